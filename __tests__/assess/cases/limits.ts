import type { Attempt } from '../../../src/evidence/drill.ts'
import type { Fault } from '../../../src/evidence/fault.ts'
import type { Evidence, Plan } from '../../../src/evidence/run.ts'
import {
  attempt,
  attempts,
  errorDrill,
  evidence,
  failing,
  failure,
  GOOD,
  happy,
  plan,
  planning,
  policy,
  reply,
  token,
} from '../build.ts'
import type { Case } from './case.ts'
import { casesOf } from './case.ts'

/** Limits of time at their edges, and what support needs, part by part. */

const after = casesOf('retry-after-honoured')
const limited = planning('rate-limited')
const allowing = (maxAttempts: number, planned: Plan): Plan => ({
  ...planned,
  policy: policy({ bounds: { ...policy().bounds, maxAttempts } }),
})
const asks = (retryAfterMs: number) => reply(429, { retryAfterMs })
const met = (list: readonly Attempt[], fault: Fault = 'rate-limited'): Evidence =>
  failing({ drill: errorDrill(fault), attempts: list })
const waited = (ms: number, gapMs: number, fault?: Fault): Evidence =>
  met([attempt({ answeredBy: 'tap', ending: asks(ms) }), attempt({ n: 2, gapMs })], fault)
const hop = (gapMs: number | null) =>
  attempt({ n: 2, gapMs, ending: reply(500), request: { route: 'primary' } })
const dated = planning('rate-limited-date')

const WAITS: readonly Case[] = [
  after('pass', 'a timer that fires 20 ms early', waited(1000, 980), limited),
  after('fail: sent-too-early', 'a client that comes 21 ms early', waited(1000, 979), limited),
  after('pass', 'half a date of one second', waited(1000, 500, 'rate-limited-date'), dated),
  after('fail: sent-too-early', 'less than half a date', waited(1000, 499, 'rate-limited-date'), dated),
  after('pass', 'a date of four seconds, a second early', waited(4000, 3000, 'rate-limited-date'), dated),
  after(
    'fail: sent-too-early',
    'a date of four seconds, more than a second early',
    waited(4000, 2999, 'rate-limited-date'),
    dated,
  ),
  after('pass', 'a second over the declared maximum', waited(1000, 31_000), limited),
  after('fail: slept-over-maximum', 'more than that', waited(1000, 31_001), limited),
  after(
    'not-evaluated: one-attempt-only',
    'given up when asked for just the maximum',
    met(attempts(asks(30_000), [])),
    limited,
  ),
  after('pass', 'given up when asked for more', met(attempts(asks(30_001), [])), limited),
  after(
    'pass',
    'what follows the retry is no part of its wait',
    met([attempt({ ending: asks(1000) }), attempt({ n: 2, gapMs: 1000 }), { ...hop(40_000), n: 3 }]),
    limited,
  ),
  after(
    'not-evaluated: gap-unknown',
    'a hop at an unknown time between',
    met([attempt({ ending: asks(1000) }), hop(null), attempt({ n: 3, gapMs: 2000 })]),
    limited,
  ),
  after('pass', 'two attempts allowed', waited(1000, 1003), allowing(2, limited)),
  after(
    'not-applicable: no-such-fault-planned',
    'one attempt allowed, and no Retry-After planned',
    evidence(),
    allowing(1, plan()),
  ),
]

const support = casesOf('support-packet-complete')
const at = (startedAt: string): Evidence =>
  evidence({ drills: [happy({ attempts: [attempt({ ending: reply(401) })], startedAt }), failure()] })
const refused = at('2026-03-01T10:00:00.000Z')
const without = (over: Partial<ReturnType<typeof policy>['fallback']>): Plan =>
  plan({ policy: { fallback: { ...policy().fallback, ...over } } })
const SUPPORT: readonly Case[] = [
  ...['', ' '].flatMap((blank) => [
    support(
      'fail: support-packet-incomplete',
      `an endpoint of ${blank.length} blanks`,
      refused,
      without({ origin: blank }),
    ),
    support(
      'fail: support-packet-incomplete',
      `a model of ${blank.length} blanks`,
      refused,
      without({ model: blank }),
    ),
  ]),
  ...['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00Z', '2026-03-01T10:00:00+00:00'].map((time) =>
    support('pass', `the UTC time ${time}`, at(time)),
  ),
  ...['at 2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z or so', '2026-03-01T10:00:00+01:00', '2026-03-01'].map(
    (time) => support('fail: support-packet-incomplete', `${time} is no UTC time`, at(time)),
  ),
  support(
    'pass',
    'where nothing came back the account is not the matter',
    evidence({
      drills: [happy({ attempts: [attempt({ ending: { kind: 'no-reply', why: 'reset' } })] }), failure()],
    }),
  ),
  support(
    'pass',
    'a reply that reads as a success is no failure',
    evidence({
      drills: [
        happy({
          attempts: [
            attempt({
              ending: reply(200, {
                reading: GOOD,
                requestId: null,
                error: { readable: true, code: 'model_not_found', requestId: null },
              }),
            }),
          ],
        }),
        failure(),
      ],
    }),
  ),
  support(
    'fail: support-packet-incomplete',
    'a refusal in a drill that plans no cause',
    failing({
      drill: errorDrill('flap', { cause: null }),
      attempts: [attempt({ ending: reply(401, { requestId: null, error: null }) })],
    }),
  ),
  support(
    'pass',
    'a request id of its own header',
    evidence({
      drills: [
        happy({
          attempts: [attempt({ ending: reply(429, { requestId: token('req-3'), error: null }) })],
        }),
        failure(),
      ],
    }),
  ),
]

export const LIMIT_CASES: readonly Case[] = [...WAITS, ...SUPPORT]
