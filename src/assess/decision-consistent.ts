import { attemptsOf, endingInWords, hopsIn, lastExchange, succeeded } from '../attempts/exchanges.ts'
import { servedBy } from '../attempts/served.ts'
import type { AppDecision, DrillSeen } from '../evidence/drill.ts'
import type { Surface } from '../evidence/surface.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS, worst } from './assertion.ts'
import { statusClassContradicts, statusClassInWords, theTerminalRecord } from './decision-records.ts'
import { unlessLogWaived } from './planned.ts'
import { overDrills, sightings, UNSEEN_CODES } from './sightings.ts'

const CODES = [
  'promote-after-failure',
  'retry-count-contradicts',
  'status-class-contradicts',
  'surface-contradicts',
  'route-contradicts',
  'model-contradicts',
  'surface-unreadable',
  'no-record',
  ...UNSEEN_CODES,
] as const
type Code = (typeof CODES)[number]

export const decisionConsistent: Assertion<Code> = {
  id: 'decision-consistent',
  title: 'The recorded decisions agree with the wire',
  failsWhen:
    'a record contradicts the wire: retry count, status class, surface, served route or model, or promote after a failure',
  codes: CODES,
  notApplicable: ['application-is-direct', 'no-decision-log'],
  applies: (plan) => unlessLogWaived(plan, 'decision-consistent'),
  judge: (evidence, plan) => overDrills<Code>(sightings(evidence, plan), consistent),
}

function consistent(seen: DrillSeen): JudgedAs<Code> {
  const { id } = seen.drill
  const record = theTerminalRecord(seen)
  if (record === null) {
    return notEvaluated('no-record', {
      message: `Drill ${id}: there is not exactly one terminal decision record to compare with the wire.`,
      remedy: 'See the finding decision-recorded, then re-run.',
      places: [attemptPlace(id)],
    })
  }
  const checks = [value, retries, statusClass, surface, served]
  return worst<Code>(
    checks.map((check) => check(seen, record)),
    PASS,
  )
}

function contradicts(
  code: Code,
  seen: DrillSeen,
  record: AppDecision,
  told: string,
  wire: string,
): JudgedAs<Code> {
  return fail(code, {
    message: `Drill ${seen.drill.id}: the record in line ${record.line} of the log says ${told}, the wire says ${wire}.`,
    remedy: 'Write the record after the last exchange and from what came back, not from what was planned.',
    places: [attemptPlace(seen.drill.id, lastExchange(seen)?.n ?? null)],
  })
}

function value(seen: DrillSeen, record: AppDecision): JudgedAs<Code> {
  const last = lastExchange(seen)
  if (record.value !== 'promote' || last === null || succeeded(last)) return PASS
  return contradicts(
    'promote-after-failure',
    seen,
    record,
    'promote',
    `the last exchange failed (${endingInWords(last)})`,
  )
}

/** Some count a hop as a retry, some do not: both are told truthfully. */
function retries(seen: DrillSeen, record: AppDecision): JudgedAs<Code> {
  const attempts = attemptsOf(seen)
  const all = attempts.length - 1
  const hops = hopsIn(attempts)
  if (record.retryCount === null || record.retryCount === all || record.retryCount === all - hops) return PASS
  const wire = `${all}${hops === 0 ? '' : `, ${hops} of them hops`}`
  return contradicts('retry-count-contradicts', seen, record, `retry count ${record.retryCount}`, wire)
}

function statusClass(seen: DrillSeen, record: AppDecision): JudgedAs<Code> {
  const last = lastExchange(seen)
  if (last === null || !statusClassContradicts(seen, record)) return PASS
  const told = `status class ${record.statusClass ?? 'none'}`
  return contradicts('status-class-contradicts', seen, record, told, statusClassInWords(last))
}

/** `chat.completions`, `acompletion`, `/v1/responses`, `aresponses`: the words that logs use, told apart by their stems. */
function surfaceMeant(text: string): Surface | null {
  if (/chat|completion/i.test(text)) return 'chat-completions'
  return /response/i.test(text) ? 'responses' : null
}

function surface(seen: DrillSeen, record: AppDecision): JudgedAs<Code> {
  if (record.surface === null) return PASS
  const meant = surfaceMeant(record.surface)
  if (meant === seen.drill.surface) return PASS
  if (meant !== null) return contradicts('surface-contradicts', seen, record, meant, seen.drill.surface)
  return notEvaluated('surface-unreadable', {
    message: `Drill ${seen.drill.id}: which surface the record in line ${record.line} of the log names cannot be told.`,
    remedy: 'Record `chat-completions` or `responses`, or leave the member out.',
    places: [attemptPlace(seen.drill.id)],
  })
}

function served(seen: DrillSeen, record: AppDecision): JudgedAs<Code> {
  const by = servedBy(seen)
  if (by === null) return PASS
  const { route, model } = by
  if ((record.servedRoute ?? route) !== route) {
    return contradicts('route-contradicts', seen, record, `another route served`, `${route} served`)
  }
  if ((record.servedModel ?? model) === model) return PASS
  const wire =
    model === 'declared' ? 'the declared model was asked' : 'another model than the declared one was asked'
  return contradicts(
    'model-contradicts',
    seen,
    record,
    `the ${record.servedModel ?? 'declared'} model served`,
    wire,
  )
}
