import type { HostedPath } from '../../../src/evidence/environment.ts'
import type { RouteMove, RoutingChange, ScopePlace } from '../../../src/evidence/routing.ts'
import type { PageSeen } from '../../../src/evidence/contract.ts'
import type { Strength } from '../../../src/evidence/assertion.ts'
import type { LeakKind } from '../../../src/evidence/search.ts'
import type { Plan } from '../../../src/evidence/run.ts'
import { attempt, evidence, failure, happy, leak, plan, searched } from '../build.ts'
import { casesOf } from '../cases/case.ts'
import type { Finding } from './finding.ts'
import { found } from './finding.ts'

type Changed = Extract<RoutingChange, { state: 'changed' }>

const FILE = 'config/litellm.yaml'
const move = (before: number | null, after: number | null, over: Partial<RouteMove> = {}): RouteMove => ({
  file: FILE,
  route: 'cometapi/gpt-5-mini',
  before,
  after,
  unit: 'weight',
  line: 12,
  promoted: true,
  gains: true,
  ...over,
})
const changing = (over: Partial<Changed>, strength: Strength = 'contract'): Plan =>
  plan({
    strength,
    routing: { state: 'changed', moves: [], unreadable: [], scope: [], carries: false, ...over },
  })
const unreadableAt = (...lines: readonly number[]) =>
  changing({ unreadable: lines.map((line) => ({ file: FILE, line, says: `Broken in ${line}.` })) })
const UNKNOWN: RoutingChange = { state: 'unknown', why: 'GitHub answered 403.', remedy: 'Give a token.' }

const covered = casesOf('routing-change-covered')
const stepping = (title: string, moves: readonly RouteMove[], strength?: Strength) =>
  covered('fail: step-not-covered', title, evidence(), changing({ moves }, strength))
const COVERED: readonly Finding[] = [
  found(stepping('one large step', [move(5.5, 80.75)]), [`${FILE}:12`], {
    says: ['gains 75.25 percentage points', '`max-step` allows 25. This is', 'contract evidence: nobody saw'],
    hides: ['more routes'],
  }),
  found(stepping('a new route in a rehearsal', [move(null, 40)], 'rehearsal'), [`${FILE}:12`], {
    says: ['gains 40 percentage points', 'rehearsal evidence: nobody asked'],
  }),
  found(
    stepping('three large steps beside a small one', [
      move(0, 50),
      move(0, 1, { line: 13 }),
      move(10, 90, { line: 14 }),
      move(10, 90, { file: 'b.yaml', line: 2 }),
    ]),
    [`${FILE}:12`, `${FILE}:14`, 'b.yaml:2'],
    { says: ['gains 50 percentage points', ' 2 more routes gain as much.'] },
  ),
  found(covered('not-evaluated: file-unreadable', 'one file', evidence(), unreadableAt(3)), [`${FILE}:3`], {
    says: ['Broken in 3.\n'],
    hides: ['more of the watched files'],
  }),
  found(
    covered('not-evaluated: file-unreadable', 'three files', evidence(), unreadableAt(3, 5, 7)),
    [`${FILE}:3`, `${FILE}:5`, `${FILE}:7`],
    { says: ['Broken in 3. The same goes for 2 more of the watched files'] },
  ),
  found(
    covered('not-evaluated: change-unknown', 'GitHub did not tell', evidence(), plan({ routing: UNKNOWN })),
    [],
    { says: ['is not known. GitHub answered 403.', 'Give a token.'], hides: ['`routing-files`'] },
  ),
  found(covered('not-evaluated: change-unknown', 'nothing is watched', evidence(), plan()), [], {
    says: ['`routing-files`'],
    hides: ['undefined'],
  }),
]

const inScope = casesOf('change-in-scope')
const settings = (count: number): readonly ScopePlace[] =>
  Array.from({ length: count }, (_, at) => ({ file: FILE, setting: `list[${at}].model`, line: at + 1 }))
const lines = (count: number) => Array.from({ length: count }, (_, at) => `${FILE}:${at + 1}`)
const altering = (count: number) =>
  inScope(
    'fail: other-settings-changed',
    `${count} settings`,
    evidence(),
    changing({ scope: settings(count) }),
  )
const IN_SCOPE: readonly Finding[] = [
  found(altering(1), lines(1), { says: ['alters `list[0].model`. '] }),
  found(altering(5), lines(5), { says: ['`list[3].model`, `list[4].model`. '] }),
  found(altering(8), lines(8), { says: ['`list[4].model` and 3 more. '], hides: ['list[5]'] }),
  found(inScope('not-evaluated: file-unreadable', 'two files', evidence(), unreadableAt(3, 5)), [
    `${FILE}:3`,
    `${FILE}:5`,
  ]),
]

const docs = casesOf('docs-current')
const reading = plan({ policy: { pages: [{ area: 'errors', url: 'https://docs.example/errors.md' }] } })
const page = (area: string, state: PageSeen['state']): PageSeen => ({
  area,
  url: `https://docs.example/${area}.md`,
  accessed: null,
  sha256: null,
  state,
})
const asked = (...answers: readonly ('yes' | 'no' | 'unknown')[]) =>
  evidence({
    pages: [page('errors', 'current')],
    documented: answers.map((documented, at) => ({ selector: `field${at}`, documented })),
  })
const DOCS: readonly Finding[] = [
  found(
    docs(
      'fail: page-gone',
      'two pages are gone',
      evidence({ pages: [page('errors', 'gone'), page('chat', 'current'), page('models', 'gone')] }),
      reading,
    ),
    [],
    { says: ['errors (https://docs.example/errors.md), models ('], hides: ['chat'] },
  ),
  found(docs('fail: field-undocumented', 'two fields', asked('no', 'yes', 'no', 'unknown'), reading), [], {
    says: ['document field0, field2,'],
    hides: ['field1', 'field3'],
  }),
  found(docs('not-evaluated: field-unclear', 'two fields', asked('yes', 'unknown', 'unknown'), reading), [], {
    says: ['sent: field1, field2.'],
    hides: ['field0'],
  }),
]

const environment = casesOf('environment-matches')
const HOSTED: HostedPath = {
  runtimes: [{ name: 'node', value: '22' }],
  sdks: [{ name: 'openai', value: '6' }],
  flags: [],
  os: 'macos',
}
const node = attempt({ request: { tools: [{ kind: 'runtime', name: 'node', version: '24.1.0' }] } })
const told = (hosted: HostedPath) => plan({ policy: { hosted } })
const running = evidence({ drills: [happy({ attempts: [node] })] })
const ENVIRONMENT: readonly Finding[] = [
  found(environment('fail: environment-differs', 'runtime and system', running, told(HOSTED)), [], {
    says: ['node is declared as 22, seen as 24.1.0; ', 'is declared as macos, seen as linux.'],
    hides: ['openai'],
  }),
  found(
    environment(
      'not-evaluated: environment-not-told',
      'the SDK',
      running,
      told({ ...HOSTED, runtimes: [], os: null }),
    ),
    [],
    { says: ['openai is declared as 6.'], hides: ['seen as'] },
  ),
]

const stored = [
  leak('body'),
  leak('body', { technique: 'gzip' }),
  leak('body', { place: { file: 'b.log', line: 1, column: 2 } }),
  leak('prompt'),
]
const body = casesOf('body-not-stored')
const part = casesOf('body-partly-stored')
const prompt = casesOf('prompt-not-stored')
const error = casesOf('error-message-stored')
const silent = evidence({ drills: [failure()] })
const parts = (kind: LeakKind) =>
  evidence({ written: searched({ leaks: [leak(kind, { outcome: 'partial' })] }) })
const partOf = (kind: LeakKind, file: string) =>
  leak(kind, { outcome: 'partial', place: { file, line: 1, column: 2 } })
const TEXTS: readonly Finding[] = [
  found(
    body(
      'fail: body-found',
      'a reply in two files, once in two ways',
      evidence({ written: searched({ leaks: stored }) }),
    ),
    ['logs/app.log:3:7', 'b.log:1:2'],
    { says: ['The reply of a drill stands 3 times in 2 files (plain, gzip)'] },
  ),
  found(
    prompt('fail: prompt-found', 'a prompt', evidence({ written: searched({ leaks: stored }) })),
    ['logs/app.log:3:7'],
    { says: ['The prompt of a drill stands 1 time in 1 file (plain)'] },
  ),
  found(part('fail: body-partly-found', 'part of a reply', parts('body')), ['logs/app.log:3:7'], {
    says: ['part of a reply stands 1 time'],
    hides: ['prompt'],
  }),
  found(part('fail: prompt-partly-found', 'part of a prompt', parts('prompt')), ['logs/app.log:3:7'], {
    says: ['part of a prompt stands 1 time'],
    hides: ['reply'],
  }),
  found(
    error('fail: error-message-found', 'part of an error text', parts('error-message')),
    ['logs/app.log:3:7'],
    {
      says: ['error text stands 1 time'],
    },
  ),
  found(
    part(
      'fail: body-partly-found',
      'parts of a prompt and of a reply, each in a file of its own',
      evidence({ written: searched({ leaks: [partOf('prompt', 'a.log'), partOf('body', 'b.log')] }) }),
    ),
    ['b.log:1:2', 'a.log:1:2'],
    { says: ['part of a reply stands 1 time', '1 more of this kind: prompt-partly-found.'] },
  ),
  found(body('not-evaluated: no-reply', 'failures alone', silent), [], { says: ['no successful reply'] }),
  found(part('not-evaluated: no-reply', 'failures alone', silent), [], { says: ['no successful reply'] }),
  found(error('not-evaluated: no-reply', 'no failure', running), [], { says: ['no error reply'] }),
]

export const FILE_FINDINGS: readonly Finding[] = [...COVERED, ...IN_SCOPE, ...DOCS, ...ENVIRONMENT, ...TEXTS]
