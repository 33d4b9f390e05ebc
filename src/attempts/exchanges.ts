import type { Attempt, DrillSeen, Ending, StatusClass } from '../evidence/drill.ts'

/** What tells a side call, a retry and a hop apart: an attempt's request has it, and so has an attempt of a packet. */
export type Aim = Pick<Attempt['request'], 'route' | 'model' | 'target'>

/** `GET /v1/models`, HEAD and OPTIONS ask for no answer to the prompt. */
export function isSideCall({ target }: Pick<Aim, 'target'>): boolean {
  return target === 'side-call'
}

/** A hop goes to another route or model; what stays on both is a retry. */
export function isHop(earlier: Pick<Aim, 'route' | 'model'>, later: Pick<Aim, 'route' | 'model'>): boolean {
  return earlier.route !== later.route || earlier.model !== later.model
}

/** What a drill sent, in the order of the attempts' numbers. Side calls are not the logical request. */
export function attemptsOf(seen: Pick<DrillSeen, 'attempts'>): readonly Attempt[] {
  return withoutSideCalls(seen.attempts.map(withTellingGap)).toSorted((a, b) => a.n - b.n)
}

/** After a side call the gap is the time since that, which says nothing of a pause between attempts. */
function withTellingGap(attempt: Attempt, index: number, all: readonly Attempt[]): Attempt {
  const previous = all[index - 1]
  return previous !== undefined && isSideCall(previous.request) ? { ...attempt, gapMs: null } : attempt
}

export function withoutSideCalls(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.filter(({ request }) => !isSideCall(request))
}

/** What was sent to one route. */
export function attemptsOn(
  seen: Pick<DrillSeen, 'attempts'>,
  route: Attempt['request']['route'],
): readonly Attempt[] {
  return attemptsOf(seen).filter(({ request }) => request.route === route)
}

/** The exchange that the logical request ended with. */
export function lastExchange(seen: Pick<DrillSeen, 'attempts'>): Attempt | null {
  return attemptsOf(seen).at(-1) ?? null
}

type Reply = Extract<Ending, { kind: 'reply' }>

export function replyOf(attempt: Attempt): Reply | null {
  return attempt.ending.kind === 'reply' ? attempt.ending : null
}

/** The last exchange that something came back for. */
export function lastReply(seen: Pick<DrillSeen, 'attempts'>): { attempt: Attempt; reply: Reply } | null {
  const attempt = attemptsOf(seen).findLast(({ ending }) => ending.kind === 'reply')
  const reply = attempt === undefined ? null : replyOf(attempt)
  return attempt === undefined || reply === null ? null : { attempt, reply }
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

/** `2xx` to `5xx`; `none` for a status that is of no class with an end (RFC 9110, section 15). */
export function statusClassOf(status: number): StatusClass {
  if (isSuccess(status)) return '2xx'
  if (status >= 300 && status < 400) return '3xx'
  if (status >= 400 && status < 500) return '4xx'
  return status >= 500 && status < 600 ? '5xx' : 'none'
}

/** A success status and a reply that reads as one: anything else is a failed exchange. */
export function succeeded(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  return reply !== null && isSuccess(reply.status) && reply.reading.outcome === 'pass'
}

/** The request once more on the same route, for the same model. */
export function isRetryOf(earlier: Attempt, later: Attempt): boolean {
  return !isHop(earlier.request, later.request)
}

/** Attempts after the first, hops among them. */
export function retryCount(seen: Pick<DrillSeen, 'attempts'>): number {
  return Math.max(0, attemptsOf(seen).length - 1)
}

/** How often a logical request moved on to another route or model. */
export function hopsIn(attempts: readonly Attempt[]): number {
  return attempts.filter((attempt, index) => {
    const previous = attempts[index - 1]
    return previous !== undefined && isHop(previous.request, attempt.request)
  }).length
}

/**
 * The answer that tells of a route where no fault is played: the last one. In a live run the tap lets one request of a
 * drill through and refuses its repeats: after a gateway that failed, that refusal says nothing, and the gateway's own
 * answer stands.
 */
export function tellingAnswer(attempts: readonly Attempt[]): Attempt | null {
  const last = attempts.at(-1)
  if (last === undefined || last.answeredBy !== 'tap') return last ?? null
  const ofGateway = attempts.findLast(({ answeredBy }) => answeredBy === 'gateway')
  return ofGateway === undefined || succeeded(ofGateway) ? last : ofGateway
}

/** What came back, in words: `status 503`, `no reply (reset)`. */
export function endingInWords({ ending }: Attempt): string {
  switch (ending.kind) {
    case 'reply':
      return `status ${ending.status}`
    case 'no-reply':
      return `no reply (${ending.why})`
    case 'caller-left':
      return 'the application hung up'
  }
}
