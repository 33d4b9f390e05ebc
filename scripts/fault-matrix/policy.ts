import { createHash } from 'node:crypto'
import type { Drill } from '../../src/evidence/drill.ts'
import type { Fault, RouteName } from '../../src/evidence/fault.ts'
import type { Plan } from '../../src/evidence/run.ts'
import type { Surface } from '../../src/evidence/surface.ts'
import { namesItsRoute } from '../../src/fault/table.ts'
import { declare } from '../../src/policy/declare.ts'
import { occasionFrom } from '../../src/policy/occasion.ts'
import { planRun } from '../../src/policy/plan.ts'

/** One failure as a policy plans it. */
export interface Planned {
  readonly fault: Fault
  /** Whose failure it is where a primary is there; the fallback's if nothing is said. */
  readonly at?: RouteName
  /** Whether the policy declares a primary. */
  readonly primary: boolean
  readonly surface: Surface
  readonly stream: boolean
  readonly kind: 'command' | 'service'
  readonly deadlineMs: number
}

/** The failure's name in `error-profiles`. */
export function profileName({ fault, at }: Pick<Planned, 'fault' | 'at'>): string {
  return at === 'primary' && !namesItsRoute(fault) ? `${fault}@primary` : fault
}

/** A service is watched as long after its trigger as it may wait between two attempts: the SDK waits 1 s at most here. */
const LONGEST_WAIT_S = 2

/**
 * The policy file of one row. No decision log: what a client claims is what it did, and the two rules about records are
 * lowered, as a team without such a log has to.
 */
function policyText(planned: Planned): string {
  const { surface, stream, primary, kind, deadlineMs } = planned
  const application =
    kind === 'command'
      ? ['command: "true"']
      : ['start: "true"', 'trigger: "POST http://127.0.0.1:9/ {{prompt}}"', `settle: ${LONGEST_WAIT_S}s`]
  return [
    `surface: ${surface}`,
    `request-profile: ${stream ? 'streaming' : 'minimal'}`,
    `error-profiles: [${profileName(planned)}]`,
    `deadline: ${deadlineMs / 1000}s`,
    ...application,
    ...(kind === 'service' ? [`max-delay: ${LONGEST_WAIT_S}s`] : []),
    ...(primary ? ['primary: { model: primary-model }'] : []),
    'decision-log: none',
    'severities: { decision-recorded: warn, decision-consistent: warn }',
    'setup: { environment: staging, test-model: simulated, rollback: none needed, escalation: none }',
  ].join('\n')
}

/**
 * The plan of a run with this one failure, and its drill. Before it come the happy path and, where the policy declares a
 * primary, `primary-down`. The same id has the same nonce in every plan.
 */
export function planFor(planned: Planned): { readonly plan: Plan; readonly failure: Drill } {
  const file = { path: '.github/fallback-evidence.yml', text: policyText(planned) }
  const { policy } = declare({ inputs: { evidence: 'rehearsal' }, file })
  const plan = planRun({
    policy,
    occasion: occasionFrom({}, null),
    strength: 'rehearsal',
    hasRealKey: false,
    routing: { state: 'not-watched' },
    content: { tree: null, application: [], watched: [] },
    nonce: (id) => createHash('sha256').update(id).digest('hex').slice(0, 12),
    operationId: (id) => `gate-${id}`,
  })
  const failure = plan.drills.find(({ cause }) => cause?.by === 'tap' && cause.fault === planned.fault)
  if (failure === undefined) throw new Error(`the policy of ${planned.fault} plans no such drill`)
  return { plan, failure }
}
