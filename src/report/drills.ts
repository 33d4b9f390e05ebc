import { isSideCall } from '../attempts/exchanges.ts'
import { counted } from '../evidence/counted.ts'
import type { Packet, PacketDrill } from '../packet/schema.ts'
import { gapBefore } from './timeline.ts'

/** One drill as a row of words. */
export interface DrillRow {
  readonly name: string
  readonly cause: string
  readonly attempts: string
  readonly status: string
  readonly reading: string
}

/** Statuses beyond this many are counted, not listed. */
const STATUS_RUNS = 4

/** What a reader wants of a drill at a glance. `strength` says who stands behind the tap. */
export function drillRow(drill: PacketDrill, strength: Packet['decision']['strength']): DrillRow {
  return {
    name: drill.id,
    cause: causeText(drill, strength),
    attempts: attemptsText(drill),
    status: statusText(drill),
    reading: readingText(drill),
  }
}

function causeText(drill: PacketDrill, strength: Packet['decision']['strength']): string {
  if (drill.cause === null) return drill.request_profile
  const asked = strength === 'rehearsal' ? 'simulator' : 'gateway'
  const by = drill.cause.by === 'tap' ? 'played by the tap' : `sent to the ${asked}`
  return drill.cause.met ? `${drill.request_profile}, ${by}` : `${drill.request_profile}, never met`
}

/** `3 (1 retry, 1 hop, served by fallback)`. Counted from the retries: of a storm the packet lists a part only. */
function attemptsText(drill: PacketDrill): string {
  const { attempts, retry_count: after, hops } = drill
  const sent = attempts.every(isSideCall) ? 0 : after + 1
  const retries = after - hops
  const detail = [
    ...(retries > 0 ? [counted(retries, 'retry', 'retries')] : []),
    ...(hops > 0 ? [counted(hops, 'hop'), servedText(drill)] : []),
  ].join(', ')
  return `${String(sent)}${detail === '' ? '' : ` (${detail})`}`
}

/** Who served after a hop: without one it is the route that was asked. */
function servedText({ served }: PacketDrill): string {
  if (served === null) return 'served by nobody'
  return `served by ${served.route}${served.model === 'other' ? ', other model' : ''}`
}

/** `503 x3, 200`: equal neighbours together. */
function statusText(drill: PacketDrill): string {
  const runs: { what: string; times: number }[] = []
  for (const attempt of drill.attempts.filter((each) => !isSideCall(each))) {
    const what = attempt.status === null ? attempt.ending : String(attempt.status)
    const last = runs.at(-1)
    if (last?.what === what) last.times += 1
    else runs.push({ what, times: 1 })
  }
  if (runs.length === 0) return 'none'
  const shown = runs
    .slice(0, STATUS_RUNS)
    .map((run) => (run.times === 1 ? run.what : `${run.what} x${String(run.times)}`))
  return runs.length > STATUS_RUNS ? `${shown.join(', ')}, ...` : shown.join(', ')
}

function readingText(drill: PacketDrill): string {
  const { outcome, code, error_code: error } = drill.reading
  if (outcome === 'none') return 'no reply'
  const why = [code, error].filter((part) => part !== null).join(', ')
  return why === '' ? outcome : `${outcome}: ${why}`
}

/** One attempt as a line of its timeline. */
export function attemptLine(drill: PacketDrill, index: number): string {
  const attempt = drill.attempts[index]
  if (!attempt) return ''
  const gapMs = gapBefore(drill, index)
  const gap = index === 0 ? ' first' : gapMs === null ? '' : ` ${String(Math.round(gapMs))} ms later`
  const end = attempt.status === null ? attempt.ending : String(attempt.status)
  const after = attempt.retry_after_ms === null ? '' : `, asked to wait ${String(attempt.retry_after_ms)} ms`
  const target = attempt.target === 'declared' ? '' : `, to ${attempt.target}`
  return `#${String(attempt.n)}${gap}: ${attempt.route}${target}, ${end} from the ${attempt.answered_by}${after}`
}
