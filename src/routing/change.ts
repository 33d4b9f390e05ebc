import type { Declared, RouteMove, ScopePlace, UnreadableRouting } from '../evidence/routing.ts'
import { besideShares } from './beside.ts'
import type { RoutePair } from './moves.ts'
import { gains, moves, routePairs } from './moves.ts'
import type { IsPromoted, Promoted } from './promoted.ts'
import { promotedIn } from './promoted.ts'
import type { Reading } from './reading.ts'
import { readRouting } from './reading.ts'
import type { Share } from './share.ts'

/** A watched file before and after a change; null where it is not there. */
export interface WatchedTexts {
  /** The path in the repository, `/` between folders. */
  readonly file: string
  readonly before: string | null
  readonly after: string | null
  /** What the policy declares for this file; empty where it is left to what the file says. */
  readonly declared: readonly Declared[]
}

/** What a change does to one watched file. */
export interface FileChange {
  readonly moves: readonly RouteMove[]
  readonly unreadable: readonly UnreadableRouting[]
  readonly scope: readonly ScopePlace[]
  /** Whether a route that leads to the gateway had a share before. */
  readonly carries: boolean
}

/** What the change does to the shares of a file, and which other settings it takes along. */
export function fileChange(texts: WatchedTexts, promoted: Promoted): FileChange {
  const { file, declared } = texts
  if (texts.before === texts.after) return NOTHING
  const before = readRouting(file, texts.before, declared)
  const after = readRouting(file, texts.after, declared)
  const unreadable = unreadableIn(file, before, after)
  if (unreadable !== null) return { ...NOTHING, unreadable: [unreadable] }
  const pairs = routePairs(sharesIn(before), sharesIn(after))
  const isPromoted = promotedIn(pairs, promoted)
  const { settings, shares } = besideShares(documentsIn(before), documentsIn(after), declared.length > 0)
  return {
    moves: pairs.flatMap((pair) => moveOf(file, pair, isPromoted) ?? []),
    unreadable: shares.map(({ line }) => ({ file, line, says: NEXT_TO_KNOWN })),
    scope: settings.map(({ setting, line }) => ({ file, setting, line })),
    carries: pairs.some((pair) => carries(pair, isPromoted)),
  }
}

const NOTHING: FileChange = { moves: [], unreadable: [], scope: [], carries: false }

function carries({ route, before }: RoutePair, isPromoted: IsPromoted): boolean {
  return before !== null && before.percent > 0 && isPromoted(before, route)
}

const NEXT_TO_KNOWN =
  'What looks like a share changed in a part of the file that belongs to no known system: declare the path to it, or move that part into a file of its own.'

/** A file that is gone gives nobody more, whatever stood in it. */
function unreadableIn(file: string, before: Reading, after: Reading): UnreadableRouting | null {
  if (after.is === 'unreadable') return { file, line: after.line, says: after.says }
  if (after.is === 'absent' || before.is !== 'unreadable') return null
  return { file, line: null, says: `In the file before the change: ${before.says}` }
}

export function sharesIn(reading: Reading): readonly Share[] {
  return reading.is === 'read' ? reading.shares : []
}

function documentsIn(reading: Reading) {
  return reading.is === 'read' ? reading.documents : []
}

/**
 * Null where the route gets what it got. A route that is made to lead to the gateway was not there before, whatever its
 * name: all that it gets is new.
 */
function moveOf(file: string, pair: RoutePair, isPromoted: IsPromoted): RouteMove | null {
  const { route, after } = pair
  const led = pair.before !== null && isPromoted(pair.before, route)
  const leads = after === null ? led : isPromoted(after, route)
  const before = leads && !led ? null : pair.before
  if (!moves({ before, after })) return null
  return {
    file,
    route,
    ...shown({ before, after }),
    promoted: leads,
    gains: gains({ before, after }),
  }
}

/** How a route is shown: percent with at most 4 decimals. */
export function shown({ before, after }: Pick<RoutePair, 'before' | 'after'>) {
  return {
    before: before === null ? null : rounded(before.percent),
    after: after === null ? null : rounded(after.percent),
    unit: after?.unit ?? before?.unit ?? 'weight',
    line: after?.line ?? null,
  }
}

function rounded(percent: number): number {
  return Number(percent.toFixed(4))
}
