/** How many edits a misspelt name may be away from a known one before a suggestion would mislead. */
const FARTHEST = 3

/** Edits (insert, delete, replace, swap neighbours) between two names: the restricted Damerau-Levenshtein distance. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const cheapest = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, replaced)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(isSwap ? Math.min(cheapest, at(before, j - 2) + 1) : cheapest)
    }
    before = previous
    previous = row
  }
  return at(previous, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}

/**
 * The known name that was most likely meant, or null. Case, `_` and white space count as nothing, since people carry
 * over the names of environment variables; otherwise a third of the name may differ, and never more than 3 edits.
 */
export function nearestName(wrong: string, known: readonly string[]): string | null {
  const asked = plainForm(wrong.slice(0, 100))
  if (asked === '') return null
  const allowed = Math.min(FARTHEST, Math.max(1, Math.floor(asked.length / 3)))
  const ranked = known
    .map((name) => ({ name, distance: editDistance(asked, plainForm(name)) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  if (best !== undefined && best.distance <= allowed) return best.name
  return known.find((name) => asked.length >= 4 && plainForm(name).startsWith(asked)) ?? null
}

function plainForm(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-')
}
