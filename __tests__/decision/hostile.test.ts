import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DECISION_MEANINGS, type DecisionFormat } from '../../src/evidence/policy.ts'
import { read, readJson } from './read.ts'

const EXPRESSION = String.raw`(?:^|\s)(?P<decision>\w+)(?:.*?retries=(?P<retries>\d+))?`
const FORMATS: readonly DecisionFormat[] = [
  { format: 'auto' },
  { format: 'json' },
  { format: 'logfmt' },
  { format: 'yaml' },
  { format: 'expression', expression: EXPRESSION },
]
const RECORD = '{"decision":"hold"}'
const ESC = String.fromCharCode(0x1b)

describe('a log that is none', () => {
  it.each([
    ['nothing', ''],
    ['binary', Array.from({ length: 4_096 }, (_, code) => String.fromCharCode((code * 7) % 256)).join('')],
    ['zeros', '\0'.repeat(100_000)],
    ['half characters', '\ud800\udc00\ud800'.repeat(10_000)],
    ['colours without a text', `${ESC}[31m`.repeat(10_000)],
    ['half colours', `${ESC}[`.repeat(10_000)],
    ['line breaks', '\r\n'.repeat(20_000)],
    ['byte-order marks', '\uFEFF'.repeat(10_000)],
  ])('of %s has no record', (_what, text) => {
    for (const how of FORMATS) expect(read(text, { how })).toEqual([])
  })
})

describe('a record', () => {
  it.each([
    ['a byte-order mark before it', `\uFEFF${RECORD}`],
    ['zeros around it', `\0\0${RECORD}\0`],
    ['half a character before it', `\ud800${RECORD}`],
    ['carriage returns', `x\r\n${RECORD}\r\ny\r\n`],
    ['colours inside it', `${ESC}[1m{${ESC}[0m"decision"${ESC}[2m:${ESC}[0m${ESC}[32m"hold"${ESC}[0m}`],
    ['a progress bar before it', `10%\r50%\r100%\r${RECORD}`],
    ['a megabyte before it', `${'x'.repeat(1_000_000)}${RECORD}`],
    ['a megabyte inside it', JSON.stringify({ pad: '{'.repeat(1_000_000), decision: 'hold' })],
  ])('is found with %s', (_what, text) => {
    expect(read(text)).toMatchObject([{ value: 'hold', terminal: true }])
  })

  it('is not made of an object’s prototype', () => {
    expect(readJson({ constructor: 'hold', toString: 'hold', hasOwnProperty: 'hold' })).toEqual([])
    expect(read('{"__proto__":{"decision":"hold"},"level":1}')).toMatchObject([{ value: 'hold' }])
    expect(read('__proto__=x constructor=y decision=hold')).toMatchObject([{ value: 'hold' }])
    expect(read('__proto__: { decision: promote }\ndecision: hold')).toMatchObject([{ value: 'hold' }])
    expect(Object.keys({})).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'decision')).toBe(false)
  })

  it('is not looked for without end in what is nested', () => {
    const deep = `${'{"a":'.repeat(200_000)}${RECORD}${'}'.repeat(200_000)}`
    expect(read(deep)).toEqual([])
    expect(read(`${'['.repeat(500_000)}${RECORD}`)).toMatchObject([{ value: 'hold' }])
    let text = RECORD
    for (let depth = 0; depth < 8; depth += 1) text = JSON.stringify({ msg: text })
    expect(read(text)).toEqual([])
  })

  it('is not looked for under names of any length', () => {
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index]))
    expect(readJson({ ['n'.repeat(100_000)]: wide, decision: 'hold' })).toMatchObject([{ value: 'hold' }])
  })
})

/** Logs of about two hundred thousand characters that make a careless reader take quadratic time or worse. */
const SLOW: readonly (readonly [string, string])[] = [
  ['open braces', '{'.repeat(200_000)],
  ['lines of open braces', '{\n'.repeat(100_000)],
  ['stairs of open braces', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}{`).join('\n')],
  [
    'stairs up and down',
    [...Array(900).keys(), ...[...Array(900).keys()].reverse()]
      .map((depth, at) => `${' '.repeat(depth)}${at < 900 ? '{' : '}'}`)
      .join('\n'),
  ],
  ['empty objects', '{}'.repeat(50_000)],
  ['names without a sign', 'decision'.repeat(50_000)],
  ['names and spaces', 'decision        '.repeat(20_000)],
  ['signs', '='.repeat(200_000)],
  ['pairs', 'a=b '.repeat(50_000)],
  ['open quotes', 'a="'.repeat(50_000)],
  ['escaped quotes', String.raw`a="\"`.repeat(50_000)],
  ['closing brackets', `a=${')'.repeat(200_000)}x`],
  ['open braces in YAML', `decision: ${'{'.repeat(4_000)}\n`.repeat(50)],
  ['a few open braces in YAML', 'decision: {{{{{{{\n'.repeat(10_000)],
  ['closing braces in YAML', `decision: ${'}'.repeat(4_000)}\n`.repeat(50)],
  ['complex keys in YAML', `decision: x\n  ${'? '.repeat(4_000)}\n`.repeat(50)],
  ['lists in lists in YAML', `decision:\n  ${'- '.repeat(4_000)}\n`.repeat(50)],
  ['anchors and aliases in YAML', 'decision: &a [*a, *a]\n'.repeat(5_000)],
  ['a hundred thousand lines', 'level=info msg="nothing to see"\n'.repeat(100_000)],
]

/** Jest cannot stop what never waits. The slowest of these takes about two seconds. */
const BOUND_MS = 60_000

describe('a log that is made to be slow', () => {
  it.each(SLOW)('by %s is read to its end', (_what, text) => {
    const start = performance.now()
    for (const how of FORMATS) expect(Array.isArray(read(text, { how }))).toBe(true)
    expect(performance.now() - start).toBeLessThan(BOUND_MS)
  })

  it('has all its records, where they are JSON or logfmt', () => {
    expect(read(`${RECORD}\n`.repeat(100_000))).toHaveLength(100_000)
    expect(read('decision=hold\n'.repeat(100_000))).toHaveLength(100_000)
  })

  it('of 16 MiB has its record at the end', () => {
    const filler = 'INFO nothing to see here, move along: {not json} a=b c: d\n'
    const text = `${filler.repeat(Math.floor((16 * 1024 * 1024) / filler.length))}${RECORD}`
    expect(read(text)).toMatchObject([{ value: 'hold' }])
  })
})

const word = fc.constantFrom('promote', 'hold', 'rollback', 'fallback', 'retry', 'abort', 'odd', '')
const facts = fc.record(
  {
    decision: word,
    retry_count: fc.oneof(fc.integer({ min: -2, max: 5 }), fc.string()),
    status: fc.oneof(fc.integer({ min: 0, max: 700 }), fc.constantFrom('2xx', 'none', 'failure')),
    operation_id: fc.string({ maxLength: 12 }),
    served_model: fc.string({ maxLength: 12 }),
    note: fc.string(),
  },
  { requiredKeys: ['decision'] },
)
const simple = fc.stringMatching(/^[a-z0-9-]{1,8}$/)
const pairs = fc.record({ decision: simple, retry_count: fc.nat(9), operation_id: simple })

const jsonLine = facts.map((record) => JSON.stringify(record))
const logfmtLine = pairs.map((record) =>
  Object.entries(record)
    .map(([name, value]) => `${name}=${value}`)
    .join(' '),
)
const yamlDocument = pairs.map((record) =>
  ['---', ...Object.entries(record).map(([name, value]) => `${name}: ${value}`)].join('\n'),
)
const noise = fc.constantFrom(
  '',
  'INFO starting',
  '{"level":30}',
  'level=info',
  '{',
  '}',
  '[x] {y}',
  '\uFEFF',
  'a: b',
)

const tokens = fc.constantFrom(
  ...[
    'decision',
    'fallback_decision',
    'retry_count',
    'hold',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    ',',
    '=',
    '\\',
  ],
  ...[
    '\n',
    '\r\n',
    '  ',
    '- ',
    '---\n',
    '...',
    '#',
    '|',
    '>',
    '&a',
    '*a',
    '!!x',
    '? ',
    '\t',
    '\0',
    '\ud800',
    '\uFEFF',
  ],
  ...[
    `${ESC}[1m`,
    '__proto__',
    'constructor',
    '{"decision":"hold"}',
    'null',
    '1',
    '%',
    '@',
    '`',
    '2026-11-22T10:00:00Z',
  ],
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.array(tokens, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(jsonLine, logfmtLine, yamlDocument, noise)).map((lines) => lines.join('\n')),
)
const anyHow = fc.record({
  how: fc.constantFrom(...FORMATS),
  names: fc.record(
    {
      decision: fc.array(fc.string({ maxLength: 10 }), { maxLength: 3 }),
      retries: fc.array(fc.string(), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  values: fc.dictionary(fc.string({ maxLength: 6 }), fc.constantFrom(...DECISION_MEANINGS), {
    noNullPrototype: true,
  }),
  primary: fc.option(fc.constantFrom('house-model', 'gateway-model')),
})

describe('whatever a log says', () => {
  it('reading it ends in records of lines that exist', () => {
    fc.assert(
      fc.property(anyText, anyHow, (text, how) => {
        const lines = text.split('\n').length
        const records = read(text, how)
        expect(records.every(({ line }) => Number.isInteger(line) && line >= 1 && line <= lines)).toBe(true)
        expect(records.map(({ line }) => line)).toEqual(
          records.map(({ line }) => line).toSorted((a, b) => a - b),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  it('the same log gives the same records', () => {
    fc.assert(
      fc.property(anyText, anyHow, (text, how) => {
        expect(read(text, how)).toEqual(read(text, how))
      }),
    )
  })

  const CASES = [
    ['JSON lines', jsonLine, noise],
    ['logfmt lines', logfmtLine, fc.constantFrom('', 'INFO starting', 'level=info')],
    ['YAML documents', yamlDocument, fc.constant('---')],
  ] as const
  it.each(CASES)(
    'two logs of %s, one behind the other, give the records of both',
    (_what, record, between) => {
      const log = fc
        .array(fc.oneof({ weight: 3, arbitrary: record }, between), { maxLength: 6 })
        .map((lines) => lines.join('\n'))
      fc.assert(
        fc.property(log, log, (first, second) => {
          const offset = first.split('\n').length
          const expected = [
            ...read(first),
            ...read(second).map((each) => ({ ...each, line: each.line + offset })),
          ]
          expect(read(`${first}\n${second}`)).toEqual(expected)
        }),
      )
    },
  )

  it('what is around the records changes none of them', () => {
    fc.assert(
      fc.property(fc.array(jsonLine, { minLength: 1 }), fc.array(noise), (records, around) => {
        const told = (text: string) => read(text).map((each) => ({ ...each, line: 0 }))
        expect(told([...around, ...records, ...around].join('\n'))).toEqual(told(records.join('\n')))
      }),
    )
  })
})
