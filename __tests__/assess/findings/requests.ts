import type { Attempt, DrillSeen } from '../../../src/evidence/drill.ts'
import type { Evidence } from '../../../src/evidence/run.ts'
import {
  attempt,
  evidence,
  failing,
  failure,
  happy,
  leak,
  longRunning,
  plan,
  reply,
  searched,
  token,
} from '../build.ts'
import { casesOf } from '../cases/case.ts'
import type { Finding } from './finding.ts'
import { found } from './finding.ts'

const withHappy = (over: Partial<DrillSeen>): Evidence => evidence({ drills: [happy(over), failure()] })
type Request = Partial<Attempt['request']>
const sending = (...requests: readonly Request[]): Evidence =>
  withHappy({ attempts: requests.map((request, at) => attempt({ n: at + 1, request })) })
const straying = (...requests: readonly Request[]): Evidence =>
  evidence({ strays: requests.map((request, at) => attempt({ n: at + 1, request })) })

const key = casesOf('credential-not-logged')
const keyless = (title: string, seen: Evidence) => key('not-evaluated: key-never-on-wire', title, seen)
const twoLeaks = [
  leak('credential'),
  leak('credential', { technique: 'base64', place: { file: 'logs/app.log', line: 9, column: 1 } }),
  leak('credential', { technique: 'base64', place: { file: 'out.txt', line: null, column: null } }),
]
const CREDENTIAL: readonly Finding[] = [
  found(
    key(
      'fail: credential-found',
      'the key stands three times in two files',
      evidence({ written: searched({ leaks: twoLeaks }) }),
    ),
    ['logs/app.log:3:7', 'logs/app.log:9:1', 'out.txt'],
    { says: ['3 times in 2 files (plain, base64)'] },
  ),
  found(
    key(
      'fail: credential-in-request',
      'the key in the address of two requests',
      evidence({
        drills: [
          happy({ attempts: [attempt(), attempt({ n: 2, request: { exposed: 'address' } })] }),
          failure(),
        ],
        strays: [attempt({ n: 7, request: { exposed: 'body' } })],
      }),
    ),
    ['happy-path#2', 'outside-the-drills#7'],
    { says: ['the body of 2 requests'] },
  ),
  found(
    key('fail: credential-followed-redirect', 'one request', sending({}, { target: 'other-origin' })),
    ['happy-path#2'],
    { says: ['with 1 request after'] },
  ),
  found(keyless('no key on the fallback', sending({}, { credential: 'none' })), ['happy-path#2'], {
    says: ['to the fallback came with no key'],
  }),
  found(
    keyless('another key on the primary', sending({ route: 'primary', credential: 'other' })),
    ['happy-path#1'],
    {
      says: ['to the primary came with another key'],
    },
  ),
  found(
    keyless('never asked where a key belongs', sending({ target: 'other-path', credential: 'none' })),
    ['happy-path#1'],
    { says: ['with no key'] },
  ),
  found(keyless('a stray without the key', straying({}, { credential: 'other' })), ['outside-the-drills#2'], {
    says: ['another key'],
  }),
]

const surface = casesOf('surface-respected')
const SURFACE: readonly Finding[] = [
  found(
    surface(
      'fail: other-surface',
      'two requests to the other surface',
      sending({}, { target: 'other-surface' }, { target: 'other-surface' }),
    ),
    ['happy-path#2', 'happy-path#3'],
    { says: ['Drill happy-path: 2 requests went to the other surface'], hides: ['another path'] },
  ),
  found(
    surface('fail: other-path', 'a request to another path', sending({}, { target: 'other-path' })),
    ['happy-path#2'],
    { says: ['1 request went to another path or method'], hides: ['the other surface'] },
  ),
  found(
    surface('fail: other-origin', 'a followed redirect', sending({}, { target: 'other-origin' })),
    ['happy-path#2'],
    { says: ['Drill happy-path: 1 request followed a redirect'] },
  ),
  found(
    surface('fail: other-path', 'a stray to another path', straying({}, { target: 'other-path' })),
    ['outside-the-drills#2'],
    { says: ['Outside the drills: 1 request'] },
  ),
  found(
    surface('fail: stray-traffic', 'strays beside a side call', straying({ target: 'side-call' }, {}, {})),
    ['outside-the-drills#2', 'outside-the-drills#3'],
    { says: ['2 requests'] },
  ),
]

const support = casesOf('support-packet-complete')
const refusal = (requestId: string | null, startedAt: string): Evidence =>
  withHappy({
    startedAt,
    attempts: [
      attempt(),
      attempt({
        n: 2,
        ending: reply(401, { requestId: requestId === null ? null : token(requestId), error: null }),
      }),
    ],
  })
const TIME = '2026-03-01T10:00:00.000Z'
const placeless = plan({ policy: { fallback: { origin: '', basePath: '/v1', model: '' } } })
const SUPPORT: readonly Finding[] = [
  found(support('fail: support-packet-incomplete', 'no request id', refusal(null, TIME)), ['happy-path#2'], {
    says: ['attempt 2: status 401', 'the request id is missing'],
    hides: ['endpoint is', 'the model is', 'UTC time is'],
  }),
  found(
    support(
      'fail: support-packet-incomplete',
      'nothing that support could find it by',
      refusal(null, '10 o clock'),
      placeless,
    ),
    ['happy-path#2'],
    { says: ['the request id and the endpoint and the model and the UTC time are missing'] },
  ),
]

const bounded = casesOf('retry-bounded')
const finish = casesOf('finishes-within-deadline')
const hung = (sent: number): Evidence =>
  failing({
    ended: { by: 'deadline' },
    attempts: Array.from({ length: sent }, (_, at) => attempt({ n: at + 1, ending: reply(500) })),
  })
const DEADLINE: readonly Finding[] = [
  found(finish('fail: busy-at-deadline', 'a command that hangs', hung(1)), ['server-error'], {
    says: ['after 60 s, with 1 attempt sent', 'A caller in production'],
  }),
  found(
    finish(
      'fail: busy-at-deadline',
      'a worker that hangs',
      hung(2),
      plan({ policy: { application: longRunning('worker') } }),
    ),
    ['server-error'],
    {
      says: ['with 2 attempts sent', 'A job in production'],
    },
  ),
  found(
    finish(
      'not-evaluated: not-started',
      'an application that did not start',
      failing({ ended: { by: 'not-started', why: 'no such file' } }),
    ),
    ['server-error'],
    { says: ['no such file'] },
  ),
  found(
    bounded(
      'not-evaluated: end-unknown',
      'still busy at the deadline',
      failing({ ended: { by: 'deadline' }, decisions: { log: 'none-declared' } }),
    ),
    ['server-error'],
    { says: ['1 attempt of 3 seen', 'The watch ended by deadline'], hides: ['of quiet', 'NaN'] },
  ),
]

export const REQUEST_FINDINGS: readonly Finding[] = [...CREDENTIAL, ...SURFACE, ...SUPPORT, ...DEADLINE]
