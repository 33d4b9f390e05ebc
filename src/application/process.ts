import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ended } from '../evidence/drill.ts'
import type { Outputs } from './port.ts'

/**
 * Runs its argument with a limit of 1 GiB on every file that is written (`ulimit -f` counts blocks of 512 bytes, POSIX):
 * an application in a logging loop must not fill the runner's disk before its deadline. Descriptor 3 is a pipe that the
 * gate holds open: when the gate itself is killed, the pipe ends, and the watcher ends the group.
 */
const UNDER_WATCH = `ulimit -f 2097152
(read -r _ <&3; kill -s KILL -- -$$) > /dev/null 2>&1 &
exec /bin/sh -c "$0" 3<&-`

/** A shell command to start. */
export interface ProcessOptions {
  readonly run: string
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
  /** Its standard output and error go to new files in this folder, which gets a `tmp` as well. */
  readonly folder: string
}

/** A started shell command: leader of a process group of its own. */
export interface StartedProcess {
  /** The leader of its group; null where it could not be started. */
  readonly pid: number | null
  readonly outputs: Outputs
  /** Resolves when the command itself has ended; what it left behind may still run. */
  readonly ended: Promise<Ended>
}

/** Starts a command in a process group of its own, with output to private files and nothing inherited but its environment. */
export async function startProcess(options: ProcessOptions): Promise<StartedProcess> {
  await mkdir(join(options.folder, 'tmp'), { recursive: true, mode: 0o700 })
  const outputs = { stdout: join(options.folder, 'stdout'), stderr: join(options.folder, 'stderr') }
  const stdout = await open(outputs.stdout, 'wx', 0o600)
  const stderr = await open(outputs.stderr, 'wx', 0o600)
  try {
    const child = spawn('/bin/sh', ['-c', UNDER_WATCH, options.run], {
      cwd: options.directory,
      env: options.environment,
      stdio: ['ignore', stdout.fd, stderr.fd, 'pipe'],
      detached: true,
    })
    return { pid: child.pid ?? null, outputs, ended: endOf(child) }
  } finally {
    await Promise.all([stdout.close(), stderr.close()])
  }
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

/** Waits for a promise, at most until the signal: `over` then. */
export function orOver<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | 'over'> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      resolve('over')
    }
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort)
    })
  })
}
