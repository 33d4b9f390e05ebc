// What the tests ask the system about processes.
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process runs. One that has ended and was not collected does not. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => ' Z')
  return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
}

/** Those of the processes that run. */
export async function aliveOf(pids: readonly number[]): Promise<readonly number[]> {
  const alive = await Promise.all(pids.map(isAlive))
  return pids.filter((_, at) => alive[at])
}

/** Asks again until there is an answer, for twenty seconds at most. */
export async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  for (let n = 0; n < 400; n += 1) {
    const answer = await ask()
    if (answer !== null) return answer
    await sleep(50)
  }
  throw new Error('there was no answer within twenty seconds')
}

/** The numbers that a file holds, once it holds so many. */
export function numbersIn(path: string, count: number): Promise<readonly number[]> {
  return until(async () => {
    const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n').slice(0, -1)
    return lines.length >= count ? lines.map(Number) : null
  })
}

/** Resolves when none of them runs. */
export function untilGone(pids: readonly number[]): Promise<'gone'> {
  return until(async () => ((await aliveOf(pids)).length === 0 ? 'gone' : null))
}

/** The children of a process that run. */
export async function childrenOf(parent: number): Promise<readonly number[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(
    names.map((name) => readFile(`/proc/${name}/stat`, 'latin1').catch(() => '')),
  )
  const isChild = new RegExp(`\\) [^ZX] ${parent} `)
  return names.filter((_, at) => isChild.test(stats[at] ?? '')).map(Number)
}
