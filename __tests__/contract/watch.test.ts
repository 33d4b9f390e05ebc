import { describe, expect, it } from '@jest/globals'
import { watchesContract } from '../../src/contract/watch.ts'
import { direct, occasion, plan } from '../assess/build.ts'

const nightly = occasion({ event: 'schedule', isChange: false })

describe('a contract is watched', () => {
  it.each([
    ['by a scheduled run with an application', plan({ occasion: nightly }), true],
    [
      'by a scheduled run of the gate’s own client',
      direct({ occasion: nightly, strength: 'contract' }),
      true,
    ],
    ['by its rehearsal: the pages are real', direct({ occasion: nightly, strength: 'rehearsal' }), true],
    ['not by the rehearsal of an application', plan({ occasion: nightly, strength: 'rehearsal' }), false],
    ['not by a pull request', plan(), false],
    ['not by hand', direct({ occasion: occasion({ event: 'workflow_dispatch' }) }), false],
  ])('%s', (_name, planned, expected) => {
    expect(watchesContract(planned)).toBe(expected)
  })
})
