import type { Some } from '../evidence/brand.ts'
import type { ErrorCause, Fault, RouteName } from '../evidence/fault.ts'
import { FAULTS, MISTAKES, ROUTES } from '../evidence/fault.ts'
import type { RequestProfile } from '../evidence/surface.ts'
import { namesItsRoute, needsCaller, needsPrimary, needsStreaming } from '../fault/table.ts'
import type { Kind } from './kind.ts'
import { orMeant } from './kind.ts'
import type { Raw, Read } from './raw.ts'
import { refused, taken } from './raw.ts'
import { list } from './texts.ts'

/** A failure by its name in the policy: `rate-limited`, or `rate-limited@primary`. */
export interface ErrorProfile {
  readonly fault: Fault
  readonly route: RouteName
}

/** What the failures of a run hang on. */
export interface ProfileContext {
  readonly kind: 'direct' | 'command' | 'service' | 'worker'
  readonly hasPrimary: boolean
  readonly profile: RequestProfile
}

/** One object for each, so that a list can drop what stands in it twice. */
const PROFILES: ReadonlyMap<string, Readonly<Record<RouteName, ErrorProfile>>> = new Map(
  FAULTS.map((fault) => [
    fault,
    { primary: { fault, route: 'primary' }, fallback: { fault, route: 'fallback' } },
  ]),
)

/** Names of faults, each an error path of its own. */
export function faultNames(): Kind<readonly ErrorProfile[]> {
  return list({
    allowed: `names of faults, separated by commas or lines, each with \`@primary\` behind it where the primary route is to fail: ${FAULTS.map((fault) => `\`${fault}\``).join(', ')}`,
    commas: true,
    values: [
      ...FAULTS,
      ...FAULTS.filter((fault) => !namesItsRoute(fault)).map((fault) => `${fault}@primary`),
    ],
    item: profileNamed,
  })
}

function profileNamed(text: string, raw: Raw): Read<ErrorProfile> {
  const end = text.indexOf('@')
  const name = end < 0 ? text : text.slice(0, end)
  const profiles = PROFILES.get(name)
  if (profiles === undefined) return refused(raw, `no fault has that name${orMeant(name, FAULTS)}`)
  const { fault } = profiles.fallback
  const own: RouteName = fault === 'primary-down' ? 'primary' : 'fallback'
  if (end < 0) return taken(profiles[own])
  const at = text.slice(end + 1)
  const route = ROUTES.find((known) => known === at)
  if (route === undefined) return refused(raw, `\`${at}\` is no route: write \`primary\` or \`fallback\``)
  return namesItsRoute(fault) && route !== own
    ? refused(raw, `\`${fault}\` names its route itself: leave \`@${at}\` out`)
    : taken(profiles[route])
}

/** The error path of a policy that names none. */
export function defaultProfile({ kind }: Pick<ProfileContext, 'kind'>): ErrorProfile {
  return { fault: kind === 'direct' ? 'invalid-request' : 'server-error', route: 'fallback' }
}

/**
 * Who makes each failure. The gate's own client sends the three harmless mistakes to the gateway itself; everything
 * else, and everything for an application, is played by the tap: on every attempt, except `flap`, which is over after
 * one. A primary adds `primary-down`: no other drill shows the fallback at work. The gate's own client knows no primary
 * and has no caller, so that what needs one is left out: one policy file serves both jobs.
 */
export function errorCauses(profiles: readonly ErrorProfile[], context: ProfileContext): Some<ErrorCause> {
  const isDirect = context.kind === 'direct'
  const fitting = isDirect ? profiles.filter(fitsDirect) : profiles
  const hasRescue = fitting.some(({ fault }) => fault === 'primary-down')
  const rescue: readonly ErrorProfile[] =
    !isDirect && context.hasPrimary && !hasRescue ? [{ fault: 'primary-down', route: 'primary' }] : []
  const [first = defaultProfile(context), ...others] = [...rescue, ...fitting]
  const cause = ({ fault, route }: ErrorProfile): ErrorCause => {
    const mistake = MISTAKES.find((known) => known === fault)
    if (isDirect && mistake !== undefined) return { by: 'gateway', mistake }
    return { by: 'tap', route, fault, onAttempt: fault === 'flap' ? 1 : 'every' }
  }
  return [cause(first), ...others.map(cause)]
}

function fitsDirect({ fault, route }: ErrorProfile): boolean {
  return route === 'fallback' && !namesItsRoute(fault)
}

/** Why a failure could never be met, and the setting that helps. */
interface Lack {
  readonly why: string
  readonly remedy: 'requestProfile' | 'errorProfiles'
}

const NO_STREAM: Lack = {
  why: 'it exists only in a stream, and `request-profile` asks for none',
  remedy: 'requestProfile',
}
const NO_PRIMARY: Lack = {
  why: 'it needs a primary route, and the policy declares no `primary`',
  remedy: 'errorProfiles',
}
const NO_CALLER: Lack = {
  why: 'only a `service` has a caller that can hang up',
  remedy: 'errorProfiles',
}

/** Failures that could never be met in this run, by their names, and why. */
export interface Unmeetable extends Lack {
  readonly names: readonly string[]
}

/** The failures that could never be met, since something that they need is not there: together what lacks the same. */
export function unmeetable(
  profiles: readonly ErrorProfile[],
  context: ProfileContext,
): readonly Unmeetable[] {
  const byLack = Map.groupBy(profiles, (profile) => lackOf(profile, context))
  return [...byLack].flatMap(([lack, lacking]) =>
    lack === null ? [] : [{ ...lack, names: lacking.map(nameOf) }],
  )
}

function lackOf({ fault, route }: ErrorProfile, { kind, hasPrimary, profile }: ProfileContext): Lack | null {
  if (needsStreaming(fault) && profile !== 'streaming') return NO_STREAM
  if (kind === 'direct') return null
  if (!hasPrimary && (route === 'primary' || needsPrimary(fault))) return NO_PRIMARY
  return needsCaller(fault) && kind !== 'service' ? NO_CALLER : null
}

function nameOf({ fault, route }: ErrorProfile): string {
  return route === 'primary' && !namesItsRoute(fault) ? `${fault}@primary` : fault
}
