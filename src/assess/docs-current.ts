import type { PageSeen } from '../evidence/contract.ts'
import type { Assertion } from './assertion.ts'
import { fail, notEvaluated, PASS } from './assertion.ts'

const CODES = ['page-gone', 'field-undocumented', 'field-unclear', 'pages-not-read'] as const

const REPAIR =
  'Keep the fallback share where it is. Read what replaced it, then correct the application, `contract-fields` or `contract-pages`, or ask the gateway.'

/** A page that could not be reached says nothing about the contract: the packet's sources and its open questions tell it. */
export const docsCurrent: Assertion<(typeof CODES)[number]> = {
  id: 'docs-current',
  title: 'The contract pages still document every field that is read',
  failsWhen: 'a contract page is gone, or no longer documents a field that the application reads',
  codes: CODES,
  notApplicable: ['pages-not-in-policy'],
  applies: ({ policy }) => (policy.pages.length === 0 ? 'pages-not-in-policy' : true),
  judge({ pages, documented }) {
    const gone = pages.filter(({ state }) => state === 'gone')
    if (gone.length > 0) {
      return fail('page-gone', { message: `Gone: ${gone.map(named).join(', ')}.`, remedy: REPAIR })
    }
    const selectors = (answer: string) =>
      documented.filter((field) => field.documented === answer).map(({ selector }) => selector)
    const left = selectors('no')
    if (left.length > 0) {
      return fail('field-undocumented', {
        message: `The contract pages no longer document ${left.join(', ')}, which the application reads.`,
        remedy: REPAIR,
      })
    }
    if (pages.length === 0 || pages.some(({ state }) => state === 'not-checked')) return NOT_READ
    const unclear = selectors('unknown')
    if (unclear.length === 0 || pages.some(({ state }) => state === 'unreachable')) return PASS
    return notEvaluated('field-unclear', {
      message: `The contract pages were read, and do not say whether these fields are sent: ${unclear.join(', ')}.`,
      remedy:
        'Name the page or OpenAPI file of this surface in `contract-pages`, with the surface as its `area`; or correct `contract-fields`.',
    })
  },
}

const NOT_READ = notEvaluated('pages-not-read', {
  message: 'The contract pages were not read in this run.',
  remedy: 'Read the pages that the packet names by hand, and compare them with `contract-fields`.',
})

function named({ area, url }: PageSeen): string {
  return `${area} (${url})`
}
