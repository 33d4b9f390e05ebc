import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mock } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { Watch } from '../../src/tap/watch.ts'

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] })
})
afterEach(() => {
  mock.timers.reset()
})

/** Lets time pass for all that waits by now, and what waited for it go on. */
async function pass(ms: number): Promise<void> {
  await setImmediate()
  mock.timers.tick(ms)
  await setImmediate()
}

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
      await pass(149)
      watch.add(Promise.resolve(null))
    }
    await pass(149)
    expect(state.isQuiet).toBe(false)
    await pass(1)
    expect(state.isQuiet).toBe(true)
  })

  it('is not quiet while an exchange is open', async () => {
    const { watch, state } = asked()
    const { promise, resolve } = Promise.withResolvers<null>()
    watch.add(promise)
    await pass(60_000)
    expect(state.isQuiet).toBe(false)
    resolve(null)
    await pass(150)
    expect(state.isQuiet).toBe(true)
  })
})
