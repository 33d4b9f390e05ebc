import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Technique } from '../../../src/evidence/search.ts'
import { type Decoder, laidOut } from '../../../src/leak/decode/laid-out.ts'
import { searchable } from '../../../src/leak/needles.ts'
import { giveBackChains, takeChains } from '../../../src/leak/pieces/chains.ts'
import type { Found } from '../../../src/leak/search/found.ts'
import { indexNeedles } from '../../../src/leak/search/index-needles.ts'
import { makePositions, type Position } from '../../../src/leak/search/positions.ts'
import { type Parts, searchHidden, type Stretch } from '../../../src/leak/search/search-hidden.ts'
import { fingerprint, newKey, NO_NEEDLES } from '../known.ts'

const KEY = newKey(24)
const index = indexNeedles(searchable({ ...NO_NEEDLES, credentials: [KEY] }), fingerprint)

/** Decodes what stands between two signs: letters as numbers of three digits, with line ends anywhere. */
const numbers =
  (open: string, close: string, technique: Technique): Decoder =>
  (raw, from, to) => {
    const text = Buffer.from(raw.subarray(from, to)).toString('latin1')
    const spans = text.matchAll(new RegExp(`\\${open}([0-9\\n]*)\\${close}`, 'g'))
    const parts = Array.from(spans, ({ 0: span, 1: digits = '', index: at }) => ({
      origin: from + at,
      end: from + at + span.length,
      bytes: Uint8Array.from(digits.replaceAll('\n', '').match(/.{3}/g) ?? [], Number),
    }))
    return laidOut(technique, parts)
  }

const DECODERS = [numbers('<', '>', 'hex'), numbers('[', ']', 'base64'), numbers('(', ')', 'percent')]

const written = (text: string, [open, close]: string, wrap = ''): string =>
  `${open ?? ''}${Array.from(text, (char) => `${char.charCodeAt(0)}`.padStart(3, '0')).join(wrap)}${close ?? ''}`

type Hit = readonly [Technique, Position]

const search = (text: string, stretch: Partial<Stretch> = {}, parts: Partial<Parts> = {}): readonly Hit[] => {
  const hits: Hit[] = []
  const raw = Buffer.from(text)
  const found: Found = {
    exact: (_needle, technique, at) => hits.push([technique, at()]),
    shingle: () => undefined,
    chained: () => undefined,
    moveOn: () => undefined,
    leaks: () => [],
    traces: () => ({ hasValue: false, seen: new Map() }),
  }
  const positions = makePositions()
  const whole = { raw, from: 0, to: raw.length, depth: 0, hidden: null }
  const all = { decoders: DECODERS, chains: false, filter: null, ...parts }
  searchHidden(index, all, { ...whole, position: (at) => positions.at(raw, at), ...stretch }, found)
  return hits
}

describe('what is encoded', () => {
  it('is searched where it was decoded alone, and told at its beginning, up to the line of its end', () => {
    expect(search(KEY)).toEqual([])
    expect(search(`a\n b ${written(KEY, '<>')} c`)).toEqual([['hex', { line: 2, column: 4, lastLine: 2 }]])
    const long = written(`${'x\n'.repeat(9)}${KEY} y`, '[]', '\n')
    expect(search(`a\n${long}\nb`)).toEqual([
      ['base64', { line: 2, column: 1, lastLine: 1 + long.split('\n').length }],
    ])
  })

  it('is told at the part that has its first letter', () => {
    const filler = fc.constantFrom('', 'x', 'some words', '\n', 'a\nb')
    const part = fc.tuple(filler, fc.boolean(), filler)
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        let text = ''
        const expected: number[] = []
        for (const [before, has, between] of parts) {
          text += `${between}\n`
          if (has) expected.push(text.split('\n').length)
          text += written(`${before} ${has ? KEY : 'nothing'} `, '<>')
        }
        expect(search(text).map(([, { line, lastLine }]) => [line, lastLine])).toEqual(
          expected.map((line) => [line, line]),
        )
      }),
      { numRuns: 5 },
    )
  })

  it('goes on from one part to the next', () => {
    const text = `${written('x', '<>')}\n${written(`a ${KEY.slice(0, 9)}`, '<>')}\n${written(KEY.slice(9), '<>')}`
    expect(search(text)).toEqual([['hex', { line: 2, column: 1, lastLine: 2 }]])
  })

  it('is found in three layers, and named by the outermost', () => {
    const layers = ['<>', '[]', '()', '<>']
    const wrapped = (depth: number): string =>
      layers.slice(0, depth).reduce((text, signs) => written(`. ${text} .`, signs), KEY)
    const technique = ['hex', 'base64', 'percent'] as const
    for (const depth of [1, 2, 3])
      expect(search(`\n${wrapped(depth)}`)).toEqual([
        [technique[depth - 1], { line: 2, column: 1, lastLine: 2 }],
      ])
    expect(search(wrapped(4))).toEqual([])
    expect(search(wrapped(1), { depth: 2 })).toHaveLength(1)
    expect(search(wrapped(2), { depth: 2 })).toEqual([])
    expect(search(wrapped(1), { hidden: 'utf-16le' })).toMatchObject([['utf-16le', { line: 1 }]])
  })

  it('in two layers reaches as far as the outer one', () => {
    const outer = written(`x ${written(KEY, '<>')} y`, '[]', '\n')
    expect(search(`a\n${outer}\nb`)).toEqual([
      ['base64', { line: 2, column: 1, lastLine: 1 + outer.split('\n').length }],
    ])
  })

  it('is decoded in the bytes at hand alone', () => {
    const text = `${written(KEY, '<>')} ${written(KEY, '[]')}`
    const middle = text.indexOf('[')
    expect(search(text, { from: middle }).map(([how]) => how)).toEqual(['base64'])
    expect(search(text, { to: middle }).map(([how]) => how)).toEqual(['hex'])
  })
})

describe('what is encoded in pieces', () => {
  const lines = (KEY.match(/.{6}/g) ?? []).map((piece, n) => `{"time":17000000${n}0,"token":"${piece}"}`)
  const text = written(`\n${lines.join('\n')}\n`, '<>')

  it('is found where chains are in force, and named by its encoding', () => {
    expect(search(text, {}, { chains: true })).toMatchObject([['hex', { line: 1, lastLine: 1 }]])
    expect(search(text)).toEqual([])
  })

  it('leaves nothing for the next search', () => {
    const chains = takeChains(index.chains)
    giveBackChains(index.chains, chains)
    for (const line of lines) expect(search(written(`\n${line}\n`, '<>'), {}, { chains: true })).toEqual([])
    expect(takeChains(index.chains)).toBe(chains)
    giveBackChains(index.chains, chains)
  })
})
