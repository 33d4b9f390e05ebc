import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { whyNoSearch } from '../../src/flows/gate-search.ts'
import type { PacketFinding } from '../../src/packet/schema.ts'
import { openWorld, REAL, type World } from './world.ts'

/** Runs with real processes and sockets, on a machine that may do other things, too. */
const PATIENCE_MS = 60_000

let world: World
beforeEach(async () => {
  world = await openWorld()
  await mkdir(join(world.folder, 'logs'))
})
afterEach(async () => {
  await world.close()
})

const NODE = `'${process.execPath}'`

/** Asks once, and then does what `afterwards` says with the reply's `text` and its `key`. */
const asking = (afterwards: string) => `
import { appendFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
const { COMETAPI_BASE_URL, COMETAPI_KEY: key, GATE_MODEL, GATE_PROMPT, GATE_DRILL } = process.env
const reply = await fetch(COMETAPI_BASE_URL + '/responses', {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: 'Bearer ' + key },
  body: JSON.stringify({ model: GATE_MODEL, input: GATE_PROMPT, max_output_tokens: 32 }),
})
const text = await reply.text()
const happy = GATE_DRILL === 'happy-path'
${afterwards}
process.exitCode = reply.ok ? 0 : 1
`

/** Runs such an application, and gives the findings by id. */
async function findings(
  afterwards: string,
  policy: readonly string[],
  around: Record<string, unknown> = {},
): Promise<ReadonlyMap<string, PacketFinding>> {
  await writeFile(join(world.folder, 'app.mjs'), asking(afterwards))
  await writeFile(join(world.folder, 'policy.yml'), ['version: 1', ...policy, ''].join('\n'))
  const { sealed } = await world.run({
    inputs: {
      surface: 'responses',
      evidence: 'rehearsal',
      command: `${NODE} app.mjs`,
      policy: 'policy.yml',
      ...(policy.some((line) => line.startsWith('error-profiles'))
        ? {}
        : { 'error-profiles': 'server-error' }),
    },
    around: { ...REAL, directory: world.folder, ...around },
  })
  return new Map(sealed?.packet.findings.map((each) => [each.id, each]))
}

const log = () => join(world.folder, 'logs/app.log')
const WRITES = ['writes: ["logs/*"]']

describe('files that were there before an application wrote to them', () => {
  it(
    'are searched where they grew, under their own line, and nowhere else',
    async () => {
      await writeFile(log(), 'an old line\n'.repeat(500))
      const found = await findings(
        `if (happy) await appendFile('logs/app.log', 'sent with ' + key + '\\n')`,
        WRITES,
      )
      expect(found.get('credential-not-logged')).toMatchObject({
        outcome: 'fail',
        places: [expect.objectContaining({ file: 'logs/app.log', line: 501 })],
      })
      expect(found.get('evidence-available')?.outcome).toBe('pass')
    },
    PATIENCE_MS,
  )

  it(
    'pass where nothing of the run stands in what was added',
    async () => {
      await writeFile(log(), 'an old line\n')
      const found = await findings(
        `await appendFile('logs/app.log', 'status ' + reply.status + '\\n')`,
        WRITES,
      )
      expect(found.get('credential-not-logged')?.outcome).toBe('pass')
      expect(found.get('body-not-stored')?.outcome).toBe('pass')
      expect(found.get('evidence-available')?.outcome).toBe('pass')
    },
    PATIENCE_MS,
  )

  it(
    'may hold the reply where they are product output too, and no key even then',
    async () => {
      await writeFile(log(), 'an old line\n')
      const found = await findings(`if (happy) await appendFile('logs/app.log', text + key + '\\n')`, [
        ...WRITES,
        'output: logs/app.log',
      ])
      expect(found.get('body-not-stored')?.outcome).toBe('pass')
      expect(found.get('credential-not-logged')).toMatchObject({
        outcome: 'fail',
        places: [expect.objectContaining({ file: 'logs/app.log', line: 2 })],
      })
    },
    PATIENCE_MS,
  )

  it.each([
    [
      'removed',
      `if (happy) await rm('logs/app.log')`,
      'unreadable',
      /logs\/app\.log was there before the run/,
    ],
    [
      'replaced by a link',
      `if (happy) { await rm('logs/app.log'); await symlink('/etc/hostname', 'logs/app.log') }`,
      'unreadable',
      /logs\/app\.log is a link/,
    ],
  ])(
    'are no evidence where they were %s',
    async (_title, afterwards, code, message) => {
      await writeFile(log(), 'an old line\n')
      await writeFile(join(world.folder, 'logs/other.log'), 'x')
      const found = await findings(afterwards, WRITES)
      expect(found.get('evidence-available')).toMatchObject({
        outcome: 'fail',
        code,
        message: expect.stringMatching(message) as unknown,
      })
      expect(found.get('credential-not-logged')?.outcome).toBe('not-evaluated')
    },
    PATIENCE_MS,
  )

  it(
    'are no evidence where nothing matches in the end',
    async () => {
      const found = await findings('', WRITES)
      expect(found.get('evidence-available')).toMatchObject({
        outcome: 'fail',
        code: 'nothing-matched',
        message: expect.stringContaining('logs/*') as unknown,
      })
    },
    PATIENCE_MS,
  )
})

describe('fields of billing and accounts', () => {
  const QUOTA = 'error-profiles: [quota-exhausted]'
  const judged = async (line: object, ...policy: readonly string[]) => {
    const found = await findings(
      `if (happy) await appendFile('logs/app.log', ${JSON.stringify(`${JSON.stringify(line)}\n`)})`,
      [...WRITES, ...policy],
    )
    return found.get('account-detail-not-stored')
  }

  it(
    'hold with a value, and pass without',
    async () => {
      expect(await judged({ status: 403, usage: { cost: 0.02 } }, QUOTA)).toMatchObject({
        outcome: 'fail',
        code: 'account-detail-found',
        places: [expect.objectContaining({ file: 'logs/app.log', line: 1 })],
      })
      await writeFile(log(), '')
      expect(
        await judged(
          { status: 403, usage: { total_tokens: 12, cost: null }, messages: 3, response: 200 },
          QUOTA,
        ),
      ).toMatchObject({ outcome: 'pass' })
    },
    PATIENCE_MS,
  )

  it(
    'do not apply where no drill names account details',
    async () => {
      expect(await judged({ usage: { cost: 0.02 } }, 'error-profiles: [server-error]')).toMatchObject({
        outcome: 'not-applicable',
        code: 'nothing-planted',
      })
    },
    PATIENCE_MS,
  )
})

describe('output of the application', () => {
  it(
    'is named as a file of the run, which no annotation takes for one of the repository',
    async () => {
      const found = await findings(`if (happy) console.log(key)`, [])
      expect(found.get('credential-not-logged')).toMatchObject({
        places: [expect.objectContaining({ file: '(run)/happy-path/stdout', line: 1 })],
      })
    },
    PATIENCE_MS,
  )
})

describe('a process that goes on writing when its command has ended', () => {
  it(
    'is ended before its files are searched',
    async () => {
      await writeFile(log(), 'an old line\n')
      const loop = `while :; do echo more >> logs/app.log; done`
      const found = await findings(
        `if (happy) spawn('sh', ['-c', '${loop}'], { detached: true, env: {}, stdio: 'ignore' }).unref()`,
        WRITES,
      )
      expect(found.get('evidence-available')?.outcome).toBe('pass')
      const { size } = await stat(log())
      await appendFile(log(), 'end')
      expect((await stat(log())).size).toBe(size + 3)
      expect((await readFile(log(), 'utf8')).startsWith('an old line\nmore\n')).toBe(true)
    },
    PATIENCE_MS,
  )
})

describe('a process that cannot be ended', () => {
  it('makes a search of what it may write impossible', () => {
    expect(whyNoSearch(0)).toBeNull()
    expect(whyNoSearch(2)).toMatchObject({
      state: 'not-searched',
      why: 'changed-while-read',
      detail: expect.stringMatching(/^2 processes of the application could not be ended/) as unknown,
    })
  })
})
