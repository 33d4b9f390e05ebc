import type { RoutingChange } from '../evidence/routing.ts'
import type { StickyText } from './comment.ts'
import { link, safeMd, type Markdown } from './markdown.ts'
import { routingOutputs } from './outputs.ts'
import { byWeight, moveText } from './routing.ts'
import { clamp, visible } from './visible.ts'

/** What is said of a change that moves no traffic to the fallback. */
export interface NothingToJudgeText {
  /** One line for a log. */
  readonly line: string
  readonly summary: Markdown
  readonly comment: StickyText
  readonly outputs: Readonly<Record<string, string>>
}

/** What the texts need to know. */
export interface NothingToJudgeFacts {
  readonly routing: RoutingChange
  /** By which the comment is found that an earlier run left. */
  readonly marker: Markdown
  readonly runUrl: string | null
  readonly commit: string | null
}

/** Longest list of moves in one line. */
const LINE_LIMIT = 600
const MOST_MOVES = 3

const NO_PACKET =
  'Nothing was called and nothing was judged, so there is no evidence packet: this says nothing about the fallback.'

/** The texts and outputs of a run that ended before any call. */
export function nothingToJudgeText(facts: NothingToJudgeFacts): NothingToJudgeText {
  const { routing, marker, runUrl, commit } = facts
  const why = whyNothing(routing)
  const line = `Not applicable: ${why} ${NO_PACKET}`
  const proof = [
    ...(runUrl === null ? [] : [link('run', runUrl)]),
    ...(commit === null ? [] : [safeMd`commit ${commit.slice(0, 12)}`]),
  ]
  const said = safeMd`### Not applicable &middot; ${why}\n\n${NO_PACKET}\n`
  const foot = proof.length === 0 ? safeMd`` : safeMd`\n<sub>${proof.map((part) => safeMd`${part} `)}</sub>\n`
  const body = safeMd`${marker}\n${said}${foot}`
  return {
    line,
    summary: said,
    comment: { marker: marker.toString(), body, shorter: body },
    outputs: routingOutputs(routing),
  }
}

function whyNothing(routing: RoutingChange): string {
  if (routing.state !== 'changed') return 'this change moves no share of a watched routing file.'
  const away = byWeight(routing.moves).filter(({ promoted }) => promoted)
  if (away.length === 0) return 'this change moves shares, and none to or from the fallback.'
  const named = away.slice(0, MOST_MOVES).map(moveText).join('; ')
  const more = away.length > MOST_MOVES ? `; and ${String(away.length - MOST_MOVES)} more` : ''
  return clamp(visible(`this change moves traffic away from the fallback: ${named}${more}.`), LINE_LIMIT)
}
