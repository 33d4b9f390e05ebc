import type { Some } from '../../../src/evidence/brand.ts'
import type { Attempt, DrillSeen } from '../../../src/evidence/drill.ts'
import type { Evidence } from '../../../src/evidence/run.ts'
import type { FieldRule } from '../../../src/evidence/surface.ts'
import {
  AMBIGUOUS,
  attempt,
  BAD,
  decision,
  errorDrill,
  evidence,
  failure,
  GOOD,
  happy,
  log,
  plan,
  reply,
  sideCall,
} from '../build.ts'
import type { Case } from './case.ts'
import { casesOf } from './case.ts'

const withHappy = (over: Partial<DrillSeen>): Evidence => evidence({ drills: [happy(over), failure()] })
const ending = (answer: Attempt['ending'], over: Partial<Attempt> = {}): Evidence =>
  withHappy({ attempts: [attempt({ ...over, ending: answer })] })
const onlyFailures = evidence({ drills: [failure()] })

const once = casesOf('attempted-once')
const ONCE: readonly Case[] = [
  once('pass', 'one attempt'),
  once('pass', 'one attempt beside side calls', withHappy({ attempts: [sideCall(), attempt(), sideCall()] })),
  once('fail: no-attempt', 'no attempt', withHappy({ attempts: [] })),
  once('fail: no-attempt', 'side calls alone', withHappy({ attempts: [sideCall()] })),
  once(
    'fail: more-than-one-attempt',
    'a retry that helped',
    withHappy({ attempts: [attempt({ ending: reply(503) }), attempt({ n: 2 })] }),
  ),
  once('not-evaluated: drill-not-run', 'the happy path left nothing', onlyFailures),
]

const ok = casesOf('happy-path-succeeded')
const refusals = [401, 403, 429, 500, 503, 524].map((status) =>
  ok('fail: operational-blocker', `the live gateway answers ${status}`, ending(reply(status))),
)
const SUCCEEDED: readonly Case[] = [
  ok('pass', 'a good reply'),
  ...refusals,
  ok(
    'fail: operational-blocker',
    'the live gateway answers 503, and the tap refuses what is sent again',
    withHappy({
      attempts: [
        attempt({ ending: reply(503) }),
        attempt({ n: 2, gapMs: 500, answeredBy: 'tap', ending: reply(403) }),
      ],
    }),
  ),
  ok('fail: http-error', 'a 400 is about the request', ending(reply(400))),
  ok('fail: http-error', 'a redirect is no success', ending(reply(302))),
  ok(
    'fail: http-error',
    'a 503 that the simulator made is no operational blocker',
    ending(reply(503), { answeredBy: 'simulator' }),
    plan({ strength: 'rehearsal' }),
  ),
  ok(
    'fail: reading-failed',
    'a web page under 200',
    ending(reply(200, { reading: { outcome: 'fail', code: 'html', error: null, reason: 'A page.' } })),
  ),
  ok('fail: no-reply', 'nothing came back', ending({ kind: 'no-reply', why: 'refused' })),
  ok('fail: no-reply', 'the reply held the key', ending({ kind: 'no-reply', why: 'key-echoed' })),
  ok('fail: caller-left', 'the application hung up', ending({ kind: 'caller-left', bytes: 12 })),
  ok(
    'fail: application-failed',
    'the application calls a good reply a failure',
    withHappy({ claim: 'failure', ended: { by: 'exit', code: 1 } }),
  ),
  ok(
    'fail: application-failed',
    'the application dies of a good reply',
    withHappy({ ended: { by: 'signal', signal: 'SIGSEGV' } }),
  ),
  ok('pass', 'an application that says nothing of a good reply', withHappy({ claim: 'silent' })),
  ok(
    'not-evaluated: reading-ambiguous',
    'a reply that reads two ways',
    ending(reply(200, { reading: AMBIGUOUS })),
  ),
  ok(
    'not-evaluated: answered-elsewhere',
    'a good reply of the simulator in a live run',
    ending(reply(), { answeredBy: 'simulator' }),
  ),
  ok(
    'not-evaluated: answered-elsewhere',
    'a good reply of the tap',
    ending(reply(), { answeredBy: 'tap' }),
    plan({ strength: 'rehearsal' }),
  ),
  ok(
    'pass',
    'a good reply of the simulator in a rehearsal',
    ending(reply(), { answeredBy: 'simulator' }),
    plan({ strength: 'rehearsal' }),
  ),
  ok('not-evaluated: no-attempt', 'no call', withHappy({ attempts: [] })),
  ok('not-evaluated: drill-not-run', 'no happy path', onlyFailures),
]

const parse = casesOf('parse-unambiguous')
const claimed = (over: Partial<DrillSeen>): Evidence =>
  evidence({ drills: [happy(), failure({ claim: 'success', decisions: log(), ...over })] })
const PARSE: readonly Case[] = [
  parse('pass', 'a good reply'),
  parse(
    'pass',
    'a reply that plainly failed',
    withHappy({
      attempts: [attempt({ ending: reply(200, { reading: BAD }) })],
      claim: 'failure',
      decisions: log(decision({ value: 'hold' })),
    }),
  ),
  parse(
    'fail: happy-path-ambiguous',
    'a reply that reads two ways',
    ending(reply(200, { reading: AMBIGUOUS })),
  ),
  parse(
    'fail: happy-path-ambiguous',
    'an ambiguous first reply, whatever the retry got',
    withHappy({ attempts: [attempt({ ending: reply(200, { reading: AMBIGUOUS }) }), attempt({ n: 2 })] }),
  ),
  parse(
    'fail: happy-path-ambiguous',
    'a cut reply',
    ending(reply(200, { reading: { outcome: 'ambiguous', code: 'output-limit', reason: 'Cut.' } })),
  ),
  parse('fail: claimed-success-over-fail', 'success claimed for a 500', claimed({})),
  parse(
    'fail: claimed-success-over-fail',
    'success claimed for a reply that reads well under a 500',
    claimed({ attempts: [attempt({ ending: reply(500, { reading: GOOD }) })] }),
  ),
  parse(
    'fail: claimed-success-over-ambiguous',
    'success claimed for an error in a 200',
    claimed({ attempts: [attempt({ ending: reply(200, { reading: AMBIGUOUS }) })] }),
  ),
  parse(
    'fail: claimed-success-over-fail',
    'a record that promotes over a failure, beside a silent exit',
    claimed({ claim: 'silent', decisions: log(decision({ value: 'promote' })) }),
  ),
  parse(
    'pass',
    'an exit code of 0 beside a record of an abort is no claim of success',
    claimed({ decisions: log(decision({ value: 'hold' })) }),
  ),
  parse(
    'pass',
    'a drill that was rescued',
    claimed({
      attempts: [attempt({ ending: reply(500) }), attempt({ n: 2, request: { route: 'primary' } })],
    }),
  ),
  parse('not-evaluated: no-reply', 'nothing came back', ending({ kind: 'no-reply', why: 'reset' })),
  parse('not-evaluated: no-attempt', 'no call', withHappy({ attempts: [] })),
  parse('not-evaluated: drill-not-run', 'no happy path', onlyFailures),
]

const fields = casesOf('contract-fields-present')
const reading = (
  seen: Readonly<Record<string, 'string' | 'null' | 'array' | 'missing' | 'mixed'>>,
): Evidence => ending(reply(200, { reading: { outcome: 'pass', usable: 'text', fields: seen } }))
const declaring = (...rules: readonly FieldRule[]) => plan({ policy: { fields: rules } })
const nullable: Some<'string' | 'null'> = ['string', 'null']
const FIELDS: readonly Case[] = [
  fields('pass', 'the field with its type'),
  fields(
    'pass',
    'one of several types',
    reading({ text: 'null' }),
    declaring({ path: 'text', types: nullable }),
  ),
  fields(
    'pass',
    'no fields to look for',
    evidence(),
    plan({ policy: { fields: [], fieldsDeclared: false } }),
  ),
  fields('fail: field-missing', 'a missing field', reading({ output: 'missing' })),
  fields('fail: field-mixed', 'elements that differ', reading({ output: 'mixed' })),
  fields('fail: field-of-other-type', 'another type', reading({ output: 'string' })),
  fields(
    'fail: field-of-other-type',
    'null where only text is declared',
    reading({ text: 'null' }),
    declaring({ path: 'text', types: ['string'] }),
  ),
  fields(
    'fail: field-missing',
    'a missing field beats one that was not looked for',
    reading({ output: 'missing' }),
    declaring({ path: 'nowhere', types: ['string'] }, { path: 'output', types: ['array'] }),
  ),
  fields('not-evaluated: field-not-read', 'a field that was not looked for', reading({})),
  fields(
    'not-evaluated: field-not-read',
    'a field with the name of an inherited member',
    evidence(),
    declaring({ path: 'constructor', types: ['object'] }),
  ),
  fields(
    'not-evaluated: no-parsed-reply',
    'a reply that reads two ways',
    ending(reply(200, { reading: AMBIGUOUS })),
  ),
  fields('not-evaluated: no-attempt', 'no call', withHappy({ attempts: [] })),
  fields('not-evaluated: drill-not-run', 'no happy path', onlyFailures),
]

const surface = casesOf('surface-respected')
const aimed = (target: Attempt['request']['target']): Evidence =>
  withHappy({ attempts: [attempt(), attempt({ n: 2, request: { target } })] })
const stray = (target: Attempt['request']['target']): Evidence =>
  evidence({ strays: [attempt({ request: { target } })] })
const SURFACE: readonly Case[] = [
  surface('pass', 'the declared surface alone'),
  surface('pass', 'side calls', aimed('side-call')),
  surface('pass', 'a side call outside the drills', stray('side-call')),
  surface('fail: other-surface', 'the other surface', aimed('other-surface')),
  surface('fail: other-path', 'another path', aimed('other-path')),
  surface(
    'fail: other-path',
    'another path in a failure drill',
    evidence({
      drills: [
        happy(),
        failure({ drill: errorDrill(), attempts: [attempt({ request: { target: 'other-path' } })] }),
      ],
    }),
  ),
  surface('fail: stray-traffic', 'a request that no drill owns', stray('declared')),
  surface(
    'fail: other-surface',
    'a request that no drill owns, to the other surface',
    stray('other-surface'),
  ),
  surface('fail: other-path', 'a request that no drill owns, to another path', stray('other-path')),
  surface('fail: other-origin', 'a redirect that was followed', stray('other-origin')),
  surface('fail: other-origin', 'a redirect that was followed within a drill', aimed('other-origin')),
  surface('not-evaluated: no-attempt', 'no call', withHappy({ attempts: [] })),
  surface('not-evaluated: drill-not-run', 'a drill that left nothing', onlyFailures),
]

export const HAPPY_PATH_CASES: readonly Case[] = [...ONCE, ...SUCCEEDED, ...PARSE, ...FIELDS, ...SURFACE]
