import { attemptsOf } from '../attempts/exchanges.ts'
import type { FindingPlace } from '../evidence/assertion.ts'
import { counted } from '../evidence/counted.ts'
import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { Evidence } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, leakPlaces, notEvaluated, OUTSIDE_DRILLS, PASS } from './assertion.ts'
import { leaksInWords, leaksOf, searchGap, SEARCH_GAP_CODES } from './searched.ts'
import { overDrills, sightings, UNSEEN_CODES } from './sightings.ts'

const CODES = [
  'credential-found',
  'credential-in-request',
  'credential-followed-redirect',
  ...UNSEEN_CODES,
  ...SEARCH_GAP_CODES,
] as const
type Code = (typeof CODES)[number]

/** Judged for `direct` too: the gate's own log, files and texts are searched. */
export const credentialNotLogged: Assertion<Code> = {
  id: 'credential-not-logged',
  title: 'Nothing that was written holds the key',
  failsWhen:
    'the key that the application held, or 12 or more of its characters, stands in anything written, in any encoding, ' +
    'the whole key in the address or the body of a request, or it followed a redirect to another origin',
  codes: CODES,
  notApplicable: [],
  applies: () => true,
  judge(evidence, plan) {
    const found = foundIn(evidence)
    if (found !== null) return found
    const drills = overDrills(sightings(evidence, plan), arrived)
    if (drills.outcome !== 'pass') return drills
    const stray = keyless(evidence.strays)
    return (
      searchGap(evidence.written, 'credential') ??
      (stray === undefined ? PASS : neverOnWire(OUTSIDE_DRILLS, stray))
    )
  },
}

function foundIn(evidence: Evidence): JudgedAs<Code> | null {
  const leaks = leaksOf(evidence.written, 'credential')
  if (leaks.length > 0) {
    return fail('credential-found', {
      message:
        `The key stands ${leaksInWords(leaks)}. Whoever reads these files can use the account: ` +
        'with a real key this would be a leak.',
      remedy:
        'Take the key, the request headers and the environment out of what the application writes (log level, ' +
        'error dumps). Revoke the key if a real one was ever written this way. Then re-run.',
      places: leakPlaces(leaks),
    })
  }
  return exposed(evidence) ?? followedRedirect(evidence)
}

/** Addresses stand in the access log of everything on the way, bodies in its debug log: no search of ours sees those. */
function exposed(evidence: Evidence): JudgedAs<'credential-in-request'> | null {
  const places = placesWhere(evidence, (request) => request.exposed !== null)
  if (places.length === 0) return null
  return fail('credential-in-request', {
    message:
      `The key stands in the address or the body of ${counted(places.length, 'request')}. ` +
      'Access logs of every proxy and gateway on the way keep it.',
    remedy:
      'Send the key in the Authorization header alone: take it out of query parameters, paths and bodies. ' +
      'Revoke the key if a real one was ever sent this way. Then re-run.',
    places,
  })
}

/** Requests of the drills, and those outside of them. */
function placesWhere(
  { drills, strays }: Evidence,
  is: (request: Attempt['request']) => boolean,
): readonly FindingPlace[] {
  const seen = [
    ...drills.map(({ drill, attempts }) => ({ id: drill.id, attempts })),
    { id: OUTSIDE_DRILLS, attempts: strays },
  ]
  return seen.flatMap(({ id, attempts }) =>
    attempts.filter(({ request }) => is(request)).map(({ n }) => attemptPlace(id, n)),
  )
}

function followedRedirect(evidence: Evidence): JudgedAs<'credential-followed-redirect'> | null {
  // `redirect` points to an origin that belongs to no route: what came there with the key was sent by following.
  const followers = placesWhere(
    evidence,
    ({ target, credential }) => target === 'other-origin' && credential === 'canary',
  )
  if (followers.length === 0) return null
  return fail('credential-followed-redirect', {
    message: `The key went to another origin with ${counted(followers.length, 'request')} after a redirect. Whoever runs that origin has it.`,
    remedy:
      "Turn off redirects in the HTTP client (`redirect: 'error'` or `'manual'` with fetch). Then re-run.",
    places: followers,
  })
}

/** A request to the declared path without the key that the application was given. */
function keyless(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.find(({ request }) => request.target === 'declared' && request.credential !== 'canary')
}

function arrived(seen: DrillSeen): JudgedAs<'key-never-on-wire'> {
  const attempts = attemptsOf(seen)
  const without = keyless(attempts)
  if (without !== undefined) return neverOnWire(seen.drill.id, without)
  return attempts.some(({ request }) => request.credential === 'canary')
    ? PASS
    : neverOnWire(seen.drill.id, attempts[0])
}

/** Each route has a canary of its own: the primary's on the fallback is another key. */
function neverOnWire(drill: string, attempt: Attempt | undefined): JudgedAs<'key-never-on-wire'> {
  const sent = attempt?.request.credential === 'other' ? 'another key' : 'no key'
  const route = attempt?.request.route ?? 'fallback'
  return notEvaluated('key-never-on-wire', {
    message:
      `Drill ${drill}: a request to the ${route} came with ${sent} instead of the one that the application was given ` +
      'for this route, so a search for that one proves nothing.',
    remedy: "Let the application take each route's key from the environment that the gate sets, then re-run.",
    places: attempt === undefined ? [] : [attemptPlace(drill, attempt.n)],
  })
}
