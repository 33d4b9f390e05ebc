import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ended } from '../evidence/drill.ts'
import { messageOf } from '../evidence/errno.ts'
import type { Outputs } from './port.ts'
import type { Watcher } from './process-watcher.ts'

/**
 * Runs $0 with a limit of 1 GiB on every file that is written (`ulimit -f` counts blocks of 512 bytes, POSIX): an application in a
 * logging loop must not fill the runner's disk before its deadline. $1 is the run's marking limit. The watcher gets the
 * number of the group before anything of the application runs, by a descriptor that the application does not inherit.
 */
const UNDER_WATCH = `{ ulimit -f 2097152; ulimit -m "$1"; } 2> /dev/null
echo "$$" >&3
exec /bin/sh -c "$0" 3>&-`

/** A shell command to start. */
export interface ProcessOptions {
  readonly run: string
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
  /** Its standard output and error go to new files in this folder, which gets a `tmp` as well. */
  readonly folder: string
}

/** A started shell command: leader of a session and process group of its own. */
export interface StartedProcess {
  /** The leader of its group; null where it could not be started. */
  readonly pid: number | null
  readonly outputs: Outputs
  /** Resolves when the command itself has ended; what it left behind may still run. */
  readonly ended: Promise<Ended>
}

/**
 * Starts a command in a session of its own, with output to private files and nothing inherited but its environment and its limits.
 * Nothing starts unwatched.
 * `ProcessTree.start` is the way to it: what is started without a tree is ended by nobody.
 */
export async function startProcess(
  options: ProcessOptions,
  watched: () => Promise<Pick<Watcher, 'input'>>,
  limitKib: string,
): Promise<StartedProcess> {
  await mkdir(join(options.folder, 'tmp'), { recursive: true, mode: 0o700 })
  const outputs = outputsIn(options.folder)
  const stdout = await open(outputs.stdout, 'wx', 0o600)
  const stderr = await open(outputs.stderr, 'wx', 0o600)
  try {
    const { input } = await watched()
    const child = spawn('/bin/sh', ['-c', UNDER_WATCH, options.run, limitKib], {
      cwd: options.directory,
      env: options.environment,
      stdio: ['ignore', stdout.fd, stderr.fd, input],
      detached: true,
    })
    return { pid: child.pid ?? null, outputs, ended: endOf(child) }
  } catch (error) {
    // What is too large for the system, or more than it has left, is thrown; a missing folder is an event.
    return { pid: null, outputs, ended: Promise.resolve({ by: 'not-started', why: messageOf(error) }) }
  } finally {
    await closeAll(stdout, stderr)
  }
}

/** The files that a command's output goes to. */
export function outputsIn(folder: string): Outputs {
  return { stdout: join(folder, 'stdout'), stderr: join(folder, 'stderr') }
}

async function closeAll(...files: readonly FileHandle[]): Promise<void> {
  await Promise.all(files.map((file) => file.close()))
}

function endOf(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve({ by: 'not-started', why: error.message })
    })
    child.once('exit', (code, signal) => {
      resolve(signal === null ? { by: 'exit', code: code ?? 0 } : { by: 'signal', signal })
    })
  })
}
