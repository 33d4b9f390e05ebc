import { evaluate, type Contexts } from './expression.ts'
import type { WorkflowJob } from './workflow.ts'

type Texts = Readonly<Record<string, string>>

/** The cells of a matrix; one empty cell without one. `include` alone, as `fromJSON` gives it, or the product of lists. */
export function matrixOf({ strategy }: WorkflowJob, contexts: Contexts): readonly Texts[] {
  if (strategy === undefined) return [{}]
  const written =
    typeof strategy.matrix === 'string'
      ? evaluate(strategy.matrix.replace(/^\$\{\{([^]*)\}\}$/, '$1'), contexts)
      : strategy.matrix
  const entries = Object.entries(written ?? {})
  if (entries.length === 1 && entries[0]?.[0] === 'include') return cellsOf(entries[0][1])
  if (entries.some(([name]) => name === 'include' || name === 'exclude'))
    throw new Error('the interpreter knows `include` alone, and no `exclude`')
  return entries.reduce<readonly Texts[]>(
    (cells, [name, values]) =>
      cells.flatMap((cell) => textsOf(values).map((value) => ({ ...cell, [name]: value }))),
    [{}],
  )
}

function cellsOf(value: unknown): readonly Texts[] {
  if (!Array.isArray(value) || value.length === 0) throw new Error('a matrix without a job')
  return value.map((cell: unknown) =>
    Object.fromEntries(Object.entries(cell ?? {}).map(([name, each]) => [name, String(each)])),
  )
}

function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) throw new Error('a matrix without a job')
  return value.map(String)
}
