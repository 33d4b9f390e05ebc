import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { entryFile } from '../__tests__/e2e/action-file.ts'
import { encodedForms } from '../src/leak/decode/encodings.ts'
import { PIECE } from '../src/leak/values/exact.ts'
import { atMost, forComparison, type Row } from './row.ts'
import { inTurns, peakMemory, run } from './sample.ts'

const MIB = 2 ** 20
const SIZE_MIB = 64
/** Too long for every run of the bench; `LARGE=1` adds them. */
const LARGE_MIB = [512, 2048]
const MEMORY_LIMIT_MIB = 200
const ROUNDS = { warmUps: 1, counted: 3 }
const ONE_ROUND = { warmUps: 0, counted: 1 }

/** `scan` over plain logs with nothing in them, against fixed-string searches for the credentials alone. */
export async function leak(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-leak-'))
  try {
    const patterns = await writePatterns(folder)
    const scan = await scanner(folder)
    const rows = await plain(folder, SIZE_MIB, patterns, scan)
    rows.push(...(await bundle(folder, patterns, scan)), await compressed(folder, scan))
    for (const size of process.env['LARGE'] === '1' ? LARGE_MIB : [])
      rows.push(...(await plain(folder, size, patterns, scan)))
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Patterns {
  /** The credentials whole, in every form. */
  readonly whole: string
  /** What the gate searches for: every identifying piece of them, 12 characters long. */
  readonly pieces: string
}

async function writePatterns(folder: string): Promise<Patterns> {
  const forms = [...new Set(needles().credentials.flatMap(oneLineForms))]
  const pieces = forms.flatMap((form) =>
    Array.from({ length: Math.max(1, form.length - PIECE + 1) }, (_, at) => form.slice(at, at + PIECE)),
  )
  const paths = { whole: join(folder, 'whole'), pieces: join(folder, 'pieces') }
  await writeFile(paths.whole, `${forms.join('\n')}\n`)
  await writeFile(paths.pieces, `${[...new Set(pieces)].join('\n')}\n`)
  return paths
}

/** A search that a user would type instead. */
interface Instead {
  readonly command: string
  readonly what: string
  /** False for one that does less than the gate: it is shown for comparison. */
  readonly isEqual: boolean
  /** Milliseconds that it takes. */
  readonly search: (log: string) => Promise<number>
}

const [WHOLE, PIECES] = ['whole credentials', 'their identifying pieces']

function instead({ whole, pieces }: Patterns, tool: Tool, isAnyCase = false): readonly Instead[] {
  const flags = ['-F', '-a', ...(isAnyCase ? ['-i'] : []), '-f']
  const command = `\`${tool} ${flags.join(' ')}\``
  const search = async (patterns: string, log: string): Promise<number> => {
    // `rg` looks into folders anyway; it takes one core a file.
    const args = [...(tool === 'grep' ? ['-r'] : []), '-c', ...flags, patterns, log]
    // Exit 1: nothing found, as it should be.
    return (await run({ program: tool, args, env: { LC_ALL: 'C' }, expects: [1] })).ms
  }
  const ofPieces = { command, what: PIECES, isEqual: true, search: (log: string) => search(pieces, log) }
  return isAnyCase
    ? [ofPieces]
    : [{ command, what: WHOLE, isEqual: false, search: (log) => search(whole, log) }, ofPieces]
}

/** One row for each search: how many times its time the gate takes. */
function comparisons(
  what: string,
  sizeMib: number,
  others: readonly Instead[],
  of: (name: string) => number,
): readonly Row[] {
  const speed = (name: string): string => `${(sizeMib / (of(name) / 1000)).toFixed(0)} MiB/s`
  return others.map((other) => {
    const ratio = of('gate') / of(nameOf(other))
    const figures = `the gate ${speed('gate')}, ${nameOf(other)} ${speed(nameOf(other))}: ${ratio.toFixed(1)}x its time`
    return other.isEqual ? atMost(what, figures, ratio, 1, 'x its time') : forComparison(what, figures)
  })
}

const nameOf = ({ command, what }: Instead): string => `${command} with ${what}`

const contestants = (
  scan: Scan,
  others: readonly Instead[],
  log: string,
): Record<string, () => Promise<number>> => ({
  gate: () => scan(log),
  ...Object.fromEntries(others.map((other) => [nameOf(other), () => other.search(log)])),
})

async function plain(folder: string, sizeMib: number, patterns: Patterns, scan: Scan): Promise<Row[]> {
  const log = join(folder, 'application.log')
  await writeLog(log, sizeMib)
  const isSmall = sizeMib === SIZE_MIB
  // In any case `rg` takes three minutes for 2 GiB.
  const others = (await installed()).flatMap((tool) => [
    ...instead(patterns, tool),
    ...(isSmall ? instead(patterns, tool, true) : []),
  ])
  const of = await inTurns(isSmall ? ROUNDS : ONE_ROUND, contestants(scan, others, log))
  const memory = await peakMemory((env) => scan(log, env))
  await rm(log)
  const what = `leak search, ${sizeMib} MiB`
  return [
    ...comparisons(what, sizeMib, others, of),
    atMost(`peak memory of that ${what}`, `${memory.toFixed(0)} MiB`, memory, MEMORY_LIMIT_MIB, ' MiB'),
  ]
}

const FILES = 128

/** The same log in many files, as a bundle has them. */
async function bundle(folder: string, patterns: Patterns, scan: Scan): Promise<readonly Row[]> {
  const logs = join(folder, 'logs')
  await mkdir(logs)
  for (let n = 0; n < FILES; n += 1)
    await writeFile(join(logs, `${n}.log`), logBlock(n).subarray(0, (SIZE_MIB * MIB) / FILES))
  const others = (await installed()).flatMap((tool) =>
    [...instead(patterns, tool), ...instead(patterns, tool, true)].filter(({ isEqual }) => isEqual),
  )
  const of = await inTurns(ROUNDS, contestants(scan, others, logs))
  await rm(logs, { recursive: true })
  return comparisons(`leak search, ${FILES} files of 512 KiB`, SIZE_MIB, others, of)
}

/** Packed logs have no tool to be compared with: their search is never slower than four times that of plain ones. */
async function compressed(folder: string, scan: Scan): Promise<Row> {
  const log = join(folder, 'packed.log')
  await writeLog(log, SIZE_MIB)
  const packed = `${log}.gz`
  await pipeline(createReadStream(log), createGzip({ level: 1 }), createWriteStream(packed))
  const of = await inTurns(ROUNDS, { plain: () => scan(log), packed: () => scan(packed) })
  const speed = (SIZE_MIB / (of('packed') / 1000)).toFixed(0)
  const ratio = of('packed') / of('plain')
  const figures = `${speed} MiB/s unpacked, ${ratio.toFixed(1)}x the time of the plain log`
  return atMost(`leak search, ${SIZE_MIB} MiB in gzip`, figures, ratio, 4, 'x the plain log')
}

/** The tools that are there. */
type Tool = 'rg' | 'grep'

async function installed(): Promise<readonly Tool[]> {
  const hasRipgrep = await run({ program: 'rg', args: ['--version'] }).then(
    () => true,
    () => false,
  )
  return hasRipgrep ? ['rg', 'grep'] : ['grep']
}

/** The forms that a tool can take as patterns, one a line: UTF-16 and laid-out lists are left to the gate. */
function oneLineForms(credential: string): readonly string[] {
  return encodedForms(credential).flatMap(({ text }) => (text === null || text.includes('\n') ? [] : [text]))
}

/**
 * A value that looks like nothing else, of letters and digits as keys are, the same in every process of a run. Of hexadecimal digits alone
 * there are pieces in any log: the gate takes a quarter longer.
 */
function value(name: string): string {
  return createHash('sha512').update(`bench ${name}`).digest('base64').replace(/[+/=]/g, '')
}

/** What one run knows: three keys, two replies, two prompts and account details. */
function needles() {
  const text = (name: string) =>
    Array.from({ length: 6 }, (_, n) => `The ${value(name).slice(n, n + 8)} sky is grey over the town.`).join(
      ' ',
    )
  return {
    credentials: ['real', 'canary one', 'canary two'].map((name) => `sk-${value(name).slice(0, 48)}`),
    bodies: [text('reply one'), text('reply two')],
    prompts: [text('prompt one'), text('prompt two')],
    account: [
      `org-${value('organization').slice(0, 16)}`,
      `owner-${value('owner').slice(0, 12)}@account.example`,
    ],
  }
}

/** Milliseconds of one `scan`, from its start to its end: exit 0, nothing found and all of it searched. */
type Scan = (log: string, env?: Record<string, string>) => Promise<number>

async function scanner(folder: string): Promise<Scan> {
  const entry = await entryFile()
  const file = join(folder, 'needles.json')
  await writeFile(file, JSON.stringify(needles()))
  return async (log, env = {}) =>
    (await run({ program: process.execPath, args: [entry, 'scan', log, '--needles', file], env })).ms
}

/** Plain logs: one JSON object a line, with numbers, ids and words that change. */
async function writeLog(path: string, sizeMib: number): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for (let block = 0; block < sizeMib; block += 1) await file.write(logBlock(block))
  } finally {
    await file.close()
  }
}

const ROUTES = ['/orders', '/orders/{id}', '/cart', '/login', '/search?q=blue+shoes', '/health']

/** One MiB of whole lines, the last one cut. */
function logBlock(block: number): Buffer {
  const lines: string[] = []
  for (let bytes = 0, n = 0; bytes < MIB; n += 1) {
    const id = createHash('md5').update(`${block} ${n}`).digest('hex')
    const line = JSON.stringify({
      time: 1_760_000_000_000 + block * 10_000 + n,
      level: n % 50 === 0 ? 'warn' : 'info',
      msg: n % 50 === 0 ? 'upstream was slow, the request is tried again' : 'request finished',
      route: ROUTES[n % ROUTES.length],
      requestId: id,
      status: n % 97 === 0 ? 503 : 200,
      ms: Number.parseInt(id.slice(0, 3), 16) / 10,
    })
    lines.push(line)
    bytes += line.length + 1
  }
  return Buffer.from(`${lines.join('\n').slice(0, MIB - 1)}\n`)
}
