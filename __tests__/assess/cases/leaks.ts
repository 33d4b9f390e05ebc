import type { Evidence } from '../../../src/evidence/run.ts'
import type { Leak, Search } from '../../../src/evidence/search.ts'
import {
  attempt,
  direct,
  errorDrill,
  evidence,
  failing,
  failure,
  happy,
  leak,
  notSearched,
  plan,
  planning,
  reply,
  searched,
  sideCall,
  attempts,
} from '../build.ts'
import type { Case } from './case.ts'
import { casesOf } from './case.ts'

const written = (...leaks: readonly Leak[]): Evidence => evidence({ written: searched({ leaks }) })
const unsearched = (why: Extract<Search, { state: 'not-searched' }>['why']): Evidence =>
  evidence({ written: notSearched(why) })
const WHYS = [
  'nothing-to-search',
  'nothing-matched',
  'unreadable',
  'over-cap',
  'changed-while-read',
  'unknown-compression',
  'self-test-failed',
  'key-never-on-wire',
] as const
const unarmed = evidence({ written: searched({ armed: [] }) })
const noReply = happy({ attempts: [attempt({ ending: { kind: 'no-reply', why: 'dns' } })] })

const key = casesOf('credential-not-logged')
const redirected = attempts(reply(302), [], {})
const CREDENTIAL: readonly Case[] = [
  key('pass', 'a search that knows the key and finds none'),
  key('fail: credential-found', 'the key in a log', written(leak('credential'))),
  key(
    'fail: credential-found',
    'the key in a log of the gate itself, with direct',
    written(leak('credential', { technique: 'base64' })),
    direct(),
  ),
  key(
    'fail: credential-found',
    'a find beats a key that one drill did not send',
    evidence({
      drills: [happy({ attempts: [] }), failure()],
      written: searched({ leaks: [leak('credential')] }),
    }),
  ),
  key(
    'fail: credential-in-request',
    'the key in the address of a request',
    evidence({ drills: [happy({ attempts: [attempt({ request: { exposed: 'address' } })] }), failure()] }),
  ),
  key(
    'fail: credential-in-request',
    'the key in the body of a request that no drill owns',
    evidence({ strays: [attempt({ request: { exposed: 'body' } })] }),
  ),
  key(
    'fail: credential-followed-redirect',
    'the key at the other origin, recorded with the strays',
    evidence({
      drills: [happy(), failure({ drill: errorDrill('redirect'), attempts: redirected })],
      strays: [attempt({ request: { target: 'other-origin' } })],
    }),
  ),
  key(
    'fail: credential-followed-redirect',
    'the key at the other origin, recorded with the drill',
    failing({
      drill: errorDrill('redirect'),
      attempts: [...redirected, attempt({ n: 2, request: { target: 'other-origin' } })],
    }),
    planning('redirect'),
  ),
  key(
    'pass',
    'a redirect that was followed without the key leaks nothing',
    failing({
      drill: errorDrill('redirect'),
      attempts: [...redirected, attempt({ n: 2, request: { target: 'other-origin', credential: 'none' } })],
    }),
    planning('redirect'),
  ),
  key(
    'pass',
    'listing models or a call to another path with the key follows no redirect',
    evidence({
      drills: [happy(), failure({ drill: errorDrill('redirect'), attempts: redirected })],
      strays: [
        attempt({ request: { target: 'side-call' } }),
        attempt({ n: 2, request: { target: 'other-path' } }),
      ],
    }),
    planning('redirect'),
  ),
  key(
    'pass',
    'side calls need no key',
    evidence({ drills: [happy({ attempts: [sideCall(), attempt()] }), failure()] }),
  ),
  ...WHYS.map((why) => key(`not-evaluated: ${why}`, `no search: ${why}`, unsearched(why))),
  key('not-evaluated: not-armed', 'a search that had no key to look for', unarmed),
  key(
    'not-evaluated: key-never-on-wire',
    'an application that sends a key of its own',
    evidence({ drills: [happy({ attempts: [attempt({ request: { credential: 'other' } })] }), failure()] }),
  ),
  key(
    'fail: credential-in-request',
    'a key that stands in the address alone',
    failing({ attempts: [attempt({ request: { credential: 'none', exposed: 'address' } })] }),
  ),
  key(
    'not-evaluated: key-never-on-wire',
    'one failing drill that sends no key',
    failing({ attempts: [attempt({ request: { credential: 'none' } })] }),
  ),
  key(
    'not-evaluated: key-never-on-wire',
    'a key that was only sent to another path is not there',
    failing({ attempts: [attempt({ request: { target: 'other-path', credential: 'none' } })] }),
  ),
  key(
    'not-evaluated: key-never-on-wire',
    'a stray without the key',
    evidence({ strays: [attempt({ request: { credential: 'other' } })] }),
  ),
  key(
    'not-evaluated: no-attempt',
    'a drill that never called',
    evidence({ drills: [happy({ attempts: [] }), failure()] }),
  ),
  key('not-evaluated: drill-not-run', 'a planned drill that left nothing', evidence({ drills: [happy()] })),
]

const body = casesOf('body-not-stored')
const part = casesOf('body-partly-stored')
const error = casesOf('error-message-stored')
const prompt = casesOf('prompt-not-stored')

/** What the four rules about stored text have in common. */
const storedText = (make: ReturnType<typeof casesOf>): readonly Case[] => [
  make('pass', 'a search that finds nothing'),
  ...WHYS.map((why) => make(`not-evaluated: ${why}`, `no search: ${why}`, unsearched(why))),
  make('not-evaluated: not-armed', 'a search that had nothing to look for', unarmed),
  make(
    'not-evaluated: no-reply',
    'a run in which nothing was exchanged',
    evidence({ drills: [happy({ attempts: [] })] }),
  ),
  make('not-applicable: no-evidence-paths', 'direct without files', evidence(), direct()),
  make('pass', 'direct with files', evidence(), direct({ policy: { evidencePaths: ['logs/**'] } })),
]

const TEXTS: readonly Case[] = [
  ...[body, part, error, prompt].flatMap(storedText),
  body('fail: body-found', 'the reply in a log', written(leak('body'))),
  body('pass', 'a part of the reply is another rule', written(leak('body', { outcome: 'partial' }))),
  body('not-evaluated: no-reply', 'no reply came back', evidence({ drills: [noReply] })),
  body('not-evaluated: no-reply', 'only failures came back', evidence({ drills: [failure()] })),
  part(
    'fail: body-partly-found',
    'half of the reply in a log',
    written(leak('body', { outcome: 'partial' })),
  ),
  part(
    'fail: prompt-partly-found',
    'half of the prompt in a log',
    written(leak('prompt', { outcome: 'partial' })),
  ),
  part('pass', 'the whole reply is another rule', written(leak('body'))),
  error('fail: error-message-found', 'the error text in a log', written(leak('error-message'))),
  error(
    'fail: error-message-found',
    'half of the error text in a log',
    written(leak('error-message', { outcome: 'partial' })),
  ),
  error('not-evaluated: no-reply', 'nothing failed', evidence({ drills: [happy()] })),
  error(
    'pass',
    'an error under a success status gave the text to look for',
    evidence({
      drills: [
        happy({
          attempts: [
            attempt({ ending: reply(200, { error: { readable: true, code: 'other', requestId: null } }) }),
          ],
        }),
      ],
    }),
  ),
  prompt('fail: prompt-found', 'the prompt in a log', written(leak('prompt'))),
  prompt('pass', 'the prompt is known even where no reply came', evidence({ drills: [noReply] })),
]

const account = casesOf('account-detail-not-stored')
const quota = planning('quota-exhausted')
const delivered = (over: Partial<Evidence> = {}): Evidence =>
  evidence({
    ...failing({ drill: errorDrill('quota-exhausted'), attempts: attempts(reply(403), []) }),
    ...over,
  })
const ACCOUNT: readonly Case[] = [
  account('pass', 'planted, delivered, not found', delivered(), quota),
  account(
    'fail: account-detail-found',
    'a balance in a log',
    delivered({ written: searched({ leaks: [leak('account')] }) }),
    quota,
  ),
  account(
    'fail: account-detail-found',
    'a field of costs with a value',
    delivered({ written: searched({ leaks: [{ ...leak('account'), technique: 'field-name' }] }) }),
    quota,
  ),
  account(
    'not-evaluated: fault-not-met',
    'planted but never delivered',
    failing({ drill: errorDrill('quota-exhausted'), fault: 'not-met' }),
    quota,
  ),
  account(
    'not-evaluated: no-attempt',
    'the drill never called',
    failing({ drill: errorDrill('quota-exhausted'), attempts: [] }),
    quota,
  ),
  account('not-evaluated: drill-not-run', 'the drill left nothing', evidence({ drills: [happy()] }), quota),
  ...WHYS.map((why) =>
    account(`not-evaluated: ${why}`, `no search: ${why}`, delivered({ written: notSearched(why) }), quota),
  ),
  account(
    'not-evaluated: not-armed',
    'a search without the markers',
    delivered({ written: searched({ armed: ['body'] }) }),
    quota,
  ),
  account('not-applicable: nothing-planted', 'no drill names account details'),
  account('not-applicable: no-evidence-paths', 'direct without files', delivered(), {
    ...quota,
    policy: direct().policy,
  }),
]

const source = casesOf('credential-not-in-source')
const SOURCE: readonly Case[] = [
  source('pass', 'the files of the change hold no key'),
  source(
    'fail: credential-in-source',
    'the key in a workflow',
    evidence({
      source: searched({
        leaks: [leak('credential', { place: { file: '.github/workflows/gate.yml', line: 9, column: 1 } })],
      }),
    }),
  ),
  ...WHYS.map((why) =>
    source(`not-evaluated: ${why}`, `no search: ${why}`, evidence({ source: notSearched(why) })),
  ),
  source(
    'not-evaluated: not-armed',
    'a search without the key',
    evidence({ source: searched({ armed: ['body'] }) }),
  ),
  source(
    'not-applicable: no-real-key',
    'a rehearsal has no real key',
    evidence(),
    plan({ hasRealKey: false }),
  ),
]

export const LEAK_CASES: readonly Case[] = [...CREDENTIAL, ...TEXTS, ...ACCOUNT, ...SOURCE]
