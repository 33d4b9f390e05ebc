import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Leak } from '../../../src/evidence/search.ts'
import { type Needles, searchable } from '../../../src/leak/needles.ts'
import type { Filter } from '../../../src/leak/search/filter.ts'
import { makeFound } from '../../../src/leak/search/found.ts'
import { indexNeedles, type NeedleIndex } from '../../../src/leak/search/index-needles.ts'
import { makePositions } from '../../../src/leak/search/positions.ts'
import { type Desk, makeScanner, type Shared } from '../../../src/leak/search/scanner.ts'
import type { Parts } from '../../../src/leak/search/search-hidden.ts'
import { searchLane } from '../../../src/leak/search/search-lane.ts'
import { makeLane, squeeze } from '../../../src/leak/search/squeeze.ts'
import { hexValues } from '../../../src/leak/decode/number-lists.ts'
import { drawn, fingerprint, NO_NEEDLES } from '../known.ts'

const KIB = 1024
/** Bytes of the first window, and of each one more. */
const [WINDOW, NEXT] = [320 * KIB, 256 * KIB]

const KEY = `sk-${drawn(20).toString('hex')}`
const NONCE = 'lastly-55ab90ee'
const ACCOUNT = 'ab@shop.example'
const TEXT = Array.from(drawn(90, 1), (byte, n) => (byte * 999 + n).toString(36)).join(' ')

const indexOf = (needles: Partial<Needles>): NeedleIndex =>
  indexNeedles(searchable({ ...NO_NEEDLES, ...needles }), fingerprint)
const index = indexOf({
  ...{ credentials: [KEY], account: [ACCOUNT], nonces: [NONCE] },
  ...{ bodies: [`Yes: ${NONCE}`, TEXT], prompts: [`${NONCE} is to be said by you`] },
})

/** Without decoders and chains: the search of the lane alone. */
const LANE: Parts = { decoders: [], chains: false, filter: null }
const FILTER: Filter = { after: 0, letters: true, escapes: true }
const shared = (bytes = 0): Shared => ({ desks: [], spare: { bytes } })
/** Streams give their memory to the next one, which no test may notice. */
const SHARED = shared()

const scan = (parts: Partial<Parts>, chunks: readonly Uint8Array[], of = SHARED): readonly Leak[] => {
  const scanner = makeScanner(index, { ...LANE, ...parts }, of)
  for (const chunk of chunks) scanner.write(chunk)
  return scanner.end().leaks('a.log')
}

/** All of a stream in one lane; NULs stand behind it, as in the memory of a scanner. */
const atOnce = (stream: Uint8Array): readonly Leak[] => {
  const raw = Buffer.concat([stream, Buffer.alloc(KIB)])
  const lane = makeLane(raw.length)
  squeeze(raw, 0, stream.length, stream.length, lane)
  const [found, positions] = [makeFound(index), makePositions()]
  const position = (origin: number) => positions.at(raw, origin)
  searchLane(index, { lane, raw, searched: 0, isLast: true, hidden: null, position }, found)
  return found.leaks('a.log')
}

const told = (leaks: readonly Leak[]) =>
  leaks.map(({ kind, technique, place }) => `${kind} ${technique} ${place.line ?? 0}:${place.column ?? 0}`)

/** So many bytes of short lines, with these texts at their places. */
const QUIET = `a quiet line of ours${'.'.repeat(43)}\n`
const streamOf = (size: number, ...texts: readonly (readonly [at: number, text: string])[]): Buffer => {
  const raw = Buffer.alloc(size, QUIET)
  for (const [at, text] of texts) raw.write(text, Math.min(at, size), 'latin1')
  return raw
}

const WRITTEN: readonly string[] = [
  ` ${KEY} `,
  KEY.slice(9, 21),
  KEY.toUpperCase().replace(/(.{7})/g, '$1\n'),
  Array.from(KEY, (char) => `\\u00${char.charCodeAt(0).toString(16)}`).join(''),
  Buffer.from(KEY, 'utf16le').toString('latin1'),
  ` ${ACCOUNT} x${ACCOUNT}`,
  ` ${NONCE} is to be said by you `,
  ` ${NONCE} was said `,
  TEXT,
]

describe('a stream of several windows', () => {
  const near = fc.integer({ min: -260, max: 20 })
  const place = fc.oneof(
    near.map((by) => WINDOW + by),
    near.map((by) => WINDOW - 64 * KIB + by),
    near.map((by) => WINDOW + NEXT + by),
    fc.integer({ min: 0, max: WINDOW + NEXT }),
  )

  it('is searched as if it were one', () => {
    const texts = fc.array(fc.tuple(place, fc.constantFrom(...WRITTEN.slice(0, -1))), {
      minLength: 1,
      maxLength: 3,
    })
    const size = fc.constantFrom(WINDOW, WINDOW + 1, WINDOW + NEXT, WINDOW + NEXT + 500)
    fc.assert(
      fc.property(texts, size, (drawnTexts, bytes) => {
        const raw = streamOf(bytes, ...drawnTexts)
        expect(told(scan({}, [raw])).sort()).toEqual(told(atOnce(raw)).sort())
      }),
      { numRuns: 8 },
    )
  })

  it.each(
    WRITTEN.flatMap((_, n) => ['all and more', 'half', 'the last byte'].map((which) => [n, which] as const)),
  )('has what crosses a window, told where it stands (%i, %s)', (n, which) => {
    const written = WRITTEN[n] ?? ''
    const before =
      which === 'half' ? written.length >> 1 : which === 'the last byte' ? 1 : written.length + 98
    const raw = streamOf(WINDOW + 400, [WINDOW - before, written])
    expect(told(scan({}, [raw]))).toEqual(told(atOnce(raw)))
  })

  it('comes in chunks of any size', () => {
    const raw = streamOf(WINDOW + 300, [WINDOW - 20, KEY], [WINDOW + 260, KEY.slice(4, 30)])
    const chunks = [0, 1, 7, 4096, WINDOW - 20, WINDOW - 3, WINDOW, WINDOW + 1]
    const cut = chunks.map((from, n) => Uint8Array.from(raw.subarray(from, chunks[n + 1] ?? raw.length)))
    expect(told(scan({}, cut))).toEqual(told(atOnce(raw)))
  })

  it('may be written in memory that is used again', () => {
    const scanner = makeScanner(index, LANE, shared())
    const chunk = Buffer.from(KEY)
    scanner.write(chunk)
    chunk.fill('.')
    expect(told(scanner.end().leaks(''))).toEqual(['credential plain 1:1'])
  })
})

describe('a short stream', () => {
  it.each(['', KEY, KEY.slice(3, 15), ACCOUNT])('is searched to its last byte: %j', (text) => {
    const bytes = Buffer.from(text)
    for (const chunks of [[bytes], Array.from(bytes, (byte) => Uint8Array.of(byte))])
      expect(scan({}, chunks)).toHaveLength(text === '' ? 0 : 1)
  })

  it('of UTF-16 with its mark is read as that', () => {
    const bytes = Buffer.from(`\ufeff.\n${KEY}`, 'utf16le')
    expect(told(scan({}, [bytes]))).toEqual(['credential utf-16le 2:1'])
    expect(told(scan({}, [bytes.swap16()]))).toEqual(['credential utf-16be 2:1'])
  })

  it('takes nothing more when it has ended', () => {
    const scanner = makeScanner(index, LANE, shared())
    scanner.end()
    expect(() => {
      scanner.write(Buffer.from(KEY))
    }).toThrow('the stream has ended')
    expect(() => scanner.end()).toThrow('the stream has ended')
  })
})

describe('windows behind a filter', () => {
  const filter = (raw: Uint8Array) => {
    const told: (readonly [number, number])[] = []
    const leaks = scan({ filter: { ...FILTER, examined: (bytes, all) => told.push([bytes, all]) } }, [raw])
    return { leaks: leaks.map(({ place }) => place.line), told }
  }
  const lineOf = (at: number): number => Math.floor(at / QUIET.length) + 1
  const size = WINDOW + 2 * NEXT + 100

  it('are searched where they are suspicious, and the one after them', () => {
    const at = QUIET.length * 4000
    const { leaks, told } = filter(streamOf(size, [at, KEY]))
    expect(leaks).toEqual([lineOf(at)])
    expect(told).toEqual([
      [WINDOW, WINDOW],
      [NEXT, NEXT],
      [0, NEXT],
      [0, 100],
    ])
  })

  it('that were left out are searched with the next one, where a value crosses both', () => {
    for (const before of [8, 20, 35]) {
      const { leaks } = filter(streamOf(size, [WINDOW + NEXT - before, KEY]))
      expect(leaks).toEqual([lineOf(WINDOW + NEXT - before)])
    }
  })

  it('have each of several values told once', () => {
    const places = [100, 6000, 9000].map((line) => line * QUIET.length)
    const { leaks } = filter(streamOf(size, ...places.map((at) => [at, KEY] as const)))
    expect(leaks).toEqual(places.map(lineOf))
  })

  it('end what was searched before them, though no letter follows', () => {
    const raw = Buffer.alloc(size)
    raw.write(KEY, WINDOW - 300)
    expect(filter(raw).leaks).toEqual([1])
  })

  it('are not asked at the beginning, as long as there is something to spare', () => {
    const told: number[] = []
    const spare = shared(WINDOW)
    const examined = (bytes: number): number => told.push(bytes)
    for (let n = 0; n < 2; n++)
      scan({ filter: { ...FILTER, after: WINDOW + NEXT, examined } }, [streamOf(WINDOW + NEXT + 10)], spare)
    expect(told).toEqual([WINDOW, NEXT, 0, 0, 0, 0])
  })
})

describe('pieces and what is encoded', () => {
  it('are followed through all windows, whatever the filter says', () => {
    const words = TEXT.split(' ').filter((_, n) => n % 9 !== 8)
    const texts = words.map((word, n) => [WINDOW - 3000 + 96 * n, `\n"t":"${word}"\n`] as const)
    const raw = streamOf(WINDOW + NEXT + 9000, ...texts)
    expect(
      scan({ chains: true, filter: FILTER }, [raw]).map(({ kind, technique }) => [kind, technique]),
    ).toEqual([['body', 'split']])
    expect(scan({ filter: FILTER }, [raw])).toEqual([])
  })

  it('are decoded once, also across two windows', () => {
    const hidden = Buffer.from(`${KEY.slice(3)}\n`).toString('hex')
    for (const at of [200, WINDOW - 2000, WINDOW - 50, WINDOW + 10, WINDOW + NEXT - 40]) {
      const raw = streamOf(WINDOW + NEXT + 300, [at, ` ${hidden} `])
      const leaks = scan({ decoders: [hexValues], filter: { ...FILTER, letters: false } }, [raw])
      expect(leaks.map(({ technique, place }) => [technique, place.line])).toEqual([
        ['hex', Math.floor(at / QUIET.length) + 1],
      ])
    }
  })
})

describe('the memory of streams', () => {
  const isEmpty = ({ raw, main }: Desk): boolean =>
    main.length === 0 &&
    [raw, main.text, main.origin].every(({ buffer }) =>
      Buffer.from(buffer).equals(Buffer.alloc(buffer.byteLength)),
    )

  it.each([100, WINDOW - 1, WINDOW, WINDOW + 5, WINDOW + NEXT + 7])(
    'is given back empty (%i bytes)',
    (size) => {
      const of = shared()
      scan({}, [streamOf(size, [size - 60, KEY])], of)
      expect(of.desks.map(isEmpty)).toEqual([true])
      scan({}, [streamOf(10)], of)
      expect(of.desks.map(isEmpty)).toEqual([true])
    },
  )

  it('is kept for four streams at once, and no two have the same', () => {
    const of = shared()
    const scanners = Array.from({ length: 6 }, () => makeScanner(index, LANE, of))
    for (const [n, scanner] of scanners.entries()) scanner.write(Buffer.from(n === 2 ? KEY : 'nothing'))
    expect(scanners.map((scanner) => scanner.end().leaks('').length)).toEqual([0, 0, 1, 0, 0, 0])
    expect(of.desks).toHaveLength(4)
  })
})
