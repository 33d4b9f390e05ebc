import { chmod, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errnoOf } from '../evidence/errno.ts'
import type { Journal } from './journal.ts'

/** Pauses before each try: a process that was just ended may still close its files. */
const PAUSES_MS = [0, 100, 300]

/**
 * Removes the run's private folder. Never rejects, so that what a run came to stays what it came to: a folder that stays
 * behind holds output of the application, and is told with the way to remove it.
 */
export async function removeFolder(folder: string, journal: Pick<Journal, 'say'>): Promise<void> {
  const code = await whyNotRemoved(folder)
  if (code === null) return
  journal.say(
    `The private folder of this run, with output of the application in it, could not be removed (${code}). ` +
      `Remove it yourself: rm -rf ${quoted(folder)} (with sudo where its files belong to another user).`,
  )
}

/**
 * Null when it is gone, else the error's code: its message may hold names that the application gave. The tries are made here:
 * those of `maxRetries` multiply with each level of folders.
 */
async function whyNotRemoved(folder: string): Promise<string | null> {
  let code = ''
  for (const pause of PAUSES_MS) {
    await sleep(pause)
    try {
      await rm(folder, { recursive: true, force: true })
      return null
    } catch (error) {
      code = errnoOf(error) || 'an error'
      await makeWritable(folder)
    }
  }
  return code
}

/**
 * Gives the folders below back to their owner: one that is read-only keeps its files. The folder itself is closed to other
 * users, so that nobody who still runs puts a link where a folder was read.
 */
async function makeWritable(folder: string): Promise<void> {
  // Those of another user stay as they are: removing tells of them.
  await chmod(folder, 0o700).catch(() => undefined)
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) if (entry.isDirectory()) await makeWritable(join(folder, entry.name))
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", String.raw`'\''`)}'`
}
