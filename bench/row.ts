/** One measured budget, or a figure beside it. */
export interface Row {
  readonly what: string
  /** The figures, with what they were measured against. */
  readonly measured: string
  readonly budget: string
  /** Null where there is no budget. */
  readonly holds: boolean | null
}

/** A figure that must not be over its limit. */
export function atMost(what: string, measured: string, figure: number, limit: number, unit: string): Row {
  return { what, measured, budget: `<= ${limit}${unit}`, holds: figure <= limit }
}

/** A figure that has no limit and helps to read the others. */
export function forComparison(what: string, measured: string): Row {
  return { what, measured, budget: 'none', holds: null }
}

/** Two times and their ratio. */
export function compared(name: string, ms: number, other: string, otherMs: number): string {
  return `${name} ${ms.toFixed(0)} ms, ${other} ${otherMs.toFixed(0)} ms: ${(ms / otherMs).toFixed(2)}x`
}

const HEAD = ['what', 'measured', 'budget', 'result'] as const

function cells({ what, measured, budget, holds }: Row): readonly string[] {
  if (holds === null) return [what, measured, budget, 'for comparison']
  return [what, measured, budget, holds ? 'holds' : 'does not hold']
}

/** The rows as a Markdown table; a terminal reads it as well. */
export function table(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)]
  const widths = HEAD.map((_, n) => Math.max(...lines.map((line) => line[n]?.length ?? 0)))
  const [head = '', ...body] = lines.map(
    (line) => `| ${line.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`,
  )
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [head, rule, ...body].join('\n')
}
