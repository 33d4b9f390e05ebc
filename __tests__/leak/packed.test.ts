import { randomBytes } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { PackedTooLarge, unpackedValue } from '../../src/leak/packed.ts'
import { BODY, engineFor, newKey, scan } from './known.ts'

const KEY = newKey()
const engine = engineFor({ credentials: [KEY], bodies: [BODY] })

type Bytes = (bytes: Uint8Array) => Uint8Array

const PACKERS: readonly (readonly [string, Bytes])[] = [
  ['gzip', (bytes) => gzipSync(bytes)],
  ['zlib', (bytes) => deflateSync(bytes)],
  ['zstd', (bytes) => zstdCompressSync(bytes)],
  ['deflate', (bytes) => deflateRawSync(bytes)],
  ['brotli', (bytes) => brotliCompressSync(bytes)],
]
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const ENCODERS: readonly (readonly [string, (bytes: Uint8Array) => string])[] = [
  ['base64', base64],
  ['base64url', (bytes) => Buffer.from(bytes).toString('base64url')],
  ['base64 of base64', (bytes) => base64(Buffer.from(base64(bytes)))],
  ['base64 in lines', (bytes) => base64(bytes).replace(/.{76}/g, '$&\n      ')],
  ['base64, escaped lines', (bytes) => JSON.stringify(base64(bytes).replace(/.{76}/g, '$&\n'))],
  ['hex', (bytes) => Buffer.from(bytes).toString('hex')],
]

const log = (text: string): Buffer =>
  Buffer.from(JSON.stringify({ level: 30, msg: 'a reply came', body: text, attempt: 1, status: 200 }))

describe('a value that was packed and then encoded', () => {
  const ways = PACKERS.flatMap(([packer, pack]) =>
    ENCODERS.map(([encoder, encode]) => [`${packer} in ${encoder}`, pack, encode] as const),
  )

  it.each(ways)('is found: %s', (_, pack, encode) => {
    for (const [kind, value] of [
      ['credential', `the key in use is ${KEY}, and nothing else`],
      ['body', BODY],
    ] as const) {
      const line = JSON.stringify({ level: 30, data: encode(pack(log(value))), ms: 12 })
      expect(scan(engine, `first\n${line}\nlast`).map((leak) => leak.kind)).toEqual([kind])
    }
  })

  it.each(ways)('is no leak where another one stands in it: %s', (_, pack, encode) => {
    const other = newKey()
    expect(scan(engine, `{"data":"${encode(pack(log(`the key in use is ${other}`)))}"}`)).toEqual([])
  })

  it('is found as far as it goes where a logger cut it off', () => {
    const packed = base64(gzipSync(`Bearer ${KEY}\n${randomBytes(3000).toString('hex')}`))
    expect(scan(engine, `{"data":"${packed.slice(0, 1500)}…"}`)).toHaveLength(1)
  })
})

describe('unpacking a value', () => {
  it('gives back what was packed, whatever it was, for packings with a mark', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...PACKERS.slice(0, 3)),
        (bytes, [, pack]) => {
          expect(Buffer.from(unpackedValue(pack(bytes)) ?? [])).toEqual(Buffer.from(bytes))
        },
      ),
    )
  })

  it('gives nothing for what is not packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 39 }), (bytes) => {
        fc.pre(bytes[0] !== 0x78 && bytes[0] !== 0x1f && bytes[0] !== 0x28)
        expect(unpackedValue(bytes)).toBeNull()
      }),
    )
    expect(unpackedValue(Buffer.from(BODY))).toBeNull()
    expect(unpackedValue(Buffer.from('1f8b08', 'hex'))).toBeNull()
    expect(unpackedValue(Buffer.from('x^2 + y^2 = z^2, as everybody knows'))).toBeNull()
  })

  it.each([
    ['gzip', gzipSync(Buffer.alloc(17 * 2 ** 20))],
    ['zstd', zstdCompressSync(Buffer.alloc(17 * 2 ** 20))],
  ])('ends where it would never end: %s', (_, bomb) => {
    expect(() => unpackedValue(bomb)).toThrow(PackedTooLarge)
  })
})
