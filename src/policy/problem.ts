import type { Some } from '../evidence/brand.ts'
import { withoutSecrets } from './showing.ts'

/** What can be wrong with a declaration. Closed: tests and tools match the code, people read the sentence. */
export type ProblemCode =
  | 'setting-missing'
  | 'value-not-allowed'
  | 'setting-unknown'
  | 'setting-misplaced'
  | 'settings-contradict'
  | 'floor-lowered'
  | 'file-unreadable'
  | 'file-missing'
  | 'key-missing'
  | 'key-unusable'
  | 'key-misplaced'
  | 'origin-not-allowed'
  | 'application-beside-secret'
  | 'application-on-windows'
  | 'tap-address-unusable'
  | 'attest-beside-application'
  | 'attest-by-hand'
  | 'plan-too-large'
  | 'event-unusable'

/** Where the user wrote what is wrong, or would write what is missing. Lines and columns are 1-based. */
export type WrittenAt =
  | { readonly in: 'input' }
  | { readonly in: 'flag' }
  | { readonly in: 'file'; readonly path: string; readonly line: number; readonly column: number }
  | { readonly in: 'run' }

/** One thing to put right. Every text in it is safe to print. */
export interface Problem {
  readonly code: ProblemCode
  /** The setting's name, or the name that was used for none. */
  readonly setting: string
  readonly at: WrittenAt
  /** The value, shortened and with everything that looks like a secret hidden; null where it may not be shown or is absent. */
  readonly value: string | null
  /** What is wrong, as a sentence that can stand alone. */
  readonly says: string
  /** What is allowed, without a full stop; null where the sentence has said it. */
  readonly allowed: string | null
  /** What to type; null where only a decision helps. */
  readonly example: string | null
}

/**
 * The user's settings cannot be run as they are: exit code 2. Carries every problem at once, so that a person repairs
 * them in one go. `code` is the first problem's.
 */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  readonly code: ProblemCode
  readonly problems: Some<Problem>

  /** `secrets` are cut out of every text, even where no rule foresaw them. */
  constructor(problems: Some<Problem>, secrets: readonly string[] = [], options?: ErrorOptions) {
    const [first, ...others] = problems
    const safe: Some<Problem> = [cleaned(first, secrets), ...others.map((other) => cleaned(other, secrets))]
    super(describeProblems(safe), options)
    this.code = first.code
    this.problems = safe
  }
}

/** All problems as text for a terminal or a log: numbered when there are several, inputs first, then the file by line. */
function describeProblems(problems: Some<Problem>): string {
  if (problems.length === 1) return `${describeProblem(problems[0])}\nNothing was run and nothing was sent.`
  const ordered = [...problems].sort((a, b) => lineOf(a) - lineOf(b))
  const list = ordered.map((problem, index) => {
    const next = ordered[index + 1]
    // Several mistakes in one setting: what is allowed is said once, below the last.
    const again = next?.setting === problem.setting && next.allowed === problem.allowed
    const text = again ? headline(problem) : describeProblem(problem)
    return `${index + 1}. ${text.replaceAll('\n', '\n   ')}`
  })
  return `${problems.length} settings need a correction. Nothing was run and nothing was sent.\n${list.join('\n')}`
}

function lineOf({ at }: Problem): number {
  return at.in === 'file' ? at.line : 0
}

/** One problem: where, what, what is allowed, what to type. */
function describeProblem(problem: Problem): string {
  const lines = [headline(problem)]
  if (problem.allowed !== null) lines.push(`Allowed: ${problem.allowed}.`)
  if (problem.example !== null) {
    const several = problem.example.includes('\n')
    lines.push(
      several ? `Write:\n  ${problem.example.replaceAll('\n', '\n  ')}` : `Write: ${problem.example}`,
    )
  }
  return lines.join('\n')
}

function headline({ at, says }: Problem): string {
  return at.in === 'file' ? `${at.path}:${at.line}:${at.column}: ${says}` : says
}

/** How a setting is called where the user wrote it: an input, a flag or a key of the file. */
export function nameAt(at: WrittenAt, setting: string): string {
  if (at.in === 'flag') return `\`--${setting}\``
  if (at.in === 'file') return `\`${setting}\``
  return `Input \`${setting}\``
}

function cleaned(problem: Problem, secrets: readonly string[]): Problem {
  const safe = (text: string) => withoutSecrets(text, secrets)
  const orNull = (text: string | null) => (text === null ? null : safe(text))
  return {
    ...problem,
    setting: safe(problem.setting),
    at: problem.at.in === 'file' ? { ...problem.at, path: safe(problem.at.path) } : problem.at,
    value: orNull(problem.value),
    says: safe(problem.says),
    allowed: orNull(problem.allowed),
    example: orNull(problem.example),
  }
}
