import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { PacketFinding } from '../../src/packet/schema.ts'
import { untilGone } from '../application/processes.ts'
import { openWorld, REAL, type World } from './world.ts'

/** Runs with real processes and sockets, on a machine that may do other things, too. */
const PATIENCE_MS = 60_000

let world: World
beforeEach(async () => {
  world = await openWorld()
  await mkdir(join(world.folder, 'runner'))
  await writeFile(commandFile(), '')
})
afterEach(async () => {
  await world.close()
})

const NODE = `'${process.execPath}'`
const commandFile = () => join(world.folder, 'runner', 'set_env')

/** Asks the gateway for a prompt; `ends` runs when the gate asks it to end. */
const asking = (ends: string) => `
import { createServer } from 'node:http'
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
const { COMETAPI_BASE_URL, COMETAPI_KEY, GATE_MODEL, GATE_PORT } = process.env
const commandFile = ${JSON.stringify(commandFile())}
writeFileSync('pid', process.pid + '\\n')
const ask = async (prompt) => {
  const reply = await fetch(COMETAPI_BASE_URL + '/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer ' + COMETAPI_KEY },
    body: JSON.stringify({ model: GATE_MODEL, input: prompt, max_output_tokens: 32 }),
  })
  await reply.arrayBuffer()
  return reply.ok
}
process.on('SIGTERM', () => { ${ends}; process.exit(0) })
`

const SERVICE = `
createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  response.statusCode = (await ask(JSON.parse(text).question)) ? 200 : 502
  response.end('{}')
}).listen(Number(GATE_PORT), '127.0.0.1')
`

const WORKER = `
setInterval(async () => {
  if (!existsSync('job')) return
  renameSync('job', 'taken')
  await ask(readFileSync('taken', 'utf8'))
}, 20)
`

const KINDS = {
  service: [SERVICE, `trigger: 'POST http://127.0.0.1:{{port}}/ask {"question": "{{prompt}}"}'`],
  worker: [WORKER, `trigger: printf %s "$GATE_PROMPT" > job.new && mv job.new job`],
} as const

async function findings(kind: keyof typeof KINDS, ends: string): Promise<ReadonlyMap<string, PacketFinding>> {
  const [script, trigger] = KINDS[kind]
  await writeFile(join(world.folder, 'app.mjs'), asking(ends) + script)
  const policy = [
    'version: 1',
    `application: ${kind}`,
    `start: exec ${NODE} app.mjs`,
    trigger,
    'settle: 300ms',
  ]
  await writeFile(join(world.folder, 'policy.yml'), [...policy, ''].join('\n'))
  const { sealed } = await world.run({
    inputs: {
      surface: 'responses',
      evidence: 'rehearsal',
      policy: 'policy.yml',
      'error-profiles': 'invalid-request',
    },
    around: {
      ...REAL,
      directory: world.folder,
      environment: { PATH: process.env['PATH'], GITHUB_ENV: commandFile() },
    },
  })
  return new Map(sealed?.packet.findings.map((each) => [each.id, each]))
}

async function pid(): Promise<number> {
  return Number(await readFile(join(world.folder, 'pid'), 'utf8'))
}

describe.each(['service', 'worker'] as const)('a %s', (kind) => {
  it(
    'is ended when its drills are over, and leaves the command files of the runner alone',
    async () => {
      const found = await findings(kind, '')
      expect(found.get('attempted-once')?.outcome).toBe('pass')
      expect(found.get('runner-untouched')?.outcome).toBe('pass')
      expect(await untilGone([await pid()])).toBe('gone')
    },
    PATIENCE_MS,
  )

  it.each([
    ['writes to them', `appendFileSync(commandFile, 'NODE_OPTIONS=--require ./evil.js\\n')`],
    ['removes them', `rmSync(commandFile)`],
    ['puts a link in their place', `rmSync(commandFile); symlinkSync('app.mjs', commandFile)`],
  ])(
    'that %s as its last act is told, and they are put back',
    async (_title, ends) => {
      const found = await findings(kind, ends)
      expect(found.get('runner-untouched')?.outcome).toBe('fail')
      expect(await readFile(commandFile(), 'utf8')).toBe('')
    },
    PATIENCE_MS,
  )
})

describe('a service that cannot be asked', () => {
  it(
    'is told with the reason, and whatever of it runs is ended',
    async () => {
      const [script] = KINDS.worker
      await writeFile(join(world.folder, 'app.mjs'), asking('') + script)
      const policy = [
        'version: 1',
        `start: exec ${NODE} app.mjs`,
        KINDS.service[1],
        'ready-deadline: 1s',
        'ready: tcp://127.0.0.1:{{port}}',
      ]
      await writeFile(join(world.folder, 'policy.yml'), [...policy, ''].join('\n'))
      const { exit, sealed } = await world.run({
        inputs: { surface: 'responses', evidence: 'rehearsal', policy: 'policy.yml' },
        around: { ...REAL, directory: world.folder },
      })
      const found = sealed?.packet.findings.find(({ id }) => id === 'finishes-within-deadline')
      expect([exit, found?.outcome]).toEqual([1, 'not-evaluated'])
      expect(JSON.stringify(found)).toMatch(
        /the application did not start: it was not ready after 1 s: nothing takes connections at 127\.0\.0\.1:\d+\. Nothing/,
      )
      expect(await untilGone([await pid()])).toBe('gone')
    },
    PATIENCE_MS,
  )
})
