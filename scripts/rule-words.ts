import { format } from 'prettier'
import { ASSERTIONS } from '../src/assess/all.ts'

const HEAD = `// Made from src/assess by \`node scripts/generate-assertions.ts\`; a test compares them.
import type { AssertionId } from '../evidence/assertion.ts'

/** A rule in our own words. */
export interface RuleWords {
  /** What holds when it passes. */
  readonly title: string
  /** What makes it fail. */
  readonly failsWhen: string
  /** Every code that its finding can have. */
  readonly codes: readonly string[]
}

/**
 * The words of every rule, for texts about findings that somebody else wrote down: those of the finding itself are
 * hostile there, and only the gate may load the rules.
 */
export const RULE_WORDS: Readonly<Record<AssertionId, RuleWords>> = `

/** The whole of src/report/rule-words.ts. */
export function ruleWordsFile(): Promise<string> {
  const words = ASSERTIONS.map(({ id, title, failsWhen, codes }) => [id, { title, failsWhen, codes }])
  const table = JSON.stringify(Object.fromEntries(words), null, 2)
  return format(`${HEAD}${table}\n`, {
    parser: 'typescript',
    semi: false,
    singleQuote: true,
    printWidth: 110,
  })
}
