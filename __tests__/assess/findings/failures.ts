import type { DrillSeen } from '../../../src/evidence/drill.ts'
import type { Fault } from '../../../src/evidence/fault.ts'
import type { Evidence } from '../../../src/evidence/run.ts'
import type { KnownErrorCode } from '../../../src/evidence/surface.ts'
import {
  attempt,
  attempts,
  decision,
  errorDrill,
  evidence,
  failing,
  failure,
  happy,
  happyDrill,
  log,
  longRunning,
  plan,
  planning,
  reply,
  sideCall,
} from '../build.ts'
import { casesOf } from '../cases/case.ts'
import type { Finding } from './finding.ts'
import { found } from './finding.ts'

const met = (fault: Fault, list: DrillSeen['attempts']): Evidence =>
  failing({ drill: errorDrill(fault), attempts: list })

const bounded = casesOf('retry-bounded')
const storm = attempts(reply(500), [500, 1000, 2000])
const stormOn = (fault: Fault) => ({ drill: errorDrill(fault), attempts: storm })
const BOUNDED: readonly Finding[] = [
  found(
    bounded('fail: over-bound', 'one drill sends too often', failing({ attempts: storm })),
    ['server-error#4'],
    {
      says: ['sent 4 times, allowed 3', 'at most 3 attempts'],
      hides: ['more of this kind'],
    },
  ),
  found(
    bounded(
      'fail: over-bound',
      'three drills send too often',
      failing(stormOn('server-error'), stormOn('overloaded'), stormOn('flap')),
    ),
    ['server-error#4', 'overloaded#4', 'flap#4'],
    { says: ['2 more of this kind: over-bound.'] },
  ),
  found(
    bounded(
      'not-evaluated: fault-not-met',
      'two drills show nothing, each in its own way',
      evidence({ drills: [happy(), failure({ drill: errorDrill('flap'), fault: 'not-met' })] }),
    ),
    ['flap', 'server-error'],
    { says: ['Drill flap never met', '1 more of this kind: drill-not-run.'] },
  ),
  found(bounded('not-evaluated: no-attempt', 'a drill sends nothing', failing({ attempts: [] })), [
    'server-error',
  ]),
]

const permanent = casesOf('permanent-error-not-retried')
const heeded = casesOf('error-code-heeded')
const refusal = (status: number, code: KnownErrorCode | 'other' | null) =>
  reply(status, { error: { readable: true, code, requestId: null } })
const refusing = planning('bad-credential')
const other = met('bad-credential', attempts(reply(500), []))
const again = (code: KnownErrorCode | 'other' | null, says: string, sent: readonly number[]): Finding =>
  found(
    permanent(
      'fail: permanent-error-sent-again',
      `a refusal with the code ${String(code)}, sent again after ${sent.length} pauses`,
      met('bad-credential', attempts(refusal(401, code), sent)),
      refusing,
    ),
    sent.map((_gap, at) => `bad-credential#${at + 2}`),
    { says: [`attempt 1 got status 401${says}, and`] },
  )
const REPEATED: readonly Finding[] = [
  again(null, '', [500]),
  again('other', '', [500]),
  again('invalid_api_key', ' (invalid_api_key)', [500, 900]),
  found(
    permanent(
      'fail: permanent-error-sent-again',
      'the refusal came second, and a hop stands between',
      met('bad-credential', [
        attempt({ ending: reply(500) }),
        attempt({ n: 2, ending: reply(401, { error: null }) }),
        attempt({ n: 3, ending: reply(500), request: { route: 'primary' } }),
        attempt({ n: 4 }),
      ]),
      refusing,
    ),
    ['bad-credential#4'],
    { says: ['attempt 2 got status 401, and the request was sent again 1 time on'] },
  ),
  found(permanent('not-evaluated: no-permanent-error-seen', 'no refusal came', other, refusing), [
    'bad-credential',
  ]),
  found(
    heeded(
      'fail: permanent-code-sent-again',
      'an unknown model, asked for three times',
      met('model-not-found', attempts(refusal(503, 'model_not_found'), [500, 900])),
      planning('model-not-found'),
    ),
    ['model-not-found#2', 'model-not-found#3'],
    { says: ['attempt 1 got status 503 (model_not_found), and the request was sent again 2 times'] },
  ),
]

const after = casesOf('retry-after-honoured')
const limited = planning('rate-limited')
const asks = reply(429, { retryAfterMs: 1000 })
const waited = (...gaps: readonly (number | null)[]): Evidence =>
  met('rate-limited', [attempt({ ending: asks }), ...gaps.map((gapMs) => attempt({ n: 2, gapMs }))])
const AFTER: readonly Finding[] = [
  found(after('fail: sent-too-early', 'too early', waited(499.6), limited), ['rate-limited#2'], {
    says: ['attempt 2 came after 500 ms, Retry-After asked for 1000 ms'],
  }),
  found(after('fail: slept-over-maximum', 'too late', waited(40_000.4), limited), ['rate-limited#2'], {
    says: ['40000 ms passed before attempt 2', 'maximum is 30000 ms'],
  }),
  found(after('not-evaluated: gap-unknown', 'at an unknown time', waited(null), limited), ['rate-limited#2']),
  found(after('not-evaluated: one-attempt-only', 'given up', waited(), limited), ['rate-limited']),
]

const backoff = casesOf('backoff-grows')
const paced = (...pauses: readonly number[]): Evidence => met('flap', attempts(reply(500), pauses))
const even = (pauses: number) => Array.from({ length: pauses }, (_, at) => 1000 + at / 3)
const numbered = (pauses: number) => Array.from({ length: pauses }, (_, at) => `flap#${at + 2}`)
const flap = planning('flap')
const BACKOFF: readonly Finding[] = [
  found(
    backoff('fail: gap-too-short', 'two pauses of four', paced(500, 3, 900, 4), flap),
    ['flap#3', 'flap#5'],
    {
      says: ['2 of 4 pauses were under 100 ms (500, 3, 900, 4 ms)'],
    },
  ),
  found(backoff('fail: gaps-do-not-grow', 'six pauses are named', paced(...even(6)), flap), numbered(6), {
    says: ['(1000, 1000, 1001, 1001, 1001, 1002 ms)'],
  }),
  found(backoff('fail: gaps-do-not-grow', 'of seven, six are', paced(...even(7)), flap), numbered(7), {
    says: ['(1000, 1000, 1001, 1001, 1001, 1002, ... ms)'],
  }),
]

const gone = casesOf('caller-gone-stops')
const leaving = errorDrill('caller-gone', { expects: 'either' })
const service = plan({
  drills: [happyDrill(), leaving],
  policy: { application: longRunning('service') },
})
const left = (over: Partial<DrillSeen>): Evidence =>
  failing({ drill: leaving, callerLeft: { afterAttempt: 1 }, decisions: log(), ...over })
const GONE: readonly Finding[] = [
  found(
    gone(
      'fail: attempts-after-caller-left',
      'two attempts afterwards, around a side call',
      left({ attempts: [attempt(), sideCall(2), attempt({ n: 3 }), attempt({ n: 4 })] }),
      service,
    ),
    ['caller-gone#3', 'caller-gone#4'],
    { says: ['2 attempts began'] },
  ),
  found(gone('not-evaluated: caller-not-gone', 'the caller stayed', left({ callerLeft: null }), service), [
    'caller-gone',
  ]),
  found(
    gone(
      'not-evaluated: end-unknown',
      'a quiet too short',
      left({ ended: { by: 'settled', quietMs: 400 } }),
      service,
    ),
    ['caller-gone'],
    { says: ['after 0.4 s of quiet', 'up to 30 s'] },
  ),
]

const classified = casesOf('error-path-classified')
const hopped = [attempt({ ending: reply(500) }), attempt({ n: 2, ending: reply(404) })]
const rescue = errorDrill('primary-down', { expects: 'rescued' })
const CLASSIFIED: readonly Finding[] = [
  found(
    classified(
      'fail: claimed-success',
      'success after two failures',
      failing({ attempts: hopped, claim: 'success', decisions: log() }),
    ),
    ['server-error#2'],
    { says: ['the last exchange failed (status 404)'] },
  ),
  found(
    classified(
      'fail: status-class-contradicts',
      'a class of nobody',
      failing({ attempts: hopped, decisions: log(decision({ value: 'hold', statusClass: '5xx' })) }),
    ),
    ['server-error#2'],
    { says: ['status class 5xx, the wire says 4xx'] },
  ),
  found(
    classified(
      'fail: status-class-contradicts',
      'a class where nothing came back',
      failing({ attempts: attempts({ kind: 'no-reply', why: 'reset' }, []) }),
    ),
    ['server-error#1'],
    { says: ['status class 5xx, the wire says none'] },
  ),
  found(
    classified(
      'fail: rescue-thrown-away',
      'a good answer of the fallback is thrown away',
      failing({ drill: rescue, attempts: [attempt()], decisions: log() }),
    ),
    ['primary-down#1'],
    { says: ['the fallback answered well'] },
  ),
  found(
    classified('not-evaluated: nothing-claimed', 'silence', failing({ claim: 'silent', decisions: log() })),
    ['server-error#1'],
    { says: ['failed (status 500)'] },
  ),
  found(
    classified(
      'not-evaluated: rescue-not-seen',
      'the gateway fails the rescue',
      failing({ drill: rescue, attempts: [attempt({ ending: reply(503) })] }),
      plan({ drills: [happyDrill(), rescue] }),
    ),
    ['primary-down#1'],
    { says: ["failed the fallback's call (status 503)"] },
  ),
]

export const FAILURE_FINDINGS: readonly Finding[] = [
  ...BOUNDED,
  ...REPEATED,
  ...AFTER,
  ...BACKOFF,
  ...GONE,
  ...CLASSIFIED,
]
