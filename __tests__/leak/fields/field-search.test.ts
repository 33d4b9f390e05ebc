import { describe, expect, it } from '@jest/globals'

import { makeEngine } from '../../../src/leak/engine.ts'
import { DENIED_FIELDS } from '../../../src/leak/fields/field-names.ts'
import { fieldLabel, helperEngine, withFields } from '../../../src/leak/fields/field-search.ts'
import type { Fingerprint } from '../../../src/evidence/brand.ts'
import { fingerprint, NO_NEEDLES } from '../known.ts'

const names = new Map(DENIED_FIELDS.map((field) => [fingerprint(fieldLabel(field)), field.name]))
const kinds = ['credential', 'body', 'prompt', 'account'] as const
const engine = withFields(makeEngine(NO_NEEDLES, fingerprint), fingerprint, kinds)

/** `line:column name` of each field that was found. */
const found = (log: string | Uint8Array, size = Infinity, of = engine): readonly string[] => {
  const scanner = of.byParts.openRest('app.log') ?? of.open('app.log')
  const bytes = Buffer.from(log)
  for (let at = 0; at < bytes.length; at += Math.min(size, bytes.length))
    scanner.write(bytes.subarray(at, Math.min(bytes.length, at + size)))
  return scanner
    .end()
    .map(({ place: { line, column }, fingerprint: mark }) => `${line}:${column} ${names.get(mark)}`)
}

const LONG = 2 ** 20
const filler = (length: number): string => 'x'.repeat(length)

describe('the place of a field', () => {
  const log = 'a\n  cookie=b1 cookie=c\n\nü response_cost: 2\n{\n "usage": {\n  "cost": 3'

  it('is its line and column, whatever the chunks are', () => {
    for (const size of [1, 2, 7, 19, 1000])
      expect(found(log, size)).toEqual(['2:3 cookie', '4:3 response_cost', '7:3 usage.cost'])
  })

  it('is counted in lines without a field, too', () => {
    const lines = Array.from({ length: 100 }, (_, n) => (n % 10 === 7 ? 'cookie=b1' : 'a = b'))
    const expected = [8, 18, 28, 38, 48, 58, 68, 78, 88, 98].map((line) => `${line}:1 cookie`)
    expect(found(lines.join('\n'))).toEqual(expected)
    expect(found(lines.join('\n'), 30)).toEqual(expected)
  })

  it('is the first one of a line', () => {
    expect(found('cookie=*** a cookie=b1 cookie=c\ncookie=d')).toEqual(['1:14 cookie', '2:1 cookie'])
  })
})

describe('a line of more than 1 MiB', () => {
  it('keeps its columns and its path', () => {
    const line = JSON.stringify({ usage: { a: filler(LONG), b: [filler(LONG)], cost: 0.1 }, cookie: 'b1' })
    const columns = [line.indexOf('"cost"'), line.indexOf('"cookie"')].map((at) => at + 1)
    for (const size of [LONG / 2 + 7, Infinity])
      expect(found(`a\n${line}\ncookie=b1`, size)).toEqual([
        `2:${columns[0]} usage.cost`,
        `2:${columns[1]} cookie`,
        '3:1 cookie',
      ])
  })

  it('is cut between two members', () => {
    for (let before = 20; before < 60; before += 13) {
      const line = JSON.stringify({
        id: 1,
        a: filler(LONG - before),
        cookie: 'b1',
        'x-api-key': 'c2',
        z: filler(90),
      })
      expect(found(line)).toEqual([
        `1:${line.indexOf('"cookie"') + 1} cookie`,
        `1:${line.indexOf('"x-api-key"') + 1} x-api-key`,
      ])
    }
  })

  it('is no log line that begins at its cut', () => {
    const line = `{"usage":{"id":"${filler(LONG - 30)}","a":1,"b":{"c":"${filler(2 * LONG)}"},"cost":0.2}}`
    expect(found(line)).toEqual([`1:${line.indexOf('"cost"') + 1} usage.cost`])
  })

  it('may hold no text at all', () => {
    expect(found(`${' '.repeat(LONG)}cookie=b1`)).toEqual([`1:${LONG + 1} cookie`])
    expect(found(`${filler(LONG)} cookie=b1 x="y"`)).toEqual([`1:${LONG + 2} cookie`])
    expect(found(`${' '.repeat(3 * LONG)}\n a`)).toEqual([])
  })
})

describe('a search for fields', () => {
  it('is for fields of some kinds', () => {
    const accounts = withFields(makeEngine(NO_NEEDLES, fingerprint), fingerprint, ['account'])
    expect(found('cookie=a1\nusage.cost=1 cookie=a1', Infinity, accounts)).toEqual(['2:1 usage.cost'])
    expect(accounts.recipe.fields).toEqual(['account'])
  })

  it('ends at 1,000 finds of each', () => {
    expect(found('cookie=b1\n'.repeat(1000))).toHaveLength(1000)
    expect(found(`${'cookie=b1\n'.repeat(1001)}api-key=c1`)).toHaveLength(1001)
  })

  it('is of the fields alone, for what is left of a file', () => {
    const scanner = engine.byParts.openRest('b.log')
    scanner?.write(Buffer.from('cookie=b1'))
    expect(scanner?.end()).toEqual([
      {
        ...{ kind: 'credential', outcome: 'leak', technique: 'field-name' },
        ...{ place: { file: 'b.log', line: 1, column: 1 }, fingerprint: fingerprint('field:cookie') },
      },
    ])
  })

  it('is made again of its recipe', () => {
    const helper = helperEngine(engine.recipe)
    const scanner = helper.open('b.log')
    scanner.write(Buffer.from('cookie=b1'))
    expect(scanner.end().map(({ fingerprint: mark }) => mark)).toEqual(['field:cookie'])
    const plain = helperEngine(makeEngine(NO_NEEDLES, fingerprint).recipe).open('b.log')
    plain.write(Buffer.from('cookie=b1'))
    expect(plain.end()).toEqual([])
  })

  it('proves that it finds each', () => {
    const key = { ...NO_NEEDLES, credentials: [`a${fingerprint('a key').slice(0, 30)}`] }
    expect(withFields(makeEngine(key, fingerprint), fingerprint, kinds).prove().state).toBe('proven')
    const label = fieldLabel({ name: 'originalResponse.body' })
    const blind = (value: string): Fingerprint =>
      (value === label ? `${value}${performance.now()}` : value) as Fingerprint
    const proof = withFields(makeEngine(key, blind), blind, kinds).prove()
    expect(proof).toEqual({ state: 'failed', techniques: ['field-name'], fingerprints: [] })
    expect(withFields(makeEngine(key, blind), blind, ['account']).prove().state).toBe('proven')
  })
})
