import type { Technique } from '../../evidence/search.ts'
import type { ChainIndex, Whole } from './chain-index.ts'
import { isIdentifying } from '../values/exact.ts'
import type { Found } from '../search/found.ts'
import type { Position } from '../search/positions.ts'
import { SHINGLE } from '../values/grams.ts'
import { MAX_SHINGLES } from '../search/texts.ts'

/** Where chains are told. */
export interface Telling {
  readonly technique: Technique
  readonly found: Found
}

/** A part of the needles' letters that was found in pieces: all of a chain, and what of it was not told before. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly freshFrom: number
  readonly freshTo: number
  readonly position: () => Position
}

/** Index of the first number that is not below `least`; `numbers` rises. */
const firstNotBelow = (numbers: Int32Array, least: number): number => {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

type Text = Extract<Whole, { is: 'text' }>
type Value = Extract<Whole, { is: 'value' }>

/** Marks the shingles that end or begin in what is fresh. */
const tellText = (index: ChainIndex, text: Text, stretch: Stretch, { technique, found }: Telling): void => {
  const places = index.texts.texts[text.number]?.places ?? new Int32Array(0)
  const from = Math.max(stretch.from, stretch.freshFrom - SHINGLE + 1) - text.from
  const to = Math.min(stretch.to, stretch.freshTo + SHINGLE - 1) - text.from
  for (let bit = firstNotBelow(places, from); (places[bit] ?? Infinity) + SHINGLE <= to; bit++)
    found.chained(text.number * MAX_SHINGLES + bit, technique, stretch.position)
}

const tellValue = ({ form, from, to }: Value, stretch: Stretch, { technique, found }: Telling): boolean => {
  const { needle } = form
  const isWhole = stretch.from === from && stretch.to === to
  const first = form.from[stretch.from - from] ?? 0
  const last = form.to[stretch.to - from - 1] ?? 0
  const isPiece = needle.rule === 'pieces' && isIdentifying(form, first, last)
  if (isWhole || isPiece) found.exact(needle, technique, stretch.position)
  return isWhole || isPiece
}

/**
 * Notes what a chain has shown of a needle: shingles of a text; a value, where it is all of it or a piece that identifies it. False
 * where it is neither.
 */
export const tell = (index: ChainIndex, whole: Whole, stretch: Stretch, telling: Telling): boolean => {
  if (whole.is === 'value') return tellValue(whole, stretch, telling)
  tellText(index, whole, stretch, telling)
  return true
}
