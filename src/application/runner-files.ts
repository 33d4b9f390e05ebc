import { readFile, writeFile } from 'node:fs/promises'
import type { RunnerFiles } from '../evidence/run.ts'
import { errnoOf } from './errno.ts'

/** The files through which a step speaks to the runner. Source: GitHub's workflow-commands reference. */
const COMMAND_FILES = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']

/** The runner's command files as they were before the application started. */
export type RunnerFilesBefore = ReadonlyMap<string, Buffer>

/** Reads the command files named in the environment. Off a runner there are none. */
export async function readRunnerFiles(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunnerFilesBefore> {
  const paths = COMMAND_FILES.map((name) => environment[name]).filter(
    (path) => path !== undefined && path !== '',
  )
  const entries = await Promise.all(
    (paths as string[]).map(async (path): Promise<[string, Buffer]> => [path, await readOrEmpty(path)]),
  )
  return new Map(entries)
}

/**
 * Compares the command files with before, and puts back what was there: a byte that the application wrote would be an
 * environment variable or an output of a later step.
 */
export async function restoreRunnerFiles(
  before: RunnerFilesBefore,
): Promise<Exclude<RunnerFiles, 'not-looked'>> {
  let touched = false
  for (const [path, bytes] of before) {
    if ((await readOrEmpty(path)).equals(bytes)) continue
    touched = true
    await writeFile(path, bytes)
  }
  return touched ? 'touched' : 'untouched'
}

async function readOrEmpty(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
