import { plainWord } from '../decision/names.ts'
import type { DecisionMeaning, DecisionWords } from '../evidence/policy.ts'
import { DECISION_MEANINGS } from '../evidence/policy.ts'
import { orMeant } from './kind.ts'
import type { Raw, RawEntry, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'

/** A log with more words for a decision has no fixed words. */
const MOST_WORDS = 100

/** Longest word for a decision; a sentence is none. */
const LONGEST_WORD = 100

/** The log's own words for a decision: a map from each to `promote`, `hold`, `rollback` or `attempt`. */
export function decisionValues(raw: Raw): Read<DecisionWords> {
  if (raw.is !== 'map') return refused(raw, `it is ${formOf(raw)}`, { part: 'values' })
  if (raw.entries.length > MOST_WORDS) {
    return refused(raw, `it has ${raw.entries.length} words, and ${MOST_WORDS} are the most`, {
      part: 'values',
    })
  }
  const reads = allTaken(raw.entries.map(readWord))
  if (!reads.ok) return reads
  const known = new Map<string, DecisionMeaning>()
  for (const [word, meaning] of reads.value) {
    const plain = plainWord(word) || word.trim()
    if (known.has(plain) && known.get(plain) !== meaning) {
      const reason = 'this word of `values` has two meanings: capitals and separators count as nothing'
      return refused(raw, reason, { value: word })
    }
    known.set(plain, meaning)
  }
  return taken(Object.fromEntries(reads.value))
}

function readWord({ key, offset, value }: RawEntry): Read<readonly [string, DecisionMeaning]> {
  const meaning = DECISION_MEANINGS.find((known) => value.is === 'text' && known === value.text)
  const wrong = whyNoWord(key, meaning ?? null)
  if (wrong !== null) return refused(value, wrong, { value: key, offset })
  if (meaning !== undefined) return taken([key, meaning] as const)
  if (value.is !== 'text') return refused(value, `it is ${formOf(value)}`, { part: 'values' })
  const known = DECISION_MEANINGS.map((each) => `\`${each}\``).join(', ')
  return refused(value, `a word of \`values\` can mean ${known}${orMeant(value.text, DECISION_MEANINGS)}`)
}

function whyNoWord(word: string, meaning: DecisionMeaning | null): string | null {
  if (word.trim() === '') return 'a word of `values` is empty'
  if (word.length > LONGEST_WORD) return `a word of \`values\` has more than ${LONGEST_WORD} characters`
  const ours = DECISION_MEANINGS.find((known) => known === plainWord(word))
  // Whoever could read `hold` as `promote` could promote anything.
  return ours === undefined || ours === meaning || meaning === null ? null : `\`${ours}\` always means itself`
}
