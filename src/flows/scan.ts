import { createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Fingerprint } from '../evidence/brand.ts'
import { errnoText } from '../evidence/errno.ts'
import { A_FILE_NAME } from '../evidence/search.ts'
import { makeEngine, type Engine } from '../leak/engine.ts'
import { DENIED_FIELDS } from '../leak/fields/field-names.ts'
import { fieldLabel, withFields } from '../leak/fields/field-search.ts'
import { readNeedleFile, type KnownValues } from '../leak/needle-file.ts'
import { leaksInName } from '../leak/search-texts.ts'
import { NO_BAR, progressBar } from '../publish/terminal/progress-bar.ts'
import { noteLine } from '../report/scan-text.ts'
import { type Helpers, LARGE_FILE, makeHelpers, sizeOf } from '../unpack/helpers.ts'
import { makeSearchThreads } from '../unpack/search-threads.ts'
import { bytesBelow, realPathOf, rootsOf, type Root } from '../unpack/walk.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { runScan } from './scan-run.ts'
import { scanArguments, type ScanArguments } from './scan-arguments.ts'

/** What a scan uses of the outside world. */
export interface ScanPorts {
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable
  /** Whether `errors` is a terminal on which a bar may be drawn. */
  readonly drawsBar: boolean
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number
}

/** Looks at the process's own streams. */
export function processPorts(): ScanPorts {
  const { stdin: input, stdout: output, stderr: errors, env } = process
  return { input, output, errors, drawsBar: errors.isTTY && !env['CI'], now: () => performance.now() }
}

const FIELD_KINDS = ['credential', 'body', 'prompt', 'account'] as const

/** What stops a scan before it searches: the user's to correct. */
class Unusable extends Error {}

/**
 * Searches files for known values and writes one JSON line a leak. 0: nothing found; 1: found; 2: the command or the
 * needles need a correction, or something could not be searched and nothing was found elsewhere; 3: a fault of ours.
 */
export async function scan(
  args: readonly string[],
  ports: ScanPorts,
  signal: AbortSignal,
): Promise<ExitCode> {
  try {
    const asked = scanArguments(args)
    if ('problem' in asked) throw new Unusable(asked.problem)
    const helpers = makeHelpers()
    // They load while the needles are read and prepared.
    if (asked.paths.some((path) => sizeOf(path) >= LARGE_FILE)) helpers.start()
    return await scanned(asked, ports, signal, helpers).finally(helpers.close)
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    for (const line of error.message.split('\n')) ports.errors.write(noteLine(`scan: ${line}`))
    return EXIT.configuration
  }
}

async function scanned(
  asked: ScanArguments,
  ports: ScanPorts,
  signal: AbortSignal,
  helpers: Helpers,
): Promise<ExitCode> {
  const known = knownFrom(await needleText(asked.needles, ports, signal))
  const key = randomBytes(32)
  const fingerprint = (value: string): Fingerprint =>
    createHmac('sha256', key).update(value).digest('hex').slice(0, 16) as Fingerprint
  const values = makeEngine(known.needles, fingerprint)
  const engine = asked.fields ? withFields(values, fingerprint, FIELD_KINDS) : values
  const roots = await rootsFrom(asked.paths, engine)
  const bar = ports.drawsBar ? progressBar(ports.errors, await bytesBelow(roots), ports.now) : NO_BAR
  const labels = new Map([
    ...[...known.labels].map(([value, label]) => [fingerprint(value), label] as const),
    ...DENIED_FIELDS.map(fieldLabel).map((label) => [fingerprint(label), label] as const),
  ])
  const needleFile = asked.needles === '-' ? null : await realPathOf(asked.needles).catch(() => null)
  const { output, errors } = ports
  const { count } = known
  const threads = makeSearchThreads(engine, helpers)
  return runScan({ output, errors, engine, threads, bar, signal, labels, values: count, roots, needleFile })
}

async function needleText(from: string, { input, errors }: ScanPorts, signal: AbortSignal): Promise<string> {
  if (from === '-') return typedNeedles(input, errors, signal)
  try {
    return await readFile(from, 'utf8')
  } catch (error) {
    throw new Unusable(`The needle file cannot be read (${errnoText(error)}).`)
  }
}

async function typedNeedles(input: Readable, errors: Writable, signal: AbortSignal): Promise<string> {
  if ('isTTY' in input && input.isTTY === true)
    errors.write('scan: reading the needles as JSON from this terminal; end with Ctrl-D.\n')
  const stop = (): void => {
    input.destroy()
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    return (await buffer(input)).toString('utf8')
  } catch {
    throw new Unusable('Standard input broke off before the needles were read. Nothing was searched.')
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function knownFrom(text: string): KnownValues {
  const read = readNeedleFile(text)
  if ('problem' in read) throw new Unusable(read.problem)
  return read.known
}

/** The paths to search. One that is not there is shown, unless a key was typed in its place. */
async function rootsFrom(paths: readonly string[], engine: Engine): Promise<readonly Root[]> {
  const { roots, missing } = await rootsOf(paths)
  const said = missing.map(([path, code]) => {
    const isLeaking = leaksInName(engine, path).length > 0
    return `${isLeaking ? A_FILE_NAME : path} cannot be searched (${code}).`
  })
  if (said.length > 0) throw new Unusable(`${said.join('\n')}\nNothing was searched. Correct the PATH.`)
  return roots
}
