import { attemptsOf, withoutSideCalls } from '../attempts/exchanges.ts'
import { counted } from '../evidence/counted.ts'
import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { FindingPlace } from '../evidence/assertion.ts'
import type { Plan } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, OUTSIDE_DRILLS, PASS, worst } from './assertion.ts'
import { overDrills, sightings, UNSEEN_CODES } from './sightings.ts'

const CODES = ['other-surface', 'other-path', 'other-origin', 'stray-traffic', ...UNSEEN_CODES] as const
type Code = (typeof CODES)[number]

export const surfaceRespected: Assertion<Code> = {
  id: 'surface-respected',
  title: 'Every request went to the declared surface',
  failsWhen:
    'a request went to another surface, path, method or origin than declared, or belonged to no drill ' +
    '(GET /v1/models, HEAD and OPTIONS are side calls)',
  codes: CODES,
  notApplicable: [],
  applies: () => true,
  judge(evidence, plan) {
    const drills = overDrills<Code>(sightings(evidence, plan), (seen) => drillKept(seen, plan))
    return worst<Code>([drills, straysKept(withoutSideCalls(evidence.strays), plan)], drills)
  },
}

function drillKept(seen: DrillSeen, plan: Plan): JudgedAs<Code> {
  const { id } = seen.drill
  return kept(attemptsOf(seen), `Drill ${id}:`, plan, ({ n }) => attemptPlace(id, n))
}

function kept(
  attempts: readonly Attempt[],
  who: string,
  { policy }: Plan,
  placeOf: (attempt: Attempt) => FindingPlace,
): JudgedAs<Code> {
  // What an application asks a gateway of its own is another matter: the tap stands behind that.
  const { surface, upstreamSurface } = policy
  const setting = surface === upstreamSurface ? 'surface' : 'upstream-surface'
  for (const target of ['other-surface', 'other-path'] as const) {
    const off = attempts.filter(({ request }) => request.target === target)
    if (off.length === 0) continue
    const where = target === 'other-surface' ? 'the other surface' : 'another path or method'
    return fail(target, {
      message:
        `${who} ${counted(off.length, 'request')} went to ${where} instead of ${upstreamSurface}. ` +
        'What was seen there is no evidence for the declared surface.',
      remedy: `Let the application call ${upstreamSurface} only, or correct \`${setting}\` and run the gate once per surface.`,
      places: off.map(placeOf),
    })
  }
  const followed = attempts.filter(({ request }) => request.target === 'other-origin')
  return followed.length === 0 ? PASS : redirectFollowed(followed, who, placeOf)
}

function redirectFollowed(
  followed: readonly Attempt[],
  who: string,
  placeOf: (attempt: Attempt) => FindingPlace,
): JudgedAs<Code> {
  return fail('other-origin', {
    message:
      `${who} ${counted(followed.length, 'request')} followed a redirect to another origin, and the prompt went along. ` +
      "Whoever can answer in the route's place decides where a customer's words go.",
    remedy:
      "Turn off redirects in the HTTP client (`redirect: 'error'` or `'manual'` with fetch; the openai SDK takes it in " +
      '`fetchOptions`). Then re-run.',
    places: followed.map(placeOf),
  })
}

/** Requests that no drill owns cannot be judged with a drill: they break the rule wherever they went. */
function straysKept(strays: readonly Attempt[], plan: Plan): JudgedAs<Code> {
  if (strays.length === 0) return PASS
  const elsewhere = kept(strays, 'Outside the drills:', plan, ({ n }) => attemptPlace(OUTSIDE_DRILLS, n))
  if (elsewhere.outcome !== 'pass') return elsewhere
  return fail('stray-traffic', {
    message: `${counted(strays.length, 'request')} came through the tap that belonged to no drill, so the drills do not show all that is sent.`,
    remedy:
      'Stop warm-up calls and background jobs while the gate runs, and send the given prompt unchanged in every attempt.',
    places: strays.map(({ n }) => attemptPlace(OUTSIDE_DRILLS, n)),
  })
}
