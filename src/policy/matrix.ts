import { createHash } from 'node:crypto'
import type { Cell } from '../evidence/matrix.ts'
import { REQUEST_PROFILES, SURFACES } from '../evidence/surface.ts'
import type { Kind } from './kind.ts'
import { textKind } from './kind.ts'
import { refused, taken } from './raw.ts'
import { whyNoModel } from './texts.ts'

/** GitHub starts no more jobs of one matrix (https://docs.github.com/en/actions/reference/limits). */
export const MOST_CELLS = 256

/** Longest part of a shard's name that is taken from a model. */
const MODEL_LENGTH = 40
/** Hexadecimal digits: 48 bits tell 256 models apart. */
const DIGEST_LENGTH = 12
/** The longest model name that a policy takes, and room for the rest of a cell. */
const LONGEST_MATRIX = MOST_CELLS * 600

/** What a matrix spans. */
export interface Axes {
  readonly surfaces: readonly Cell['surface'][]
  readonly profiles: readonly Cell['profile'][]
  readonly models: readonly string[]
}

/** Every surface with every profile and every model, in the order in which they were named. */
export function cellsOf({ surfaces, profiles, models }: Axes): readonly Cell[] {
  return surfaces.flatMap((surface) =>
    profiles.flatMap((profile) => models.map((model) => cell({ surface, profile, model }))),
  )
}

function cell(of: Omit<Cell, 'shard'>): Cell {
  return { ...of, shard: shardOf(of) }
}

/**
 * The name of a job of the matrix. A model's name may hold what no artifact's name can (`/`, `:`), and GitHub and file
 * systems may not tell capitals apart: where anything had to be changed, the digest of the name keeps two of them apart.
 */
export function shardOf({ surface, profile, model }: Omit<Cell, 'shard'>): string {
  const plain = model
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '-')
    .slice(0, MODEL_LENGTH)
    .replace(/^[-.]+|[-.]+$/g, '')
  const digest = createHash('sha256').update(model, 'utf8').digest('hex').slice(0, DIGEST_LENGTH)
  return [surface, profile, plain, ...(plain === model ? [] : [digest])].filter(Boolean).join('-')
}

/** The matrix as GitHub's `fromJSON` takes it. */
export function matrixJson(cells: readonly Cell[]): string {
  return JSON.stringify({
    include: cells.map(({ surface, profile, model, shard }) => ({
      surface,
      'request-profile': profile,
      model,
      shard,
    })),
  })
}

/** The matrix that `plan` printed, read back. */
export function matrix(): Kind<readonly Cell[]> {
  const allowed = 'the output `matrix` of `plan`, unchanged'
  return textKind(allowed, { is: 'text', longest: LONGEST_MATRIX }, (text, raw) => {
    const cells = text.length > LONGEST_MATRIX ? 'it is longer than any plan' : readMatrix(text)
    return typeof cells === 'string' ? refused(raw, cells) : taken(cells)
  })
}

/** The cells, or what is wrong with the text. */
function readMatrix(text: string): readonly Cell[] | string {
  const include = memberOf(parsed(text), 'include')
  if (!Array.isArray(include)) return 'it is no JSON object with a list `include`'
  if (include.length === 0) return 'it plans no job'
  if (include.length > MOST_CELLS) return `it plans ${include.length} jobs, and ${MOST_CELLS} are the most`
  const cells: Cell[] = []
  for (const [index, row] of include.entries()) {
    const read = readCell(row)
    if (typeof read === 'string') return `its job ${index + 1} ${read}`
    cells.push(read)
  }
  const twice = cells.find(({ shard }, index) => cells.findIndex((other) => other.shard === shard) !== index)
  return twice === undefined ? cells : `it plans the shard ${twice.shard} twice`
}

function readCell(row: unknown): Cell | string {
  const surface = SURFACES.find((known) => known === memberOf(row, 'surface'))
  const profile = REQUEST_PROFILES.find((known) => known === memberOf(row, 'request-profile'))
  const model = memberOf(row, 'model')
  if (surface === undefined) return 'names no known `surface`'
  if (profile === undefined) return 'names no known `request-profile`'
  if (typeof model !== 'string' || model.length > 200 || whyNoModel(model) !== null) return 'names no `model`'
  const planned = cell({ surface, profile, model })
  return memberOf(row, 'shard') === planned.shard ? planned : 'has another `shard` than plan gave it'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** An own member of an object that anybody may have written. */
function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
