import type { AppDecision, DrillSeen } from '../../../src/evidence/drill.ts'
import type { Fault } from '../../../src/evidence/fault.ts'
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
  GOOD,
  happy,
  happyDrill,
  leak,
  log,
  plan,
  planning,
  policy,
  reply,
  searched,
  severities,
} from '../build.ts'
import type { Case } from './case.ts'
import { casesOf } from './case.ts'

/** Where a verdict turns: each of these says the other thing one step further. */

const withHappy = (over: Partial<DrillSeen>): Evidence => evidence({ drills: [happy(over), failure()] })
const bounds = (maxAttempts: number) => ({ ...policy().bounds, maxAttempts })

const backoff = casesOf('backoff-grows')
const paced = (...pauses: readonly number[]): Evidence => failing({ attempts: attempts(reply(500), pauses) })
const BACKOFF: readonly Case[] = [
  backoff('pass', 'a first pause of just 100 ms', paced(100, 200)),
  backoff('fail: gap-too-short', 'a first pause of hardly less', paced(99, 200)),
  backoff('fail: gaps-do-not-grow', 'two pauses of one length', paced(1000, 1000)),
  backoff(
    'not-applicable: application-is-direct',
    'our own client, whatever it may send',
    evidence(),
    direct({ policy: { bounds: bounds(2) } }),
  ),
]

const happyEnd = casesOf('happy-path-succeeded')
const parse = casesOf('parse-unambiguous')
const HAPPY: readonly Case[] = [
  happyEnd(
    'fail: http-error',
    'a rehearsal blames no gateway',
    withHappy({ attempts: [attempt({ ending: reply(503) })] }),
    plan({ strength: 'rehearsal' }),
  ),
  parse(
    'pass',
    'a retry that got a reply after none came',
    withHappy({ attempts: [attempt({ ending: { kind: 'no-reply', why: 'reset' } }), attempt({ n: 2 })] }),
  ),
]

const classified = casesOf('error-path-classified')
const silent = (...entries: readonly AppDecision[]): Evidence =>
  failing({ claim: 'silent', decisions: log(...entries) })
const CLASSIFIED: readonly Case[] = [
  classified(
    'pass',
    'success that is claimed for a failed happy path is another rule',
    withHappy({ attempts: [attempt({ ending: reply(500) })], decisions: log() }),
  ),
  classified(
    'pass',
    'served in the end, and called a failure, where either will do',
    failing({
      drill: errorDrill('flap', { expects: 'either' }),
      attempts: [attempt({ answeredBy: 'tap', ending: reply(500) }), attempt({ n: 2, gapMs: 500 })],
    }),
    planning('flap'),
  ),
  classified(
    'pass',
    'an exit code of 0 beside a record of a way back',
    failing({ claim: 'success', decisions: log(decision({ value: 'rollback', statusClass: '5xx' })) }),
  ),
  classified(
    'not-evaluated: nothing-claimed',
    'two records that promote are no word',
    silent(decision({ statusClass: null }), decision({ statusClass: null, line: 2 })),
  ),
  classified(
    'not-evaluated: nothing-claimed',
    'a record without a decision is no word',
    silent(decision({ value: 'missing', statusClass: null })),
  ),
]

const consistent = casesOf('decision-consistent')
const told = (why: 'dns' | 'reset' | 'deadline', statusClass: 'none' | '2xx' | '5xx'): Evidence =>
  failing({
    attempts: attempts({ kind: 'no-reply', why }, []),
    decisions: log(decision({ value: 'hold', statusClass })),
  })
const CONSISTENT: readonly Case[] = [
  consistent('pass', 'none where the gateway was not found', told('dns', 'none')),
  consistent('pass', 'the 502 of a proxy where the gateway was not found', told('dns', '5xx')),
  consistent(
    'fail: status-class-contradicts',
    'a success where the gateway was not found',
    told('dns', '2xx'),
  ),
  consistent('pass', 'a success status before a reset', told('reset', '2xx')),
  consistent('pass', 'a success status before a stall', told('deadline', '2xx')),
  consistent('fail: status-class-contradicts', 'a 5xx where a reply stalled', told('deadline', '5xx')),
  consistent(
    'not-evaluated: no-record',
    'no log, and the rule not lowered',
    withHappy({ decisions: { log: 'none-declared' } }),
    plan({ policy: { decisionLog: null } }),
  ),
]

const recorded = casesOf('decision-recorded')
const escalation = casesOf('escalation-recorded')
const setup = casesOf('setup-declared')
const claims = casesOf('claims-within-scope')
const nobody = plan({ policy: { setup: null } })
const origin = (over: Partial<ReturnType<typeof policy>['origin']>) =>
  plan({ policy: { origin: { ...policy().origin, ...over } } })
const RECORDS: readonly Case[] = [
  recorded(
    'fail: no-terminal-record',
    'a log that is declared counts, lowered or not',
    withHappy({ decisions: log() }),
    plan({ policy: { severity: severities({ 'decision-recorded': 'warn' }) } }),
  ),
  escalation('fail: no-escalation', 'no record, and no word in the policy', silent(), nobody),
  escalation(
    'pass',
    'one of two records says who',
    silent(decision({ escalation: 'on-call' }), decision({ line: 2 })),
    nobody,
  ),
  setup('not-applicable: no-policy-file', 'inputs that judge', evidence(), origin({ from: 'inputs' })),
  setup('not-applicable: no-policy-file', 'no file that ran', evidence(), origin({ path: null })),
  setup(
    'pass',
    'an environment called pre -- prod',
    evidence(),
    plan({
      policy: { setup: { environment: 'pre -- prod', testModel: 'm', rollback: 'r', escalation: null } },
    }),
  ),
  claims('pass', 'a note of just the most', evidence(), plan({ policy: { operatorNote: 'a'.repeat(2000) } })),
]

const permanent = casesOf('permanent-error-not-retried')
const heeded = casesOf('error-code-heeded')
const met = (fault: Fault, ...list: Parameters<typeof attempts>): Evidence =>
  failing({ drill: errorDrill(fault), attempts: attempts(...list) })
const mistake = errorDrill('bad-credential', { cause: { by: 'gateway', mistake: 'bad-credential' } })
const refusal = reply(400, { error: { readable: true, code: 'invalid_request', requestId: null } })
const AGAIN: readonly Case[] = [
  permanent(
    'fail: permanent-error-sent-again',
    'a mistake that the gateway itself refused, sent again',
    failing({ drill: mistake, attempts: attempts(reply(401), [500]) }),
    plan({ drills: [happyDrill(), mistake] }),
  ),
  permanent(
    'not-evaluated: no-permanent-error-seen',
    'a redirect is no permanent error',
    met('bad-credential', reply(302), [500]),
    planning('bad-credential'),
  ),
  heeded(
    'not-evaluated: no-permanent-code-seen',
    'a code under a status below 500 is the rule of the status',
    met('model-not-found', refusal, [500]),
    planning('model-not-found'),
  ),
]

const bounded = casesOf('retry-bounded')
const error = casesOf('error-message-stored')
const body = casesOf('body-not-stored')
const part = casesOf('body-partly-stored')
const account = casesOf('account-detail-not-stored')
const page = reply(200, { reading: { outcome: 'fail', code: 'html', error: null, reason: 'A page.' } })
const partial = (...kinds: readonly ('body' | 'prompt' | 'account')[]): Evidence['written'] =>
  searched({ leaks: kinds.map((kind) => leak(kind, { outcome: 'partial' })) })
const STORED: readonly Case[] = [
  bounded(
    'pass',
    'a call that the application itself called over',
    failing({ ended: { by: 'decided' }, decisions: log() }),
  ),
  bounded(
    'pass',
    'our own client is over with its answer',
    failing({ ended: { by: 'direct' }, decisions: log() }),
  ),
  error(
    'pass',
    'a failure under a success status gave the text to look for',
    evidence({ drills: [happy({ attempts: [attempt({ ending: page })] })] }),
  ),
  error(
    'not-evaluated: no-reply',
    'good replies hold no error text',
    evidence({ drills: [happy({ attempts: [attempt({ ending: reply(200, { reading: GOOD }) })] })] }),
  ),
  body(
    'pass',
    'an application that writes nowhere else',
    evidence(),
    plan({ policy: { evidencePaths: [] } }),
  ),
  part(
    'fail: body-partly-found',
    'parts of a reply and of a prompt',
    evidence({ written: partial('prompt', 'body') }),
  ),
  account(
    'fail: account-detail-found',
    'half of an account detail',
    { ...met('quota-exhausted', reply(403), []), written: partial('account') },
    planning('quota-exhausted'),
  ),
]

export const EDGE_CASES: readonly Case[] = [
  ...BACKOFF,
  ...HAPPY,
  ...CLASSIFIED,
  ...CONSISTENT,
  ...RECORDS,
  ...AGAIN,
  ...STORED,
]
