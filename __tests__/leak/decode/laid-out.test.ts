import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { laidOut, type Part } from '../../../src/leak/decode/laid-out.ts'

const part = (origin: number, end: number, text: string): Part => ({ origin, end, bytes: Buffer.from(text) })

describe('values laid out', () => {
  it('stand end to end, and each is told where it begins', () => {
    const parts = [part(3, 10, 'one'), part(12, 20, ''), part(20, 33, 'three'), part(40, 41, 'x')]
    expect(laidOut('hex', parts)).toEqual({
      technique: 'hex',
      bytes: new Uint8Array(Buffer.from('onethreex')),
      starts: [0, 3, 3, 8],
      parts,
    })
  })

  it('are none where there are none', () => {
    expect(laidOut('base64', [])).toEqual({
      technique: 'base64',
      bytes: new Uint8Array(0),
      starts: [],
      parts: [],
    })
  })

  it('are each read again from where they begin', () => {
    const texts = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 12 })
    fc.assert(
      fc.property(texts, (values) => {
        const { bytes, starts } = laidOut(
          'split',
          values.map((value, n) => ({ origin: n, end: n + 1, bytes: value })),
        )
        expect(starts).toHaveLength(values.length)
        expect(bytes).toHaveLength(values.reduce((sum, { length }) => sum + length, 0))
        values.forEach((value, n) => {
          const start = starts[n] ?? -1
          expect(bytes.subarray(start, start + value.length)).toEqual(value)
        })
      }),
    )
  })

  it('are a copy: what is written over the parts later changes nothing', () => {
    const parts = [part(0, 4, 'text'), part(5, 9, 'more')]
    const { bytes } = laidOut('base64', parts)
    for (const each of parts) each.bytes.fill(0)
    expect(Buffer.from(bytes).toString()).toBe('textmore')
  })
})
