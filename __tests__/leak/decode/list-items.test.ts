import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { HEX_LETTER, itemsIn, LOWER, NO_HEX, UPPER } from '../../../src/leak/decode/list-items.ts'

interface Shown {
  readonly pieces: readonly string[]
  /** The raw bytes that they came from. */
  readonly raw: string
  readonly isOpen: boolean
}

/** The lists in a run that stands behind other bytes, and before some. */
const listsIn = (text: string, before = '', behind = ''): readonly Shown[] => {
  const raw = Buffer.from(`${before}${text}${behind}`, 'latin1')
  return itemsIn(raw, { from: before.length, to: before.length + text.length }).map((list) => ({
    pieces: list.items.map((item) => list.text.toString('latin1', item.from, item.to)),
    raw: raw.toString('latin1', list.origin, list.end),
    isOpen: list.isOpen,
  }))
}
const piecesIn = (text: string): readonly (readonly string[])[] => listsIn(text).map(({ pieces }) => pieces)

const PIECES = ['YWJjZGVm', 'Z2hpamts', 'bW5vcA']

describe('pieces of a list', () => {
  it.each([
    ['JSON', `["${PIECES.join('","')}=="]`],
    ['JSON with blanks', `[ "${PIECES.join('", "')}==" ]`],
    ['JSON over lines', `[\n  "${PIECES.join('",\n  "')}=="\n]`],
    ['JSON in JSON', `[\\"${PIECES.join('\\",\\"')}==\\"]`],
    ['JSON in JSON in JSON', `[\\\\\\"${PIECES.join('\\\\\\",\\\\\\"')}==\\\\\\"]`],
    ['JSON over lines in JSON', `[\\n  \\"${PIECES.join('\\",\\n  \\"')}==\\"\\n]`],
    ['JSON over lines of Windows in JSON', `[\\r\\n\\t\\"${PIECES.join('\\",\\r\\n\\t\\"')}==\\"\\r\\n]`],
    ['JSON of .NET', `[\\u0022${PIECES.join('\\u0022,\\u0022')}\\u003d\\u003D\\u0022]`],
    ['JSON of .NET in JSON', `[\\\\u0022${PIECES.join('\\\\u0022,\\\\u0022')}\\\\u003D\\\\u003d\\\\u0022]`],
    ['Python', `['${PIECES.join("', '")}==']`],
    ['Python, its quotes escaped', `[\\u0027${PIECES.join('\\u0027, \\u0027')}==\\u0027]`],
    ['YAML', `\n  - ${PIECES.join('\n  - ')}==\n`],
    ['YAML in JSON', `\\n  - ${PIECES.join('\\n  - ')}==\\n`],
    ['YAML, quoted', `- '${PIECES.join("'\n- '")}=='`],
    ['commas', `${PIECES.join(',')}==`],
  ])('are told: %s', (_, text) => {
    expect(piecesIn(text)).toEqual([PIECES])
  })

  it('are told where they stand in the raw bytes, padding and all', () => {
    const [list] = listsIn(`["YWJj","RA==","RUY="]`, '{"a":', '}')
    expect(list?.raw).toBe('YWJj","RA==","RUY=')
  })

  it('have no more padding than RFC 4648 gives them', () => {
    expect(listsIn('["YWJj","RA===="]').map(({ raw }) => raw)).toEqual(['YWJj","RA=='])
  })

  it('have both alphabets, and signs that were escaped', () => {
    expect(piecesIn('["a+/B","c-_D"]')).toEqual([['a+/B', 'c-_D']])
    expect(piecesIn('["A\\u002BB\\u002bC","D\\u002FE\\u002ff","G\\/H\\\\/I"]')).toEqual([
      ['A+B+C', 'D/E/f', 'G/H/I'],
    ])
  })

  it('say whether they are padded', () => {
    const raw = Buffer.from('["YWJj","RA==","RUY=","Rw"]')
    const [list] = itemsIn(raw, { from: 0, to: raw.length })
    expect(list?.items.map(({ isPadded }) => isPadded)).toEqual([false, true, true, false])
  })

  it('say of which signs they are', () => {
    const raw = Buffer.from('["ABC","abc","0123","Gz","g","+","-_/","F9","aF",""]')
    const [list] = itemsIn(raw, { from: 0, to: raw.length })
    const SIGNS = UPPER | LOWER | NO_HEX | HEX_LETTER
    expect(list?.items.map(({ signs }) => signs & SIGNS)).toEqual([
      UPPER | HEX_LETTER,
      LOWER | HEX_LETTER,
      0,
      UPPER | LOWER | NO_HEX,
      LOWER | NO_HEX,
      NO_HEX,
      NO_HEX,
      UPPER | HEX_LETTER,
      UPPER | LOWER | HEX_LETTER,
    ])
  })

  it('may begin with a dash, as an item of YAML does not', () => {
    expect(piecesIn('["-YWJj","-a","b-"]')).toEqual([['-YWJj', '-a', 'b-']])
    expect(piecesIn('- YWJj\n- ZGVm')).toEqual([['YWJj', 'ZGVm']])
    // Only the dash of an item stands alone.
    expect(piecesIn('Q,1a,_,x')).toEqual([['Q', '1a', '_', 'x']])
  })

  it('stand in the run and nowhere else', () => {
    expect(listsIn('"YWJj","ZGVm', 'XX", ', 'YY",ZZ')).toEqual([
      { pieces: ['YWJj', 'ZGVm'], raw: 'YWJj","ZGVm', isOpen: true },
    ])
  })

  it('may stand in the middle of a larger buffer', () => {
    const raw = new Uint8Array(Buffer.from('XXXX["YWJj","ZGVm"]YYYY')).subarray(4, 19)
    const [list] = itemsIn(raw, { from: 1, to: 14 })
    expect(list).toMatchObject({ origin: 2, end: 13, first: 1 })
  })
})

describe('a list', () => {
  it('has two pieces at least', () => {
    expect(listsIn('["YWJjabc","')).toEqual([])
    expect(listsIn('["YWJjabc",]')).toEqual([])
    expect(listsIn('[],[],[]')).toEqual([])
    expect(listsIn('')).toEqual([])
  })

  it('ends with its bracket; without one its end was not seen', () => {
    expect(listsIn('["YWJj","ZGVm"]')).toMatchObject([{ isOpen: false }])
    expect(listsIn('["YWJj","ZGVm"')).toMatchObject([{ isOpen: true }])
    expect(listsIn('["YWJj","ZGVm"],')).toMatchObject([{ isOpen: false }])
  })

  it('is told from the next one by brackets', () => {
    expect(listsIn('[["YWJj","RA=="],["RUZH","SEk="],["x"],["Ab","Cd"')).toEqual([
      { pieces: ['YWJj', 'RA'], raw: 'YWJj","RA==', isOpen: false },
      { pieces: ['RUZH', 'SEk'], raw: 'RUZH","SEk=', isOpen: false },
      { pieces: ['Ab', 'Cd'], raw: 'Ab","Cd', isOpen: true },
    ])
    expect(piecesIn('"Ab","Cd"["Ef","Gh"')).toEqual([
      ['Ab', 'Cd'],
      ['Ef', 'Gh'],
    ])
  })

  it('is parted where a padded piece is followed at once: the first one is the value of a name', () => {
    expect(piecesIn('a,b=c1,dE')).toEqual([
      ['a', 'b'],
      ['c1', 'dE'],
    ])
    expect(listsIn('a,b=c1,dE').map(({ isOpen }) => isOpen)).toEqual([false, true])
    // A padded piece alone is no list.
    expect(piecesIn('aB==cD==,eF')).toEqual([['cD', 'eF']])
  })

  it('ends before the name of the next member', () => {
    expect(piecesIn('["YWJj","ZGVm"],"encoding"')).toHaveLength(1)
    for (const [list, name] of [
      ['"YWJj","ZGVm"', ',"encoding"'],
      ['"YWJj",\n  "ZGVm"', ',\n  "encoding"'],
      ['\\"YWJj\\",\\"ZGVm\\"', ',\\"encoding\\"'],
      ["'YWJj','ZGVm'", ", 'encoding'"],
      ['- YWJj\n- ZGVm', '\nencoding'],
    ] as const)
      expect(listsIn(`${list}${name}`, '', ':"base64"').map(({ pieces }) => pieces)).toEqual([
        ['YWJj', 'ZGVm'],
      ])
  })

  it('has its last piece where no colon follows', () => {
    for (const behind of ['', ' :', '}', '.'])
      expect(listsIn('"YWJj","ZGVm","Encoding"', '', behind)[0]?.pieces).toEqual(['YWJj', 'ZGVm', 'Encoding'])
  })

  it('is none where there is nothing but a name', () => {
    expect(listsIn('"Encod1ng"', '"a":', ':')).toEqual([])
    expect(listsIn(',"Encod1ng"', 'ab,cD,', ':')).toEqual([])
  })
})

describe('what is no list', () => {
  it.each([
    ['lines of one value', 'YWJjZGVm\nZ2hpamts\nbW5vcA==\n'],
    ['lines of one value in JSON', '"YWJjZGVm\\nZ2hpamts\\nbW5vcA==\\n"'],
    ['lines with indentation', '\n  YWJjZGVm\n  Z2hpamts\n  bW5vcA=='],
    ['numbers', '[115,107,45,65,66]'],
    ['words', 'name,status,error'],
    ['names', 'NAME,STATUS,ERROR'],
    ['numbers and words that have no digit of hexadecimal', '12,34,run,out,16'],
    ['dates', '2026-11-22,2026-11-23'],
  ])('has no pieces: %s', (_, text) => {
    expect(listsIn(text)).toEqual([])
  })

  it.each([
    ['both cases, far from each other', 'A,1,2,3,b', ['A', '1', '2', '3', 'b']],
    ['a digit before a letter', '12,3a,45', ['12', '3a', '45']],
    ['a digit behind a letter', '12,f0,45', ['12', 'f0', '45']],
    ['a digit behind a capital letter', '12,F0,45', ['12', 'F0', '45']],
  ])('is told from one that has %s', (_, text, pieces) => {
    expect(piecesIn(text)).toEqual([pieces])
  })

  it.each([
    ['line ends', 'YWJjZA==\nZWZnaA==\n'],
    ['line ends of Windows', 'YWJjZA==\r\nZWZnaA==\r\n'],
    ['a quote and a line end', '"YWJjZA=="\n"ZWZnaA=="'],
    ['single quotes', "'YWJjZA=='\n'ZWZnaA=='"],
    ['escaped line ends', 'YWJjZA==\\nZWZnaA==\\n'],
    ['line ends, escaped twice', 'YWJjZA==\\\\nZWZnaA=='],
    ['escaped line ends of Windows', 'YWJjZA==\\r\\nZWZnaA=='],
    ['an escaped tab', 'YWJjZA==\\tZWZnaA=='],
    ['escaped quotes', '\\"YWJjZA==\\"\n\\"ZWZnaA==\\"'],
  ])('is told from lines that are each padded: %s', (_, text) => {
    expect(piecesIn(text)).toEqual([['YWJjZA', 'ZWZnaA']])
  })
})

describe('any list', () => {
  it('of pieces in base64 has these pieces', () => {
    const piece = fc.uint8Array({ minLength: 4, maxLength: 20 })
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(',', ', ', ',\n  ', ',\r\n'),
        fc.constantFrom('base64', 'base64url'),
        (pieces, between, encoding) => {
          const texts = pieces.map((bytes) => Buffer.from(bytes).toString(encoding))
          // Both cases, so that it may hold something.
          const list = `["Aa"${between}${texts.map((text) => `"${text}"`).join(between)}]`
          expect(piecesIn(list)).toEqual([['Aa', ...texts.map((text) => text.replace(/=+$/, ''))]])
        },
      ),
    )
  })

  it('has pieces of base64 alphabet in the order of the bytes', () => {
    const signs = fc.constantFrom(...Array.from('aZ09+/=,"\'\\[]\n -u003d'))
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 120 }), (text) => {
        const raw = Buffer.from(text)
        for (const list of itemsIn(raw, { from: 0, to: raw.length })) {
          expect(list.items.length).toBeGreaterThan(1)
          let end = 0
          for (const item of list.items) {
            expect(list.text.toString('latin1', item.from, item.to)).toMatch(/^[\w+/-]+$/)
            expect(item.from).toBeGreaterThanOrEqual(end)
            end = item.to
          }
        }
      }),
    )
  })
})
