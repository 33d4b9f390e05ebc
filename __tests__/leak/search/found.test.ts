import { describe, expect, it } from '@jest/globals'

import type { Technique } from '../../../src/evidence/search.ts'
import { type ExactNeedle, searchable } from '../../../src/leak/needles.ts'
import { makeFound } from '../../../src/leak/search/found.ts'
import { indexNeedles } from '../../../src/leak/search/index-needles.ts'
import type { Position } from '../../../src/leak/search/positions.ts'
import { fingerprint, newKey, NO_NEEDLES, NONCE } from '../known.ts'

const [KEY, OTHER] = [newKey(), newKey()]
const REPLY = `Yes: ${NONCE}`
const wanted = searchable({
  ...NO_NEEDLES,
  ...{ credentials: [KEY, OTHER], bodies: [REPLY], nonces: [NONCE], account: [`org ${NONCE}`] },
})
const index = indexNeedles(wanted, fingerprint)

const needleOf = (value: string): ExactNeedle => {
  const needle = wanted.exact.find((each) => each.value === value)
  if (needle === undefined) throw new Error(`no needle ${value}`)
  return needle
}

interface Hit {
  readonly value?: string
  readonly how?: Technique
  readonly at: Position
}

const notes = (...hits: readonly Hit[]) => {
  const found = makeFound(index)
  for (const { value = KEY, how = 'plain', at } of hits) found.exact(needleOf(value), how, () => at)
  return found
}

const told = (...hits: readonly Hit[]) =>
  notes(...hits)
    .leaks('app.log')
    .map(({ technique, place: { line } }) => `${technique} ${line}`)

const line = (number: number, lastLine?: number): Position =>
  lastLine === undefined ? { line: number, column: 1 } : { line: number, column: 1, lastLine }

describe('values that were found', () => {
  it('are told with kind, place and fingerprint, never with the value', () => {
    expect(notes({ at: { line: 3, column: 7 } }).leaks('a.log')).toEqual([
      {
        ...{ kind: 'credential', outcome: 'leak', technique: 'plain' },
        ...{ place: { file: 'a.log', line: 3, column: 7 }, fingerprint: fingerprint(KEY) },
      },
    ])
  })

  it('are told once a line, each', () => {
    const [first, second] = [line(1), line(2)]
    expect(
      told({ at: first }, { at: first, how: 'base64' }, { at: second }, { at: first, value: OTHER }),
    ).toEqual(['plain 1', 'plain 2', 'plain 1'])
  })

  it('are told a thousand times each, and no more are looked at', () => {
    const found = makeFound(index)
    let asked = 0
    for (let n = 1; n <= 1200; n++)
      for (const value of [KEY, OTHER])
        found.exact(needleOf(value), 'plain', () => {
          asked++
          return line(n)
        })
    expect(found.leaks('').map(({ place }) => place.line)).toHaveLength(2000)
    expect(asked).toBe(2000)
  })

  it('in an encoded run are not told beside the same as it stands', () => {
    const run = { how: 'byte-list', at: line(10, 12) } as const
    for (const number of [10, 11, 12]) expect(told({ at: line(number) }, run)).toEqual([`plain ${number}`])
    for (const number of [9, 13])
      expect(told(run, { at: line(number) }).sort()).toEqual(['byte-list 10', `plain ${number}`])
    expect(told(run, { at: line(11), value: OTHER }).sort()).toEqual(['byte-list 10', 'plain 11'])
  })

  it('in two encoded runs are told both', () => {
    expect(told({ how: 'hex', at: line(10, 12) }, { how: 'base64', at: line(11, 11) })).toEqual([
      'hex 10',
      'base64 11',
    ])
  })

  it('that every reply repeats are not told beside the reply around them', () => {
    const nonce = { value: NONCE, at: line(4) }
    expect(told(nonce)).toEqual(['plain 4'])
    expect(told(nonce, { value: REPLY, how: 'split', at: line(4) })).toEqual(['split 4'])
    expect(told(nonce, { value: REPLY, how: 'split', at: line(5) })).toEqual(['plain 4', 'split 5'])
    expect(told(nonce, { value: `org ${NONCE}`, how: 'split', at: line(4) })).toEqual(['plain 4', 'split 4'])
    expect(told(nonce, { how: 'split', at: line(4) })).toEqual(['plain 4', 'split 4'])
  })

  it('of another search are a mistake of ours', () => {
    const found = makeFound(index)
    found.exact({ ...needleOf(KEY), value: newKey() }, 'plain', () => line(1))
    expect(() => found.leaks('')).toThrow('never indexed')
  })
})

describe('the traces of a part', () => {
  it('say whether a value was there', () => {
    expect(notes().traces()).toEqual({ hasValue: false, seen: new Map() })
    expect(notes({ at: line(1) }).traces()).toEqual({ hasValue: true, seen: new Map() })
  })
})
