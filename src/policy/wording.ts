import type { Problem, ProblemCode, WrittenAt } from './problem.ts'
import { nameAt } from './problem.ts'
import type { Raw, Refusal } from './raw.ts'
import type { Setting } from './setting.ts'
import { shown } from './showing.ts'

/** A problem whose sentence is still to be written. */
export function settingsProblem(code: ProblemCode, setting: string, at: WrittenAt): Omit<Problem, 'says'> {
  return { code, setting, at, value: null, allowed: null, example: null }
}

/**
 * What to type for a setting where the user wrote it: YAML, or a flag, or a variable for a secret on a command line. What
 * has no flag stands in the policy file.
 */
export function exampleAt(setting: Setting, at: WrittenAt): string {
  if (at.in !== 'flag' || setting.stands === 'file') return `${setting.name}: ${setting.example}`
  if (setting.variable !== null) return `export ${setting.variable}="$(cat <a file that only you can read>)"`
  return `--${setting.name} ${inShell(withoutQuotes(setting.example))}`
}

/** The text of a YAML scalar; nothing else of YAML's quoting is used in the table than what stands here. */
function withoutQuotes(yaml: string): string {
  if (/^'.*'$/.test(yaml)) return yaml.slice(1, -1).replaceAll("''", "'")
  return yaml.replace(/^"(.*)"$/, '$1')
}

/** A text as one word of a POSIX shell. */
function inShell(text: string): string {
  return /^[\w.,:/@=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** The problem for a value that its kind refused. `whole` is what the user wrote for the setting. */
export function refusalProblem(setting: Setting, whole: Raw, refusal: Refusal, at: WrittenAt): Problem {
  const name = calledAt(at, setting, refusal.part)
  const value = setting.sensitive || refusal.value === null ? null : shown(refusal.value)
  const isPart = refusal.part === null && !(whole.is === 'text' && whole.text === refusal.value)
  const floor = refusal.code === 'floor-lowered'
  return {
    ...settingsProblem(refusal.code, setting.name, at),
    value,
    says: sentence(name, value, isPart, refusal),
    allowed: floor ? null : setting.kind.allowed,
    example: floor ? null : exampleAt(setting, at),
  }
}

/** A secret has no flag: on a command line it is a variable. */
function calledAt(at: WrittenAt, { name, variable }: Setting, part: string | null): string {
  if (at.in === 'flag' && variable !== null) return `Variable \`${variable}\``
  return nameAt(at, part === null ? name : `${name}.${part}`)
}

function sentence(name: string, value: string | null, isPart: boolean, refusal: Refusal): string {
  if (refusal.code === 'setting-missing') return `${name} is missing.`
  const reason = refusal.reason === null ? null : shownReason(refusal.reason)
  if (value === null) return `${name} cannot be used${reason === null ? '.' : `: ${reason}`}`
  const verb = isPart ? 'holds' : 'is'
  return `${name} ${verb} \`${value}\`${reason === null ? ', which is not allowed.' : `: ${reason}`}`
}

function shownReason(reason: string): string {
  return /[?.]$/.test(reason) ? reason : `${reason}.`
}

/** The problem for a setting that nobody gave. */
export function missingProblem(setting: Setting, at: WrittenAt, why: string): Problem {
  const elsewhere = setting.stands === 'both' ? ' It can also stand in the policy file.' : ''
  return {
    ...settingsProblem('setting-missing', setting.name, at),
    says: `${nameAt(at, setting.name)} is missing: ${why}.${elsewhere}`,
    allowed: setting.kind.allowed,
    example: exampleAt(setting, at),
  }
}
