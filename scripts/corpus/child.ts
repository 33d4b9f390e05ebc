import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { errnoOf } from '../../src/evidence/errno.ts'
import { sideBySide } from '../side-by-side.ts'

/** What a process wrote. */
export interface Wrote {
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: Buffer
}

/** Longer than any client needs on a busy machine. */
const MOST_MS = 60_000

/** Runs a program to its end, with nothing of this process's environment but the way to programs. Null where there is no such program. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Wrote | null> {
  return new Promise((resolve, reject) => {
    const { PATH = '', HOME = '' } = process.env
    const child = spawn(command, args, {
      env: { PATH, HOME, NO_PROXY: '127.0.0.1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MOST_MS,
    })
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.once('error', (error) => {
      if (errnoOf(error) === 'ENOENT') resolve(null)
      else reject(error)
    })
    child.once('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) })
    })
  })
}

/** Path of a client's script. */
export const clientPath = (name: string): string => join(import.meta.dirname, 'clients', name)

/** Works through a list, two at a time: every client is a process, and two cores are what CI has. */
export function twoAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  return sideBySide(items, 2, work)
}
