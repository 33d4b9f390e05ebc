import type { DrillSeen, Ended } from '../evidence/drill.ts'

/** Why a drill sent nothing, as far as its end tells, and what to do about it. */
export interface NoAttempt {
  /** Follows a colon or stands in brackets: no capital, no full stop. */
  readonly why: string
  readonly remedy: string
}

/** Continues a sentence. */
const SETTINGS =
  'the application takes its base URL and key from the environment that the gate sets, and sends the given prompt unchanged'

/** A process that went down says more of its silence than any setting: that comes first. */
export function whyNoAttempt({ ended }: Pick<DrillSeen, 'ended'>): NoAttempt {
  const why = endInWords(ended)
  if (ended.by === 'not-started') {
    return {
      why,
      remedy: 'Run `command` or `start` of the policy by hand and correct what it says, then re-run.',
    }
  }
  if (ended.by === 'signal' || (ended.by === 'exit' && ended.code !== 0)) {
    return {
      why,
      remedy:
        'Run `command` or `start` of the policy by hand with the same settings, and correct what it says. ' +
        `If it works there, see that ${SETTINGS}. Then re-run.`,
    }
  }
  return { why, remedy: `See that ${SETTINGS}. Then re-run.` }
}

function endInWords(ended: Ended): string {
  switch (ended.by) {
    case 'exit':
      return `its process ended with exit code ${ended.code}`
    case 'signal':
      return `its process was ended by ${ended.signal}`
    case 'not-started':
      return `the application did not start: ${ended.why}`
    case 'deadline':
      return 'it was still busy at the deadline'
    case 'decided':
      return 'its decision record says that the call is over'
    case 'settled':
      return `nothing came for ${ended.quietMs / 1000} s`
    case 'direct':
      return 'the request did not reach the tap'
  }
}
