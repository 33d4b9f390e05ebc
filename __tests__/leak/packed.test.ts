import { randomBytes } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { PackedTooLarge, PackedTooLong, unpackedValue } from '../../src/leak/decode/packed.ts'
import { straced } from './decode/straced.ts'
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

/** A zip with one member; `isLater`: its size stands behind it, as where it was written to a pipe. */
const zip = (content: Uint8Array, isStored: boolean, isLater: boolean): Buffer => {
  const bytes = isStored ? content : deflateRawSync(content)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50)
  header.writeUInt16LE(isLater ? 8 : 0, 6)
  header.writeUInt16LE(isStored ? 0 : 8, 8)
  if (!isLater) header.writeUInt32LE(bytes.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(7, 26)
  const descriptor = Buffer.alloc(isLater ? 16 : 0)
  if (isLater) descriptor.writeUInt32LE(0x08074b50)
  return Buffer.concat([header, Buffer.from('app.log'), bytes, descriptor])
}

describe('a zip that was encoded', () => {
  const other = zip(Buffer.from('nothing of interest stands in here, and nobody looks'), false, false)
  const ways = [true, false].flatMap((isStored) =>
    [true, false].map((isLater) => [isStored, isLater] as const),
  )

  it.each(ways)('is unpacked, stored: %s, sizes behind the bytes: %s', (isStored, isLater) => {
    const bytes = Buffer.concat([other, zip(log(`the key is ${KEY} in it`), isStored, isLater), other])
    for (const text of [base64(bytes).replace(/.{76}/g, '$&\r\n'), bytes.toString('hex')])
      expect(scan(engine, `first\n\n${text}\n`).map(({ kind }) => kind)).toEqual(['credential'])
  })
})

/** Rows of 16 bytes as `hexdump -C` and `tcpdump -X` write them: the text column breaks each row from the next. */
const dumped = (bytes: Uint8Array, gap: string, width: number): string =>
  (
    Buffer.from(bytes)
      .toString('hex')
      .match(/.{1,32}/g) ?? []
  )
    .map((row, n) => {
      const shown = Buffer.from(row, 'hex')
        .toString('latin1')
        .replace(/[^!-~]/g, '.')
      const digits = row.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
      return `${(n * 16).toString(16).padStart(8, '0')}${gap}${digits.join(' ').padEnd(48)} |${shown}|`
    })
    .join('\n')

describe('a packed value with something in its way', () => {
  const packed = gzipSync(log(`the key in use is ${KEY}, and nothing else`))
  const headers = Buffer.from('4500003c8639400040060000', 'hex')

  it.each([
    ['percent-encoded', encodeURIComponent(base64(packed))],
    ['slashes of JSON escaped', base64(packed).replaceAll('/', '\\/')],
    ['entities of HTML', base64(packed).replaceAll('+', '&#43;').replaceAll('/', '&#x2F;')],
    ['a word before it', `body${base64(packed)}`],
    ['a path before it', `POST /v1/y/${base64(packed)}`],
    ['a column of a database before it', `POST${base64(packed)}`],
    ['letters before zlib', `body_${base64(deflateSync(log(`the key in use is ${KEY}`)))}`],
    ['letters before zstd', `body-${base64(zstdCompressSync(log(`the key in use is ${KEY}`)))}`],
    ['rows of hexdump -C', dumped(packed, '  ', 2)],
    ['rows of xxd', dumped(packed, ': ', 4)],
    ['rows of a packet with headers', dumped(Buffer.concat([headers, packed]), ': ', 4)],
  ])('is found: %s', (_, text) => {
    expect(scan(engine, `first\n"x=${text}"\nlast`).map(({ kind }) => kind)).toEqual(['credential'])
  })
})

const LETTERS: Readonly<Record<number, string>> = {
  8: '\\b',
  9: '\\t',
  10: '\\n',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
}
const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0')

/** A literal of Go or Python: printable bytes as they are, those above 0x7f escaped. */
const literal = (bytes: Uint8Array): string =>
  Array.from(
    bytes,
    (byte) =>
      LETTERS[byte] ?? (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${hexOf(byte)}`),
  ).join('')

const BYTES: readonly (readonly [string, (bytes: Uint8Array) => string])[] = [
  ['a list', (bytes) => `[${bytes.join(', ')}]`],
  ['a list of signed bytes', (bytes) => JSON.stringify([...new Int8Array(bytes)])],
  ['JSON of a Buffer', (bytes) => JSON.stringify(Buffer.from(bytes))],
  ['JSON of a Uint8Array', (bytes) => JSON.stringify(new Uint8Array(bytes))],
  ['a literal', literal],
  ['a literal in JSON', (bytes) => JSON.stringify({ body: literal(bytes) })],
  ['percent', (bytes) => Array.from(bytes, (byte) => `%${hexOf(byte)}`).join('')],
]

describe('packed bytes that are written otherwise', () => {
  const ways = PACKERS.slice(0, 3).flatMap(([packer, pack]) =>
    BYTES.map(([name, write]) => [`${packer} as ${name}`, pack, write] as const),
  )

  it.each(ways)('are unpacked: %s', (_, pack, write) => {
    // A literal may begin its line, or stand behind something.
    for (const [before, behind] of [
      ['send: b"', '"'],
      ["b'", "'"],
      ['', ''],
    ] as const) {
      const line = `${before}${write(pack(log(`the key in use is ${KEY}, and nothing else`)))}${behind}`
      expect(scan(engine, `first\n${line}\nlast`).map(({ kind }) => kind)).toEqual(['credential'])
    }
  })
})

it('is unpacked where strace shows what was read, in as few octal digits as it takes', () => {
  const packed = gzipSync(log(`the key in use is ${KEY}, and nothing else`))
  const head = 'HTTP/1.1 200 OK\\r\\ncontent-encoding: gzip\\r\\n\\r\\n'
  for (const before of ['recvfrom(5, "', `recvfrom(5, "${head}`])
    expect(scan(engine, `${before}${straced(packed)}", 16384, 0, NULL, NULL) = 900`)).toHaveLength(1)
})

it('is unpacked where a string has its bytes as letters, as JSON writes it', () => {
  const packed = gzipSync(log(`the key in use is ${KEY}, and nothing else`))
  expect(scan(engine, JSON.stringify({ body: packed.toString('latin1') }))).toHaveLength(1)
})

describe('bytes with their indexes', () => {
  const own = Buffer.from(`Bearer ${KEY}`)
  const bytes: unknown = JSON.parse(JSON.stringify(new Uint8Array(own)))
  const table = Array.from(own, (byte, n) => `│ ${String(n).padEnd(7)} │ ${String(byte).padEnd(6)} │`)

  it.each([
    ['as JSON', JSON.stringify({ body: bytes })],
    ['as JSON in JSON', JSON.stringify({ log: JSON.stringify({ body: bytes }) })],
    ['as JSON over lines', JSON.stringify({ body: bytes }, null, 2)],
    ['as a table', table.join('\n')],
  ])('are read: %s', (_, text) => {
    expect(scan(engine, text).map(({ kind }) => kind)).toEqual(['credential'])
  })

  it('are no value where an index is missing', () => {
    const half = [...own].flatMap((byte, n) => (n % 8 === 7 ? [] : [[n, byte] as const]))
    expect(scan(engine, JSON.stringify(Object.fromEntries(half)))).toEqual([])
  })
})

describe('a long packed value', () => {
  const line = (bytes: number): string =>
    `"${base64(gzipSync(`${randomBytes(bytes >> 1).toString('hex')} Bearer ${KEY}`))}"\n`

  it('is found where it crosses the windows of the search', () => {
    for (const before of [298_000, 312_000, 326_000])
      expect(scan(engine, `${'.\n'.repeat(before >> 1)}${line(50_000)}${'.\n'.repeat(99_000)}`)).toHaveLength(
        1,
      )
  })

  it('is refused where it goes on behind what can be unpacked at once', () => {
    const text = `body=${line(500_000)}`
    expect(() => scan(engine, text)).toThrow(PackedTooLong)
    expect(() => scan(engine, text)).toThrow(/decode and unpack it/)
  })

  it('is no reason to refuse where it ends with the stream, cut off by a logger', () => {
    expect(scan(engine, line(50_000).slice(0, 30_000))).toEqual([])
  })
})

describe('a packed value in base64 that ends far behind its first bytes', () => {
  /** A member with a header of its own size: an extra field, which gzip may have (RFC 1952, section 2.3.1.1). */
  const withExtra = (bytes: number): Buffer => {
    const plain = gzipSync(`Bearer ${KEY}`)
    const extra = Buffer.alloc(2 + bytes, 'x')
    extra.writeUInt16LE(bytes)
    return Buffer.concat([
      plain.subarray(0, 3),
      Buffer.of(4),
      plain.subarray(4, 10),
      extra,
      plain.subarray(10),
    ])
  }
  const behind = (bytes: number): Buffer => Buffer.from(`${randomBytes(bytes >> 1).toString('hex')} ${KEY}`)

  it.each([
    ...[1000, 3000, 12_000, 40_000].flatMap((bytes) => [
      [`a header of ${bytes} bytes`, withExtra(bytes)] as const,
      [`gzip, ${bytes} bytes`, gzipSync(behind(bytes))] as const,
      [`zlib, ${bytes} bytes`, deflateSync(behind(bytes))] as const,
      [`zstd, ${bytes} bytes`, zstdCompressSync(behind(bytes))] as const,
    ]),
  ])('is read to its end: %s', (_, packed) => {
    const values = [
      base64(packed),
      base64(packed).replaceAll('/', '\\/'),
      base64(packed).replace(/.{76}/g, '$&\n'),
    ]
    for (const value of values) expect(scan(engine, `the first line\n${value}\nTG9yZW0=\n`)).toHaveLength(1)
  })
})

describe('a short value in raw deflate', () => {
  const own = newKey(16)
  const short = deflateRawSync(`Authorization: Bearer ${own}`)

  it.each(['base64', 'hex'] as const)('is found in %s', (encoding) => {
    const one = engineFor({ credentials: [own] })
    expect(short.length).toBeLessThan(48)
    expect(scan(one, `state=${short.toString(encoding)}`)).toHaveLength(1)
  })
})

describe('a short value in gzip, zlib or zstd', () => {
  const own = newKey(16)
  const one = engineFor({ credentials: [own] })

  it.each(PACKERS.slice(0, 3))(
    'is found in hexadecimal digits, which are no longer than those of a hash: %s',
    (_, pack) => {
      const digits = Buffer.from(pack(Buffer.from(own))).toString('hex')
      expect(digits.length).toBeLessThan(2 * 64)
      for (const text of [digits, `"${digits}"`, `etag=${digits.toUpperCase()};`, `{"id":"${digits}","n":1}`])
        expect(scan(one, text)).toHaveLength(1)
    },
  )
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
