import type { AssertionId, FindingPlace, Judged, NotApplicableCode } from '../evidence/assertion.ts'
import type { Evidence, Plan } from '../evidence/run.ts'
import type { Leak } from '../evidence/search.ts'

/** `Judged` with the codes of one assertion. */
export type JudgedAs<C extends string> = Extract<Judged, { outcome: 'pass' }> | Shortfall<C>

/** Everything that is no pass, with its code, what happened and what to do. */
export type Shortfall<C extends string> = Exclude<Judged, { outcome: 'pass' }> & { readonly code: C }

/** One rule: what it says, whether it applies, and what the evidence makes of it. */
export interface Assertion<C extends string = string> {
  readonly id: AssertionId
  /** What holds when it passes, as one sentence for reports. */
  readonly title: string
  /** What makes it fail, as one sentence for the documentation. */
  readonly failsWhen: string
  /** Every code that `judge` can give: a closed list. */
  readonly codes: readonly C[]
  /** Every code that `applies` can give: a closed list. */
  readonly notApplicable: readonly NotApplicableCode[]
  /** Reads the plan alone, so that nothing observed can earn it. */
  readonly applies: (plan: Plan) => true | NotApplicableCode
  /** Total: never throws, and says `not-evaluated` where it cannot tell. */
  readonly judge: (evidence: Evidence, plan: Plan) => JudgedAs<C>
}

export const PASS = { outcome: 'pass' } as const satisfies Judged

/** Places are for finding the first ones quickly; the message has the whole count. Keeps a packet under its 1 MiB. */
const MOST_PLACES = 25

/** A note of ours takes two or three sentences; a list of paths inside one can be longer. The packet takes 2000. */
const MOST_CHARACTERS = 1500

/** Where a finding points when no drill owns the attempt. */
export const OUTSIDE_DRILLS = 'outside-the-drills'

/** What a finding says: what happened with its numbers, then what to do. */
export interface Words {
  readonly message: string
  readonly remedy: string
  readonly places?: readonly FindingPlace[]
}

/** The rule was seen broken. */
export function fail<C extends string>(code: C, words: Words): Shortfall<C> {
  return shortfall('fail', code, words)
}

/** The evidence cannot tell: blocks like a fail. */
export function notEvaluated<C extends string>(code: C, words: Words): Shortfall<C> {
  return shortfall('not-evaluated', code, words)
}

function shortfall<C extends string>(outcome: 'fail' | 'not-evaluated', code: C, words: Words): Shortfall<C> {
  const { message, remedy, places = [] } = words
  return {
    outcome,
    code,
    message: cut(message),
    remedy: cut(remedy),
    places: distinct(places.map(readable)).slice(0, MOST_PLACES),
  }
}

/**
 * One outcome from many: a fail before a not-evaluated before a pass; the first of its kind speaks, all of its kind
 * give their places. `nothing` is the answer where there was nothing to judge: never a pass by default.
 */
export function worst<C extends string>(outcomes: readonly JudgedAs<C>[], nothing: JudgedAs<C>): JudgedAs<C> {
  for (const outcome of ['fail', 'not-evaluated'] as const) {
    const same = outcomes.filter((judged): judged is Shortfall<C> => judged.outcome === outcome)
    const [first, ...others] = same
    if (first === undefined) continue
    const more = others.length === 0 ? '' : ` ${others.length} more of this kind: ${codesOf(others)}.`
    const places = same.flatMap((judged) => judged.places)
    return shortfall(outcome, first.code, { ...first, message: first.message + more, places })
  }
  return outcomes.length === 0 ? nothing : PASS
}

function codesOf(shortfalls: readonly Shortfall<string>[]): string {
  return [...new Set(shortfalls.map(({ code }) => code))].join(', ')
}

/** A path into nested archives has no bound of its own; of a long one the end tells most. */
const LONGEST_PATH = 400

function readable(place: FindingPlace): FindingPlace {
  if (place.at === 'attempt' || place.file.length <= LONGEST_PATH) return place
  return { ...place, file: `(cut) ${place.file.slice(-LONGEST_PATH).toWellFormed()}` }
}

/** One value can be found in one place in several ways, and a place be given by several drills: it is told once. */
function distinct(places: readonly FindingPlace[]): readonly FindingPlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}

function cut(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)} (cut)`
}

/** The place of an attempt; of the drill as a whole when no attempt is meant. */
export function attemptPlace(drill: string, attempt: number | null = null): FindingPlace {
  return { at: 'attempt', drill, attempt }
}

/** The files that leaks stand in; what leaked is not in it. */
export function leakPlaces(leaks: readonly Leak[]): readonly FindingPlace[] {
  return leaks.map(({ place }) => ({ at: 'file', ...place }))
}
