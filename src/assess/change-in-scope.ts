import type { Assertion } from './assertion.ts'
import { notEvaluated } from './assertion.ts'

const CODES = ['scope-not-read'] as const

/** A plan holds no routing change yet, so that there is none to be in or out of scope. */
export const changeInScope: Assertion<(typeof CODES)[number]> = {
  id: 'change-in-scope',
  title: 'The routing change travels alone',
  failsWhen: 'a routing change travels with unrelated model, endpoint, permission or retry settings',
  codes: CODES,
  notApplicable: ['no-routing-change'],
  applies: () => 'no-routing-change',
  judge: () =>
    notEvaluated('scope-not-read', {
      message: 'What else travels with the routing change was not read.',
      remedy:
        'Review the change by hand: routing shares on one side, model, endpoint and retry settings on the other.',
    }),
}
