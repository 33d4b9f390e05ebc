import { describe, expect, it } from '@jest/globals'
import { ASSERTIONS } from '../../src/assess/all.ts'
import type { Ended } from '../../src/evidence/drill.ts'
import { evidence, failure, happy, plan } from './build.ts'

/** What is said where neither drill sent anything, of each rule whose code says so. */
function said(ended: Ended): readonly { readonly message: string; readonly remedy: string }[] {
  const silent = { attempts: [], ended, claim: 'failure' as const }
  const seen = evidence({ drills: [happy(silent), failure({ ...silent, fault: 'not-met' })] })
  const judged = ASSERTIONS.map((assertion) => assertion.judge(seen, plan()))
  return judged.flatMap((each) =>
    'code' in each && ['no-attempt', 'failure-not-met'].includes(each.code)
      ? [{ message: each.message, remedy: each.remedy }]
      : [],
  )
}

describe('a drill that sent nothing', () => {
  it.each<[Ended, string]>([
    [{ by: 'exit', code: 127 }, 'its process ended with exit code 127'],
    [{ by: 'signal', signal: 'SIGSEGV' }, 'its process was ended by SIGSEGV'],
    [{ by: 'not-started', why: 'spawn EACCES' }, 'the application did not start: spawn EACCES'],
  ])('because it ended by %j is told so, with running it by hand first', (ended, why) => {
    const all = said(ended)
    expect(all.length).toBeGreaterThan(5)
    for (const { message, remedy } of all) {
      expect(message).toContain(why)
      expect(remedy).toMatch(/^Run `command` or `start` of the policy by hand/)
    }
  })

  it.each<[Ended, string]>([
    [{ by: 'exit', code: 0 }, 'exit code 0'],
    [{ by: 'deadline' }, 'still busy at the deadline'],
    [{ by: 'settled', quietMs: 1_500 }, 'nothing came for 1.5 s'],
    [{ by: 'direct' }, 'the request did not reach the tap'],
    [{ by: 'decided' }, 'its decision record says'],
  ])('and ended by %j is asked for its settings', (ended, why) => {
    const all = said(ended)
    expect(all.length).toBeGreaterThan(5)
    for (const { message, remedy } of all) {
      expect(message).toContain(why)
      expect(remedy).toMatch(/^See that the application takes its base URL and key from the environment/)
    }
  })
})
