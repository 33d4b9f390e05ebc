import type { Fingerprint } from '../../evidence/brand.ts'
import type { Leak, Place, Technique } from '../../evidence/search.ts'
import type { NeedleIndex } from './index-needles.ts'
import type { ExactNeedle, TextNeedle } from '../needles.ts'
import { type IndexedText, MAX_SHINGLES, outcomeOf } from './texts.ts'
import type { Traces } from './traces.ts'

/** 1-based, in characters. */
export interface Position {
  readonly line: number
  readonly column: number
  /** Of a decoded value, which reaches over several lines: the last of them. */
  readonly lastLine?: number
}

/** What was found in one stream so far. */
export interface Found {
  /** Notes a value; `at` is asked for only where it counts. */
  exact(needle: ExactNeedle, technique: Technique, at: () => Position): void
  /** Notes one shingle of a text. */
  shingle(mark: number, technique: Technique, at: (lettersBack: number) => Position): void
  leaks(file: string): readonly Leak[]
  /** The same without places, for a stream that is part of a larger one. */
  traces(): Traces
}

/** More leaks of one needle in one file say nothing new. */
const MAX_LEAKS = 1000

interface Coverage {
  readonly bits: Uint8Array
  readonly by: Map<Technique, number>
  /** Shingles marked one after the other, and where the longest such row began. */
  last: number
  row: number
  longest: number
  rowPlace: Position
  place: Position
}

/** A row of this many shingles is worth a place. */
const ROW = 4
/** After a row this long no other place is looked for. */
const LONG_ROW = 256

const NOWHERE: Position = { line: 1, column: 1 }

const newCoverage = (shingles: number): Coverage => ({
  bits: new Uint8Array((shingles + 7) >> 3),
  by: new Map(),
  last: -2,
  row: 0,
  longest: 0,
  rowPlace: NOWHERE,
  place: NOWHERE,
})

const mark = (
  coverage: Coverage,
  bit: number,
  technique: Technique,
  at: (lettersBack: number) => Position,
): void => {
  coverage.row = bit === coverage.last + 1 ? coverage.row + 1 : 1
  coverage.last = bit
  if (coverage.row === ROW && coverage.longest < LONG_ROW) coverage.rowPlace = at(ROW - 1)
  if (coverage.row > coverage.longest) {
    coverage.longest = coverage.row
    if (coverage.row >= ROW) coverage.place = coverage.rowPlace
    else if (coverage.row === 1) coverage.place = at(0)
  }
  const byte = coverage.bits[bit >> 3] ?? 0
  if ((byte & (1 << (bit & 7))) !== 0) return
  coverage.bits[bit >> 3] = byte | (1 << (bit & 7))
  coverage.by.set(technique, (coverage.by.get(technique) ?? 0) + 1)
}

const mostOf = (by: ReadonlyMap<Technique, number>): Technique =>
  [...by].reduce<readonly [Technique, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    ['shingles', 0],
  )[0]

interface Hit {
  readonly needle: ExactNeedle
  readonly technique: Technique
  readonly position: Position
}

const makeHits = () => {
  const hits = new Map<string, Hit>()
  const counts = new Map<ExactNeedle, number>()
  const note: Found['exact'] = (needle, technique, at) => {
    const count = counts.get(needle) ?? 0
    if (count >= MAX_LEAKS) return
    const position = at()
    const key = `${needle.kind} ${position.line} ${needle.value}`
    if (hits.has(key)) return
    counts.set(needle, count + 1)
    hits.set(key, { needle, technique, position })
  }
  // What was found as it stands needs no second report from the run of encoded text around it.
  const isSaid = ({ needle, position: { line, lastLine } }: Hit): boolean =>
    lastLine !== undefined &&
    [...hits.values()].some((hit) => {
      const isDirect = hit.needle === needle && hit.position.lastLine === undefined
      return isDirect && hit.position.line >= line && hit.position.line <= lastLine
    })
  // A nonce is a part of the reply around it.
  const isWithin = ({ needle, position: { line } }: Hit): boolean =>
    needle.plainOnly &&
    [...hits.values()].some(
      ({ needle: { kind, plainOnly, value }, position }) =>
        !plainOnly && kind === needle.kind && position.line === line && value.includes(needle.value),
    )
  const all = (): readonly Hit[] => [...hits.values()].filter((hit) => !isSaid(hit) && !isWithin(hit))
  return { note, all }
}

const placeOf = (file: string, { line, column }: Position): Place => ({ file, line, column })

interface Partly {
  readonly text: IndexedText
  readonly outcome: Leak['outcome']
  readonly coverage: Coverage
}

const makeCoverages = (texts: readonly IndexedText[]) => {
  const coverages = new Map<number, Coverage>()
  const shingle: Found['shingle'] = (number, technique, at) => {
    const which = Math.floor(number / MAX_SHINGLES)
    const text = texts[which]
    if (text === undefined) return
    const coverage = coverages.get(which) ?? newCoverage(text.places.length)
    coverages.set(which, coverage)
    mark(coverage, number % MAX_SHINGLES, technique, at)
  }
  // Of a text that is read in two ways, the fuller one is told.
  const all = (): Iterable<Partly> => {
    const told = new Map<TextNeedle, Partly>()
    for (const [number, coverage] of coverages) {
      const text = texts[number]
      const outcome = text === undefined ? null : outcomeOf(text, coverage.bits)
      if (text === undefined || outcome === null || told.get(text.needle)?.outcome === 'leak') continue
      told.set(text.needle, { text, outcome, coverage })
    }
    return told.values()
  }
  const seen = () => new Map([...coverages].map(([number, { bits }]) => [number, bits]))
  return { shingle, all, seen }
}

/** Starts the notes of one stream. */
export const makeFound = (index: NeedleIndex): Found => {
  const hits = makeHits()
  const texts = makeCoverages(index.texts.texts)
  const fingerprintOf = (value: string): Fingerprint => {
    const fingerprint = index.fingerprints.get(value)
    if (fingerprint === undefined) throw new Error('a needle was found that was never indexed')
    return fingerprint
  }
  const leakOf = ({ needle: { kind, value }, technique, position }: Hit, file: string): Leak => {
    const place = placeOf(file, position)
    return { kind, outcome: 'leak', technique, place, fingerprint: fingerprintOf(value) }
  }
  const leakOfText = ({ text, outcome, coverage }: Partly, file: string): Leak => {
    const { kind, value } = text.needle
    const place = placeOf(file, coverage.place)
    return { kind, outcome, technique: mostOf(coverage.by), place, fingerprint: fingerprintOf(value) }
  }
  return {
    exact: hits.note,
    shingle: texts.shingle,
    leaks: (file) => [
      ...hits.all().map((hit) => leakOf(hit, file)),
      ...Array.from(texts.all(), (partly) => leakOfText(partly, file)),
    ],
    traces: () => ({ hasValue: hits.all().length > 0, seen: texts.seen() }),
  }
}
