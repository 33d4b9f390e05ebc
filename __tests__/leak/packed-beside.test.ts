import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'

import { hexValues } from '../../src/leak/decode/number-lists.ts'
import { PackedTooLarge } from '../../src/leak/decode/packed.ts'
import { zipOf } from '../unpack/build.ts'
import { drawn, engineFor, newKey, scan } from './known.ts'

const KEY = newKey()
const engine = engineFor({ credentials: [KEY] })
const found = (text: string): boolean => scan(engine, `an ordinary line\n${text}\nanother one\n`).length > 0

type Pack = (text: string) => Buffer
const PACKINGS: readonly (readonly [string, Pack])[] = [
  ['gzip', (text) => gzipSync(text)],
  ['zlib', (text) => deflateSync(text)],
  ['zstd', (text) => zstdCompressSync(text)],
]
const record = (n: number, more = {}): string =>
  JSON.stringify({ level: 30, msg: 'a reply came', status: 200, id: drawn(60, n).toString('hex'), ...more })

describe.each(PACKINGS)('a value in %s', (_, pack) => {
  it('is found behind any number of other bytes in the same base64', () => {
    const packed = pack(record(1, { key: KEY }))
    const missed = Array.from({ length: 7 }, (_unused, n) => n).filter(
      (n) => !found(JSON.stringify({ payload: Buffer.concat([drawn(n), packed]).toString('base64') })),
    )
    expect(missed).toEqual([])
  })

  it('is found behind another one that was cut off, one to a line and in a list', () => {
    const [first, second] = [pack(record(2)), pack(record(3, { key: KEY }))]
    for (let cut = 40; cut < first.length; cut += 5) {
      const values = [first.subarray(0, cut), second]
      for (const encoding of ['base64', 'hex'] as const) {
        const written = values.map((value) => value.toString(encoding))
        expect([encoding, cut, found(written.join('\n'))]).toEqual([encoding, cut, true])
        expect([encoding, cut, found(JSON.stringify(written, null, 1))]).toEqual([encoding, cut, true])
      }
      const lists = values.map((value) => JSON.stringify([...value])).join('\n')
      expect([cut, found(lists)]).toEqual([cut, true])
    }
  })

  it('is found behind escapes of any kind', () => {
    const body = pack(record(4, { key: KEY })).toString('base64')
    for (const before of ['\\u0022', '\\x22', '%22', '%3D', '\\t', '&quot;'])
      expect([before, found(`id${before}${body}`)]).toEqual([before, true])
    const net = JSON.stringify({ body }).replace(
      /["+/]/g,
      (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
    )
    expect(found(`{"log":"${net}"}`)).toBe(true)
  })
})

describe('a row of marks', () => {
  it.each(['H4sI', 'H4sIAAAA', 'KLUv/SAA', 'eJwBAAD//2Fh'])(
    'is refused, because each may begin a value: %s',
    (mark) => {
      expect(() => scan(engine, mark.repeat(2 ** 17 / mark.length))).toThrow(PackedTooLarge)
    },
  )

  it('is looked at where they are few, or say themselves that they are none', () => {
    expect(scan(engine, 'H4sI'.repeat(64))).toEqual([])
    // Members of a zip that is encrypted.
    expect(scan(engine, 'UEsDBBQA'.repeat(2 ** 14))).toEqual([])
    const encrypted = `${Buffer.from('504b03041400010008', 'hex').toString('base64')}${'A'.repeat(80)}`
    expect(scan(engine, Array.from({ length: 200 }, () => encrypted).join('\n'))).toEqual([])
  })

  /** A member of gzip that says of the 64 KiB behind its header that they are its own, as they stand (RFC 1951, section 3.2.4). */
  const TAKER = Buffer.from('1f8b080000000000000301ffff0000', 'hex')

  it('is refused where each takes all that follows', () => {
    const row = Buffer.concat(Array.from({ length: 4000 }, () => TAKER))
    expect(() => scan(engine, row.toString('hex'))).toThrow(PackedTooLarge)
    const lines = Array.from({ length: 4000 }, () => `${TAKER.toString('base64')}AbCd`)
    expect(() => scan(engine, lines.join('\n'))).toThrow(PackedTooLarge)
  })
})

describe('a zip in the rows of a dump', () => {
  it('is read once, whatever its members are', () => {
    const members = Array.from({ length: 200 }, (_, n) => ({
      name: `${n}.log`,
      bytes: Buffer.from(record(n)),
    }))
    const rows =
      zipOf(members)
        .toString('hex')
        .match(/.{1,32}/g) ?? []
    const dump = Buffer.from(
      rows
        .map((row, n) => `${(n * 16).toString(16).padStart(8, '0')}  ${row}  |................|`)
        .join('\n'),
    )
    const { parts } = hexValues(dump, 0, dump.length)
    const shown = parts.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join('')
    expect(shown.split(record(199))).toHaveLength(2)
  })
})
