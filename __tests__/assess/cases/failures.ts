import type { Attempt, DrillSeen } from '../../../src/evidence/drill.ts'
import type { Fault } from '../../../src/evidence/fault.ts'
import type { Evidence, Plan } from '../../../src/evidence/run.ts'
import {
  attempt,
  attempts,
  decision,
  direct,
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
import type { Case } from './case.ts'
import { casesOf } from './case.ts'

const bounds = (maxAttempts: number, maxDelayMs = 30_000) => ({
  maxAttempts,
  maxDelayMs,
  deadlineMs: 60_000,
  outputTokens: 256,
})
const met = (fault: Fault, list: readonly Attempt[]): Evidence =>
  failing({ drill: errorDrill(fault), attempts: list })
const unmet = failing({ fault: 'not-met' })
const uncalled = failing({ attempts: [] })
const unrun = evidence({ drills: [happy()] })

/** The gaps that every rule about failures has, and its silence about our own client. */
const gaps = (make: ReturnType<typeof casesOf>): readonly Case[] => [
  make('not-evaluated: fault-not-met', 'the failure never happened', unmet),
  make('not-evaluated: no-attempt', 'no call', uncalled),
  make('not-evaluated: drill-not-run', 'the drill left nothing', unrun),
  make('not-applicable: application-is-direct', 'our own client', evidence(), direct()),
]

const retry = casesOf('retry-bounded')
const four = attempts(reply(500), [500, 1000, 2000])
const RETRY: readonly Case[] = [
  ...gaps(retry),
  retry('pass', 'three attempts of three', met('server-error', attempts(reply(500), [500, 1000]))),
  retry(
    'pass',
    'side calls do not count',
    met('server-error', [...attempts(reply(500), [500, 1000]), sideCall(4)]),
  ),
  retry('fail: over-bound', 'four attempts of three', met('server-error', four)),
  retry(
    'fail: over-bound',
    'hops count too',
    met(
      'server-error',
      four.map((one, index) =>
        attempt({ ...one, request: { route: index % 2 === 0 ? 'fallback' : 'primary' } }),
      ),
    ),
  ),
  retry(
    'fail: over-bound',
    'too many are too many even where the end is not known',
    failing({ attempts: four, ended: { by: 'deadline' }, decisions: log() }),
  ),
  retry(
    'fail: over-bound',
    'too many are too many even where the failure was not the planned one',
    failing({ attempts: four, fault: 'not-met' }),
  ),
  retry(
    'fail: over-bound',
    'a retry storm on the happy path',
    evidence({ drills: [happy({ attempts: four }), failure()] }),
  ),
  retry(
    'not-evaluated: end-unknown',
    'still busy at the deadline',
    failing({ ended: { by: 'deadline' }, decisions: log() }),
  ),
  retry(
    'not-evaluated: end-unknown',
    'never started',
    failing({ ended: { by: 'not-started', why: 'no such file' } }),
  ),
  retry('pass', 'still busy at the deadline, with a terminal record', failing({ ended: { by: 'deadline' } })),
  retry('pass', 'a service that wrote its decision', failing({ ended: { by: 'decided' } })),
  retry('pass', 'an application that died', failing({ ended: { by: 'signal', signal: 'SIGABRT' } })),
  retry(
    'pass',
    'a service that was quiet for as long as a retry may wait',
    failing({ ended: { by: 'settled', quietMs: 30_000 }, decisions: log() }),
  ),
  retry(
    'not-evaluated: end-unknown',
    'a service that was quiet for less than a retry may wait',
    failing({ ended: { by: 'settled', quietMs: 29_999 }, decisions: log() }),
  ),
  retry(
    'not-evaluated: end-unknown',
    'a quiet of unknown length',
    failing({ ended: { by: 'settled', quietMs: Number.NaN }, decisions: log() }),
  ),
  retry(
    'pass',
    'a service that was quiet for a moment, with a terminal record',
    failing({ ended: { by: 'settled', quietMs: 500 } }),
  ),
  retry(
    'not-evaluated: unattributed-attempts',
    'strays that would make it too many',
    evidence({ strays: [attempt(), attempt({ n: 2 }), attempt({ n: 3 })] }),
  ),
  retry('pass', 'a stray that would still be within the bound', evidence({ strays: [attempt()] })),
]

const finish = casesOf('finishes-within-deadline')
const FINISH: readonly Case[] = [
  finish('pass', 'the application exits'),
  finish('fail: busy-at-deadline', 'a hang', failing({ ended: { by: 'deadline' } })),
  finish(
    'fail: busy-at-deadline',
    'a hang before the first request',
    failing({ ended: { by: 'deadline' }, attempts: [] }),
  ),
  finish(
    'not-evaluated: not-started',
    'an application that did not start and a call of unknown origin',
    failing({ ended: { by: 'not-started', why: 'no such file' } }),
  ),
  finish(
    'not-evaluated: not-started',
    'an application that did not start',
    failing({ ended: { by: 'not-started', why: 'no such file' }, attempts: [] }),
  ),
  finish('not-evaluated: no-attempt', 'no call', uncalled),
  finish('not-evaluated: drill-not-run', 'the drill left nothing', unrun),
  finish('not-applicable: application-is-direct', 'our own client', evidence(), direct()),
]

const classified = casesOf('error-path-classified')
const rescue = [
  attempt({ answeredBy: 'tap', ending: reply(500), request: { route: 'primary' } }),
  attempt({ n: 2, gapMs: 5 }),
]
const primaryDown = errorDrill('server-error', { id: 'primary-down', expects: 'rescued' })
const primaryPlan = plan({ drills: [happyDrill(), primaryDown] })
const rescued = (over: Partial<DrillSeen>): Evidence =>
  failing({ drill: primaryDown, attempts: rescue, claim: 'success', decisions: log(), ...over })
const CLASSIFIED: readonly Case[] = [
  ...gaps(classified),
  classified('pass', 'an honest failure'),
  classified('pass', 'an exit code of 0 beside a record of an abort', failing({ claim: 'success' })),
  classified('pass', 'a silent exit beside a record of an abort', failing({ claim: 'silent' })),
  classified('pass', 'rescued by the fallback', rescued({}), primaryPlan),
  classified('pass', 'rescued where an honest failure would do', rescued({ drill: errorDrill() })),
  classified(
    'pass',
    'rescued, and the record keeps the class of the failure',
    rescued({ decisions: log(decision({ statusClass: '5xx' })) }),
    primaryPlan,
  ),
  classified(
    'pass',
    'a stream that was cut has status 200 and no success',
    failing({
      attempts: attempts(
        reply(200, { reading: { outcome: 'ambiguous', code: 'stream-cut', reason: 'Cut.' } }),
        [],
      ),
      decisions: log(decision({ value: 'hold', statusClass: '2xx' })),
    }),
  ),
  classified(
    'fail: claimed-success',
    'success after a failure',
    failing({ claim: 'success', decisions: log() }),
  ),
  classified(
    'fail: claimed-success',
    'success after no reply',
    failing({
      claim: 'success',
      decisions: log(),
      attempts: attempts({ kind: 'no-reply', why: 'reset' }, []),
    }),
  ),
  classified(
    'fail: claimed-success',
    'a silent exit beside a record that promotes',
    failing({ claim: 'silent', decisions: log(decision({ value: 'promote', statusClass: null })) }),
  ),
  classified('fail: not-rescued', 'the healthy fallback was not used', failing({ drill: primaryDown })),
  classified(
    'fail: rescue-thrown-away',
    'the fallback answered, and the application fails',
    rescued({ claim: 'failure' }),
  ),
  classified(
    'fail: died-by-signal',
    'the application died',
    failing({ ended: { by: 'signal', signal: 'SIGABRT' } }),
  ),
  classified(
    'fail: status-class-contradicts',
    'a record of another status class',
    failing({ decisions: log(decision({ value: 'hold', statusClass: '4xx' })) }),
  ),
  classified(
    'not-evaluated: nothing-claimed',
    'a silent exit without a record',
    failing({ claim: 'silent', decisions: { log: 'none-declared' } }),
  ),
]

const permanent = casesOf('permanent-error-not-retried')
const withPlan = (fault: Fault) => planning(fault)
const PERMANENT: readonly Case[] = [
  permanent(
    'pass',
    'given up after a 401',
    met('bad-credential', attempts(reply(401), [])),
    withPlan('bad-credential'),
  ),
  ...[400, 401, 403, 404, 413, 422].map((status) =>
    permanent(
      'fail: permanent-error-sent-again',
      `a ${status} sent again`,
      met('bad-credential', attempts(reply(status), [500])),
      withPlan('bad-credential'),
    ),
  ),
  permanent(
    'pass',
    'a hop to another route is no retry',
    met('forbidden', [attempt({ ending: reply(403) }), attempt({ n: 2, request: { route: 'primary' } })]),
    withPlan('forbidden'),
  ),
  permanent(
    'pass',
    'a hop to another model is no retry',
    met('forbidden', [attempt({ ending: reply(403) }), attempt({ n: 2, request: { model: 'other' } })]),
    withPlan('forbidden'),
  ),
  permanent(
    'fail: permanent-error-sent-again',
    'back on the route after a hop',
    met('forbidden', [
      attempt({ ending: reply(403) }),
      attempt({ n: 2, ending: reply(500), request: { route: 'primary' } }),
      attempt({ n: 3 }),
    ]),
    withPlan('forbidden'),
  ),
  permanent(
    'fail: permanent-error-sent-again',
    'a 401 sent again in a drill that planned none',
    evidence({
      drills: [
        happy(),
        failure({ drill: errorDrill('bad-credential'), attempts: attempts(reply(401), []) }),
        failure({ drill: errorDrill('flap'), attempts: attempts(reply(401), [10]) }),
      ],
    }),
    withPlan('bad-credential'),
  ),
  permanent(
    'pass',
    'another drill that did not meet its failure is not this rule',
    evidence({
      drills: [
        happy(),
        failure({ drill: errorDrill('bad-credential'), attempts: attempts(reply(401), []) }),
        failure({ drill: errorDrill('flap'), fault: 'not-met' }),
      ],
    }),
    withPlan('bad-credential'),
  ),
  permanent(
    'not-evaluated: no-permanent-error-seen',
    'the gateway answered something else',
    met('bad-credential', attempts(reply(500), [])),
    withPlan('bad-credential'),
  ),
  permanent(
    'pass',
    'a broken body may come as a 500 with its code',
    met(
      'invalid-request',
      attempts(reply(500, { error: { readable: true, code: 'invalid_request', requestId: null } }), []),
    ),
    withPlan('invalid-request'),
  ),
  permanent(
    'not-evaluated: fault-not-met',
    'the failure never happened',
    failing({ drill: errorDrill('forbidden'), fault: 'not-met' }),
    withPlan('forbidden'),
  ),
  permanent(
    'not-evaluated: no-attempt',
    'no call',
    failing({ drill: errorDrill('forbidden'), attempts: [] }),
    withPlan('forbidden'),
  ),
  permanent('not-evaluated: drill-not-run', 'the drill left nothing', unrun, withPlan('forbidden')),
  permanent('not-applicable: no-such-fault-planned', 'no permanent failure planned'),
  permanent(
    'not-applicable: application-is-direct',
    'our own client',
    evidence(),
    direct({ drills: withPlan('forbidden').drills }),
  ),
]

const heeded = casesOf('error-code-heeded')
const unknownModel = reply(503, { error: { readable: true, code: 'model_not_found', requestId: null } })
const model = withPlan('model-not-found')
const HEEDED: readonly Case[] = [
  heeded('pass', 'given up after model_not_found', met('model-not-found', attempts(unknownModel, [])), model),
  heeded(
    'fail: permanent-code-sent-again',
    'model_not_found sent again',
    met('model-not-found', attempts(unknownModel, [500, 1000])),
    model,
  ),
  heeded(
    'not-evaluated: no-permanent-code-seen',
    'the code did not come',
    met('model-not-found', attempts(reply(503), [500])),
    model,
  ),
  heeded(
    'not-evaluated: fault-not-met',
    'the failure never happened',
    failing({ drill: errorDrill('model-not-found'), fault: 'not-met' }),
    model,
  ),
  heeded(
    'not-evaluated: no-attempt',
    'no call',
    failing({ drill: errorDrill('model-not-found'), attempts: [] }),
    model,
  ),
  heeded('not-evaluated: drill-not-run', 'the drill left nothing', unrun, model),
  heeded('not-applicable: no-such-fault-planned', 'no such failure planned'),
  heeded(
    'not-applicable: application-is-direct',
    'our own client',
    evidence(),
    direct({ drills: model.drills }),
  ),
]

const after = casesOf('retry-after-honoured')
const limited = withPlan('rate-limited')
const asks = (retryAfterMs: number | null) => reply(429, { retryAfterMs })
const waited = (ms: number, gap: number | null, fault: Fault = 'rate-limited'): Evidence =>
  met(fault, [attempt({ answeredBy: 'tap', ending: asks(ms) }), attempt({ n: 2, gapMs: gap })])
const AFTER: readonly Case[] = [
  after('pass', 'waited as long as asked', waited(1000, 1003), limited),
  after('pass', 'a timer that fires a few milliseconds early', waited(1000, 985), limited),
  after('fail: sent-too-early', 'half the time', waited(1000, 500), limited),
  after(
    'pass',
    'a date may be read a second shorter',
    waited(2000, 1100, 'rate-limited-date'),
    withPlan('rate-limited-date'),
  ),
  after(
    'fail: sent-too-early',
    'a date is no excuse for hardly waiting',
    waited(2000, 600, 'rate-limited-date'),
    withPlan('rate-limited-date'),
  ),
  after(
    'pass',
    'given up when asked for an hour',
    met('retry-after-excessive', attempts(asks(3_600_000), [])),
    withPlan('retry-after-excessive'),
  ),
  after(
    'fail: sent-too-early',
    'its own backoff when asked for an hour',
    waited(3_600_000, 500, 'retry-after-excessive'),
    withPlan('retry-after-excessive'),
  ),
  after(
    'fail: slept-over-maximum',
    'slept the hour',
    waited(3_600_000, 3_600_000, 'retry-after-excessive'),
    withPlan('retry-after-excessive'),
  ),
  after('fail: slept-over-maximum', 'slept longer than declared', waited(1000, 40_000), limited),
  after(
    'pass',
    'a hop leaves the route alone',
    met('rate-limited', [
      attempt({ ending: asks(1000) }),
      attempt({ n: 2, gapMs: 3, request: { route: 'primary' } }),
    ]),
    limited,
  ),
  after(
    'pass',
    'the pauses around a hop add up',
    met('rate-limited', [
      attempt({ ending: asks(1000) }),
      attempt({ n: 2, gapMs: 600, ending: reply(500), request: { route: 'primary' } }),
      attempt({ n: 3, gapMs: 500 }),
    ]),
    limited,
  ),
  after(
    'not-evaluated: gap-unknown',
    'a hop of unknown length between',
    met('rate-limited', [
      attempt({ ending: asks(1000) }),
      attempt({ n: 2, gapMs: 6, ending: reply(500), request: { route: 'primary' } }),
      attempt({ n: 3, gapMs: 5 }),
    ]),
    limited,
  ),
  after('not-evaluated: gap-unknown', 'a gap that was not measured', waited(1000, null), limited),
  after(
    'not-evaluated: gap-unknown',
    'a side call between',
    met('rate-limited', [attempt({ ending: asks(1000) }), sideCall(), attempt({ n: 2, gapMs: 2 })]),
    limited,
  ),
  after(
    'pass',
    'waited twice, and given up after the last answer',
    met('rate-limited', [
      attempt({ ending: asks(1000) }),
      attempt({ n: 2, gapMs: 1050, ending: asks(1000) }),
      attempt({ n: 3, gapMs: 1060, ending: asks(1000) }),
    ]),
    limited,
  ),
  after(
    'not-evaluated: one-attempt-only',
    'given up at once',
    met('rate-limited', attempts(asks(1000), [])),
    limited,
  ),
  after(
    'not-evaluated: one-attempt-only',
    'no answer asked for a delay',
    met('rate-limited', attempts(asks(null), [500])),
    limited,
  ),
  after(
    'not-evaluated: fault-not-met',
    'the failure never happened',
    failing({ drill: errorDrill('rate-limited'), fault: 'not-met' }),
    limited,
  ),
  after(
    'not-evaluated: no-attempt',
    'no call',
    failing({ drill: errorDrill('rate-limited'), attempts: [] }),
    limited,
  ),
  after('not-evaluated: drill-not-run', 'the drill left nothing', unrun, limited),
  after(
    'not-applicable: no-such-fault-planned',
    'no Retry-After planned',
    evidence(),
    withPlan('rate-limited-bare'),
  ),
  after(
    'not-applicable: application-is-direct',
    'our own client',
    evidence(),
    direct({ drills: limited.drills }),
  ),
  after(
    'not-applicable: too-few-attempts-possible',
    'one attempt allowed',
    evidence(),
    plan({ drills: limited.drills, policy: { bounds: bounds(1) } }),
  ),
]

const backoff = casesOf('backoff-grows')
const paced = (...pauses: readonly number[]): Evidence => met('server-error', attempts(reply(500), pauses))
const BACKOFF: readonly Case[] = [
  ...gaps(backoff),
  backoff('pass', 'doubling pauses', paced(500, 1000)),
  backoff('pass', 'doubling pauses with 25 % taken off the second', paced(500, 750)),
  backoff('pass', 'pauses that end at a cap', paced(500, 1000, 2000, 2000)),
  backoff('pass', 'fewer than three attempts', paced(1)),
  backoff(
    'pass',
    'a hop at once is no retry',
    met('server-error', [
      ...attempts(reply(500), [500]),
      attempt({ n: 3, gapMs: 2, request: { route: 'primary' } }),
    ]),
  ),
  backoff(
    'pass',
    'pauses that Retry-After asked for are another rule',
    met('rate-limited', attempts(reply(429, { retryAfterMs: 1000 }), [1000, 1000])),
    withPlan('rate-limited'),
  ),
  backoff(
    'pass',
    'a pause after a side call is not known',
    met('server-error', [
      ...attempts(reply(500), [500]),
      sideCall(2),
      attempt({ n: 3, gapMs: 1, ending: reply(500) }),
    ]),
  ),
  backoff('fail: gap-too-short', 'no pause', paced(1, 2)),
  backoff('fail: gap-too-short', 'a loop around a client that waits', paced(500, 1000, 3, 500, 1000)),
  backoff('fail: gaps-do-not-grow', 'a constant pace', paced(1000, 1010, 1003)),
  backoff(
    'not-applicable: too-few-attempts-possible',
    'two attempts allowed',
    evidence(),
    plan({ policy: { bounds: bounds(2) } }),
  ),
]

const gone = casesOf('caller-gone-stops')
const leaving = errorDrill('caller-gone', { expects: 'either' })
const ofKind = (kind: 'service' | 'worker', drills: Plan['drills'] = [happyDrill(), leaving]): Plan =>
  plan({ drills, policy: { application: longRunning(kind) } })
const service = ofKind('service')
const hungUp = attempts({ kind: 'caller-left', bytes: 0 }, [])
const left = (over: Partial<DrillSeen>): Evidence =>
  failing({
    drill: leaving,
    attempts: hungUp,
    ended: { by: 'settled', quietMs: 30_000 },
    claim: 'silent',
    decisions: log(),
    callerLeft: { afterAttempt: 1 },
    ...over,
  })
const wentOn = attempts(reply(500), [500])
const GONE: readonly Case[] = [
  gone('pass', 'nothing was sent after the caller had left', left({}), service),
  gone(
    'pass',
    'attempts that had begun before',
    left({ attempts: wentOn, callerLeft: { afterAttempt: 2 } }),
    service,
  ),
  gone('pass', 'a side call afterwards', left({ attempts: [...hungUp, sideCall(1)] }), service),
  gone('fail: attempts-after-caller-left', 'a retry afterwards', left({ attempts: wentOn }), service),
  gone(
    'fail: attempts-after-caller-left',
    'a hop afterwards',
    left({ attempts: [attempt({ ending: reply(500), request: { route: 'primary' } }), attempt({ n: 2 })] }),
    service,
  ),
  gone(
    'fail: attempts-after-caller-left',
    'a first attempt afterwards',
    left({ callerLeft: { afterAttempt: 0 } }),
    service,
  ),
  gone(
    'fail: attempts-after-caller-left',
    'a retry afterwards in a drill that planned something else',
    evidence({
      drills: [
        happy(),
        left({}).drills[1] ?? happy(),
        failure({ attempts: wentOn, callerLeft: { afterAttempt: 1 } }),
      ],
    }),
    service,
  ),
  gone('not-evaluated: caller-not-gone', 'the caller stayed', left({ callerLeft: null }), service),
  gone(
    'not-evaluated: end-unknown',
    'a quiet that is shorter than a retry may wait',
    left({ ended: { by: 'settled', quietMs: 400 } }),
    service,
  ),
  gone('not-evaluated: fault-not-met', 'the stall never happened', left({ fault: 'not-met' }), service),
  gone('not-evaluated: no-attempt', 'no call', left({ attempts: [] }), service),
  gone('not-evaluated: drill-not-run', 'the drill left nothing', evidence({ drills: [happy()] }), service),
  gone('not-applicable: no-such-fault-planned', 'no caller hangs up'),
  gone(
    'not-applicable: no-such-fault-planned',
    'no caller hangs up on a service',
    evidence(),
    ofKind('service', plan().drills),
  ),
  gone(
    'not-applicable: no-caller',
    'a command is its own caller',
    left({}),
    plan({ drills: [happyDrill(), leaving] }),
  ),
  gone('not-applicable: no-caller', 'nobody waits for a worker', left({}), ofKind('worker')),
  gone('not-applicable: application-is-direct', 'our own client', evidence(), direct()),
]

const HUNG_UP: readonly Case[] = [
  classified('pass', 'nobody is there to hear a silent service', left({}), service),
  classified('pass', 'a service that calls it a failure', left({ claim: 'failure' }), service),
  classified('pass', 'a service that finished all the same', left({ attempts: [attempt()] }), service),
  classified(
    'fail: claimed-success',
    'a record that promotes after a failure that nobody heard',
    left({ decisions: log(decision({ value: 'promote', statusClass: null })) }),
    service,
  ),
  classified('not-evaluated: fault-not-met', 'the stall never happened', left({ fault: 'not-met' }), service),
]

export const FAILURE_CASES: readonly Case[] = [
  ...RETRY,
  ...FINISH,
  ...CLASSIFIED,
  ...PERMANENT,
  ...HEEDED,
  ...AFTER,
  ...BACKOFF,
  ...GONE,
  ...HUNG_UP,
]
