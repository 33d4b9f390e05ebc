import { counted } from '../evidence/counted.ts'
import type { RoutingChange } from '../evidence/routing.ts'
import { A_FILE_NAME, RUN_FOLDER } from '../evidence/search.ts'
import type { Packet, PacketFinding } from '../packet/schema.ts'
import { messageOf, sorted } from './findings.ts'
import { moveText, NAME_LIMIT, shareText } from './routing.ts'
import { story, type Story } from './story.ts'
import { clamp, safeLine, visible } from './visible.ts'

/** GitHub shows 10 annotations of each level a step; the rest vanish (https://github.com/orgs/community/discussions/26680). */
export const ANNOTATIONS_PER_LEVEL = 10

/** Longer ones are cut in the checks view. */
const MESSAGE_LIMIT = 1000

export type Level = 'error' | 'warning' | 'notice'

/** A mark beside a line of the change. `file` is a path inside the repository. Unseen characters are spelled out. */
export interface Annotation {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly file: string | null
  readonly line: number | null
}

/** More lines of routing files than this are in the table of the job summary. */
const MOST_MOVES = 5

/**
 * At most ten of each level, worst first; the last one says how many more there are. The lines by which the fallback
 * gains traffic come first: there a reviewer looks for the decision.
 */
export function annotations(packet: Packet, routing: RoutingChange): readonly Annotation[] {
  const { blocking, warnings } = sorted(packet)
  const told = story(packet)
  const blockLevel = packet.policy.enforce ? 'error' : 'warning'
  const moved = moveMarks(routing, told, blocking.length === 0 ? 'notice' : blockLevel)
  const all = [...moved, ...spread(blocking, packet, blockLevel), ...spread(warnings, packet, 'warning')]
  const note = packet.policy.enforce ? '' : ' Reported only.'
  const notice: Annotation = {
    level: 'notice',
    title: 'Fallback evidence',
    message: shown(`${told.verdict}: ${told.strength}. ${told.why}${note}`),
    file: null,
    line: null,
  }
  return (['error', 'warning'] as const)
    .flatMap((level) =>
      capped(
        all.filter((annotation) => annotation.level === level),
        level,
      ),
    )
    .concat(blocking.length === 0 ? [...moved, notice] : [])
}

/** The decision beside each line that gives the fallback more. */
function moveMarks(
  routing: RoutingChange,
  { verdict, strength, why }: Story,
  level: Level,
): readonly Annotation[] {
  if (routing.state !== 'changed') return []
  return routing.moves
    .filter(({ promoted, gains, file, line }) => promoted && gains && line !== null && isInRepository(file))
    .slice(0, MOST_MOVES)
    .map((move) => ({
      level,
      title: `${verdict}: ${clamp(visible(move.route), NAME_LIMIT)} ${shareText(move)}`,
      message: shown(`${moveText(move)}. ${verdict}: ${strength}. ${why}`),
      file: move.file,
      line: move.line,
    }))
}

/** The first place of every finding, then the second of every finding, ...: a leak in 5,000 files hides no other finding. */
function spread(found: readonly PacketFinding[], packet: Packet, level: Level): Annotation[] {
  const rounds = found.map((finding) => {
    const files = finding.places.filter((place) => place.at === 'file' && isInRepository(place.file))
    return files.length > 0
      ? files.map((place) => mark(finding, packet, level, place))
      : [mark(finding, packet, level)]
  })
  const longest = rounds.reduce((most, round) => Math.max(most, round.length), 0)
  return [...Array(longest).keys()].flatMap((at) => rounds.flatMap((round) => round[at] ?? []))
}

function mark(
  finding: PacketFinding,
  packet: Packet,
  level: Level,
  place?: PacketFinding['places'][number],
): Annotation {
  const inFile = place?.at === 'file' ? place : null
  const note = packet.policy.enforce ? '' : ' (reported only)'
  const remedy = finding.remedy === null ? '' : ` ${finding.remedy}`
  return {
    level,
    title: `${finding.id}${note}`,
    message: shown(`${messageOf(finding)}${remedy}`),
    file: inFile?.file ?? policyFile(packet),
    line: inFile?.line ?? null,
  }
}

function policyFile(packet: Packet): string | null {
  const { path } = packet.policy
  return path !== null && isInRepository(path) ? path : null
}

/** Relative, downwards, plain, and no name of ours for something else: whatever else a file name says, it points at no file of the change. */
export function isInRepository(file: string): boolean {
  return (
    file !== '' &&
    file !== A_FILE_NAME &&
    !file.startsWith(`${RUN_FOLDER}/`) &&
    !/^(?:[/\\~]|[a-z]:)|[\\!]/i.test(file) &&
    !file.split('/').includes('..') &&
    visible(file) === file &&
    safeLine(file) === file
  )
}

function shown(text: string): string {
  return clamp(visible(text), MESSAGE_LIMIT)
}

function capped(found: readonly Annotation[], level: Level): readonly Annotation[] {
  if (found.length <= ANNOTATIONS_PER_LEVEL) return found
  const kept = found.slice(0, ANNOTATIONS_PER_LEVEL - 1)
  const more = counted(found.length - kept.length, 'more place')
  const message = `${more} with findings: the job summary and the packet have them all.`
  return [...kept, { level, title: 'More findings', message, file: null, line: null }]
}
