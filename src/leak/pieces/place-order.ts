import type { ChainIndex } from './chain-index.ts'

/** Both lists in rising order, each place once. */
export const merged = (alive: readonly number[], beginnings: readonly number[]): readonly number[] => {
  if (beginnings.length === 0) return alive
  if (alive.length === 0) return beginnings
  return [...alive, ...beginnings.filter((place) => !alive.includes(place))].sort((m, n) => m - n)
}

/** True for two places of a value, the second of which stands where a word at the first one ends. */
const areBeside = (
  { wholes, wholeAt }: ChainIndex,
  place: number,
  size: number,
  next: number | undefined,
): boolean => place + size === next && wholes[wholeAt[place] ?? -1]?.is === 'value'

/**
 * The places in an order in which none is gone on from where the same word has just put another chain: of places of a value beside each
 * other (the digits of 22) the last one comes first. Chains in reversed order come down to their places, which rise as they should. Of a
 * text a double letter that stands alone may break a chain: it has others.
 */
export const unhindered = (index: ChainIndex, places: readonly number[], size: number): readonly number[] => {
  let n = 0
  while (n + 1 < places.length && !areBeside(index, places[n] ?? -1, size, places[n + 1])) n++
  if (n + 1 >= places.length) return places
  const rows: number[][] = []
  for (const place of places) {
    const row = rows.at(-1)
    if (row?.[0] !== undefined && areBeside(index, row[0], size, place)) row.unshift(place)
    else rows.push([place])
  }
  return rows.flat()
}
