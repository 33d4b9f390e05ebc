import {
  ASSERTION_IDS,
  type AssertionId,
  type Decision,
  type Finding,
  type Strength,
} from '../evidence/assertion.ts'
import type { Some } from '../evidence/brand.ts'

/** What a decision looks at: a finding of this run, or one that a packet holds. */
type Weighed = Pick<Finding, 'id' | 'outcome' | 'severity'>

/**
 * The one function that turns findings into a decision: gate, verify and merge all call it.
 *
 * Holds unless every assertion stands exactly once and every one that blocks passed or does not apply.
 * A failure becomes `rollback` where the fallback route already carries traffic (`promoted`).
 */
export function decide(findings: readonly Weighed[], promoted: boolean, strength: Strength): Decision {
  const forcing = ASSERTION_IDS.filter((id) => forcesHold(findings.filter((finding) => finding.id === id)))
  return isSome(forcing)
    ? { strength, value: promoted ? 'rollback' : 'hold', forcedBy: forcing }
    : { strength, value: 'promote', forcedBy: [] }
}

/** An assertion that is missing, or there twice, forces: a packet with a hole in it proves nothing. */
function forcesHold(found: readonly Weighed[]): boolean {
  const [finding, second] = found
  if (!finding || second) return true
  return finding.severity === 'block' && (finding.outcome === 'fail' || finding.outcome === 'not-evaluated')
}

function isSome(ids: readonly AssertionId[]): ids is Some<AssertionId> {
  return ids.length > 0
}
