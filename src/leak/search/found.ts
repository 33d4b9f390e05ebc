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
  const hits: Hit[] = []
  const byLine = new Map<ExactNeedle, Map<number, Hit>>()
  const linesOf = (needle: ExactNeedle): Map<number, Hit> => byLine.get(needle) ?? new Map<number, Hit>()
  const note: Found['exact'] = (needle, technique, at) => {
    const own = linesOf(needle)
    if (own.size >= MAX_LEAKS) return
    const position = at()
    if (own.has(position.line)) return
    const hit = { needle, technique, position }
    hits.push(hit)
    byLine.set(needle, own.set(position.line, hit))
  }
  // What was found as it stands needs no second report from the run of encoded text around it.
  const isSaid = ({ needle, position: { line, lastLine } }: Hit): boolean =>
    lastLine !== undefined &&
    Array.from(linesOf(needle).values()).some(
      ({ position }) => position.lastLine === undefined && position.line >= line && position.line <= lastLine,
    )
  // A nonce is a part of the reply around it.
  const isWithin = ({ needle: { kind, value, plainOnly }, position: { line } }: Hit): boolean =>
    plainOnly &&
    Array.from(byLine).some(
      ([other, lines]) =>
        !other.plainOnly && other.kind === kind && other.value.includes(value) && lines.has(line),
    )
  const all = (): readonly Hit[] => hits.filter((hit) => !isSaid(hit) && !isWithin(hit))
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
