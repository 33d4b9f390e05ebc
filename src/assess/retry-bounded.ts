import { attemptsOf, withoutSideCalls } from '../attempts/exchanges.ts'
import { layersInWords, layersOf } from '../attempts/layers.ts'
import { counted } from '../evidence/counted.ts'
import type { DrillSeen } from '../evidence/drill.ts'
import type { Evidence, Plan } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS } from './assertion.ts'
import { endIsKnown, unknownEnd } from './known-end.ts'
import { unlessDirect } from './planned.ts'
import { isErrorPath, overFailures, sightings, UNMET_CODES } from './sightings.ts'

const CODES = ['over-bound', 'end-unknown', 'unattributed-attempts', ...UNMET_CODES] as const
type Code = (typeof CODES)[number]

/** Counted on the wire: the sum over the SDK, a gateway in between and the application itself. */
export const retryBounded: Assertion<Code> = {
  id: 'retry-bounded',
  title: 'One request never becomes more attempts than allowed',
  failsWhen:
    'one logical request was sent more often than `max-attempts`, summed over every layer that retries',
  codes: CODES,
  notApplicable: ['application-is-direct'],
  applies: unlessDirect,
  judge(evidence, plan) {
    const { bounds } = plan.policy
    const drills = overFailures(sightings(evidence, plan), isErrorPath, (seen) => bounded(seen, bounds))
    return drills.outcome === 'pass' ? unattributed(evidence, plan) : drills
  },
}

type Bounds = Plan['policy']['bounds']

function bounded(seen: DrillSeen, bounds: Bounds): JudgedAs<'over-bound' | 'end-unknown'> {
  const attempts = attemptsOf(seen)
  const sent = attempts.length
  const allowed = bounds.maxAttempts
  const { id } = seen.drill
  if (sent > allowed) {
    return fail('over-bound', {
      message:
        `Drill ${id}: sent ${counted(sent, 'time')}, allowed ${allowed}. ${layersHint(attempts)}` +
        'In an outage this multiplies the load and the cost of every request.',
      remedy:
        'Count the retries of all layers: the SDK has its own (openai: `maxRetries`, 2 by default). ' +
        `Lower them until one request gives at most ${counted(allowed, 'attempt')}, or raise \`max-attempts\`.`,
      places: attempts.slice(allowed).map(({ n }) => attemptPlace(id, n)),
    })
  }
  return endIsKnown(seen, bounds) ? PASS : endUnknown(seen, bounds)
}

/** Who seems to have asked: the counters in the requests are the client's own word, so they are told as hints. */
function layersHint(attempts: ReturnType<typeof attemptsOf>): string {
  const told = layersInWords(layersOf(attempts))
  return told === null ? '' : `The retry counters in the requests, which are only hints, say: ${told}. `
}

function endUnknown(seen: DrillSeen, bounds: Bounds): JudgedAs<'end-unknown'> {
  const { id } = seen.drill
  const sent = `${counted(attemptsOf(seen).length, 'attempt')} of ${bounds.maxAttempts} seen`
  const { message, remedy } = unknownEnd(seen, bounds)
  return notEvaluated('end-unknown', {
    message: `Drill ${id}: ${sent}. ${message}`,
    remedy,
    places: [attemptPlace(id)],
  })
}

/** Requests that no drill owns may be retries of any of them. */
function unattributed(evidence: Evidence, plan: Plan): JudgedAs<Code> {
  const strays = withoutSideCalls(evidence.strays).length
  const most = Math.max(...evidence.drills.map((seen) => attemptsOf(seen).length))
  const allowed = plan.policy.bounds.maxAttempts
  if (most + strays <= allowed) return PASS
  return notEvaluated('unattributed-attempts', {
    message:
      `${counted(strays, 'request')} belonged to no drill. As retries they would make ${most + strays} attempts of one ` +
      `request, allowed ${allowed}.`,
    remedy: 'Let the application send the prompt that it is given, unchanged, in every attempt. Then re-run.',
  })
}
