import type { Policy } from '../evidence/policy.ts'
import type { LoosenedSetting } from '../evidence/run.ts'
import { ASSERTION_IDS, SEVERITIES, type Severities } from '../evidence/assertion.ts'
import { isPermanent } from '../fault/table.ts'
import type { Declaration, Sources } from './declare.ts'
import { declare } from './declare.ts'
import { gather } from './gather.ts'
import type { Loosened } from './loosened.ts'
import { looserThan } from './looser.ts'
import { SETTINGS } from './settings.ts'

/**
 * What the workflow chooses from job to job: which evidence of what, not how strict it is. One policy file serves a
 * matrix of surfaces and both jobs of the recipe, with the secret and with the application. An input that chooses one of
 * these is no loosening: the packet names what was chosen, and a rehearsal never promotes.
 */
const CHOSEN = [
  SETTINGS.surface,
  SETTINGS.evidence,
  SETTINGS.model,
  SETTINGS.requestProfile,
  SETTINGS.baseUrl,
  SETTINGS.trustedApplication,
].map(({ name }) => name)

/** Any of them chooses the application. */
const CHOOSING_APPLICATION = [SETTINGS.application, SETTINGS.command, SETTINGS.start].map(({ name }) => name)

/** What is started and asked does not matter here, only that it is. */
const STAND_INS = {
  [SETTINGS.command.name]: 'true',
  [SETTINGS.start.name]: 'true',
  [SETTINGS.trigger.name]: 'true',
}

/**
 * The judging policy for this job: the judging file over the defaults, for what the workflow chose. All other inputs are
 * left out, since an input of the base branch's workflow cannot be told from a new one. Where the file leaves open what a
 * run must have, the change's own value stands on both sides.
 * @throws ConfigurationError where the judging file cannot be read as a policy, or does not fit this job
 */
export function judgingPolicy(file: Sources['file'], change: Sources, { policy }: Declaration): Policy {
  const own = gather({ inputs: {}, file }).given
  const said = (name: string) => (change.inputs[name] ?? '') !== ''
  const chosen = CHOSEN.filter(said).map((name): [string, string] => [name, change.inputs[name] ?? ''])
  const choosesApplication = CHOOSING_APPLICATION.some(said)
  const judging = declare({
    file,
    ...(change.event === undefined ? {} : { event: change.event }),
    inputs: {
      ...Object.fromEntries(chosen),
      ...(choosesApplication ? { [SETTINGS.application.name]: policy.application.kind } : {}),
    },
    beneath: {
      [SETTINGS.surface.name]: policy.surface,
      [SETTINGS.model.name]: policy.fallback.model,
      ...(choosesApplication || own.has(SETTINGS.application.name) ? STAND_INS : {}),
    },
  }).policy
  return own.has(SETTINGS.errorProfiles.name) ? judging : withOpenErrorPaths(judging, policy)
}

/**
 * A policy that names no failures asks for one, and for one that a retry could help: else nothing would be known about
 * retries. Which one is open.
 */
function withOpenErrorPaths(judging: Policy, effective: Policy): Policy {
  const asksForRetries = judging.errorPaths.some((cause) => cause.by === 'tap' && !isPermanent(cause.fault))
  const showsRetries = effective.errorPaths.some((cause) => cause.by === 'tap' && !isPermanent(cause.fault))
  return asksForRetries && !showsRetries ? judging : { ...judging, errorPaths: effective.errorPaths }
}

/**
 * The policy that a change runs by: its own, held to the judging one in everything that the verdict and the key hang on.
 * What is merely looser than allowed (a bound, a list) runs as it is, and `policy-not-loosened` fails.
 */
export function heldTo(judging: Policy, effective: Policy): Policy {
  return {
    ...effective,
    severity: stricter(judging.severity, effective.severity),
    enforce: judging.enforce || effective.enforce,
    promoted: judging.promoted || effective.promoted,
    allowedOrigins: effective.allowedOrigins.filter((origin) => judging.allowedOrigins.includes(origin)),
  }
}

function stricter(one: Severities, other: Severities): Severities {
  const rank = (severity: Severities[keyof Severities]) => SEVERITIES.indexOf(severity)
  const pairs = ASSERTION_IDS.map((id) => [id, rank(one[id]) <= rank(other[id]) ? one[id] : other[id]])
  return Object.fromEntries(pairs) as Severities
}

/** What a change loosens, and where it says so. `workflow`: the file that gives the inputs, where it is known. */
export function loosenedBy(
  change: Declaration,
  judging: Policy,
  path: string | null,
  workflow: string | null,
): readonly LoosenedSetting[] {
  return looserThan(judging, change.policy).map((found) => placed(found, change, path, workflow))
}

function placed(
  { setting, part, base, effective }: Loosened,
  { givenBy, writtenAt }: Declaration,
  path: string | null,
  workflow: string | null,
): LoosenedSetting {
  const by = givenBy.get(setting) ?? 'default'
  const at = writtenAt(setting, part)
  const line = at?.in === 'file' ? { line: at.line, column: at.column } : { line: null, column: null }
  const file = by === 'input' ? workflow : at?.in === 'file' ? at.path : path
  const isKey = setting === SETTINGS.severities.name || setting === SETTINGS.setup.name
  return {
    setting: isKey && part !== null ? `${setting}.${part}` : setting,
    base,
    effective,
    by,
    place: file === null ? null : { file, ...line },
  }
}
