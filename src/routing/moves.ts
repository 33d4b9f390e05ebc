import type { Share } from './share.ts'

/** A route of a file in both of its texts, changed or not. */
export interface RoutePair {
  /** As a person would call it: its own name, `group/name` where the name stands in several groups, `name#2` where twice in one. */
  readonly route: string
  readonly before: Share | null
  readonly after: Share | null
}

/**
 * The routes of two texts of a file, in the order of the text after, then those that are gone. Routes are matched by
 * group and name. Of several with one name those that lead to the same place are matched first, so that sorting a file
 * anew moves nothing, and swapping two places does.
 */
export function routePairs(before: readonly Share[], after: readonly Share[]): readonly RoutePair[] {
  const partners = matched(before, after)
  const kept = new Set(partners.values())
  const pairs = [
    ...after.map((share) => ({ before: partners.get(share) ?? null, after: share })),
    ...before.filter((share) => !kept.has(share)).map((share) => ({ before: share, after: null })),
  ]
  const groups = new Map<string, Set<string>>()
  for (const { route, group } of [...before, ...after])
    groups.set(route, (groups.get(route) ?? new Set()).add(group))
  const seen = new Map<string, number>()
  return pairs.map((pair) => {
    const { route, group } = pair.after ?? pair.before
    const name = (groups.get(route)?.size ?? 0) > 1 && group !== '' ? `${group}/${route}` : route
    const key = JSON.stringify([group, route])
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    return { route: number === 1 ? name : `${name}#${number}`, ...pair }
  })
}

/** Whether the route gets more than before: a larger share, or an earlier place among those that are asked in order. */
export function gains({ before, after }: Pick<RoutePair, 'before' | 'after'>): boolean {
  if (after === null) return false
  if (before === null) return after.percent > 0 || after.ofRank > 0
  if (differ(before.percent, after.percent)) return after.percent > before.percent
  if (before.rank !== after.rank) return after.rank < before.rank && after.ofRank > 0
  return differ(before.ofRank, after.ofRank) && after.ofRank > before.ofRank
}

/** Whether the change touches what the route gets. */
export function moves({ before, after }: Pick<RoutePair, 'before' | 'after'>): boolean {
  if (before === null || after === null) return true
  return (
    differ(before.percent, after.percent) || differ(before.ofRank, after.ofRank) || before.rank !== after.rank
  )
}

/** Shares are quotients of doubles: less than this is rounding, not a change. */
const ROUNDED_OFF = 1e-9

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > ROUNDED_OFF
}

/** For each share after the one before that is the same route. */
function matched(before: readonly Share[], after: readonly Share[]): ReadonlyMap<Share, Share> {
  const partners = new Map<Share, Share>()
  const taken = new Set<Share>()
  const places = numberedPlaces()
  const withPlace = (share: Share): string => `${keyOf(share)}${places(share.leadsTo)}`
  for (const keyed of [withPlace, keyOf]) {
    const left = Map.groupBy(
      before.filter((share) => !taken.has(share)),
      keyed,
    )
    for (const share of after.filter((one) => !partners.has(one))) {
      const partner = left.get(keyed(share))?.shift()
      if (partner === undefined) continue
      partners.set(share, partner)
      taken.add(partner)
    }
  }
  return partners
}

function keyOf({ group, id }: Pick<Share, 'group' | 'id'>): string {
  return JSON.stringify([group, id])
}

/** A number for each set of places: deployments of one model share a list, and a file may hold thousands of both. */
function numberedPlaces(): (leadsTo: readonly string[]) => number {
  const byList = new Map<readonly string[], number>()
  const byText = new Map<string, number>()
  return (leadsTo) => {
    const known = byList.get(leadsTo)
    if (known !== undefined) return known
    const text = JSON.stringify([...leadsTo].sort())
    const number = byText.get(text) ?? byText.size
    byText.set(text, number)
    byList.set(leadsTo, number)
    return number
  }
}
