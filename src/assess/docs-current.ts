import type { Assertion } from './assertion.ts'
import { notEvaluated } from './assertion.ts'

const CODES = ['pages-not-read'] as const

/** A policy names no contract pages yet, so that there are none to read. */
export const docsCurrent: Assertion<(typeof CODES)[number]> = {
  id: 'docs-current',
  title: 'The contract pages still document every field that is read',
  failsWhen: 'a contract page is gone, or no longer documents a field that the application reads',
  codes: CODES,
  notApplicable: ['pages-not-in-policy'],
  applies: () => 'pages-not-in-policy',
  judge: () =>
    notEvaluated('pages-not-read', {
      message: 'The contract pages were not read in this run.',
      remedy: 'Read the pages that the packet names by hand, and compare them with `contract-fields`.',
    }),
}
