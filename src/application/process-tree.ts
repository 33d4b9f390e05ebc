import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { RUN_MARK_NAME } from './environment.ts'
import { errnoOf } from './errno.ts'

/** Time between asking a process to end and ending it. */
const TERM_GRACE_MS = 2_000
const POLL_MS = 25

/** Signals a whole process group. A group that is gone already is no error. */
export function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal)
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** Ends a process group for sure: TERM, a grace period, then KILL. */
export async function endGroup(leader: number): Promise<void> {
  if (!(await groupLives(leader))) return
  signalGroup(leader, 'SIGTERM')
  // By the clock: on a busy machine looking takes longer than sleeping.
  const until = performance.now() + TERM_GRACE_MS
  while (performance.now() < until && (await groupLives(leader))) await sleep(POLL_MS)
  signalGroup(leader, 'SIGKILL')
}

/**
 * Ends the processes that carry the run's mark in their environment but have left their group (`setsid`, daemons),
 * and says how many there were. Linux only: elsewhere `/proc` is absent and the group is all that can be ended.
 */
export async function endEscapees(runMark: string): Promise<number> {
  const ended = new Set<number>()
  // A process may start another one while we look: look until a round finds nothing, at most ten times.
  for (let round = 0; round < 10; round += 1) {
    const found = await markedProcesses(runMark)
    if (found.length === 0) break
    for (const pid of found) {
      ended.add(pid)
      kill(pid)
    }
    await sleep(POLL_MS)
  }
  return ended.size
}

async function markedProcesses(runMark: string): Promise<number[]> {
  const pids = await processIds()
  const marked = await Promise.all(pids.map(async (pid) => ((await carriesMark(pid, runMark)) ? pid : null)))
  return marked.filter((pid) => pid !== null && pid !== process.pid) as number[]
}

async function carriesMark(pid: number, runMark: string): Promise<boolean> {
  try {
    return (await readFile(`/proc/${pid}/environ`, 'latin1')).includes(`${RUN_MARK_NAME}=${runMark}`)
  } catch {
    return false
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** Whether a process of the group still runs. One that ended and was not collected by its parent counts as ended. */
async function groupLives(leader: number): Promise<boolean> {
  try {
    process.kill(-leader, 0)
  } catch {
    return false
  }
  const states = await Promise.all((await processIds()).map((pid) => stateIn(leader, pid)))
  const members = states.filter((state) => state !== null)
  return members.length === 0 || members.some((state) => state !== 'Z')
}

/** The state letter of a process of the group, or null. Source: proc_pid_stat(5); the name may hold spaces and brackets. */
async function stateIn(leader: number, pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
  const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state !== undefined && group === String(leader) ? state : null
}

/** Empty where there is no `/proc`. */
async function processIds(): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => [])
  return names.filter((name) => /^\d+$/.test(name)).map(Number)
}

function isGone(error: unknown): boolean {
  return ['ESRCH', 'EPERM'].includes(errnoOf(error))
}
