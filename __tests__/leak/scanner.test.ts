import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createHash, randomBytes } from 'node:crypto'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Leak } from '../../src/evidence/search.ts'
import { makeEngine, type Engine } from '../../src/leak/engine.ts'

const KEY = `sk-${randomBytes(24).toString('hex')}`
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
  'a quiet line of a log\n'.repeat(20_000),
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
