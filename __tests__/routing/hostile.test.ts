import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fileChange } from '../../src/routing/change.ts'
import { readRouting } from '../../src/routing/reading.ts'
import { complaint, declaring, rowsIn } from './read.ts'

describe('a hostile file', () => {
  it.each([
    ['too long', `a: ${'x'.repeat(600_000)}`],
    ['deep in lists', '['.repeat(100_000)],
    ['deep in maps', `${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['deep in dashes', `${'- '.repeat(20_000)}a`],
    ['deep by indentation', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['an anchor that holds itself', 'a: &a [*a]\n'],
    ['an alias without an anchor', 'a: *b\n'],
    [
      'an alias bomb',
      Array.from(
        { length: 30 },
        (_, level) => `a${level}: &a${level} [${level === 0 ? '1' : `*a${level - 1}, *a${level - 1}`}]\n`,
      ).join(''),
    ],
    [
      'a bomb of merges',
      `a0: &a0 {x: 1}\n${Array.from({ length: 40 }, (_, level) => `a${level + 1}: &a${level + 1}\n  <<: [*a${level}, *a${level}]\n`).join('')}`,
    ],
    ['maps as keys', '{{{{{{{{a: 1}: 1}: 1}: 1}: 1}: 1}: 1}: 1}'],
  ])('is refused: %s', (_, text) => {
    expect(complaint(text, 'a.yaml', declaring('a', 'weight')).says).not.toBe('')
  })

  it('of thousands of entries is read', () => {
    const entries = Array.from({ length: 4_000 }, (_, index) => `  - {name: r${index}, weight: 1}\n`).join('')
    expect(rowsIn(`routes:\n${entries}`, 'a.yaml', declaring('routes', 'weight'))).toHaveLength(4_000)
  })

  it('of thousands of references to thousands of places is compared', () => {
    const deployment = (index: number) => `  - {model_name: m, litellm_params: {model: m${index}}}\n`
    const list = Array.from({ length: 1_500 }, (_, index) => deployment(index)).join('')
    const text = (model: string) =>
      `model_list:\n${list}litellm_settings: {default_fallbacks: [${`${model}, `.repeat(1_500)}]}\n`
    const { moves } = fileChange(
      { file: 'a.yaml', before: text('m'), after: text('n'), declared: [] },
      { names: [], hosts: ['api.cometapi.com'] },
    )
    expect(moves).toHaveLength(3_000)
  })

  it('takes names of built-in members for names', () => {
    const text = 'shares: {__proto__: 1, constructor: 1, toString: 2}\n'
    expect(rowsIn(text, 'a.yaml', declaring('shares', 'weight'))).toEqual([
      ['__proto__', 25, 1],
      ['constructor', 25, 1],
      ['toString', 50, 1],
    ])
  })

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'model_list',
        'litellm_params',
        'strategy',
        'mode',
        'targets',
        'kind',
        'HTTPRoute',
        'AIGatewayRoute',
        'spec',
      ],
      ...[
        'rules',
        'backendRefs',
        'weight',
        'loadbalance',
        'fallback',
        '*a',
        '&a',
        '<<',
        '---',
        '{{',
        '}}',
        '\t',
        '\r\n',
      ],
      ...[
        ': ',
        '- ',
        '\n',
        '\n  ',
        '\n    ',
        '{',
        '}',
        '[',
        ']',
        ',',
        '"',
        "'",
        '#',
        '|',
        '>',
        '1',
        '-1',
        '.nan',
        '\uFEFF',
      ],
      ...['[[', ']]', ' = ', '"""'],
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        fc.constantFrom('a.yaml', 'a.json', 'a.toml'),
        fc.boolean(),
        (text, path, isDeclared) => {
          const reading = readRouting(path, text, isDeclared ? declaring('*.weight', 'weight') : [])
          expect(['read', 'absent', 'unreadable']).toContain(reading.is)
        },
      ),
      { numRuns: 1_500 },
    )
  })

  it('gives every number the line on which it stands', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 6 })
    const blanks = fc.array(fc.constantFrom('', '# weight: 7', '  '), { maxLength: 2 })
    fc.assert(
      fc.property(weights, blanks, fc.boolean(), (list, between, isJson) => {
        const entries = list.map((weight, index) => ({ name: `r${index}`, weight }))
        const gap = `\n${between.map((line) => `${line}\n`).join('')}`
        const text = isJson
          ? JSON.stringify({ routes: entries }, null, 2)
          : `routes:${gap}${entries.map(({ name, weight }) => `  - name: ${name}${gap}    weight: ${weight}`).join(gap)}\n`
        const lines = text.split('\n')
        const rows = rowsIn(text, isJson ? 'a.json' : 'a.yaml', declaring('routes[*].weight', 'weight'))
        for (const [index, row] of rows.entries())
          expect(lines[Number(row[2]) - 1]).toContain(String(list[index]))
        expect(rows).toHaveLength(list.length)
      }),
    )
  })
})
