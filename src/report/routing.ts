import { counted } from '../evidence/counted.ts'
import type { RouteMove, RoutingChange } from '../evidence/routing.ts'
import type { Packet } from '../packet/schema.ts'
import { code, safeMd, table, type Markdown } from './markdown.ts'
import { clamp, visible } from './visible.ts'

/** Longest name of a route or file in a sentence. */
export const NAME_LIMIT = 120

type Move = Packet['routing_change'][number]

/** A share as people write it. */
function percentText(percent: number | null): string {
  return percent === null ? 'none' : `${percent} %`
}

/** `12.5 % → 25 %`: in an order of fallbacks the share may stay while the place moves. */
export function shareText({ before, after }: Pick<Move, 'before' | 'after'>): string {
  return `${percentText(before)} → ${percentText(after)}`
}

/** Where a moved share stands: `config/litellm.yaml:12`. */
function placeOf({ file, line }: Pick<Move, 'file' | 'line'>): string {
  return line === null ? file : `${file}:${line}`
}

/** What a change does to the shares, in one line: those that lead to the gateway and gain first. */
export function routingLine(routing: RoutingChange): string {
  switch (routing.state) {
    case 'not-watched':
      return 'No routing change is judged in this run.'
    case 'unknown':
      return oneLine(`What this change does to the shares is not known. ${routing.why}`)
    case 'unchanged':
      return 'No watched file moves a share.'
    case 'changed':
      return changedLine(routing)
  }
}

/** Moves worth reading first: what the gateway gains, then what it loses, then the rest. */
export function byWeight(moves: readonly RouteMove[]): readonly RouteMove[] {
  const rank = ({ promoted, gains }: RouteMove): number => (promoted ? (gains ? 0 : 1) : 2)
  return moves.toSorted((a, b) => rank(a) - rank(b))
}

function changedLine({ moves, unreadable }: Extract<RoutingChange, { state: 'changed' }>): string {
  const [first, ...others] = byWeight(moves)
  const more = others.length === 0 ? '' : ` and ${counted(others.length, 'more move')}`
  const moved = first === undefined ? [] : [`${moveText(first)}${more}`]
  const unread = unreadable.length === 0 ? [] : [`${counted(unreadable.length, 'watched file')} not read`]
  return oneLine(`${[...moved, ...unread].join('; ')}.`)
}

/** One move in words. */
export function moveText(
  move: Pick<RouteMove, 'route' | 'file' | 'line' | 'before' | 'after' | 'gains'>,
): string {
  const { before, after, gains } = move
  const name = clamp(visible(move.route), NAME_LIMIT)
  const place = clamp(visible(placeOf(move)), NAME_LIMIT)
  if (before === null) return `${name} is new with ${percentText(after)} in ${place}`
  if (after === null) return `${name} is gone, with ${percentText(before)} before, in ${place}`
  if (before === after) return `${name} is asked ${gains ? 'earlier' : 'later'} in ${place}`
  return `${name} from ${percentText(before)} to ${percentText(after)} in ${place}`
}

function oneLine(text: string): string {
  return clamp(visible(text.replace(/\s+/g, ' ')), 500)
}

/** A move of a packet as cells of a table. */
export function moveCells(move: Move) {
  return {
    route: clamp(move.route, NAME_LIMIT),
    before: unbroken(percentText(move.before)),
    after: unbroken(percentText(move.after)),
    place: clamp(placeOf(move), NAME_LIMIT),
    /** Shown strong: what gets more is what a reader looks for. */
    rises: (move.after ?? 0) > (move.before ?? 0),
  }
}

/** A number and its sign stay on one line. */
function unbroken(text: string): string {
  return text.replace(' ', '\u00a0')
}

export const MOVE_HEAD = ['Route', 'Share before', 'After', 'Where'] as const

/** The moves as a table, at most `limit` of them; null where nothing moves. */
export function moveTable({ routing_change: moves }: Packet, limit: number): Markdown | null {
  if (moves.length === 0) return null
  const rows = moves.slice(0, limit).map((move) => {
    const { route, before, after, place, rises } = moveCells(move)
    return [code(route), safeMd`${before}`, rises ? safeMd`**${after}**` : safeMd`${after}`, code(place)]
  })
  const drawn = table(MOVE_HEAD, rows)
  const left = moves.length - rows.length
  return left > 0 ? safeMd`${drawn}\n\n${counted(left, 'more move')} in the packet.` : drawn
}
