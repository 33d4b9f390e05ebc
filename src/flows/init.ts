import { once } from 'node:events'
import { lstat, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { errnoOf } from '../evidence/errno.ts'
import { SURFACES } from '../evidence/surface.ts'
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

const UNANSWERED = `
Nothing was written: \`init\` asks at a terminal, and its questions were not answered. Type the answers as flags:
  init --surface chat-completions --model gpt-5-mini --command 'node scripts/ask-once.mjs'
Leave --command out where no application is to be run. Without a key:
  init --surface chat-completions --evidence rehearsal
`

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
    const asked = args.length === 0 ? await askPerson(input, errors) : inputs
    if (asked === null) {
      errors.write(UNANSWERED)
      return EXIT.configuration
    }
    const answers = answersFrom(asked)
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

/** Null where nobody can be asked, or where somebody left before the last answer (Ctrl-D, Ctrl-C, a closed terminal). */
async function askPerson(input: Readable, output: Writable): Promise<Inputs | null> {
  if (!('isTTY' in input) || input.isTTY !== true) return null
  const questions = createInterface({ input, output })
  const left = once(questions, 'close').then(() => null)
  const inputs: Inputs = {}
  for (const { name, ask, standard } of QUESTIONS) {
    const asked = questions.question(`${ask}${standard ? ` [${standard}]` : ''}: `)
    // A question that is left open is never answered under some Nodes, and fails under others.
    const answer = await Promise.race([asked.catch(() => null), left])
    if (answer === null) return null
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
