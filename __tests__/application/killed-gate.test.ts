import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { childrenOf, numbersIn, until, untilGone } from './processes.ts'

/** Real processes, on a machine that may do other things, too. */
const PATIENCE_MS = 60_000

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-killed-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const pids = () => join(folder, 'pids')

/** Notes its number and stays, `how` says where. */
const stays = (how = '') => `${how} sh -c 'echo $$ >> "$1"; exec sleep 600' sh "$PIDS"`

/** One in the group, one that left session and environment, one daemon that also left every descriptor. */
const FAMILY = [
  `${stays()} &`,
  `${stays('env -i setsid')} &`,
  `( ( cd /; ${stays('env -i setsid')} < /dev/null > /dev/null 2>&1 & ) & )`,
]
  .map((line) => `${line}\n`)
  .join('')

/** Ends the command when so many have noted their numbers. */
const exitWith = (count: number) => `while [ "$(wc -l < "$PIDS")" -lt ${count} ]; do sleep 0.05; done; exit 0`

interface Gate {
  readonly child: ChildProcess
  /** Resolves when it has told that step. */
  told(step: string): Promise<true>
}

function runGate(...args: readonly string[]): Gate {
  const script = join(import.meta.dirname, 'killed-gate.ts')
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], PIDS: pids() },
  })
  let said = ''
  child.stdout.on('data', (text) => (said += String(text)))
  return {
    child,
    told: (step) => until(() => Promise.resolve(said.split('\n').includes(step) || null)),
  }
}

/** Kills the gate, and gives all of its children as they were. */
async function kill({ child }: Gate): Promise<readonly number[]> {
  const children = await childrenOf(child.pid ?? 0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  return children
}

describe('a gate that is killed leaves no process', () => {
  it(
    'when its first child has just begun',
    async () => {
      const gate = runGate('command', `${FAMILY} wait`)
      const children = await until(async () => {
        const found = await childrenOf(gate.child.pid ?? 0)
        return found.length > 0 ? found : null
      })
      expect(await untilGone([...children, ...(await kill(gate))])).toBe('gone')
      const begun = (await readFile(pids(), 'utf8').catch(() => '')).split('\n').filter(Boolean).map(Number)
      expect(await untilGone(begun)).toBe('gone')
    },
    PATIENCE_MS,
  )

  it(
    'in the middle of a command',
    async () => {
      const gate = runGate('command', `${FAMILY} wait`)
      const begun = await numbersIn(pids(), 3)
      expect(await untilGone([...begun, ...(await kill(gate))])).toBe('gone')
    },
    PATIENCE_MS,
  )

  it(
    'after a command, before its escapees are ended',
    async () => {
      // The command ends; what ignores TERM in its group keeps the gate waiting.
      const gate = runGate(
        'command',
        `${FAMILY} trap '' TERM; sh -c 'echo $$ >> "$PIDS"; sleep 600' & ${exitWith(4)}`,
      )
      const begun = await numbersIn(pids(), 4)
      expect(await untilGone([...begun, ...(await kill(gate))])).toBe('gone')
    },
    PATIENCE_MS,
  )

  it(
    'while it waits for TERM to be heeded',
    async () => {
      const asked = join(folder, 'asked')
      const stubborn = `trap 'echo 1 >> "${asked}"' TERM; while :; do sleep 0.05; done`
      const gate = runGate('service', `${FAMILY} ${stubborn}`, 'exit 0')
      const begun = await numbersIn(pids(), 3)
      await gate.told('asked')
      await numbersIn(asked, 1)
      expect(await untilGone([...begun, ...(await kill(gate))])).toBe('gone')
    },
    PATIENCE_MS,
  )

  it(
    'while it waits for a service to be ready',
    async () => {
      const gate = runGate('service', `${FAMILY} wait`)
      const begun = await numbersIn(pids(), 3)
      expect(await untilGone([...begun, ...(await kill(gate))])).toBe('gone')
    },
    PATIENCE_MS,
  )

  it(
    'in the middle of a trigger',
    async () => {
      const gate = runGate('service', `${FAMILY} wait`, `${FAMILY} wait`)
      await gate.told('started')
      const begun = await numbersIn(pids(), 6)
      expect(await untilGone([...begun, ...(await kill(gate))])).toBe('gone')
    },
    PATIENCE_MS,
  )
})

describe('a gate that ends by itself', () => {
  it(
    'leaves no process either',
    async () => {
      const gate = runGate('command', `${FAMILY} ${exitWith(3)}`)
      const ended = once(gate.child, 'exit')
      const begun = await numbersIn(pids(), 3)
      await gate.told('ended')
      expect(await untilGone([...begun, ...(await childrenOf(gate.child.pid ?? 0))])).toBe('gone')
      expect(await ended).toEqual([0, null])
    },
    PATIENCE_MS,
  )
})
