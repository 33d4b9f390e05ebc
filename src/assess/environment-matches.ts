import type { Assertion } from './assertion.ts'
import { notEvaluated } from './assertion.ts'

const CODES = ['environment-not-compared'] as const

/** A policy declares no runtime, SDK or flag versions yet, so that there is nothing to match. */
export const environmentMatches: Assertion<(typeof CODES)[number]> = {
  id: 'environment-matches',
  title: 'Runtime, SDK and flags are those of the hosted path',
  failsWhen: 'runtime, SDK versions or feature flags differ from those declared for the hosted path',
  codes: CODES,
  notApplicable: ['none-declared'],
  applies: () => 'none-declared',
  judge: () =>
    notEvaluated('environment-not-compared', {
      message: 'The environment of this run was not compared with the hosted path.',
      remedy: 'Compare runtime and SDK versions by hand: the packet holds those of this run.',
    }),
}
