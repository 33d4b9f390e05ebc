import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Watch } from '../../src/tap/watch.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** A watch that is asked for 150 ms of quiet. */
function asked() {
  const watch = new Watch(null)
  const state = { isQuiet: false }
  void watch.quiet(150, new AbortController().signal).then(() => (state.isQuiet = true))
  return { watch, state }
}

describe('a watch', () => {
  it('is quiet when nothing has happened for so long, and counts anew from each exchange', async () => {
    const { watch, state } = asked()
    for (let n = 0; n < 10; n += 1) {
      await jest.advanceTimersByTimeAsync(149)
      watch.add(Promise.resolve(null))
    }
    await jest.advanceTimersByTimeAsync(149)
    expect(state.isQuiet).toBe(false)
    await jest.advanceTimersByTimeAsync(1)
    expect(state.isQuiet).toBe(true)
  })

  it('is not quiet while an exchange is open', async () => {
    const { watch, state } = asked()
    const { promise, resolve } = Promise.withResolvers<null>()
    watch.add(promise)
    await jest.advanceTimersByTimeAsync(60_000)
    expect(state.isQuiet).toBe(false)
    resolve(null)
    await jest.advanceTimersByTimeAsync(150)
    expect(state.isQuiet).toBe(true)
  })
})
