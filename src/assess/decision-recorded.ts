import { counted } from '../evidence/counted.ts'
import type { DrillSeen } from '../evidence/drill.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS, worst } from './assertion.ts'
import { terminalRecords } from './decision-records.ts'
import { unlessLogWaived } from './planned.ts'
import type { Sighting } from './sightings.ts'
import { NO_DRILL, notRun, sightings } from './sightings.ts'

const CODES = [
  'no-decision-log',
  'no-terminal-record',
  'several-terminal-records',
  'unknown-value',
  'value-missing',
  'log-unreadable',
  'drill-not-run',
] as const
type Code = (typeof CODES)[number]

export const decisionRecorded: Assertion<Code> = {
  id: 'decision-recorded',
  title: 'The application recorded one decision for every call',
  failsWhen: 'a drill has not exactly one terminal decision record, or its value is none that the map knows',
  codes: CODES,
  notApplicable: ['application-is-direct', 'no-decision-log'],
  applies: (plan) => unlessLogWaived(plan, 'decision-recorded'),
  judge: (evidence, plan) => worst<Code>(sightings(evidence, plan).map(recorded), NO_DRILL),
}

function recorded({ drill, seen }: Sighting): JudgedAs<Code> {
  if (seen === null) return notRun(drill.id)
  const { decisions } = seen
  const places = [attemptPlace(drill.id)]
  switch (decisions.log) {
    case 'none-declared':
      return fail('no-decision-log', {
        message: 'No decision log is declared, so nothing shows what the application decided.',
        remedy:
          'Declare `decision-log` in the policy (stdout or a file), or lower decision-recorded with `severities` there.',
        places,
      })
    case 'unreadable':
      return notEvaluated('log-unreadable', {
        message: `Drill ${drill.id}: the decision log could not be read (${decisions.why}).`,
        remedy: 'Write the records to the place that `decision-log` names, then re-run.',
        places,
      })
    case 'read':
      return exactlyOne(seen)
  }
}

function exactlyOne(seen: DrillSeen): JudgedAs<Code> {
  const { id } = seen.drill
  const [record, ...others] = terminalRecords(seen)
  const places = [attemptPlace(id)]
  if (record === undefined) {
    return fail('no-terminal-record', {
      message: `Drill ${id}: no terminal decision record, 1 expected. At night nobody could tell why the call ended as it did.`,
      remedy:
        'Write one record when the call is over, on success as well as on failure. If the log has one, say in `decision-log` how it is written (docs/decision-log.md).',
      places,
    })
  }
  if (others.length > 0) {
    return fail('several-terminal-records', {
      message: `Drill ${id}: ${counted(others.length + 1, 'terminal decision record')}, 1 expected. Which one counts cannot be told.`,
      remedy: 'Mark records of single attempts as such, and write one terminal record per call.',
      places,
    })
  }
  if (record.value !== 'unknown-value' && record.value !== 'missing') return PASS
  return fail(record.value === 'missing' ? 'value-missing' : 'unknown-value', {
    message: `Drill ${id}: the terminal record in line ${record.line} of the log has ${
      record.value === 'missing' ? 'no decision' : 'a decision that the map does not know'
    }.`,
    remedy:
      'Write promote, hold or rollback as the decision of the terminal record, or say in `decision-log` what the log’s own words mean (docs/decision-log.md).',
    places,
  })
}
