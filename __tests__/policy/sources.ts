import { randomBytes } from 'node:crypto'
import type { Declaration, Sources } from '../../src/policy/declare.ts'
import { declare } from '../../src/policy/declare.ts'
import type { Problem } from '../../src/policy/problem.ts'
import { ConfigurationError } from '../../src/policy/problem.ts'

const FILE_PATH = '.github/fallback-evidence.yml'

/** The least that a live run needs, besides its key. */
export const LIVE = { surface: 'responses', model: 'gpt-5-mini' }

/** The least that a rehearsal needs. */
export const REHEARSAL = { surface: 'responses', evidence: 'rehearsal' }

/** A key in CometAPI's form, of this run alone. */
export function freshKey(): string {
  return `sk-${randomBytes(24).toString('hex')}`
}

/** Declares from inputs and, perhaps, the text of a policy file. */
export function declared(
  inputs: Record<string, string>,
  text: string | null = null,
  door: 'action' | 'cli' = 'action',
): Declaration {
  return declare(sources(inputs, text, door))
}

/** The error of a declaration that must fail. */
export function refusal(
  inputs: Record<string, string>,
  text: string | null = null,
  door: 'action' | 'cli' = 'action',
): ConfigurationError {
  return configurationError(() => declared(inputs, text, door))
}

/** The configuration error that a call throws. */
export function configurationError(call: () => unknown): ConfigurationError {
  try {
    call()
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

/** The problem of a declaration that has exactly one. */
export function onlyProblem(error: ConfigurationError): Problem {
  if (error.problems.length !== 1) throw new Error(`not one problem but:\n${error.message}`)
  return error.problems[0]
}

function sources(inputs: Record<string, string>, text: string | null, door: 'action' | 'cli'): Sources {
  return { inputs, door, file: text === null ? null : { path: FILE_PATH, text } }
}
