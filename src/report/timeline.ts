import { isHop, isSideCall, isSuccess } from '../attempts/exchanges.ts'
import { counted } from '../evidence/counted.ts'
import type { PacketDrill } from '../packet/schema.ts'

type PacketAttempt = PacketDrill['attempts'][number]

/**
 * One attempt of a timeline. Every word is ours or a number, so that a step may stand where no escape works: inside a
 * Mermaid diagram.
 */
export interface Step {
  readonly n: number
  readonly route: PacketAttempt['route']
  /** Where a hop went: `the fallback`, `another model`; null for the first attempt and for a retry. */
  readonly hopTo: string | null
  /** Since the end of the attempt before; null where that is not known. */
  readonly gapMs: number | null
  /** `503`, or why nothing came back. */
  readonly answer: string
  readonly outcome: 'good' | 'bad' | 'nothing'
  /** The tap answered in place of the route: a fault that it played, or a request that it could not let through. */
  readonly isFromTap: boolean
  /** What else there is to say of the request, and of its answer. */
  readonly asked: readonly string[]
  readonly answered: readonly string[]
  /** Attempts that are not drawn, between the one before and this. */
  readonly leftOut: number
}

/** The attempts of one drill in order. */
export interface Timeline {
  readonly steps: readonly Step[]
  /** Routes that were asked, the primary first. */
  readonly routes: readonly PacketAttempt['route'][]
  /** How many of `steps` stand before the caller hung up; null where none did, or where it is not drawn. */
  readonly callerLeft: number | null
}

/** Attempts of one picture. A drill is allowed three or so; of a storm the first ones and the last are enough. */
const MOST_STEPS = 8

/** What a drill's attempts show, side calls apart. */
export function timelineOf(drill: PacketDrill): Timeline {
  const attempts = callsOf(drill)
  const sent = Math.max(attempts.length, attempts.length === 0 ? 0 : drill.retry_count + 1)
  // Of a storm the packet itself may list fewer than were sent: its last one is the last of all.
  const isStorm = sent > MOST_STEPS || sent > attempts.length
  const head = isStorm ? attempts.slice(0, -1).slice(0, MOST_STEPS - 1) : attempts
  const shown = isStorm ? [...head, ...attempts.slice(-1)] : attempts
  const steps = shown.map((attempt, at): Step => {
    const isLast = at === shown.length - 1
    const leftOut = isLast ? sent - shown.length : 0
    return stepOf(attempt, shown[at - 1], isLast ? drill.served !== null : true, leftOut)
  })
  const routes = (['primary', 'fallback'] as const).filter((one) => steps.some(({ route }) => route === one))
  const left = drill.caller_left_after
  const isDrawn = left !== null && (left <= head.length || sent === shown.length)
  return { steps, routes, callerLeft: isDrawn ? left : null }
}

/** Pictures of one page; the list of attempts has them all. */
const MOST_PICTURES = 8

/** Drills whose attempts make a picture, and how many more there are: one attempt is told by the table. */
export function picturedOf(drills: readonly PacketDrill[]): {
  readonly drawn: readonly PacketDrill[]
  readonly left: number
} {
  const worth = drills.filter((drill) => callsOf(drill).length > 1)
  return { drawn: worth.slice(0, MOST_PICTURES), left: Math.max(0, worth.length - MOST_PICTURES) }
}

/** What a drill sent, side calls apart. */
function callsOf(drill: PacketDrill): readonly PacketAttempt[] {
  return drill.attempts
    .map((attempt, at) => ({ ...attempt, gap_ms: gapBefore(drill, at) }))
    .filter((attempt) => !isSideCall(attempt))
}

/** The pause before an attempt; null where none is known: after a side call the gap is the time since that. */
export function gapBefore({ attempts }: PacketDrill, at: number): number | null {
  const previous = attempts[at - 1]
  return previous !== undefined && isSideCall(previous) ? null : (attempts[at]?.gap_ms ?? null)
}

function stepOf(
  attempt: PacketAttempt,
  previous: PacketAttempt | undefined,
  mayBeGood: boolean,
  leftOut: number,
): Step {
  const { status } = attempt
  const isGood = status !== null && isSuccess(status) && mayBeGood
  return {
    n: attempt.n,
    route: attempt.route,
    hopTo: previous !== undefined && isHop(previous, attempt) ? hopTarget(previous, attempt) : null,
    gapMs: attempt.gap_ms === null ? null : Math.round(attempt.gap_ms),
    answer: status === null ? ENDINGS[attempt.ending] : String(status),
    outcome: status === null ? 'nothing' : isGood ? 'good' : 'bad',
    isFromTap: attempt.answered_by === 'tap' && attempt.ending !== 'caller-left',
    asked: askedOf(attempt),
    answered: answeredOf(attempt),
    leftOut,
  }
}

function hopTarget(previous: PacketAttempt, { route, model, target }: PacketAttempt): string {
  // It followed a redirect; the packet counts what came there with the fallback.
  if (target === 'other-origin') return 'another origin'
  if (previous.route !== route) return `the ${route}`
  return model === 'other' ? 'another model' : 'the declared model'
}

const ENDINGS: Readonly<Record<PacketAttempt['ending'], string>> = {
  reply: 'a reply',
  refused: 'refused',
  reset: 'reset',
  deadline: 'no reply in time',
  dns: 'no address',
  tls: 'no TLS',
  blocked: 'blocked',
  'key-echoed': 'cut: it held the key',
  'caller-left': 'application hung up',
}

const TARGETS: Readonly<Record<PacketAttempt['target'], string | null>> = {
  declared: null,
  'other-surface': 'other surface',
  'other-path': 'other path',
  'other-origin': 'other origin',
  'side-call': null,
}

function askedOf({ model, target, layer_hint: hint }: PacketAttempt): readonly string[] {
  return [
    ...(model === 'other' ? ['other model'] : []),
    ...(TARGETS[target] === null ? [] : [TARGETS[target]]),
    ...(hint === null ? [] : [`counter ${String(hint.count)}`]),
  ]
}

function answeredOf({ answered_by: by, retry_after_ms: wait, ending }: PacketAttempt): readonly string[] {
  // Who would have answered does not matter where the application did not wait for it.
  if (ending === 'caller-left') return []
  return [
    ...(by === 'simulator' ? ['simulated'] : []),
    ...(wait === null ? [] : [`Retry-After ${String(Math.round(wait))} ms`]),
  ]
}

/** Exact as long as it can be compared with a back-off or a Retry-After, in milliseconds. */
const EXACT_MS = 10_000

/** `500 ms`, `61.2 s`. */
export function gapText(ms: number): string {
  return ms < EXACT_MS ? `${String(ms)} ms` : `${String(Math.round(ms / 100) / 10)} s`
}

/** `88 more attempts`. */
export function leftOutText(left: number): string {
  return counted(left, 'more attempt')
}
