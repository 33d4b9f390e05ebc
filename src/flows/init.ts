import { lstat, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { SURFACES } from '../evidence/surface.ts'
import { errnoOf } from '../application/errno.ts'
import { inputsFromFlags } from '../policy/doors.ts'
import { nextSteps, policyText, workflowText, WORKFLOW_PATH, type InitAnswers } from '../policy/init.ts'
import { ConfigurationError } from '../policy/problem.ts'
import { POLICY_PATH } from '../policy/settings.ts'
import { declare } from '../policy/declare.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'

/** What `init` takes as flags or asks for. */
type Inputs = Record<string, string>

const QUESTIONS = [
  { name: 'surface', ask: `API surface (${SURFACES.join(' or ')})`, standard: 'chat-completions' },
  { name: 'evidence', ask: 'Evidence (live or rehearsal)', standard: 'live' },
  { name: 'model', ask: 'Model that the account may use for tests', standard: '' },
  {
    name: 'command',
    ask: 'Shell command that makes one call of your application (empty: none)',
    standard: '',
  },
] as const

/**
 * Writes a policy and a workflow for the repository in the current folder, from flags, or from answers at a terminal.
 * A file that is there already is never replaced.
 */
export async function init(
  args: readonly string[],
  input: Readable,
  output: Writable,
  errors: Writable,
): Promise<ExitCode> {
  try {
    // The variables that carry secrets are left out: nothing of them belongs into a file.
    const { inputs } = inputsFromFlags(args, {})
    const asksPerson = args.length === 0 && 'isTTY' in input && input.isTTY === true
    const answers = answersFrom(asksPerson ? await askPerson(input, errors) : inputs)
    const files = [
      [POLICY_PATH, policyText(answers)],
      [WORKFLOW_PATH, workflowText(answers)],
    ] as const
    // All or nothing: half of a setup is worse than none.
    for (const [path] of files) if (await isThere(path)) throw alreadyThere(path)
    for (const [path, text] of files) await writeNew(path, text)
    output.write(`${POLICY_PATH}\n${WORKFLOW_PATH}\n`)
    errors.write(`\nNext:\n${nextSteps(answers)}`)
    return EXIT.passed
  } catch (error) {
    if (error instanceof ConfigurationError || errnoOf(error) === 'EEXIST') {
      errors.write(`${error instanceof Error ? error.message : String(error)}\n`)
      return EXIT.configuration
    }
    throw error
  }
}

async function askPerson(input: Readable, output: Writable): Promise<Inputs> {
  const questions = createInterface({ input, output })
  const inputs: Inputs = {}
  for (const { name, ask, standard } of QUESTIONS) {
    const answer = await questions.question(`${ask}${standard ? ` [${standard}]` : ''}: `)
    inputs[name] = answer.trim() || standard
  }
  questions.close()
  return inputs
}

/** Checks the answers as a run would, before anything is written. */
function answersFrom(inputs: Inputs): InitAnswers {
  const { policy } = declare({ inputs, door: 'cli', file: null })
  return {
    surface: policy.surface,
    evidence: policy.want,
    model: inputs['model'] ? policy.fallback.model : null,
    profile: policy.profile,
    command: policy.application.kind === 'command' ? policy.application.run : null,
    baseUrl: inputs['base-url'] ?? null,
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text, { flag: 'wx' }).catch((error: unknown) => {
    throw errnoOf(error) === 'EEXIST' ? alreadyThere(path, error) : error
  })
}

function alreadyThere(path: string, cause?: unknown): ConfigurationError {
  const problem = {
    code: 'settings-contradict',
    setting: 'policy',
    at: { in: 'run' },
    value: path,
    says: `\`${path}\` is there already and is not replaced.`,
    allowed: 'a repository without this file',
    example: `git mv ${path} ${path}.old`,
  } as const
  return new ConfigurationError([problem], [], { cause })
}
