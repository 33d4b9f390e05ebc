import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decodeSnappy } from '../../src/signature/snappy.ts'
import { BUNDLE_LIMIT_BYTES, readStoredBundle } from '../../src/signature/stored-bundle.ts'
import { encodeSnappy, type Copy } from './snappy.ts'

const LIMIT = 100_000
const text = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString()
const decoded = (...bytes: readonly (number | string)[]): string | null =>
  text(
    decodeSnappy(
      Buffer.concat(bytes.map((each) => Buffer.from(typeof each === 'string' ? each : [each]))),
      LIMIT,
    ),
  )

describe('a block of Snappy', () => {
  it.each<readonly [string, string | null, string]>([
    ['nothing', decoded(0), ''],
    ['a literal', decoded(3, 2 << 2, 'abc'), 'abc'],
    ['a literal whose length stands in one byte', decoded(3, 60 << 2, 2, 'abc'), 'abc'],
    ['a literal whose length stands in four bytes', decoded(3, 63 << 2, 2, 0, 0, 0, 'abc'), 'abc'],
    ['a copy with an offset of 11 bits', decoded(7, 2 << 2, 'abc', 1, 3), 'abcabca'],
    ['a copy with an offset of 16 bits', decoded(5, 2 << 2, 'abc', (1 << 2) | 2, 2, 0), 'abcbc'],
    ['a copy with an offset of 32 bits', decoded(5, 2 << 2, 'abc', (1 << 2) | 3, 2, 0, 0, 0), 'abcbc'],
    ['a copy that overlaps itself', decoded(9, 0, 'a', (7 << 2) | 2, 1, 0), 'aaaaaaaaa'],
  ])('gives %s', (_what, found, expected) => {
    expect(found).toBe(expected)
  })

  it.each<readonly [string, string | null]>([
    ['without a length', decoded()],
    ['with a length that does not end', decoded(0x80, 0x80, 0x80, 0x80, 0x80, 0)],
    ['over the limit', decoded(0xff, 0xff, 0xff, 0xff, 0x0f)],
    ['with a literal that is cut short', decoded(3, 2 << 2, 'ab')],
    ['with a length of a literal that is cut short', decoded(3, 61 << 2, 2)],
    ['that gives less than it says', decoded(4, 2 << 2, 'abc')],
    ['that gives more than it says', decoded(2, 2 << 2, 'abc')],
    ['with a copy from before its beginning', decoded(7, 2 << 2, 'abc', 1, 4)],
    ['with a copy from nowhere', decoded(7, 2 << 2, 'abc', 1, 0)],
    ['with a copy that is cut short', decoded(5, 2 << 2, 'abc', (1 << 2) | 2, 2)],
  ])('is refused %s', (_what, found) => {
    expect(found).toBe(null)
  })

  it('gives back what any encoder put in', () => {
    const part = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 70_000 }),
      fc.record({ back: fc.nat(70_000), length: fc.integer({ min: 1, max: 64 }) }),
    )
    fc.assert(
      fc.property(fc.array<Uint8Array | Copy>(part, { maxLength: 12 }), (parts) => {
        const { block, bytes } = encodeSnappy(parts)
        expect(text(decodeSnappy(block, 1_000_000))).toBe(text(bytes))
      }),
      { numRuns: 100 },
    )
  })

  it('ends on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeSnappy(bytes, 1_000)?.length ?? 0).toBeLessThanOrEqual(1_000)
      }),
    )
  })
})

describe('a stored bundle', () => {
  const bundle = { mediaType: 'a', list: [1, 'ä'] }
  const json = Buffer.from(JSON.stringify(bundle))

  it('is read plain and from Snappy', () => {
    expect(readStoredBundle(json)).toEqual(bundle)
    expect(readStoredBundle(encodeSnappy([json]).block)).toEqual(bundle)
  })

  it.each<readonly [string, Uint8Array]>([
    ['empty', Buffer.alloc(0)],
    ['a page', Buffer.from('<html>')],
    ['half of one', json.subarray(0, 10)],
    ['Snappy of something else', encodeSnappy([Buffer.from('text')]).block],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['too long', Buffer.from(`{"a":"${'a'.repeat(BUNDLE_LIMIT_BYTES)}"}`)],
  ])('is null where it is %s', (_what, bytes) => {
    expect(readStoredBundle(bytes)).toBe(null)
  })
})
