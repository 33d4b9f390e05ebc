import { nearestName } from './nearest.ts'
import type { Variables } from './occasion.ts'
import type { Problem } from './problem.ts'
import { ConfigurationError } from './problem.ts'
import type { Rows, Setting } from './setting.ts'
import { gateRows } from './settings.ts'
import { shown } from './showing.ts'
import { exampleAt, settingsProblem } from './wording.ts'

/** The hidden input by which one bundle serves several actions. */
export const FLOW = 'flow'

/**
 * Inputs of the action as the runner passes them: `INPUT_` and the name in capitals, hyphens kept. Names that no input
 * has are kept too, so that `declare` can say which one was meant.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
 */
export function inputsFromRunner(env: Variables): Record<string, string> {
  const pairs = Object.entries(env).flatMap(([name, text]): [string, string][] =>
    name.startsWith('INPUT_') && text !== undefined && text !== ''
      ? [[name.slice(6).toLowerCase(), text]]
      : [],
  )
  return Object.fromEntries(pairs.filter(([name]) => name !== FLOW))
}

/**
 * Which flow the step is for: `flow` is an input of the sub-actions that their own action.yml fills in. Null for the
 * gate.
 */
export function flowFromRunner(env: Variables): string | null {
  const flow = env[`INPUT_${FLOW.toUpperCase()}`] ?? ''
  return flow === '' ? null : flow
}

/** Flags by setting name, and the words that are no flags. */
export interface FlagsRead {
  readonly inputs: Record<string, string>
  readonly words: readonly string[]
}

/**
 * Reads `--name value` and `--name=value`. A flag that takes a list may be repeated. Secrets come from variables, since
 * other processes can read a command line. `rows` are the settings of the flow that asks.
 * @throws ConfigurationError for unknown flags, a flag without a value, one given twice, or a secret as a flag
 */
export function inputsFromFlags(
  args: readonly string[],
  env: Variables,
  { inputs: rows }: Pick<Rows, 'inputs'> = gateRows(),
): FlagsRead {
  const problems: Problem[] = []
  const inputs = new Map(variables(env, rows))
  const seen = new Set<string>()
  const words: string[] = []
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const flag = splitFlag(word)
    const setting = rows.find(({ name }) => name === flag.name)
    const value = flag.value ?? args[index + 1]
    if (flag.value === null && (setting !== undefined || value?.startsWith('--') === false)) index += 1
    const problem =
      setting === undefined ? unknownFlag(flag.name, rows) : flagProblem(flag.name, value, setting, seen)
    if (problem !== null) problems.push(problem)
    else inputs.set(flag.name, [...(seen.has(flag.name) ? [inputs.get(flag.name)] : []), value].join('\n'))
    seen.add(flag.name)
  }
  const [first, ...others] = problems
  if (first !== undefined)
    throw new ConfigurationError(
      [first, ...others],
      variables(env, rows).map(([, text]) => text),
    )
  return { inputs: Object.fromEntries(inputs), words }
}

/** @throws ConfigurationError where a command that takes flags alone was given something else */
export function refuseWords(command: string, words: readonly string[]): void {
  const [word] = words
  if (word === undefined) return
  throw new ConfigurationError([
    {
      ...settingsProblem('setting-unknown', command, { in: 'flag' }),
      says: `\`${command}\` takes flags alone, and \`${shown(word)}\` is none: \`${command} --help\` lists them.`,
    },
  ])
}

function variables(env: Variables, rows: Rows['inputs']): readonly [string, string][] {
  return rows.flatMap(({ name, variable }): [string, string][] => {
    const text = variable === null ? undefined : env[variable]
    return text === undefined || text === '' ? [] : [[name, text]]
  })
}

function splitFlag(word: string): { readonly name: string; readonly value: string | null } {
  const equals = word.indexOf('=')
  return equals === -1
    ? { name: word.slice(2), value: null }
    : { name: word.slice(2, equals), value: word.slice(equals + 1) }
}

function flagProblem(
  name: string,
  value: string | undefined,
  setting: Setting,
  seen: ReadonlySet<string>,
): Problem | null {
  const at = { in: 'flag' } as const
  const tell = (code: Problem['code'], says: string): Problem => ({
    ...settingsProblem(code, name, at),
    says: `\`--${name}\` ${says}`,
    allowed: setting.kind.allowed,
    example: exampleAt(setting, at),
  })
  if (setting.sensitive) {
    const where = setting.variable === null ? '' : `: set the variable \`${setting.variable}\``
    return tell('setting-misplaced', `is no flag, since other processes can read a command line${where}.`)
  }
  if (value === undefined || value === '' || value.startsWith('--'))
    return tell('setting-missing', 'has no value.')
  const isList = setting.kind.editor.is === 'list' || setting.kind.editor.is === 'fields'
  return seen.has(name) && !isList ? tell('settings-contradict', 'is given twice.') : null
}

function unknownFlag(name: string, rows: Rows['inputs']): Problem {
  const names = rows.filter(({ sensitive }) => !sensitive).map((row) => row.name)
  const near = nearestName(name, names)
  return {
    ...settingsProblem('setting-unknown', shown(name), { in: 'flag' }),
    says: `\`--${shown(name)}\` is not known: there is no such flag${near === null ? '.' : `; did you mean \`--${near}\`?`}`,
    allowed: near === null ? names.map((known) => `\`--${known}\``).join(', ') : null,
    example: null,
  }
}
