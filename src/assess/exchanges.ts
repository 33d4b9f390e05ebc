import type { Attempt, DrillSeen, Ending } from '../evidence/drill.ts'

/** What a drill sent, in order of arrival. Side calls (`GET /v1/models`, HEAD, OPTIONS) are not the logical request. */
export function attemptsOf(seen: Pick<DrillSeen, 'attempts'>): readonly Attempt[] {
  return withoutSideCalls(seen.attempts.map(withTellingGap)).toSorted((a, b) => a.n - b.n)
}

/** After a side call the gap is the time since that, which says nothing of a pause between attempts. */
function withTellingGap(attempt: Attempt, index: number, all: readonly Attempt[]): Attempt {
  const isAfterSideCall = all[index - 1]?.request.target === 'side-call'
  return isAfterSideCall ? { ...attempt, gapMs: null } : attempt
}

export function withoutSideCalls(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.filter(({ request }) => request.target !== 'side-call')
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

/** A success status and a reply that reads as one: anything else is a failed exchange. */
export function succeeded(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  return reply !== null && isSuccess(reply.status) && reply.reading.outcome === 'pass'
}

/** A retry repeats the request on the same route; a hop goes to another route or model. */
export function isRetryOf(earlier: Attempt, later: Attempt): boolean {
  return earlier.request.route === later.request.route && earlier.request.model === later.request.model
}

/** How often a logical request moved on to another route or model. */
export function hopsIn(attempts: readonly Attempt[]): number {
  return attempts.filter((attempt, index) => {
    const previous = attempts[index - 1]
    return previous !== undefined && !isRetryOf(previous, attempt)
  }).length
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
