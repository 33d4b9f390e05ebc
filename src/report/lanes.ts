import { counted } from '../evidence/counted.ts'
import type { Packet, PacketDrill } from '../packet/schema.ts'
import { html, type Html } from './html-tag.ts'
import { gapText, leftOutText, picturedOf, timelineOf, type Step, type Timeline } from './timeline.ts'

/** Sizes in CSS pixels. A box holds a status; longer words stand below it. */
const LANE = 64
const TOP = 26
const LABEL = 76
const BOX = { width: 58, height: 26 }
/** Room for `500 ms` beside the boxes. */
const LEAST_LINE = 54

/**
 * A pause as a length: its root, so that 0.5 s, 1 s and 2 s can be told apart and a minute still fits. At most 200
 * pixels more.
 */
function lengthOf(gapMs: number | null): number {
  return LEAST_LINE + Math.min(200, Math.round(2 * Math.sqrt(Math.max(0, gapMs ?? 0))))
}

/** The attempts of each drill with more than one as a picture: a lane for each route, time from left to right. */
export function lanePictures(packet: Packet): Html {
  const { drawn, left } = picturedOf(packet.drills)
  if (drawn.length === 0) return html``
  const more =
    left > 0 ? html`<p>${counted(left, 'more drill')} with retries: see the list of attempts.</p>` : html``
  return html`<section>
    <h2>Timeline of attempts</h2>
    <p class="legend">
      One lane a route, one box an attempt; the longer a line, the longer the pause. Dashed: answered by the
      tap. Counter: what the request says of itself, a hint only.
    </p>
    <div class="pictures">${drawn.map(figure)}</div>
    ${more}
  </section>`
}

function figure(drill: PacketDrill): Html {
  const timeline = timelineOf(drill)
  return html`<figure>
    <figcaption><code>${drill.id}</code></figcaption>
    <div class="wide">${picture(timeline)}</div>
  </figure> `
}

/** A step with the left edge of its box. */
interface Placed extends Step {
  readonly x: number
  readonly y: number
}

function picture({ steps, routes, callerLeft }: Timeline): Html {
  let x = LABEL
  const placed = steps.map((step, at): Placed => {
    if (at > 0) x += BOX.width + lengthOf(step.gapMs) + (step.leftOut > 0 ? LABEL : 0)
    return { ...step, x, y: TOP + routes.indexOf(step.route) * LANE }
  })
  const width = x + BOX.width + LABEL
  const height = TOP + routes.length * LANE
  const sent = steps.reduce((sum, { leftOut }) => sum + leftOut + 1, 0)
  const words = `${counted(sent, 'attempt')}: ${steps.map((step) => `${step.route} ${step.answer}`).join(', ')}`
  return html`<svg
    class="lanes"
    role="img"
    aria-label="${words}"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    ${routes.map((route, at) => html`<text class="lane" x="0" y="${TOP + at * LANE + 17}">${route}</text>`)}
    ${placed.map((step, at) => joined(step, placed[at - 1]))} ${placed.map(box)}
    ${callerLeft === null ? html`` : gone(placed, callerLeft, height)}
  </svg>`
}

/** The line from the attempt before, with its pause; a hop is a slanted one. */
function joined(step: Placed, before: Placed | undefined): Html {
  if (before === undefined) return html``
  const from = before.x + BOX.width
  const middle = Math.round((from + step.x) / 2)
  const y = { from: before.y + BOX.height / 2, to: step.y + BOX.height / 2 }
  const label = step.leftOut > 0 ? leftOutText(step.leftOut) : step.gapMs === null ? '' : gapText(step.gapMs)
  // Beside a slanted line, above a level one.
  const at = y.from === y.to ? { x: middle, y: y.to - 6 } : { x: middle + 28, y: (y.from + y.to) / 2 }
  return html`<line x1="${from}" y1="${y.from}" x2="${step.x}" y2="${y.to}" />
    <text class="gap" x="${at.x}" y="${at.y}">${label}</text>`
}

function box(step: Placed): Html {
  const notes = [...step.asked, ...step.answered]
  const isLong = step.answer.length > 8
  const below = isLong ? [step.answer, ...notes] : notes
  const centre = step.x + BOX.width / 2
  return html`<g class="${step.outcome}${step.isFromTap ? ' tapped' : ''}">
    <rect x="${step.x}" y="${step.y}" width="${BOX.width}" height="${BOX.height}" rx="5" />
    <text class="status" x="${centre}" y="${step.y + 18}">${isLong ? 'none' : step.answer}</text>
    ${below.map((note, at) => html`<text class="note" x="${centre}" y="${step.y + BOX.height + 12 + at * 11}">${note}</text>`)}
  </g> `
}

/** Where the caller hung up: before the first attempt that began after it, and before those that are left out. */
function gone(placed: readonly Placed[], callerLeft: number, height: number): Html {
  const [before, next] = [placed[callerLeft - 1] ?? placed.at(-1), placed[callerLeft]]
  const isBesideNext = next !== undefined && next.leftOut === 0
  const x = isBesideNext ? next.x - 12 : (before?.x ?? 0) + BOX.width + 12
  return html`<line class="gone" x1="${x}" y1="14" x2="${x}" y2="${height}" />
    <text class="gap" x="${x}" y="11">caller hung up</text>`
}
