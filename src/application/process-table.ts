import { readdir, readFile } from 'node:fs/promises'

/** A process as the kernel's table has it. */
export interface ProcessSeen {
  readonly pid: number
  readonly parent: number
  readonly group: number
  readonly session: number
  /** Clock ticks after boot. Numbers are used again: number and start together name a process for good. */
  readonly started: number
}

/**
 * The processes that live, by Linux's `/proc`; empty where there is none (macOS). One that has ended and was not collected by its
 * parent does not live.
 */
export async function livingProcesses(): Promise<readonly ProcessSeen[]> {
  const names = await readdir('/proc').catch(() => [])
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const seen = await Promise.all(pids.map(processAt))
  return seen.filter((each) => each !== null)
}

/** The fields stand behind the name, which may hold spaces and brackets. Source: proc_pid_stat(5). */
export async function processAt(pid: number): Promise<ProcessSeen | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
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
