import type { ShareUnit } from '../evidence/routing.ts'

/** One way that the requests of a group can take, as its file writes it. */
export interface Entry {
  /** As a person would call it: its model, its name, its provider. */
  readonly route: string
  /** What it is recognised by across a change, where its name depends on its neighbours. Default: its name. */
  readonly id?: string
  /** In what the file counts in: finite, not negative. 0 where the entry gets nothing. */
  readonly amount: number
  /** 1-based: the amount's own line, or the entry's where the amount is implied. */
  readonly line: number
  /** 0 is asked first; a later rank gets traffic once all before it have failed. Default 0. */
  readonly rank?: number
  /** Where it counts in something else than its group. */
  readonly unit?: ShareUnit
  /** Names of providers, models, backends, and hosts or base URLs that the entry leads to, as written. */
  readonly leadsTo: readonly string[]
}

/** Entries that share the same requests. */
export interface Group {
  /** What tells it from the other groups of its file, and stays when the file is sorted anew: a model alias, a rule's name. */
  readonly name: string
  readonly unit: ShareUnit
  /** The amount that is all of the group: 100 where percent are written; null where the sum is the whole. */
  readonly whole: number | null
  readonly entries: readonly Entry[]
}

/** What one route of a file gets. */
export interface Share {
  readonly group: string
  readonly route: string
  readonly id: string
  /** Percent of the group's requests while nothing fails, 0 to 100, not rounded. */
  readonly percent: number
  /** Its place among the ranks of its group, counted from 0 without gaps. */
  readonly rank: number
  /** Percent of what reaches its rank: what it gets once all before it have failed. */
  readonly ofRank: number
  readonly unit: ShareUnit
  readonly line: number
  readonly leadsTo: readonly string[]
}

/** Thrown by the readers of this room where a share cannot be told, caught by `readRouting`: the line, what stands there and what to type. */
export class Untold extends Error {
  readonly line: number | null
  constructor(line: number | null, says: string) {
    super(says)
    this.line = line
  }
}

/** Sums and products of doubles stay exact enough below this; no file needs more. */
const MOST = 1e12

/** Parts that are rounded to two digits (33.33 three times, 33.34 three times) still add up to the whole. */
const ROUNDED_OFF = 0.001

/**
 * What each entry of a group gets. Only the first rank with an amount above 0 gets traffic; where there is none, nobody
 * does, and all have 0. Throws `Untold` where amounts are no amounts, or add up to more than the whole.
 */
export function sharesOf(group: Group): readonly Share[] {
  const sums = new Map<number, number>()
  for (const { rank = 0, amount, line } of group.entries) {
    if (!Number.isFinite(amount) || amount < 0 || amount > MOST)
      throw new Untold(line, `This is no share: write a number from 0 to ${MOST}.`)
    sums.set(rank, (sums.get(rank) ?? 0) + amount)
  }
  const sorted = [...sums.keys()].toSorted((a, b) => a - b)
  const first = sorted.find((rank) => (sums.get(rank) ?? 0) > 0)
  const ranks = new Map(sorted.map((rank, place) => [rank, place]))
  return group.entries.map(({ route, id = route, amount, line, rank = 0, unit = group.unit, leadsTo }) => {
    const sum = sums.get(rank) ?? 0
    const whole = group.whole ?? sum
    if (sum > whole * (1 + ROUNDED_OFF)) throw new Untold(line, overfull(group, sum, whole))
    const ofRank = whole === 0 ? 0 : (100 * amount) / Math.max(whole, sum)
    const percent = rank === first ? ofRank : 0
    return { group: group.name, route, id, percent, rank: ranks.get(rank) ?? 0, ofRank, unit, line, leadsTo }
  })
}

function overfull({ name }: Group, sum: number, whole: number): string {
  const where = name === '' ? '' : ` of \`${name}\``
  return `The shares${where} add up to ${Number(sum.toFixed(4))}, and ${whole} is all there is: correct them.`
}
