import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { listRuns } from '../../../src/leak/decode/list-runs.ts'

/** What stands in the runs that are found. */
const runsIn = (text: string, from = 0, to = text.length): string[] =>
  listRuns(Buffer.from(text, 'latin1'), from, to).map((run) => text.slice(run.from, run.to))

const PIECE = 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo='
const HEX = '1f8b0800000000000003abcdef0123456789'

describe('runs of what lists are made of', () => {
  it.each([
    ['JSON', `["${PIECE}","${PIECE}"]`],
    ['JSON with blanks', `["${PIECE}", "${PIECE}"]`],
    ['JSON over lines', `[\n    "${PIECE}",\n    "${PIECE}"\n  ]`],
    ['JSON over lines, Windows', `[\r\n\t"${HEX}",\r\n\t"${HEX}"\r\n]`],
    ['JSON in JSON', `[\\"${PIECE}\\",\\"${PIECE}\\"]`],
    ['JSON over lines in JSON', `[\\n  \\"${HEX}\\",\\n  \\"${HEX}\\"\\n]`],
    ['JSON over lines of Windows in JSON', `[\\r  \\"${HEX}\\",\\r\\n  \\"${HEX}\\"\\r]`],
    ['Python', `['${HEX}', '${HEX}']`],
    ['both alphabets', `${'A+/-_'.repeat(15)},bb`],
    ['lines', `${PIECE}\n${PIECE}\n`],
    ['YAML', `\n  - ${PIECE}\n  - ${PIECE}\n`],
    ['a list with wide indentation', `[${' '.repeat(500)}"${HEX}",${'\t'.repeat(500)}"${HEX}"]`],
    ['brackets behind blanks', `[ "${PIECE}","${PIECE}"]`],
  ])('are found whole: %s', (_, list) => {
    expect(runsIn(list)).toEqual([list])
    expect(runsIn(`(first: ${list}: last)`)).toEqual([list])
  })

  it('have 64 bytes at least', () => {
    const [enough, few] = ['a,'.repeat(32), `${'a,'.repeat(31)}a`]
    expect(runsIn(enough)).toEqual([enough])
    expect(runsIn(few)).toEqual([])
    expect(runsIn(`.${enough}.${few}.${enough}.`)).toEqual([enough, enough])
    expect(runsIn(`${enough}.${enough}.${enough}`)).toEqual([enough, enough, enough])
    expect(runsIn('')).toEqual([])
  })

  it.each(Array.from('.:;|(){}<>%&#!?*@^~`$\0é\x7f'))('end with a sign that no list has: %j', (sign) => {
    const [one, two] = ['a,'.repeat(40), 'b,'.repeat(40)]
    expect(runsIn(`${one}${sign}${two}`)).toEqual([one, two])
  })

  it.each([
    ['between two words', 'a', ' ', 'b'],
    ['behind a quote', '"', ' ', '"'],
    ['behind a closing bracket', ']', ' ', '['],
    ['behind an escaped tab', '\\t', ' ', 'b'],
    ['behind a letter n that is no line end', 'n', '  ', 'b'],
    ['behind a letter r that is no line end', 'r', '\t', 'b'],
    ['behind a backslash', '\\', ' ', 'b'],
  ])('end at a blank %s', (_, before, blank, behind) => {
    const [one, two] = [`${'a,'.repeat(40)}${before}`, `${behind}${'b,'.repeat(40)}`]
    expect(runsIn(`${one}${blank}${two}`)).toEqual([one, two])
  })

  it.each([',', '[', '\n', '-', '\\n', '\\r'])('have blanks behind %j', (before) => {
    for (const blank of [' ', '\t', ' \t '.repeat(30)]) {
      const list = `${'a,'.repeat(40)}a${before}${blank}"b"`
      expect(runsIn(`x:${list}`)).toEqual([list])
    }
  })

  it('have the blanks behind them where one may stand there', () => {
    expect(runsIn(`${'a,'.repeat(40)}  .`)).toEqual([`${'a,'.repeat(40)}  `])
    expect(runsIn(`${'a,'.repeat(40)}a  .`)).toEqual([`${'a,'.repeat(40)}a`])
  })

  it('begin with what stands behind a blank, and not with the blank', () => {
    const list = 'a,'.repeat(40)
    expect(runsIn(`   ${list}`)).toEqual([list])
    expect(runsIn(`word ${list}`)).toEqual([list])
    expect(runsIn(`word: ${list}`)).toEqual([list])
    expect(runsIn(`word,  ${list}`)).toEqual([`word,  ${list}`])
  })
})

describe('the bytes to look at', () => {
  const list = 'abc,'.repeat(50)

  it('end a run; what stands behind them is no part of it', () => {
    expect(runsIn(`${list}${list}`, 0, 200)).toEqual([list])
    expect(runsIn(`${list}  ${list}`, 0, 201)).toEqual([`${list} `])
    expect(runsIn(list, 0, 64)).toEqual([list.slice(0, 64)])
    expect(runsIn(list, 0, 63)).toEqual([])
    expect(runsIn(list, 0, 0)).toEqual([])
  })

  it('may begin within a run, which is found whole', () => {
    for (const from of [1, 100, 136]) expect(runsIn(`.${list}.`, from)).toEqual([list])
    // Fewer bytes of it are left than a run has.
    expect(runsIn(`.${list}.`, 138)).toEqual([])
  })

  it('may begin within the blanks of a run', () => {
    const text = `.${list}${' '.repeat(100)}${list}.`
    for (const from of [150, 201, 250, 300, 350]) expect(runsIn(text, from)).toEqual([text.slice(1, -1)])
  })

  it('may be those of a larger buffer', () => {
    const raw = new Uint8Array(Buffer.from(`aaaa${list}aaaa`)).subarray(4, 204)
    expect(listRuns(raw, 0, 200)).toEqual([{ from: 0, to: 200 }])
  })
})

/** Every run, told the slow way. */
const allRuns = (text: string): string[] =>
  Array.from(
    text.matchAll(/(?:[\w+/=,"'\\[\]\r\n-]|(?<=[,[\n-]|\\[nr])[ \t]+)+/g),
    ({ 0: run }) => run,
  ).filter(({ length }) => length >= 64)

describe('any bytes', () => {
  const part = fc.constantFrom(
    'ab',
    'a+/=',
    '"',
    ', ',
    '  ',
    '\n',
    '\n  - ',
    '\\n  ',
    '\\r ',
    'n ',
    ' ',
    ':',
    '[',
  )
  const parts = fc.array(fc.tuple(part, fc.nat(20)), { maxLength: 30 })
  const text = parts.map((pairs) => pairs.map(([each, times]) => each.repeat(times)).join(''))

  it('hold the runs that a slow search finds, and no other', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(runsIn(each)).toEqual(allRuns(each))
      }),
      { numRuns: 1000 },
    )
  })

  it('hold the same runs up to any place', () => {
    fc.assert(
      fc.property(text, text, (each, behind) => {
        expect(runsIn(`${each}${behind}`, 0, each.length)).toEqual(allRuns(each))
      }),
      { numRuns: 500 },
    )
  })
})
