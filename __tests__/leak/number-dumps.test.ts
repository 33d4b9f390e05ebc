import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import { engineFor, newKey, scan } from './known.ts'

const name = randomBytes(12).toString('hex')
/** Found as a whole alone, so all rows of a dump must be read as one; with bytes beyond ASCII. */
const OWNER = `Bäckerei ${name} & Söhne`
const KEY = newKey()
const engine = engineFor({ account: [OWNER], credentials: [KEY] })
const TEXT = `a=1\nowner=${OWNER}\nkey=${KEY}\nand what follows\n`

/** More than the longest dump. */
const MAX_BUFFER = 2 ** 23

const run = (command: string, input = TEXT, format: readonly string[] = []): string => {
  const [tool = '', ...options] = command.split(' ')
  return execFileSync(tool, [...options, ...format], {
    input: Buffer.from(input),
    encoding: 'latin1',
    maxBuffer: MAX_BUFFER,
    env: { ...process.env, LC_ALL: 'C' },
  })
}

const found = (text: string): readonly string[] => [
  ...new Set(scan(engine, Buffer.from(text, 'latin1')).map(({ kind }) => kind)),
]
const BOTH = ['account', 'credential']

const OD = ['x2', 'x4', 'x8', 'o1', 'o2', 'o4', 'o8', 'd2', 'u2', 'd4', 'u4', 'd8', 'u8'].map(
  (type) => `od -v -t${type}`,
)

describe('a dump of numbers', () => {
  it.each([...OD, 'od -A x -t x4', 'od -A n -t x8', 'hexdump', 'hexdump -d', 'hexdump -o', 'hexdump -x'])(
    'shows what was dumped: %s',
    (command) => {
      expect(found(run(command)).toSorted()).toEqual(BOTH)
      const other = TEXT.replaceAll(name, name.replace(/.$/, 'x')).replaceAll(KEY, newKey())
      expect(found(run(command, other))).toEqual([])
    },
  )

  it.each(['hexdump -c', 'od -c'])('shows characters, some as numbers: %s', (command) => {
    expect(found(run(command)).toSorted()).toEqual(BOTH)
  })

  it('shows characters by name: od -a', () => {
    const owner = `Bakery ${name} & Sons`
    const plain = engineFor({ account: [owner] })
    expect(scan(plain, run('od -a', `owner\t${owner}\n`))).toHaveLength(1)
  })

  it('shows words without addresses, four a row: hexdump -e', () => {
    expect(found(run('hexdump -v -e', TEXT, ['4/4 "%08x " "\\n"'])).toSorted()).toEqual(BOTH)
  })

  it('shows words, the low byte last, without the text beside them: xxd -e', () => {
    expect(found(run('xxd -e').replace(/ {2}\S.*$/gm, '')).toSorted()).toEqual(BOTH)
  })

  it('has addresses of as many digits as its words: od of more than 2 MiB', () => {
    const at = (n: number): string => (0o10000000 + 16 * n).toString(8)
    const rows = run('od -A n -t x4').trimEnd().split('\n')
    expect(found(rows.map((row, n) => `${at(n)}${row}`).join('\n')).toSorted()).toEqual(BOTH)
  })

  it('is pointed at by the row', () => {
    const dump = run('od -v -t x4', `${'.'.repeat(64)}${KEY}`)
    expect(scan(engine, `dumped:\n${dump}`).map(({ place }) => place.line)).toEqual([6])
  })

  it('has stars for rows that are the same', () => {
    const dump = run('od -t x4', `${'.'.repeat(640)}${OWNER}\n`)
    expect(dump).toContain('\n*\n')
    expect(found(dump)).toEqual(['account'])
  })

  it('crosses the windows of the search', () => {
    const lines = Array.from({ length: 9_000 }, (_, n) => `${n} an ordinary line of a log\n`).join('')
    for (const shift of [0, 20_000, 40_000, 60_000])
      expect(found(run('od -t x4', `${lines.slice(shift)}${TEXT}${lines}`)).toSorted()).toEqual(BOTH)
  })

  it('is nothing where ids stand beside each other', () => {
    const id = (): string => randomBytes(8).toString('hex')
    const lines = Array.from({ length: 2_000 }, (_, n) => `10:00:00 ${id()} ${id()} took ${n} ms 12 34\n`)
    expect(found(lines.join(''))).toEqual([])
  })
})

describe('a dump of numbers in a log', () => {
  const json = (line: string): string => `${JSON.stringify({ log: `${line}\n`, stream: 'stdout' })}\n`
  const PREFIXES: readonly (readonly [string, (line: string, n: number) => string])[] = [
    ['a time', (line, n) => `10:00:0${n % 10} ${line}\n`],
    ['a date', (line, n) => `2026-10-01 10:00:0${n % 10},120 ${line}\n`],
    ['syslog', (line, n) => `Oct  1 10:00:0${n % 10} host app[12]: ${line}\n`],
    ['a name', (line) => `[app] ${line}\n`],
    ['JSON of a container', json],
  ]
  const DUMPS = [
    ...['od -t x1', 'od -t x2', 'od -t x4', 'od -t d4', 'od -t o1', 'od -t u1'],
    ...['xxd', 'xxd -e', 'xxd -p -c16', 'hexdump -C', 'hexdump'],
  ]

  it.each(PREFIXES)('is read behind %s', (_name, write) => {
    for (const command of DUMPS) {
      const log = run(command).trimEnd().split('\n').map(write).join('')
      expect([command, found(`start\n${log}end\n`).toSorted()]).toEqual([command, BOTH])
    }
  })
})

describe('memory that gdb shows', () => {
  const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.alloc(16)])
  const words = (size: number): readonly string[] =>
    Array.from(
      { length: Math.floor(bytes.length / size) },
      (_, n) =>
        `0x${Buffer.from(bytes.subarray(n * size, (n + 1) * size))
          .reverse()
          .toString('hex')}`,
    )

  it.each([
    ['x/64xb', 1, 8],
    ['x/32xh', 2, 8],
    ['x/16xw', 4, 4],
    ['x/8xg', 8, 2],
  ])('is read: %s', (_name, size, row) => {
    const all = words(size)
    const place = (at: number): string => (at === 0 ? '<memory>' : `<memory+${at}>`)
    for (const isNamed of [true, false]) {
      const dump = Array.from({ length: Math.ceil(all.length / row) }, (_, n) => {
        const at = n * row * size
        const address = `0x${(0x555555558060 + at).toString(16)}${isNamed ? ` ${place(at)}` : ''}:`
        return [address, ...all.slice(n * row, (n + 1) * row)].join('\t')
      })
      expect(found(`(gdb) \n${dump.join('\n')}\n`).toSorted()).toEqual(BOTH)
    }
  })
})
