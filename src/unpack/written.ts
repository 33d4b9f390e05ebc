import { createHash } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { packingOf } from './compression.ts'
import { openUnfollowed, readPart, UnreadableFile } from './read-file.ts'
import { hasPattern } from './patterns.ts'
import { expand, type Target } from './targets.ts'

/** By so many bytes at its beginning and before its end a file is known as one that was only added to. */
const END_BYTES = 4096

/** Files are stamped by a clock that ticks every 10 ms at the slowest (HZ=100): what is written after this wait has another stamp. */
const CLOCK_TICK_MS = 20

/** Files that are looked at side by side. */
const AT_ONCE = 32

/** A file as it was. */
interface Mark {
  readonly target: Target
  /** Device and inode: a file that is renamed keeps them. */
  readonly id: string
  readonly size: number
  readonly written: bigint
  readonly changed: bigint
  /** Digest of beginning and end; null for a file that cannot be read, is packed or is no text: such files change in the middle. */
  readonly ends: string | null
}

/** What matched before the application started. */
export type Before = ReadonlyMap<Mark['id'], Mark>

/** What an application wrote. */
export interface Written {
  /** New and changed files. Of a text that only grew, `from` is where the growth begins. */
  readonly matched: readonly Target[]
  /** Patterns that match nothing now. A folder that is there and empty is an answer: whatever stood in it was removed. */
  readonly unmatched: readonly string[]
  /** Files that were there before and are gone, as they are reported. */
  readonly lost: readonly string[]
}

/**
 * Notes the files that the patterns match, so that {@link writtenSince} can tell what came later. What cannot be read is not noted:
 * it counts as new.
 */
export const markWritten = async (patterns: readonly string[], root: string): Promise<Before> => {
  const matched = await expand(patterns, root).then(
    (found) => found.matched,
    (error: unknown) => {
      if (error instanceof UnreadableFile) return []
      throw error
    },
  )
  const marks = (await inBatches(matched, markOf)).filter((mark) => mark !== null)
  if (marks.length > 0) await sleep(CLOCK_TICK_MS)
  return new Map(marks.map((mark) => [mark.id, mark]))
}

/**
 * Finds what the patterns match now and did not match like this before. Links, pipes and devices are always among it, for the search
 * to refuse.
 * @throws {UnreadableFile} where a folder cannot be listed
 */
export const writtenSince = async (
  before: Before,
  patterns: readonly string[],
  root: string,
): Promise<Written> => {
  const { matched, unmatched } = await expand(patterns, root)
  const missing = await inBatches(unmatched, async (pattern) =>
    (await isEmptyFolder(pattern, root)) ? [] : [pattern],
  )
  const seen = await inBatches(matched, (target) => compared(target, before))
  const [ids, paths] = [new Set(seen.map(({ id }) => id)), new Set(matched.map(({ path }) => path))]
  // A file that was rotated away has another name; one that was written anew has its name.
  const lost = [...before.values()].filter(({ id, target }) => !ids.has(id) && !paths.has(target.path))
  return {
    matched: seen.flatMap(({ found }) => (found === null ? [] : [found])),
    unmatched: missing.flat(),
    lost: lost.map(({ target }) => target.show),
  }
}

/** `queue/**` or `queue`, where the folder is there: `queue/*.json` could as well be a misspelt name. */
const isEmptyFolder = async (pattern: string, root: string): Promise<boolean> => {
  const folder = pattern.replace(/(?:\/\*\*)+(?:\/\*)?\/?$|\/$/, '')
  if (hasPattern(folder)) return false
  return lstat(resolve(root, folder)).then(
    (stat) => stat.isDirectory(),
    () => false,
  )
}

/** A file beside what it was; `found` is null for one that nobody touched. */
const compared = async (
  target: Target,
  before: Before,
): Promise<{ readonly id: string; readonly found: Target | null }> => {
  const stat = await statOf(target.path)
  if (stat === null) return { id: '', found: target }
  const id = idOf(stat)
  const mark = before.get(id)
  if (mark === undefined) return { id, found: target }
  const isSame = Number(stat.size) === mark.size && stat.mtimeNs === mark.written
  if (isSame && stat.ctimeNs === mark.changed && target.path === mark.target.path) return { id, found: null }
  // The new name is searched, and of the file what is new.
  const isRenamed = isSame && target.path !== mark.target.path
  const goesOn = isRenamed || (Number(stat.size) > mark.size && mark.ends !== null)
  if (!goesOn || (await endsAt(target.path, mark.size)) !== mark.ends) return { id, found: target }
  return { id, found: { ...target, from: mark.size } }
}

const markOf = async (target: Target): Promise<Mark | null> => {
  const stat = await statOf(target.path)
  if (stat === null) return null
  const size = Number(stat.size)
  const ends = await endsAt(target.path, size)
  return { target, id: idOf(stat), size, written: stat.mtimeNs, changed: stat.ctimeNs, ends }
}

const idOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`

/** Null for everything that is no regular file, or is not there any more. */
const statOf = async (path: string): Promise<BigIntStats | null> => {
  const stat = await lstat(path, { bigint: true }).catch(() => null)
  return stat?.isFile() === true ? stat : null
}

/** The digest of the beginning and of the end of a text's first `size` bytes; null where that is no plain text. */
const endsAt = async (path: string, size: number): Promise<string | null> => {
  const file = await openUnfollowed(path).catch(() => null)
  if (file === null) return null
  try {
    const head = await readPart(file, 0, Math.min(size, END_BYTES))
    const tail = await readPart(file, Math.max(0, size - END_BYTES), Math.min(size, END_BYTES))
    // UTF-16 is known by its mark at the beginning of a file: it cannot be read from the middle.
    const isUtf8 = !head.includes(0) && !tail.includes(0) && (head[0] ?? 0) < 0xfe
    return isUtf8 && packingOf(head, path).state === 'plain'
      ? createHash('sha256').update(head).update(tail).digest('hex')
      : null
  } catch {
    return null
  } finally {
    await file.close()
  }
}

const inBatches = async <T, R>(items: readonly T[], use: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(use))))
  }
  return results
}
