import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ended } from '../evidence/drill.ts'
import { environmentFor } from './environment.ts'
import { endEscapees, endGroup, signalGroup } from './process-tree.ts'
import type { Call, Outcome, RunningApplication } from './port.ts'

/**
 * Runs its argument with a limit of 1 GiB on every file that is written (`ulimit -f` counts blocks of 512 bytes, POSIX):
 * an application in a logging loop must not fill the runner's disk before its deadline. Descriptor 3 is a pipe that the
 * gate holds open: when the gate itself is killed, the pipe ends, and the watcher ends the group.
 */
const UNDER_WATCH = `ulimit -f 2097152
(read -r _ <&3; kill -s KILL -- -$$) > /dev/null 2>&1 &
exec /bin/sh -c "$0" 3<&-`

export interface CommandOptions {
  /** The shell command, run once a drill by `/bin/sh -c`. */
  readonly run: string
  readonly directory: string
  readonly inherited: Readonly<Record<string, string | undefined>>
  /** Never given to the application: only used to withhold the variables that hold it. */
  readonly realKey: string | null
  readonly runMark: string
}

/** The user's command as the application: own process group, scrubbed environment, output to private files. */
export function commandApplication(options: CommandOptions): RunningApplication {
  const leaders = new Set<number>()
  return {
    async run(call) {
      await mkdir(join(call.folder, 'tmp'), { recursive: true, mode: 0o700 })
      const outputs = { stdout: join(call.folder, 'stdout'), stderr: join(call.folder, 'stderr') }
      const stdout = await open(outputs.stdout, 'wx', 0o600)
      const stderr = await open(outputs.stderr, 'wx', 0o600)
      try {
        const ended = await runOnce(call, options, stdout, stderr, leaders)
        return { ended, claim: ended.by === 'exit' && ended.code === 0 ? 'success' : 'failure', outputs }
      } finally {
        await Promise.all([stdout.close(), stderr.close()])
      }
    },
    async stopAll() {
      await Promise.all([...leaders].map(endGroup))
      return endEscapees(options.runMark)
    },
  }
}

async function runOnce(
  call: Call,
  options: CommandOptions,
  stdout: FileHandle,
  stderr: FileHandle,
  leaders: Set<number>,
): Promise<Outcome['ended']> {
  const child = spawn('/bin/sh', ['-c', UNDER_WATCH, options.run], {
    cwd: options.directory,
    env: environmentFor(call, options.inherited, options.runMark, options.realKey),
    stdio: ['ignore', stdout.fd, stderr.fd, 'pipe'],
    detached: true,
  })
  const ended = await untilEnd(child, call)
  if (child.pid === undefined) return ended
  leaders.add(child.pid)
  await endGroup(child.pid)
  return ended
}

/** Waits for the end of the command, at most until the deadline or the run's own end. */
function untilEnd(child: ChildProcess, call: Call): Promise<Ended> {
  const deadline = AbortSignal.any([call.signal, AbortSignal.timeout(call.deadlineMs)])
  return new Promise((resolve) => {
    const onDeadline = () => {
      if (child.pid !== undefined) signalGroup(child.pid, 'SIGTERM')
      resolve({ by: 'deadline' })
    }
    deadline.addEventListener('abort', onDeadline, { once: true })
    child.once('error', (error) => {
      resolve({ by: 'not-started', why: error.message })
    })
    child.once('exit', (code, signal) => {
      deadline.removeEventListener('abort', onDeadline)
      resolve(signal === null ? { by: 'exit', code: code ?? 0 } : { by: 'signal', signal })
    })
  })
}
