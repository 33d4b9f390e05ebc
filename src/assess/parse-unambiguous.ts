import { attemptsOf, isSuccess, lastReply, replyOf } from '../attempts/exchanges.ts'
import { onFallback, rescuesIn } from '../attempts/rescues.ts'
import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS, worst } from './assertion.ts'
import { finalClaim } from './decision-records.ts'
import { overDrills, sightings, UNSEEN_CODES } from './sightings.ts'

const CODES = [
  'happy-path-ambiguous',
  'fallback-ambiguous',
  'claimed-success-over-fail',
  'claimed-success-over-ambiguous',
  'no-reply',
  'fallback-never-asked',
  ...UNSEEN_CODES,
] as const
type Code = (typeof CODES)[number]
type AmbiguousCode = Extract<Code, `${string}-ambiguous`>

export const parseUnambiguous: Assertion<Code> = {
  id: 'parse-unambiguous',
  title: 'No reply that can be read two ways was taken for a success',
  failsWhen:
    'a reply of the happy path, or of the fallback where it was to rescue, reads ambiguous; or the application claims ' +
    'success for a last reply that reads failed or ambiguous',
  codes: CODES,
  notApplicable: [],
  applies: () => true,
  judge(evidence, plan) {
    const happy = overDrills<Code>(sightings(evidence, plan, 'happy-path'), (seen) =>
      reads(seen, attemptsOf(seen), 'happy-path-ambiguous'),
    )
    const rescues = rescuesIn(evidence).map((seen) => reads(seen, onFallback(seen), 'fallback-ambiguous'))
    // On the floor: with a primary in front, no policy may promote a fallback whose reply nobody has seen. What the tap
    // refused never came to the fallback.
    const isAsked = rescuesIn(evidence)
      .flatMap(onFallback)
      .some(({ answeredBy }) => answeredBy !== 'tap')
    const unseen = plan.policy.primary !== null && !isAsked ? [FALLBACK_NEVER_ASKED] : []
    return worst<Code>([happy, ...rescues, ...unseen, ...evidence.drills.map(claimFits)], happy)
  },
}

const FALLBACK_NEVER_ASKED = notEvaluated('fallback-never-asked', {
  message:
    'No drill in which the primary was down reached the fallback, so no reply of the route under review was read.',
  remedy:
    'See the finding error-path-classified: the application has to move on to the fallback when the primary fails. ' +
    'Then re-run.',
})

function reads(
  { drill: { id } }: DrillSeen,
  attempts: readonly Attempt[],
  code: AmbiguousCode,
): JudgedAs<Code> {
  for (const attempt of attempts) {
    const reading = replyOf(attempt)?.reading
    if (reading?.outcome !== 'ambiguous') continue
    return fail(code, {
      message:
        `Drill ${id}, attempt ${attempt.n}: the reply can be read two ways (${reading.code}). ${reading.reason} ` +
        'An application may take it for a success that it is not.',
      remedy: remedyFor(reading.code),
      places: [attemptPlace(id, attempt.n)],
    })
  }
  return attempts.every((attempt) => replyOf(attempt) === null) ? noReply(id) : PASS
}

function remedyFor(code: string): string {
  return code === 'output-limit'
    ? 'Raise `output-tokens` in the policy: the reply was cut at that limit, which is no drift. Then re-run.'
    : 'Keep the traffic where it is. Re-run once; if it stays, send the support packet to the gateway.'
}

function noReply(drill: string): JudgedAs<Code> {
  return notEvaluated('no-reply', {
    message: `Drill ${drill}: no reply came back, so there was nothing to read.`,
    remedy: 'See the finding happy-path-succeeded, then re-run.',
    places: [attemptPlace(drill)],
  })
}

function claimFits(seen: DrillSeen): JudgedAs<Code> {
  const last = lastReply(seen)
  if (last === null || finalClaim(seen) !== 'success') return PASS
  const { status, reading } = last.reply
  if (reading.outcome === 'pass' && isSuccess(status)) return PASS
  const isAmbiguous = reading.outcome === 'ambiguous'
  const code = reading.outcome === 'pass' ? 'http-error' : reading.code
  return fail(isAmbiguous ? 'claimed-success-over-ambiguous' : 'claimed-success-over-fail', {
    message:
      `Drill ${seen.drill.id}: the application claims success, but its last reply reads ` +
      `${isAmbiguous ? 'ambiguous' : 'as a failure'} (${code}, status ${status}). Customers would get this as an answer.`,
    remedy:
      'Let the application check the terminal state and the content before it calls a reply good, and exit non-zero ' +
      'or record `hold` when it gives up.',
    places: [attemptPlace(seen.drill.id, last.attempt.n)],
  })
}
