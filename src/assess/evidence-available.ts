import type { DrillSeen } from '../evidence/drill.ts'
import type { Search } from '../evidence/search.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS, worst } from './assertion.ts'
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
function failureMet({ drill, fault }: DrillSeen): JudgedAs<Code> {
  if (fault !== 'not-met') return PASS
  const maker =
    drill.cause?.by === 'gateway'
      ? 'the gateway took the request instead of refusing it'
      : 'nothing asked for it'
  return notEvaluated('failure-not-met', {
    message: `Drill ${drill.id}: the planned failure never happened (${maker}), so nothing was seen of it.`,
    remedy:
      'Plan another failure in `error-profiles`, or find out why this one was not met: a wrong base URL, or an ' +
      'application that made no call.',
    places: [attemptPlace(drill.id)],
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
    remedy: 'Write one JSON object per line to the place that `decision-log` names, then re-run.',
    places: [attemptPlace(drill.id)],
  })
}
