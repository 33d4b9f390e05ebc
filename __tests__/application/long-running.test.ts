import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, it } from '@jest/globals'
import { longRunningApplication } from '../../src/application/long-running.ts'
import type { LongRunningApplication } from '../../src/application/port.ts'
import type { LongRunning } from '../../src/evidence/policy.ts'
import { makeCall, makeInheritance } from './call.ts'
import { until, untilGone } from './processes.ts'
import { freePort } from '../../src/application/free-port.ts'
import { declared, listening, template } from './service.ts'

/** Real servers, on a machine that may do other things, too. */
const PATIENCE_MS = 60_000

const opened: LongRunningApplication[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((application) => application.stopAll()))
})

function open(application: LongRunning, port: number): LongRunningApplication {
  const given = makeInheritance({ port })
  const made = longRunningApplication({ application, directory: tmpdir(), given, deadlineMs: 10_000 })
  opened.push(made)
  return made
}

async function started(application: LongRunning, port?: number) {
  return open(application, port ?? (await freePort())).start(await makeCall())
}

/** Why it could not be asked. */
async function whyNot(application: LongRunning, port?: number): Promise<string> {
  const start = await started(application, port)
  return start.state === 'started' ? 'it started' : start.why
}

const ANSWERS = `serve((request, response) => response.end('{}'))`
const SILENT = `setInterval(() => undefined, 1000)`

describe('a service can be asked', () => {
  it.each([
    [
      'when its health address says so, and not before',
      `let asked = 0
       serve((request, response) => {
         if (request.url === '/healthz?deep=1') response.statusCode = (asked += 1) < 4 ? 503 : 204
         else response.statusCode = asked < 4 ? 500 : 200
         response.end()
       })`,
      { ready: { by: 'http', url: template('http://127.0.0.1:{{port}}/healthz?deep=1') } },
    ],
    [
      'when its port takes connections',
      ANSWERS,
      { ready: { by: 'tcp', host: '127.0.0.1', port: template('{{port}}') } },
    ],
    [
      'when a line of its output says so',
      `console.log('starting'); serve((request, response) => response.end('{}')).on('listening', () => console.log('up on', 'port 1'))`,
      { ready: { by: 'log', pattern: '^up on port \\d+$' } },
    ],
    [
      'when a line of its standard error says so, behind much output and in two pieces',
      `console.log('x'.repeat(99).concat('\\n').repeat(99_999))
       serve((request, response) => response.end('{}')).on('listening', () => {
         process.stderr.write('serv')
         setTimeout(() => process.stderr.write('ing'), 100)
       })`,
      { ready: { by: 'log', pattern: 'serving' } },
    ],
    ["when the trigger's port takes connections, where nothing is said", ANSWERS, {}],
  ] as const)(
    '%s',
    async (_title, script, over) => {
      const start = await started(await declared(script, over))
      if (start.state === 'not-started') throw new Error(start.why)
      expect(start.application.ended()).toBeNull()
      expect(await start.application.trigger(await makeCall(), null)).toMatchObject({
        by: 'returned',
        claim: 'success',
      })
    },
    PATIENCE_MS,
  )

  it(
    'when its process runs, where nothing is said and the trigger is a command',
    async () => {
      const trigger = { by: 'command', run: 'exit 0' } as const
      const start = await started(await declared(SILENT, { trigger }))
      expect(start.state).toBe('started')
    },
    PATIENCE_MS,
  )
})

describe('a service that is not ready in time', () => {
  const IN_TIME = { readyMs: 1_000 }

  it.each([
    [
      'names the status of its health address',
      `serve((request, response) => { response.statusCode = 503; response.end() })`,
      { ready: { by: 'http', url: template('http://127.0.0.1:{{port}}/healthz') } },
      /^it was not ready after 1 s: http:\/\/127\.0\.0\.1:\d+\/healthz (answered 503|gave no answer \(refused\))$/,
    ],
    [
      'does not count a redirect, and says that nothing answered',
      `serve((request, response) => { response.writeHead(302, { location: '/ok' }); response.end() })`,
      { ready: { by: 'http', url: template('http://127.0.0.1:{{port}}/healthz') } },
      /^it was not ready after 1 s: http:\/\/127\.0\.0\.1:\d+\/healthz (answered 302|gave no answer \(refused\))$/,
    ],
    [
      'names the address of which nothing answered',
      `serve(() => undefined)`,
      { ready: { by: 'http', url: template('http://127.0.0.1:{{port}}/healthz') } },
      /^it was not ready after 1 s: http:\/\/127\.0\.0\.1:\d+\/healthz gave no answer \((deadline|refused)\)$/,
    ],
    [
      'names the port that takes no connections',
      SILENT,
      { ready: { by: 'tcp', host: 'localhost', port: template('{{port}}') } },
      /^it was not ready after 1 s: nothing takes connections at localhost:\d+$/,
    ],
    [
      'says that no line matched',
      `console.log('starting'); ${SILENT}`,
      { ready: { by: 'log', pattern: '^ready$' } },
      /^it was not ready after 1 s: no line of its output matches the expression$/,
    ],
    [
      "names the trigger's port",
      SILENT,
      {},
      /^it was not ready after 1 s: nothing takes connections at 127\.0\.0\.1:\d+$/,
    ],
  ] as const)(
    '%s',
    async (_title, script, over, why) => {
      expect(await whyNot(await declared(script, { ...over, ...IN_TIME }))).toMatch(why)
    },
    PATIENCE_MS,
  )
})

describe('a service that ends before it is ready', () => {
  it.each([
    ['by an exit code', 'process.exitCode = 3', 'exit code 3'],
    ['by a signal', `process.kill(process.pid, 'SIGSEGV')`, 'SIGSEGV'],
    ['without an error, since it does not stay in the foreground,', '', 'exit code 0'],
  ])(
    '%s is told',
    async (_title, script, how) => {
      expect(await whyNot(await declared(script))).toBe(`its process ended before it was ready (${how})`)
    },
    PATIENCE_MS,
  )

  it(
    'is told where only its process is waited for',
    async () => {
      const trigger = { by: 'command', run: 'exit 0' } as const
      const why = await whyNot(await declared('', { start: 'exec /no/such/program', trigger }))
      expect(why).toBe('its process ended before it was ready (exit code 127)')
    },
    PATIENCE_MS,
  )

  it(
    'leaves its output for the search',
    async () => {
      const start = await started(await declared(`console.error('no configuration'); process.exitCode = 1`))
      if (start.state === 'started') throw new Error('it started')
      expect(await readFile(start.outputs?.stderr ?? '', 'utf8')).toBe('no configuration\n')
    },
    PATIENCE_MS,
  )
})

describe('a port that somebody else listens on', () => {
  it.each([
    ['as the trigger is', {}],
    ['as the ready port is', { ready: { by: 'tcp', host: '127.0.0.1', port: template('{{port}}') } }],
  ] as const)(
    '%s is no ready service',
    async (_title, over) => {
      const { server, port } = await listening()
      const why = await whyNot(await declared(ANSWERS, over), port)
      server.close()
      expect(why).toBe(
        `something else took connections at 127.0.0.1:${port} before it was started: ` +
          'end that, or let the application listen on `GATE_PORT` and ask it at `{{port}}`; ' +
          'one that was started before on purpose is told by `canary-key`',
      )
    },
    PATIENCE_MS,
  )

  it(
    'is the service where it was started before the gate on purpose',
    async () => {
      const { server, port } = await listening()
      const made = longRunningApplication({
        application: await declared(SILENT),
        directory: tmpdir(),
        given: makeInheritance({ port }),
        deadlineMs: 10_000,
        listensAlready: true,
      })
      opened.push(made)
      const { state } = await made.start(await makeCall())
      server.close()
      expect(state).toBe('started')
    },
    PATIENCE_MS,
  )
})

describe('a started service', () => {
  it(
    'is ended with all that it started, and its end is known',
    async () => {
      const script = `
        import { spawn } from 'node:child_process'
        const child = spawn('sleep', ['600'], { detached: true, env: {}, stdio: 'ignore' })
        serve((request, response) => response.end(JSON.stringify([process.pid, child.pid])))`
      const application = open(await declared(script), await freePort())
      const start = await application.start(await makeCall())
      if (start.state === 'not-started') throw new Error(start.why)
      const { products } = await start.application.trigger(await makeCall(), null)
      const pids = JSON.parse(await readFile(products.at(-1) ?? '', 'utf8')) as number[]
      expect(pids).toHaveLength(2)
      expect(await application.stopAll()).toBe(0)
      expect(await untilGone(pids)).toBe('gone')
      expect(start.application.ended()).toEqual({ by: 'signal', signal: 'SIGTERM' })
    },
    PATIENCE_MS,
  )

  it(
    'that ends by itself says how, and every further question fails',
    async () => {
      const script = `serve((request, response) => response.end('{}', () => process.exit(9)))`
      const start = await started(await declared(script))
      if (start.state === 'not-started') throw new Error(start.why)
      await start.application.trigger(await makeCall(), null)
      const second = await start.application.trigger(await makeCall(), null)
      expect(second).toEqual({ by: 'returned', claim: 'failure', products: [] })
      const { application } = start
      expect(await until(() => Promise.resolve(application.ended()))).toEqual({ by: 'exit', code: 9 })
    },
    PATIENCE_MS,
  )

  it(
    'is not waited for when the run is cancelled',
    async () => {
      const cancel = new AbortController()
      const application = open(await declared(SILENT), await freePort())
      const starting = application.start(await makeCall({ signal: cancel.signal }))
      cancel.abort(new Error('cancelled by hand'))
      await expect(starting).rejects.toThrow('cancelled by hand')
    },
    PATIENCE_MS,
  )
})
