import type { DrillSeen } from '../evidence/drill.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, PASS, worst } from './assertion.ts'
import { terminalRecords } from './decision-records.ts'
import type { Sighting } from './sightings.ts'
import { NO_DRILL, notRun, sightings } from './sightings.ts'

const CODES = ['no-escalation', 'drill-not-run'] as const
type Code = (typeof CODES)[number]

export const escalationRecorded: Assertion<Code> = {
  id: 'escalation-recorded',
  title: 'Every failure says who is told, or that nobody is',
  failsWhen:
    'a failure drill ends with no escalation status (who, or explicitly none) in its record or in the policy',
  codes: CODES,
  notApplicable: ['application-is-direct'],
  // A failure that the gate's own client asked for wakes nobody: only an application's record can say who is told.
  applies: ({ policy }) => (policy.application.kind === 'direct' ? 'application-is-direct' : true),
  judge(evidence, plan) {
    const failures = sightings(evidence, plan, 'error-path')
    const declared = isSaid(plan.policy.setup?.escalation ?? null)
    return worst<Code>(
      failures.map((sighting) => escalated(sighting, declared)),
      NO_DRILL,
    )
  },
}

function isSaid(text: string | null): boolean {
  return text !== null && text.trim() !== ''
}

function recordSays(seen: DrillSeen): boolean {
  return terminalRecords(seen).some(({ escalation }) => isSaid(escalation))
}

function escalated({ drill, seen }: Sighting, declared: boolean): JudgedAs<Code> {
  if (seen === null) return notRun(drill.id)
  if (declared || recordSays(seen)) return PASS
  return fail('no-escalation', {
    message: `Drill ${drill.id}: neither its decision record nor the policy says who is told of such a failure.`,
    remedy: 'Set `setup.escalation` in the policy: a team or rota, or `none` if nobody is to be woken.',
    places: [attemptPlace(drill.id)],
  })
}
