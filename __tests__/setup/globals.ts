import { jestExpect } from '@jest/expect'
import circus, { addEventHandler, type Event, getState, type State } from 'jest-circus'
import { ModuleMocker } from 'jest-mock'
import { inTime } from './in-time.ts'

/**
 * Jest's own functions without its module registry: tests run in plain Node, where modules are loaded once and code runs three times as
 * fast as in the contexts of `vm`. Of `jest` there is what the tests use.
 */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus
export const expect = jestExpect

const mocker = new ModuleMocker(globalThis)

/** Milliseconds that a test may take: four times Jest's own figure, for machines with other work. It ends what hangs, and times nothing. */
const USUAL_MS = 20_000
/** By the root of a file's tests: what the file asked for. */
const limits = new WeakMap<State['rootDescribeBlock'], number>()

export const jest = {
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
  /** For the tests of the file that calls it. */
  setTimeout: (ms: number): void => {
    limits.set(getState().rootDescribeBlock, ms)
  },
}

/** The runner knows no limit of time: each test is given its own as it is declared. */
const limitTest = (event: Event, { currentDescribeBlock, rootDescribeBlock }: State): void => {
  if (event.name !== 'add_test') return
  const added = currentDescribeBlock.children.at(-1)
  const ms = event.timeout ?? limits.get(rootDescribeBlock) ?? USUAL_MS
  if (added?.type === 'test') added.fn = inTime(added.fn as () => unknown, ms)
}

addEventHandler(limitTest)
