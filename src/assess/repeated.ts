import { attemptsOf, endingInWords, isRetryOf, replyOf } from '../attempts/exchanges.ts'
import { counted } from '../evidence/counted.ts'
import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS } from './assertion.ts'

/** Which answers must not be asked for twice, and what to say when they were. */
interface NeverAgain<C extends string, U extends string> {
  readonly breaks: (attempt: Attempt) => boolean
  /** An answer that shows the application's behaviour, so that a pass stands on something. */
  readonly shows: (attempt: Attempt) => boolean
  readonly code: C
  readonly unseen: U
  readonly why: string
  readonly remedy: string
}

/** Fails where a request was sent again on its route after such an answer. */
export function neverRepeated<C extends string, U extends string>(
  seen: DrillSeen,
  rule: NeverAgain<C, U>,
): JudgedAs<C | U> {
  const attempts = attemptsOf(seen)
  const { id } = seen.drill
  for (const [index, attempt] of attempts.entries()) {
    if (!rule.breaks(attempt)) continue
    const again = attempts.slice(index + 1).filter((later) => isRetryOf(attempt, later))
    if (again.length === 0) continue
    return fail(rule.code, {
      message:
        `Drill ${id}: attempt ${attempt.n} got ${endingInWords(attempt)}${codeInWords(attempt)}, ` +
        `and the request was sent again ${counted(again.length, 'time')} on the same route. ${rule.why}`,
      remedy: rule.remedy,
      places: again.map(({ n }) => attemptPlace(id, n)),
    })
  }
  if (attempts.some(rule.shows)) return PASS
  return notEvaluated(rule.unseen, {
    message: `Drill ${id}: no answer of this kind came back, so nothing shows what the application does with one.`,
    remedy: 'Play the failure in a rehearsal, where the tap makes it exactly, then re-run.',
    places: [attemptPlace(id)],
  })
}

function codeInWords(attempt: Attempt): string {
  const code = replyOf(attempt)?.error?.code ?? null
  return code === null || code === 'other' ? '' : ` (${code})`
}
