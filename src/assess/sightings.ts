import { attemptsOf } from '../attempts/exchanges.ts'
import type { Drill, DrillSeen } from '../evidence/drill.ts'
import type { Evidence, Plan } from '../evidence/run.ts'
import type { JudgedAs, Shortfall } from './assertion.ts'
import { attemptPlace, notEvaluated, worst } from './assertion.ts'
import { whyNoAttempt } from './no-attempt.ts'
import { whyNotMet } from './not-met.ts'

/** A drill beside what was seen of it; `seen` is null where a planned drill left no evidence. */
export interface Sighting {
  readonly drill: Drill
  readonly seen: DrillSeen | null
}

/** Everything seen, and every planned drill that was not. */
export function sightings(evidence: Evidence, plan: Plan, kind?: Drill['kind']): readonly Sighting[] {
  const ran = new Set(evidence.drills.map(({ drill }) => drill.id))
  const seen = evidence.drills.map((drillSeen) => ({ drill: drillSeen.drill, seen: drillSeen }))
  const unseen = plan.drills.filter(({ id }) => !ran.has(id)).map((drill) => ({ drill, seen: null }))
  return [...seen, ...unseen].filter(({ drill }) => kind === undefined || drill.kind === kind)
}

export const UNSEEN_CODES = ['drill-not-run', 'no-attempt'] as const
export type UnseenCode = (typeof UNSEEN_CODES)[number]

/** Codes of a failure drill that cannot be judged. */
export const UNMET_CODES = [...UNSEEN_CODES, 'fault-not-met'] as const
export type UnmetCode = (typeof UNMET_CODES)[number]

/** Where a rule found no drill to look at. */
export const NO_DRILL = notEvaluated('drill-not-run', {
  message: 'This run has no drill that could show it.',
  remedy: 'Read the log of this job for the reason why no such drill ran, then re-run.',
})

/** A planned drill that left no evidence. */
export function notRun(drill: string): Shortfall<'drill-not-run'> {
  return notEvaluated('drill-not-run', {
    message: `Drill ${drill} was planned, but nothing was seen of it.`,
    remedy: 'Read the log of this job for the reason why the drill did not start, then re-run.',
    places: [attemptPlace(drill)],
  })
}

function noAttempt({ drill, ended }: DrillSeen): Shortfall<'no-attempt'> {
  const { why, remedy } = whyNoAttempt({ ended })
  return notEvaluated('no-attempt', {
    message: `Drill ${drill.id} sent no request through the tap (${why}), so there is nothing to judge.`,
    remedy,
    places: [attemptPlace(drill.id)],
  })
}

function faultNotMet(seen: DrillSeen): Shortfall<'fault-not-met'> {
  const { why, remedy } = whyNotMet(seen)
  return notEvaluated('fault-not-met', {
    message: `Drill ${seen.drill.id} never met its planned failure, so it shows nothing: ${why}.`,
    remedy,
    places: [attemptPlace(seen.drill.id)],
  })
}

/** The verdict over every drill of a kind; one that sent nothing is a gap. */
export function overDrills<C extends string>(
  drills: readonly Sighting[],
  judge: (seen: DrillSeen) => JudgedAs<C>,
): JudgedAs<C | UnseenCode> {
  const outcomes = drills.map(({ drill, seen }): JudgedAs<C | UnseenCode> => {
    if (seen === null) return notRun(drill.id)
    return attemptsOf(seen).length === 0 ? noAttempt(seen) : judge(seen)
  })
  return worst(outcomes, NO_DRILL)
}

/**
 * The verdict over the failure drills that a rule is about: one whose failure never happened is a gap, unless `judge`
 * already sees a fail. What the other drills did can break the rule too, but never earns its pass.
 */
export function overFailures<C extends string>(
  drills: readonly Sighting[],
  isAbout: (drill: Drill) => boolean,
  judge: (seen: DrillSeen) => JudgedAs<C>,
): JudgedAs<C | UnmetCode> {
  const about = drills.filter(({ drill }) => isAbout(drill))
  const others = drills.filter(({ drill }) => !isAbout(drill))
  const broken = others.flatMap(({ seen }) => (seen === null ? [] : [judge(seen)])).filter(isFail)
  const judged = overDrills<C | 'fault-not-met'>(about, (seen) => {
    const outcome = judge(seen)
    return seen.fault === 'met' || isFail(outcome) ? outcome : faultNotMet(seen)
  })
  return worst<C | UnmetCode>([judged, ...broken], NO_DRILL)
}

function isFail(judged: JudgedAs<string>): boolean {
  return judged.outcome === 'fail'
}

export function isErrorPath({ kind }: Drill): boolean {
  return kind === 'error-path'
}
