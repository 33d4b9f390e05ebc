import { createHash } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodedForms } from '../src/leak/encodings.ts'
import type { Needles } from '../src/leak/needles.ts'
import { atMost, type Row } from './row.ts'
import { inTurns, peakMemory, run } from './sample.ts'

const MIB = 2 ** 20
const SIZE_MIB = 64
const MEMORY_LIMIT_MIB = 200
const ROUNDS = { warmUps: 1, counted: 3 }

/** The leak search over plain logs with nothing in them, against a fixed-string search for the credentials alone. */
export async function leak(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-leak-'))
  try {
    const log = join(folder, 'application.log')
    const patterns = join(folder, 'patterns')
    await writeLog(log)
    const forms = needles().credentials.flatMap(oneLineForms)
    await writeFile(patterns, `${[...new Set(forms)].join('\n')}\n`)
    const tool = await fixedStrings()
    const of = await inTurns(ROUNDS, {
      gate: () => searched(log),
      // Exit 1: nothing found, as it should be.
      tool: async () =>
        (
          await run({
            program: tool,
            args: ['-F', '-a', '-c', '-f', patterns, log],
            env: { LC_ALL: 'C' },
            expects: [1],
          })
        ).ms,
    })
    const memory = await peakMemory((env) => searched(log, env))
    const speed = (name: 'gate' | 'tool') => SIZE_MIB / (of(name) / 1000)
    const figures = `the gate ${speed('gate').toFixed(0)} MiB/s, \`${tool} -F -a -f\` ${speed('tool').toFixed(0)} MiB/s`
    const ratio = of('gate') / of('tool')
    return [
      atMost(
        `leak search, ${SIZE_MIB} MiB`,
        `${figures}: ${ratio.toFixed(1)}x its time`,
        ratio,
        1,
        'x its time',
      ),
      atMost('peak memory of that leak search', `${memory.toFixed(0)} MiB`, memory, MEMORY_LIMIT_MIB, ' MiB'),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The forms that a tool can take as patterns, one a line: UTF-16 and laid-out lists are left to the gate. */
function oneLineForms(credential: string): readonly string[] {
  return encodedForms(credential).flatMap(({ text }) => (text === null || text.includes('\n') ? [] : [text]))
}

/** A value that looks like nothing else, the same in every process of a run. */
function value(name: string): string {
  return createHash('sha256').update(`bench ${name}`).digest('hex')
}

/** One run's needles: two keys, two replies, an error, two prompts, account details and nonces. */
export function needles(): Needles {
  const text = (name: string) =>
    Array.from({ length: 6 }, (_, n) => `The ${value(name).slice(n, n + 8)} sky is grey over the town.`).join(
      ' ',
    )
  return {
    credentials: ['real', 'canary one', 'canary two'].map((name) => `sk-${value(name).slice(0, 48)}`),
    bodies: [text('reply one'), text('reply two')],
    errors: [`The account ${value('account')} has too little balance for this request.`],
    prompts: [text('prompt one'), text('prompt two')],
    account: [
      `org-${value('organization').slice(0, 16)}`,
      `owner-${value('owner').slice(0, 12)}@account.example`,
    ],
    nonces: [value('nonce one').slice(0, 12), value('nonce two').slice(0, 12)],
  }
}

/** Milliseconds of one search in a process of its own, without that process's start. */
async function searched(log: string, env: Record<string, string> = {}): Promise<number> {
  const script = join(import.meta.dirname, 'search-log.ts')
  const { stdout } = await run({ program: process.execPath, args: [script, log], env })
  return Number(stdout)
}

/** ripgrep where it is installed, else grep. */
async function fixedStrings(): Promise<'rg' | 'grep'> {
  return run({ program: 'rg', args: ['--version'] }).then(
    () => 'rg',
    () => 'grep',
  )
}

/** Plain logs: one JSON object a line, with numbers, ids and words that change. */
async function writeLog(path: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for (let block = 0; block < SIZE_MIB; block += 1) await file.write(logBlock(block))
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
