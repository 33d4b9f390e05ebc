import type { LoosenedSetting } from '../evidence/run.ts'
import type { Assertion, Shortfall } from './assertion.ts'
import { fail, notEvaluated, PASS } from './assertion.ts'

const CODES = ['policy-loosened', 'policy-unreadable', 'not-compared'] as const

/** More settings than this are counted, not named. */
const MOST_NAMED = 8

export const policyNotLoosened: Assertion<(typeof CODES)[number]> = {
  id: 'policy-not-loosened',
  title: 'The change is judged by the policy that it would be merged into',
  failsWhen:
    'a setting of a change, in its policy file or as an input, asks for less than the policy that judges it',
  codes: CODES,
  notApplicable: ['not-a-change'],
  // Where nobody could say which policy judges, no run may pass, whatever started it.
  applies: ({ occasion, policy }) =>
    occasion.isChange || policy.origin.from === 'unreadable' ? true : 'not-a-change',
  judge({ policyComparison }) {
    switch (policyComparison.state) {
      case 'compared':
        return policyComparison.loosened.length === 0 ? PASS : loosened(policyComparison.loosened)
      case 'unreadable':
        return notEvaluated('policy-unreadable', {
          message: `${policyComparison.why} So nobody can say what this run has to show.`,
          remedy: policyComparison.remedy,
        })
      case 'not-a-change':
        return notEvaluated('not-compared', {
          message: 'This run judges a change, but its policy was not compared with the one that judges.',
          remedy: 'Re-run. If it stays, report it: the event was read in two ways.',
        })
    }
  },
}

function loosened(settings: readonly LoosenedSetting[]): Shortfall<'policy-loosened'> {
  const named = settings.slice(0, MOST_NAMED).map(inWords).join('; ')
  const left = settings.length - MOST_NAMED
  return fail('policy-loosened', {
    message: `This change asks for less than the policy that judges it: ${named}${left > 0 ? `; and ${left} more` : ''}. Looser rules could let anything else in it through.`,
    remedy: remedyFor(settings),
    places: settings.flatMap(({ place }) => (place === null ? [] : [{ at: 'file' as const, ...place }])),
  })
}

function inWords({ setting, base, effective, by }: LoosenedSetting): string {
  return `\`${setting}\` from ${base} to ${effective}${by === 'input' ? ' (an input)' : ''}`
}

function remedyFor(settings: readonly LoosenedSetting[]): string {
  const byInput = settings.filter(({ by }) => by === 'input').map(({ setting }) => `\`${setting}\``)
  const inputs =
    byInput.length === 0
      ? ''
      : ` An input is compared with the policy file, since a new one cannot be told from an old one: put the value of ${[...new Set(byInput)].join(', ')} into the policy file.`
  return `Take it back here; where the team wants it, loosen the policy in a pull request of its own, then rebase this one.${inputs} If this change did not touch it, the base branch has become stricter: update this branch from it.`
}
