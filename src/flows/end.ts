import { ConfigurationError } from '../policy/problem.ts'
import { PlatformError } from '../publish/platform-error.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'

/** How a run ends that could not be finished: the exit code, and what a person reads. */
export interface End {
  readonly exit: ExitCode
  readonly text: string
}

/** Sorts what went wrong: cancelled, the user's settings, the platform, or a fault of ours. */
export function endOf(error: unknown, signal: AbortSignal): End {
  if (signal.aborted) {
    return {
      exit: EXIT.blocked,
      text: 'Hold: the run was cancelled before it was judged. Everything it started was ended; there is no packet. Run it again.',
    }
  }
  if (error instanceof ConfigurationError) return { exit: EXIT.configuration, text: error.message }
  if (error instanceof PlatformError) return { exit: EXIT.blocked, text: error.message }
  return {
    exit: EXIT.ours,
    text: `Hold: the gate itself failed, so nothing was judged. Please report this: ${describe(error)}`,
  }
}

/** Messages of the chain of causes; stacks only, where nothing else tells the place. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const place = /\n\s+at (?<place>[^\n]+)/.exec(error.stack ?? '')?.groups?.['place']
  const cause = error.cause === undefined ? '' : ` Caused by: ${describe(error.cause)}`
  return `${error.name}: ${error.message}${place ? ` (at ${place})` : ''}${cause}`
}
