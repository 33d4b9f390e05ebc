import { describe, expect, it } from '@jest/globals'
import { inTime } from './in-time.ts'

describe('a test with a limit of time', () => {
  it('passes and fails as it does without one', async () => {
    await expect(inTime(() => 'done', 60_000)()).resolves.toBeUndefined()
    await expect(inTime(() => Promise.resolve(), 60_000)()).resolves.toBeUndefined()
    await expect(inTime(() => Promise.reject(new Error('not equal')), 60_000)()).rejects.toThrow('not equal')
    const throwing = (): never => {
      throw new Error('thrown')
    }
    await expect(inTime(throwing, 60_000)()).rejects.toThrow('thrown')
  })

  it('fails where it does not end', async () => {
    const endless = Promise.withResolvers<undefined>()
    await expect(inTime(() => endless.promise, 1)()).rejects.toThrow('more than 1 ms')
  })

  it('is each one that a file declares', async () => {
    const { getState } = await import('jest-circus')
    const before = getState().rootDescribeBlock.children.length
    it('waits for ever', () => Promise.withResolvers<undefined>().promise, 1)
    const [added] = getState().rootDescribeBlock.children.splice(before)
    if (added?.type !== 'test') throw new Error('nothing was declared')
    await expect(inTime(added.fn as () => unknown, 2_000)()).rejects.toThrow('more than 1 ms')
  })
})
