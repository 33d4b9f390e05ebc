import { counted } from '../evidence/counted.ts'
import type { Packet, PacketDrill } from '../packet/schema.ts'
import { code, fence, join, safeMd, type Markdown } from './markdown.ts'
import { gapText, leftOutText, picturedOf, timelineOf, type Step, type Timeline } from './timeline.ts'
import { clamp } from './visible.ts'

const NAME_CHARACTERS = 80

/** Participants by their letter in the diagram. */
const LETTERS = { primary: 'P', fallback: 'F' } as const

/**
 * The attempts of each drill with more than one as Mermaid sequence diagrams, one piece each, for a page that draws
 * them. Drill ids and other text from outside stand beside the fence, never in it. A timeline's few steps stay far below the
 * 50,000 characters above which GitHub draws none (Mermaid's `maxTextSize`).
 */
export function sequenceDiagrams(packet: Packet): readonly Markdown[] {
  const { drawn, left } = picturedOf(packet.drills)
  const diagrams = drawn.map(diagramOf)
  return left > 0
    ? [...diagrams, safeMd`${counted(left, 'more drill')} with retries: see the list.`]
    : diagrams
}

function diagramOf(drill: PacketDrill): Markdown {
  const name = code(clamp(drill.id, NAME_CHARACTERS))
  return join([safeMd`${name}`, fence(sequenceDiagram(timelineOf(drill)), 'mermaid')], '\n\n')
}

/** Mermaid text of one timeline. Source of the syntax: https://mermaid.js.org/syntax/sequenceDiagram.html */
export function sequenceDiagram({ steps, routes, callerLeft }: Timeline): string {
  const gone = '  Note over A: the caller hung up'
  const lines = steps.flatMap((step, at) => [...(at === callerLeft ? [gone] : []), ...linesOf(step)])
  return [
    'sequenceDiagram',
    '  participant A as application',
    ...routes.map((route) => `  participant ${LETTERS[route]} as ${route}`),
    ...lines,
    ...(callerLeft !== null && callerLeft >= steps.length ? [gone] : []),
  ].join('\n')
}

function linesOf(step: Step): readonly string[] {
  const letter = LETTERS[step.route]
  // A lost answer ends in a cross; an application that hangs up crosses the line from its own side.
  const back = step.outcome === 'nothing' ? `${letter}--xA` : `${letter}-->>A`
  const answer = [step.answer, ...(step.isFromTap ? ['from the tap'] : []), ...step.answered].join(', ')
  return [
    ...(step.leftOut > 0 ? [`  Note over A: ${leftOutText(step.leftOut)}`] : []),
    ...pause(step),
    `  A->>${letter}: ${[`attempt ${String(step.n)}`, ...step.asked].join(', ')}`,
    `  ${back}: ${answer}`,
  ]
}

function pause({ hopTo, gapMs }: Step): readonly string[] {
  const after = gapMs === null ? '' : ` after ${gapText(gapMs)}`
  if (hopTo !== null) return [`  Note over A: hop to ${hopTo}${after}`]
  return gapMs === null ? [] : [`  Note over A: waits ${gapText(gapMs)}`]
}
