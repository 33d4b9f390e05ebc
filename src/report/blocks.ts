import { counted } from '../evidence/counted.ts'
import type { Packet, PacketFinding } from '../packet/schema.ts'
import { attemptLine, drillRow } from './drills.ts'
import { messageOf, placeText } from './findings.ts'
import { code, join, safeMd, prose, table, type Markdown } from './markdown.ts'
import type { Story } from './story.ts'
import { clamp } from './visible.ts'

/** Drills beyond this many are in the packet; a run has one happy path and a handful of error paths. */
const ROW_LIMIT = 16
const PLACE_LIMIT = 4
const PLACE_CHARACTERS = 160
const NAME_CHARACTERS = 80

/** Decision, strength and why on one line, then what limits it, then what to do. */
export function opening(told: Story): readonly Markdown[] {
  const [first = '', ...rest] = told.next
  return [
    safeMd`### ${told.verdict} &middot; ${told.strength} &middot; ${prose(told.why)}`,
    ...told.caveats.map((caveat) => safeMd`**${prose(caveat)}**`),
    rest.length === 0
      ? safeMd`**Next:** ${prose(first)}`
      : safeMd`**Next:**\n${join(
          [first, ...rest].map((step, at) => safeMd`${at + 1}. ${prose(step)}`),
          '\n',
        )}`,
  ]
}

/** The drills at a glance. */
export function drillTable(packet: Packet): Markdown {
  const rows = packet.drills.slice(0, ROW_LIMIT).map((drill) => {
    const row = drillRow(drill, packet.decision.strength)
    return [
      safeMd`${code(clamp(row.name, NAME_CHARACTERS))}`,
      safeMd`${row.cause}`,
      safeMd`${row.attempts}`,
      safeMd`${row.status}`,
      safeMd`${row.reading}`,
    ]
  })
  const drawn = table(
    ['Drill', `Request on ${packet.strength.surface}`, 'Attempts', 'Status', 'Reply reads as'],
    rows,
  )
  const left = packet.drills.length - rows.length
  return left > 0 ? safeMd`${drawn}\n\n${counted(left, 'more drill')} in the packet.` : drawn
}

/** One finding as a list item. `limit` is the number of characters that its message and its remedy may have. */
export function findingItem(finding: PacketFinding, limit: number, withRemedy = true): Markdown {
  const outcome = finding.outcome === 'not-evaluated' ? ' (not evaluated)' : ''
  const remedy =
    withRemedy && finding.remedy !== null
      ? safeMd`<br>**Do:** ${prose(clamp(finding.remedy, limit))}`
      : safeMd``
  return safeMd`- **${finding.id}**${outcome}: ${prose(clamp(messageOf(finding), limit))}${places(finding)}${remedy}`
}

function places(finding: PacketFinding): Markdown {
  if (finding.places.length === 0) return safeMd``
  const shown = finding.places
    .slice(0, PLACE_LIMIT)
    .map((place) => code(clamp(placeText(place), PLACE_CHARACTERS)))
  const left = finding.places.length - shown.length
  return safeMd`<br>At ${join(shown, ', ')}${left > 0 ? ` and ${counted(left, 'more place')}` : ''}`
}

/** Every attempt of every drill, one a line, at most `limit`. */
export function attemptList(packet: Packet, limit: number): Markdown {
  const all = packet.drills.flatMap((drill) =>
    drill.attempts.map(
      (_, at) => safeMd`- ${code(clamp(drill.id, NAME_CHARACTERS))} ${attemptLine(drill, at)}`,
    ),
  )
  const left = all.length - limit
  return join(
    [...all.slice(0, limit), ...(left > 0 ? [safeMd`- ${counted(left, 'more attempt')}`] : [])],
    '\n',
  )
}

/** What was searched for leaks, in one sentence. */
export function searchText(packet: Packet): string {
  const { search } = packet
  if (search.state === 'not-searched')
    return `Nothing was searched for leaks (${search.why ?? 'no reason given'}).`
  const kinds = search.kinds_armed.length > 0 ? ` for ${search.kinds_armed.join(', ')}` : ''
  return `Searched ${counted(search.files, 'file')} (${counted(search.bytes, 'byte')})${kinds}.`
}
