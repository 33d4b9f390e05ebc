import type { Application } from '../evidence/policy.ts'
import { contradiction, type Desk } from './desk.ts'
import type { Setting } from './setting.ts'
import { SETTINGS } from './settings.ts'

type Kind = Application['kind']

/** Settings that say how an application is run, and the kinds that are run so. */
const USED_BY: readonly (readonly [Setting, readonly [Kind, ...Kind[]]])[] = [
  [SETTINGS.command, ['command']],
  [SETTINGS.start, ['service', 'worker']],
  [SETTINGS.trigger, ['service', 'worker']],
  [SETTINGS.ready, ['service', 'worker']],
  [SETTINGS.settle, ['service', 'worker']],
]

/**
 * Reports inputs and flags that the kind of application has no use for: whoever gives one means this very run, and the
 * evidence would be about something else. What has been told of is passed over. In the policy file they are no mistake, and an
 * input `application: direct` turns them all off: one policy and one set of inputs serve every job.
 */
export function refuseUnusedInputs(desk: Desk, kind: Kind): void {
  if (isOpen(desk) || (kind === 'direct' && isInput(desk, SETTINGS.application))) return
  for (const [setting, kinds] of USED_BY) {
    if (!isInput(desk, setting) || kinds.includes(kind) || isTold(desk, setting)) continue
    const [wanted] = kinds
    const name = `\`${setting.name}\``
    contradiction(
      desk,
      setting,
      `${name} is given, and it would never be used: ${whatIsRun(desk, kind)}, and ${name} is for a ${kinds.join(' or a ')}. Say which application is meant, or leave ${name} out.`,
      { ...SETTINGS.application, example: wanted },
    )
  }
}

/** Whether the kind itself is in question, by what has been told of the settings that decide it. */
function isOpen(desk: Desk): boolean {
  const isSaid = desk.gathered.given.has(SETTINGS.application.name)
  const deciding = isSaid ? [SETTINGS.application] : [SETTINGS.start, SETTINGS.command]
  return deciding.some((setting) => isTold(desk, setting))
}

function isTold({ problems }: Desk, { name }: Setting): boolean {
  return problems.some(({ setting }) => setting === name)
}

function isInput({ gathered }: Desk, { name }: Setting): boolean {
  const given = gathered.given.get(name)
  return given?.at.in === 'input' || given?.at.in === 'flag'
}

function whatIsRun({ gathered }: Desk, kind: Kind): string {
  const said = gathered.given.get(SETTINGS.application.name)
  const by = said?.at.in === 'file' ? ' by the policy file' : ''
  return kind === 'direct' ? `no application is run${by}` : `the application is a ${kind}${by}`
}
