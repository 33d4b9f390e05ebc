import { counted } from '../evidence/counted.ts'
import type { Packet, PacketFinding } from '../packet/schema.ts'
import { drillRow } from './drills.ts'
import { messageOf, placeText, sorted } from './findings.ts'
import { moveCells } from './routing.ts'
import { story, type Mood } from './story.ts'
import { clamp, safeLine, visible } from './visible.ts'

export interface TerminalLook {
  readonly colour: boolean
  /** Columns; kept between 40 and 100: longer lines are hard to read. */
  readonly width: number
}

/** Where the run left its files; null where it left none. */
export interface Whereabouts {
  readonly packetPath: string | null
  readonly summaryPath: string | null
  /** All of the packet for a browser. */
  readonly pagePath: string | null
  /** The request to the gateway's support, where one is needed. */
  readonly supportPath: string | null
}

const PLACE_LIMIT = 4
const MOVE_LIMIT = 10
const CELL_LIMIT = 32
/** Words of ours, with who served in them. */
const LONG_CELL_LIMIT = 60
const LONG_CELLS: readonly string[] = ['attempts', 'cause']
const LABEL = 9

export type Ink = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'
const INKS: Readonly<Record<Ink, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 }
/** The colour of the first word. */
export const MOOD_INK: Readonly<Record<Mood, Ink>> = { good: 'green', bad: 'red', neutral: 'cyan' }

export type Paint = (text: string, ...inks: Ink[]) => string

/** Colours for a terminal that shows them, else the text as it is. */
export function painter({ colour }: Pick<TerminalLook, 'colour'>): Paint {
  return (text, ...inks) =>
    colour ? `\u001b[${inks.map((ink) => INKS[ink]).join(';')}m${text}\u001b[0m` : text
}

/** Columns that are used, whatever the terminal has. */
export function usableWidth({ width }: Pick<TerminalLook, 'width'>): number {
  return Math.min(100, Math.max(40, width))
}

/** The verdict for a person at a terminal: decision, why, what to do, drills, findings that matter, where the files lie. */
export function verdictText(packet: Packet, look: TerminalLook, files?: Whereabouts): string {
  const width = usableWidth(look)
  const paint = painter(look)
  const { blocking, warnings } = sorted(packet)
  const blocks = [
    opening(packet, width, paint),
    moveLines(packet, width, paint),
    drillLines(packet, width, paint),
    findingLines('Blocking', blocking, width, paint, 'red'),
    findingLines('Warnings', warnings, width, paint, 'yellow'),
    footer(packet, width, paint, files),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(safeLine).join('\n'))
    .join('\n\n')}\n`
}

function opening(packet: Packet, width: number, paint: Paint): readonly string[] {
  const told = story(packet)
  const ink = MOOD_INK[told.mood]
  const verdict = told.verdict.toUpperCase()
  const rest = wrap(`${packet.strength.surface}, ${told.strength}`, width - verdict.length - 2)
  return [
    `${paint(verdict, 'bold', ink)}  ${rest[0] ?? ''}`,
    ...rest.slice(1).map((line) => `${' '.repeat(verdict.length + 2)}${line}`),
    ...labelled('why', told.why, width, paint),
    ...told.caveats.flatMap((caveat) => labelled('note', caveat, width, paint)),
    ...told.next.flatMap((step, at) => labelled(at === 0 ? 'next' : '', step, width, paint)),
  ]
}

/** What the change does to the shares: the line stands in front of what was seen of the fallback. */
function moveLines({ routing_change: moves }: Packet, width: number, paint: Paint): readonly string[] {
  const lines = moves.slice(0, MOVE_LIMIT).flatMap((move) => {
    const { route, before, after, place, rises } = moveCells(move)
    return wrap(`${route}: ${before} -> ${after}, ${place}`, width, 2).map((line) =>
      rises ? paint(line, 'bold') : line,
    )
  })
  const left = moves.length - MOVE_LIMIT
  return left > 0 ? [...lines, `${counted(left, 'more move')} in the packet.`] : lines
}

function drillLines(packet: Packet, width: number, paint: Paint): readonly string[] {
  const rows = packet.drills.map((drill) => drillRow(drill, packet.decision.strength))
  const columns = ['name', 'attempts', 'status', 'reading', 'cause'] as const
  const head = {
    name: 'drill',
    attempts: 'attempts',
    status: 'status',
    reading: 'reply reads as',
    cause: 'request',
  }
  const all = [head, ...rows].map((row) =>
    columns.map((column) =>
      clamp(visible(row[column]), LONG_CELLS.includes(column) ? LONG_CELL_LIMIT : CELL_LIMIT),
    ),
  )
  const widths = columns.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)))
  const lines = all.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const fits = lines.every((line) => line.length <= width)
  const shown = fits ? lines : narrow(all, width)
  return shown.map((line, at) => (at === 0 && fits ? paint(line, 'dim') : line))
}

/** Too narrow for a table: each drill as a wrapped sentence. */
function narrow(all: readonly (readonly string[])[], width: number): readonly string[] {
  return all.slice(1).flatMap(([name = '', attempts = '', status = '', reading = '', cause = '']) => {
    const tries = attempts.replace(/^1$/, '1 attempt').replace(/^(\d+)(?= \(|$)/, '$1 attempts')
    return wrap(`${name}: ${tries}, ${status}, ${reading}, ${cause}`, width, 2)
  })
}

function findingLines(
  title: string,
  found: readonly PacketFinding[],
  width: number,
  paint: Paint,
  ink: Ink,
): readonly string[] {
  if (found.length === 0) return []
  return [
    paint(`${title} (${String(found.length)})`, 'bold', ink),
    ...found.flatMap((finding) => findingText(finding, width, paint, ink)),
  ]
}

function findingText(finding: PacketFinding, width: number, paint: Paint, ink: Ink): readonly string[] {
  const sign = finding.outcome === 'fail' ? 'x' : '?'
  const indent = (text: string): readonly string[] => wrap(text, width - 4).map((line) => `    ${line}`)
  const places = finding.places.slice(0, PLACE_LIMIT).map((place) => clamp(placeText(place), 160))
  const left = finding.places.length - places.length
  const gap = finding.outcome === 'not-evaluated' ? ' (not evaluated)' : ''
  return [
    `  ${paint(sign, ink)} ${paint(finding.id, 'bold')}${gap}`,
    ...indent(messageOf(finding)),
    ...(places.length > 0
      ? indent(`at ${places.join(', ')}${left > 0 ? ` and ${counted(left, 'more place')}` : ''}`)
      : []),
    ...(finding.remedy === null ? [] : indent(`do: ${finding.remedy}`)),
  ]
}

function footer(packet: Packet, width: number, paint: Paint, files?: Whereabouts): readonly string[] {
  const told = story(packet)
  const { passed, notApplicable } = sorted(packet)
  const rest = `${counted(passed.length, 'assertion')} passed, ${String(notApplicable.length)} did not apply.`
  return [
    ...wrap(`${rest} ${told.doesNotProve}`, width).map((line) => paint(line, 'dim')),
    ...fileLine('packet', files?.packetPath, paint),
    ...fileLine('summary', files?.summaryPath, paint),
    ...fileLine('page', files?.pagePath, paint),
    ...fileLine('support', files?.supportPath, paint),
  ]
}

/** A label and a path, or nothing. */
export function fileLine(label: string, path: string | null | undefined, paint: Paint): readonly string[] {
  return path ? [`${paint(label.padEnd(LABEL), 'dim')}${visible(path)}`] : []
}

/** A label in the margin, and its text beside it. */
export function labelled(label: string, text: string, width: number, paint: Paint): readonly string[] {
  return wrap(text, width - LABEL).map((line, at) =>
    at === 0 ? `${paint(label.padEnd(LABEL), 'dim')}${line}` : `${' '.repeat(LABEL)}${line}`,
  )
}

/** Lines of at most `width` columns, broken between words; longer words are cut. Hostile characters are spelled out first. */
export function wrap(text: string, width: number, hang = 0): readonly string[] {
  const room = Math.max(16, width)
  const lines: string[] = []
  let line = ''
  for (const word of visible(text)
    .split(' ')
    .flatMap((piece) => chunks(piece, room - hang))) {
    const indent = lines.length > 0 ? ' '.repeat(hang) : ''
    const longer = line === '' ? `${indent}${word}` : `${line} ${word}`
    if (longer.length <= room || line === '') line = longer
    else {
      lines.push(line)
      line = `${' '.repeat(hang)}${word}`
    }
  }
  return [...lines, line]
}

function chunks(word: string, room: number): readonly string[] {
  if (word.length <= room) return [word]
  return word.match(new RegExp(`.{1,${String(room)}}`, 'gsu')) ?? []
}
