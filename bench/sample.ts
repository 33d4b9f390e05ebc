import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Loaded into a measured process to note its peak memory; see there. */
const PEAK_HOOK = join(import.meta.dirname, 'peak.mjs')

/** The middle value. Throws for an empty list: no measurement is no figure. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[sorted.length >> 1]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

/** How often a measurement is repeated; what the first rounds give is thrown away. */
export interface Rounds {
  readonly warmUps: number
  readonly counted: number
}

/**
 * Lets the contestants take turns, so that whatever else the machine does hits all of them alike, and gives the
 * median of each. A contestant gives its own figure, usually milliseconds.
 */
export async function inTurns<Name extends string>(
  { warmUps, counted }: Rounds,
  contestants: Readonly<Record<Name, () => Promise<number>>>,
): Promise<(name: Name) => number> {
  const figures = new Map<string, number[]>()
  for (let round = 0; round < warmUps + counted; round += 1) {
    for (const [name, run] of Object.entries<() => Promise<number>>(contestants)) {
      const figure = await run()
      if (round >= warmUps) figures.set(name, [...(figures.get(name) ?? []), figure])
    }
  }
  return (name) => median(figures.get(name) ?? [])
}

/** A process to measure. */
export interface Start {
  readonly program: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly directory?: string
  /** Exit codes that mean that the work was done. */
  readonly expects?: readonly number[]
}

/** What a process took. */
export interface Took {
  /** Milliseconds from the start to the end. */
  readonly ms: number
  /** Milliseconds from the start to the first bytes on standard output; null where there were none. */
  readonly firstOutputMs: number | null
  readonly stdout: string
}

/** No process of the bench works longer. */
const PATIENCE_MS = 300_000

/** Runs a process to its end. Throws with its stderr where it ends otherwise than expected. */
export async function run({ program, args, env, directory, expects = [0] }: Start): Promise<Took> {
  const started = performance.now()
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
  })
  let firstOutputMs: number | null = null
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    firstOutputMs ??= performance.now() - started
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const ms = performance.now() - started
  if (code === null || !expects.includes(code))
    throw new Error(`${program} ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${stdout}${stderr}`)
  return { ms, firstOutputMs, stdout }
}

/** Variables that make a Node process note its peak memory, and the figure in MiB once it has ended. */
export async function peakMemory(work: (env: Record<string, string>) => Promise<unknown>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-peak-'))
  try {
    const note = join(folder, 'kib')
    await work({ NODE_OPTIONS: `--import=${PEAK_HOOK}`, BENCH_PEAK_FILE: note })
    return Number(await readFile(note, 'utf8')) / 1024
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
