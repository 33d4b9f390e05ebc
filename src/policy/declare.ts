import { createHash } from 'node:crypto'
import type { Policy } from '../evidence/policy.ts'
import type { Sha256, Some } from '../evidence/brand.ts'
import type { Secret } from '../evidence/secret.ts'
import { MINIMUM_FIELDS } from '../surface/fields.ts'
import { defaultFaults, errorCauses, faultsWithoutStream } from './error-profiles.ts'
import type { Gathered, Given, Sources } from './gather.ts'
import { gather, secretsOf } from './gather.ts'
import type { Problem, WrittenAt } from './problem.ts'
import { ConfigurationError } from './problem.ts'
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
  readonly githubToken: Secret<'real'> | null
  readonly comment: 'auto' | 'always' | 'never'
  readonly retentionDays: number | null
  readonly checkRunId: string | null
  /** `auto` leaves `policy.promoted` false until the routing change under review says otherwise. */
  readonly promoted: 'auto' | 'true' | 'false'
  /** Where each setting's value came from, by name. */
  readonly givenBy: ReadonlyMap<string, 'input' | 'file' | 'default'>
}

/** Reads settings and keeps what is wrong with them, so that all of it can be said at once. */
interface Desk {
  readonly value: <T, D>(setting: Setting<T, D>) => T | D
  readonly problems: Problem[]
  readonly at: WrittenAt
  readonly gathered: Gathered
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

function openDesk(gathered: Gathered, at: WrittenAt): Desk {
  const problems = [...gathered.problems]
  const readGiven = <T, D>(setting: Setting<T, D>, given: Given | undefined): T | D => {
    if (given === undefined || !standsHere(setting, given)) return setting.fallback
    const result = setting.kind.read(given.raw)
    if (result.ok) return result.value
    for (const refusal of result.refusals) {
      problems.push(refusalProblem(setting, given.raw, refusal, gathered.placed(refusal.offset, given.at)))
    }
    return setting.fallback
  }
  const value = <T, D>(setting: Setting<T, D>): T | D => {
    readGiven(setting, gathered.overruled.get(setting.name))
    return readGiven(setting, gathered.given.get(setting.name))
  }
  return { value, problems, at, gathered }
}

/** A setting in the wrong place has been reported already; its value is not looked at. */
function standsHere(setting: Setting, given: Given): boolean {
  return setting.stands === 'both' || (given.at.in === 'file') === (setting.stands === 'file')
}

function read(desk: Desk, sources: Sources): Declaration {
  const want = desk.value(SETTINGS.evidence)
  const promoted = desk.value(SETTINGS.promoted)
  // A rehearsal never uses a key, so it is not read: a broken one cannot stop it.
  const key = want === 'live' ? desk.value(SETTINGS.apiKey) : null
  const token = desk.value(SETTINGS.githubToken)
  return {
    policy: readPolicy(desk, sources, want, promoted === 'true'),
    key: key === null ? null : makeSecret('real', key),
    keyPresent: desk.gathered.given.has(SETTINGS.apiKey.name),
    githubToken: token === null ? null : makeSecret('real', token),
    comment: desk.value(SETTINGS.comment),
    retentionDays: desk.value(SETTINGS.retentionDays),
    checkRunId: desk.value(SETTINGS.checkRunId),
    promoted,
    givenBy: new Map(ALL_SETTINGS.map(({ name }) => [name, givenBy(desk.gathered.given.get(name))])),
  }
}

function givenBy(given: Given | undefined): 'input' | 'file' | 'default' {
  if (given === undefined) return 'default'
  return given.at.in === 'file' ? 'file' : 'input'
}

function readPolicy(desk: Desk, sources: Sources, want: 'live' | 'rehearsal', promoted: boolean): Policy {
  const { value } = desk
  const surface = requiredSurface(desk)
  const base = value(SETTINGS.baseUrl)
  const fields = value(SETTINGS.contractFields)
  return {
    surface,
    upstreamSurface: value(SETTINGS.upstreamSurface) ?? surface,
    want,
    enforce: value(SETTINGS.enforce),
    fallback: { ...base, model: modelOf(desk, want) },
    allowedOrigins: value(SETTINGS.allowedOrigins),
    evidencePaths: value(SETTINGS.evidencePaths),
    ...readApplication(desk),
    bounds: {
      maxAttempts: value(SETTINGS.maxAttempts),
      deadlineMs: value(SETTINGS.deadline),
      maxDelayMs: value(SETTINGS.maxDelay),
      outputTokens: value(SETTINGS.outputTokens),
    },
    fields: fields ?? MINIMUM_FIELDS[surface],
    fieldsDeclared: fields !== null,
    severity: severitiesInForce(value(SETTINGS.severities), promoted),
    promoted,
    setup: value(SETTINGS.setup),
    operatorNote: value(SETTINGS.operatorNote),
    trustedApplication: value(SETTINGS.trustedApplication),
    origin: originOf(desk, sources),
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

/**
 * The application, and the settings whose sense hangs on it. `output` and `decision-log` without a `command` are no
 * mistake: one policy file serves the job with the application and the job with the secret.
 */
function readApplication(desk: Desk): Pick<Policy, 'application' | 'decisionLog' | 'profile' | 'errorPaths'> {
  const run = desk.value(SETTINGS.command)
  const output = desk.value(SETTINGS.output)
  const log = desk.value(SETTINGS.decisionLog)
  const profile = desk.value(SETTINGS.requestProfile)
  const kind = run === null ? 'direct' : 'command'
  const [first, ...others] = desk.value(SETTINGS.errorProfiles) ?? defaultFaults(kind)
  const faults: Some<typeof first & string> = first === undefined ? defaultFaults(kind) : [first, ...others]
  const unmet = faultsWithoutStream(faults, profile)
  if (unmet.length > 0) desk.problems.push(needsStream(desk, unmet))
  return {
    application: run === null ? { kind: 'direct' } : { kind: 'command', run, output },
    decisionLog: run === null ? null : logSource(log),
    profile,
    errorPaths: errorCauses(faults, kind),
  }
}

function logSource(log: string): Policy['decisionLog'] {
  if (log === 'none') return null
  return log === 'stdout' ? { from: 'stdout' } : { from: 'file', path: log }
}

function needsStream(desk: Desk, faults: readonly string[]): Problem {
  const at = desk.gathered.given.get(SETTINGS.errorProfiles.name)?.at ?? desk.at
  const names = faults.map((fault) => `\`${fault}\``).join(', ')
  return {
    ...settingsProblem('settings-contradict', SETTINGS.errorProfiles.name, at),
    says: `\`error-profiles\` holds ${names}, which ${faults.length === 1 ? 'exists' : 'exist'} only in a stream, and \`request-profile\` asks for none: the failure could never be met.`,
    example: exampleAt(SETTINGS.requestProfile, at),
  }
}

function policyFileMissing({ at }: Desk, path: string): Problem {
  return {
    ...settingsProblem('file-missing', SETTINGS.policy.name, at),
    value: shown(path),
    says: `There is no file at \`${shown(path)}\`, which \`policy\` names. Correct the path, or leave the setting out to run on defaults. Does the job check the repository out first?`,
    allowed: SETTINGS.policy.kind.allowed,
    example: exampleAt(SETTINGS.policy, at),
  }
}

/** Which text was declared. Without a file, the inputs that are no secrets stand for it. */
function originOf({ gathered, value }: Desk, { file, inputs }: Sources): Policy['origin'] {
  value(SETTINGS.policy)
  value(SETTINGS.version)
  if (file !== null) return { from: file.from ?? 'checkout', path: file.path, sha256: sha256(file.text) }
  const open = ALL_SETTINGS.filter(({ name, sensitive }) => !sensitive && gathered.given.has(name))
  const said = open.map(({ name }) => [name, inputs[name] ?? ''])
  return { from: 'inputs', path: null, sha256: sha256(JSON.stringify(said)) }
}

function sha256(text: string): Sha256 {
  const digest: string = createHash('sha256').update(text, 'utf8').digest('hex')
  return digest as Sha256
}
