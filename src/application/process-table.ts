import { readdir, readFile } from 'node:fs/promises'
import { errnoOf } from '../evidence/errno.ts'

/** A process as the kernel's table has it. */
export interface ProcessSeen {
  readonly pid: number
  readonly parent: number
  readonly group: number
  readonly session: number
  /** Clock ticks after boot. Numbers are used again: number and start together name a process for good. */
  readonly started: number
}

/** Gone, or nobody whom this user may look at. `ESRCH`: it went while it was read. */
const NOT_SEEN = ['ENOENT', 'ESRCH', 'EACCES', 'EPERM']

/** What `/proc` says of somebody who is not seen. Any other error, such as `EMFILE`, says nothing of who is there: it is thrown. */
export function orNotSeen<T>(nothing: T): (error: unknown) => T {
  return (error) => {
    if (NOT_SEEN.includes(errnoOf(error))) return nothing
    throw error
  }
}

/** A look opens up to three files; a machine may run more processes than this one may open files. */
const AT_ONCE = 8

/** Looks at each of many processes, at a few at once. */
export async function lookAtEach<T, R>(
  many: readonly T[],
  look: (each: T) => Promise<R>,
): Promise<readonly R[]> {
  const seen: R[] = []
  const left = many.entries()
  const lane = async () => {
    for (const [at, each] of left) seen[at] = await look(each)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return seen
}

/**
 * The processes that live, by Linux's `/proc`; empty where there is none (macOS). One that has ended and was not collected by its
 * parent does not live.
 */
export async function livingProcesses(): Promise<readonly ProcessSeen[]> {
  const names = await readdir('/proc').catch(orNotSeen<readonly string[]>([]))
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const seen = await lookAtEach(pids, processAt)
  return seen.filter((each) => each !== null)
}

/** The fields stand behind the name, which may hold spaces and brackets. Source: proc_pid_stat(5). */
export async function processAt(pid: number): Promise<ProcessSeen | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(orNotSeen(''))
  const [state, parent, group, session, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (state === undefined || session === undefined || /[ZXx]/.test(state)) return null
  return {
    pid,
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    started: Number(rest[STARTED - 7]),
  }
}

/** `starttime` is field 22; the four taken before are 3 to 6. */
const STARTED = 22
