import { open } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { errnoText } from '../evidence/errno.ts'
import { shown, sharesIn } from '../routing/change.ts'
import { routePairs } from '../routing/moves.ts'
import { LONGEST_FILE } from '../routing/read-tree.ts'
import type { Reading } from '../routing/reading.ts'
import { NOT_KNOWN, readRouting } from '../routing/reading.ts'
import { jsonLine } from '../report/json-line.ts'
import { noteLine } from '../report/scan-text.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { routingArguments, type RoutingArguments } from './routing-arguments.ts'

/** What stops the reading: the user's to correct. */
class Unusable extends Error {}

/** What to type where no system is known. */
const DECLARE =
  "Say where its shares stand and what they count in, for example: routing BEFORE AFTER --path 'routes[*].weight' --scale weight (docs/routing.md)."

/**
 * Says what a change of a routing file does to each of its routes: one JSON line a route, changed or not, in the order
 * of the text after, then those that are gone. 0: both were read; 2: the command or a file needs a correction.
 */
export async function routing(
  args: readonly string[],
  output: Writable,
  errors: Writable,
): Promise<ExitCode> {
  try {
    const asked = routingArguments(args)
    if ('problem' in asked) throw new Unusable(asked.problem)
    output.write(await compared(asked))
    return EXIT.passed
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    for (const line of error.message.split('\n')) errors.write(noteLine(`routing: ${line}`))
    return EXIT.configuration
  }
}

async function compared({ before, after, declared }: RoutingArguments): Promise<string> {
  const [old, now] = [await textOf(before), await textOf(after)]
  const readings = [
    { file: before, reading: readRouting(named(before, after), old, declared) },
    { file: after, reading: readRouting(named(after, before), now, declared) },
  ] as const
  const problems = readings.flatMap(({ file, reading }) => problemOf(file, reading))
  if (problems.length > 0) throw new Unusable(problems.join('\n'))
  const pairs = routePairs(sharesIn(readings[0].reading), sharesIn(readings[1].reading))
  return pairs.map(({ route, ...pair }) => jsonLine({ file: after, route, ...shown(pair) })).join('')
}

/** The language is told by the name: a pipe (`/dev/fd/63`) has none, and goes by the other file's. */
function named(own: string, other: string): string {
  return /\.\w+$/.test(own) ? own : other
}

function problemOf(file: string, reading: Reading): readonly string[] {
  if (reading.is !== 'unreadable') return []
  const place = reading.line === null ? file : `${file}:${reading.line}`
  return [`${place}: ${reading.says}`, ...(reading.says === NOT_KNOWN ? [DECLARE] : [])]
}

/** UTF-8 takes up to four bytes a character; reading stops behind the longest text that is looked at. */
const MOST_BYTES = 4 * LONGEST_FILE + 4

async function textOf(path: string): Promise<string | null> {
  const bytes = await firstBytes(path)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Unusable(`${path} is no UTF-8 text: save it as UTF-8.`)
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  try {
    await using file = await open(path, 'r')
    for await (const piece of file.createReadStream({ end: MOST_BYTES, autoClose: false })) {
      if (Buffer.isBuffer(piece)) pieces.push(piece)
    }
  } catch (error) {
    throw new Unusable(
      `${path} cannot be read (${errnoText(error)}). Name a file, or /dev/null for one that is not there.`,
    )
  }
  return Buffer.concat(pieces)
}
