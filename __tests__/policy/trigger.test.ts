import { describe, expect, it } from '@jest/globals'
import { declared, onlyProblem, refusal, REHEARSAL } from './sources.ts'

const FILE = ['version: 1', 'start: node server.mjs']
const policy = (...lines: readonly string[]) => [...FILE, ...lines, ''].join('\n')
const trigger = (...lines: readonly string[]) => policy('trigger:', ...lines.map((line) => `  ${line}`))

const application = (text: string) => declared(REHEARSAL, text).policy.application
const problem = (text: string) => onlyProblem(refusal(REHEARSAL, text)).says

const ASK = `trigger: 'POST http://127.0.0.1:3000/ask {"q": "{{prompt}}"}'`

describe('the trigger of a service', () => {
  it('is a request in one line, a map, or a command', () => {
    expect(application(policy(ASK))).toMatchObject({
      trigger: { by: 'http', method: 'POST', url: 'http://127.0.0.1:3000/ask', body: '{"q": "{{prompt}}"}' },
    })
    expect(
      application(
        trigger('url: "http://127.0.0.1:{{port}}/x?d={{drill}}"', 'headers: { X-Team: "{{surface}}" }'),
      ),
    ).toMatchObject({
      trigger: {
        url: 'http://127.0.0.1:{{port}}/x?d={{drill}}',
        headers: [['x-team', '{{surface}}']],
        body: null,
      },
    })
    expect(application(policy('trigger: node enqueue.mjs'))).toMatchObject({
      trigger: { by: 'command', run: 'node enqueue.mjs' },
    })
  })

  it.each([
    ['that would not be one', 'http://127.0.0.1:99999/ask', /it is no http address/],
    ['that a placeholder would spoil', '{{fallback.base-url}}/ask', /it is no http address/],
    ['with a user in it', 'http://user:word@127.0.0.1/ask', /it holds a user/],
    [
      'whose host is another one in every drill',
      'http://{{drill}}.example/ask',
      /differs from drill to drill/,
    ],
    ['with the key in it', 'http://127.0.0.1/ask?k={{fallback.key}}', /has no place here/],
  ])('is refused with an address %s', (_title, url, says) => {
    expect(problem(trigger(`url: "${url}"`))).toMatch(says)
  })

  it.each([
    ['Transfer-Encoding', 'chunked', /`Transfer-Encoding`: the gate's client sets that header itself/],
    ['content-length', '7', /`content-length`: the gate's client sets that header itself/],
    ['x-note', '\u2192 here', /no header can hold/],
    ['x y', 'z', /`x y`: it is no header name/],
  ])('is refused with the header %s: %s', (name, value, says) => {
    expect(problem(trigger('url: http://127.0.0.1/ask', `headers: { "${name}": "${value}" }`))).toMatch(says)
  })

  it.each(['x y', 'content-length'])('is refused with the header %s where that name stands', (name) => {
    const headers = ['headers:', '  x-team: a', `  ${name}:`, '    some value']
    const { at, value } = onlyProblem(refusal(REHEARSAL, trigger('url: http://127.0.0.1/ask', ...headers)))
    expect(value).toBe(name)
    expect(at).toMatchObject({ line: FILE.length + 5, column: 5 })
  })
})

describe('the sign that a service is ready', () => {
  it.each([
    ['http://127.0.0.1:{{port}}/healthz', { by: 'http', url: 'http://127.0.0.1:{{port}}/healthz' }],
    ['tcp://[::1]:{{port}}', { by: 'tcp', host: '[::1]', port: '{{port}}' }],
    ['"log: ^listening on \\\\d+$"', { by: 'log', pattern: '^listening on \\d+$' }],
  ])('may be %s', (text, ready) => {
    expect(application(policy(ASK, `ready: ${text}`))).toMatchObject({ ready })
  })

  it.each([
    ['tcp://127.0.0.1:65536', /65535 is the highest port/],
    ['http://127.0.0.1/{{prompt}}', /a placeholder that only a drill has/],
    ['"log: ("', /no RE2 expression/],
    ['/healthz', /begins with none of/],
  ])('is refused as %s', (text, says) => {
    expect(problem(policy(ASK, `ready: ${text}`))).toMatch(says)
  })
})
