import { describe, expect, it } from '@jest/globals'
import { declared, onlyProblem, refusal, REHEARSAL } from './sources.ts'

const COMMAND = { ...REHEARSAL, command: 'node app.mjs' }
const source = (text: string) => declared(COMMAND, `${text}\n`).policy.decisionLog
const UNMAPPED = { how: { format: 'auto' }, names: {}, values: {} }

describe('the decision log of a policy', () => {
  it.each([
    ['max-attempts: 3', { from: 'stdout', ...UNMAPPED }],
    ['decision-log: stdout', { from: 'stdout', ...UNMAPPED }],
    ['decision-log: logs/decisions.jsonl', { from: 'file', path: 'logs/decisions.jsonl', ...UNMAPPED }],
    ['decision-log: none', null],
    ['decision-log: { from: stdout }', { from: 'stdout', ...UNMAPPED }],
    ['decision-log: { format: logfmt }', { from: 'stdout', ...UNMAPPED, how: { format: 'logfmt' } }],
    [
      'decision-log: { from: a.log, format: yaml }',
      { from: 'file', path: 'a.log', ...UNMAPPED, how: { format: 'yaml' } },
    ],
  ])('%s is read', (text, expected) => {
    expect(source(text)).toEqual(expected)
  })

  it('maps names of fields and words', () => {
    const text = `decision-log:
  from: logs/app.log
  format: json
  fields:
    decision: [outcome, app.result]
    attempts: tries
  values:
    served: promote
    gave up: hold
    undone: rollback
    again: attempt
    200: promote
    true: promote`
    expect(source(text)).toEqual({
      from: 'file',
      path: 'logs/app.log',
      how: { format: 'json' },
      names: { decision: ['outcome', 'app.result'], attempts: ['tries'] },
      values: {
        served: 'promote',
        'gave up': 'hold',
        undone: 'rollback',
        again: 'attempt',
        '200': 'promote',
        true: 'promote',
      },
    })
  })

  it('takes an expression whose groups name facts', () => {
    const text = `decision-log:
  format: expression
  expression: 'call (?P<operation>\\S+): (?P<decision>\\w+) after (?<retries>\\d+)'
  values: { gaveup: hold }`
    expect(source(text)).toEqual({
      from: 'stdout',
      how: {
        format: 'expression',
        expression: 'call (?P<operation>\\S+): (?P<decision>\\w+) after (?<retries>\\d+)',
      },
      names: {},
      values: { gaveup: 'hold' },
    })
  })

  it('is none without an application, and is read all the same', () => {
    expect(declared(REHEARSAL, 'decision-log: { format: json }\n').policy.decisionLog).toBeNull()
    expect(() => declared(REHEARSAL, 'decision-log: { format: xml }\n')).toThrow(/`xml`/)
  })

  it('keeps words that are names of an object’s prototype', () => {
    expect(source('decision-log: { values: { constructor: hold } }')?.values).toEqual({ constructor: 'hold' })
    const values = source('decision-log: { values: { __proto__: hold } }')?.values ?? {}
    expect(Object.entries(values)).toEqual([['__proto__', 'hold']])
  })
})

const EXPRESSION = 'decision-log: { format: expression, expression: '

/** Each refusal: the text, its code, what the sentence must say, and the column of its place. */
const REFUSED: readonly (readonly [string, string, RegExp, number])[] = [
  ['decision-log: [a]', 'value-not-allowed', /it is a list/, 15],
  ['decision-log:', 'value-not-allowed', /it is empty/, 14],
  [
    'decision-log: { form: json }',
    'setting-unknown',
    /holds `form`: `decision-log` has no such key; did you mean `from`/,
    17,
  ],
  ['decision-log: { path: a.log }', 'setting-unknown', /holds `path`: `decision-log` has no such key\./, 17],
  [
    'decision-log: { from: none }',
    'value-not-allowed',
    /`decision-log.from` is `none`: .* write `decision-log: none`/,
    23,
  ],
  [
    'decision-log: { from: [a] }',
    'value-not-allowed',
    /`decision-log.from` cannot be used: it is a list/,
    23,
  ],
  ['decision-log: { format: xml }', 'value-not-allowed', /`decision-log.format` is `xml`/, 25],
  ['decision-log: { format: jsonl }', 'value-not-allowed', /did you mean `json`/, 25],
  ['decision-log: { format: expression }', 'setting-missing', /`decision-log.expression` is missing/, 15],
  [
    "decision-log: { format: json, expression: '(?P<decision>x)' }",
    'settings-contradict',
    /`format` is `json`, so it would never be used/,
    43,
  ],
  [
    "decision-log: { expression: '(?P<decision>x)' }",
    'settings-contradict',
    /write `format: expression`/,
    29,
  ],
  [`${EXPRESSION}'(?P<decision>x' }`, 'value-not-allowed', /RE2 cannot read it: missing closing \)/, 49],
  [
    `${EXPRESSION}'(?=x)(?P<decision>x)' }`,
    'value-not-allowed',
    /no look-ahead, look-behind or back-reference/,
    49,
  ],
  [
    `${EXPRESSION}'(?P<decision>[ab]{1000})(?P<status>x)' }`,
    'value-not-allowed',
    /compiles to \d+ instructions/,
    49,
  ],
  [`${EXPRESSION}'decision=(\\w+)' }`, 'value-not-allowed', /no group `decision`/, 49],
  [
    `${EXPRESSION}'(?P<decision>x)(?P<retrys>y)' }`,
    'value-not-allowed',
    /holds `retrys`: no group has that name; did you mean `retries`/,
    49,
  ],
  [
    `${EXPRESSION}'(?P<decision>x)(?P<constructor>y)' }`,
    'value-not-allowed',
    /holds `constructor`: no group has that name/,
    49,
  ],
  [
    `${EXPRESSION}'(?P<decision>x)', fields: { status: s } }`,
    'settings-contradict',
    /the groups of an expression name the facts themselves/,
    76,
  ],
  [
    'decision-log: { fields: [decision] }',
    'value-not-allowed',
    /`decision-log.fields` cannot be used: it is a list/,
    25,
  ],
  [
    'decision-log: { fields: { decison: a } }',
    'setting-unknown',
    /holds `decison`: no key of `fields` has that name; did you mean `decision`/,
    27,
  ],
  ['decision-log: { fields: { colour: a } }', 'setting-unknown', /known are `decision`, `retries`/, 27],
  [
    'decision-log: { fields: { decision: [] } }',
    'value-not-allowed',
    /`decision-log.fields.decision` cannot be used: it has 0 names/,
    37,
  ],
  [
    'decision-log: { fields: { decision: [a, [b]] } }',
    'value-not-allowed',
    /`decision-log.fields.decision` cannot be used: it is a list/,
    41,
  ],
  ["decision-log: { fields: { decision: '--' } }", 'value-not-allowed', /neither letters nor digits/, 37],
  [
    'decision-log: { values: promote }',
    'value-not-allowed',
    /`decision-log.values` is `promote`: it is a text/,
    25,
  ],
  [
    'decision-log: { values: { ok: promot } }',
    'value-not-allowed',
    /holds `promot`: .* did you mean `promote`/,
    31,
  ],
  ['decision-log: { values: { ok: [hold] } }', 'value-not-allowed', /it is a list/, 31],
  [
    'decision-log: { values: { hold: promote } }',
    'value-not-allowed',
    /holds `hold`: `hold` always means itself/,
    27,
  ],
  [
    'decision-log: { values: { Roll-back: hold } }',
    'value-not-allowed',
    /`rollback` always means itself/,
    27,
  ],
  [
    'decision-log: { values: { gave-up: hold, gave_up: promote } }',
    'value-not-allowed',
    /has two meanings/,
    25,
  ],
  ["decision-log: { values: { ' ': hold } }", 'value-not-allowed', /a word of `values` is empty/, 27],
]

describe('a decision log that cannot be read as it is declared', () => {
  it.each(REFUSED)('%s is refused', (text, code, says, column) => {
    const error = refusal(COMMAND, `${text}\n`)
    const problem = onlyProblem(error)
    expect(problem).toMatchObject({ code, setting: 'decision-log', at: { line: 1, column } })
    expect(problem.says).toMatch(says)
  })

  it('is refused with an expression of more characters than any needs', () => {
    const problem = onlyProblem(refusal(COMMAND, `${EXPRESSION}'${'x'.repeat(1_001)}' }\n`))
    expect(problem.says).toMatch(/1001 characters, and 1000 are the most/)
  })

  it('is refused with all that is wrong', () => {
    const { problems } = refusal(
      COMMAND,
      'decision-log: { from: none, format: xml, fields: { a: b }, values: { c: d }, e: f }\n',
    )
    expect(problems.map(({ value }) => value).toSorted()).toEqual(['a', 'd', 'e', 'none', 'xml'])
  })

  it('is explained with what is allowed and what to type', () => {
    expect(refusal(COMMAND, 'decision-log: { format: xml }\n').message).toBe(
      [
        '.github/fallback-evidence.yml:1:25: `decision-log.format` is `xml`, which is not allowed.',
        'Allowed: `stdout`, `none`, the path of one file, or a map with `from` (`stdout` or a path), `format` (`auto`, `json`, `logfmt`, `yaml`, `expression`), `expression`, `fields` and `values` (docs/decision-log.md).',
        'Write: decision-log: { from: logs/app.log, format: logfmt, fields: { decision: outcome }, values: { gave-up: hold } }',
        'Nothing was run and nothing was sent.',
      ].join('\n'),
    )
  })
})
