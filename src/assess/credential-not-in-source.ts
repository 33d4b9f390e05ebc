import type { Assertion } from './assertion.ts'
import { fail, leakPlaces, PASS } from './assertion.ts'
import { leaksInWords, leaksOf, searchGap, SEARCH_GAP_CODES } from './searched.ts'

const CODES = ['credential-in-source', ...SEARCH_GAP_CODES] as const

export const credentialNotInSource: Assertion<(typeof CODES)[number]> = {
  id: 'credential-not-in-source',
  title: 'The real key stands in no file of the change',
  failsWhen:
    'the real key stands in the policy, a workflow, a watched routing file or a file that the change touches',
  codes: CODES,
  notApplicable: ['no-real-key'],
  applies: ({ hasRealKey }) => (hasRealKey ? true : 'no-real-key'),
  judge({ source }) {
    const leaks = leaksOf(source, 'credential')
    if (leaks.length === 0) return searchGap(source, 'credential') ?? PASS
    return fail('credential-in-source', {
      message: `The real key stands ${leaksInWords(leaks)} of the change. Everyone who can read the repository has it.`,
      remedy:
        'Revoke the key now: deleting the line leaves it in the history. ' +
        'Store a new one as a secret and pass it as `api-key: ${{ secrets.COMETAPI_KEY }}`.',
      places: leakPlaces(leaks),
    })
  },
}
