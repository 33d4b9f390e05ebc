import type { Some } from '../evidence/brand.ts'
import type { ProblemCode } from './problem.ts'

/**
 * A value as the user wrote it, before any meaning: an input or flag is always text, the policy file can also hold
 * lists and maps. Numbers and `true`/`false` of the file keep their spelling, so that `1e1` or `0x10` is judged as
 * written. `offset` counts characters from the start of the file; null for inputs and flags.
 */
export type Raw =
  | { readonly is: 'text'; readonly text: string; readonly offset: number | null }
  | { readonly is: 'list'; readonly items: readonly Raw[]; readonly offset: number | null }
  | { readonly is: 'map'; readonly entries: readonly RawEntry[]; readonly offset: number | null }
  | { readonly is: 'nothing'; readonly offset: number | null }

/** One key of a map, in the order of the file. */
export interface RawEntry {
  readonly key: string
  readonly offset: number
  readonly value: Raw
}

/** Why a value is not taken. `reason` completes "`name` is `value`: ..."; null where the list of allowed values says enough. */
export interface Refusal {
  readonly code: ProblemCode
  readonly reason: string | null
  /** What of the value is meant, where it is a part: shown instead of the whole. */
  readonly value: string | null
  /** The key inside a map, where one is meant: `severities.retry-bounded`. */
  readonly part: string | null
  readonly offset: number | null
}

/** A value with its meaning, or every reason against it. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: Some<Refusal> }

/** A taken value. */
export function taken<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** A refused value, with one reason. */
export function refused(
  raw: Raw,
  reason: string | null,
  more: Partial<Pick<Refusal, 'code' | 'value' | 'part' | 'offset'>> = {},
): { readonly ok: false; readonly refusals: Some<Refusal> } {
  const whole: Refusal = {
    code: 'value-not-allowed',
    reason,
    value: textOf(raw),
    part: null,
    offset: raw.offset,
  }
  return { ok: false, refusals: [{ ...whole, ...more }] }
}

/** All values, or all reasons against any of them. */
export function allTaken<T>(reads: readonly Read<T>[]): Read<readonly T[]> {
  const refusals = reads.flatMap((read) => (read.ok ? [] : read.refusals))
  const [first, ...others] = refusals
  if (first !== undefined) return { ok: false, refusals: [first, ...others] }
  return taken(reads.flatMap((read) => (read.ok ? [read.value] : [])))
}

function textOf(raw: Raw): string | null {
  return raw.is === 'text' ? raw.text : null
}

/** How a value of the wrong form is called in a sentence. */
export function formOf(raw: Raw): string {
  switch (raw.is) {
    case 'text':
      return 'a text'
    case 'list':
      return 'a list'
    case 'map':
      return 'a map'
    case 'nothing':
      return 'empty: give it a value or remove the line'
  }
}
