import type { Attempt, DrillSeen } from '../../../src/evidence/drill.ts'
import type { Evidence } from '../../../src/evidence/run.ts'
import {
  AMBIGUOUS,
  attempt,
  attempts,
  BAD,
  evidence,
  failing,
  failure,
  GOOD,
  happy,
  log,
  plan,
  reply,
} from '../build.ts'
import { casesOf } from '../cases/case.ts'
import type { Finding } from './finding.ts'
import { found } from './finding.ts'

const withHappy = (over: Partial<DrillSeen>): Evidence => evidence({ drills: [happy(over), failure()] })
const ending = (answer: Attempt['ending'], over: Partial<Attempt> = {}): Evidence =>
  withHappy({ attempts: [attempt({ ...over, ending: answer })] })
const twoWays = reply(200, { reading: AMBIGUOUS })
const unrun = evidence({ drills: [failure()] })

const once = casesOf('attempted-once')
const times = (n: number) => {
  const seen = withHappy({ attempts: attempts(reply(503), Array<number>(n - 1).fill(500)) })
  return once('fail: more-than-one-attempt', `${n} attempts`, seen)
}
const numbered = (n: number) => Array.from({ length: n }, (_, at) => `happy-path#${at + 1}`)
const ONCE: readonly Finding[] = [
  found(once('fail: no-attempt', 'no attempt', withHappy({ attempts: [] })), ['happy-path']),
  found(once('not-evaluated: drill-not-run', 'no happy path', unrun), ['happy-path']),
  found(times(2), numbered(2), { says: ['sent 2 times', 'status 503, status 503.'] }),
  found(times(5), numbered(5), { says: ['sent 5 times', 'status 503.'], hides: ['...'] }),
  found(times(6), numbered(6), {
    says: ['sent 6 times', 'status 503, ....'],
    hides: [`${'status 503, '.repeat(5)}status`],
  }),
]

const ok = casesOf('happy-path-succeeded')
const blocked = (status: number, says: string, hides: readonly string[]): Finding =>
  found(ok('fail: operational-blocker', `status ${status}`, ending(reply(status))), ['happy-path#1'], {
    says: [`answered ${status}`, says],
    hides,
  })
const SUCCEEDED: readonly Finding[] = [
  blocked(401, '`api-key`', ['balance', 'limits', 'support packet']),
  blocked(403, 'balance', ['`api-key`', 'limits', 'support packet']),
  blocked(429, 'limits', ['`api-key`', 'balance', 'support packet']),
  blocked(503, 'support packet', ['`api-key`', 'balance', 'limits']),
  found(ok('fail: http-error', 'the gateway says 400', ending(reply(400))), ['happy-path#1'], {
    says: ['status 400 from the gateway', 'what the surface documents'],
    hides: ['The tap refused'],
  }),
  found(
    ok('fail: http-error', 'the tap says 400', ending(reply(400), { answeredBy: 'tap' })),
    ['happy-path#1'],
    {
      says: ['status 400 from the tap', 'The tap refused'],
      hides: ['what the surface documents'],
    },
  ),
  found(
    ok('fail: no-reply', 'the gateway was not found', ending({ kind: 'no-reply', why: 'dns' })),
    ['happy-path#1'],
    { says: ['nothing came back (dns)'], hides: ['held the API key'] },
  ),
  found(
    ok('fail: no-reply', 'the reply held the key', ending({ kind: 'no-reply', why: 'key-echoed' })),
    ['happy-path#1'],
    { says: ['held the API key', 'Revoke that key'], hides: ['nothing came back'] },
  ),
  found(
    ok('fail: reading-failed', 'a failure under 200', ending(reply(200, { reading: BAD }))),
    ['happy-path#1'],
    {
      says: ['reads as a failure (http-error)'],
    },
  ),
  found(
    ok('fail: application-failed', 'it calls a good reply a failure', withHappy({ claim: 'failure' })),
    ['happy-path#1'],
    { says: ['called it a failure'], hides: ['died by'] },
  ),
  found(
    ok(
      'fail: application-failed',
      'it dies of a good reply',
      withHappy({ ended: { by: 'signal', signal: 'SIGSEGV' } }),
    ),
    ['happy-path#1'],
    { says: ['died by SIGSEGV'], hides: ['called it a failure'] },
  ),
  found(
    ok('not-evaluated: reading-ambiguous', 'a reply that reads two ways', ending(twoWays)),
    ['happy-path#1'],
    { says: ['two ways (terminal-missing)'] },
  ),
  found(
    ok(
      'not-evaluated: answered-elsewhere',
      'a reply of the simulator',
      ending(reply(), { answeredBy: 'simulator' }),
    ),
    ['happy-path#1'],
    { says: ['came from the simulator'] },
  ),
  found(ok('not-evaluated: no-attempt', 'no call', withHappy({ attempts: [] })), ['happy-path']),
]

const parse = casesOf('parse-unambiguous')
const claimed = (answer: Attempt['ending']): Evidence =>
  failing({
    claim: 'success',
    decisions: log(),
    attempts: [attempt({ ending: reply(500) }), attempt({ n: 2, ending: answer })],
  })
const cut = reply(200, { reading: { outcome: 'ambiguous', code: 'output-limit', reason: 'Cut.' } })
const PARSE: readonly Finding[] = [
  found(
    parse(
      'fail: happy-path-ambiguous',
      'a second reply that reads two ways',
      withHappy({
        attempts: [attempt(), attempt({ n: 2, ending: twoWays })],
        claim: 'failure',
        decisions: log(),
      }),
    ),
    ['happy-path#2'],
    { says: ['attempt 2', 'terminal-missing'], hides: ['`output-tokens`', 'more of this kind'] },
  ),
  found(
    parse('fail: happy-path-ambiguous', 'a reply that was cut at its limit', ending(cut)),
    ['happy-path#1'],
    {
      says: ['output-limit', '`output-tokens`'],
      hides: ['support packet'],
    },
  ),
  found(parse('not-evaluated: no-reply', 'nothing came', ending({ kind: 'no-reply', why: 'reset' })), [
    'happy-path',
  ]),
  found(
    parse('fail: claimed-success-over-fail', 'success claimed for a 503', claimed(reply(503))),
    ['server-error#2'],
    { says: ['reads as a failure (http-error, status 503)'], hides: ['ambiguous'] },
  ),
  found(
    parse(
      'fail: claimed-success-over-fail',
      'success claimed for a good text under a 503',
      claimed(reply(503, { reading: GOOD })),
    ),
    ['server-error#2'],
    { says: ['reads as a failure (http-error, status 503)'] },
  ),
  found(
    parse(
      'fail: claimed-success-over-fail',
      'success claimed for a web page',
      claimed(reply(200, { reading: { outcome: 'fail', code: 'html', error: null, reason: 'A page.' } })),
    ),
    ['server-error#2'],
    { says: ['as a failure (html, status 200)'] },
  ),
  found(
    parse('fail: claimed-success-over-ambiguous', 'success claimed for a cut reply', claimed(cut)),
    ['server-error#2'],
    { says: ['reads ambiguous (output-limit, status 200)'], hides: ['as a failure'] },
  ),
]

const fields = casesOf('contract-fields-present')
type Seen = 'string' | 'missing' | 'mixed'
const reading = (seen: Seen): Evidence => {
  const answer = reply(200, { reading: { outcome: 'pass', usable: 'text', fields: { output: seen } } })
  return withHappy({ attempts: [attempt({ ending: reply(503) }), attempt({ n: 2, ending: answer })] })
}
const declared = plan({ policy: { fields: [{ path: 'output', types: ['array', 'null'] }] } })
const FIELDS: readonly Finding[] = (
  [
    ['missing', 'field-missing', 'output is missing,'],
    ['mixed', 'field-mixed', 'output has different types in its elements,'],
    ['string', 'field-of-other-type', 'output is of type string,'],
  ] as const
).map(([seen, code, says]) =>
  found(fields(`fail: ${code}`, `the field is ${seen}`, reading(seen), declared), ['happy-path#2'], {
    says: [says, 'expected array or null'],
  }),
)
const UNREAD: readonly Finding[] = [
  found(fields('not-evaluated: no-parsed-reply', 'no good reply', ending(reply(503))), ['happy-path']),
]

export const HAPPY_PATH_FINDINGS: readonly Finding[] = [...ONCE, ...SUCCEEDED, ...PARSE, ...FIELDS, ...UNREAD]
