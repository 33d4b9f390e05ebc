import { attemptsOf, attemptsOn } from '../attempts/exchanges.ts'
import { counted } from '../evidence/counted.ts'
import type { DrillSeen } from '../evidence/drill.ts'
import type { ErrorCause, RouteName } from '../evidence/fault.ts'
import { needsStreaming } from '../fault/table.ts'
import { whyNoAttempt } from './no-attempt.ts'

/** Why a planned failure never happened, and what to do: nothing was seen of it, so nothing can be said of it. */
export interface NotMet {
  /** Follows a colon: no capital, no full stop. */
  readonly why: string
  readonly remedy: string
}

type TapCause = Extract<ErrorCause, { by: 'tap' }>

/** Reads the reason from what was sent instead. */
export function whyNotMet(seen: DrillSeen): NotMet {
  const { cause } = seen.drill
  if (attemptsOf(seen).length === 0) {
    const { why, remedy } = whyNoAttempt(seen)
    return { why: `no request came that belongs to this drill (${why})`, remedy }
  }
  return cause?.by === 'tap' ? notPlayed(seen, cause) : NOT_REFUSED
}

const NOT_REFUSED: NotMet = {
  why: 'the gateway took the request instead of refusing it',
  remedy: 'Plan another failure in `error-profiles`, then re-run.',
}

function notPlayed(seen: DrillSeen, cause: TapCause): NotMet {
  const { fault, route, onAttempt } = cause
  const asked = attemptsOn(seen, route)
  const fitting = asked.filter(({ request }) => request.target === 'declared').length
  if (asked.length === 0) return neverAsked(route, attemptsOf(seen).length)
  if (fitting === 0) {
    return {
      why: `${requests(asked.length, route)}, and none was for ${seen.drill.upstreamSurface}`,
      remedy: 'See the finding surface-respected, then re-run.',
    }
  }
  if (onAttempt !== 'every' && fitting < onAttempt) {
    return {
      why: `it waits for attempt ${onAttempt} on the ${route}, and ${requests(fitting, route)}`,
      remedy: 'Plan a failure that the first attempt meets, then re-run.',
    }
  }
  if (needsStreaming(fault)) {
    return {
      why: `${requests(fitting, route)}, and none asked for an event stream, which alone can fail this way`,
      remedy: `Let the application stream where \`GATE_PROFILE\` says \`streaming\`, or take ${fault} out of \`error-profiles\`. Then re-run.`,
    }
  }
  return {
    why: `${requests(fitting, route)}, and the tap answered none of them with it`,
    remedy: 'Re-run. If it stays, plan another failure in `error-profiles`.',
  }
}

/** Behind a primary the failure of the fallback is met only by an application that moves on. */
function neverAsked(route: RouteName, sent: number): NotMet {
  if (route === 'fallback') {
    return {
      why: `the fallback was never asked: ${requests(sent, 'primary')}, and the application gave up there`,
      remedy:
        'Let the application move on to the fallback when the primary fails, with its own base URL, key and model ' +
        '(the drill primary-down shows whether it does). Then re-run.',
    }
  }
  return {
    why: `the primary was never asked: ${requests(sent, 'fallback')}`,
    remedy:
      'Let the application ask the primary first, at the base URL that the gate gives for it; or take `primary` out of ' +
      'the policy. Then re-run.',
  }
}

function requests(n: number, route: RouteName): string {
  return `${counted(n, 'request')} went to the ${route}`
}
