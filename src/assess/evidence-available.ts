import type { DrillSeen } from '../evidence/drill.ts'
import type { Search } from '../evidence/search.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS, worst } from './assertion.ts'
import { whyNotMet } from './not-met.ts'
import { wordsOf } from './searched.ts'

const CODES = [
  'nothing-to-search',
  'nothing-matched',
  'unreadable',
  'over-cap',
  'changed-while-read',
  'unknown-compression',
  'decision-log-unreadable',
  'self-test-failed',
  'key-never-on-wire',
  'failure-not-met',
] as const
type Code = (typeof CODES)[number]

export const evidenceAvailable: Assertion<Code> = {
  id: 'evidence-available',
  title: 'All evidence that the policy names could be read',
  failsWhen:
    'evidence that the policy names cannot be read: nothing matched, no permission, over a cap, changed while read, ' +
    'unknown compression; a planned failure that never happened is not evaluated',
  codes: CODES,
  notApplicable: [],
  applies: () => true,
  judge(evidence) {
    const files = filesRead(evidence.written)
    return worst<Code>([files, ...evidence.drills.map(logRead), ...evidence.drills.map(failureMet)], files)
  },
}

/** A failure that the policy asks for and that never happened is evidence that is not there, whoever was to make it. */
function failureMet(seen: DrillSeen): JudgedAs<Code> {
  const { id } = seen.drill
  if (seen.fault !== 'not-met') return PASS
  const { why, remedy } = whyNotMet(seen)
  return notEvaluated('failure-not-met', {
    message: `Drill ${id}: the planned failure never happened, so nothing was seen of it: ${why}.`,
    remedy,
    places: [attemptPlace(id)],
  })
}

function filesRead(written: Search): JudgedAs<Code> {
  if (written.state === 'searched') {
    if (written.files > 0) return PASS
    const empty = { state: 'not-searched', why: 'nothing-to-search', detail: '0 files read' } as const
    return fail('nothing-to-search', wordsOf(empty))
  }
  // These two say that the search proves nothing, not that a file is out of reach.
  const isProof = written.why === 'self-test-failed' || written.why === 'key-never-on-wire'
  return (isProof ? notEvaluated : fail)(written.why, wordsOf(written))
}

function logRead({ drill, decisions }: DrillSeen): JudgedAs<Code> {
  if (decisions.log !== 'unreadable') return PASS
  return fail('decision-log-unreadable', {
    message: `Drill ${drill.id}: the decision log that the policy names could not be read (${decisions.why}).`,
    remedy: 'Write the records to the place that `decision-log` names, then re-run.',
    places: [attemptPlace(drill.id)],
  })
}
