import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { longRunningApplication } from '../../src/application/long-running.ts'
import type {
  Call,
  LongRunningApplication,
  StartedApplication,
  Triggered,
} from '../../src/application/port.ts'
import type { LongRunning, Trigger } from '../../src/evidence/policy.ts'
import { makeCall, makeInheritance } from './call.ts'
import { numbersIn, untilGone } from './processes.ts'
import { freePort } from '../../src/application/free-port.ts'
import { declared, template } from './service.ts'

/** Real servers, on a machine that may do other things, too. */
const PATIENCE_MS = 60_000

const opened: LongRunningApplication[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((application) => application.stopAll()))
})

async function start(application: LongRunning): Promise<StartedApplication> {
  const given = makeInheritance({ port: await freePort() })
  const long = longRunningApplication({ application, directory: tmpdir(), given, deadlineMs: 10_000 })
  opened.push(long)
  const seen = await long.start(await makeCall())
  if (seen.state === 'not-started') throw new Error(seen.why)
  return seen.application
}

/** Answers with all that it was asked. */
const ECHO = `serve(async (request, response) => {
  const { method, url, headers } = request
  response.end(JSON.stringify({ method, url, headers, body: await bodyOf(request) }))
})`

type HttpTrigger = Extract<Trigger, { by: 'http' }>

/** What a service was asked by such a trigger. */
async function askedWith(over: Partial<HttpTrigger>): Promise<Record<string, unknown>> {
  const usual = await declared(ECHO)
  const trigger = { ...usual.trigger, ...over } as HttpTrigger
  const application = await start({ ...usual, trigger })
  const { products } = await application.trigger(await makeCall(), null)
  return JSON.parse(await readFile(products.at(-1) ?? '', 'utf8')) as Record<string, unknown>
}

async function triggered(script: string, over: Partial<Call> = {}): Promise<Triggered> {
  const application = await start(await declared(script))
  return application.trigger(await makeCall(over), null)
}

describe('a request as trigger', () => {
  it(
    'puts the prompt into JSON as the inside of a string, and names the call',
    async () => {
      const asked = await askedWith({})
      expect(asked).toMatchObject({
        method: 'POST',
        url: '/ask',
        headers: { 'content-type': 'application/json', 'x-request-id': 'operation-of-a-test' },
      })
      expect(JSON.parse(String(asked['body']))).toEqual({ question: 'Say "nonce-of-a-test" twice.' })
    },
    PATIENCE_MS,
  )

  it(
    'puts it into an address as a part of it, and sends no body and no type where none is declared',
    async () => {
      const url = template('http://127.0.0.1:{{port}}/ask/{{drill}}?q={{prompt}}&n={{nonce}}')
      const asked = await askedWith({ method: 'GET', url, body: null })
      expect(asked).toMatchObject({
        method: 'GET',
        url: '/ask/happy-path?q=Say%20%22nonce-of-a-test%22%20twice.&n=nonce-of-a-test',
        body: '',
      })
      expect(asked['headers']).not.toHaveProperty('content-type')
    },
    PATIENCE_MS,
  )

  it.each([
    ['application/x-www-form-urlencoded', 'q=Say%20%22nonce-of-a-test%22%20twice.'],
    ['text/plain; charset=utf-8', 'q=Say "nonce-of-a-test" twice.'],
    ['application/cloudevents+JSON', 'q=Say \\"nonce-of-a-test\\" twice.'],
  ])(
    'writes a body of %s as such a body is written',
    async (type, body) => {
      const headers = [['content-type', template(type)]] as const
      expect((await askedWith({ headers, body: template('q={{prompt}}') }))['body']).toBe(body)
    },
    PATIENCE_MS,
  )

  it(
    'sends the declared headers, which may replace its own',
    async () => {
      const headers = [
        ['x-request-id', template('mine-{{drill}}')],
        ['x-model', template('{{fallback.model}}')],
      ] as const
      expect((await askedWith({ headers }))['headers']).toMatchObject({
        'x-request-id': 'mine-happy-path',
        'x-model': 'fallback-model',
      })
    },
    PATIENCE_MS,
  )
})

describe('the answer of a service', () => {
  it.each([
    ['200', 'success'],
    ['204', 'success'],
    ['302', 'failure'],
    ['404', 'failure'],
    ['503', 'failure'],
  ])(
    'with status %s is a %s',
    async (status, claim) => {
      const seen = await triggered(
        `serve((request, response) => { response.writeHead(${status}); response.end() })`,
      )
      expect([seen.by, seen.claim]).toEqual(['returned', claim])
    },
    PATIENCE_MS,
  )

  it.each([
    ['is reset before it began', 'request.socket.destroy()', []],
    [
      'breaks off',
      `response.writeHead(200, { 'content-length': '99' }); response.write('half', () => request.socket.destroy())`,
      ['half'],
    ],
  ])(
    'that %s is a failure',
    async (_title, body, kept) => {
      const seen = await triggered(`serve((request, response) => { ${body} })`)
      expect([seen.by, seen.claim]).toEqual(['returned', 'failure'])
      const bodies = seen.products.filter((path) => path.endsWith('/answer'))
      expect(await Promise.all(bodies.map((path) => readFile(path, 'utf8')))).toEqual(kept)
    },
    PATIENCE_MS,
  )

  it(
    'is kept with its headers: both have left the application',
    async () => {
      const seen = await triggered(
        `serve((request, response) => { response.writeHead(201, { 'x-debug': 'seen' }); response.end('the answer') })`,
      )
      const [head = '', answer = ''] = await Promise.all(seen.products.map((path) => readFile(path, 'utf8')))
      expect(head).toMatch(/^201\n(.+\n)*x-debug: seen\n/)
      expect(answer).toBe('the answer')
    },
    PATIENCE_MS,
  )

  it(
    'that does not end is a failure, and no more of it is taken than a caller takes',
    async () => {
      const seen = await triggered(`
        const line = Buffer.alloc(2 ** 20, 'x')
        serve((request, response) => {
          const more = () => { while (response.write(line)); }
          response.on('drain', more)
          more()
        })`)
      expect([seen.by, seen.claim]).toEqual(['returned', 'failure'])
      const size = (await readFile(seen.products.at(-1) ?? '')).length
      expect(size).toBeGreaterThan(8 * 2 ** 20)
      expect(size).toBeLessThanOrEqual(16 * 2 ** 20)
    },
    PATIENCE_MS,
  )

  it(
    'that does not come is waited for until the deadline, and what came of it is kept',
    async () => {
      const seen = await triggered(`serve((request, response) => response.write('some words'))`, {
        deadlineMs: 500,
      })
      expect([seen.by, seen.claim]).toEqual(['deadline', 'silent'])
      expect(await readFile(seen.products.at(-1) ?? '', 'utf8')).toBe('some words')
    },
    PATIENCE_MS,
  )
})

describe('a caller that is told to leave', () => {
  it(
    'hangs up, and the service notices',
    async () => {
      const application = await start(
        await declared(`serve((request, response) => {
          console.log('asked')
          response.on('close', () => console.log('left'))
        })`),
      )
      const leave = new AbortController()
      const asking = application.trigger(await makeCall(), leave.signal)
      await said(application, 'asked\n')
      leave.abort()
      expect(await asking).toEqual({ by: 'hung-up', claim: 'silent', products: [] })
      expect(await said(application, 'asked\nleft\n')).toBe('said')
    },
    PATIENCE_MS,
  )

  it(
    'ends the command that asks',
    async () => {
      const pids = join((await makeCall()).folder, 'pids')
      const run = `echo $$ >> '${pids}'; exec sleep 600`
      const application = await start({ ...(await declared(ECHO)), trigger: { by: 'command', run } })
      const leave = new AbortController()
      const asking = application.trigger(await makeCall(), leave.signal)
      const asked = await numbersIn(pids, 1)
      leave.abort()
      expect(await asking).toMatchObject({ by: 'hung-up', claim: 'silent' })
      expect(await untilGone(asked)).toBe('gone')
    },
    PATIENCE_MS,
  )
})

describe('a command as trigger', () => {
  const byCommand = async (run: string, over: Partial<Call> = {}) => {
    const application = await start({ ...(await declared(ECHO)), trigger: { by: 'command', run } })
    return application.trigger(await makeCall(over), null)
  }

  it.each([
    ['exit 0', 'success'],
    ['exit 4', 'failure'],
    ['kill -SEGV $$', 'failure'],
    ['no-such-program', 'failure'],
  ])(
    '`%s` is a %s',
    async (run, claim) => {
      expect(await byCommand(run)).toMatchObject({ by: 'returned', claim })
    },
    PATIENCE_MS,
  )

  it(
    'gets the words of the drill, and its standard output is what the caller gets',
    async () => {
      const { products } = await byCommand(
        'echo "$GATE_PROMPT $GATE_DRILL $GATE_OPERATION_ID $GATE_PORT" | cut -c 1-60; echo hidden >&2',
      )
      expect(products).toHaveLength(1)
      expect(await readFile(products[0] ?? '', 'utf8')).toBe(
        'Say "nonce-of-a-test" twice. happy-path operation-of-a-test '.padEnd(60).concat('\n'),
      )
    },
    PATIENCE_MS,
  )

  it(
    'is ended at the deadline with all that it started',
    async () => {
      const pids = join((await makeCall()).folder, 'pids')
      const run = `env -i setsid sh -c 'echo $$ >> "$1"; exec sleep 600' sh '${pids}' & echo $$ >> '${pids}'; wait`
      const application = await start({ ...(await declared(ECHO)), trigger: { by: 'command', run } })
      const asking = application.trigger(await makeCall({ deadlineMs: 1_500 }), null)
      const asked = await numbersIn(pids, 2)
      expect(await asking).toMatchObject({ by: 'deadline', claim: 'silent' })
      await Promise.all(opened.splice(0).map((each) => each.stopAll()))
      expect(await untilGone(asked)).toBe('gone')
    },
    PATIENCE_MS,
  )
})

/** Resolves when the standard output is that. */
async function said({ outputs }: StartedApplication, text: string): Promise<'said'> {
  for (;;) if ((await readFile(outputs.stdout, 'utf8')) === text) return 'said'
}
