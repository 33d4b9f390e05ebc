import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { base64Values } from '../../../src/leak/decode/base64.ts'
import { drawn } from '../known.ts'

type Shown = readonly [origin: number, end: number, text: string]

/** What is decoded, without the line ends that keep readings apart. */
const valuesIn = (text: string, from = 0, to = text.length): Shown[] => {
  const { technique, parts } = base64Values(Buffer.from(text, 'latin1'), from, to)
  expect(technique).toBe('base64')
  return parts
    .filter(({ bytes }) => bytes.length !== 1 || bytes[0] !== 0x0a)
    .map(({ origin, end, bytes }) => [origin, end, Buffer.from(bytes).toString('utf8')])
}
const textsIn = (text: string): string[] => valuesIn(text).map(([, , value]) => value)

const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64')
const inLines = (text: string, width: number, between: string): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(between)

const TEXT = 'The river rises in the eastern hills'
const LONG =
  'The river rises in the eastern hills, runs past three towns and a mill, and then goes on to the sea. ' +
  'It is a long way, and few boats go all of it in spring.'

describe('a value in base64', () => {
  it.each([
    ['all that there is', '', ''],
    ['in JSON', '{"data":"', '"}'],
    ['in a header', 'Authorization: Basic ', '\r\n'],
    ['in a data URL', 'data:text/plain;base64,', ' '],
    ['in an attribute', "<a b='", "'>"],
    ['before its padding', '(', '==)'],
    ['between bytes that mean nothing', '\0\xff', '\0\xff'],
  ])('is decoded where it stands: %s', (_, before, behind) => {
    const written = base64(TEXT)
    expect(valuesIn(`${before}${written}${behind}`)).toEqual([
      [before.length, before.length + written.length, TEXT],
    ])
  })

  it('is laid out with a line end behind it', () => {
    const raw = Buffer.from(`x: ${base64(TEXT)}`)
    const decoded = base64Values(raw, 0, raw.length)
    expect(Buffer.from(decoded.bytes).toString()).toBe(`${TEXT}\n`)
    expect(decoded.starts).toEqual([0, 36])
  })

  it.each(['x', 'xy', 'xyz', 'wxyz', 'path/to/', 'key_', 'id-1'])(
    'is decoded behind other letters: %s',
    (before) => {
      const [value] = textsIn(`"${before}${base64(LONG)}"`)
      // What stands before it is decoded with it, as far as it makes whole letters.
      expect(value?.endsWith(LONG)).toBe(true)
      expect((value ?? '').length - LONG.length).toBeLessThanOrEqual(6)
    },
  )

  it('is decoded from both alphabets', () => {
    const signs = 'aaa>>>bbb???ccc>>>ddd???'
    const [standard, url] = [base64(signs), Buffer.from(signs).toString('base64url')]
    expect(standard).toMatch(/[+].*[/]/)
    expect(url).toMatch(/-.*_/)
    for (const text of [standard, url]) expect(textsIn(text)).toEqual([signs])
  })

  it('has 24 letters at least, which are 18 bytes', () => {
    expect(valuesIn(`.${base64('eighteen bytes, so')}.`)).toContainEqual([1, 25, 'eighteen bytes, so'])
    expect(textsIn(base64('only seventeen it'))).toEqual([])
  })

  it.each([
    ['capitals', 'QUJDREVG'.repeat(5)],
    ['small letters', 'mfzwizlsm5uxg5ltmzpwc3tf'],
    ['a hash', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['a number', '1234567890'.repeat(4)],
    ['a path', '/usr/local/share/applications/more'],
    ['a rule', '-'.repeat(80)],
  ])('has both cases: %s has not', (_, text) => {
    expect(textsIn(text)).toEqual([])
  })

  it('may have its other case in any place', () => {
    const capitals = 'QUJDREVG'.repeat(5)
    expect(textsIn(`${capitals}bQ`)).toContain(`${'ABCDEF'.repeat(5)}m`)
    expect(textsIn(`aEFC${capitals}`)).toContain(`hAB${'ABCDEF'.repeat(5)}`)
  })

  it('has both cases itself: those of what stands beside it do not count', () => {
    const capitals = 'QUJDREVG'.repeat(5)
    expect(textsIn(`${capitals}: ${base64(TEXT)}`)).toEqual([TEXT])
    expect(textsIn(`${base64(TEXT)}: ${capitals}`)).toEqual([TEXT])
    expect(valuesIn(`${capitals}small`, 0, 40)).toEqual([])
  })

  it('may have its other case in a short last line', () => {
    const capitals = 'QUJDREVG'.repeat(5)
    for (const between of ['\n', '\\n'])
      expect(textsIn(`"${capitals}${between}bQ"`)).toContain(`${'ABCDEF'.repeat(5)}m`)
  })

  it('is seldom one where it means nothing', () => {
    const values = Array.from({ length: 100 }, (_, n) => base64(drawn(240, n)))
    expect(values.filter((value) => textsIn(value).length > 0).length).toBeLessThan(10)
  })

  it('is told from the next one, and each where it stands', () => {
    const [one, two] = [base64(TEXT), base64(LONG)]
    for (const between of [': ', '", "name": "', ' x ', ';', '&b=', '==,'])
      expect(valuesIn(`${one}${between}${two}`)).toEqual([
        [0, one.length, TEXT],
        [one.length + between.length, one.length + between.length + two.length, LONG],
      ])
  })
})

describe('base64 in lines', () => {
  const written = base64(LONG)
  const WAYS: readonly (readonly [string, number, string])[] = [
    ['MIME', 76, '\r\n'],
    ['PEM', 64, '\n'],
    ['GNU base64', 76, '\n'],
    ['narrow', 24, '\n'],
    ['YAML', 70, '\n      '],
    ['tabs', 60, '\n\t\t'],
    ['quoted mail', 64, '\n> '],
    ['quoted mail, twice', 64, '\r\n>> '],
    ['a block of a template', 64, '\n  | '],
    ['JSON', 76, '\\n'],
    ['JSON of mail', 76, '\\r\\n'],
    ['JSON in JSON', 76, '\\\\n'],
    ['JSON in JSON in JSON', 64, '\\\\\\\\r\\\\\\\\n'],
    ['JSON of YAML', 64, '\\n    '],
    ['strings put together in JavaScript', 40, "' +\n      '"],
    ['strings put together, sign first', 40, "'\n    + '"],
    ['strings side by side in Python or C', 40, '"\n    "'],
    ['a list of strings', 40, '",\n    "'],
    ['a list in one line', 40, '","'],
    ['a shell command', 64, ' \\\n  '],
    ['just as far as lines may be from each other', 60, `\n${' '.repeat(39)}`],
  ]

  it.each(WAYS)('is one value: %s', (_, width, between) => {
    const text = inLines(written, width, between)
    expect(valuesIn(`x: "${text}"`)).toEqual([[4, 4 + text.length, LONG]])
  })

  it.each(WAYS)('is one value where only the last line is short: %s', (_, __, between) => {
    const text = inLines(written.slice(0, 81), 27, between) + between + written.slice(81, 100)
    expect(valuesIn(`x: "${text}"`)).toEqual([[4, 4 + text.length, LONG.slice(0, 75)]])
  })

  it.each([
    ['a line end', '\n'],
    ['a line end of Windows', '\r\n'],
    ['an escaped line end', '\\n'],
    ['strings put together', '" +\n  "'],
    ['a shell command', ' \\\n'],
  ])('may have one whole line and a short one, with %s between them', (_, between) => {
    const text = `${base64(TEXT)}${between}YXJl`
    expect(valuesIn(`(${text})`)).toEqual([[1, 1 + text.length, `${TEXT}are`]])
  })

  it.each([
    ['a blank', ' '],
    ['a quote and a comma', '","'],
    ['a comma', ','],
    ['a tab', '\t'],
  ])('is no short line behind a whole one: %s between them', (_, between) => {
    expect(valuesIn(`(${base64(TEXT)}${between}YXJl)`)).toEqual([[1, 49, TEXT]])
    // Nor behind another value.
    const before = `${base64(LONG)}: ${base64(LONG)}: `
    expect(valuesIn(`${before}${base64(TEXT)}${between}YXJl)`)).toContainEqual([
      before.length,
      before.length + 48,
      TEXT,
    ])
  })

  it('ends with other signs', () => {
    for (const between of ['.\n', '\n.', ':\n', '==\n', '\n# ', '\n{']) {
      const text = `${base64(TEXT)}${between}${base64('and behind it another')}`
      expect(textsIn(text)).toEqual([TEXT, 'and behind it another'])
      expect(valuesIn(`${base64(TEXT)}${between}YXJl`)).toEqual([[0, 48, TEXT]])
    }
  })

  it('ends where more stands between two lines than indentation', () => {
    const far = `\n${' '.repeat(40)}`
    const [one, two] = [base64(TEXT), base64('and behind it another')]
    expect(valuesIn(`${one}${far}${two}`)).toEqual([
      [0, 48, TEXT],
      [89, 117, 'and behind it another'],
    ])
    expect(valuesIn(`${one}${far}YXJl`)).toEqual([[0, 48, TEXT]])
    const near = `\n${' '.repeat(39)}`
    expect(valuesIn(`${one}${near}YXJl`)).toEqual([[0, 92, `${TEXT}are`]])
  })

  it.each([
    ['n', 6],
    ['r', 6],
    ['t', 6],
    ['x22', 8],
    ['u0022', 10],
  ])('begins behind the letters of an escape: \\%s', (letters, from) => {
    expect(valuesIn(`"key\\${letters}${base64(TEXT)}`)).toEqual([[from, from + 48, TEXT]])
  })

  it('begins behind an escape of URLs', () => {
    expect(valuesIn(`?key%3D${base64(TEXT)}`)).toEqual([[7, 55, TEXT]])
  })

  it('begins with a letter that is no escape', () => {
    // Without a backslash it is a letter of the value.
    expect(valuesIn(`"key:n${base64(TEXT)}`)).toEqual([[5, 54, TEXT]])
  })
})

describe('base64 in a patch', () => {
  const lines = inLines(base64(LONG), 64, '\n+').split('\n')

  it('is read without the signs of added lines', () => {
    const text = `@@ -0,0 +1,4 @@\n+${lines.join('\n')}\n`
    expect(valuesIn(text)).toEqual([[17, text.length - 1, LONG]])
  })

  it('is read so where escaped padding ends it', () => {
    const text = `@@ -0,0 +1,4 @@\n+${lines.join('\n')}`
    expect(valuesIn(`${text}%3D\n`)).toEqual([[17, text.length, LONG]])
  })

  it('keeps a plus that is a letter of it', () => {
    // These bytes begin with a plus in base64.
    const bytes = Buffer.concat([Buffer.of(0xfb), Buffer.from(LONG)])
    const one = base64(bytes.subarray(0, 48))
    expect(one[0]).toBe('+')
    expect(textsIn(`\n${one}\n`)[0]).toContain(LONG.slice(0, 47))
    expect(textsIn(`: ${inLines(base64(bytes), 64, '\n')}\n`)[0]).toContain(LONG)
  })

  it('keeps it in all lines where one of them has none', () => {
    const plus = (text: string): string => base64(Buffer.concat([Buffer.of(0xfb), Buffer.from(text)]))
    const [one, two] = [plus('a line of 35 bytes begins with plus'), base64(LONG.slice(0, 36))]
    expect(one).toHaveLength(48)
    expect(textsIn(`\n${one}\n${two}\n`)[0]).toContain(
      `a line of 35 bytes begins with plus${LONG.slice(0, 36)}`,
    )
  })

  it('has a plus at the beginning of each line, and not behind other signs', () => {
    const plus = (text: string): string => base64(Buffer.concat([Buffer.of(0xfb), Buffer.from(text)]))
    const [one, two] = [
      plus('a line of 35 bytes begins with plus'),
      plus('and so does the second line of them'),
    ]
    const [read] = textsIn(`: ${one}\n${two}\n`)
    expect(read).toContain('a line of 35 bytes begins with plus')
    expect(read).toContain('and so does the second line of them')
  })
})

describe('base64 with escaped letters', () => {
  /** Its base64 has both signs. */
  const signs = 'a text of which base64 has pluses: >>> >>> and slashes: ??? ??? to be escaped >>>'
  const written = base64(signs)

  it.each([
    ['a form', encodeURIComponent(written)],
    ['a form in a form', encodeURIComponent(encodeURIComponent(written))],
    ['JSON of .NET', written.replaceAll('+', '\\u002B').replaceAll('/', '\\u002f')],
    ['JSON of .NET in JSON', written.replaceAll('+', '\\\\u002B').replaceAll('/', '\\\\u002f')],
    ['JSON of PHP', written.replaceAll('/', '\\/')],
    ['JSON of PHP in JSON', written.replaceAll('/', '\\\\\\/')],
    ['HTML', written.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;')],
    ['bytes of Python', written.replaceAll('+', '\\x2b').replaceAll('/', '\\x2f')],
  ])('is read with them: %s', (_, text) => {
    expect(written).toMatch(/[+].*[/]/)
    const [value, ...more] = valuesIn(`"x=${text}"`)
    expect(value?.[0]).toBe(3)
    expect(value?.[2]).toBe(signs)
    expect(more).toEqual([])
  })

  it('is told up to its end', () => {
    expect(valuesIn(`${base64(TEXT)}%2BYXJl.`)[0]?.slice(0, 2)).toEqual([0, 55])
    // What stands behind it is no escape of a letter.
    expect(valuesIn(`${base64(TEXT)}%3D%3D.`)).toEqual([[0, 48, TEXT]])
    expect(valuesIn(`${base64(TEXT)}&b=c.`)).toEqual([[0, 48, TEXT]])
  })

  it('is read once where two runs of it are long enough', () => {
    const text = `${base64(TEXT)}\\/${base64(LONG)}`
    expect(valuesIn(text).map(([origin, end]) => [origin, end])).toEqual([
      [0, text.length],
      [0, text.length],
    ])
    expect(textsIn(text).join()).toContain(LONG)
  })

  it('is read over escaped lines', () => {
    const text = inLines(written, 40, '\n').replaceAll('\n', '\\n').replaceAll('/', '\\/')
    expect(valuesIn(`"${text}\\n"`)).toEqual([[1, 1 + text.length + 2, signs]])
  })
})

describe('the bytes to look at', () => {
  const written = base64(LONG)

  it('begin and end a value: what stands around them is no part of it', () => {
    expect(valuesIn(written, 0, 48)).toEqual([[0, 48, LONG.slice(0, 36)]])
    expect(valuesIn(written, 48, 96)).toEqual([[48, 96, LONG.slice(36, 72)]])
    expect(valuesIn(written, 0, 24)).toContainEqual([0, 24, LONG.slice(0, 18)])
    expect(valuesIn(written, 0, 23)).toEqual([])
    expect(valuesIn(written, 40, 40)).toEqual([])
    expect(valuesIn('')).toEqual([])
  })

  it('end its short last line', () => {
    const text = `${base64(TEXT)}\nYXJlYXJl`
    expect(valuesIn(text, 0, 53)).toEqual([[0, 53, `${TEXT}are`]])
    expect(valuesIn(text, 0, 49)).toEqual([[0, 48, TEXT]])
    expect(valuesIn(text, 0, 48)).toEqual([[0, 48, TEXT]])
  })

  it('end its escaped letters', () => {
    const text = `${base64(TEXT)}%2BYXJl`
    for (const to of [48, 49, 50]) expect(valuesIn(text, 0, to)).toEqual([[0, 48, TEXT]])
    expect(valuesIn(text, 0, 51)).toEqual([[0, 51, expect.stringContaining(TEXT)]])
  })

  it('may be those of a larger buffer', () => {
    const raw = new Uint8Array(Buffer.from(`aaaa${written}aaaa`)).subarray(4, 4 + written.length)
    const { bytes, parts } = base64Values(raw, 0, raw.length)
    expect(Buffer.from(bytes).toString()).toBe(`${LONG}\n`)
    expect(parts[0]).toMatchObject({ origin: 0, end: written.length })
  })
})

describe('packed values in base64', () => {
  it.each([
    ['gzip', gzipSync(LONG)],
    ['zlib', deflateSync(LONG)],
    ['zstd', zstdCompressSync(LONG)],
    ['raw deflate', deflateRawSync(LONG)],
    ['brotli', brotliCompressSync(LONG)],
  ])('are unpacked: %s', (_, packed) => {
    const whole = base64(packed)
    const letters = whole.replace(/=+$/, '').length
    for (const [text, end] of [
      [`x: "${whole}"`, 4 + letters],
      [`x: "${inLines(whole, 76, '\r\n')}"`, 4 + letters + 2 * Math.floor((letters - 1) / 76)],
    ] as const) {
      const values = valuesIn(text)
      expect(new Set(values.map(([, , value]) => value))).toEqual(new Set([`\n${LONG}`]))
      for (const value of values) expect(value.slice(0, 2)).toEqual([4, end])
    }
  })

  it('are unpacked behind other letters', () => {
    const text = `"body${base64(gzipSync(LONG))}"`
    expect(textsIn(text)).toEqual([`\n${LONG}`])
  })

  it('are each unpacked, beside text', () => {
    const text = `a: ${base64(TEXT)}; b: ${base64(zstdCompressSync(LONG))}; c: ${base64(gzipSync(TEXT))}`
    expect(new Set(textsIn(text))).toEqual(new Set([TEXT, `\n${LONG}`, `\n${TEXT}`]))
  })
})

describe('any text', () => {
  it('is decoded from base64 wherever it stands and however wide its lines are', () => {
    const words = fc.array(fc.constantFrom('river', 'Hills', 'über', '漢字', '>>>', '???', '\n'), {
      minLength: 12,
      maxLength: 40,
    })
    // Lines of one to 23 letters are put together elsewhere.
    const width = fc.integer({ min: 24, max: 100 })
    fc.assert(
      fc.property(words, width, fc.constantFrom('\n', '\r\n', '\\n', '\n   '), (list, columns, between) => {
        const text = list.join(' ')
        const written = inLines(Buffer.from(text).toString('base64url'), columns, between)
        expect(textsIn(`x: "${written}"`)).toContain(text)
      }),
    )
  })

  it('is read without an error', () => {
    const signs = fc.constantFrom(
      ...Array.from('aZ09+/=_-%\\&#;u002bn\r\n "\',>|'),
      'H4sI',
      'eJz',
      'aGVsbG8gd29ybGQg',
    )
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 60 }), fc.nat(30), (text, from) => {
        for (const [origin, end] of valuesIn(text, Math.min(from, text.length))) {
          expect(origin).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
