import { describe, expect, it } from '@jest/globals'
import { canaryLike } from '../../src/policy/canary.ts'
import { declared, freshKey, LIVE, onlyProblem, refusal, REHEARSAL } from './sources.ts'

const SERVICE = [
  'start: exec node server.mjs',
  'trigger: \'POST http://127.0.0.1:{{port}}/ask {"question": "{{prompt}}"}\'',
  '',
].join('\n')

const applicationOf = (text: string, inputs: Record<string, string> = {}) =>
  declared({ ...REHEARSAL, ...inputs }, text).policy

describe('the kind of application', () => {
  it('is direct without a command, a command with one, and a service with a start', () => {
    expect(applicationOf('').application.kind).toBe('direct')
    expect(applicationOf('command: node app.mjs\n').application.kind).toBe('command')
    expect(applicationOf(SERVICE).application.kind).toBe('service')
  })

  it('is what `application` says, so that one policy serves the job without an application too', () => {
    expect(applicationOf(SERVICE, { application: 'worker' }).application.kind).toBe('worker')
    const direct = applicationOf(`${SERVICE}primary: { model: first-model }\n`, { application: 'direct' })
    expect(direct.application).toEqual({ kind: 'direct' })
    expect(direct.primary).toBeNull()
    expect(direct.errorPaths).toEqual([{ by: 'gateway', mistake: 'invalid-request' }])
  })

  it('is asked for where both a command and a start are given', () => {
    const problem = onlyProblem(refusal(REHEARSAL, `${SERVICE}command: node app.mjs\n`))
    expect(problem.code).toBe('settings-contradict')
    expect(problem.says).toContain('`application` does not say which one counts')
  })

  it.each([
    [
      'command',
      'node app.mjs',
      `application: service\n${SERVICE}`,
      'the application is a service by the policy file',
      '--application command',
    ],
    [
      'command',
      'node app.mjs',
      `application: worker\n${SERVICE}`,
      'the application is a worker by the policy file',
      '--application command',
    ],
    [
      'command',
      'node app.mjs',
      'application: direct\n',
      'no application is run by the policy file',
      '--application command',
    ],
    [
      'start',
      'node s.mjs',
      'application: command\ncommand: node app.mjs\n',
      'the application is a command by the policy file',
      '--application service',
    ],
    [
      'trigger',
      'node enqueue.mjs',
      'command: node app.mjs\n',
      'the application is a command',
      '--application service',
    ],
    ['trigger', 'node enqueue.mjs', '', 'no application is run', '--application service'],
    ['settle', '5s', 'command: node app.mjs\n', 'the application is a command', '--application service'],
    [
      'ready',
      'tcp://127.0.0.1:1',
      'command: node app.mjs\n',
      'the application is a command',
      '--application service',
    ],
  ])('has a use for every input: `%s: %s` beside %j is refused', (setting, text, file, words, example) => {
    const problem = onlyProblem(refusal({ ...REHEARSAL, [setting]: text }, file, 'cli'))
    expect(problem).toMatchObject({ code: 'settings-contradict', setting, example })
    expect(problem.says).toContain(`it would never be used: ${words}, and`)
  })

  it('has two ways to be run where both are inputs, and `application` among them takes one', () => {
    const both = { command: 'node app.mjs', start: 'node s.mjs', trigger: 'node enqueue.mjs' }
    expect(onlyProblem(refusal({ ...REHEARSAL, ...both })).setting).toBe('start')
    expect(applicationOf('', { ...both, application: 'direct' }).application.kind).toBe('direct')
    const { problems } = refusal({ ...REHEARSAL, ...both, application: 'command' })
    expect(problems.map(({ setting }) => setting)).toEqual(['start', 'trigger'])
  })

  it('is what `application` takes of a policy file that knows several', () => {
    const file = `${SERVICE}command: node app.mjs\nsettle: 5s\n`
    for (const kind of ['command', 'service', 'worker', 'direct']) {
      expect(applicationOf(file, { application: kind }).application.kind).toBe(kind)
    }
  })

  it('is told of once where `application` itself is wrong', () => {
    const inputs = { ...REHEARSAL, application: 'comand', trigger: 'node enqueue.mjs' }
    expect(onlyProblem(refusal(inputs)).setting).toBe('application')
  })

  it.each([
    ['service', 'start: node s.mjs\n', 'trigger'],
    ['worker', 'trigger: node enqueue.mjs\n', 'start'],
    ['command', '', 'command'],
  ])('a %s without what it needs is told what is missing', (kind, text, missing) => {
    const problem = onlyProblem(refusal({ ...REHEARSAL, application: kind }, text))
    expect(problem).toMatchObject({ code: 'setting-missing', setting: missing })
    expect(problem.says).toContain(`the application is a ${kind}`)
  })

  it('settles as long as the declared maximum delay unless something else is said', () => {
    const settles = (text: string) => {
      const { application } = applicationOf(SERVICE + text)
      return 'settleMs' in application ? application.settleMs : null
    }
    expect(settles('')).toBe(30_000)
    expect(settles('max-delay: 4s\n')).toBe(4_000)
    expect(settles('max-delay: 4s\nsettle: 1s\n')).toBe(1_000)
  })
})

describe('a trigger', () => {
  const triggerOf = (line: string) => {
    const { application } = applicationOf(`start: node s.mjs\n${line}`)
    return 'trigger' in application ? application.trigger : null
  }

  it('is a request where it begins with a method and an address, else a command', () => {
    expect(triggerOf('trigger: GET http://127.0.0.1:3000/ask?q={{prompt}}\n')).toEqual({
      by: 'http',
      method: 'GET',
      url: 'http://127.0.0.1:3000/ask?q={{prompt}}',
      headers: [],
      body: null,
    })
    expect(triggerOf('trigger: node enqueue.mjs\n')).toEqual({ by: 'command', run: 'node enqueue.mjs' })
  })

  it('can be a map with headers', () => {
    expect(
      triggerOf(
        [
          'trigger:',
          '  url: http://127.0.0.1:3000/jobs',
          '  method: PUT',
          '  headers: { Content-Type: text/plain, X-Tenant: "t-{{drill}}" }',
          '  body: "{{prompt}}"',
          '',
        ].join('\n'),
      ),
    ).toEqual({
      by: 'http',
      method: 'PUT',
      url: 'http://127.0.0.1:3000/jobs',
      headers: [
        ['content-type', 'text/plain'],
        ['x-tenant', 't-{{drill}}'],
      ],
      body: '{{prompt}}',
    })
  })

  it.each([
    ['trigger: { method: POST }', 'setting-missing', 'trigger.url'],
    ['trigger: { url: "http://127.0.0.1:1/", verb: POST }', 'setting-unknown', 'no such key'],
    ['trigger: { url: "http://127.0.0.1:1/", method: DELETE }', 'value-not-allowed', 'none of them'],
    ['trigger: { url: "http://127.0.0.1:1/", headers: { "a b": c } }', 'value-not-allowed', 'no header name'],
    ['trigger: [a, b]', 'value-not-allowed', 'a list'],
  ] as const)('%s is refused', (line, code, words) => {
    const error = refusal(REHEARSAL, `start: node s.mjs\n${line}\n`)
    expect(onlyProblem(error).code).toBe(code)
    expect(error.message).toContain(words)
  })
})

describe('ready', () => {
  const readyOf = (text: string) => {
    const { application } = applicationOf(`${SERVICE}ready: '${text}'\n`)
    return 'ready' in application ? application.ready : null
  }

  it('is an address, a port or a line of the output', () => {
    expect(readyOf('http://127.0.0.1:{{port}}/healthz')).toEqual({
      by: 'http',
      url: 'http://127.0.0.1:{{port}}/healthz',
    })
    expect(readyOf('tcp://127.0.0.1:{{port}}')).toEqual({ by: 'tcp', host: '127.0.0.1', port: '{{port}}' })
    expect(readyOf('tcp://[::1]:8080')).toEqual({ by: 'tcp', host: '[::1]', port: '8080' })
    expect(readyOf('log: listening on \\d+')).toEqual({ by: 'log', pattern: 'listening on \\d+' })
  })
})

describe('a placeholder of a primary that is not declared', () => {
  const START = 'start: node s.mjs\n'
  const TRIGGER = 'trigger: { url: "http://127.0.0.1:1/{{primary.model}}" }\n'
  it.each([
    ['ready', `${SERVICE}ready: 'http://127.0.0.1:{{port}}/{{primary.model}}'\n`],
    ['trigger', START + TRIGGER],
    ['env', `${SERVICE}env: { MODEL: "{{primary.model}}" }\n`],
  ])('is refused where it stands, in `%s`', (setting, text) => {
    const problem = onlyProblem(refusal(REHEARSAL, text))
    expect(problem).toMatchObject({ code: 'settings-contradict', setting })
    expect(problem.says).toContain('declares no `primary`')
    expect(() => applicationOf(`${text}primary: { model: m1 }\n`)).not.toThrow()
  })

  it('is told of every setting that holds one', () => {
    const text = `${START}${TRIGGER}ready: 'http://127.0.0.1:1/{{primary.model}}'\n`
    expect(refusal(REHEARSAL, text).problems.map(({ setting }) => setting)).toEqual(['trigger', 'ready'])
  })
})

describe('variables of the application', () => {
  it('keep their placeholders until the tap has an address', () => {
    const text = `${SERVICE}env:\n  UPSTREAM_URL: "{{fallback.base-url}}/"\n  RETRIES: 2\n  EMPTY:\n`
    expect(applicationOf(text).env).toEqual([
      ['UPSTREAM_URL', '{{fallback.base-url}}/'],
      ['RETRIES', '2'],
      ['EMPTY', ''],
    ])
  })

  it.each([
    ['A-B: x', 'no name of a variable'],
    ['GATE_DRILL: x', 'sets that variable itself'],
    ['NODE_OPTIONS: --require=./x.cjs', 'sets that variable itself'],
    ['URL: "{{fallback.url}}"', 'did you mean'],
    ['PROMPT: "{{prompt}}"', 'started before the first one'],
    ['URL: "{{primary.base-url}}"', 'declares no `primary`'],
  ])('%s is refused', (line, words) => {
    const error = refusal(REHEARSAL, `${SERVICE}env: { ${line} }\n`)
    expect(onlyProblem(error).setting).toBe('env')
    expect(error.message).toContain(words)
  })

  it('may hold the prompt for a command, which is run anew for every drill', () => {
    const text = 'command: node app.mjs\nenv: { PROMPT: "{{prompt}}" }\n'
    expect(applicationOf(text).env).toEqual([['PROMPT', '{{prompt}}']])
  })
})

describe('a primary', () => {
  it('adds the drill in which it is down, first of all error paths', () => {
    const { primary, errorPaths } = applicationOf(`${SERVICE}primary: { model: first-model }\n`)
    expect(primary).toEqual({ model: 'first-model', basePath: '/v1' })
    expect(errorPaths).toEqual([
      { by: 'tap', route: 'primary', fault: 'primary-down', onAttempt: 'every' },
      { by: 'tap', route: 'fallback', fault: 'server-error', onAttempt: 'every' },
    ])
  })

  it('lets a fault name it', () => {
    const text = `${SERVICE}primary: { model: m1, base-path: /openai/v1 }\nerror-profiles: [primary-down, rate-limited@primary, reset@fallback]\n`
    expect(applicationOf(text).errorPaths).toEqual([
      { by: 'tap', route: 'primary', fault: 'primary-down', onAttempt: 'every' },
      { by: 'tap', route: 'primary', fault: 'rate-limited', onAttempt: 'every' },
      { by: 'tap', route: 'fallback', fault: 'reset', onAttempt: 'every' },
    ])
  })

  it.each([
    'server-error@primary@fallback',
    'server-error@primary@',
    'server-error@',
    'server-error@@primary',
  ])('is the only thing that may stand behind a fault: not %s', (name) => {
    const text = `${SERVICE}primary: { model: m1 }\nerror-profiles: "${name}"\n`
    expect(onlyProblem(refusal(REHEARSAL, text)).says).toContain('is no route: write `primary` or')
  })

  it.each([
    ['error-profiles: rate-limited@primary', 'the policy declares no `primary`'],
    ['error-profiles: both-down', 'the policy declares no `primary`'],
    ['error-profiles: stream-cut', '`request-profile` asks for none'],
    ['error-profiles: caller-gone\napplication: worker', 'only a `service` has a caller'],
  ])('%s could never be met without what it needs', (line, words) => {
    const problem = onlyProblem(refusal(REHEARSAL, `${SERVICE}${line}\n`))
    expect(problem).toMatchObject({ code: 'settings-contradict', setting: 'error-profiles' })
    expect(problem.says).toContain(words)
  })

  it('is not all that is missing: failures that could never be met are told of by what each lacks', () => {
    const profiles = 'error-profiles: [stream-cut, primary-down, stream-stall, caller-gone]'
    const { problems } = refusal(REHEARSAL, `${SERVICE}application: worker\n${profiles}\n`)
    expect(problems.map(({ says, example }) => [says, example?.split(':')[0]])).toEqual([
      [
        '`error-profiles` holds `stream-cut`, `stream-stall`: it exists only in a stream, and `request-profile` asks for none. The failure could never be met.',
        'request-profile',
      ],
      [
        '`error-profiles` holds `primary-down`: it needs a primary route, and the policy declares no `primary`. The failure could never be met.',
        'error-profiles',
      ],
      [
        '`error-profiles` holds `caller-gone`: only a `service` has a caller that can hang up. The failure could never be met.',
        'error-profiles',
      ],
    ])
  })
})

describe('whose word counts', () => {
  it.each([
    ['command: node app.mjs\n', 'exit-code'],
    [SERVICE, 'trigger-status'],
    [`${SERVICE}application: worker\n`, 'decision-log'],
    [`${SERVICE}claim: decision-log\n`, 'decision-log'],
  ])('of %j is %s', (text, claim) => {
    expect(applicationOf(text).claim).toBe(claim)
  })

  it.each([
    ['command: node app.mjs\nclaim: trigger-status\n', 'a command does not have'],
    [`${SERVICE}claim: exit-code\n`, 'a service does not have'],
    [`${SERVICE}application: worker\nclaim: trigger-status\n`, 'a worker does not have'],
  ])('%j is refused', (text, words) => {
    expect(onlyProblem(refusal(REHEARSAL, text)).says).toContain(words)
  })
})

describe('the address of the tap', () => {
  it('is a free port of this machine unless the policy says otherwise', () => {
    expect(applicationOf('').tap).toEqual({
      listen: '127.0.0.1',
      host: '127.0.0.1',
      ports: { primary: null, fallback: null },
    })
    expect(
      applicationOf('tap: { listen: 0.0.0.0, host: host.docker.internal, fallback-port: 8787 }\n').tap,
    ).toEqual({
      listen: '0.0.0.0',
      host: 'host.docker.internal',
      ports: { primary: null, fallback: 8787 },
    })
  })

  it('is reached on this machine where it listens on all addresses and no host is named', () => {
    expect(applicationOf('tap: { listen: 0.0.0.0 }\n').tap.host).toBe('127.0.0.1')
    expect(applicationOf('tap: { listen: 127.0.0.2 }\n').tap.host).toBe('127.0.0.2')
  })

  it.each([
    ['tap: { listen: eth0 }', 'no IP address'],
    ['tap: { host: "a b" }', 'no host name'],
    ['tap: { fallback-port: 80 }', 'below 1024'],
  ])('%s is refused', (line, words) => {
    expect(refusal(REHEARSAL, `${line}\n`).message).toContain(words)
  })
})

describe('a canary key from outside', () => {
  it('is taken as it is', () => {
    const canary = canaryLike(null, (count) => crypto.getRandomValues(new Uint8Array(count)))
    expect(declared({ ...REHEARSAL, 'canary-key': canary }).canaryKey?.reveal()).toBe(canary)
    expect(declared(REHEARSAL).canaryKey).toBeNull()
  })

  it('is refused where it is the real key, without showing it', () => {
    const key = freshKey()
    const error = refusal({ ...LIVE, 'api-key': key, 'canary-key': key })
    expect(onlyProblem(error)).toMatchObject({ code: 'settings-contradict', setting: 'canary-key' })
    expect(error.message).not.toContain(key)
  })
})
