import { describe, expect, it } from '@jest/globals'
import { heldTo, judgingPolicy, loosenedBy } from '../../src/policy/judging.ts'
import { declare, type Sources } from '../../src/policy/declare.ts'
import { configurationError, declared } from './sources.ts'

const PATH = '.github/fallback-evidence.yml'
const WORKFLOW = '.github/workflows/gate.yml'
const fileOf = (text: string | null) => (text === null ? null : { path: PATH, text })

/** What a change with these inputs and this file loosens, judged by that file. */
function loosenings(base: string | null, head: string | null, inputs: Record<string, string> = {}) {
  const sources: Sources = { inputs, file: fileOf(head) }
  const own = declare(sources)
  return loosenedBy(own, judgingPolicy(fileOf(base), sources, own), PATH, WORKFLOW)
}
const settings = (...[base, head, inputs]: Parameters<typeof loosenings>) =>
  loosenings(base, head, inputs).map(({ setting }) => setting)

const LIVE = { surface: 'responses', model: 'gpt-5-mini' }
const FILE = 'version: 1\nmax-attempts: 2\nseverities:\n  retry-after-honoured: block\n'

describe('the judging policy', () => {
  it('is the file over the defaults, whatever the inputs say about strictness', () => {
    expect(loosenings(FILE, FILE, { ...LIVE, 'max-attempts': '3', deadline: '90s' })).toEqual([
      {
        setting: 'max-attempts',
        base: '2',
        effective: '3',
        by: 'input',
        place: { file: WORKFLOW, line: null, column: null },
      },
      expect.objectContaining({ setting: 'deadline', base: '1 min', effective: '90 s', by: 'input' }),
    ])
  })

  it('takes an input that is stricter than the file', () => {
    expect(settings(FILE, FILE, { ...LIVE, 'max-attempts': '1', enforce: 'true' })).toEqual([])
  })

  it('judges a looser input where neither side has a file', () => {
    expect(settings(null, null, { ...LIVE, enforce: 'false' })).toEqual(['enforce'])
    expect(settings(null, null, LIVE)).toEqual([])
  })

  it('points at the line of the change, also inside a map', () => {
    const head = 'version: 1\nmax-attempts: 5\nseverities:\n  # never\n  retry-after-honoured: warn\n'
    expect(loosenings(FILE, head, LIVE)).toMatchObject([
      { setting: 'max-attempts', by: 'file', place: { file: PATH, line: 2 } },
      {
        setting: 'severities.retry-after-honoured',
        base: 'block',
        effective: 'warn',
        place: { file: PATH, line: 5 },
      },
    ])
  })

  it('points at the file where the setting is gone', () => {
    expect(loosenings(FILE, 'version: 1\n', LIVE)).toMatchObject([
      { setting: 'max-attempts', by: 'default', place: { file: PATH, line: null } },
      { setting: 'severities.retry-after-honoured', by: 'default' },
    ])
  })

  it('judges the first policy by the defaults', () => {
    expect(settings(null, `${FILE}deadline: 30s\n`, LIVE)).toEqual([])
    expect(settings(null, 'max-attempts: 4\n', LIVE)).toEqual(['max-attempts'])
  })

  it('has mistakes only where its own file has them', () => {
    const own = { inputs: LIVE, file: fileOf(FILE) }
    const broken = fileOf('max-atempts: 2\n')
    expect(configurationError(() => judgingPolicy(broken, own, declare(own))).code).toBe('setting-unknown')
  })
})

describe('what the workflow chooses from job to job', () => {
  const WORKER = `${FILE}application: worker\ntrigger: node enqueue.mjs\nprimary: { model: m }\n`
  it.each<readonly [string, string, Record<string, string>]>([
    ['another surface of the matrix', `${FILE}surface: chat-completions\n`, LIVE],
    ['another profile', FILE, { ...LIVE, 'request-profile': 'streaming' }],
    ['a rehearsal, which never promotes', FILE, { ...LIVE, evidence: 'rehearsal', command: 'node app.mjs' }],
    ['the job without the application', WORKER, { ...LIVE, application: 'direct' }],
    ['the job with the application', WORKER, { ...LIVE, start: 'exec node worker.mjs' }],
    [
      'a placeholder of the primary',
      WORKER,
      { ...LIVE, start: 'node x', trigger: 'POST http://127.0.0.1:{{port}}/ {{primary.model}}' },
    ],
    ['trust, which stands nowhere else', FILE, { ...LIVE, 'trusted-application': 'true' }],
    ['the address of the gateway', FILE, { ...LIVE, 'base-url': 'http://127.0.0.1:9/v1' }],
  ])('is no loosening: %s', (_what, file, inputs) => {
    expect(settings(file, file, inputs)).toEqual([])
  })

  it('is a loosening where the file says it', () => {
    const inputs = { surface: 'responses' }
    const file = 'model: m\n'
    expect(settings(file, `${file}evidence: rehearsal\n`, inputs)).toEqual(['evidence'])
    expect(settings(`${file}command: node app.mjs\n`, `${file}application: direct\n`, inputs)).toContain(
      'application',
    )
    expect(settings(`${file}surface: responses\n`, `${file}surface: chat-completions\n`)).toContain('surface')
  })

  it('may move into the file, which leaves it open', () => {
    const head = 'surface: responses\nmodel: gpt-5-mini\ncommand: node app.mjs\n'
    expect(settings('version: 1\n', head)).toEqual([])
    expect(settings(null, head)).toEqual([])
  })

  it('may move out of a file that names the kind alone', () => {
    const base = 'application: worker\n'
    const head = 'application: worker\nstart: node a.mjs\ntrigger: node b.mjs\n'
    expect(settings(base, head, LIVE)).toEqual([])
  })
})

describe('failures that nobody declared', () => {
  const inputs = { ...LIVE, command: 'node app.mjs' }
  it('are open, as long as one of them shows what a retry does', () => {
    expect(settings(FILE, `${FILE}error-profiles: [rate-limited]\n`, inputs)).toEqual([])
    expect(settings(FILE, `${FILE}error-profiles: [invalid-request]\n`, inputs)).toEqual(['error-profiles'])
    expect(settings(FILE, FILE, { ...inputs, 'error-profiles': 'bad-credential' })).toEqual([
      'error-profiles',
    ])
    expect(settings(FILE, `${FILE}error-profiles: [bad-credential]\n`, LIVE)).toEqual([])
  })

  it('are a demand where the file declares them', () => {
    const base = `${FILE}error-profiles: [server-error, reset]\n`
    expect(settings(base, FILE, inputs)).toEqual(['error-profiles'])
    expect(loosenings(base, base, { ...inputs, 'error-profiles': 'reset' })).toMatchObject([
      { setting: 'error-profiles', base: 'server-error', effective: 'not listed', by: 'input' },
    ])
  })
})

describe('heldTo', () => {
  it('lets a change tighten what the verdict and the key hang on, and loosen none of it', () => {
    const origins = 'allowed-origins: ["https://api.cometapi.com", "https://a.example"]\n'
    const judging = declared(LIVE, `${origins}severities: { backoff-grows: block, docs-current: "off" }\n`)
    const other = 'allowed-origins: ["https://a.example", "https://b.example"]\n'
    const change = declared(
      LIVE,
      `${other}enforce: false\nmax-attempts: 9\nseverities: { backoff-grows: "off", docs-current: block }\n`,
    )
    const held = heldTo(judging.policy, change.policy)
    expect(held).toMatchObject({
      enforce: true,
      allowedOrigins: ['https://a.example'],
      bounds: { maxAttempts: 9 },
      severity: { 'backoff-grows': 'block', 'docs-current': 'block', 'policy-not-loosened': 'block' },
    })
  })

  it('keeps the way back of a route that carries traffic', () => {
    const judging = declared(LIVE, 'promoted: "true"\n')
    const held = heldTo(judging.policy, declared(LIVE, 'promoted: "false"\n').policy)
    expect(held).toMatchObject({ promoted: true, severity: { 'setup-declared': 'block' } })
  })
})
