import { deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { packedBase64 } from '../../../src/leak/decode/packed-base64.ts'
import { PackedTooLong } from '../../../src/leak/decode/packed.ts'
import type { Run } from '../../../src/leak/decode/runs.ts'
import { drawn } from '../known.ts'

type Shown = readonly [origin: number, end: number, text: string]

interface Look {
  readonly from?: number
  readonly to?: number
  readonly runs?: readonly Run[]
}

/** What is found in a text; all of it is one run of base64 where no other is given. */
const found = (text: string, { from = 0, to = text.length, runs = [{ from, to }] }: Look = {}): Shown[] =>
  packedBase64(Buffer.from(text, 'latin1'), from, to, runs).map(({ origin, end, bytes }) => [
    origin,
    end,
    Buffer.from(bytes).toString('latin1'),
  ])

const TEXT = 'The river rises in the eastern hills, runs past three towns, and then on to the sea.'
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** A zip with one member, deflated or stored (APPNOTE.TXT 6.3.10, section 4.3.7). */
const zip = (content: Uint8Array, isStored = false): Buffer => {
  const bytes = isStored ? content : deflateRawSync(content)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50)
  header.writeUInt16LE(isStored ? 0 : 8, 8)
  header.writeUInt32LE(bytes.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(7, 26)
  return Buffer.concat([header, Buffer.from('app.log'), bytes])
}

const PACKERS: readonly (readonly [string, (bytes: string) => Buffer, string])[] = [
  ['gzip', (bytes) => gzipSync(bytes), `\n${TEXT}`],
  ['zstd', (bytes) => zstdCompressSync(bytes), `\n${TEXT}`],
  ['zip', (bytes) => zip(Buffer.from(bytes)), `\napp.log\n${TEXT}\n`],
  ['zlib', (bytes) => deflateSync(bytes), `\n${TEXT}`],
  ['zlib, fastest', (bytes) => deflateSync(bytes, { level: 1 }), `\n${TEXT}`],
  ['zlib, fast', (bytes) => deflateSync(bytes, { level: 5 }), `\n${TEXT}`],
  ['zlib, best', (bytes) => deflateSync(bytes, { level: 9 }), `\n${TEXT}`],
]

describe('a packed value in base64', () => {
  it.each(PACKERS)('is unpacked wherever it stands: %s', (_, pack, read) => {
    for (const text of [base64(pack(TEXT)), url(pack(TEXT))])
      for (const [before, behind] of [
        ['', ''],
        ['"', '"'],
        ['body', ' and on'],
        ['/v1/y/', '.'],
        ['xy_', '%'],
      ] as const)
        expect(found(`${before}${text}${behind}`)).toEqual([
          [before.length, before.length + text.replace(/=+$/, '').length, read],
        ])
  })

  it.each(PACKERS)('is unpacked with escapes and line ends in it: %s', (_, pack, read) => {
    const text = base64(pack(TEXT)).replace(/=+$/, '')
    for (const written of [
      encodeURIComponent(text),
      text.replaceAll('/', '\\/'),
      text.replace(/.{32}/g, '$&\r\n'),
      text.replace(/.{32}/g, '$&\n      '),
      text.replace(/.{32}/g, '$&\\n'),
      text.replace(/.{8}/g, '$&\n'),
    ])
      expect(found(`x="${written}"`)).toEqual([[3, 3 + written.length, read]])
  })

  it('is unpacked with a letter that is escaped right behind its mark', () => {
    for (const pack of [gzipSync, deflateSync, zstdCompressSync]) {
      const text = url(pack(TEXT))
      const at = pack === deflateSync ? 2 : 4
      const escape = `%${text.charCodeAt(at).toString(16)}`
      expect(found(`"${text.slice(0, at)}${escape}${text.slice(at + 1)}"`)).toEqual([
        [1, text.length + 3, `\n${TEXT}`],
      ])
    }
  })

  it.each(PACKERS)('has marks of its own, and a letter that may follow them: %s', (_, pack) => {
    const text = base64(pack(TEXT))
    for (let at = 0; at < 3; at++) expect(found(`${text.slice(0, at)}.${text.slice(at + 1)}`)).toEqual([])
    const letters = text.startsWith('e') ? 2 : 4
    expect(found(`${text.slice(0, letters)}.${text.slice(letters + 1)}`)).toEqual([])
  })

  it('is found twice where it stands twice, and each where it stands', () => {
    const [one, two] = [
      base64(gzipSync(TEXT)),
      base64(gzipSync('another text, which is no part of the first')),
    ]
    expect(found(`${one}: ${two}`).map(([origin, , read]) => [origin, read])).toEqual([
      [0, `\n${TEXT}`],
      [one.length + 2, '\nanother text, which is no part of the first'],
    ])
  })

  it.each([
    ['gzip', gzipSync, 4, 'abcd'],
    ['zlib', deflateSync, 16, 'abcdefghijklmnop'],
  ] as const)('has 32 letters at least: %s', (_, pack, length, most) => {
    const [enough, few] = [pack(most), pack(most.slice(0, length - 1))]
    expect([enough.length, few.length]).toEqual([24, 23])
    expect(found(`"${url(enough)}"`)).toEqual([[1, 33, `\n${most}`]])
    for (const behind of ['', ' '.repeat(9000)]) expect(found(`"${url(few)}"${behind}`)).toEqual([])
  })

  it('is none where nothing comes out of it', () => {
    const letters = base64(drawn(90))
    for (const mark of ['H4sIAAAA', 'KLUv/SRU', 'UEsDBBQA', 'eJwLyUhV', 'eJ', 'eNo'])
      for (const end of ['', '"']) expect(found(`"${mark}${letters.replace(/[/+]/g, 'x')}${end}`)).toEqual([])
    expect(found(letters)).toEqual([])
    expect(found('')).toEqual([])
  })

  it('is none in zlib where what comes out is no text', () => {
    expect(found(`"${base64(deflateSync(drawn(300)))}"`)).toEqual([])
  })

  it('is read as far as it goes where it was cut off', () => {
    const hex = drawn(300).toString('hex')
    for (const pack of [gzipSync, deflateSync]) {
      const [value] = found(`"${base64(pack(hex)).slice(0, 200)}…"`)
      expect(value?.slice(0, 2)).toEqual([1, 201])
      expect(value?.[2].length).toBeGreaterThan(100)
      expect(`\n${hex}`.startsWith(value?.[2] ?? 'x')).toBe(true)
    }
  })
})

describe('packed values one to a line', () => {
  it('are each unpacked, though nothing says where the first one ends', () => {
    const texts = ['first', 'second', 'third'].map((name) => `the ${name} entry of the log is this line`)
    for (const pack of [gzipSync, deflateSync, zstdCompressSync]) {
      const lines = texts.map((text) => url(pack(text)))
      const read = found(lines.join('\n'))
      expect(read.map(([origin]) => origin)).toEqual(
        lines.map((_, n) => lines.slice(0, n).join('\n').length + (n > 0 ? 1 : 0)),
      )
      expect(read.map(([, , text]) => text)).toEqual(texts.map((text) => `\n${text}`))
    }
  })

  it('are read as far as they go where each was cut off', () => {
    const hex = [0, 1, 2].map((n) => drawn(300, n).toString('hex'))
    const lines = hex.map((text) => url(deflateSync(text)).slice(0, 201))
    const read = found(lines.join('\n'))
    expect(read.map(([origin]) => origin)).toEqual([0, 202, 404])
    read.forEach(([, , text], n) => {
      expect(text.length).toBeGreaterThan(100)
      expect(`\n${hex[n] ?? ''}`.startsWith(text)).toBe(true)
    })
  })

  it('are unpacked where other letters follow in the next line', () => {
    const text = url(zstdCompressSync(TEXT))
    expect(found(`${text}\nother+letters/in+a+line`).map(([, , read]) => read)).toEqual([`\n${TEXT}`])
  })
})

describe('a zip in base64', () => {
  it('is read to its end once: another one that was stored in it is a part of it', () => {
    // 37 bytes of header and two of the name of the inner one more: so both begin with a whole letter.
    const inner = zip(Buffer.from(TEXT))
    const outer = zip(Buffer.concat([Buffer.alloc(2), inner]), true)
    const text = base64(outer)
    expect(text.indexOf('UEsDB', 4)).toBe(52)
    const read = found(`"${text}"`)
    expect(read.map(([origin]) => origin)).toEqual([1])
    expect(read[0]?.[2].startsWith('\napp.log\n')).toBe(true)
  })

  it('may follow another one', () => {
    const [one, two] = [base64(zip(Buffer.from(TEXT))), base64(zip(Buffer.from('another one of them')))]
    const read = found(`"${one}", "${two}"`)
    expect(read.map(([origin, , text]) => [origin, text])).toEqual([
      [1, `\napp.log\n${TEXT}\n`],
      [one.length + 5, '\napp.log\nanother one of them\n'],
    ])
  })

  it('begins with a whole mark', () => {
    // Of the first four bytes the last one is another one, which only half of the sixth letter shows.
    const bytes = Buffer.concat([Buffer.from('PK\x03\x05..', 'latin1'), zip(Buffer.from(TEXT))])
    expect(found(`"${base64(bytes)}"`).map(([origin]) => origin)).toEqual([9])
  })

  it('is read behind a member that is encrypted', () => {
    const sealed = zip(drawn(9001), true)
    sealed.writeUInt16LE(1, 6)
    const bytes = Buffer.concat([zip(Buffer.from('first')), sealed, zip(Buffer.from(TEXT))])
    const text = base64(bytes)
    // The last member begins in the middle of a letter.
    expect(text.lastIndexOf('UEsD')).toBeLessThan(100)
    expect(found(`"${text}"`)).toEqual([
      [1, 1 + text.replace(/=+$/, '').length, `\napp.log\nfirst\napp.log\n${TEXT}\n`],
    ])
  })

  it('has all of its members, however long it is', () => {
    const members = ['first', 'second'].map((name) =>
      zip(Buffer.from(`${name}: ${drawn(4000).toString('hex')}`)),
    )
    const [read, ...more] = found(`"${base64(Buffer.concat(members))}"`)
    expect(read?.[2]).toContain('first: ')
    expect(read?.[2]).toContain('second: ')
    expect(more).toEqual([])
  })
})

describe('a long packed value', () => {
  // In base64 more than 8,000 letters.
  const long = drawn(5000).toString('hex')

  it.each([
    ['gzip', gzipSync(long)],
    ['zlib', deflateSync(long)],
    ['zstd', zstdCompressSync(long)],
    ['gzip whose name is longer than what is read at first', named(long, 5000)],
  ])('is read to its end: %s', (_, packed) => {
    const text = url(packed)
    for (const written of [text, text.replace(/.{76}/g, '$&\n')])
      expect(found(`"${written}"`)).toEqual([[1, 1 + written.length, `\n${long}`]])
  })

  it('may have others behind it in the next line', () => {
    const lines = [long, TEXT, long.slice(1)].map((text) => url(gzipSync(text)))
    expect(found(lines.join('\n')).map(([, , read]) => read)).toEqual([
      `\n${long}`,
      `\n${TEXT}`,
      `\n${long.slice(1)}`,
    ])
  })
})

/** A gzip member whose header names a file (RFC 1952, section 2.3.1). */
function named(content: string, length: number): Buffer {
  const packed = gzipSync(content)
  packed[3] = 8
  return Buffer.concat([packed.subarray(0, 10), Buffer.alloc(length, 'n'), Buffer.of(0), packed.subarray(10)])
}

describe('the bytes to look at', () => {
  const text = `"${url(gzipSync(TEXT))}" and "${url(zstdCompressSync(TEXT))}"`
  const first = text.indexOf('"', 1)

  it('have what goes on in them, and not what ended before', () => {
    expect(found(text)).toHaveLength(2)
    expect(found(text, { from: first - 1 })).toHaveLength(2)
    expect(found(text, { from: first })).toHaveLength(1)
    expect(found(text, { from: text.length - 1 })).toHaveLength(0)
    // However much follows.
    const more = `${text}${' '.repeat(9000)}`
    expect(found(more, { from: first - 1 })).toHaveLength(2)
    expect(found(more, { from: first })).toHaveLength(1)
    expect(found(more, { from: text.length })).toHaveLength(0)
  })

  it('have what begins in them, as far as it goes, and nothing behind them', () => {
    expect(found(text, { to: first + 3 })).toHaveLength(1)
    const hex = drawn(300).toString('hex')
    const packed = url(gzipSync(hex))
    const [value] = found(packed, { to: 200 })
    expect(value?.slice(0, 2)).toEqual([0, 200])
    expect(`\n${hex}`.startsWith(value?.[2] ?? 'x')).toBe(true)
    expect(found(packed, { to: 31 })).toEqual([])
    expect(found(packed, { to: 3 })).toEqual([])
  })

  it('may be those of a larger buffer', () => {
    const written = url(gzipSync(TEXT))
    const raw = new Uint8Array(Buffer.from(`H4sI${written}H4sI`)).subarray(4, 4 + written.length)
    expect(packedBase64(raw, 0, raw.length, [])).toMatchObject([{ origin: 0, end: written.length }])
  })
})

describe('zlib, which two letters begin', () => {
  const packed = url(deflateSync(TEXT))
  const sparse = `${' .'.repeat(400)}${packed}${' .'.repeat(400)}`
  const run = { from: 800, to: 800 + packed.length }

  it('is looked for in runs of base64 where these are few', () => {
    expect(found(sparse, { runs: [run] })).toEqual([[run.from, run.to, `\n${TEXT}`]])
    expect(found(sparse, { runs: [{ from: 0, to: 10 }, run] })).toHaveLength(1)
    expect(found(sparse, { runs: [{ from: 0, to: 10 }] })).toEqual([])
    expect(found(sparse, { runs: [] })).toEqual([])
    for (const at of [1, 2]) expect(found(sparse, { runs: [{ ...run, from: run.from + at }] })).toEqual([])
  })

  it('is looked for at any place of such a run', () => {
    const text = sparse.replace(packed, `body${packed}`)
    expect(found(text, { runs: [{ from: 800, to: run.to + 4 }] })).toEqual([[804, run.to + 4, `\n${TEXT}`]])
    // It ends with the first letter of a mark, or the second one.
    expect(found(text, { runs: [{ from: 800, to: 805 }] })).toEqual([])
    expect(found(text, { runs: [{ from: 800, to: 806 }] })).toHaveLength(1)
  })

  it('is looked for everywhere where there is little else', () => {
    const text = `${'.'.repeat(90)}${packed}`
    const few = { from: 0, to: 40 }
    expect(found(text, { runs: [few, { from: 40, to: 60 }] })).toHaveLength(1)
    expect(found(text, { runs: [few] })).toEqual([])
    // What was looked at before does not count.
    expect(found(sparse.trimEnd(), { from: 800, to: run.to, runs: [{ from: 810, to: 840 }] })).toHaveLength(1)
  })

  it('is looked for from where the bytes to look at begin', () => {
    const text = `${packed}.${packed}.`
    expect(found(text)).toHaveLength(2)
    expect(found(text, { from: 1 })).toHaveLength(1)
    expect(found(text, { from: packed.length + 1 })).toHaveLength(1)
    expect(found(text, { from: packed.length + 2 })).toEqual([])
  })
})

describe('a packed value that goes on behind the bytes to look at', () => {
  // 60 KiB in base64 are 46,080 bytes, which no packer makes smaller.
  const packed = url(gzipSync(drawn(60_000), { level: 0 }))
  const [long, short] = [packed.slice(0, 60 * 1024 + 1), packed.slice(0, 60 * 1024)]

  it('is refused where its beginning will not be at hand again', () => {
    expect(() => found(long)).toThrow(PackedTooLong)
    expect(() => found(packed, { to: 60 * 1024 + 1 })).toThrow(PackedTooLong)
  })

  it('is read as far as it goes where it is at hand again', () => {
    expect(found(short)).toMatchObject([[0, 60 * 1024, expect.stringContaining('\n')]])
    expect(found(`....${short}`)).toHaveLength(1)
  })

  it('is no reason to refuse where another sign ends it', () => {
    expect(found(`${long}"`)).toHaveLength(1)
  })

  it('is no reason to refuse where it ended before', () => {
    expect(found(packed)).toMatchObject([[0, packed.length, expect.stringContaining('\n')]])
    expect(found(`${packed}abc`)).toHaveLength(1)
  })
})

describe('any text', () => {
  it('is unpacked from gzip however it is cut into lines', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 100 }),
        fc.integer({ min: 8, max: 90 }),
        fc.constantFrom('\n', '\r\n', '\\n', '\\r\\n', '\n\t', '"\n"', '%0A'),
        (end, width, between) => {
          const text = `${TEXT}${end}`
          const lines = url(gzipSync(text)).match(new RegExp(`.{1,${width}}`, 'g')) ?? []
          const written = lines.join(between)
          expect(found(`"${written}"`)).toEqual([[1, 1 + written.length, `\n${text}`]])
        },
      ),
    )
  })
})
