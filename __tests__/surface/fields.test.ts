import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FieldSeen } from '../../src/evidence/surface.ts'
import { SURFACES } from '../../src/evidence/surface.ts'
import { MINIMUM_FIELDS, parsePath, seenAt, seenFields } from '../../src/surface/fields.ts'
import { read } from '../../src/surface/read.ts'
import { asked, healthy, replyOf } from './replies.ts'

const value = {
  id: 'x',
  n: 1,
  none: null,
  flag: false,
  list: [{ type: 'message', text: 'a' }, { type: 'message', text: null }, { type: 'other' }],
  same: [{ a: 1 }, { a: 2 }],
  empty: [],
  uneven: [[1], []],
  ragged: [{ a: [1] }, { a: 1 }, { a: 'text' }],
  'odd-name_1': { $ref: 1 },
}

function seen(text: string): string {
  const path = parsePath(text)
  return 'error' in path ? path.error : seenAt(path, value)
}

describe('field selectors', () => {
  it.each([
    ['id', 'string'],
    ['n', 'number'],
    ['none', 'null'],
    ['flag', 'boolean'],
    ['list', 'array'],
    ['list[0]', 'object'],
    ['list[0].text', 'string'],
    ['list[9]', 'missing'],
    ['list[9].text', 'missing'],
    ['list[*].type', 'string'],
    ['list[*].text', 'mixed'],
    ['list[type=message].text', 'mixed'],
    ['list[type=other].text', 'missing'],
    ['list[type=none].text', 'missing'],
    ['same[*].a', 'number'],
    ['empty[*]', 'missing'],
    ['empty[*].a', 'missing'],
    ['n[0]', 'missing'],
    ['id[0]', 'missing'],
    ['none[0]', 'missing'],
    ['id[*]', 'missing'],
    ['uneven[*][*]', 'mixed'],
    ['uneven[*][0]', 'mixed'],
    ['ragged[*].a[0]', 'mixed'],
    [' id\n', 'string'],
    ['[0]', 'missing'],
    ['id.length', 'missing'],
    ['list.length', 'missing'],
    ['toString', 'missing'],
    ['__proto__', 'missing'],
    ['odd-name_1.$ref', 'number'],
  ])('%s is %s', (path, expected) => {
    expect(seen(path)).toBe(expected)
  })

  it.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    'a[',
    'a[]',
    'a[x]',
    'a[-1]',
    'a[0',
    'a]',
    'a b',
    'a[0]b',
    'a[type=]',
    'a[=b]',
    'a[x=b=c]',
    'a[1234567]',
    'a[*',
    'a[**]',
    'a[b c=d]',
    'a\tb',
    'a[0].[1]',
  ])('refuses %j and says what to write', (text) => {
    expect(seen(text)).toContain('write member names separated by dots')
  })

  it('are read step by step', () => {
    expect(parsePath('output[type=message].content[*][12].text')).toEqual([
      { step: 'member', name: 'output' },
      { step: 'where', name: 'type', value: 'message' },
      { step: 'member', name: 'content' },
      { step: 'every' },
      { step: 'index', index: 12 },
      { step: 'member', name: 'text' },
    ])
  })

  it('see nothing where a declared path is no selector', () => {
    const fields = ['a..b', 'model', 'none'].map((path) => ({ path, types: ['string'] as const }))
    expect(seenFields(fields, { model: 'm' })).toEqual({
      'a..b': 'missing',
      model: 'string',
      none: 'missing',
    })
  })

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, json) => {
        const path = parsePath(text)
        expect('error' in path ? 'missing' : seenAt(path, json)).toMatch(/^[a-z]+$/)
      }),
    )
  })

  it('are few where a policy declares none', () => {
    const told = (surface: (typeof SURFACES)[number]): readonly string[] =>
      MINIMUM_FIELDS[surface].map(({ path, types }) => `${path}: ${types.join()}`)
    expect(told('chat-completions')).toEqual([
      'choices: array',
      'choices[0].message: object',
      'choices[0].finish_reason: string',
    ])
    expect(told('responses')).toEqual(['status: string', 'output: array', 'output[*].type: string'])
  })

  it.each(SURFACES)('the minimum of %s is met by a healthy reply of every kind', (surface) => {
    for (const profile of ['minimal', 'streaming', 'tool-call'] as const) {
      const stream = profile === 'streaming'
      const fields = MINIMUM_FIELDS[surface]
      const reading = read(replyOf(healthy(surface, profile)), { ...asked(surface, stream, profile), fields })
      const found: Readonly<Record<string, FieldSeen>> = reading.outcome === 'pass' ? reading.fields : {}
      for (const { path, types } of fields) expect(types).toContain(found[path])
    }
  })
})
