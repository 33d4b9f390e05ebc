import type { DecisionMeaning, DecisionWords } from '../evidence/policy.ts'
import type { Fields } from './locate.ts'
import { plainWord } from './names.ts'

/**
 * What the decision of a record means. `closing`: the record of a last attempt, which says that nothing follows, but not
 * what was decided: the record's own status tells. `unknown`: a word that no map knows. `missing`: no word at all.
 */
export type Meaning = DecisionMeaning | 'closing' | 'closing-good' | 'closing-bad' | 'unknown' | 'missing'

/** Whether it is the record of a last attempt. */
export function isClosing(meaning: Meaning): boolean {
  return meaning === 'closing' || meaning === 'closing-good' || meaning === 'closing-bad'
}

/**
 * Words of retry and fallback logs. Serving by the fallback is what a promotion is about. Whoever aborts, gives up or
 * degrades has not got the answer that was asked for, so traffic must not move: hold. `not_retried` and `final_attempt`
 * stand in the record of a last attempt whatever its outcome, beside a summary or without one
 * (https://llmapireliability.com/posts/cometapi-retry-log-fields-for-reliability-reviews/).
 */
const BUILT_IN: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['promote', 'promote'],
  ['promoted', 'promote'],
  ['fallback', 'promote'],
  ['failover', 'promote'],
  ['hold', 'hold'],
  ['held', 'hold'],
  ['abort', 'hold'],
  ['aborted', 'hold'],
  ['degrade', 'hold'],
  ['degraded', 'hold'],
  ['giveup', 'hold'],
  ['gaveup', 'hold'],
  ['rollback', 'rollback'],
  ['rolledback', 'rollback'],
  ['retry', 'attempt'],
  ['retried', 'attempt'],
  ['retrying', 'attempt'],
  ['attempt', 'attempt'],
  ['notretried', 'closing'],
  ['finalattempt', 'closing'],
])

/** Reads a word: the policy's own words first, letter by letter and then without separators, then the built-in ones. */
export function wordReader(values: DecisionWords): (word: string) => Meaning {
  const exact = new Map(Object.entries(values).map(([word, meaning]) => [word.trim().toLowerCase(), meaning]))
  const plain = new Map(Object.entries(values).map(([word, meaning]) => [plainWord(word), meaning]))
  // A word of symbols alone is known letter by letter or not at all.
  plain.delete('')
  return (word) => {
    const squeezed = plainWord(word)
    return exact.get(word.trim().toLowerCase()) ?? plain.get(squeezed) ?? BUILT_IN.get(squeezed) ?? 'unknown'
  }
}

/**
 * What a record decided: its first name whose value says something. Values are words, except under three names of
 * events and settings that no word stands beside.
 */
export function meaningOf(
  fields: Fields,
  names: readonly string[],
  readWord: (word: string) => Meaning,
): Meaning {
  for (const name of names) {
    const value = fields.get(name)
    const meaning = UNWORDED.get(name)?.(value, fields) ?? worded(value, readWord)
    if (meaning !== null) return meaning
  }
  return 'missing'
}

/** Whether a record has a decision, said or left empty. A flag that says nothing (`retry_with: null`) makes no record. */
export function holdsDecision(fields: Fields, names: readonly string[]): boolean {
  return names.some((name) => {
    const unworded = UNWORDED.get(name)
    return unworded === undefined ? fields.has(name) : unworded(fields.get(name), fields) !== null
  })
}

/** Whether the decision is a word or an event, not merely a name without one. */
export function saysDecision(fields: Fields, names: readonly string[]): boolean {
  return meaningOf(fields, names, () => 'unknown') !== 'missing'
}

function worded(value: unknown, readWord: (word: string) => Meaning): Meaning | null {
  return typeof value === 'string' && value.trim() !== '' ? readWord(value) : null
}

type Unworded = (value: unknown, fields: Fields) => Meaning | null

const UNWORDED: ReadonlyMap<string, Unworded> = new Map<string, Unworded>([
  // Its value is what the next attempt is sent with, never a decision.
  [
    'retrywith',
    (value) => (value === true || isObject(value) || typeof value === 'string' ? 'attempt' : null),
  ],
  // The end of a run of retries: `success` says how it went, and without it nothing is known.
  ['autoretryend', (_, fields) => succeeded(fields.get('autoretryendsuccess') ?? fields.get('success'))],
  // As an event with `from` and `to` it is written before the fallback is asked; as a mere flag it sums up.
  [
    'retryfallbackapplied',
    (value) => (isObject(value) ? 'attempt' : value === true || value === 'true' ? 'promote' : null),
  ],
])

function succeeded(value: unknown): Meaning | null {
  if (value === true || value === 'true') return 'closing-good'
  return value === false || value === 'false' ? 'closing-bad' : null
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
