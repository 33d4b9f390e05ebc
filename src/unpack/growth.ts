import type { FileHandle } from 'node:fs/promises'

import { openUnfollowed, readPart } from './read-file.ts'

/** A decision log that grew by more than this is no log of one drill. */
const DECISION_LOG_LIMIT_BYTES = 16 * 1024 * 1024

/** By so many bytes a log is recognised as the one that was there before. */
const TAIL_BYTES = 4096

/** A log file as it was before a drill. */
export interface LogMark {
  readonly size: number
  readonly inode: number
  readonly changedMs: number
  readonly tail: Buffer
}

/** Where a log file ends now; null where it cannot be read, as before the first record. */
export async function markLog(path: string): Promise<LogMark | null> {
  try {
    return await withLog(path, async (file, { size, inode, changedMs }) => {
      const from = Math.max(0, size - TAIL_BYTES)
      return { size, inode, changedMs, tail: await readPart(file, from, size - from) }
    })
  } catch {
    return null
  }
}

/**
 * What a log file got since the mark; all of it where it was begun anew. Null where that is over the limit. Rejects
 * with the system's error where there is no regular file that can be read.
 */
export async function readGrowth(path: string, mark: LogMark | null): Promise<string | null> {
  return withLog(path, async (file, seen) => {
    const from = mark !== null && (await goesOn(file, mark, seen)) ? mark.size : 0
    if (seen.size - from > DECISION_LOG_LIMIT_BYTES) return null
    return (await readPart(file, from, seen.size - from)).toString('utf8')
  })
}

type Seen = Omit<LogMark, 'tail'>

/** Whether the file is the old one with something added, or nothing. */
async function goesOn(file: FileHandle, mark: LogMark, seen: Seen): Promise<boolean> {
  if (seen.inode !== mark.inode || seen.size < mark.size) return false
  if (seen.size === mark.size) return seen.changedMs === mark.changedMs
  return (await readPart(file, mark.size - mark.tail.length, mark.tail.length)).equals(mark.tail)
}

async function withLog<T>(path: string, use: (file: FileHandle, seen: Seen) => Promise<T>): Promise<T> {
  const file = await openUnfollowed(path)
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw Object.assign(new Error('no regular file'), { code: 'no regular file' })
    return await use(file, { size: stat.size, inode: stat.ino, changedMs: stat.mtimeMs })
  } finally {
    await file.close()
  }
}
