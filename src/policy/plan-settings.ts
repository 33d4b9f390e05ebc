import { REQUEST_PROFILES, SURFACES } from '../evidence/surface.ts'
import type { Axes } from './matrix.ts'
import type { Kind } from './kind.ts'
import { choice } from './kind.ts'
import type { Member } from './record.ts'
import { record } from './record.ts'
import { setting } from './setting.ts'
import { line, list, whyNoModel } from './texts.ts'

/** Words of a short list, each once. */
export function words<const T extends string>(values: readonly T[]): Kind<readonly T[]> {
  const word = choice(values)
  return list({
    allowed: `${word.allowed}, separated by commas or lines, each once`,
    commas: true,
    values,
    repeated: 'refused',
    item: (_, raw) => word.read(raw),
  })
}

/** Names of models, each once. */
function models(): Kind<readonly string[]> {
  const model = line('the name of a model', 200, whyNoModel)
  return list({
    allowed: 'names of models that your account may use, separated by commas or lines, each once',
    commas: true,
    values: null,
    repeated: 'refused',
    item: (_, raw) => model.read(raw),
  })
}

/** What a plan spans; null where nothing was said. */
export interface DeclaredAxes {
  readonly surfaces: Axes['surfaces'] | null
  readonly profiles: Axes['profiles'] | null
  readonly models: Axes['models'] | null
}

const SURFACES_MEMBER: Member<Axes['surfaces']> = {
  name: 'surfaces',
  kind: words(SURFACES),
  required: false,
}
const PROFILES_MEMBER: Member<Axes['profiles']> = {
  name: 'profiles',
  kind: words(REQUEST_PROFILES),
  required: false,
}
const MODELS_MEMBER: Member<Axes['models']> = { name: 'models', kind: models(), required: false }

/** The policy file's own plan. */
export function planOfFile(): Kind<DeclaredAxes> {
  return record('plan', [SURFACES_MEMBER, PROFILES_MEMBER, MODELS_MEMBER], (value) => ({
    surfaces: value(SURFACES_MEMBER),
    profiles: value(PROFILES_MEMBER),
    models: value(MODELS_MEMBER),
  }))
}

/** What `plan` takes, beside the policy file and the token. */
export const AXIS_SETTINGS = {
  surfaces: setting({
    name: 'surfaces',
    purpose: 'The API surfaces to plan for, separated by commas or lines.',
    kind: SURFACES_MEMBER.kind,
    stands: 'input',
    fallback: null,
    defaultText: '`plan.surfaces` of the policy file, else its `surface`',
    example: 'chat-completions, responses',
  }),
  profiles: setting({
    name: 'profiles',
    purpose: 'The request profiles to plan for, separated by commas or lines.',
    kind: PROFILES_MEMBER.kind,
    stands: 'input',
    fallback: null,
    defaultText: '`plan.profiles` of the policy file, else its `request-profile`, else `minimal`',
    example: 'minimal, streaming',
  }),
  models: setting({
    name: 'models',
    purpose: 'The model aliases to plan for, separated by commas or lines.',
    kind: MODELS_MEMBER.kind,
    stands: 'input',
    fallback: null,
    defaultText: '`plan.models` of the policy file, else its `model`',
    example: 'gpt-5-mini, gpt-5',
  }),
} as const
