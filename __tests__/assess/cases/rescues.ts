import type { Attempt, DrillSeen } from '../../../src/evidence/drill.ts'
import type { Evidence } from '../../../src/evidence/run.ts'
import {
  AMBIGUOUS,
  attempt,
  decision,
  errorDrill,
  evidence,
  happy,
  happyDrill,
  failure,
  log,
  plan,
  reply,
} from '../build.ts'
import type { Case } from './case.ts'
import { casesOf } from './case.ts'

/** A primary is declared: it serves the happy path, played by the simulator, and the fallback serves in this drill. */
const drill = errorDrill('primary-down', {
  cause: { by: 'tap', route: 'primary', fault: 'primary-down', onAttempt: 'every' },
  expects: 'rescued',
})
const withPrimary = { primary: { model: 'first-model', basePath: '/v1' } }
const behindPrimary = plan({ policy: withPrimary, drills: [happyDrill(), drill] })
const rehearsal = plan({ policy: withPrimary, strength: 'rehearsal', drills: [happyDrill(), drill] })

const onPrimary = (over: Partial<Attempt> = {}): Attempt =>
  attempt({ answeredBy: 'simulator', ...over, request: { route: 'primary' } })
const down = onPrimary({ answeredBy: 'tap', ending: reply(503) })
const served = happy({ attempts: [onPrimary()] })

/** The happy path on the primary, and a drill in which the primary is down and the fallback answers so. */
const rescue = (answer: Partial<Attempt>, over: Partial<DrillSeen> = {}): Evidence =>
  evidence({
    drills: [
      served,
      failure({
        drill,
        attempts: [down, attempt({ n: 2, gapMs: 4, ...answer })],
        claim: 'success',
        ended: { by: 'exit', code: 0 },
        decisions: log(decision()),
        ...over,
      }),
    ],
  })
const honest: Partial<DrillSeen> = {
  claim: 'failure',
  ended: { by: 'exit', code: 1 },
  decisions: log(decision({ value: 'hold', statusClass: null })),
}
const refused = (status: number, over: Partial<Attempt> = {}): Evidence =>
  rescue({ ...over, ending: reply(status) }, honest)
const unasked = evidence({ drills: [served, failure({ drill, attempts: [down] })] })
const twoWays = reply(200, { reading: AMBIGUOUS })

const ok = casesOf('happy-path-succeeded')
const SUCCEEDED: readonly Case[] = [
  ok('pass', 'the primary, always played, and a fallback served by the gateway', rescue({}), behindPrimary),
  ...[401, 403, 429, 500, 503].map((status) =>
    ok(
      'fail: operational-blocker',
      `the live gateway answers ${status} on the fallback`,
      refused(status),
      behindPrimary,
    ),
  ),
  ok('fail: http-error', 'a 400 on the fallback is about the request', refused(400), behindPrimary),
  ok(
    'fail: http-error',
    'the tap refuses a request of another model on the fallback',
    refused(403, { answeredBy: 'tap' }),
    behindPrimary,
  ),
  ok(
    'not-evaluated: answered-elsewhere',
    'a fallback that the simulator served in a live run',
    rescue({ answeredBy: 'simulator' }),
    behindPrimary,
  ),
  ok('pass', 'a fallback that the simulator serves', rescue({ answeredBy: 'simulator' }), rehearsal),
  ok(
    'not-evaluated: reading-ambiguous',
    'a fallback that can be read two ways',
    rescue({ ending: twoWays }),
    behindPrimary,
  ),
  ok(
    'fail: caller-left',
    'an application that gives the fallback up',
    rescue({ ending: { kind: 'caller-left', bytes: 2 } }, honest),
    behindPrimary,
  ),
  ok(
    'pass',
    'a fallback whose second answer is good',
    rescue(
      {},
      {
        attempts: [
          down,
          attempt({ n: 2, gapMs: 4, ending: reply(503) }),
          attempt({ n: 3, gapMs: 600 }),
          { ...down, n: 4, gapMs: 3 },
        ],
      },
    ),
    behindPrimary,
  ),
  ok(
    'pass',
    'what the application makes of a good fallback is another rule',
    rescue({}, honest),
    behindPrimary,
  ),
  ok('pass', 'a fallback that was never asked is another rule', unasked, behindPrimary),
  ok(
    'fail: no-reply',
    'the reply of the fallback held the key',
    rescue({ ending: { kind: 'no-reply', why: 'key-echoed' } }, honest),
    behindPrimary,
  ),
]

/** The tap lets one request through in a live run, and refuses what the SDK sends again. */
const budgetSpent = (over: Partial<DrillSeen> = {}): Evidence =>
  rescue(
    {},
    {
      ...honest,
      attempts: [
        down,
        attempt({ n: 2, gapMs: 4, ending: reply(503) }),
        attempt({ n: 3, gapMs: 500, answeredBy: 'tap', ending: reply(403) }),
      ],
      ...over,
    },
  )
const BUDGET: readonly Case[] = [
  ok(
    'fail: operational-blocker',
    'the gateway failed, and the tap refused what was sent again',
    budgetSpent(),
    behindPrimary,
  ),
  ok(
    'fail: http-error',
    'the gateway answered well, and the tap refused what was sent again',
    budgetSpent({
      attempts: [
        down,
        attempt({ n: 2, gapMs: 4 }),
        attempt({ n: 3, gapMs: 500, answeredBy: 'tap', ending: reply(403) }),
      ],
    }),
    behindPrimary,
  ),
]

const parse = casesOf('parse-unambiguous')
const PARSE: readonly Case[] = [
  parse('pass', 'a fallback that reads one way', rescue({}), behindPrimary),
  parse(
    'fail: fallback-ambiguous',
    'a fallback that can be read two ways',
    rescue({ ending: twoWays }, honest),
    behindPrimary,
  ),
  parse('not-evaluated: fallback-never-asked', 'a fallback that nobody asked', unasked, behindPrimary),
  parse(
    'not-evaluated: fallback-never-asked',
    'a fallback that was only asked in ways that the tap had to refuse',
    refused(403, { answeredBy: 'tap' }),
    behindPrimary,
  ),
  parse(
    'not-evaluated: no-reply',
    'a fallback that never answered',
    rescue({ ending: { kind: 'no-reply', why: 'reset' } }, honest),
    behindPrimary,
  ),
  parse(
    'pass',
    'what the primary said while it was down',
    rescue({}, { attempts: [{ ...down, ending: twoWays }, attempt({ n: 2, gapMs: 4 })] }),
    behindPrimary,
  ),
]

const fields = casesOf('contract-fields-present')
const lacking = reply(200, {
  reading: { outcome: 'pass', usable: 'text', fields: { output: 'missing' } },
})
const FIELDS: readonly Case[] = [
  fields('pass', 'a fallback with every field', rescue({}), behindPrimary),
  fields(
    'fail: field-missing',
    'a field that only the primary has',
    rescue({ ending: lacking }),
    behindPrimary,
  ),
  fields(
    'not-evaluated: no-parsed-reply',
    'a fallback that the gateway refused',
    refused(503),
    behindPrimary,
  ),
  fields(
    'pass',
    'a field that the broken primary lacked',
    rescue({}, { attempts: [{ ...down, ending: lacking }, attempt({ n: 2, gapMs: 4 })] }),
    behindPrimary,
  ),
]

const classified = casesOf('error-path-classified')
const CLASSIFIED: readonly Case[] = [
  classified('pass', 'served by the fallback', rescue({}), behindPrimary),
  classified('fail: not-rescued', 'the fallback was never asked', unasked, behindPrimary),
  classified(
    'fail: not-rescued',
    'the fallback was asked in a way that the tap had to refuse',
    refused(403, { answeredBy: 'tap' }),
    behindPrimary,
  ),
  classified(
    'fail: not-rescued',
    'the application hung up on the fallback',
    rescue({ ending: { kind: 'caller-left', bytes: 2 } }, honest),
    behindPrimary,
  ),
  classified(
    'fail: not-rescued',
    'the fallback answered well, and the broken primary was asked again',
    rescue({}, { ...honest, attempts: [down, attempt({ n: 2, gapMs: 4 }), { ...down, n: 3, gapMs: 4 }] }),
    behindPrimary,
  ),
  classified(
    'not-evaluated: rescue-not-seen',
    'the gateway refused the fallback, and the application says so',
    refused(503),
    behindPrimary,
  ),
  classified(
    'not-evaluated: rescue-not-seen',
    'the gateway failed, and the tap refused what was sent again',
    budgetSpent(),
    behindPrimary,
  ),
  classified(
    'not-evaluated: rescue-not-seen',
    'the gateway answered in a way that reads two ways, and the application gave up',
    rescue({ ending: twoWays }, honest),
    behindPrimary,
  ),
  classified(
    'not-evaluated: rescue-not-seen',
    'nothing came back from the gateway',
    rescue({ ending: { kind: 'no-reply', why: 'dns' } }, honest),
    behindPrimary,
  ),
  classified(
    'fail: claimed-success',
    'the gateway refused the fallback, and the application claims success',
    rescue({ ending: reply(503) }, { decisions: log() }),
    behindPrimary,
  ),
]

const credential = casesOf('credential-not-logged')
const keyed = (primary: Attempt['request']['credential'], fallback: Attempt['request']['credential']) =>
  rescue(
    {},
    {
      attempts: [
        { ...down, request: { ...down.request, credential: primary } },
        attempt({ n: 2, gapMs: 4, request: { credential: fallback } }),
      ],
    },
  )
const CREDENTIAL: readonly Case[] = [
  credential('pass', 'each route got its own canary', keyed('canary', 'canary'), behindPrimary),
  credential(
    'not-evaluated: key-never-on-wire',
    'the fallback was asked with the key of the primary',
    keyed('canary', 'other'),
    behindPrimary,
  ),
  credential(
    'not-evaluated: key-never-on-wire',
    'the primary was asked without a key',
    keyed('none', 'canary'),
    behindPrimary,
  ),
]

export const RESCUE_CASES: readonly Case[] = [
  ...SUCCEEDED,
  ...BUDGET,
  ...PARSE,
  ...FIELDS,
  ...CLASSIFIED,
  ...CREDENTIAL,
]
