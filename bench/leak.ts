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

/** Milliseconds that a fixed-string search takes. Exit 1: nothing found, as it should be. */
async function fixedStrings(tool: 'rg' | 'grep', patterns: string, log: string): Promise<number> {
  // `rg` looks into folders anyway; it takes one core a file.
  const args = [...(tool === 'grep' ? ['-r'] : []), '-F', '-a', '-c', '-f', patterns, log]
  return (await run({ program: tool, args, env: { LC_ALL: 'C' }, expects: [1] })).ms
}

const WHOLE = 'whole credentials'

async function plain(
  folder: string,
  sizeMib: number,
  { whole, pieces }: Patterns,
  scan: Scan,
): Promise<Row[]> {
  const log = join(folder, 'application.log')
  await writeLog(log, sizeMib)
  const tools = await installed()
  const contestants: Record<string, () => Promise<number>> = { gate: () => scan(log) }
  for (const tool of tools) {
    contestants[`\`${tool} -F -a -f\` with ${WHOLE}`] = () => fixedStrings(tool, whole, log)
    contestants[`\`${tool} -F -a -f\` with their identifying pieces`] = () => fixedStrings(tool, pieces, log)
  }
  const of = await inTurns(sizeMib === SIZE_MIB ? ROUNDS : ONE_ROUND, contestants)
  const memory = await peakMemory((env) => scan(log, env))
  await rm(log)
  const speed = (name: string) => `${(sizeMib / (of(name) / 1000)).toFixed(0)} MiB/s`
  return [
    ...Object.keys(contestants).flatMap((name) => {
      if (name === 'gate') return []
      const ratio = of('gate') / of(name)
      const figures = `the gate ${speed('gate')}, ${name} ${speed(name)}: ${ratio.toFixed(1)}x its time`
      const what = `leak search, ${sizeMib} MiB`
      return name.endsWith(WHOLE)
        ? forComparison(what, figures)
        : atMost(what, figures, ratio, 1, 'x its time')
    }),
    atMost(
      `peak memory of that leak search, ${sizeMib} MiB`,
      `${memory.toFixed(0)} MiB`,
      memory,
      MEMORY_LIMIT_MIB,
      ' MiB',
    ),
  ]
}

const FILES = 128

/** The same log in many files, as a bundle has them. */
async function bundle(folder: string, { pieces }: Patterns, scan: Scan): Promise<readonly Row[]> {
  const logs = join(folder, 'logs')
  await mkdir(logs)
  for (let n = 0; n < FILES; n += 1)
    await writeFile(join(logs, `${n}.log`), logBlock(n).subarray(0, (SIZE_MIB * MIB) / FILES))
  const contestants: Record<string, () => Promise<number>> = { gate: () => scan(logs) }
  for (const tool of await installed()) contestants[`\`${tool}\``] = () => fixedStrings(tool, pieces, logs)
  const of = await inTurns(ROUNDS, contestants)
  await rm(logs, { recursive: true })
  const speed = (name: string) => `${(SIZE_MIB / (of(name) / 1000)).toFixed(0)} MiB/s`
  return Object.keys(contestants)
    .filter((name) => name !== 'gate')
    .map((name) => {
      const ratio = of('gate') / of(name)
      const figures = `the gate ${speed('gate')}, ${name} with the pieces ${speed(name)}: ${ratio.toFixed(1)}x its time`
      return atMost(`leak search, ${FILES} files of 512 KiB`, figures, ratio, 1, 'x its time')
    })
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
async function installed(): Promise<readonly ('rg' | 'grep')[]> {
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

/** A value that looks like nothing else, the same in every process of a run. */
function value(name: string): string {
  return createHash('sha256').update(`bench ${name}`).digest('hex')
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
