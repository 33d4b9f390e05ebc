import type { Fingerprint } from '../../evidence/brand.ts'
import type { Leak, Place, Technique } from '../../evidence/search.ts'
import type { NeedleIndex } from './index-needles.ts'
import type { ExactNeedle } from '../needles.ts'
import { type Coverages, makeCoverages, type Partly } from './coverage.ts'
import type { Position } from './positions.ts'
import type { Traces } from './traces.ts'

/** What was found in one stream so far. */
export interface Found {
  /** Notes a value; `at` is asked for only where it counts. */
  exact(needle: ExactNeedle, technique: Technique, at: () => Position): void
  /** Notes one shingle of a text. */
  readonly shingle: Coverages['shingle']
  /** Notes one that a chain has shown, however far from the others it stands. */
  readonly chained: Coverages['chained']
  /** Another window of the stream begins. */
  readonly moveOn: Coverages['moveOn']
  leaks(file: string): readonly Leak[]
  /** The same without places, for a stream that is part of a larger one. */
  traces(): Traces
}

/** More leaks of one needle in one file say nothing new. */
const MAX_LEAKS = 1000

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
  const leakOfText = ({ text, outcome, technique, place }: Partly, file: string): Leak => {
    const { kind, value } = text.needle
    return { kind, outcome, technique, place: placeOf(file, place), fingerprint: fingerprintOf(value) }
  }
  return {
    exact: hits.note,
    shingle: texts.shingle,
    chained: texts.chained,
    moveOn: texts.moveOn,
    leaks: (file) => [
      ...hits.all().map((hit) => leakOf(hit, file)),
      ...Array.from(texts.partly(), (partly) => leakOfText(partly, file)),
    ],
    traces: () => ({ hasValue: hits.all().length > 0, seen: texts.seen() }),
  }
}
