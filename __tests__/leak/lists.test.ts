import { randomBytes } from 'node:crypto'
import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { listRuns } from '../../src/leak/decode/list-runs.ts'
import { listedValues } from '../../src/leak/decode/lists.ts'
import { PackedTooLong } from '../../src/leak/decode/packed.ts'
import { BODY, drawn, engineFor, newKey, scan } from './known.ts'

const KEY = newKey()
const engine = engineFor({ credentials: [KEY], bodies: [BODY] })
const REPLY = Buffer.from(JSON.stringify({ id: 'chatcmpl-1', content: BODY, finish: 'stop' }))

type Pieces = readonly string[]
type Encoding = 'base64' | 'base64url' | 'hex'

const pieces = (bytes: Buffer, size: number, encoding: Encoding): string[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size).toString(encoding),
  )

const PACKERS: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['gzip', (bytes) => gzipSync(bytes)],
  ['zlib', (bytes) => deflateSync(bytes)],
  ['zstd', (bytes) => zstdCompressSync(bytes)],
  ['deflate', (bytes) => deflateRawSync(bytes)],
  ['brotli', (bytes) => brotliCompressSync(bytes)],
  ['nothing', (bytes) => bytes],
]

const member = (list: unknown): object => ({ status: 200, headers: ['ok'], body: list, encoding: 'base64' })

const WAYS: readonly (readonly [string, (list: Pieces) => string])[] = [
  ['JSON', (list) => JSON.stringify(member(list))],
  ['JSON over lines', (list) => JSON.stringify(member(list), null, 2)],
  ['JSON with blanks behind commas', (list) => `{"body": ["${list.join('", "')}"], "encoding": "base64"}`],
  ['JSON in JSON', (list) => JSON.stringify(member(JSON.stringify(list)))],
  ['JSON in JSON in JSON', (list) => JSON.stringify({ log: JSON.stringify(member(JSON.stringify(list))) })],
  ['JSON over lines in JSON', (list) => JSON.stringify(member(JSON.stringify(list, null, 4)))],
  [
    'JSON with escapes',
    (list) =>
      JSON.stringify(list).replaceAll('=', '\\u003d').replaceAll('+', '\\u002B').replaceAll('/', '\\/'),
  ],
  ['Python', (list) => `body=['${list.join("', '")}'] status=200`],
  ['YAML', (list) => `body:\n${list.map((piece) => `  - ${piece}\n`).join('')}encoding: base64\n`],
  ['lines', (list) => list.map((piece) => `${piece}\n`).join('')],
]

const kinds = (text: string): string[] => [
  ...new Set(scan(engine, `first\n${text}\nlast`).map(({ kind }) => kind)),
]

describe('a value in pieces, each encoded by itself', () => {
  const ways = WAYS.flatMap(([way, write]) =>
    PACKERS
      // Nothing tells where the first of many lines is.
      .filter(([packer]) => way !== 'lines' || !['deflate', 'brotli'].includes(packer))
      .map(([packer, pack]) => [packer, way, write, pack] as const),
  )

  it.each(ways)('is found, packed with %s, in %s, whatever the size of the pieces', (_, way, write, pack) => {
    const packed = pack(REPLY)
    const isLines = way === 'lines'
    for (const encoding of ['base64', 'hex', ...(isLines ? [] : ['base64url' as const])] as const)
      for (const size of [1, 2, 3, 4, 5, 10, 17, 25, 60, 200]) {
        const text = write(pieces(packed, size, encoding))
        expect([encoding, size, kinds(text)]).toEqual([encoding, size, ['body']])
      }
  })

  it('is found for any cut of a key', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 30 }),
        fc.constantFrom('base64' as const, 'hex' as const),
        fc.constantFrom(...WAYS.map(([, write]) => write)),
        (sizes, encoding, write) => {
          const packed = gzipSync(`{"authorization":"Bearer ${KEY}"}`)
          const list: string[] = []
          for (let [at, n] = [0, 0]; at < packed.length; n++) {
            const size = sizes[n % sizes.length] ?? 1
            list.push(packed.subarray(at, at + size).toString(encoding))
            at += size
          }
          expect(kinds(write(list))).toEqual(['credential'])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is found where each event was flushed', () => {
    const events = BODY.split(' ').map((word) => `data: {"delta":${JSON.stringify(`${word} `)}}\n\n`)
    const flushed = events.map((event) => deflateRawSync(event, { finishFlush: constants.Z_SYNC_FLUSH }))
    const list = [Buffer.from('1f8b0800000000000003', 'hex'), ...flushed].map((bytes) =>
      bytes.toString('hex'),
    )
    expect(Math.min(...list.map(({ length }) => length))).toBeLessThan(64)
    expect(kinds(JSON.stringify({ body: list }, null, 1))).toEqual(['body'])
  })

  it('is told where its list begins', () => {
    const list = pieces(gzipSync(REPLY), 100, 'base64')
    const [leak] = scan(engine, `{"a":["b"],\n"body":${JSON.stringify(list)}}`)
    expect(leak).toMatchObject({ outcome: 'leak', technique: 'split', place: { line: 2, column: 10 } })
  })

  it('is no leak where another one stands in it', () => {
    for (const [, write] of WAYS)
      for (const size of [1, 7, 50]) {
        const list = pieces(gzipSync(`Bearer ${newKey()}`), size, 'base64')
        expect(kinds(write(list))).toEqual([])
      }
  })
})

describe('a list that is longer than what is searched at once', () => {
  const list = (bytes: number, size: number): string =>
    JSON.stringify(
      pieces(gzipSync(`${randomBytes(bytes >> 1).toString('hex')} Bearer ${KEY}`), size, 'base64'),
    )

  it('is found where it crosses the windows of the search', () => {
    for (const before of [290_000, 305_000, 326_000])
      expect(
        scan(engine, `${'.\n'.repeat(before >> 1)}${list(50_000, 100)}${'.\n'.repeat(99_000)}`),
      ).toHaveLength(1)
  })

  it('is refused where it goes on behind what can be unpacked at once', () => {
    expect(() => scan(engine, `body: ${list(700_000, 1000)}\n`)).toThrow(PackedTooLong)
  })

  it('is no reason to refuse where it ends with the stream, cut off by a logger', () => {
    expect(scan(engine, list(50_000, 100).slice(0, 30_000))).toEqual([])
  })
})

describe('packed values of their own, one to a line', () => {
  const entry = (n: number, key = ''): Buffer =>
    Buffer.from(JSON.stringify({ n, id: randomBytes(20 + (n % 40)).toString('hex'), msg: 'finished', key }))
  const LINES = 3000
  const line = (write: (bytes: Buffer) => string, at: number): string[] =>
    Array.from({ length: LINES }, (_, n) => write(entry(n, n === at ? KEY : '')))

  it.each([
    ['gzip in base64', (bytes: Buffer) => gzipSync(bytes).toString('base64')],
    ['gzip in base64 without padding', (bytes: Buffer) => gzipSync(bytes).toString('base64url')],
    ['zlib in base64', (bytes: Buffer) => deflateSync(bytes).toString('base64')],
    ['zstd in base64', (bytes: Buffer) => zstdCompressSync(bytes).toString('base64')],
  ])('are each unpacked, however many follow: %s', (_, write) => {
    for (const at of [1234, LINES - 1]) {
      const text = `${line(write, at).join('\n')}\n`
      // The search moves on within them.
      expect(text.length).toBeGreaterThan(400_000)
      const leaks = scan(engine, text)
      expect([...new Set(leaks.map((leak) => leak.place.line))]).toEqual([at + 1])
    }
  })

  it('are each unpacked: gzip in hexadecimal digits', () => {
    const text = line((bytes) => gzipSync(bytes).toString('hex'), LINES - 1).join('\n')
    expect(kinds(text)).toEqual(['credential'])
  })
})

describe('what is no list of pieces', () => {
  const ORDINARY: readonly (readonly [string, string])[] = [
    ['names', JSON.stringify(Array.from({ length: 40 }, (_, n) => `item-${n}`))],
    ['a table', Array.from({ length: 40 }, (_, n) => `${n},${n * n},error`).join('\n')],
    ['numbers', JSON.stringify(Array.from({ length: 99 }, (_, n) => n * 12))],
    ['pairs', 'name=value,name=value,'.repeat(20)],
    ['lines of one value', drawn(301).toString('base64').replace(/.{76}/g, '$&\n')],
    ['lines of a certificate', `-----BEGIN-----\n${'TGluZQ'.repeat(9)}==\n-----END A-----`],
    ['whole values', JSON.stringify(Array.from({ length: 9 }, (_, n) => drawn(30, n).toString('base64')))],
    ['hashes', JSON.stringify(Array.from({ length: 9 }, (_, n) => drawn(32, n).toString('hex')))],
  ]

  it.each(ORDINARY)('is not read: %s', (_, text) => {
    const raw = Buffer.from(text)
    expect(listedValues(raw, 0, raw.length).bytes).toHaveLength(0)
  })

  /** Every run of what a list is made of, told the slow way. */
  const allRuns = (text: string): [number, number][] =>
    Array.from(
      text.matchAll(/(?:[\w+/=,"'\\[\]\r\n-]|(?<=[,[\n-]|\\[nr])[ \t]+)+/g),
      ({ 0: { length }, index }): [number, number] => [index, index + length],
    ).filter(([from, to]) => to - from >= 64)

  it('ends a run: each is found whole, wherever the search begins, and nothing else', () => {
    const part = fc.constantFrom('ab', 'a+/=', '"', "'", ', ', '  ', '\n', '\n  - ', '\\n  ', ' ', ':', '[')
    const parts = fc.array(fc.tuple(part, fc.nat(20)), { maxLength: 40 })
    fc.assert(
      fc.property(parts, fc.nat(200), (pairs, from) => {
        const text = pairs.map(([each, times]) => each.repeat(times)).join('')
        const found = listRuns(Buffer.from(text), from, text.length).map((run) => [run.from, run.to])
        const all = allRuns(text)
        expect(all).toEqual(expect.arrayContaining(found))
        expect(found).toEqual(expect.arrayContaining(all.filter(([, to]) => to >= from + 64)))
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws on anything else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aZ09+/=,"\'\\[]\n -u003d')), maxLength: 400 }),
        (text) => {
          const raw = Buffer.from(text)
          listedValues(raw, 0, raw.length)
        },
      ),
    )
  })
})
