import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createHash, randomBytes } from 'node:crypto'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Leak } from '../../src/evidence/search.ts'
import { makeEngine, type Engine } from '../../src/leak/engine.ts'

const KEY = `sk-${randomBytes(24).toString('hex')}`
/** 22 bytes. None of its words is a piece of a hexadecimal key: a common word does not begin a chain. */
const QUIET = 'my quiet line of ours\n'
const fingerprint = (value: string) =>
  createHash('sha256').update(value).digest('hex').slice(0, 16) as Fingerprint

function engine(): Engine {
  const nothing = { bodies: [], errors: [], prompts: [], account: [], nonces: [] }
  return makeEngine({ credentials: [KEY], ...nothing }, fingerprint)
}

function searched(by: Engine, bytes: Uint8Array): readonly Leak[] {
  const scanner = by.open('a.log')
  scanner.write(bytes)
  return scanner.end()
}

/** Streams that leave much behind: whole and cut keys, JSON lines, UTF-16, escapes, and one longer than a window. */
const pieces = [
  KEY,
  KEY.slice(0, 20),
  KEY.slice(20),
  `${JSON.stringify({ token: KEY.slice(0, 25) })}\n${JSON.stringify({ token: KEY.slice(25) })}\n`,
  Buffer.from(`\uFEFF${KEY}`, 'utf16le').toString('latin1'),
  encodeURIComponent(KEY),
  Buffer.from(KEY).toString('base64'),
  '\\u0073',
  '\n',
  QUIET.repeat(20_000),
]
const stream = fc
  .array(fc.constantFrom(...pieces), { maxLength: 4 })
  .map((parts) => Buffer.from(parts.join(''), 'latin1'))

describe('streams of one engine', () => {
  it('find what a new engine finds, whatever was searched before', () => {
    const old = engine()
    fc.assert(
      fc.property(stream, stream, (before, bytes) => {
        searched(old, before)
        expect(searched(old, bytes)).toEqual(searched(engine(), bytes))
      }),
      { numRuns: 60 },
    )
  })

  it('do not mix where several are open at once', () => {
    const one = engine()
    const [left, right] = [one.open('left'), one.open('right')]
    left.write(Buffer.from(KEY.slice(0, 25)))
    right.write(Buffer.from('nothing here'))
    left.write(Buffer.from(KEY.slice(25)))
    expect(right.end()).toEqual([])
    expect(left.end().map(({ place }) => place.file)).toEqual(['left'])
  })

  it('refuse to go on after their end', () => {
    const scanner = engine().open('a.log')
    scanner.end()
    expect(() => {
      scanner.write(Buffer.from(KEY))
    }).toThrow('ended')
    expect(() => scanner.end()).toThrow('ended')
  })
})

describe('a long file of UTF-16 without a mark', () => {
  const text = `${QUIET.repeat(20_000)}${KEY}`

  it.each([
    ['high byte first, ends with a letter', Buffer.from(text, 'utf16le').swap16()],
    ['low byte first, cut behind a letter', Buffer.from(text, 'utf16le').subarray(0, -1)],
  ])('%s: is read to its end, and the key there is found', (_, bytes) => {
    expect(searched(engine(), bytes)).toMatchObject([{ kind: 'credential', outcome: 'leak' }])
  })
})

describe('a key at the end of what is searched closely', () => {
  const quiet = (bytes: number): string => QUIET.repeat(bytes / QUIET.length)
  const tokens = (KEY.match(/.{1,4}/g) ?? []).map((token, n) => JSON.stringify({ level: 20, n, token }))
  const MIB = 2 ** 20

  it('is found though nothing of it follows in its column, however long the log goes on', () => {
    for (const before of [0, 3 * MIB]) {
      const leaks = searched(engine(), Buffer.from(`${quiet(before)}${tokens.join('\n')}\n${quiet(3 * MIB)}`))
      const line = Math.floor(before / QUIET.length) + 1
      expect(leaks.map(({ technique, place }) => [technique, place.line])).toEqual([['split', line]])
    }
  })

  it('is told once, at its first line, where its pieces reach into the next window', () => {
    for (const before of [200, 210, 220, 230, 240, 250, 260].map((kib) => kib * 1024)) {
      const far = tokens.map((token) => `${token}\n${quiet(4000)}`).join('')
      const leaks = searched(engine(), Buffer.from(`${quiet(before)}${far}${quiet(MIB)}`))
      const [first] = leaks
      expect([leaks.length, first?.place.line]).toEqual([1, Math.floor(before / QUIET.length) + 1])
    }
  })

  it('is found before a stretch without a letter, as in the image of a disk', () => {
    const zeros = Buffer.alloc(2 * MIB)
    for (const before of [0, 2 * MIB]) {
      const image = Buffer.concat([Buffer.alloc(before), Buffer.from(`key=${KEY}`), zeros])
      expect(searched(engine(), image)).toHaveLength(1)
    }
  })
})
