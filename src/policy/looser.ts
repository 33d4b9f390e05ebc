import type { Severity } from '../evidence/assertion.ts'
import { ASSERTION_IDS, SEVERITIES } from '../evidence/assertion.ts'
import type { ErrorCause } from '../evidence/fault.ts'
import type { Policy, Setup } from '../evidence/policy.ts'
import type { FieldRule } from '../evidence/surface.ts'
import { isLoopback } from './base-url.ts'
import { spokenMs } from './kind.ts'
import type { Loosened, Rule } from './loosened.ts'
import { addedTo, loosened, loosenedIf, missingOf, NEVER_LOOSER } from './loosened.ts'
import { looserApplication } from './looser-application.ts'
import { looserRouting } from './looser-routing.ts'
import { isWildcard } from './routes.ts'
import { SETTINGS } from './settings.ts'

/**
 * The settings by which a run would go that ask for less than the policy that judges it; empty where it is as strict or
 * stricter. By meaning: order, spelling and comments of a file are no part of a policy. What cannot be compared (another
 * surface, another route) is looser where the judging policy would get evidence of something that it did not ask for.
 */
export function looserThan(judging: Policy, effective: Policy): readonly Loosened[] {
  return Object.values(RULES).flatMap((rule) => rule(judging, effective))
}

/** A rule for every member of the policy: a new setting does not compile without one. */
const RULES: { readonly [K in keyof Policy]: Rule<Policy> } = {
  // Evidence of one surface says nothing about the other.
  surface: (judging, effective) => otherThan(SETTINGS.surface.name, judging.surface, effective.surface),
  upstreamSurface: (judging, effective) => otherBridge(judging, effective),
  want: (judging, effective) =>
    loosenedIf(
      judging.want === 'live' && effective.want !== 'live',
      SETTINGS.evidence.name,
      judging.want,
      effective.want,
    ),
  enforce: (judging, effective) =>
    loosenedIf(judging.enforce && !effective.enforce, SETTINGS.enforce.name, 'true', 'false'),
  // `minimal` is the least that a drill can send; of the others each shows what the next one does not.
  profile: (judging, effective) =>
    judging.profile === 'minimal'
      ? []
      : otherThan(SETTINGS.requestProfile.name, judging.profile, effective.profile),
  fallback: (judging, effective) => otherRoute(judging, effective),
  primary: (judging, effective) =>
    loosenedIf(
      judging.primary !== null && effective.primary === null && effective.application.kind !== 'direct',
      SETTINGS.primary.name,
      judging.primary?.model ?? '',
      'none',
    ),
  allowedOrigins: (judging, effective) =>
    addedTo(SETTINGS.allowedOrigins.name, judging.allowedOrigins, effective.allowedOrigins),
  application: looserApplication,
  // What the caller saw is observed; a decision log is the application's own word.
  claim: (judging, effective) =>
    loosenedIf(
      judging.claim !== 'decision-log' &&
        effective.claim === 'decision-log' &&
        judging.application.kind !== 'direct',
      SETTINGS.claim.name,
      judging.claim,
      effective.claim,
    ),
  // What the application is given is part of the application. An address past the tap shows no attempt, which blocks.
  env: NEVER_LOOSER,
  tap: ({ tap: { listen: base } }, { tap: { listen: now } }) =>
    loosenedIf(!reachesLess(now, base), SETTINGS.tap.name, base, now, 'listen'),
  evidencePaths: (judging, effective) =>
    missingOf(SETTINGS.evidencePaths.name, judging.evidencePaths, effective.evidencePaths),
  // Where the log stands and how it is written describes the application; that there is one is the demand.
  decisionLog: (judging, effective) =>
    loosenedIf(
      judging.decisionLog !== null &&
        effective.decisionLog === null &&
        effective.application.kind !== 'direct',
      SETTINGS.decisionLog.name,
      judging.decisionLog?.from === 'file' ? judging.decisionLog.path : 'stdout',
      'none',
    ),
  errorPaths: (judging, effective) =>
    missingOf(
      SETTINGS.errorProfiles.name,
      judging.errorPaths.map(failureName),
      effective.errorPaths.map(failureName),
    ),
  bounds: (judging, effective) => BOUND_RULES.flatMap((rule) => rule(judging.bounds, effective.bounds)),
  fields: (judging, effective) => looserFields(judging, effective.fields),
  // Said by `fields`: what was declared and is not any more is missing there.
  fieldsDeclared: NEVER_LOOSER,
  // A page by its address: what it is called decides nothing.
  pages: (judging, effective) =>
    missingOf(
      SETTINGS.contractPages.name,
      judging.pages.map(({ url }) => url),
      effective.pages.map(({ url }) => url),
    ),
  // What it runs on describes the hosted path; that it is compared is the demand.
  hosted: (judging, effective) =>
    loosenedIf(
      judging.hosted !== null && effective.hosted === null,
      SETTINGS.hosted.name,
      'declared',
      'none',
    ),
  severity: (judging, effective) =>
    ASSERTION_IDS.flatMap((id) => {
      const [base, now] = [judging.severity[id], effective.severity[id]]
      return loosenedIf(weight(now) < weight(base), SETTINGS.severities.name, base, now, id)
    }),
  promoted: (judging, effective) =>
    loosenedIf(judging.promoted && !effective.promoted, SETTINGS.promoted.name, 'true', 'not true'),
  setup: (judging, effective) => looserSetup(judging.setup, effective.setup),
  // A note asks for nothing; `claims-within-scope` judges its words.
  operatorNote: NEVER_LOOSER,
  trustedApplication: (judging, effective) =>
    loosenedIf(
      !judging.trustedApplication && effective.trustedApplication,
      SETTINGS.trustedApplication.name,
      'false',
      'true',
    ),
  routing: looserRouting,
  // The packet names what they hold: what is not named cannot be known again.
  applicationPaths: (judging, effective) =>
    missingOf(SETTINGS.applicationPaths.name, judging.applicationPaths, effective.applicationPaths),
  // Where the texts stand is no setting.
  origin: NEVER_LOOSER,
}

function otherThan(setting: string, base: string, effective: string): readonly Loosened[] {
  return loosenedIf(base !== effective, setting, base, effective)
}

/** A gateway that turns one surface into the other is something that the judging policy has to know of. */
function otherBridge(judging: Policy, effective: Policy): readonly Loosened[] {
  if (effective.upstreamSurface === effective.surface) return []
  return otherThan(SETTINGS.upstreamSurface.name, judging.upstreamSurface, effective.upstreamSurface)
}

/**
 * Another model or path of a known origin is another subject, which the packet names. Another origin must be one that the
 * judging policy knows; one on this machine would be played by whoever wrote the change.
 */
function otherRoute(judging: Policy, effective: Policy): readonly Loosened[] {
  const { origin } = effective.fallback
  const known = origin === judging.fallback.origin || judging.allowedOrigins.includes(origin)
  return loosenedIf(!known, SETTINGS.baseUrl.name, judging.fallback.origin, origin)
}

/** Whether no more machines reach the tap at the one address than at the other. */
function reachesLess(listen: string, than: string): boolean {
  const onlyHere = isLoopback(`http://${listen.includes(':') ? `[${listen}]` : listen}`)
  return onlyHere || listen === than || (isWildcard(than) && !isWildcard(listen))
}

/** Whoever makes the failure: the tap for an application, the gateway for the gate's own client. */
function failureName(cause: ErrorCause): string {
  if (cause.by === 'gateway') return cause.mistake
  return cause.route === 'primary' && cause.fault !== 'primary-down' ? `${cause.fault}@primary` : cause.fault
}

type Bounds = Policy['bounds']

/** Every bound is a highest value: more is looser. */
const HIGHEST: {
  readonly [K in keyof Bounds]: { readonly setting: string; readonly say: (value: number) => string }
} = {
  maxAttempts: { setting: SETTINGS.maxAttempts.name, say: String },
  deadlineMs: { setting: SETTINGS.deadline.name, say: spokenMs },
  maxDelayMs: { setting: SETTINGS.maxDelay.name, say: spokenMs },
  outputTokens: { setting: SETTINGS.outputTokens.name, say: String },
}

const BOUND_RULES: readonly Rule<Bounds>[] = (Object.keys(HIGHEST) as (keyof Bounds)[]).map((name) => {
  const { setting, say } = HIGHEST[name]
  return (judging, effective) =>
    loosenedIf(effective[name] > judging[name], setting, say(judging[name]), say(effective[name]))
})

/**
 * Each field that is asked for, and each of its types. The minimum of a surface that stands where nobody declared
 * anything is no demand of the team's: the first fields that are declared replace it.
 */
function looserFields({ fields, fieldsDeclared }: Policy, now: readonly FieldRule[]): readonly Loosened[] {
  if (!fieldsDeclared) return []
  return fields.flatMap(({ path, types }) => {
    const same = now.find((field) => field.path === path)
    const said = `${path}: ${types.join('|')}`
    const setting = SETTINGS.contractFields.name
    if (same === undefined) return [loosened(setting, said, 'not listed', path)]
    const isWider = same.types.some((type) => !types.includes(type))
    return loosenedIf(isWider, setting, said, `${path}: ${same.types.join('|')}`, path)
  })
}

const SETUP_NAMES: { readonly [K in keyof Setup]: string } = {
  environment: 'environment',
  testModel: 'test-model',
  rollback: 'rollback',
  escalation: 'escalation',
}

/** What the words of the setup say is judged by `setup-declared`; here, that they are there. */
function looserSetup(judging: Setup | null, effective: Setup | null): readonly Loosened[] {
  if (judging === null) return []
  if (effective === null) return [loosened(SETTINGS.setup.name, 'declared', 'none')]
  return (Object.keys(SETUP_NAMES) as (keyof Setup)[]).flatMap((name) =>
    loosenedIf(
      isSaid(judging[name]) && !isSaid(effective[name]),
      SETTINGS.setup.name,
      'declared',
      'none',
      SETUP_NAMES[name],
    ),
  )
}

function isSaid(text: string | null): boolean {
  return text !== null && text.trim() !== ''
}

/** `block` weighs most: the list goes from there. */
function weight(severity: Severity): number {
  return SEVERITIES.length - SEVERITIES.indexOf(severity)
}
