import { endingInWords, lastExchange, succeeded } from '../attempts/exchanges.ts'
import { gatewayRefusal } from '../attempts/rescues.ts'
import type { DrillSeen } from '../evidence/drill.ts'
import type { Assertion, JudgedAs, Words } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS } from './assertion.ts'
import {
  finalClaim,
  statusClassContradicts,
  statusClassInWords,
  terminalRecords,
} from './decision-records.ts'
import { isCallerGone, unlessDirect } from './planned.ts'
import { isErrorPath, overFailures, sightings, UNMET_CODES } from './sightings.ts'

const CODES = [
  'claimed-success',
  'not-rescued',
  'rescue-not-seen',
  'rescue-thrown-away',
  'died-by-signal',
  'status-class-contradicts',
  'nothing-claimed',
  ...UNMET_CODES,
] as const
type Code = Exclude<(typeof CODES)[number], (typeof UNMET_CODES)[number]>

export const errorPathClassified: Assertion<(typeof CODES)[number]> = {
  id: 'error-path-classified',
  title: 'The application called every failure what it was',
  failsWhen:
    'the last exchange of a failure drill failed and the application claims success without a record of degrading or ' +
    'aborting; it died by a signal; it recorded a status class that the wire never showed; or a healthy fallback did ' +
    'not rescue it',
  codes: CODES,
  notApplicable: ['application-is-direct'],
  applies: unlessDirect,
  judge: (evidence, plan) => overFailures(sightings(evidence, plan), isErrorPath, classified),
}

function classified(seen: DrillSeen): JudgedAs<Code> {
  // The happy path is not this rule's: there is no failure to classify.
  if (!isErrorPath(seen.drill)) return PASS
  if (seen.ended.by === 'signal') {
    return say(seen, 'died-by-signal', {
      message: `the application died by ${seen.ended.signal} instead of ending in order.`,
      remedy: 'Catch the failure of the call and end with an exit code and a decision record.',
    })
  }
  const contradicting = terminalRecords(seen).find((record) => statusClassContradicts(seen, record))
  if (contradicting !== undefined) return contradiction(seen, contradicting.statusClass ?? 'none')
  const last = lastExchange(seen)
  return last !== null && succeeded(last) ? rescued(seen) : failed(seen)
}

function say(seen: DrillSeen, code: Code, { message, remedy }: Words): JudgedAs<Code> {
  const { id } = seen.drill
  const words = {
    message: `Drill ${id}: ${message}`,
    remedy,
    places: [attemptPlace(id, lastExchange(seen)?.n ?? null)],
  }
  return code === 'nothing-claimed' || code === 'rescue-not-seen'
    ? notEvaluated(code, words)
    : fail(code, words)
}

function contradiction(seen: DrillSeen, recorded: string): JudgedAs<Code> {
  const last = lastExchange(seen)
  return say(seen, 'status-class-contradicts', {
    message:
      `the record says status class ${recorded}, the wire says ${last === null ? 'none' : statusClassInWords(last)}. ` +
      'Whoever reads the record at night looks in the wrong place.',
    remedy: 'Record the status of the last exchange, before any wrapper changes it.',
  })
}

/** The last exchange succeeded: whatever route it took, the caller can be served. */
function rescued(seen: DrillSeen): JudgedAs<Code> {
  if (seen.drill.expects !== 'rescued' || finalClaim(seen) !== 'failure') return PASS
  return say(seen, 'rescue-thrown-away', {
    message: 'the fallback answered well, and the application still calls the request a failure.',
    remedy: 'Serve the reply of the route that answered; record the hop, not a failure.',
  })
}

function failed(seen: DrillSeen): JudgedAs<Code> {
  const last = lastExchange(seen)
  const how = last === null ? 'nothing was sent' : endingInWords(last)
  if (finalClaim(seen) === 'success') {
    return say(seen, 'claimed-success', {
      message: `the last exchange failed (${how}), and the application claims success. The failure would go unseen.`,
      remedy: 'Exit non-zero, or write a terminal decision record that says `hold`, when the call fails.',
    })
  }
  if (seen.drill.expects === 'rescued') return unrescued(seen, how)
  // Whose caller has gone has nobody left to tell: only a success that was none would be wrong.
  if (finalClaim(seen) === 'failure' || isCallerGone(seen.drill)) return PASS
  return say(seen, 'nothing-claimed', {
    message: `the last exchange failed (${how}), and neither exit code nor decision record says what the application made of it.`,
    remedy: 'Exit non-zero on failure, or declare `decision-log` and write a terminal record. Then re-run.',
  })
}

/** Blames the application, unless the real gateway refused: that is happy-path-succeeded's (see rescues.ts). */
function unrescued(seen: DrillSeen, how: string): JudgedAs<Code> {
  const refusal = gatewayRefusal(seen)
  if (refusal !== null) {
    return say(seen, 'rescue-not-seen', {
      message:
        `the gateway failed the fallback's call (${endingInWords(refusal)}), so whether the application can be ` +
        'rescued was not seen.',
      remedy: 'See the finding happy-path-succeeded for what the gateway answered, then re-run.',
    })
  }
  return say(seen, 'not-rescued', {
    message: `the fallback is healthy in this drill, but the last exchange failed (${how}). The fallback would not help.`,
    remedy:
      'Check that the application moves on to the fallback route for this failure, with its own key and model.',
  })
}
