import type { Kind } from './kind.ts'

/** Where a setting may stand: as an input or flag, as a key of the policy file, or both (the input wins). */
type Stands = 'input' | 'file' | 'both'

/** One row of the table of settings. `T` is what a value means, `D` what stands where nobody gave one. */
export interface Setting<T = unknown, D = unknown> {
  readonly name: string
  /** What it is for, in one or two sentences of Markdown; the same words in action.yml, README, `--help` and editors. */
  readonly purpose: string
  readonly kind: Kind<T>
  readonly stands: Stands
  readonly fallback: D
  /** The default as a person would write it; null where there is none. */
  readonly defaultText: string | null
  /** A value that is taken, as it would stand behind `name: ` in YAML. */
  readonly example: string
  readonly required: boolean
  /** A credential: never shown, never taken as a flag (other processes can read a command line), never in the file. */
  readonly sensitive: boolean
  /** The environment variable that carries a sensitive setting on a command line. */
  readonly variable: string | null
  /** What action.yml fills in from the job's context: an expression that only GitHub can evaluate. */
  readonly expression: string | null
  /** Why it may not stand in the other place, where that could be asked. */
  readonly whyOnlyHere: string | null
}

/** The settings that one flow takes: inputs or flags, and the keys that it knows of the policy file. */
export interface Rows {
  readonly inputs: readonly Setting[]
  readonly file: readonly Setting[]
}

type Rare = 'required' | 'sensitive' | 'variable' | 'expression' | 'whyOnlyHere' | 'defaultText'

/** A row with the usual answers filled in. */
export function setting<T, D>(
  row: Omit<Setting<T, D>, Rare> & Partial<Pick<Setting<T, D>, Rare>>,
): Setting<T, D> {
  const usual = {
    required: false,
    sensitive: false,
    variable: null,
    expression: null,
    whyOnlyHere: null,
    defaultText: null,
  }
  return { ...usual, ...row }
}
