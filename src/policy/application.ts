import type { Application, ClaimSource, LongRunning, Policy, Template, Trigger } from '../evidence/policy.ts'
import { contradiction, type Desk } from './desk.ts'
import { defaultProfile, errorCauses, unmeetable, type ProfileContext } from './error-profiles.ts'
import type { Setting } from './setting.ts'
import { SETTINGS } from './settings.ts'
import { needsDrill, placeholdersIn } from './template.ts'
import { refuseUnusedInputs } from './unused-inputs.ts'
import { missingProblem } from './wording.ts'

type ApplicationPart = Pick<
  Policy,
  'application' | 'claim' | 'env' | 'tap' | 'primary' | 'decisionLog' | 'profile' | 'errorPaths'
>

type Kind = Application['kind']

/**
 * The application, and the settings whose sense hangs on it. Settings of an application without one are no mistake: one
 * policy file serves the job with the application and the job with the secret. `maxDelayMs` is how long a drill settles
 * where nothing else is said.
 */
export function readApplication(desk: Desk, maxDelayMs: number): ApplicationPart {
  const application = applicationOf(desk, maxDelayMs)
  const { kind } = application
  refuseUnusedInputs(desk, kind)
  const profile = desk.value(SETTINGS.requestProfile)
  const declared = desk.value(SETTINGS.primary)
  const primary = kind === 'direct' ? null : declared
  const log = desk.value(SETTINGS.decisionLog)
  const env = desk.value(SETTINGS.env)
  if (kind !== 'direct') checkTemplates(desk, application, env, primary !== null)
  return {
    application,
    claim: claimOf(desk, kind),
    env: kind === 'direct' ? [] : env,
    tap: desk.value(SETTINGS.tap),
    primary,
    decisionLog: kind === 'direct' ? null : log,
    profile,
    errorPaths: readErrorPaths(desk, { kind, profile, hasPrimary: primary !== null }),
  }
}

function applicationOf(desk: Desk, maxDelayMs: number): Application {
  const { value } = desk
  const command = value(SETTINGS.command)
  const start = value(SETTINGS.start)
  const said = value(SETTINGS.application)
  const kind = said ?? (start !== null ? 'service' : command !== null ? 'command' : 'direct')
  if (said === null && start !== null && command !== null) {
    contradiction(
      desk,
      SETTINGS.start,
      '`start` and `command` are both given, and `application` does not say which one counts.',
      SETTINGS.application,
    )
  }
  const files = { writes: value(SETTINGS.writes), output: value(SETTINGS.output) }
  const long = longRunning(desk, kind, start, { ...files, settleMs: value(SETTINGS.settle) ?? maxDelayMs })
  if (long !== null) return long
  if (kind === 'direct') return { kind }
  return { kind: 'command', run: needed(desk, SETTINGS.command, command, 'a command') ?? '', ...files }
}

/** `ready` and `trigger` are read for every kind: they are wrong where they are wrong. */
function longRunning(
  desk: Desk,
  kind: Kind,
  start: string | null,
  rest: Pick<LongRunning, 'writes' | 'output' | 'settleMs'>,
): LongRunning | null {
  const { value } = desk
  const trigger = value(SETTINGS.trigger)
  const ready = value(SETTINGS.ready)
  const readyMs = value(SETTINGS.readyDeadline)
  if (kind !== 'service' && kind !== 'worker') return null
  return {
    kind,
    start: needed(desk, SETTINGS.start, start, `a ${kind}`) ?? '',
    ready,
    readyMs,
    trigger: needed(desk, SETTINGS.trigger, trigger, `a ${kind}`) ?? NO_TRIGGER,
    ...rest,
  }
}

/** Never used: the problem that was reported ends the declaration. */
const NO_TRIGGER: Trigger = { by: 'command', run: '' }

function needed<T>(desk: Desk, setting: Setting<T, null>, value: T | null, who: string): T | null {
  if (value === null && !desk.gathered.given.has(setting.name)) {
    desk.problems.push(missingProblem(setting, desk.at, `the application is ${who}`))
  }
  return value
}

const OWN_CLAIM: Readonly<Record<Kind, ClaimSource>> = {
  direct: 'exit-code',
  command: 'exit-code',
  service: 'trigger-status',
  worker: 'decision-log',
}

function claimOf(desk: Desk, kind: Kind): ClaimSource {
  const claim = desk.value(SETTINGS.claim)
  if (claim === null || kind === 'direct' || claim === 'decision-log' || claim === OWN_CLAIM[kind]) {
    return claim ?? OWN_CLAIM[kind]
  }
  contradiction(
    desk,
    SETTINGS.claim,
    `\`claim\` is \`${claim}\`, which a ${kind} does not have: write \`${OWN_CLAIM[kind]}\`${kind === 'worker' ? '' : ' or `decision-log`'}.`,
  )
  return OWN_CLAIM[kind]
}

function checkTemplates(desk: Desk, application: Application, env: Policy['env'], hasPrimary: boolean): void {
  const isLong = application.kind === 'service' || application.kind === 'worker'
  const variables = env.map(([, text]) => text)
  if (isLong && variables.some(needsDrill)) {
    contradiction(
      desk,
      SETTINGS.env,
      `\`env\` uses what only a drill has (\`{{prompt}}\` and the like), and a ${application.kind} is started before the first one. Give it with the trigger.`,
      SETTINGS.trigger,
    )
  }
  if (hasPrimary) return
  needNoPrimary(desk, SETTINGS.env, variables)
  if (!isLong) return
  needNoPrimary(desk, SETTINGS.trigger, templatesOfTrigger(application.trigger))
  needNoPrimary(desk, SETTINGS.ready, application.ready?.by === 'http' ? [application.ready.url] : [])
}

function templatesOfTrigger(trigger: Trigger): readonly Template[] {
  if (trigger.by === 'command') return []
  const { url, headers, body } = trigger
  return [url, ...headers.map(([, text]) => text), ...(body === null ? [] : [body])]
}

function needNoPrimary(desk: Desk, setting: Setting, templates: readonly Template[]): void {
  const needed = templates.flatMap(placeholdersIn).find((name) => name.startsWith('primary.'))
  if (needed === undefined) return
  contradiction(
    desk,
    setting,
    `\`{{${needed}}}\` is used, and the policy declares no \`primary\`.`,
    SETTINGS.primary,
  )
}

function readErrorPaths(desk: Desk, context: ProfileContext): Policy['errorPaths'] {
  const profiles = desk.value(SETTINGS.errorProfiles) ?? [defaultProfile(context)]
  for (const { names, why, remedy } of unmeetable(profiles, context)) {
    const held = names.map((name) => `\`${name}\``).join(', ')
    contradiction(
      desk,
      SETTINGS.errorProfiles,
      `\`error-profiles\` holds ${held}: ${why}. The failure could never be met.`,
      SETTINGS[remedy],
    )
  }
  return errorCauses(profiles, context)
}
