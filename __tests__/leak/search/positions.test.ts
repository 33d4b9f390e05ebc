import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { makePositions, type Position } from '../../../src/leak/search/positions.ts'

/** Counted from the beginning, each time. */
const counted = (raw: Buffer, origin: number): Position => {
  const lines = raw.toString('latin1', 0, origin).split('\n')
  const inLine = Array.from(lines.at(-1) ?? '', (char) => char.charCodeAt(0))
  return { line: lines.length, column: 1 + inLine.filter((byte) => (byte & 0xc0) !== 0x80).length }
}

const text = fc
  .array(fc.constantFrom('a', 'é', '漢', '\n', '\r\n', 'word '.repeat(300), 'line\n'.repeat(300)), {
    maxLength: 12,
  })
  .map((parts) => Buffer.from(parts.join('')))
const share = fc.double({ min: 0, max: 1, noNaN: true })
const placeIn = (raw: Buffer, at: number): number => Math.floor(at * raw.length)

describe('positions', () => {
  it('are those of the bytes, in whichever order they are asked for', () => {
    fc.assert(
      fc.property(text, fc.array(share, { maxLength: 8 }), (raw, shares) => {
        const positions = makePositions()
        for (const at of shares.map((each) => placeIn(raw, each)))
          expect(positions.at(raw, at)).toEqual(counted(raw, at))
      }),
    )
  })

  it('go on where the bytes at hand were given up', () => {
    fc.assert(
      fc.property(text, share, share, share, (raw, first, next, at) => {
        const positions = makePositions()
        const passed = placeIn(raw, first)
        positions.at(raw, passed)
        positions.pass(raw, passed)
        const rest = raw.subarray(passed)
        const again = placeIn(rest, next)
        positions.pass(rest, again)
        const left = rest.subarray(again)
        const origin = placeIn(left, at)
        expect(positions.at(left, origin)).toEqual(counted(raw, passed + again + origin))
      }),
    )
  })

  it('of what began before the bytes at hand are their beginning', () => {
    expect(makePositions().at(Buffer.from('a\nb'), -5)).toEqual({ line: 1, column: 1 })
  })
})
