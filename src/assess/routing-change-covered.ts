import type { FindingPlace } from '../evidence/assertion.ts'
import type { RouteMove, RoutingChange, UnreadableRouting } from '../evidence/routing.ts'
import type { Plan } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { fail, notEvaluated, PASS } from './assertion.ts'

const CODES = ['step-not-covered', 'change-unknown', 'file-unreadable'] as const
type Code = (typeof CODES)[number]

/** Shares are rounded to 4 decimals: so much of a difference may be rounding. */
const ROUNDED_OFF = 1e-4

export const routingChangeCovered: Assertion<Code> = {
  id: 'routing-change-covered',
  title: 'The change of the routing files is known, and the evidence is strong enough for its steps',
  failsWhen:
    'a share of the fallback gains more than `max-step` percentage points, and the evidence is not live',
  codes: CODES,
  notApplicable: ['no-routing-change'],
  applies: appliesToRouting,
  judge(_evidence, plan) {
    const { strength, policy, routing } = plan
    if (routing.state !== 'changed') return notKnown(routing)
    const [unread, ...others] = routing.unreadable
    if (unread !== undefined) return unreadable(unread, others)
    const large = routing.moves.filter((move) => isLarge(move, policy.routing.maxStep))
    const [first] = large
    return first === undefined || strength === 'live' ? PASS : notCovered(first, large, plan)
  },
}

/** Whether a run judges a routing change at all: one that is not known counts. */
export function appliesToRouting({ routing }: Plan): true | 'no-routing-change' {
  return routing.state === 'changed' || routing.state === 'unknown' ? true : 'no-routing-change'
}

function notKnown(routing: Exclude<RoutingChange, { state: 'changed' }>): JudgedAs<'change-unknown'> {
  const isTold = routing.state === 'unknown'
  return notEvaluated('change-unknown', {
    message: `What this change does to the shares of traffic is not known.${isTold ? ` ${routing.why}` : ''}`,
    remedy: isTold ? routing.remedy : 'Name the routing files in `routing-files`, then re-run.',
  })
}

function unreadable(
  first: UnreadableRouting,
  others: readonly UnreadableRouting[],
): JudgedAs<'file-unreadable'> {
  const more = others.length === 0 ? '' : ` The same goes for ${others.length} more of the watched files.`
  return notEvaluated('file-unreadable', {
    message: `The shares of \`${first.file}\` could not be read, so nobody knows what this change moves. ${first.says}${more}`,
    remedy:
      'Correct the file, or declare where its shares stand: `routing` in the policy file (docs/routing.md).',
    places: [first, ...others].map(({ file, line }) => placeIn(file, line)),
  })
}

function isLarge({ promoted, gains, before, after }: RouteMove, maxStep: number): boolean {
  return promoted && gains && (after ?? 0) - (before ?? 0) > maxStep + ROUNDED_OFF
}

function notCovered(
  { route, file, before, after }: RouteMove,
  large: readonly RouteMove[],
  { strength, policy }: Plan,
): JudgedAs<'step-not-covered'> {
  const step = Number(((after ?? 0) - (before ?? 0)).toFixed(4))
  const more = large.length === 1 ? '' : ` ${large.length - 1} more routes gain as much.`
  const { maxStep } = policy.routing
  return fail('step-not-covered', {
    message: `\`${route}\` in \`${file}\` gains ${step} percentage points at once, and without live evidence \`max-step\` allows ${maxStep}.${more} This is ${strength} evidence: ${UNSEEN[strength]}`,
    remedy: `Raise the share by at most ${maxStep} points in one change, or judge this one with live evidence: a run with \`api-key\` and the application, on \`merge_group\` or on the branch itself.`,
    places: large.map((move) => placeIn(move.file, move.line)),
  })
}

const UNSEEN = {
  rehearsal: 'nobody asked the gateway.',
  contract: 'nobody saw the application at work.',
  live: '',
} as const

function placeIn(file: string, line: number | null): FindingPlace {
  return { at: 'file', file, line, column: null }
}
