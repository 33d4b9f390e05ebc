import type { LeakKind } from '../../../src/evidence/search.ts'
import { LINE_END } from '../../../src/leak/decode/bytes.ts'
import { ENCODINGS } from '../../../src/leak/decode/encodings.ts'
import { NO_NEEDLES, type Needles, searchable } from '../../../src/leak/needles.ts'
import { type ChainIndex, indexChains } from '../../../src/leak/pieces/chain-index.ts'
import { type Chains, followWords, giveBackChains, takeChains } from '../../../src/leak/pieces/chains.ts'
import type { Found } from '../../../src/leak/search/found.ts'
import { indexTexts, MAX_SHINGLES } from '../../../src/leak/search/texts.ts'

export const indexed = (needles: Partial<Needles>): ChainIndex => {
  const wanted = searchable({ ...NO_NEEDLES, ...needles })
  return indexChains(wanted, indexTexts(wanted.texts), ENCODINGS)
}

/** A value, or a shingle of a text by its place in the letters of that, and the line where its chain began. */
export interface Told {
  readonly kind: LeakKind
  readonly value: string
  readonly line: number
  readonly shingle?: number
}

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

/** Keeps all that is told; the lines are those of `text`. */
export const keep = (index: ChainIndex, text: string | Uint8Array) => {
  const told: Told[] = []
  const bytes = bytesOf(text)
  const lineAt = (origin: number): number =>
    bytes.subarray(0, origin).filter((byte) => byte === LINE_END).length + 1
  const found: Found = {
    exact: ({ kind, value }, _technique, at) => told.push({ kind, value, line: at().line }),
    chained: (mark, _technique, at) => {
      const { needle, places } = index.texts.texts[Math.floor(mark / MAX_SHINGLES)] ?? {}
      if (needle === undefined) throw new Error('a text that was never indexed')
      told.push({ ...needle, line: at(0).line, shingle: places?.[mark % MAX_SHINGLES] ?? -1 })
    },
    shingle: () => undefined,
    moveOn: () => undefined,
    leaks: () => [],
    traces: () => ({ hasValue: false, seen: new Map() }),
  }
  const position = (origin: number) => ({ line: lineAt(origin), column: 1 })
  return { told, found, position }
}

/** What is told of a stream that comes in windows of `size` bytes; no word may be cut in two. */
export const followIn = (
  index: ChainIndex,
  chains: Chains,
  text: string | Uint8Array,
  size = 1 << 20,
): Told[] => {
  const { told, found, position } = keep(index, text)
  const bytes = bytesOf(text)
  for (let passed = 0; passed < bytes.length; passed += size) {
    const raw = bytes.subarray(passed, passed + size)
    followWords(index, chains, {
      ...{ raw, from: 0, stop: raw.length, end: raw.length, passed, technique: 'split', found },
      position: (origin) => position(passed + origin),
    })
  }
  return told
}

/** What is told of one stream. */
export const follow = (index: ChainIndex, text: string | Uint8Array): Told[] => {
  const chains = takeChains(index)
  const told = followIn(index, chains, text)
  giveBackChains(index, chains)
  return told
}
