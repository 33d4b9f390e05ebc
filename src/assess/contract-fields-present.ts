import { attemptsOf, replyOf } from '../attempts/exchanges.ts'
import { onFallback, rescuesIn } from '../attempts/rescues.ts'
import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { Plan } from '../evidence/run.ts'
import type { FieldRule, FieldSeen, Reading } from '../evidence/surface.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS, worst } from './assertion.ts'
import { overDrills, sightings, UNSEEN_CODES } from './sightings.ts'

const CODES = [
  'field-missing',
  'field-mixed',
  'field-of-other-type',
  'field-not-read',
  'no-parsed-reply',
  ...UNSEEN_CODES,
] as const
type Code = (typeof CODES)[number]

/** Where no fields are declared, the policy's own list is the minimum of the surface, and that is what is checked. */
export const contractFieldsPresent: Assertion<Code> = {
  id: 'contract-fields-present',
  title: 'Every field that the application reads was there, with its type',
  failsWhen:
    'a declared field is missing, or has another type, in the reply of the happy path or of the fallback where it was ' +
    'to rescue',
  codes: CODES,
  notApplicable: [],
  applies: () => true,
  judge(evidence, plan) {
    const { fields } = plan.policy
    const happy = overDrills<Code>(sightings(evidence, plan, 'happy-path'), (seen) =>
      fieldsOf(seen, attemptsOf(seen), fields),
    )
    const rescues = rescuesIn(evidence).map((seen) => fieldsOf(seen, onFallback(seen), fields))
    return worst<Code>([happy, ...rescues], happy)
  },
}

type Parsed = Extract<Reading, { outcome: 'pass' }>

function fieldsOf(
  seen: DrillSeen,
  attempts: readonly Attempt[],
  rules: Plan['policy']['fields'],
): JudgedAs<Code> {
  const { id } = seen.drill
  for (const attempt of attempts.toReversed()) {
    const reading = replyOf(attempt)?.reading
    if (reading?.outcome !== 'pass') continue
    const places = [attemptPlace(id, attempt.n)]
    return worst<Code>(
      rules.map((rule) => fieldFits(rule, reading, id, places)),
      PASS,
    )
  }
  return notEvaluated('no-parsed-reply', {
    message: `Drill ${id}: no reply could be read as a success, so its fields were not looked at.`,
    remedy: 'See the findings happy-path-succeeded and parse-unambiguous, then re-run.',
    places: [attemptPlace(id)],
  })
}

function fieldFits(
  { path, types }: FieldRule,
  { fields }: Parsed,
  drill: string,
  places: readonly ReturnType<typeof attemptPlace>[],
): JudgedAs<Code> {
  // A field may be called `constructor`: only what the reading itself holds counts.
  const seen: FieldSeen | undefined = Object.hasOwn(fields, path) ? fields[path] : undefined
  const expected = types.join(' or ')
  if (seen === undefined) {
    return notEvaluated('field-not-read', {
      message: `Drill ${drill}: field ${path} was not looked for in the reply.`,
      remedy:
        'Correct the selector: members by dots, [0] or [*] for elements, [type=message] to choose by type.',
      places,
    })
  }
  if (types.some((type) => type === seen)) return PASS
  const remedy =
    `Do not promote while the application reads ${path}. If it can do without, or takes another type, ` +
    'correct `contract-fields`; else report the drift to the gateway.'
  const found = { missing: 'is missing', mixed: 'has different types in its elements' }
  const what = seen === 'missing' || seen === 'mixed' ? found[seen] : `is of type ${seen}`
  const code = seen === 'missing' ? 'field-missing' : seen === 'mixed' ? 'field-mixed' : 'field-of-other-type'
  return fail(code, {
    message: `Drill ${drill}: field ${path} ${what}, expected ${expected}.`,
    remedy,
    places,
  })
}
