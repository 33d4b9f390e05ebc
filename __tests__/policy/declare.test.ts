import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { FLOOR_IDS } from '../../src/evidence/assertion.ts'
import type { ProblemCode } from '../../src/policy/problem.ts'
import { inputSettings, SETTINGS } from '../../src/policy/settings.ts'
import { declared, freshKey, LIVE, onlyProblem, refusal, REHEARSAL } from './sources.ts'

describe('what stands where nobody said anything', () => {
  it('is a complete policy for a direct rehearsal', () => {
    const { policy, key, keyPresent, comment, retentionDays, promoted } = declared(REHEARSAL)
    expect(policy).toMatchObject({
      surface: 'responses',
      upstreamSurface: 'responses',
      want: 'rehearsal',
      enforce: true,
      profile: 'minimal',
      fallback: { origin: 'https://api.cometapi.com', basePath: '/v1', model: 'simulated-model' },
      allowedOrigins: ['https://api.cometapi.com'],
      application: { kind: 'direct' },
      evidencePaths: [],
      decisionLog: null,
      errorPaths: [{ by: 'gateway', mistake: 'invalid-request' }],
      bounds: { maxAttempts: 3, deadlineMs: 60_000, maxDelayMs: 30_000, outputTokens: 256 },
      fieldsDeclared: false,
      promoted: false,
      setup: null,
      operatorNote: null,
      trustedApplication: false,
      origin: { from: 'inputs', path: null },
    })
    expect(policy.fields.length).toBeGreaterThan(0)
    expect({ key, keyPresent, comment, retentionDays, promoted }).toEqual({
      key: null,
      keyPresent: false,
      comment: 'auto',
      retentionDays: null,
      promoted: 'auto',
    })
  })

  it('is a server error played by the tap where an application runs', () => {
    const { policy } = declared({ ...REHEARSAL, command: 'node app.mjs\n' })
    expect(policy.application).toEqual({ kind: 'command', run: 'node app.mjs', writes: [], output: [] })
    expect(policy.errorPaths).toEqual([
      { by: 'tap', route: 'fallback', fault: 'server-error', onAttempt: 'every' },
    ])
  })

  it('is an empty policy file, or one of comments alone', () => {
    for (const text of ['', '\n', '# nothing yet\n', '---\n', '~\n', '\ufeff# with a byte-order mark\n']) {
      expect(declared(REHEARSAL, text).policy.bounds.maxAttempts).toBe(3)
    }
  })
})

describe('which value counts', () => {
  it('is the input over the file over the default', () => {
    const file = 'max-attempts: 5\ndeadline: 2m\n'
    const { policy, givenBy } = declared({ ...REHEARSAL, 'max-attempts': '2' }, file)
    expect(policy.bounds).toMatchObject({ maxAttempts: 2, deadlineMs: 120_000, maxDelayMs: 30_000 })
    expect([givenBy.get('max-attempts'), givenBy.get('deadline'), givenBy.get('max-delay')]).toEqual([
      'input',
      'file',
      'default',
    ])
  })

  it('does not excuse a wrong value of the file', () => {
    const problem = onlyProblem(refusal({ ...REHEARSAL, 'max-attempts': '2' }, 'max-attempts: 0\n'))
    expect(problem).toMatchObject({ setting: 'max-attempts', value: '0', at: { in: 'file', line: 1 } })
  })

  it('is not an empty input', () => {
    expect(declared({ ...REHEARSAL, 'max-attempts': '' }, 'max-attempts: 5').policy.bounds.maxAttempts).toBe(
      5,
    )
  })

  it('takes numbers of the file as numbers or as text', () => {
    expect(declared(REHEARSAL, 'max-attempts: "4"').policy.bounds.maxAttempts).toBe(4)
    expect(declared(REHEARSAL, 'retention-days: 30').retentionDays).toBe(30)
    expect(declared(REHEARSAL, 'promoted: true').policy.promoted).toBe(true)
  })

  it('takes lists of the file as lists or as text', () => {
    const wanted = ['logs/**/*.{jsonl,log}', 'out/result.json']
    expect(
      declared(REHEARSAL, `evidence-paths:\n  - ${wanted.join('\n  - ')}\n`).policy.evidencePaths,
    ).toEqual(wanted)
    expect(
      declared({ ...REHEARSAL, 'evidence-paths': `\n${wanted.join('\r\n')}\n\n` }).policy.evidencePaths,
    ).toEqual(wanted)
  })

  it('follows an alias once', () => {
    expect(declared(REHEARSAL, 'evidence-paths: &p [a.log]\noutput: *p\n').policy.evidencePaths).toEqual([
      'a.log',
    ])
  })
})

describe('durations', () => {
  it.each([
    ['60', 60_000],
    ['1500ms', 1_500],
    ['90s', 90_000],
    ['2m', 120_000],
  ])('reads %s', (text, ms) => {
    expect(declared({ ...REHEARSAL, deadline: text }).policy.bounds.deadlineMs).toBe(ms)
    expect(declared(REHEARSAL, `deadline: ${text}\n`).policy.bounds.deadlineMs).toBe(ms)
  })
})

const WRONG: readonly [keyof typeof SETTINGS, string, RegExp, ProblemCode?][] = [
  ['surface', 'Responses', /did you mean `responses`/],
  ['surface', 'completions', /`chat-completions`/],
  ['surface', ' responses', /white space/],
  ['surface', 'responses\n', /line break/],
  ['evidence', 'liv', /did you mean `live`/],
  ['evidence', 'simulation', /`rehearsal`/],
  ['baseUrl', 'api.cometapi.com/v1', /does not begin with `https:\/\/`/],
  ['baseUrl', 'http://api.cometapi.com/v1', /in the open/],
  ['baseUrl', 'ftp://api.cometapi.com/v1', /scheme is not https/],
  ['baseUrl', 'https://user:pass@api.cometapi.com/v1', /credentials/],
  ['baseUrl', 'https://api.cometapi.com/v1?key=1', /query/],
  ['baseUrl', 'https://api.cometapi.com/v1#x', /fragment/],
  ['baseUrl', 'https://api.cometapi.com/v1/chat/completions', /cut `\/chat\/completions`/],
  ['baseUrl', 'https://api.cometapi.com/v1/responses/', /cut `\/responses`/],
  ['baseUrl', 'https://apidoc.cometapi.com/v1', /serves pages/],
  ['baseUrl', 'https://', /no address/],
  ['baseUrl', 'https://api.cometapi.com\\v1', /backslash/],
  ['model', 'your-model-id', /placeholder/],
  ['model', 'two words', /character/],
  ['model', 'm'.repeat(201), /201 characters/],
  ['requestProfile', 'stream', /did you mean `streaming`/],
  ['requestProfile', 'tool_call', /did you mean `tool-call`/],
  ['errorProfiles', 'rate-limit', /did you mean `rate-limited`/],
  ['errorProfiles', ',,\n', /names nothing/],
  ['errorProfiles', '429', /no fault has that name/],
  ['errorProfiles', 'rate-limited@secondary', /no route/],
  ['errorProfiles', 'primary-down@fallback', /names its route itself/],
  ['application', 'servce', /did you mean `service`/],
  ['application', 'daemon', /`worker`/],
  ['start', ' \n', /white space/],
  ['start', 'node\u0000app', /control character/],
  ['ready', 'localhost:3000', /begins with none of/],
  ['ready', 'log: (', /no RE2 expression/],
  ['ready', 'http://127.0.0.1:3000/{{prompt}}', /only a drill has/],
  ['trigger', 'POST http://127.0.0.1:3000/ask {"q":"{{promt}}"}', /did you mean `prompt`/],
  ['trigger', 'POST http://127.0.0.1:3000/ask {"k":"{{fallback.key}}"}', /by `env`/],
  ['trigger', 'POST http://127.0.0.1:99999/ask', /no http address/],
  ['settle', '5 s', /space stands between/],
  ['settle', '11m', /longer than 10 min/],
  ['writes', 'var\\log', /backslash/],
  ['writes', '\n', /names nothing/],
  ['command', '   \n', /white space/],
  ['command', 'node\u0000app', /control character/],
  ['evidencePaths', 'logs\\app.log', /backslash/],
  ['evidencePaths', '\n\n', /names nothing/],
  ['routingFiles', '/etc/litellm.yaml', /begin at the root of the repository/],
  ['routingFiles', 'C:/litellm.yaml', /begin at the root of the repository/],
  ['routingFiles', 'config/../../litellm.yaml', /leads nowhere/],
  ['routingFiles', './', /whole repository/],
  ['routingFiles', '!config/litellm.yaml', /none can be taken out/],
  ['maxAttempts', '3.5', /not whole/],
  ['maxAttempts', '0', /below 1/],
  ['maxAttempts', '11', /above 10/],
  ['maxAttempts', '1e3', /exponent/],
  ['maxAttempts', ' 3', /white space/],
  ['maxAttempts', '\u0663', /digits are not 0 to 9/],
  ['maxAttempts', '03', /begins with a zero/],
  ['maxAttempts', '-1', /sign/],
  ['maxAttempts', '0x3', /decimal/],
  ['maxAttempts', 'three', /whole number/],
  ['maxAttempts', '99999999999', /far too large/],
  ['deadline', '5 s', /space stands between/],
  ['deadline', '1h', /unit is not known/],
  ['deadline', '1.5s', /smaller unit/],
  ['deadline', '0', /shorter than 1 s/],
  ['deadline', '31m', /longer than 30 min/],
  ['deadline', '1e3', /exponent/],
  ['deadline', 'soon', /duration/],
  ['contractFields', 'choices[*].message.content', /names no type/],
  ['contractFields', 'choices[].x: string', /path cannot be read/],
  ['contractFields', 'a: str', /did you mean `string`/],
  ['contractFields', 'a: string|', /type is missing/],
  ['contractFields', 'a: string\na: null', /stands twice/],
  ['operatorNote', 'two\nlines', /several lines/],
  ['operatorNote', 'n'.repeat(501), /501 characters/],
  ['promoted', 'yes', /`auto`, `true`, `false`/],
  ['promoted', 'atuo', /did you mean `auto`/],
  ['enforce', 'no', /`true` or `false`/],
  ['enforce', '0', /`true` or `false`/],
  ['trustedApplication', 'True ', /white space/],
  ['trustedApplication', 'on', /`true` or `false`/],
  ['comment', 'allways', /did you mean `always`/],
  ['comment', 'off', /`never`/],
  ['retentionDays', '0', /below 1/],
  ['retentionDays', '91', /above 90/],
  ['attest', 'yes', /`true` or `false`/],
  ['attest', 'public', /`true` or `false`/],
  ['checkRunId', 'abc', /no number/],
  ['policy', ' p.yml', /white space/],
  ['policy', 'a\nb', /several lines/],
]

describe('a wrong input', () => {
  it.each(WRONG)('%s: %j is refused in words', (key, value, words, code = 'value-not-allowed') => {
    const setting = SETTINGS[key]
    const file = key === 'policy' ? '' : null
    const error = refusal({ ...REHEARSAL, [setting.name]: value }, file)
    const problem = onlyProblem(error)
    expect(problem.code).toBe(code)
    expect(problem.setting).toBe(setting.name)
    expect(error.message).toMatch(words)
    expect(error.message).toContain(`Input \`${setting.name}\``)
    expect(error.message).toContain(setting.kind.allowed)
    expect(error.message).toContain(`${setting.name}: ${setting.example}`)
  })

  it.each(WRONG)("%s: %j is refused as a flag in a flag's words", (key, value) => {
    const { name } = SETTINGS[key]
    const error = refusal({ ...REHEARSAL, [name]: value }, key === 'policy' ? '' : null, 'cli')
    expect(error.message).toContain(`\`--${name}\``)
    expect(error.message).toContain(`Write: --${name} `)
  })

  it('is there, twice or more, for every input that is no secret', () => {
    const counted = inputSettings().filter(({ sensitive, name }) => !sensitive && name !== 'check-run-id')
    for (const { name } of counted) {
      expect(WRONG.filter(([key]) => SETTINGS[key].name === name).length).toBeGreaterThanOrEqual(2)
    }
  })

  it('is reported together with all others', () => {
    const error = refusal({ surface: 'x', deadline: '5 s', 'max-attempts': '3.5' }, 'max-delay: 1e3\n')
    expect(error.problems.map(({ setting }) => setting).sort()).toEqual([
      'deadline',
      'max-attempts',
      'max-delay',
      'model',
      'surface',
    ])
    expect(error.message).toMatch(
      /^5 settings need a correction\. Nothing was run and nothing was sent\.\n1\. /,
    )
  })

  it('is cut and made visible where it is long or strange', () => {
    const { message } = refusal({ ...REHEARSAL, comment: `\u001b[31m::error::${' x'.repeat(300)}` })
    expect(message).toContain('\\u{1b}')
    expect(message).not.toContain('\u001b')
    expect(message).toContain('(614 characters)')
  })
})

describe('what is required', () => {
  it('is the surface', () => {
    const problem = onlyProblem(refusal({ evidence: 'rehearsal' }))
    expect(problem).toMatchObject({ code: 'setting-missing', setting: 'surface' })
  })

  it('is a model when live', () => {
    const problem = onlyProblem(refusal({ surface: 'responses', 'api-key': freshKey() }))
    expect(problem).toMatchObject({ code: 'setting-missing', setting: 'model', example: 'model: gpt-5-mini' })
  })

  it('is the file that the policy input names', () => {
    const problem = onlyProblem(refusal({ ...REHEARSAL, policy: 'config/gate.yml' }))
    expect(problem).toMatchObject({ code: 'file-missing', value: 'config/gate.yml' })
  })
})

describe('base-url', () => {
  it.each([
    ['https://api.cometapi.com', 'https://api.cometapi.com', '/v1'],
    ['https://api.cometapi.com/', 'https://api.cometapi.com', '/v1'],
    ['https://api.cometapi.com/v1/', 'https://api.cometapi.com', '/v1'],
    ['HTTPS://API.cometapi.com:443/v1', 'https://api.cometapi.com', '/v1'],
    ['https://gateway.example.com/llm/v1//', 'https://gateway.example.com', '/llm/v1'],
    ['https://gateway.example.com', 'https://gateway.example.com', ''],
    ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010', '/v1'],
    ['http://[::1]:4010/v1', 'http://[::1]:4010', '/v1'],
  ])('%s is %s and %j', (text, origin, basePath) => {
    expect(declared({ ...REHEARSAL, 'base-url': text }).policy.fallback).toMatchObject({ origin, basePath })
  })
})

describe('the key', () => {
  it.each([
    ['short', /fewer than 16/],
    ['sk-xxxxxxxxxxxxxxxxxxxxxxxx', /placeholder/],
    ['<API_KEY_PLACEHOLDER>', /placeholder/],
    ['${{ secrets.COMETAPI_KEY }}', /did not fill in/],
    ['$COMETAPI_KEY', /name of a variable/],
    ['your-api-key-goes-here', /placeholder/],
    ['****************', /mask/],
    ['Bearer abcdefghijklmnop1234', /Bearer/],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', /placeholder/],
    ['sk-\u00e4bcdefghijklmnop1234', /HTTP header/],
  ])('%j is refused and not shown', (key, words) => {
    const error = refusal({ ...LIVE, 'api-key': key })
    expect(onlyProblem(error)).toMatchObject({ code: 'key-unusable', setting: 'api-key', value: null })
    expect(error.message).toMatch(words)
    expect(error.message.replace('${{ secrets.COMETAPI_KEY }}', '')).not.toContain(key)
  })

  it('is called by its variable on a command line, where it has no flag', () => {
    const { message } = refusal({ ...LIVE, 'api-key': 'short' }, null, 'cli')
    expect(message).toContain('Variable `COMETAPI_KEY` cannot be used')
    expect(message).not.toContain('--api-key')
  })

  it('is refused with white space around it, as a copied secret often has', () => {
    for (const key of [` ${freshKey()}`, `${freshKey()}\n`]) {
      const error = refusal({ ...LIVE, 'api-key': key })
      expect(error.code).toBe('key-unusable')
      expect(error.message).not.toContain(key.trim())
    }
  })

  it.each([
    ['is filled up at its end', `sk-test-key-for-trying-${'0'.repeat(16)}`],
    ['is filled up inside', `sk-${'a0'.repeat(6)}${freshKey()}`],
    ['has hardly any letters and digits', `${'~!'.repeat(10)}ab12`],
  ])('that %s is refused, as is such a canary: the search could not find it again', (_title, key) => {
    for (const [setting, inputs, words] of [
      ['api-key', LIVE, '`evidence`'],
      ['canary-key', REHEARSAL, 'openssl rand'],
    ] as const) {
      const error = refusal({ ...inputs, [setting]: key })
      expect(onlyProblem(error)).toMatchObject({ code: 'key-unusable', setting, value: null })
      expect(onlyProblem(error).says).toContain('a search could not tell it from other text')
      expect(error.message).toContain(words)
      expect(error.message).not.toContain(key)
    }
  })

  it('is taken in every form in which gateways issue keys', () => {
    const random = (count: number) => crypto.getRandomValues(Buffer.alloc(count))
    for (let each = 0; each < 5; each += 1) {
      const keys = [
        crypto.randomUUID(),
        random(16).toString('hex'),
        random(32).toString('base64'),
        `sk-proj-${random(60).toString('base64url')}`,
      ]
      for (const key of keys) expect(declared({ ...LIVE, 'api-key': key }).key?.reveal()).toBe(key)
    }
  })

  it('is not looked at in a rehearsal, but is known to be there', () => {
    const { key, keyPresent } = declared({ ...REHEARSAL, 'api-key': 'short' })
    expect({ key, keyPresent }).toEqual({ key: null, keyPresent: true })
  })

  it('comes out as a secret', () => {
    const value = freshKey()
    const declaration = declared({ ...LIVE, 'api-key': value })
    expect(declaration.key?.reveal()).toBe(value)
    expect(JSON.stringify(declaration)).not.toContain(value)
  })

  it('is refused in the policy file without being repeated', () => {
    const key = freshKey()
    const error = refusal(REHEARSAL, `api-key: ${key}\n`)
    expect(onlyProblem(error).code).toBe('setting-misplaced')
    expect(error.message).toContain('repository secret')
    expect(error.message).not.toContain(key)
  })

  it('is refused in any other setting', () => {
    const key = freshKey()
    const error = refusal({ ...LIVE, 'api-key': key, command: `curl -H "Authorization: Bearer ${key}"` })
    expect(onlyProblem(error)).toMatchObject({ code: 'key-misplaced', setting: 'command' })
    expect(refusal(REHEARSAL, `setup:\n  environment: ${key}\n  test-model: m\n  rollback: r\n`).code).toBe(
      'key-misplaced',
    )
  })
})

describe('secrets in messages', () => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
  const body = fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: 20, maxLength: 60 })
  const keys = fc.oneof(
    body.map((text) => `sk-${text}`),
    body.map((text) => `sk-proj-${text}`),
    body,
  )
  const around = fc.constantFrom('', ' ', '\n', 'x: ', 'https://', '"', '::error::', 'a\nb ')

  it('never appear, whichever input a key was pasted into', () => {
    fc.assert(
      fc.property(keys, around, around, (key, before, after) => {
        for (const { name } of inputSettings()) {
          for (const given of [{}, { 'api-key': key }]) {
            const text = failureText({ ...LIVE, ...given, [name]: `${before}${key}${after}` })
            expect(text).not.toContain(key)
            expect(text).not.toContain(key.slice(-16))
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('never appear, wherever in the policy file a key stands', () => {
    const places = fc.constantFrom(
      (key: string) => `api-key: ${key}\n`,
      (key: string) => `${key}: 1\n`,
      (key: string) => `max-attempts: ${key}\n`,
      (key: string) => `severities:\n  ${key}: warn\n`,
      (key: string) => `severities:\n  retry-bounded: ${key}\n`,
      (key: string) => `setup: { ${key}: 1 }\n`,
      (key: string) => `evidence-paths: [{ ${key}: ${key} }]\n`,
      (key: string) => `contract-fields:\n  ${key}: ${key}\n`,
      (key: string) => `a: "${key}\n`,
      (key: string) => `a: !${key} b\n`,
      (key: string) => `a: *${key}\n`,
      (key: string) => `- ${key}\n`,
      (key: string) => key,
      (key: string) => `a: b: ${key}\n`,
    )
    fc.assert(
      fc.property(keys, places, (key, place) => {
        expect(failureText(REHEARSAL, place(key))).not.toContain(key)
      }),
      { numRuns: 200 },
    )
  })

  /** The whole text of the error, with every problem; empty where the declaration is taken. */
  function failureText(inputs: Record<string, string>, file: string | null = null): string {
    try {
      declared(inputs, file)
      return ''
    } catch (error) {
      return `${String(error)} ${JSON.stringify(error)} ${error instanceof Error ? (error.stack ?? '') : ''}`
    }
  }
})

describe('names that no setting has', () => {
  it.each([
    ['max_attempts', 'max-attempts'],
    ['max-attempt', 'max-attempts'],
    ['apikey', 'api-key'],
    ['base_url', 'base-url'],
    ['retentiondays', 'retention-days'],
    ['error-profile', 'error-profiles'],
  ])('input %s suggests %s', (wrong, right) => {
    const problem = onlyProblem(refusal({ ...REHEARSAL, [wrong]: '3' }))
    expect(problem.code).toBe('setting-unknown')
    expect(problem.says).toContain(`did you mean \`${right}\`?`)
  })

  it('lists the known names where none is near', () => {
    const problem = onlyProblem(refusal(REHEARSAL, 'flavour: sweet\n'))
    expect(problem.allowed).toContain('`allowed-origins`')
    expect(problem.at).toEqual({ in: 'file', path: '.github/fallback-evidence.yml', line: 1, column: 1 })
  })

  it('are not taken for members of every object', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(onlyProblem(refusal(REHEARSAL, `${name}: 1\n`)).code).toBe('setting-unknown')
    }
  })

  it('are told apart from names in the wrong place', () => {
    expect(onlyProblem(refusal({ ...REHEARSAL, severities: 'x' }))).toMatchObject({
      code: 'setting-misplaced',
      setting: 'severities',
    })
    const trusted = onlyProblem(refusal(REHEARSAL, 'trusted-application: true\n'))
    expect(trusted.code).toBe('setting-misplaced')
    expect(trusted.says).toContain('could otherwise trust itself')
  })
})

describe('severities', () => {
  it.each(FLOOR_IDS)('%s cannot be lowered, and the message says why', (id) => {
    for (const severity of ['warn', 'off']) {
      const problem = onlyProblem(refusal(REHEARSAL, `severities:\n  ${id}: ${severity}\n`))
      expect(problem.code).toBe('floor-lowered')
      expect(problem.says).toContain(`\`severities.${id}\` is \`${severity}\``)
      expect(problem.says).toContain('no policy can lower it')
      expect(problem.at).toMatchObject({ line: 2 })
    }
  })

  it('may repeat what the floor says', () => {
    expect(
      declared(REHEARSAL, 'severities: { retry-bounded: block, backoff-grows: "off" }').policy.severity,
    ).toMatchObject({
      'retry-bounded': 'block',
      'backoff-grows': 'off',
    })
  })

  it('speak of the seal where its id is lowered', () => {
    expect(onlyProblem(refusal(REHEARSAL, 'severities: { packet-clean: off }')).says).toContain('the seal')
  })

  it('suggest the nearest assertion', () => {
    expect(onlyProblem(refusal(REHEARSAL, 'severities: { retry-bound: warn }')).says).toContain(
      'did you mean `retry-bounded`?',
    )
  })

  it('make the setup block where the route already carries traffic', () => {
    expect(declared(REHEARSAL).policy.severity['setup-declared']).toBe('warn')
    expect(declared({ ...REHEARSAL, promoted: 'true' }).policy.severity['setup-declared']).toBe('block')
    const text = 'severities: { setup-declared: warn }'
    expect(declared({ ...REHEARSAL, promoted: 'true' }, text).policy.severity['setup-declared']).toBe('warn')
  })
})

describe('keys of the policy file', () => {
  it('are read with their meaning', () => {
    const text = `version: 1
allowed-origins: [https://gateway.example.com]
upstream-surface: chat-completions
setup:
  environment: staging
  test-model: gpt-5-mini
  rollback: set the share to 0
  escalation: "#oncall"
decision-log: stdout
output: stdout
max-delay: 10s
output-tokens: 512
command: node app.mjs
contract-fields:
  "output[type=message].content[*].text": string|null
  status: string
`
    expect(declared(REHEARSAL, text).policy).toMatchObject({
      allowedOrigins: ['https://gateway.example.com'],
      upstreamSurface: 'chat-completions',
      setup: {
        environment: 'staging',
        testModel: 'gpt-5-mini',
        rollback: 'set the share to 0',
        escalation: '#oncall',
      },
      decisionLog: { from: 'stdout' },
      application: { kind: 'command', output: ['stdout'] },
      bounds: { maxDelayMs: 10_000, outputTokens: 512 },
      fieldsDeclared: true,
      fields: [
        { path: 'output[type=message].content[*].text', types: ['string', 'null'] },
        { path: 'status', types: ['string'] },
      ],
      origin: { from: 'checkout', path: '.github/fallback-evidence.yml' },
    })
  })

  it('take contract fields as lines, as a list of lines and as a list of maps', () => {
    const wanted = [{ path: 'choices[*].message.content', types: ['string', 'null'] }]
    const line = 'choices[*].message.content: string|null'
    expect(declared({ ...REHEARSAL, 'contract-fields': line }).policy.fields).toEqual(wanted)
    expect(declared(REHEARSAL, `contract-fields:\n  - ${line}\n`).policy.fields).toEqual(wanted)
    expect(declared(REHEARSAL, `contract-fields:\n  - "${line}"\n`).policy.fields).toEqual(wanted)
    expect(declared(REHEARSAL, `contract-fields: |\n  ${line}\n`).policy.fields).toEqual(wanted)
  })

  it.each([
    ['version: 2', 'version', 1, 10],
    ['max-attempts: 1e1', 'max-attempts', 1, 15],
    ['max-attempts: 0x3', 'max-attempts', 1, 15],
    ['max-attempts: [3]', 'max-attempts', 1, 15],
    ['max-attempts: 3.0', 'max-attempts', 1, 15],
    ['enforce: yes', 'enforce', 1, 10],
    ['model:', 'model', 1, 7],
    ['allowed-origins: ["https://*.example.com"]', 'allowed-origins', 1, 19],
    ['allowed-origins: ["https://a.example.com/v1"]', 'allowed-origins', 1, 19],
    ['output-tokens: 8', 'output-tokens', 1, 16],
    ['max-delay: 5 s', 'max-delay', 1, 12],
    ['setup: { environment: a, test-model: b }', 'setup', 1, 8],
    ['decision-log: [a]', 'decision-log', 1, 15],
    ['upstream-surface: both', 'upstream-surface', 1, 19],
  ])('%s is refused with its place', (text, setting, line, column) => {
    const problem = onlyProblem(refusal(REHEARSAL, `${text}\n`))
    expect(problem.setting).toBe(setting)
    expect(problem.at).toEqual({ in: 'file', path: '.github/fallback-evidence.yml', line, column })
    expect(refusal(REHEARSAL, `${text}\n`).message).toContain(
      `.github/fallback-evidence.yml:${line}:${column}: `,
    )
  })
})

describe('faults that need a stream', () => {
  it('are refused where none is asked for', () => {
    const problem = onlyProblem(refusal({ ...REHEARSAL, 'error-profiles': 'stream-cut' }))
    expect(problem).toMatchObject({ code: 'settings-contradict', example: 'request-profile: streaming' })
  })

  it('are taken with the streaming profile', () => {
    const { policy } = declared({
      ...REHEARSAL,
      'error-profiles': 'stream-cut, flap\nbad-credential,flap',
      'request-profile': 'streaming',
    })
    expect(policy.errorPaths).toEqual([
      { by: 'tap', route: 'fallback', fault: 'stream-cut', onAttempt: 'every' },
      { by: 'tap', route: 'fallback', fault: 'flap', onAttempt: 1 },
      { by: 'gateway', mistake: 'bad-credential' },
    ])
  })
})

describe('the origin of a policy', () => {
  it('is a digest of the file, or of the inputs that are no secrets', () => {
    const one = declared(REHEARSAL, 'max-attempts: 3').policy.origin
    const two = declared(REHEARSAL, 'max-attempts: 4').policy.origin
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(one.sha256).not.toBe(two.sha256)
    const withKey = declared({ ...LIVE, 'api-key': freshKey() }).policy.origin
    expect(declared({ ...LIVE, 'api-key': freshKey() }).policy.origin).toEqual(withKey)
  })

  it('is the same in every job of a matrix, and another where they are judged otherwise', () => {
    const one = declared(REHEARSAL).policy.origin
    const cell = { surface: 'chat-completions', model: 'gpt-5', 'request-profile': 'streaming' }
    expect(declared({ ...REHEARSAL, ...cell, 'check-run-id': '7' }).policy.origin).toEqual(one)
    expect(declared({ ...REHEARSAL, 'max-attempts': '2' }).policy.origin).not.toEqual(one)
  })
})

describe('the whole text', () => {
  it('of one problem is where, what, what is allowed and what to type', () => {
    expect(refusal(REHEARSAL, 'max-attempts: 3.5\n').message).toBe(
      [
        '.github/fallback-evidence.yml:1:15: `max-attempts` is `3.5`: it is not whole.',
        'Allowed: a whole number from 1 to 10.',
        'Write: max-attempts: 3',
        'Nothing was run and nothing was sent.',
      ].join('\n'),
    )
  })

  it('of several numbers them, and says once what a setting allows', () => {
    const inputs = {
      surface: 'responses',
      evidence: 'rehearsal',
      'contract-fields': 'a: str\nb',
      comment: 'on',
    }
    expect(refusal(inputs, null, 'cli').message).toBe(
      [
        '3 settings need a correction. Nothing was run and nothing was sent.',
        '1. `--contract-fields` holds `str`: no JSON type has that name; did you mean `string`?',
        '2. `--contract-fields` holds `b`: it names no type: write `: string` or another type behind the path.',
        '   Allowed: lines of `path: type`; a path has members separated by dots with `[0]`, `[*]` or `[type=message]` behind a list; types are `string`, `number`, `boolean`, `array`, `object`, `null`, several separated by `|`.',
        "   Write: --contract-fields 'output[type=message].content[*].text: string'",
        '3. `--comment` is `on`, which is not allowed.',
        '   Allowed: `auto`, `always`, `never`.',
        '   Write: --comment never',
      ].join('\n'),
    )
  })
})
