import { createHash } from 'node:crypto'
import type { AssertionId } from '../evidence/assertion.ts'
import type { Policy } from '../evidence/policy.ts'
import type { Sha256 } from '../evidence/brand.ts'
import type { Secret } from '../evidence/secret.ts'
import { isRecognisable } from '../leak/recognisable.ts'
import { MINIMUM_FIELDS } from '../surface/fields.ts'
import { readAttest } from './attest.ts'
import { readApplication } from './application.ts'
import { pagesInForce } from './contract-pages.ts'
import { contradiction, openDesk, type Desk } from './desk.ts'
import type { Given, Sources } from './gather.ts'
import { gather, secretsOf, whereWritten } from './gather.ts'
import type { Problem, WrittenAt } from './problem.ts'
import { ConfigurationError } from './problem.ts'
import { refused } from './raw.ts'
import { shown } from './showing.ts'
import { makeSecret } from './secret.ts'
import type { Setting } from './setting.ts'
import { ALL_SETTINGS, SETTINGS, SIMULATED_MODEL } from './settings.ts'
import { severitiesInForce } from './severity.ts'
import { exampleAt, missingProblem, refusalProblem, settingsProblem } from './wording.ts'

export type { Sources } from './gather.ts'

/** A declaration, complete and checked: the policy that assertions read, and what only the flow needs. */
export interface Declaration {
  readonly policy: Policy
  /** The gateway's key; null in a rehearsal, which never uses one, and where none was given. */
  readonly key: Secret<'real'> | null
  /** Whether a key is in the job at all, used or not: an application beside it could read it. */
  readonly keyPresent: boolean
  /** The dummy key of an application that was started before the gate; null where the gate makes it up. */
  readonly canaryKey: Secret<'canary'> | null
  readonly githubToken: Secret<'real'> | null
  readonly comment: 'auto' | 'always' | 'never'
  readonly driftIssue: 'auto' | 'never'
  readonly retentionDays: number | null
  /** Whether the packet is signed. */
  readonly attest: boolean
  readonly checkRunId: string | null
  /** `auto` leaves `policy.promoted` false until the routing change under review says otherwise. */
  readonly promoted: 'auto' | 'true' | 'false'
  /** Where each setting's value came from, by name. */
  readonly givenBy: ReadonlyMap<string, 'input' | 'file' | 'default'>
  /** Whether the team's own file gives an assertion its severity. */
  readonly weighs: (id: AssertionId) => boolean
  /** Where a setting was written, or a part of it; null where nobody wrote it. */
  readonly writtenAt: (setting: string, part: string | null) => WrittenAt | null
}

/**
 * Inputs over file over defaults, checked.
 * @throws ConfigurationError with every problem; no text in it holds the key, the token or a value that looks like one
 */
export function declare(sources: Sources): Declaration {
  const gathered = gather(sources)
  const desk = openDesk(gathered, { in: sources.door === 'cli' ? 'flag' : 'input' })
  if (sources.file === null && gathered.given.has('policy'))
    desk.problems.push(policyFileMissing(desk, sources.inputs['policy'] ?? ''))
  const declaration = read(desk, sources)
  const [first, ...others] = desk.problems
  if (first !== undefined) throw new ConfigurationError([first, ...others], secretsOf(sources.inputs))
  return declaration
}

function read(desk: Desk, sources: Sources): Declaration {
  const want = desk.value(SETTINGS.evidence)
  const promoted = desk.value(SETTINGS.promoted)
  // A rehearsal never uses a key, so it is not read: a broken one cannot stop it.
  const key = want === 'live' ? readKey(desk, SETTINGS.apiKey, REAL_KEY_INSTEAD) : null
  const canary = readCanary(desk, sources)
  const token = desk.value(SETTINGS.githubToken)
  const policy = readPolicy(desk, sources, want, promoted === 'true')
  return {
    policy,
    key: key === null ? null : makeSecret('real', key),
    keyPresent: desk.gathered.given.has(SETTINGS.apiKey.name),
    canaryKey: canary === null ? null : makeSecret('canary', canary),
    githubToken: token === null ? null : makeSecret('real', token),
    comment: desk.value(SETTINGS.comment),
    driftIssue: desk.value(SETTINGS.driftIssue),
    retentionDays: desk.value(SETTINGS.retentionDays),
    attest: readAttest(desk, policy.application),
    checkRunId: desk.value(SETTINGS.checkRunId),
    promoted,
    givenBy: new Map(ALL_SETTINGS.map(({ name }) => [name, givenBy(desk.gathered.given.get(name))])),
    weighs: (id) => weighedIn(desk.gathered.given.get(SETTINGS.severities.name), id),
    writtenAt: (setting, part) => whereWritten(desk.gathered, setting, part),
  }
}

const REAL_KEY_INSTEAD =
  'Give the key that the gateway issued, or ask for a rehearsal (`evidence`), which needs none'
const CANARY_INSTEAD = 'Make up another one: `openssl rand -hex 24` makes a good one'

/** A key that the search could not find again would end the run when everything has been sent. */
function readKey(desk: Desk, setting: Setting<string, null>, instead: string): string | null {
  const key = desk.value(setting)
  const given = desk.gathered.given.get(setting.name)
  if (key === null || given === undefined || isRecognisable(key)) return key
  const reason = `a search could not tell it from other text. It has hardly any letters and digits, or repeats one of them many times. ${instead}`
  const [refusal] = refused(given.raw, reason, { code: 'key-unusable', value: null }).refusals
  desk.problems.push(refusalProblem(setting, given.raw, refusal, given.at))
  return null
}

/** A real key in its place would be handed to the application. */
function readCanary(desk: Desk, { inputs }: Sources): string | null {
  const canary = readKey(desk, SETTINGS.canaryKey, CANARY_INSTEAD)
  if (canary === null || canary !== inputs[SETTINGS.apiKey.name]) return canary
  contradiction(
    desk,
    SETTINGS.canaryKey,
    '`canary-key` is the real key, and the application would get it. Give a dummy of the same form.',
  )
  return null
}

function givenBy(given: Given | undefined): 'input' | 'file' | 'default' {
  if (given === undefined) return 'default'
  return given.at.in === 'file' ? 'file' : 'input'
}

function weighedIn(given: Given | undefined, id: AssertionId): boolean {
  return given?.raw.is === 'map' && given.raw.entries.some(({ key }) => key === id)
}

function readPolicy(desk: Desk, sources: Sources, want: 'live' | 'rehearsal', promoted: boolean): Policy {
  const { value } = desk
  const surface = requiredSurface(desk)
  const base = value(SETTINGS.baseUrl)
  const maxDelayMs = value(SETTINGS.maxDelay)
  const fields = value(SETTINGS.contractFields)
  const upstreamSurface = value(SETTINGS.upstreamSurface) ?? surface
  const event = sources.event ?? null
  return {
    surface,
    upstreamSurface,
    want,
    enforce: value(SETTINGS.enforce),
    fallback: { ...base, model: modelOf(desk, want) },
    allowedOrigins: value(SETTINGS.allowedOrigins),
    evidencePaths: value(SETTINGS.evidencePaths),
    ...readApplication(desk, maxDelayMs),
    bounds: {
      maxAttempts: value(SETTINGS.maxAttempts),
      deadlineMs: value(SETTINGS.deadline),
      maxDelayMs,
      outputTokens: value(SETTINGS.outputTokens),
    },
    // What the tap sees is the upstream's reply: behind a bridging gateway that is another surface than the application's.
    fields: fields ?? MINIMUM_FIELDS[upstreamSurface],
    fieldsDeclared: fields !== null,
    pages: pagesInForce(value(SETTINGS.contractPages), event, base.origin),
    hosted: value(SETTINGS.hosted),
    severity: severitiesInForce(value(SETTINGS.severities), promoted, event),
    promoted,
    setup: value(SETTINGS.setup),
    operatorNote: value(SETTINGS.operatorNote),
    trustedApplication: value(SETTINGS.trustedApplication),
    routing: readRoutingPolicy(desk),
    applicationPaths: value(SETTINGS.applicationPaths),
    origin: originOf(desk, sources),
  }
}

function readRoutingPolicy({ value }: Desk): Policy['routing'] {
  return {
    files: value(SETTINGS.routingFiles),
    declared: value(SETTINGS.routing),
    promotedRoutes: value(SETTINGS.promotedRoutes),
    maxStep: value(SETTINGS.maxStep),
  }
}

function requiredSurface(desk: Desk): Policy['surface'] {
  const surface = desk.value(SETTINGS.surface)
  if (surface !== null) return surface
  if (!desk.gathered.given.has(SETTINGS.surface.name)) {
    desk.problems.push(
      missingProblem(SETTINGS.surface, desk.at, 'a run is evidence for exactly one API surface'),
    )
  }
  // Never used: the problem above, or the one that `value` reported, ends the declaration.
  return 'responses'
}

function modelOf(desk: Desk, want: 'live' | 'rehearsal'): string {
  const model = desk.value(SETTINGS.model)
  // Where `evidence` itself is wrong, nobody knows yet whether a model is needed.
  const live = want === 'live' && !desk.problems.some(({ setting }) => setting === SETTINGS.evidence.name)
  if (model === null && live && !desk.gathered.given.has(SETTINGS.model.name)) {
    desk.problems.push(
      missingProblem(SETTINGS.model, desk.at, 'a live run asks the gateway for a model by name'),
    )
  }
  return model ?? SIMULATED_MODEL
}

function policyFileMissing({ at }: Desk, path: string): Problem {
  return {
    ...settingsProblem('file-missing', SETTINGS.policy.name, at),
    value: shown(path),
    says: `There is no file at \`${shown(path)}\`, which \`policy\` names. Correct the path, or leave the setting out to run on defaults. A workflow reads it from the branch that judges: is it merged there?`,
    allowed: SETTINGS.policy.kind.allowed,
    example: exampleAt(SETTINGS.policy, at),
  }
}

/** What tells the jobs of one matrix apart: they share a policy, and each packet says these for itself. */
const OF_ONE_JOB: readonly string[] = [
  SETTINGS.surface.name,
  SETTINGS.model.name,
  SETTINGS.requestProfile.name,
  SETTINGS.checkRunId.name,
]

/** Which text was declared. Without a file, the inputs stand for it: those that are no secrets and not of one job alone. */
function originOf({ gathered, value }: Desk, { file, inputs }: Sources): Policy['origin'] {
  value(SETTINGS.policy)
  value(SETTINGS.version)
  if (file !== null) return ownOrigin('checkout', file.path, file.text)
  const open = ALL_SETTINGS.filter(
    ({ name, sensitive }) => !sensitive && !OF_ONE_JOB.includes(name) && gathered.given.has(name),
  )
  const said = open.map(({ name }) => [name, inputs[name] ?? ''])
  return ownOrigin('inputs', null, JSON.stringify(said))
}

/** Until the flow says otherwise, what ran also judged. */
function ownOrigin(from: 'checkout' | 'inputs', path: string | null, text: string): Policy['origin'] {
  const digest = sha256(text)
  return { from, path, sha256: digest, ref: null, commit: null, ranSha256: digest }
}

function sha256(text: string): Sha256 {
  const digest: string = createHash('sha256').update(text, 'utf8').digest('hex')
  return digest as Sha256
}
