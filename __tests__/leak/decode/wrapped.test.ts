import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { wrappedValues } from '../../../src/leak/decode/wrapped.ts'
import { drawn } from '../known.ts'

/** The lines of values that were put together: where they stand, and what. */
const wrapped = (text: string, from = 0, to = text.length): (readonly [number, number, string])[] => {
  const { technique, parts } = wrappedValues(Buffer.from(text, 'latin1'), from, to)
  expect(technique).toBe('split')
  return parts.map(({ origin, end, bytes }) => [origin, end, Buffer.from(bytes).toString('latin1')])
}
const together = (text: string): string => {
  const raw = Buffer.from(text, 'latin1')
  return Buffer.from(wrappedValues(raw, 0, raw.length).bytes).toString('latin1')
}

describe('lines of one encoded value', () => {
  it.each([
    ['base64', drawn(60).toString('base64'), 20],
    ['base64url', drawn(60).toString('base64url'), 13],
    ['hexadecimal digits', drawn(40).toString('hex'), 17],
    ['percent signs, cut in an escape', '%73%6b%2d%41%42%43%44%45%46%47', 7],
    ['JSON, cut in an escape', '\\u0073\\u006b\\u002d\\u0041\\u0042', 8],
    ['HTML, cut in an escape', '&#115;&#107;&#45;&#65;&#66;&#67;', 9],
    ['quoted-printable', 'sk=2DABCDEF=2DGHIJKLMNOPQR=2DSTU', 11],
    ['signs that encodeURIComponent leaves', "a~b!c*d'e(f)g.h-i_j~k!l*m'n(o)p", 8],
    ['numbers with blanks', '[115, 107, 45, 65, 66, 67, 68, 69, 70]', 10],
    ['numbers with 0x', '0x73, 0x6B, 0X2d, 0x41, 0x42, 0x43', 9],
    ['digits with colons', '73:6b:2d:41:42:43:44:45:46:47:48', 9],
  ])('are put together: %s', (_, value, width) => {
    const lines = value.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
    // What was cut at a blank has none at its ends.
    const joined = lines.map((line) => line.trim()).join('')
    for (const end of ['\n', '\r\n', '\n    ', ' \t\r\n\t'])
      expect(together(`a log:\n${lines.join(end)}\n{"a": "b"}\n`)).toBe(joined)
  })

  it('are each told where they stand, and where the last one ends', () => {
    const text = 'first line\n  QUJDREVGR0hJSktM\nTU5PUFFSU1RV  \r\nWFla\nlast line\n'
    expect(text.indexOf('last')).toBe(51)
    expect(wrapped(text)).toEqual([
      [11, 51, 'QUJDREVGR0hJSktM'],
      [30, 51, 'TU5PUFFSU1RV'],
      [46, 51, 'WFla'],
    ])
  })

  it('may be all that there is, with a line end or without one', () => {
    const lines = ['QUJDREVGR0hJ', 'SktMTU5PUFFS']
    for (const [text, end] of [
      [lines.join('\n'), 25],
      [`${lines.join('\n')}\n`, 26],
    ] as const)
      expect(wrapped(text)).toEqual([
        [0, end, 'QUJDREVGR0hJ'],
        [13, end, 'SktMTU5PUFFS'],
      ])
  })

  it('may follow line ends that all begins with', () => {
    expect(wrapped('\n\nQUJDREVGR0hJ\nSktMTU5PUFFS').map(([origin]) => origin)).toEqual([2, 15])
  })

  it('have 24 bytes at least, indentation not counted', () => {
    expect(wrapped('first line\nQUJDREVGR0hJ\nSktMTU5PUFFS\n')).toHaveLength(2)
    expect(wrapped('QUJDREVGR0hJ\nSktMTU5PUFF\n')).toEqual([])
    expect(wrapped('   QUJDREVGR0hJ   \n   SktMTU5PUFF   \n')).toEqual([])
  })

  it('are two at least', () => {
    expect(wrapped(`first line\n${'QUJD'.repeat(20)}\nlast line`)).toEqual([])
    expect(wrapped('QUJD'.repeat(20))).toEqual([])
  })

  it.each([
    ['an empty line', ''],
    ['blanks', ' \t '],
    ['a line of text', 'here is text'],
    ['a line of JSON', '"a":"b",'],
    ['a letter that no encoding has', 'QUJDé'],
    ['one such sign at the end of a line', 'QUJDREVGR0hJ"'],
    ['one such sign at its beginning', '<QUJDREVGR0hJ'],
  ])('end before %s', (_, line) => {
    const [one, two] = ['QUJDREVGR0hJ\nSktMTU5PUFFS\n', 'VFVWV1hZWmFi\nY2RlZmdoaWpr\n']
    expect(wrapped(`${one}${line}\n${two}`)).toEqual([
      [0, 26, 'QUJDREVGR0hJ'],
      [13, 26, 'SktMTU5PUFFS'],
      [27 + line.length, 53 + line.length, 'VFVWV1hZWmFi'],
      [40 + line.length, 53 + line.length, 'Y2RlZmdoaWpr'],
    ])
  })

  it('are none of ordinary text', () => {
    expect(wrapped('The river rises in the hills\nand runs past three towns\nthen on to the sea\n')).toEqual(
      [],
    )
    expect(wrapped('')).toEqual([])
    expect(wrapped('\n\n\n')).toEqual([])
  })
})

describe('bytes to look at', () => {
  const text = 'QUJDREVGR0hJSktM\nTU5PUFFSU1RVWFla\nYWJjZGVmZ2hpamts\nbW5vcHFyc3R1dnd4'

  it('end the first line and the last one', () => {
    expect(wrapped(text, 4, 45)).toEqual([
      [4, 45, 'REVGR0hJSktM'],
      [17, 45, 'TU5PUFFSU1RVWFla'],
      [34, 45, 'YWJjZGVmZ2h'],
    ])
  })

  it('may end with a line end, before it or behind it', () => {
    for (const to of [50, 51]) expect(wrapped(text, 17, to).map(([, end]) => end)).toEqual([to, to])
    // One letter of the next line is a line.
    expect(wrapped(text, 17, 52).map(([, , line]) => line)).toEqual([
      'TU5PUFFSU1RVWFla',
      'YWJjZGVmZ2hpamts',
      'b',
    ])
  })

  it('may stand in the middle of a larger buffer', () => {
    const raw = new Uint8Array(Buffer.from(`....${text}\n....`)).subarray(4, 4 + text.length)
    const { parts } = wrappedValues(raw, 0, raw.length)
    expect(parts.map(({ origin, end }) => [origin, end])).toEqual([
      [0, 67],
      [17, 67],
      [34, 67],
      [51, 67],
    ])
  })

  it('hold nothing where they are none', () => {
    expect(wrapped(text, 20, 20)).toEqual([])
  })
})

describe('any lines', () => {
  it('are put together without a letter lost or made', () => {
    const line = fc.string({ unit: fc.constantFrom(...Array.from('aZ9+/=%\\ "')), maxLength: 30 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n')
        const rows = wrapped(text)
        for (const [origin, end, bytes] of rows) {
          expect(origin === 0 || text[origin - 1] === '\n').toBe(true)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(origin).split('\n')[0]?.trim()).toBe(bytes)
          // Digits alone may have blanks between them.
          expect(bytes).toMatch(/^(?:[^" ]+|[a9 ]+)$/)
        }
      }),
    )
  })
})
