import type { AppDecision, DrillSeen } from '../../../src/evidence/drill.ts'
import type { Evidence } from '../../../src/evidence/run.ts'
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
  leak,
  log,
  notSearched,
  plan,
  policy,
  reply,
  searched,
  severities,
  token,
} from '../build.ts'
import type { Case } from './case.ts'
import { casesOf } from './case.ts'

const withHappy = (over: Partial<DrillSeen>): Evidence => evidence({ drills: [happy(over), failure()] })
const recording = (...entries: readonly AppDecision[]): Evidence => withHappy({ decisions: log(...entries) })
const unrun = evidence({ drills: [happy()] })
const unlogged = withHappy({ decisions: { log: 'none-declared' } })
const unreadable = withHappy({ decisions: { log: 'unreadable', why: 'ENOENT' } })
const waived = (id: 'decision-recorded' | 'decision-consistent') =>
  plan({ policy: { decisionLog: null, severity: severities({ [id]: 'warn' }) } })

const recorded = casesOf('decision-recorded')
const RECORDED: readonly Case[] = [
  recorded('pass', 'one terminal record for each drill'),
  recorded(
    'pass',
    'records of attempts beside it',
    recording(decision({ terminal: false }), decision({ line: 2 })),
  ),
  recorded('fail: no-decision-log', 'no log declared', unlogged),
  recorded('fail: no-terminal-record', 'no record', recording()),
  recorded('fail: no-terminal-record', 'records of attempts alone', recording(decision({ terminal: false }))),
  recorded(
    'fail: several-terminal-records',
    'two terminal records',
    recording(decision(), decision({ line: 2 })),
  ),
  recorded(
    'fail: unknown-value',
    'a word that the map does not know',
    recording(decision({ value: 'unknown-value' })),
  ),
  recorded('fail: value-missing', 'no decision in the record', recording(decision({ value: 'missing' }))),
  recorded('not-evaluated: log-unreadable', 'an unreadable log', unreadable),
  recorded('not-evaluated: drill-not-run', 'the drill left nothing', unrun),
  recorded('not-applicable: application-is-direct', 'our own client', evidence(), direct()),
  recorded(
    'not-applicable: no-decision-log',
    'no log, and the rule lowered',
    evidence(),
    waived('decision-recorded'),
  ),
  recorded(
    'fail: no-decision-log',
    'no log, and the rule not lowered',
    unlogged,
    plan({ policy: { decisionLog: null } }),
  ),
]

const consistent = casesOf('decision-consistent')
const hop = [
  attempt({ answeredBy: 'tap', ending: reply(500), request: { route: 'primary' } }),
  attempt({ n: 2, gapMs: 4 }),
]
const hopping = (over: Partial<AppDecision>): Evidence =>
  failing({ attempts: hop, claim: 'success', decisions: log(decision(over)) })
const CONSISTENT: readonly Case[] = [
  consistent('pass', 'records that agree with the wire'),
  consistent(
    'pass',
    'a record that says little',
    recording(decision({ retryCount: null, statusClass: null, surface: null })),
  ),
  consistent('pass', 'a hop counted as a retry', hopping({ retryCount: 1 })),
  consistent('pass', 'a hop not counted as a retry', hopping({ retryCount: 0 })),
  consistent('pass', 'the route that served', hopping({ servedRoute: 'fallback', servedModel: 'declared' })),
  ...['responses', '/v1/responses', 'aresponses', 'responses.create'].map((surface) =>
    consistent('pass', `the surface as ${surface}`, recording(decision({ surface }))),
  ),
  ...['chat-completions', '/v1/chat/completions', 'chat.completion', 'acompletion', 'chat'].map((surface) =>
    consistent(
      'fail: surface-contradicts',
      `the other surface as ${surface}`,
      recording(decision({ surface })),
    ),
  ),
  consistent(
    'fail: promote-after-failure',
    'promote after a failure',
    failing({ decisions: log(decision({ statusClass: '5xx' })) }),
  ),
  consistent(
    'fail: retry-count-contradicts',
    'fewer retries than the wire saw',
    failing({
      attempts: attempts(reply(500), [500, 1000]),
      decisions: log(decision({ value: 'hold', statusClass: '5xx', retryCount: 0 })),
    }),
  ),
  consistent(
    'fail: status-class-contradicts',
    'another status class',
    recording(decision({ statusClass: '5xx' })),
  ),
  consistent(
    'fail: status-class-contradicts',
    'a class where nothing came back',
    failing({
      attempts: attempts({ kind: 'no-reply', why: 'reset' }, []),
      decisions: log(decision({ value: 'hold', statusClass: '5xx' })),
    }),
  ),
  consistent(
    'pass',
    'none where nothing came back',
    failing({
      attempts: attempts({ kind: 'no-reply', why: 'deadline' }, []),
      decisions: log(decision({ value: 'hold', statusClass: 'none' })),
    }),
  ),
  consistent(
    'pass',
    'whatever class where the application hung up',
    failing({
      attempts: attempts({ kind: 'caller-left', bytes: 4 }, []),
      decisions: log(decision({ value: 'hold', statusClass: '2xx' })),
    }),
  ),
  consistent(
    'pass',
    'whatever class where the tap cut a reply that held the key',
    failing({
      attempts: attempts({ kind: 'no-reply', why: 'key-echoed' }, []),
      decisions: log(decision({ value: 'hold', statusClass: '2xx' })),
    }),
  ),
  consistent('fail: route-contradicts', 'another route', hopping({ servedRoute: 'primary' })),
  consistent('fail: model-contradicts', 'another model', hopping({ servedModel: 'other' })),
  consistent(
    'not-evaluated: surface-unreadable',
    'a surface that cannot be told',
    recording(decision({ surface: 'text' })),
  ),
  consistent('not-evaluated: no-record', 'no log', unlogged),
  consistent('not-evaluated: no-record', 'two terminal records', recording(decision(), decision())),
  consistent('not-evaluated: no-attempt', 'no call', withHappy({ attempts: [] })),
  consistent('not-evaluated: drill-not-run', 'the drill left nothing', unrun),
  consistent('not-applicable: application-is-direct', 'our own client', evidence(), direct()),
  consistent(
    'not-applicable: no-decision-log',
    'no log, and the rule lowered',
    evidence(),
    waived('decision-consistent'),
  ),
]

const escalation = casesOf('escalation-recorded')
const silentPolicy = plan({ policy: { setup: null } })
const ESCALATION: readonly Case[] = [
  escalation('pass', 'the policy says who'),
  escalation(
    'pass',
    'the record says that nobody is',
    failing({ decisions: log(decision({ value: 'hold', escalation: 'none' })) }),
    silentPolicy,
  ),
  escalation('fail: no-escalation', 'nobody says', evidence(), silentPolicy),
  escalation(
    'fail: no-escalation',
    'a blank is no word',
    failing({ decisions: log(decision({ escalation: ' ' })) }),
    plan({ policy: { setup: { environment: 'staging', testModel: 'm', rollback: 'r', escalation: '' } } }),
  ),
  escalation('not-evaluated: drill-not-run', 'the drill left nothing', unrun),
  escalation(
    'not-applicable: application-is-direct',
    'our own client tells nobody',
    evidence(),
    direct({ policy: { setup: null } }),
  ),
]

const support = casesOf('support-packet-complete')
const refused = (status: number, requestId: string | null, over: Partial<DrillSeen> = {}): Evidence => {
  const ending = reply(status, {
    requestId: requestId === null ? null : token(requestId),
    error: { readable: true, code: null, requestId: null },
  })
  return withHappy({ attempts: [attempt({ ending })], ...over })
}
const gatewayMistake = errorDrill('bad-credential', { cause: { by: 'gateway', mistake: 'bad-credential' } })
const nameless = reply(401, { requestId: null, error: null })
const SUPPORT: readonly Case[] = [
  support('pass', 'nothing to hand over'),
  support('pass', 'a 401 with all that support needs', refused(401, 'req-7')),
  support('fail: support-packet-incomplete', 'a 401 without a request id', refused(401, null)),
  support('fail: support-packet-incomplete', 'a 429 without a request id', refused(429, null)),
  support(
    'fail: support-packet-incomplete',
    'a failure without a UTC time',
    refused(401, 'req-7', { startedAt: '10 o clock' }),
  ),
  support(
    'fail: support-packet-incomplete',
    'an unknown model without a request id',
    withHappy({
      attempts: [
        attempt({
          ending: reply(503, {
            requestId: null,
            error: { readable: true, code: 'model_not_found', requestId: null },
          }),
        }),
      ],
    }),
  ),
  support(
    'pass',
    'a request id in the error',
    withHappy({
      attempts: [
        attempt({
          ending: reply(403, {
            requestId: null,
            error: { readable: true, code: 'permission_denied', requestId: token('req-9') },
          }),
        }),
      ],
    }),
  ),
  support(
    'pass',
    'a planned mistake needs no support',
    failing({ drill: gatewayMistake, attempts: [attempt({ ending: nameless })] }),
    plan({ drills: [happyDrill(), gatewayMistake] }),
  ),
  support(
    'fail: support-packet-incomplete',
    'a refusal where another mistake was planned',
    failing({ drill: gatewayMistake, fault: 'not-met', attempts: [attempt({ ending: nameless })] }),
  ),
  support(
    'pass',
    'a refusal that the tap played',
    failing({ attempts: [attempt({ answeredBy: 'tap', ending: nameless })] }),
  ),
  support(
    'fail: support-packet-incomplete',
    'the fallback refuses behind a primary that is down',
    failing({ attempts: [hop[0] ?? attempt(), attempt({ n: 2, ending: nameless })] }),
  ),
  support('not-evaluated: no-attempt', 'no call', withHappy({ attempts: [] })),
  support('not-evaluated: drill-not-run', 'the drill left nothing', unrun),
]

const claims = casesOf('claims-within-scope')
const noting = (operatorNote: string | null) => plan({ policy: { operatorNote } })
const CLAIMS: readonly Case[] = [
  claims(
    'pass',
    'a note on what was seen',
    evidence(),
    noting('minimal profile, hold; latency not measured'),
  ),
  claims('fail: claim-out-of-scope', 'a note on latency', evidence(), noting('Latency is fine.')),
  claims(
    'fail: readiness-without-grounds',
    'a bare word on readiness',
    evidence(),
    noting('Production ready.'),
  ),
  claims(
    'pass',
    'readiness with its grounds',
    evidence(),
    noting('Production ready for the minimal profile: promote, key not logged, latency not measured.'),
  ),
  claims('not-evaluated: note-too-long', 'a note that nobody reads', evidence(), noting('a'.repeat(2001))),
  claims('not-applicable: no-operator-note', 'no note', evidence(), noting(null)),
  claims('not-applicable: no-operator-note', 'a blank note', evidence(), noting('  ')),
]

const available = casesOf('evidence-available')
const AVAILABLE: readonly Case[] = [
  available('pass', 'all files were read'),
  available('pass', 'a leak is no missing file', evidence({ written: searched({ leaks: [leak('body')] }) })),
  ...(
    [
      'nothing-to-search',
      'nothing-matched',
      'unreadable',
      'over-cap',
      'changed-while-read',
      'unknown-compression',
    ] as const
  ).map((why) => available(`fail: ${why}`, `no search: ${why}`, evidence({ written: notSearched(why) }))),
  ...(['self-test-failed', 'key-never-on-wire'] as const).map((why) =>
    available(`not-evaluated: ${why}`, `no proof: ${why}`, evidence({ written: notSearched(why, '') })),
  ),
  available(
    'fail: nothing-to-search',
    'a search of no files',
    evidence({ written: searched({ files: 0, bytes: 0 }) }),
  ),
  available('fail: decision-log-unreadable', 'an unreadable decision log', unreadable),
  available('pass', 'our own client, whose log was read', evidence(), direct()),
  available(
    'not-evaluated: failure-not-met',
    'a gateway that takes what it should refuse',
    evidence({ drills: [happy(), failure({ drill: gatewayMistake, fault: 'not-met' })] }),
    direct(),
  ),
  available('not-evaluated: failure-not-met', 'a fault that nobody asked for', failing({ fault: 'not-met' })),
]

const loosened = casesOf('policy-not-loosened')
const moreAttempts = {
  setting: 'max-attempts',
  base: '3',
  effective: '9',
  by: 'input',
  place: null,
} as const
const LOOSENED: readonly Case[] = [
  loosened('pass', 'a policy that is as strict'),
  loosened(
    'fail: policy-loosened',
    'a looser bound',
    evidence({ policyComparison: { state: 'compared', loosened: [moreAttempts] } }),
  ),
  loosened(
    'not-evaluated: policy-unreadable',
    'no policy to compare with',
    evidence({ policyComparison: { state: 'unreadable', why: 'GitHub answered 404.', remedy: 'Re-run.' } }),
  ),
  loosened(
    'not-evaluated: policy-unreadable',
    'no policy to judge a scheduled run',
    evidence({ policyComparison: { state: 'unreadable', why: 'GitHub answered 404.', remedy: 'Re-run.' } }),
    plan({
      occasion: { event: 'schedule', isChange: false },
      policy: { origin: { ...policy().origin, from: 'unreadable' } },
    }),
  ),
  loosened(
    'not-evaluated: not-compared',
    'not compared',
    evidence({ policyComparison: { state: 'not-a-change' } }),
  ),
  loosened(
    'not-applicable: not-a-change',
    'a scheduled run',
    evidence(),
    plan({ occasion: { event: 'schedule', isChange: false } }),
  ),
]

const setup = casesOf('setup-declared')
const inEnvironment = (environment: string) =>
  plan({ policy: { setup: { environment, testModel: 'm', rollback: 'r', escalation: null } } })
const SETUP: readonly Case[] = [
  setup('pass', 'a whole setup'),
  setup('fail: setup-missing', 'no setup', evidence(), silentPolicy),
  setup(
    'fail: setup-incomplete',
    'no way back',
    evidence(),
    plan({ policy: { setup: { environment: 'staging', testModel: 'm', rollback: ' ', escalation: null } } }),
  ),
  ...['production', 'Prod', 'prod-eu', 'eu_prd', 'ProductionEU'].map((name) =>
    setup(
      'fail: environment-is-production',
      `an environment called ${name}`,
      evidence(),
      inEnvironment(name),
    ),
  ),
  ...['staging', 'non-production', 'preprod', 'pre-prod', 'nonProd', 'product-test'].map((name) =>
    setup('pass', `an environment called ${name}`, evidence(), inEnvironment(name)),
  ),
  setup(
    'fail: job-in-production',
    'a job in production',
    evidence(),
    plan({ occasion: { jobEnvironment: 'production' } }),
  ),
  setup(
    'not-applicable: no-policy-file',
    'inputs alone',
    evidence(),
    plan({ policy: { origin: { ...policy().origin, from: 'inputs', path: null } } }),
  ),
]

const runner = casesOf('runner-untouched')
const RUNNER: readonly Case[] = [
  runner('pass', 'nothing foreign'),
  runner('fail: command-files-touched', 'foreign bytes', evidence({ runner: 'touched' })),
  runner('not-evaluated: not-looked', 'nobody looked', evidence({ runner: 'not-looked' })),
  runner('not-applicable: application-is-direct', 'our own client', evidence(), direct()),
]

export const RECORD_CASES: readonly Case[] = [
  ...RECORDED,
  ...CONSISTENT,
  ...ESCALATION,
  ...SUPPORT,
  ...CLAIMS,
  ...AVAILABLE,
  ...LOOSENED,
  ...SETUP,
  ...RUNNER,
]
