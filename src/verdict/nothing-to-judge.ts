import type { RoutingChange } from '../evidence/routing.ts'
import type { PolicyComparison } from '../evidence/run.ts'

/**
 * Whether a change can be let go unjudged: all watched files were read, no route that leads to the gateway gets more, and
 * the change does not loosen what judges it. Taking traffic away is how one rolls back: no gate stands in its way.
 */
export function isNothingToJudge(routing: RoutingChange, comparison: PolicyComparison): boolean {
  return movesNothingThere(routing) && isAsStrict(comparison)
}

function movesNothingThere(routing: RoutingChange): boolean {
  switch (routing.state) {
    case 'unchanged':
      return true
    case 'changed':
      return (
        routing.unreadable.length === 0 && !routing.moves.some(({ promoted, gains }) => promoted && gains)
      )
    case 'not-watched':
    case 'unknown':
      return false
  }
}

function isAsStrict(comparison: PolicyComparison): boolean {
  switch (comparison.state) {
    case 'not-a-change':
      return true
    case 'compared':
      return comparison.loosened.length === 0
    case 'unreadable':
      return false
  }
}
