import { compareHosted, type Compared } from '../attempts/hosted-path.ts'
import type { Assertion } from './assertion.ts'
import { fail, notEvaluated, PASS } from './assertion.ts'

const CODES = ['environment-differs', 'environment-not-told'] as const

export const environmentMatches: Assertion<(typeof CODES)[number]> = {
  id: 'environment-matches',
  title: 'Runtime, SDK and flags are those of the hosted path',
  failsWhen: 'runtime, SDK versions, feature flags or system differ from those declared for the hosted path',
  codes: CODES,
  notApplicable: ['none-declared', 'application-is-direct'],
  applies({ policy }) {
    if (policy.hosted === null) return 'none-declared'
    return policy.application.kind === 'direct' ? 'application-is-direct' : true
  },
  judge(evidence, { policy }) {
    const compared = policy.hosted === null ? [] : compareHosted(policy.hosted, evidence)
    if (compared.length === 0) return NOTHING_COMPARED
    const other = compared.filter(({ state }) => state === 'other')
    if (other.length > 0) {
      return fail('environment-differs', {
        message: `This run is not the hosted path: ${listOf(other)}. What it shows may not hold there.`,
        remedy: 'Run the drills on what the hosted path runs on, or correct `hosted` in the policy.',
      })
    }
    const untold = compared.filter(({ state }) => state === 'not-told')
    if (untold.length === 0) return PASS
    return notEvaluated('environment-not-told', {
      message: `No request and no variable told: ${listOf(untold)}.`,
      remedy:
        'Use the name that the client sends in its user agent (the packet lists those that were seen), or take the line out of `hosted`.',
    })
  },
}

/** An empty map: nothing of this run was compared with anything. */
const NOTHING_COMPARED = notEvaluated('environment-not-told', {
  message: '`hosted` declares nothing, so that nothing was compared.',
  remedy:
    'Declare `runtimes`, `sdks`, `flags` or `os` of the hosted path, or take `hosted` out of the policy.',
})

function listOf(compared: readonly Compared[]): string {
  return compared
    .map(
      ({ what, declared, seen }) =>
        `${what} is declared as ${declared}${seen === null ? '' : `, seen as ${seen}`}`,
    )
    .join('; ')
}
