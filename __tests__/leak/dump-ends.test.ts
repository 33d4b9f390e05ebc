import { randomBytes } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import { engineFor, scan } from './known.ts'

/** Only all of it counts: a part of a row that is lost loses the value. */
const OWNER = `Bäckerei ${randomBytes(12).toString('hex')} & Söhne`
const engine = engineFor({ account: [OWNER] })

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[^ -~]/g, '.')

/** Rows of so many bytes. */
const rows = (bytes: Uint8Array, size: number, row: (bytes: Uint8Array, at: number) => string): string =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    row(bytes.subarray(n * size, (n + 1) * size), n * size),
  ).join('\n')

const address = (at: number, digits: number): string => at.toString(16).padStart(digits, '0')
const groups = (bytes: Uint8Array, size: number): string =>
  hex(bytes).replace(new RegExp(`(.{${size * 2}})(?=.)`, 'g'), '$1 ')

/** `xxd -c columns -g group`: the text column stands two spaces behind where a full row ends. */
const xxd =
  (columns: number, group: number) =>
  (bytes: Uint8Array): string => {
    const width = columns * 2 + Math.ceil(columns / group) - 1
    return rows(
      bytes,
      columns,
      (row, at) => `${address(at, 8)}: ${groups(row, group).padEnd(width)}  ${textOf(row)}`,
    )
  }

/** `xxd -e -g 4`: each word with its high byte first, and the last one, which is short, behind as many spaces. */
const xxdLow = (bytes: Uint8Array): string =>
  rows(bytes, 16, (row, at) => {
    const words = Array.from({ length: 4 }, (_, n) =>
      hex(Uint8Array.from(row.subarray(n * 4, n * 4 + 4)).reverse()),
    )
    return `${address(at, 8)}: ${words.map((word) => word.padStart(8)).join(' ')}  ${textOf(row)}`
  })

const hexdump = (bytes: Uint8Array): string =>
  rows(bytes, 16, (row, at) => {
    const halves = [row.subarray(0, 8), row.subarray(8)].map((half) => groups(half, 1).padEnd(23))
    return `${address(at, 8)}  ${halves.join('  ')}  |${textOf(row)}|`
  })

/** `curl --trace` has one space before the text, and three for a byte that is not there. */
const curl = (bytes: Uint8Array): string =>
  rows(bytes, 16, (row, at) => `${address(at, 4)}: ${groups(row, 1).padEnd(47)} ${textOf(row)}`)

const tcpdump = (bytes: Uint8Array): string =>
  rows(bytes, 16, (row, at) => `\t0x${address(at, 4)}:  ${groups(row, 2).padEnd(39)}  ${textOf(row)}`)

const wireshark = (bytes: Uint8Array): string =>
  rows(bytes, 16, (row, at) => `${address(at, 4)}   ${groups(row, 1).padEnd(47)}   ${textOf(row)}`)

/** `od -t x1 -w32`, with no text. */
const od = (bytes: Uint8Array): string =>
  rows(bytes, 32, (row, at) => `${at.toString(8).padStart(7, '0')} ${groups(row, 1)}`)

/** `od -t x1z`. */
const odText = (bytes: Uint8Array): string =>
  rows(
    bytes,
    16,
    (row, at) => `${at.toString(8).padStart(7, '0')} ${groups(row, 1).padEnd(47)}  >${textOf(row)}<`,
  )

/** `od --endian=big -t x4` of whole words. */
const odWords = (bytes: Uint8Array): string =>
  rows(Buffer.concat([bytes, Buffer.alloc(16 - (bytes.length % 16), '.')]), 16, (row, at) =>
    [at.toString(8).padStart(7, '0'), groups(row, 4)].join(' '),
  )

const TOOLS = {
  xxd: xxd(16, 2),
  'xxd -g 1': xxd(16, 1),
  'xxd -g 4': xxd(16, 4),
  'xxd -c 8': xxd(8, 2),
  'xxd -c 10': xxd(10, 2),
  'xxd -c 32': xxd(32, 2),
  'xxd -e': xxdLow,
  'hexdump -C': hexdump,
  'curl --trace': curl,
  'tcpdump -X': tcpdump,
  Wireshark: wireshark,
  'od -t x1 -w32': od,
  'od -t x1z': odText,
  'od --endian=big -t x4': odWords,
}

describe.each(Object.entries(TOOLS))('a value in the rows of %s', (_, dump) => {
  const missed = (write: (before: string) => string): readonly number[] =>
    Array.from({ length: 16 }, (_unused, n) => n).filter(
      (n) => scan(engine, `INFO dump follows\n${write('.'.repeat(n))}\nINFO done\n`).length === 0,
    )

  it('is found where they end with it, wherever the last row ends', () => {
    expect(missed((before) => dump(Buffer.from(before + OWNER)))).toEqual([])
  })

  it('is found in the middle of them', () => {
    expect(missed((before) => dump(Buffer.from(`${before}${OWNER}${'abcd 1234 '.repeat(5)}`)))).toEqual([])
  })
})

describe('rows behind a time', () => {
  const behindTime = (dump: string): string => dump.replace(/^/gm, '10:00:00 ')

  it.each([
    ['xxd', xxd(16, 2)],
    ['xxd -g 4', xxd(16, 4)],
    ['xxd -c 10', xxd(10, 2)],
    ['xxd -e', xxdLow],
  ])('end with a short word: %s', (_, dump) => {
    const missed = Array.from({ length: 16 }, (_unused, n) => n).filter(
      (n) =>
        scan(engine, `INFO x\n${behindTime(dump(Buffer.from('.'.repeat(n) + OWNER)))}\nINFO y\n`).length ===
        0,
    )
    expect(missed).toEqual([])
  })

  it('are read whole behind a line of ids', () => {
    const missed = Array.from({ length: 16 }, (_unused, n) => n).filter((n) => {
      const bytes = Buffer.from(
        '.'.repeat(n) + OWNER + '.'.repeat(16 - ((n + Buffer.byteLength(OWNER)) % 16)),
      )
      const dump = rows(bytes, 16, (row) => groups(row, 4))
      return (
        scan(engine, `INFO x\n${behindTime(`aaaaaaaa bbbbbbbb cccccccc\n${dump}`)}\nINFO y\n`).length === 0
      )
    })
    expect(missed).toEqual([])
  })
})
