import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import type { Whole } from '../../../src/leak/pieces/chain-index.ts'
import { tell } from '../../../src/leak/pieces/chain-telling.ts'
import { SHINGLE } from '../../../src/leak/values/grams.ts'
import { indexed, keep } from './followed.ts'

const KEY = `sk-${createHash('sha256').update('telling').digest('hex').slice(0, 30)}`
const STORY =
  'The keeper climbs the long stair before sunset and trims every wick of the great lamp until morning.'
const index = indexed({
  credentials: [KEY],
  account: ['Nordlicht Hafenbau'],
  bodies: [STORY, 'A second reply tells of boats that drift slowly toward open water under a grey sky.'],
})

const wholeOf = (value: string, technique = 'plain'): Whole => {
  const found = index.wholes.find((whole) =>
    whole.is === 'text'
      ? index.texts.texts[whole.number]?.needle.value === value
      : whole.form.needle.value === value && whole.form.technique === technique,
  )
  if (found === undefined) throw new Error('no such needle')
  return found
}

/** What is told of the letters `[from, to)` of a whole, of which those from `freshFrom` to `freshTo` were not told before. */
const told = (whole: Whole, from: number, to: number, freshFrom = from, freshTo = to) => {
  const { told: all, found } = keep(index, '')
  const stretch = {
    from: whole.from + from,
    to: whole.from + to,
    freshFrom: whole.from + freshFrom,
    freshTo: whole.from + freshTo,
    position: () => ({ line: 7, column: 3 }),
  }
  const isTold = tell(index, whole, stretch, { technique: 'split', found })
  return { isTold, all, shingles: all.map(({ shingle }) => shingle) }
}

describe('a chain of a value', () => {
  const [key, place] = [wholeOf(KEY), wholeOf('Nordlicht Hafenbau')]

  it('is told where it is all of it', () => {
    expect(told(place, 0, place.to - place.from)).toMatchObject({
      isTold: true,
      all: [{ kind: 'account', value: 'Nordlicht Hafenbau', line: 7 }],
    })
    expect(told(key, 0, key.to - key.from)).toMatchObject({ isTold: true, all: [{ kind: 'credential' }] })
  })

  it('is none where a letter of it is not there, unless a part of it tells whose it is', () => {
    const length = place.to - place.from
    for (const [from, to] of [
      [1, length],
      [0, length - 1],
    ] as const)
      expect(told(place, from, to)).toMatchObject({ isTold: false, all: [] })
    // The letters of the key's prefix are everybody's.
    expect(told(key, 2, 14)).toMatchObject({ isTold: true, all: [{ kind: 'credential' }] })
    expect(told(key, 2, 13)).toMatchObject({ isTold: false, all: [] })
    expect(told(key, 20, 31)).toMatchObject({ isTold: false, all: [] })
    expect(told(key, 20, 32)).toMatchObject({ isTold: true })
  })

  it('counts the bytes of the value that its letters stand for, where it is encoded', () => {
    const hex = wholeOf(KEY, 'hex')
    expect(told(hex, 6, 30)).toMatchObject({ isTold: true })
    expect(told(hex, 6, 28)).toMatchObject({ isTold: false })
  })
})

describe('a chain of a text', () => {
  const text = wholeOf(STORY)
  const length = text.to - text.from
  const number = text.is === 'text' ? text.number : -1
  const places = Array.from(index.texts.texts[number]?.places ?? [])
  const within = (from: number, to: number): readonly number[] =>
    places.filter((place) => place >= from && place + SHINGLE <= to)

  it('is told by the rows of letters that stand in it', () => {
    expect(told(text, 0, length)).toMatchObject({ isTold: true, shingles: places })
    for (let from = 0; from < length; from += 5)
      for (let to = from; to <= length; to += 3)
        expect(told(text, from, to)).toMatchObject({ isTold: true, shingles: within(from, to) })
    expect(told(text, 0, length).all[0]).toMatchObject({ kind: 'body', value: STORY, line: 7 })
  })

  it('is told by those that end or begin in what was not told before', () => {
    for (let at = 0; at <= length; at += 4) {
      const ending = within(0, length).filter((place) => place + SHINGLE > at)
      expect(told(text, 0, length, at, length).shingles).toEqual(ending)
      const beginning = within(0, length).filter((place) => place < at)
      expect(told(text, 0, length, 0, at).shingles).toEqual(beginning)
    }
  })

  it('is told as the text that it is', () => {
    const other = index.wholes.find((whole) => whole.is === 'text' && whole !== text)
    if (other === undefined) throw new Error('there are two')
    const { all } = told(other, 0, other.to - other.from)
    expect(new Set(all.map(({ value }) => value.slice(0, 8)))).toEqual(new Set(['A second']))
  })
})
