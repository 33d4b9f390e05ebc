import type { Some } from '../evidence/brand.ts'
import type { ErrorCause, Fault } from '../evidence/fault.ts'
import { FAULTS, MISTAKES } from '../evidence/fault.ts'
import type { RequestProfile } from '../evidence/surface.ts'
import { needsStreaming } from '../fault/table.ts'
import type { Kind } from './kind.ts'
import { suggestion } from './kind.ts'
import { refused, taken } from './raw.ts'
import { list } from './texts.ts'

/** Names of faults, each an error path of its own. */
export function faultNames(): Kind<readonly Fault[]> {
  return list<Fault>({
    allowed: `names of faults, separated by commas or lines: ${FAULTS.map((fault) => `\`${fault}\``).join(', ')}`,
    commas: true,
    values: FAULTS,
    item: (text, raw) => {
      const fault = FAULTS.find((known) => known === text)
      if (fault !== undefined) return taken(fault)
      const near = suggestion(text, FAULTS)
      return refused(raw, `no fault has that name${near === null ? '' : `; ${near}`}`)
    },
  })
}

/** The error path of a policy that names none: one failure that no careful client retries, or one that every application meets. */
export function defaultFaults(application: 'direct' | 'command'): Some<Fault> {
  return application === 'direct' ? ['invalid-request'] : ['server-error']
}

/**
 * Who makes each failure. The gate's own client sends the three harmless mistakes to the gateway itself; everything
 * else, and everything for an application, is played by the tap: on every attempt, except `flap`, which is over after one.
 */
export function errorCauses(faults: Some<Fault>, application: 'direct' | 'command'): Some<ErrorCause> {
  const [first, ...others] = faults
  const cause = (fault: Fault): ErrorCause => {
    const mistake = MISTAKES.find((known) => known === fault)
    if (application === 'direct' && mistake !== undefined) return { by: 'gateway', mistake }
    return { by: 'tap', route: 'fallback', fault, onAttempt: fault === 'flap' ? 1 : 'every' }
  }
  return [cause(first), ...others.map(cause)]
}

/** The faults that could never be met, since the request profile asks for no stream. */
export function faultsWithoutStream(faults: readonly Fault[], profile: RequestProfile): readonly Fault[] {
  return profile === 'streaming' ? [] : faults.filter(needsStreaming)
}
