import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** The variable that every process of one step inherits, so that those are found that left their group. */
export const STEP_MARK = 'E2E_STEP_MARK'

/** Processes that carry a step's mark, by Linux's /proc. Ended ones that nobody has collected yet do not count. */
async function processesOf(mark: string): Promise<readonly number[]> {
  const names = await readdir('/proc')
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const carrying = await Promise.all(pids.map(async (pid) => ((await carries(pid, mark)) ? [pid] : [])))
  return carrying.flat()
}

async function carries(pid: number, mark: string): Promise<boolean> {
  try {
    return (await readFile(`/proc/${pid}/environ`, 'latin1')).includes(`${STEP_MARK}=${mark}`)
  } catch {
    return false
  }
}

/** The processes that are still there when none should be; gives whoever ends them twenty seconds. */
export async function survivorsOf(mark: string): Promise<readonly number[]> {
  for (let round = 0; round < 400; round += 1) {
    const left = await processesOf(mark)
    if (left.length === 0) return left
    await sleep(50)
  }
  return processesOf(mark)
}

/** Ends what a test would leave on the machine; whatever starts meanwhile is found by the next round. */
export async function endAll(mark: string): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    const left = await processesOf(mark)
    if (left.length === 0) return
    for (const pid of left) end(pid)
    await sleep(25)
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended between the look and the signal.
  }
}
