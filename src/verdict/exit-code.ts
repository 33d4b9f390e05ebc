import type { Decision } from '../evidence/assertion.ts'

/** What the process says to the shell and to the runner. */
export const EXIT = {
  /** Promote, or a passed rehearsal that was asked for. */
  passed: 0,
  /** Blocked: hold, rollback, or evidence that could not be delivered. */
  blocked: 1,
  /** The user's configuration. */
  configuration: 2,
  /** A fault of the gate itself. */
  ours: 3,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** What became of the packet; `unsigned` where a signature was asked for and is lost. */
export type Delivery = 'delivered' | 'lost' | 'withheld' | 'unsigned'

/**
 * The exit code reads the decision and the delivery: the packet never records its own. Losing the packet fails the
 * job, since a decision without its evidence is a claim; so does losing a signature that was asked for. `enforce: false` forgives the decision, not the loss.
 */
export function exitCode(
  decision: Pick<Decision, 'value' | 'strength'>,
  want: 'live' | 'rehearsal',
  enforce: boolean,
  delivery: Delivery,
): ExitCode {
  if (delivery !== 'delivered') return EXIT.blocked
  if (!enforce) return EXIT.passed
  const askedFor = decision.strength !== 'rehearsal' || want === 'rehearsal'
  return decision.value === 'promote' && askedFor ? EXIT.passed : EXIT.blocked
}
