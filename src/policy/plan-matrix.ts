import type { Some } from '../evidence/brand.ts'
import type { Cell } from '../evidence/matrix.ts'
import { openDesk, type Desk } from './desk.ts'
import { gather, secretsOf, type Sources } from './gather.ts'
import { cellsOf, matrixJson, MOST_CELLS, type Axes } from './matrix.ts'
import { AXIS_SETTINGS } from './plan-settings.ts'
import { ConfigurationError, type Problem } from './problem.ts'
import type { Rows, Setting } from './setting.ts'
import { fileSettings, SETTINGS } from './settings.ts'
import { shown } from './showing.ts'
import { exampleAt, settingsProblem } from './wording.ts'

/** What `plan` takes. */
export function planRows(): Rows {
  const { policy, githubToken } = SETTINGS
  const purpose = 'The token that reads the policy. On a command line: the variable `GITHUB_TOKEN`.'
  return {
    inputs: [...Object.values(AXIS_SETTINGS), policy, { ...githubToken, purpose }],
    file: fileSettings(),
  }
}

/**
 * The jobs of a matrix: from the inputs, or else the `plan` of the policy file, or else the one surface, profile and
 * model that the file names.
 * @throws ConfigurationError with every problem
 */
export function planMatrix(sources: Sources): readonly Cell[] {
  const desk = openDesk(gather(sources, planRows()), { in: sources.door === 'cli' ? 'flag' : 'input' })
  const axes = axesOf(desk)
  const problems: readonly Problem[] = [
    ...desk.problems,
    ...unsaid(desk, AXIS_SETTINGS.surfaces, axes.surfaces, 'a job is evidence for exactly one API surface'),
    ...unsaid(
      desk,
      AXIS_SETTINGS.models,
      axes.models,
      'a job asks for one model; a rehearsal can take `simulated-model`',
    ),
    ...tooMany(desk, axes),
    ...noFile(desk, sources),
  ]
  if (isSome(problems)) throw new ConfigurationError(problems, secretsOf(sources.inputs, planRows()))
  return cellsOf(axes)
}

/** What a step hands to the jobs after it. */
export function planOutputs(cells: readonly Cell[]): Readonly<Record<keyof typeof PLAN_OUTPUTS, string>> {
  return { matrix: matrixJson(cells), shards: JSON.stringify(cells.map(({ shard }) => shard)) }
}

/** The outputs of `plan`, each with what it holds. */
export const PLAN_OUTPUTS = {
  matrix:
    'The matrix as JSON, for `fromJSON`: each job has `surface`, `request-profile`, `model` and `shard`.',
  shards: 'The names of the jobs as a JSON list, in the same order.',
} as const

/** What nobody named is empty: a problem of its own. */
function axesOf({ value }: Desk): Axes {
  const declared = value(SETTINGS.plan)
  const surface = value(SETTINGS.surface)
  const model = value(SETTINGS.model)
  const profile = value(SETTINGS.requestProfile)
  value(SETTINGS.policy)
  value(SETTINGS.version)
  return {
    surfaces: value(AXIS_SETTINGS.surfaces) ?? declared?.surfaces ?? (surface === null ? [] : [surface]),
    profiles: value(AXIS_SETTINGS.profiles) ?? declared?.profiles ?? [profile],
    models: value(AXIS_SETTINGS.models) ?? declared?.models ?? (model === null ? [] : [model]),
  }
}

/** Only where nothing else was wrong: a refused list is no missing one. */
function unsaid(desk: Desk, setting: Setting, named: readonly unknown[], why: string): readonly Problem[] {
  if (named.length > 0 || desk.problems.length > 0) return []
  return [
    {
      ...settingsProblem('setting-missing', setting.name, desk.at),
      says: `Nothing names the ${setting.name} of the plan: ${why}. They can also stand in the policy file, as \`plan: { ${setting.name}: [...] }\`.`,
      allowed: setting.kind.allowed,
      example: exampleAt(setting, desk.at),
    },
  ]
}

function tooMany(desk: Desk, { surfaces, profiles, models }: Axes): readonly Problem[] {
  const jobs = surfaces.length * profiles.length * models.length
  if (jobs <= MOST_CELLS) return []
  const sum = `${surfaces.length} x ${profiles.length} x ${models.length} = ${jobs}`
  return [
    {
      ...settingsProblem('plan-too-large', AXIS_SETTINGS.models.name, desk.at),
      says: `The plan has surfaces x profiles x models = ${sum} jobs, and GitHub starts at most ${MOST_CELLS} of one matrix. Leave some out, or split the plan over several workflows, each with a \`merge\` of its own.`,
      example: exampleAt(AXIS_SETTINGS.models, desk.at),
    },
  ]
}

function noFile(desk: Desk, { file, inputs }: Sources): readonly Problem[] {
  const path = inputs[SETTINGS.policy.name] ?? ''
  if (file !== null || path === '') return []
  return [
    {
      ...settingsProblem('file-missing', SETTINGS.policy.name, desk.at),
      says: `There is no file at \`${shown(path)}\`, which \`policy\` names. Correct the path, or leave the setting out.`,
      example: exampleAt(SETTINGS.policy, desk.at),
    },
  ]
}

function isSome(problems: readonly Problem[]): problems is Some<Problem> {
  return problems.length > 0
}
