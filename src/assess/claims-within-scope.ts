import type { Assertion } from './assertion.ts'
import { fail, notEvaluated, PASS } from './assertion.ts'
import { claimsIn, hasGrounds } from './note-claims.ts'

const CODES = ['claim-out-of-scope', 'readiness-without-grounds', 'note-too-long', 'no-note'] as const

/** A note is one line. The rules take time that grows with the square of a clause: 15 ms at this length. */
const MOST_CHARACTERS = 2000

export const claimsWithinScope: Assertion<(typeof CODES)[number]> = {
  id: 'claims-within-scope',
  title: 'The operator note claims nothing that one run cannot show',
  failsWhen:
    'the operator note asserts availability, price, quota, rate limits, uptime, latency, billing or support time; or ' +
    'production readiness without profile, result, redaction and remaining uncertainty',
  codes: CODES,
  notApplicable: ['no-operator-note'],
  applies: ({ policy }) => ((policy.operatorNote ?? '').trim() === '' ? 'no-operator-note' : true),
  judge(_evidence, { policy }) {
    const note = policy.operatorNote ?? ''
    if (note.trim() === '') {
      return notEvaluated('no-note', {
        message: 'There is no operator note to read.',
        remedy: 'Set `operator-note`.',
      })
    }
    if (note.length > MOST_CHARACTERS) {
      return notEvaluated('note-too-long', {
        message: `The operator note has ${note.length} characters and was not read; ${MOST_CHARACTERS} are read at most.`,
        remedy: 'Keep `operator-note` to one line; put details into the pull request or the issue.',
      })
    }
    const claims = claimsIn(note)
    const topics = claims.filter((topic) => topic !== 'production readiness')
    if (topics.length > 0) {
      return fail('claim-out-of-scope', {
        message:
          `The operator note makes a claim about ${topics.join(', ')}. One controlled run cannot show that, ` +
          'and a reader of the packet would rely on it.',
        remedy:
          'Take it out of `operator-note`, or say that it was not measured. ' +
          'Say what was seen: surface, profile, status class, attempts, decision.',
      })
    }
    if (claims.length === 0 || hasGrounds(note)) return PASS
    return fail('readiness-without-grounds', {
      message: 'The operator note speaks of production readiness without saying what that stands on.',
      remedy:
        'Add the request profile, the result, what was redacted, and what this run leaves open; or take it out.',
    })
  },
}
