import { statSync } from 'node:fs'
import LightRunner from 'jest-light-runner'

const sizeOf = ({ path }) => statSync(path).size

/**
 * Starts one small file of tests alone and the others when it has ended. In jest-light-runner 0.8.2 the answer to the first process that
 * asks for its configuration goes to all that have work, and none of them is answered again: one that was not yet listening waits for
 * ever. One run of seven hung so.
 */
export default class OneByOneAtFirst extends LightRunner {
  runTests(tests, watcher, onStart, onResult, onFailure) {
    const [smallest, ...others] = [...tests].sort((a, b) => sizeOf(a) - sizeOf(b))
    if (smallest === undefined) return Promise.resolve()
    const order = [smallest, ...tests.filter((test) => others.includes(test))]
    const ended = Promise.withResolvers()
    const start = async (test) => {
      if (test !== smallest) await ended.promise
      await onStart(test)
    }
    const take = (tell) => (test, outcome) => {
      ended.resolve()
      return tell(test, outcome)
    }
    return super.runTests(order, watcher, start, take(onResult), take(onFailure))
  }
}
