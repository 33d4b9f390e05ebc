import { isSuccess, replyOf, withoutSideCalls } from '../attempts/exchanges.ts'
import type { Attempt } from '../evidence/drill.ts'
import type { Evidence } from '../evidence/run.ts'
import type { Leak, LeakKind } from '../evidence/search.ts'
import type { JudgedAs, Shortfall } from './assertion.ts'
import { fail, leakPlaces, notEvaluated, PASS } from './assertion.ts'
import type { SearchGapCode } from './searched.ts'
import { leaksInWords, leaksOf, searchGap, SEARCH_GAP_CODES } from './searched.ts'

/** What a rule about stored text looks for and says. */
export interface StoredText<C extends string> {
  readonly kind: LeakKind
  /** `leak`: whole or nearly; `partial`: 30-80 %. */
  readonly outcomes: readonly Leak['outcome'][]
  readonly code: C
  /** The subject of the message, with its verb: `The reply's text stands`. */
  readonly subject: string
  readonly why: string
  readonly remedy: string
  /** An attempt that gave the search something to look for. */
  readonly source: (attempt: Attempt) => boolean
  readonly sourceInWords: string
}

export const STORED_GAP_CODES = ['no-reply', ...SEARCH_GAP_CODES] as const
export type StoredGapCode = 'no-reply' | SearchGapCode

/** What was found; without a find, why the search could not speak; else a pass. */
export function judgeStored<C extends string>(
  evidence: Evidence,
  rule: StoredText<C>,
): JudgedAs<C | StoredGapCode> {
  return (
    foundText(evidence, rule) ??
    nothingToFind(evidence, rule) ??
    searchGap(evidence.written, rule.kind) ??
    PASS
  )
}

export function foundText<C extends string>(
  { written }: Evidence,
  rule: Pick<StoredText<C>, 'kind' | 'outcomes' | 'code' | 'subject' | 'why' | 'remedy'>,
): Shortfall<C> | null {
  const leaks = leaksOf(written, rule.kind).filter(({ outcome }) => rule.outcomes.includes(outcome))
  if (leaks.length === 0) return null
  const message = `${rule.subject} ${leaksInWords(leaks)}. ${rule.why}`
  return fail(rule.code, { message, remedy: rule.remedy, places: leakPlaces(leaks) })
}

function nothingToFind<C extends string>(
  evidence: Evidence,
  rule: StoredText<C>,
): Shortfall<'no-reply'> | null {
  const attempts = evidence.drills.flatMap((seen) => withoutSideCalls(seen.attempts))
  if (attempts.some(rule.source)) return null
  return notEvaluated('no-reply', {
    message: `This run saw no ${rule.sourceInWords}, so there was nothing that could have been stored.`,
    remedy: 'Re-run once the drills get the replies that they ask for.',
  })
}

export function isSuccessReply(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  return reply !== null && isSuccess(reply.status)
}

/** A reply with a failure in it: by its status, or by an error under a success status. */
export function isErrorReply(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  return (
    reply !== null && (!isSuccess(reply.status) || reply.error !== null || reply.reading.outcome === 'fail')
  )
}
