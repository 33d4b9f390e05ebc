import type { Fingerprint, Some } from '../evidence/brand.ts'
import type { Leak, LeakKind, Technique } from '../evidence/search.ts'
import { base64Values } from './decode/base64.ts'
import { characterDumps } from './decode/character-dumps.ts'
import { ENCODINGS, type Encoding } from './decode/encodings.ts'
import type { DeniedField } from './fields/field-names.ts'
import { indexNeedles, type NeedleIndex } from './search/index-needles.ts'
import { type Needles, NO_NEEDLES, type Searchable, searchable, type TextNeedle } from './needles.ts'
import { listedValues } from './decode/lists.ts'
import { decimalValues, hexValues } from './decode/number-lists.ts'
import { NO_POSITIONS } from './search/positions.ts'
import { encodedPlants, isFound, isMarker, type Plant, plantsOf, type Proof, streamOf } from './proof.ts'
import { addressedRows } from './decode/rows.ts'
import { makeScanner, type Shared } from './search/scanner.ts'
import type { Parts } from './search/search-hidden.ts'
import { areClean, type Traces } from './search/traces.ts'
import { escapedValues } from './decode/unescape.ts'
import { wideValues } from './decode/wide.ts'
import { wrappedValues } from './decode/wrapped.ts'

/** A stream on its way through the search. */
export interface Searching<Outcome> {
  /** Takes the next bytes; they are copied. */
  write(chunk: Uint8Array): void
  /** Searches what is left and tells everything that was found. Neither can be called afterwards. */
  end(): Outcome
}

/** The search of a stream part by part, in any order and on any thread. */
export interface PartSearch {
  /** Opens the search of one part. Only what stands at the beginning of a stream is searched without a filter. */
  open(isBeginning: boolean): Searching<Traces>
  /** True where the parts, each of which begins well before the last one ends, show that the whole stream holds nothing. */
  areClean(all: readonly Traces[]): boolean
  /** What no part can tell and is searched in the whole stream all the same; null where that is nothing. */
  openRest(file: string): Searching<readonly Leak[]> | null
}

/** Searches byte streams for known values. */
export interface Engine {
  /** Kinds of which there is something to search for. Nothing may be claimed about the others. */
  readonly armed: readonly LeakKind[]
  /** Kinds of which one needle is too short to be recognised: a claim about the kind does not cover that needle. */
  readonly tooShort: readonly LeakKind[]
  /**
   * Plants every needle and searches for it: keys and account markers in every technique in force, texts as they stand,
   * and for the techniques a text of ours, by the same parts. A search without this proof is no search. An engine cannot
   * change: it is proven once, and says the same again.
   */
  prove(): Proof
  /** The same, plant by plant: to a process that searches for many values, it leaves time for something else. */
  proving(): Generator<undefined, Proof>
  /** What {@link Engine.prove} plants: whoever reads packed files proves with it that they are unpacked. */
  readonly plants: readonly Plant[]
  /** True where a leak that was found is the plant's. */
  readonly isPlant: (plant: Plant, leaks: readonly Leak[]) => boolean
  /** Opens the search of one stream. `file`: the name that its leaks carry. */
  open(file: string): Searching<readonly Leak[]>
  readonly byParts: PartSearch
  /** What another thread makes the same engine of. It can be sent there. */
  readonly recipe: Recipe
}

/** What an engine is made of. */
export interface Recipe {
  readonly needles: Needles
  /** Kinds of fields that are known by name; none, unless fields were added. */
  readonly fields: readonly DeniedField['kind'][]
}

/** What a search is made of; the tests take parts out to show that the self-proof notices. */
export interface EngineParts extends Parts {
  readonly encodings: readonly Encoding[]
  /** UTF-16 of letters that are not Latin: read where a needle has such letters. */
  readonly wide: boolean
}

/** Nearly every file of evidence is shorter: there the search rests on no filter, and takes a few hundredths of a second. */
export const UNFILTERED_BYTES = 2 ** 20
/** The evidence of nearly every run is less; a bundle with more of it would take three times as long. */
const UNFILTERED_TOTAL = 8 * 2 ** 20

const newShared = (unfilteredBytes = UNFILTERED_TOTAL): Shared => ({
  desks: [],
  spare: { bytes: unfilteredBytes },
})

/** The parts in force. */
export const PARTS: EngineParts = {
  encodings: ENCODINGS,
  decoders: [
    base64Values,
    hexValues,
    decimalValues,
    escapedValues,
    addressedRows,
    wrappedValues,
    characterDumps,
    listedValues,
  ],
  wide: true,
  chains: true,
  filter: { after: UNFILTERED_BYTES, letters: true, escapes: true },
}

/** With what is decoded for the sake of these needles alone. */
const partsFor = ({ exact, texts }: Searchable, parts: EngineParts): EngineParts => {
  if (!parts.wide) return parts
  const valuesOf = (needles: readonly { readonly value: string }[]) => needles.map(({ value }) => value)
  const others = [...exact.filter((needle) => !isMarker(needle)), ...texts]
  const own = wideValues(valuesOf(others), valuesOf(exact.filter(isMarker)))
  return { ...parts, decoders: [...parts.decoders, ...own] }
}

const armedKinds = ({ exact, texts }: Searchable): readonly LeakKind[] => [
  ...new Set([...exact, ...texts].map(({ kind }) => kind)),
]

const some = <T>(values: readonly T[], otherwise: T): Some<T> => {
  const [first, ...rest] = values
  return first === undefined ? [otherwise] : [first, ...rest]
}

interface Outcomes {
  readonly proven: Set<Technique>
  readonly failed: Set<Technique>
  /** Of the needles whose plants were not found. */
  readonly fingerprints: Set<Fingerprint>
}

type Core = ReturnType<typeof coreOf>

function* search(
  engine: Pick<Core, 'isPlant' | 'open' | 'fingerprintOf'>,
  plants: readonly Plant[],
  { proven, failed, fingerprints }: Outcomes,
): Generator<undefined, void> {
  for (const plant of plants) {
    yield
    const scanner = engine.open('')
    for (const chunk of streamOf(plant)) scanner.write(chunk)
    if (engine.isPlant(plant, scanner.end())) proven.add(plant.technique)
    else {
      failed.add(plant.technique)
      const fingerprint = engine.fingerprintOf(plant)
      if (fingerprint !== undefined) fingerprints.add(fingerprint)
    }
  }
}

/** Replies can hold any letters; what the techniques find is shown with these, which hold none that an encoding uses. */
const REFERENCE: TextNeedle = {
  kind: 'body',
  value:
    'A plain sentence that the gate plants to see whether its own search can find what was hidden. ' +
    'Then comes another one with different words, so that no two lines of it look alike.',
}

function* proveWith(
  engine: Core & Pick<Engine, 'plants'>,
  reference: Core | null,
): Generator<undefined, Proof> {
  const outcomes: Outcomes = { proven: new Set(), failed: new Set(), fingerprints: new Set() }
  yield* search(engine, engine.plants, outcomes)
  // A text of ours is nobody's needle.
  if (reference) yield* search(reference, encodedPlants(REFERENCE), { ...outcomes, fingerprints: new Set() })
  const { proven, failed, fingerprints } = outcomes
  // An engine without needles finds nothing, and must not look like one that searched.
  if (failed.size > 0 || proven.size === 0)
    return { state: 'failed', techniques: some([...failed], 'plain'), fingerprints: [...fingerprints] }
  return { state: 'proven', techniques: some([...proven], 'plain') }
}

/** Takes all steps at once. */
export const lastOf = <T>(steps: Generator<undefined, T>): T => {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

type Fingerprinting = (value: string) => Fingerprint

const coreOf = (
  wanted: Searchable,
  fingerprint: Fingerprinting,
  parts: EngineParts,
  index: NeedleIndex = indexNeedles(wanted, fingerprint, parts.encodings),
  shared: Shared = newShared(),
) => ({
  fingerprintOf: ({ value }: Plant) => index.fingerprints.get(value),
  isPlant: (plant: Plant, leaks: readonly Leak[]) =>
    isFound(plant, leaks, index.fingerprints.get(plant.value)),
  open: (file: string): Searching<readonly Leak[]> => {
    const scanner = makeScanner(index, parts, shared)
    return { ...scanner, end: () => scanner.end().leaks(file) }
  },
  openPart: (): Searching<Traces> => {
    const scanner = makeScanner(index, parts, shared, NO_POSITIONS)
    return { ...scanner, end: () => scanner.end().traces() }
  },
})

/**
 * Makes a search for `needles`. `fingerprint` is keyed by the flow; it is all that a leak tells about its value. `unfilteredBytes`: so
 * many are searched without the filter, over all streams.
 */
export const makeEngine = (
  needles: Needles,
  fingerprint: Fingerprinting,
  inForce: EngineParts = PARTS,
  unfilteredBytes?: number,
): Engine => {
  const wanted = searchable(needles)
  const parts = partsFor(wanted, inForce)
  const plants = plantsOf(wanted)
  const index = indexNeedles(wanted, fingerprint, parts.encodings)
  const shared = newShared(unfilteredBytes)
  const { open, isPlant, openPart } = coreOf(wanted, fingerprint, parts, index, shared)
  // A plant is short: it has to pass the filter from its first byte on.
  const filtered = { ...parts, filter: parts.filter === null ? null : { ...parts.filter, after: 0 } }
  const filteredCore = coreOf(wanted, fingerprint, filtered, index, shared)
  const referenceCore = () =>
    coreOf(searchable({ ...NO_NEEDLES, bodies: [REFERENCE.value] }), fingerprint, filtered)
  let proof: Proof | null = null
  function* proving(): Generator<undefined, Proof> {
    proof ??= yield* proveWith({ ...filteredCore, plants }, wanted.texts.length > 0 ? referenceCore() : null)
    return proof
  }
  return {
    open,
    isPlant,
    plants,
    recipe: { needles, fields: [] },
    byParts: {
      open: (isBeginning) => (isBeginning ? openPart() : filteredCore.openPart()),
      areClean: (all) => areClean(index.texts, all),
      openRest: () => null,
    },
    armed: armedKinds(wanted),
    tooShort: wanted.tooShort,
    proving,
    prove: () => lastOf(proving()),
  }
}

/** An engine that searches for a text of ours: shows what does not depend on the needles where these are too long to show it. */
export const referenceEngine = (): Engine =>
  makeEngine({ ...NO_NEEDLES, bodies: [REFERENCE.value] }, (value) => value as Fingerprint)
