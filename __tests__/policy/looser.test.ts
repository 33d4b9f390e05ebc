import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Policy } from '../../src/evidence/policy.ts'
import { ASSERTION_IDS, FLOOR_IDS } from '../../src/evidence/assertion.ts'
import { looserThan } from '../../src/policy/looser.ts'
import { fileSettings } from '../../src/policy/settings.ts'
import { declared, freshKey } from './sources.ts'

const HEAD = 'surface: responses\nmodel: gpt-5-mini\n'
const COMMAND = `${HEAD}command: node app.mjs\n`
const SERVICE = `${HEAD}application: service\nstart: node app.mjs\ntrigger: node ask.mjs\n`
const WATCHING = `${HEAD}routing-files: [routes.yml, models]\n`
const DECLARED = 'routing: { routes.yml: { path: "routes[*].weight", scale: weight } }'
const SETUP = 'setup: { environment: staging, test-model: m, rollback: back, escalation: us }\n'

const read = (text: string): Policy => declared({}, text).policy
const names = (base: string, head: string): readonly string[] =>
  looserThan(read(base), read(head)).map(({ setting, part }) =>
    part === null || setting !== 'severities' ? setting : `${setting}.${part}`,
  )

interface Pair {
  readonly setting: string
  readonly strict: string
  readonly loose: string
  /** What the judging policy says beside. */
  readonly beside?: string
  /** Other settings that cannot but be loosened with it. */
  readonly and?: readonly string[]
}

/** For each setting a stricter and a looser value: judged by the first, the second is named; the other way it passes. */
const PAIRS: readonly Pair[] = [
  { setting: 'evidence', strict: 'evidence: live', loose: 'evidence: rehearsal' },
  { setting: 'max-attempts', strict: 'max-attempts: 3', loose: 'max-attempts: 4' },
  { setting: 'deadline', strict: 'deadline: 60s', loose: 'deadline: 60001ms' },
  { setting: 'max-delay', strict: 'max-delay: 10s', loose: 'max-delay: 11s' },
  { setting: 'output-tokens', strict: 'output-tokens: 64', loose: 'output-tokens: 65' },
  { setting: 'enforce', strict: 'enforce: true', loose: 'enforce: false' },
  { setting: 'contract-pages', strict: 'contract-pages: default', loose: 'contract-pages: none' },
  { setting: 'hosted', strict: 'hosted: { os: linux }', loose: '' },
  {
    setting: 'promoted',
    strict: 'promoted: "true"',
    loose: 'promoted: "false"',
    and: ['severities.setup-declared'],
  },
  {
    setting: 'severities.retry-after-honoured',
    strict: 'severities: { retry-after-honoured: block }',
    loose: 'severities: { retry-after-honoured: warn }',
  },
  {
    setting: 'severities.policy-not-loosened',
    strict: '',
    loose: 'severities: { policy-not-loosened: "off" }',
  },
  { setting: 'setup', strict: SETUP, loose: '' },
  {
    setting: 'setup',
    strict: SETUP,
    loose: 'setup: { environment: staging, test-model: m, rollback: back }',
  },
  {
    setting: 'contract-fields',
    strict: 'contract-fields: ["status: string", "output: array"]',
    loose: 'contract-fields: ["status: string"]',
  },
  {
    setting: 'contract-fields',
    strict: 'contract-fields: ["status: string"]',
    loose: 'contract-fields: ["status: string|null"]',
  },
  { setting: 'contract-fields', strict: 'contract-fields: ["model: string"]', loose: '' },
  {
    setting: 'error-profiles',
    strict: 'error-profiles: [server-error, rate-limited]',
    loose: 'error-profiles: [rate-limited]',
    beside: COMMAND,
  },
  {
    setting: 'error-profiles',
    strict: 'error-profiles: [server-error, server-error@primary]',
    loose: 'error-profiles: [server-error]',
    beside: `${COMMAND}primary: { model: m }\n`,
  },
  {
    setting: 'evidence-paths',
    strict: 'evidence-paths: ["a/**", "b/**"]',
    loose: 'evidence-paths: ["b/**"]',
  },
  {
    setting: 'allowed-origins',
    strict: '',
    loose: 'allowed-origins: ["https://api.cometapi.com", "https://gateway.example.com"]',
  },
  {
    setting: 'primary',
    strict: 'primary: { model: m }',
    loose: '',
    beside: COMMAND,
    and: ['error-profiles'],
  },
  { setting: 'application', strict: 'command: node app.mjs', loose: '', and: ['error-profiles'] },
  { setting: 'writes', strict: 'writes: ["var/**"]', loose: '', beside: COMMAND },
  { setting: 'output', strict: '', loose: 'output: stdout', beside: COMMAND },
  { setting: 'claim', strict: '', loose: 'claim: decision-log', beside: COMMAND },
  { setting: 'claim', strict: '', loose: 'claim: decision-log', beside: SERVICE },
  { setting: 'decision-log', strict: '', loose: 'decision-log: none', beside: COMMAND },
  { setting: 'settle', strict: '', loose: 'settle: 1s', beside: SERVICE },
  {
    setting: 'routing-files',
    strict: 'routing-files: [a.yml, "b/*.yml"]',
    loose: 'routing-files: ["b/*.yml"]',
  },
  { setting: 'max-step', strict: 'max-step: 5', loose: 'max-step: 6', beside: WATCHING },
  {
    setting: 'application-paths',
    strict: 'application-paths: [src, package.json]',
    loose: 'application-paths: [src]',
  },
  { setting: 'tap', strict: '', loose: 'tap: { listen: 0.0.0.0 }' },
  { setting: 'tap', strict: 'tap: { listen: 10.0.0.5 }', loose: 'tap: { listen: "::" }' },
]

describe('a looser setting', () => {
  it.each(PAIRS)(
    '$setting is named: "$strict", then "$loose"',
    ({ setting, strict, loose, beside, and = [] }) => {
      const [base, head] = [`${beside ?? HEAD}${strict}\n`, `${beside ?? HEAD}${loose}\n`]
      const found = names(base, head)
      expect(found).toContain(setting)
      expect(found.filter((name) => name !== setting && !and.includes(name))).toEqual([])
    },
  )

  it.each(PAIRS)(
    '$setting may be tightened: "$loose", then "$strict"',
    ({ setting, strict, loose, beside }) => {
      const [base, head] = [`${beside ?? HEAD}${loose}\n`, `${beside ?? HEAD}${strict}\n`]
      expect(names(base, head)).not.toContain(setting)
    },
  )

  it('is named with both values, as a person writes them', () => {
    const head = 'max-attempts: 9\ndeadline: 2m\nseverities: { surface-respected: "off" }\n'
    expect(looserThan(read(HEAD), read(`${HEAD}${head}`))).toEqual([
      { setting: 'max-attempts', part: null, base: '3', effective: '9' },
      { setting: 'deadline', part: null, base: '1 min', effective: '2 min' },
      { setting: 'severities', part: 'surface-respected', base: 'block', effective: 'off' },
    ])
  })

  it('is named for every assertion that a policy can lower', () => {
    for (const id of ASSERTION_IDS.filter((each) => !FLOOR_IDS.some((floor) => floor === each))) {
      const strict = `${HEAD}severities: { ${id}: block }\n`
      expect(names(strict, `${HEAD}severities: { ${id}: "off" }\n`)).toEqual([`severities.${id}`])
      expect(names(strict, `${HEAD}severities: { ${id}: warn }\n`)).toEqual([`severities.${id}`])
    }
  })

  it('never shows what looks like a key', () => {
    const key = freshKey()
    const base = { ...read(HEAD), evidencePaths: [key] }
    expect(JSON.stringify(looserThan(base, read(HEAD)))).not.toContain(key)
  })
})

describe('what cannot be compared', () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ['another surface', HEAD, HEAD.replace('responses', 'chat-completions'), ['surface']],
    [
      'another profile than the least',
      `${HEAD}request-profile: streaming`,
      `${HEAD}request-profile: tool-call`,
      ['request-profile'],
    ],
    ['any other profile than the least', HEAD, `${HEAD}request-profile: tool-call`, []],
    ['another model', HEAD, HEAD.replace('gpt-5-mini', 'gpt-5'), []],
    ['another origin', HEAD, `${HEAD}base-url: https://gateway.example.com/v1`, ['base-url']],
    ['this machine as the gateway', HEAD, `${HEAD}base-url: http://127.0.0.1:9/v1`, ['base-url']],
    [
      'another origin that the judging policy knows',
      `${HEAD}allowed-origins: ["https://api.cometapi.com", "https://gateway.example.com"]`,
      `${HEAD}base-url: https://gateway.example.com/v1`,
      [],
    ],
    ['a bridge that nobody knew of', HEAD, `${HEAD}upstream-surface: chat-completions`, ['upstream-surface']],
    ['another command', COMMAND, COMMAND.replace('app', 'other'), []],
    ['a service instead of a command', COMMAND, SERVICE, []],
    ['a command instead of a service, which has a caller', SERVICE, COMMAND, ['application']],
    ['another decision log', COMMAND, `${COMMAND}decision-log: logs/app.log`, []],
    ['other variables', COMMAND, `${COMMAND}env: { A: b }`, []],
    ['another note', HEAD, `${HEAD}operator-note: minimal profile`, []],
    ['the first fields that are declared', HEAD, `${HEAD}contract-fields: ["model: string"]`, []],
    ['a longer start', SERVICE, `${SERVICE}ready-deadline: 5m`, []],
    ['a shorter longest pause', SERVICE, `${SERVICE}max-delay: 2s`, []],
    ['a declaration that is gone', `${WATCHING}${DECLARED}`, WATCHING, ['routing']],
    [
      'a declaration that reads something else',
      `${WATCHING}${DECLARED}`,
      `${WATCHING}${DECLARED.replace('weight }', 'percent }')}`,
      ['routing'],
    ],
    ['a new one for a file that was read without', WATCHING, `${WATCHING}${DECLARED}`, ['routing']],
    [
      'a new one for a file in a watched folder',
      WATCHING,
      `${WATCHING}${DECLARED.replace('routes.yml', 'models/a.yml')}`,
      ['routing'],
    ],
    [
      'a new one that may name such a file',
      WATCHING,
      `${WATCHING}${DECLARED.replace('routes.yml', '"*.yml"')}`,
      ['routing'],
    ],
    [
      'a new one for a file that nobody watched',
      WATCHING,
      `${HEAD}routing-files: [routes.yml, models, new.yml]\n${DECLARED.replace('routes.yml', 'new.yml')}`,
      [],
    ],
    [
      'the folder of the files that were watched',
      `${HEAD}routing-files: [a/b.yml, "a/*.json"]`,
      `${HEAD}routing-files: a`,
      [],
    ],
    [
      'a pattern in place of a file',
      `${HEAD}routing-files: a/b.yml`,
      `${HEAD}routing-files: "a/*"`,
      ['routing-files'],
    ],
    ['other names of routes', WATCHING, `${WATCHING}promoted-routes: [azure]`, ['promoted-routes']],
    [
      'the same names in another order',
      `${WATCHING}promoted-routes: [a, b]`,
      `${WATCHING}promoted-routes: [b, a]`,
      [],
    ],
    ['anything about routing where nothing was watched', HEAD, `${WATCHING}${DECLARED}\nmax-step: 90`, []],
  ])('is decided setting by setting: %s', (_what, base, head, found) => {
    expect(names(base, head)).toEqual(found)
  })
})

describe('a policy that is only written differently', () => {
  it.each([
    ['comments and blank lines', `# why\n\n${SERVICE}\n# more\n`],
    ['order', SERVICE.split('\n').reverse().join('\n')],
    ['quoting and line breaks', SERVICE.replace('responses', '"responses"').replaceAll('\n', '\r\n')],
    ['defaults that are spelt out', `${SERVICE}max-attempts: 3\ndeadline: 1m\nenforce: true\n`],
  ])('is as strict: %s', (_how, head) => {
    expect(names(SERVICE, head)).toEqual([])
    expect(names(head, SERVICE)).toEqual([])
  })

  it('is as strict in another order of its lists', () => {
    const base = `${COMMAND}error-profiles: [server-error, reset]\ncontract-fields: ["a: string|null", "b: array"]\n`
    const head = `${COMMAND}error-profiles: reset, server-error\ncontract-fields: { b: array, a: null|string }\n`
    expect(names(base, head)).toEqual([])
  })
})

describe('the settings of the policy file', () => {
  /** What has no strict side, each with the reason in `looser.ts` and `looser-application.ts`, or outside the policy. */
  const WITHOUT_A_SIDE = [
    'model',
    'base-url',
    'surface',
    'request-profile',
    'upstream-surface',
    'command',
    'start',
    'ready',
    'trigger',
    'ready-deadline',
    'env',
    'operator-note',
    'routing',
    'promoted-routes',
    'comment',
    'drift-issue',
    'retention-days',
    'version',
    'plan',
    'application-paths',
    'verify',
  ]

  it('each have a pair above, or no strict side', () => {
    const paired = PAIRS.map(({ setting }) => setting.replace(/\..*/, ''))
    const open = fileSettings()
      .map(({ name }) => name)
      .filter((name) => !paired.includes(name) && !WITHOUT_A_SIDE.includes(name))
    expect(open).toEqual([])
  })
  it('each stand on the page about looser settings, but for those that are no part of a policy', () => {
    const page = readFileSync(new URL('../../docs/which-policy-judges.md', import.meta.url), 'utf8')
    const unsaid = fileSettings()
      .map(({ name }) => name)
      .filter((name) => !page.includes(`\`${name}\``))
    const noPolicy = ['comment', 'drift-issue', 'retention-days', 'version']
    expect(unsaid.filter((name) => !noPolicy.includes(name))).toEqual([])
  })
})
