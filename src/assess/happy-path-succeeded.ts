import { attemptsOf, isSuccess, tellingAnswer } from '../attempts/exchanges.ts'
import { onFallback, rescuesIn } from '../attempts/rescues.ts'
import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { Plan } from '../evidence/run.ts'
import type { Reading } from '../evidence/surface.ts'
import type { Assertion, JudgedAs, Words } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS, worst } from './assertion.ts'
import { overDrills, sightings, UNSEEN_CODES } from './sightings.ts'

const CODES = [
  'operational-blocker',
  'http-error',
  'reading-failed',
  'no-reply',
  'caller-left',
  'application-failed',
  'reading-ambiguous',
  'answered-elsewhere',
  ...UNSEEN_CODES,
] as const
type Code = Exclude<(typeof CODES)[number], (typeof UNSEEN_CODES)[number]>

/** Statuses that speak of the account or of the gateway's day, not of the change. Beside them: every 5xx. */
const OPERATIONAL_STATUSES: readonly number[] = [401, 403, 429]

export const happyPathSucceeded: Assertion<(typeof CODES)[number]> = {
  id: 'happy-path-succeeded',
  title: 'The happy path succeeded',
  failsWhen:
    'the happy path, or the fallback where it was to rescue, ended without a success status or with a reply that reads ' +
    'as a failure; or the application calls a good reply of the happy path a failure',
  codes: CODES,
  notApplicable: [],
  applies: () => true,
  judge(evidence, plan) {
    const happy = overDrills(sightings(evidence, plan, 'happy-path'), (seen) => happyEnd(seen, plan))
    // What the application makes of a rescue is error-path-classified's: here the fallback's own answer counts.
    const rescues = rescuesIn(evidence).map((seen) => ended(seen, tellingAnswer(onFallback(seen)), plan))
    return worst<(typeof CODES)[number]>([happy, ...rescues], happy)
  },
}

function happyEnd(seen: DrillSeen, plan: Plan): JudgedAs<Code> {
  const last = tellingAnswer(attemptsOf(seen))
  const judged = ended(seen, last, plan)
  return judged.outcome === 'pass' ? handled(seen, last) : judged
}

function ended(seen: DrillSeen, last: Attempt | null, plan: Plan): JudgedAs<Code> {
  if (last === null) return say('no-reply', seen, null, NOTHING_CAME)
  const { ending } = last
  if (ending.kind === 'caller-left') {
    return say('caller-left', seen, last, {
      message: 'the application hung up before the reply was whole, so no success was seen.',
      remedy: 'Raise the timeout of the HTTP client, or find out why it gave up early. Then re-run.',
    })
  }
  if (ending.kind === 'no-reply') {
    if (ending.why === 'key-echoed') return say('no-reply', seen, last, KEY_CAME_BACK)
    const message = `nothing came back (${ending.why}).`
    return say('no-reply', seen, last, { ...NOTHING_CAME, message })
  }
  if (!isSuccess(ending.status)) return refused(seen, last, ending.status, plan)
  return read(seen, last, ending.reading, plan)
}

const NOTHING_CAME: Words = {
  message: 'nothing came back.',
  remedy: 'Check `base-url` and the network of the runner; re-run when the gateway can be reached.',
}

const KEY_CAME_BACK: Words = {
  message: 'the reply held the API key, so the tap cut it off before the key reached the application.',
  remedy:
    'Do not promote. Revoke that key: the gateway, or a proxy in front of it, writes it into replies. Then tell its operator.',
}

function say(
  code: Code,
  { drill }: DrillSeen,
  last: Attempt | null,
  { message, remedy }: Words,
): JudgedAs<Code> {
  const places = [attemptPlace(drill.id, last?.n ?? null)]
  const words = { message: `Drill ${drill.id}: ${message}`, remedy, places }
  return code === 'reading-ambiguous' || code === 'answered-elsewhere'
    ? notEvaluated(code, words)
    : fail(code, words)
}

function refused(seen: DrillSeen, last: Attempt, status: number, plan: Plan): JudgedAs<Code> {
  const isOperational = OPERATIONAL_STATUSES.includes(status) || status >= 500
  if (isOperational && last.answeredBy === 'gateway' && plan.strength !== 'rehearsal') {
    return say('operational-blocker', seen, last, {
      message: `the gateway answered ${status}. This tells nothing about the change: the account or the gateway is in the way.`,
      remedy: operationalRemedy(status),
    })
  }
  return say('http-error', seen, last, {
    message: `the last attempt got status ${status} from the ${last.answeredBy}; a success needs 2xx.`,
    remedy:
      last.answeredBy === 'tap'
        ? 'The tap refused the request; `error.message` of its reply to the application says why. docs/tap.md lists what may pass.'
        : 'Compare path, model and request body with what the surface documents, then re-run.',
  })
}

function operationalRemedy(status: number): string {
  if (status === 401)
    return 'Check the secret behind `api-key` (is it set, current, of this gateway?), then re-run.'
  if (status === 403) return 'Check that the account may use the model and has balance left, then re-run.'
  if (status === 429) return 'Wait, or raise the limits of the account, then re-run.'
  return 'Wait and re-run. If it stays, send the support packet to the gateway: it holds the request id.'
}

function read(seen: DrillSeen, last: Attempt, reading: Reading, plan: Plan): JudgedAs<Code> {
  if (reading.outcome === 'ambiguous') {
    return say('reading-ambiguous', seen, last, {
      message: `the reply can be read two ways (${reading.code}), so success cannot be told.`,
      remedy: 'See the finding parse-unambiguous.',
    })
  }
  if (reading.outcome !== 'pass') {
    return say('reading-failed', seen, last, {
      message: `the reply came with a success status and reads as a failure (${reading.code}).`,
      remedy:
        'Do not promote. Re-run once; if it stays, the route does not serve this surface and model as documented.',
    })
  }
  // The primary is not under review and always played; a reply of the fallback is evidence only from the gateway.
  const mayBePlayed = plan.strength === 'rehearsal' || last.request.route === 'primary'
  if (last.answeredBy === 'tap' || (last.answeredBy === 'simulator' && !mayBePlayed)) {
    return say('answered-elsewhere', seen, last, {
      message: `the good reply came from the ${last.answeredBy}, not from the gateway.`,
      remedy:
        'Check that the request names the declared model and carries the given prompt unchanged, then re-run.',
    })
  }
  return PASS
}

function handled(seen: DrillSeen, last: Attempt | null): JudgedAs<Code> {
  const { ended, claim } = seen
  if (ended.by !== 'signal' && claim !== 'failure') return PASS
  const how = ended.by === 'signal' ? `died by ${ended.signal}` : 'called it a failure'
  return say('application-failed', seen, last, {
    message: `the reply was good, and the application ${how}. It cannot use this route.`,
    remedy:
      'Run the command of the policy by hand against the simulator and read its own error, then re-run.',
  })
}
