import type { Technique } from '../../evidence/search.ts'
import type { TextNeedle } from '../needles.ts'
import { has, makeBits, set } from './bits.ts'
import type { Position } from './positions.ts'
import { type IndexedText, MAX_SHINGLES, outcomeOf } from './texts.ts'

/** Any long file of prose holds nearly every turn of phrase of a reply somewhere. So only shingles near each other count together. */
const LETTERS_A_WINDOW = 4096

/** A row of this many shingles is worth a place. */
const ROW = 4
/** After a row this long no other place is looked for. */
const LONG_ROW = 256

const NOWHERE: Position = { line: 1, column: 1 }

/** What was seen of a text in a few windows that follow each other. */
interface Stretch {
  readonly bits: Uint8Array
  /** How many shingles were seen first in which way. */
  readonly by: Map<Technique, number>
  /** Shingles in the longest row that ends here, and where it begins. */
  longest: number
  place: Position
}

/** How much of a text stands near one place, which is told. */
export interface Partly {
  readonly text: IndexedText
  readonly outcome: 'leak' | 'partial'
  readonly technique: Technique
  readonly place: Position
}

interface Coverage {
  readonly text: IndexedText
  /** Shown by chains, which ask themselves how far apart their letters stand. */
  readonly chained: Stretch
  /** Two stretches count together: what crosses their border is whole in both. */
  older: Stretch
  newer: Stretch
  /** Number of the newer one. */
  number: number
  /** Everything that was seen, however far apart. */
  readonly all: Uint8Array
  /** Shingles marked one after the other, and where their row began. */
  last: number
  row: number
  rowPlace: Position
  /** How its letters are written; null: they were not looked at. */
  rowAs: Technique | null
  best: Partly | null
}

const newStretch = (shingles: number): Stretch => ({
  bits: makeBits(shingles),
  by: new Map(),
  longest: 0,
  place: NOWHERE,
})

const newCoverage = (text: IndexedText, number: number): Coverage => {
  const shingles = text.places.length
  const [chained, older, newer] = [newStretch(shingles), newStretch(shingles), newStretch(shingles)]
  const all = makeBits(shingles)
  const row = { last: -2, row: 0, rowPlace: NOWHERE, rowAs: null }
  return { text, chained, older, newer, number, all, ...row, best: null }
}

const mostOf = (stretches: readonly Stretch[]): Technique => {
  const sums = new Map<Technique, number>()
  for (const { by } of stretches)
    for (const [technique, count] of by) sums.set(technique, (sums.get(technique) ?? 0) + count)
  return [...sums].reduce<readonly [Technique, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    ['shingles', 0],
  )[0]
}

const sumOf = (stretches: readonly Stretch[]): number =>
  stretches.flatMap(({ by }) => [...by.values()]).reduce((sum, count) => sum + count, 0)

/** Weighs what stands in both stretches and in chains. */
const weigh = ({ text, chained, older, newer }: Coverage): Partly | null => {
  const stretches = [older, newer, chained]
  const bits = newer.bits.map((byte, at) => byte | (older.bits[at] ?? 0) | (chained.bits[at] ?? 0))
  const outcome = outcomeOf(text, bits)
  if (outcome === null) return null
  const { place } = stretches.reduce((most, stretch) => (stretch.longest > most.longest ? stretch : most))
  // A chain leads through rows, too: it is named where it has shown more than they have.
  const technique = mostOf(sumOf([older, newer]) < sumOf([chained]) ? stretches : [older, newer])
  return { text, outcome, technique, place }
}

/** Of two places with as much, the first one is told. */
const fuller = (before: Partly | null, after: Partly | null): Partly | null =>
  before === null || (before.outcome === 'partial' && after?.outcome === 'leak') ? after : before

/** Moves on to the stretch of that number. */
const turnTo = (coverage: Coverage, number: number): void => {
  if (number === coverage.number) return
  coverage.best = fuller(coverage.best, weigh(coverage))
  const shingles = coverage.text.places.length
  coverage.older = number === coverage.number + 1 ? coverage.newer : newStretch(shingles)
  coverage.newer = newStretch(shingles)
  coverage.number = number
}

type At = (lettersBack: number) => Position

/** A technique, or what tells how the letters of a row are written, from so many letters before the shingle at hand. */
export type How = Technique | ((lettersBack: number) => Technique)

/** Looks how a row is written: as soon as it is long enough to count, and then now and again. */
const lookAt = (coverage: Coverage, how: How): Technique => {
  if (typeof how === 'string') return how
  const { text, row } = coverage
  const enough = text.isSampled ? 1 : ROW
  if (row >= enough && (coverage.rowAs === null || row % enough === 0)) coverage.rowAs = how(enough - 1)
  return coverage.rowAs ?? 'shingles'
}

const mark = (coverage: Coverage, stretch: Stretch, bit: number, how: How, at: At): void => {
  coverage.row = bit === coverage.last + 1 ? coverage.row + 1 : 1
  coverage.last = bit
  if (coverage.row === 1) coverage.rowAs = null
  if (coverage.row === ROW && stretch.longest < LONG_ROW) coverage.rowPlace = at(ROW - 1)
  if (coverage.row > stretch.longest) {
    stretch.longest = coverage.row
    if (coverage.row >= ROW) stretch.place = coverage.rowPlace
    else if (coverage.row === 1) stretch.place = at(0)
  }
  set(coverage.all, bit)
  if (has(stretch.bits, bit)) return
  set(stretch.bits, bit)
  const technique = lookAt(coverage, how)
  stretch.by.set(technique, (stretch.by.get(technique) ?? 0) + 1)
}

type Note = (number: number, how: How, at: At) => void

/** How much of each text was seen in one stream. */
export interface Coverages {
  /** Notes one shingle of a text; `at` is asked for only where it counts. */
  readonly shingle: Note
  /** The same, of letters that a chain led through. */
  readonly chained: Note
  /** Another window begins. */
  readonly moveOn: () => void
  /** Of a text that is read in two ways, the fuller one. */
  partly(): Iterable<Partly>
  /** By the number of a text: all of its shingles that were seen anywhere. */
  seen(): ReadonlyMap<number, Uint8Array>
}

/** Starts the notes of one stream. */
export const makeCoverages = (texts: readonly IndexedText[]): Coverages => {
  const coverages = new Map<number, Coverage>()
  let windows = 0
  const coverageOf = (which: number): Coverage | null => {
    const text = texts[which]
    if (text === undefined) return null
    const number = Math.floor(windows / Math.ceil(text.reading.letters.length / LETTERS_A_WINDOW))
    const coverage = coverages.get(which) ?? newCoverage(text, number)
    coverages.set(which, coverage)
    turnTo(coverage, number)
    return coverage
  }
  const note =
    (where: 'chained' | 'newer'): Note =>
    (number, how, at) => {
      const coverage = coverageOf(Math.floor(number / MAX_SHINGLES))
      if (coverage !== null) mark(coverage, coverage[where], number % MAX_SHINGLES, how, at)
    }
  return {
    shingle: note('newer'),
    chained: note('chained'),
    moveOn: () => {
      windows++
    },
    partly: () => {
      const told = new Map<TextNeedle, Partly>()
      for (const coverage of coverages.values()) {
        const { needle } = coverage.text
        const best = fuller(coverage.best, weigh(coverage))
        const partly = fuller(told.get(needle) ?? null, best)
        if (partly !== null) told.set(needle, partly)
      }
      return told.values()
    },
    seen: () => new Map([...coverages].map(([number, { all }]) => [number, all])),
  }
}
