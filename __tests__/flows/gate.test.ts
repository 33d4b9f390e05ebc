import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SURFACES } from '../../src/evidence/surface.ts'
import { endOf } from '../../src/flows/end.ts'
import { decide } from '../../src/verdict/decide.ts'
import { schemaComplaints } from '../packet/json-schema.ts'
import { openWorld, REAL, type World } from './world.ts'

/** Runs with real processes and sockets, on a machine that may do other things, too. */
const PATIENCE_MS = 60_000

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  await world.close()
})

const NODE = `'${process.execPath}'`
const NEVER = new AbortController().signal

const direct = (surface: string, over: Record<string, string> = {}) => ({
  surface,
  evidence: 'rehearsal',
  ...over,
})

const twin = (name: 'good' | 'bad', surface: string) => ({
  surface,
  policy: 'examples/wrapper/fallback-evidence.yml',
  command: `${NODE} examples/wrapper/${name}.mjs`,
})

/** What the bad twin is there to show: every id that forces its hold. */
const MISTAKES_OF_THE_BAD_TWIN = [
  'credential-not-logged',
  'body-not-stored',
  'prompt-not-stored',
  'retry-bounded',
  'parse-unambiguous',
  'error-path-classified',
  'permanent-error-not-retried',
  'decision-recorded',
  'decision-consistent',
]

describe.each(SURFACES)('a rehearsal on %s', (surface) => {
  it(
    'passes with the own client, and publishes one sealed packet',
    async () => {
      const { exit, sealed, path } = await world.run({ inputs: direct(surface) })
      expect([exit, sealed?.packet.decision.rehearsal_value]).toEqual([0, 'promote'])
      expect(schemaComplaints(sealed?.packet)).toEqual([])
      expect(world.published.delivered).toEqual([sealed])
      expect(world.published.shown[0]?.outputs).toMatchObject({
        decision: 'hold',
        'rehearsal-decision': 'promote',
        'packet-path': path,
        'artifact-id': '7',
      })
      const bytes = await readFile(path ?? '')
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sealed?.digest)
      expect([await world.left(), world.published.refused]).toEqual([[], []])
    },
    PATIENCE_MS,
  )

  it(
    'passes with the good twin',
    async () => {
      const { exit, sealed } = await world.run({ inputs: twin('good', surface), around: REAL })
      expect([exit, sealed?.packet.decision]).toEqual([
        0,
        { value: 'hold', rehearsal_value: 'promote', strength: 'rehearsal', forced_by: [] },
      ])
      expect(schemaComplaints(sealed?.packet)).toEqual([])
      expect(sealed?.packet.drills.map(({ id, retry_count }) => [id, retry_count])).toEqual([
        ['happy-path', 0],
        ['rate-limited', 2],
        ['invalid-request', 0],
      ])
    },
    PATIENCE_MS,
  )

  it(
    'holds with the bad twin for each of its mistakes and nothing else',
    async () => {
      const { exit, sealed } = await world.run({ inputs: twin('bad', surface), around: REAL })
      expect([exit, sealed?.packet.decision]).toEqual([
        1,
        {
          value: 'hold',
          rehearsal_value: 'hold',
          strength: 'rehearsal',
          forced_by: MISTAKES_OF_THE_BAD_TWIN,
        },
      ])
      expect(schemaComplaints(sealed?.packet)).toEqual([])
      const text = Buffer.from(sealed?.bytes ?? []).toString('utf8')
      expect(world.published.masked.filter((secret) => text.includes(secret))).toEqual([])
    },
    PATIENCE_MS,
  )
})

describe('one run', () => {
  it(
    'gives the same bytes for the same clock and randomness, whatever the speed of the machine',
    async () => {
      const other = await openWorld()
      const inputs = direct('responses', { 'error-profiles': 'invalid-request, rate-limited, server-error' })
      let ticks = 0
      const slow = { elapsed: () => (ticks += 1000) }
      const [first, second] = await Promise.all([world.run({ inputs }), other.run({ inputs, around: slow })])
      await other.close()
      expect(first.sealed?.digest).toBe(second.sealed?.digest)
      expect(first.sealed?.digest).toMatch(/^[0-9a-f]{64}$/)
    },
    PATIENCE_MS,
  )

  it(
    'gives a decision that its findings give again',
    async () => {
      const { sealed } = await world.run({ inputs: twin('bad', 'responses'), around: REAL })
      const findings = (sealed?.packet.findings ?? []) as unknown as Parameters<typeof decide>[0]
      expect(decide(findings, false, 'rehearsal').forcedBy).toEqual(sealed?.packet.decision.forced_by)
    },
    PATIENCE_MS,
  )

  it(
    'numbers the packets of one folder',
    async () => {
      const inputs = direct('responses')
      const first = await world.run({ inputs })
      const second = await world.run({ inputs })
      expect([first.sealed?.packet.run_id, second.sealed?.packet.run_id]).toEqual([
        'smoke-20261122-001',
        'smoke-20261122-002',
      ])
    },
    PATIENCE_MS,
  )

  it(
    'is blocked where the packet was lost, and says so',
    async () => {
      const delivery = { state: 'lost', why: 'The service is gone.', remedy: 'Run again.' } as const
      const { exit, sealed } = await world.run({ inputs: direct('responses'), delivery })
      expect([exit, sealed?.packet.decision.rehearsal_value]).toEqual([1, 'promote'])
      expect(world.published.warnings).toEqual(['The service is gone. Run again.'])
    },
    PATIENCE_MS,
  )

  it(
    'masks every secret before the first line of its log',
    async () => {
      await world.run({ inputs: direct('responses') })
      const { masked, log } = world.published
      expect([masked.length > 2, log.length > 1]).toEqual([true, true])
      expect(masked.filter((secret) => log.some((line) => line.includes(secret)))).toEqual([])
    },
    PATIENCE_MS,
  )
})

describe('a run that is cancelled', () => {
  it(
    'ends what it started, leaves no folder and no packet, and holds',
    async () => {
      const cancel = new AbortController()
      const pidFile = join(world.folder, 'pid')
      const command = `echo $$ > '${pidFile}.tmp' && mv '${pidFile}.tmp' '${pidFile}' && sleep 600`
      const running = world.run({
        inputs: direct('responses', { command, 'error-profiles': 'server-error' }),
        around: { ...REAL, directory: world.folder, signal: cancel.signal },
      })
      const outcome = running.then(
        () => null,
        (error: unknown) => endOf(error, cancel.signal),
      )
      const pid = await pidIn(pidFile)
      cancel.abort()
      expect(await outcome).toMatchObject({ exit: 1, text: expect.stringContaining('cancelled') as unknown })
      expect([isAlive(pid), await world.left(), world.published.delivered]).toEqual([false, [], []])
      expect(await readdir(world.folder)).not.toContain('evidence')
    },
    PATIENCE_MS,
  )
})

describe('a run whose packet is withheld', () => {
  it(
    'publishes the fixed sentence, and leaves no file',
    async () => {
      // Randomness stands still: the first run tells a piece of the canary that the second one will have.
      const before = await openWorld()
      await before.run({ inputs: direct('responses') })
      const piece = before.published.masked.at(-1)?.slice(8, 28) ?? ''
      await before.close()
      const { exit, sealed, path } = await world.run({
        inputs: direct('responses', { 'operator-note': `Seen by hand ${piece} in a note` }),
      })
      expect({ exit, sealed, path }).toEqual({ exit: 1, sealed: null, path: null })
      const [refused] = world.published.refused
      expect(refused?.sentence).toMatch(/^Hold: the evidence packet was withheld .* found a credential\./)
      expect(refused?.outputs).toMatchObject({ decision: 'hold', 'packet-path': '' })
      expect(world.published.masked.filter((secret) => refused?.sentence.includes(secret))).toEqual([])
      expect([world.published.delivered, world.published.shown, await world.left()]).toEqual([[], [], []])
      expect(await readdir(world.folder)).not.toContain('evidence')
    },
    PATIENCE_MS,
  )
})

describe('a file that is named like the key', () => {
  it(
    'is a leak, and its name is not repeated',
    async () => {
      await writeFile(join(world.folder, 'app.mjs'), LEAKY)
      const { exit, sealed } = await world.run({
        inputs: direct('responses', { command: `${NODE} app.mjs`, 'evidence-paths': 'logs' }),
        around: { ...REAL, directory: world.folder },
      })
      expect([exit, sealed?.packet.records[0]?.credential_logged]).toEqual([1, true])
      const text = Buffer.from(sealed?.bytes ?? []).toString('utf8')
      expect(world.published.masked.filter((secret) => text.includes(secret))).toEqual([])
    },
    PATIENCE_MS,
  )
})

describe('a fault of the gate itself', () => {
  it(
    'in the tap ends the run with exit 3 and names the drill; nothing is left',
    async () => {
      const fingerprint = () => {
        throw new Error('no fingerprint today')
      }
      const running = world.run({ inputs: direct('responses'), around: { fingerprint } })
      const end = await running.then(
        () => null,
        (error: unknown) => endOf(error, NEVER),
      )
      expect(end?.exit).toBe(3)
      expect(end?.text).toMatch(/^Hold: the gate itself failed, so nothing was judged\. Please report this: /)
      expect(end?.text).toContain('the tap failed while it recorded happy-path')
      expect(end?.text).toContain('no fingerprint today')
      expect([await world.left(), world.published.delivered]).toEqual([[], []])
    },
    PATIENCE_MS,
  )
})

describe('a fault of the gate itself before the drills', () => {
  it(
    'leaves no simulator behind that listens',
    async () => {
      const around = {
        ...REAL,
        random(bytes: number) {
          // So many make the mark of what a command starts.
          if (bytes === 12) throw new Error('no mark today')
          return randomBytes(bytes)
        },
      }
      const before = listening()
      const running = world.run({ inputs: { ...direct('responses'), command: 'true' }, around })
      await expect(running).rejects.toThrow('no mark today')
      expect([listening(), await world.left()]).toEqual([before, []])
    },
    PATIENCE_MS,
  )
})

function listening(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap').length
}

/** Asks once, and writes a log that is named like its key. */
const LEAKY = `
import { mkdir, writeFile } from 'node:fs/promises'
const { COMETAPI_BASE_URL, COMETAPI_KEY, GATE_MODEL, GATE_PROMPT } = process.env
const reply = await fetch(COMETAPI_BASE_URL + '/responses', {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: 'Bearer ' + COMETAPI_KEY },
  body: JSON.stringify({ model: GATE_MODEL, input: GATE_PROMPT, max_output_tokens: 32 }),
})
await reply.text()
await mkdir('logs', { recursive: true })
await writeFile('logs/' + COMETAPI_KEY + '.log', 'done')
`

async function pidIn(file: string): Promise<number> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const text = await readFile(file, 'utf8').catch(() => '')
    if (text !== '') return Number(text)
    await sleep(20)
  }
  throw new Error('the application never started')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
