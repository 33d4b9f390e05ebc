import { type BigIntStats, closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'

import { errnoText } from '../evidence/errno.ts'
import { isContinuation, LINE_END } from '../leak/decode/bytes.ts'
import type { Path } from './path-bytes.ts'
import type { ReadAt } from './reader.ts'

/** Why a file could not be read as it stands. The codes are those of `Search`. */
export class UnreadableFile extends Error {
  readonly why: 'unreadable' | 'over-cap' | 'changed-while-read' | 'unknown-compression'
  /** What it is about, where that is not the file itself: a member of an archive. */
  place: string | null = null

  constructor(why: UnreadableFile['why'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnreadableFile'
    this.why = why
  }
}

/** True for one file, as it was. */
export const isSame = (a: BigIntStats, b: BigIntStats): boolean =>
  a.dev === b.dev &&
  a.ino === b.ino &&
  a.size === b.size &&
  a.mtimeNs === b.mtimeNs &&
  a.ctimeNs === b.ctimeNs

/** Bytes that are read at a time. */
export const CHUNK = 256 * 1024

/** O_NOFOLLOW: a link could lead anywhere. O_NONBLOCK: a FIFO that nobody writes to must not hang the gate. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Opens what stands at a path, and nothing that it leads to. Rejects with the system's error. */
export const openUnfollowed = (path: string): Promise<FileHandle> => open(path, FLAGS)

/** Reads so many bytes from there on: fewer where the file ends before. */
export const readPart = async (handle: FileHandle, from: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
  return buffer.subarray(0, bytesRead)
}

/**
 * A bundle of logs is many small files: of asynchronous calls, nine for each, half of the time of a search was spent waiting. What these
 * calls ask for is nearly always at hand.
 *
 * Throws {@link UnreadableFile} for links, pipes and devices, and the system's error.
 */
export const openRegular = (path: Path): { fd: number; before: BigIntStats } => {
  const before = lstatSync(path, { bigint: true })
  if (!before.isFile()) throw new UnreadableFile('unreadable', 'is a link, folder, pipe, socket or device')
  const fd = openSync(path, FLAGS)
  try {
    if (isSame(before, fstatSync(fd, { bigint: true }))) return { fd, before }
    throw new UnreadableFile('changed-while-read', 'was replaced while it was opened')
  } catch (error) {
    closeSync(fd)
    throw error
  }
}

type Take = (chunk: Uint8Array) => Promise<void>

/** Buffers that nobody reads into now: one for each file would be more than most files hold. */
const idle: Uint8Array[] = []

/** Reads a file from there to its end, `take` once per chunk; the chunk is overwritten afterwards. */
const readAll = async (fd: number, from: number, maxBytes: number, take: Take): Promise<number> => {
  const buffer = idle.pop() ?? new Uint8Array(CHUNK)
  try {
    let total = 0
    for (;;) {
      const bytesRead = readSync(fd, buffer, 0, CHUNK, from + total)
      if (bytesRead === 0) return total
      total += bytesRead
      if (total > maxBytes) throw new UnreadableFile('over-cap', `holds more than ${maxBytes} bytes`)
      await take(buffer.subarray(0, bytesRead))
      // Signals and other work are heard between two pieces.
      await setImmediate()
    }
  } finally {
    idle.push(buffer)
  }
}

/** Reads single pages of what was read as a whole before. */
const rereading =
  (fd: number, from: number): ReadAt =>
  (position, length) => {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(fd, bytes, 0, length, from + position))
  }

/** How a file is read. */
export interface Reading {
  readonly maxBytes: number
  /** Where to begin. Default 0. */
  readonly from?: number
  /** Called once before the first byte, with the number of the open file and its size. */
  readonly first?: (fd: number, size: number) => Promise<void>
  /** Called once per chunk, which is overwritten afterwards. */
  readonly take: Take
  /** Called once after the last byte; it may read any part of the file once more. */
  readonly again?: (readAt: ReadAt) => Promise<void>
}

/**
 * Reads a regular file to its last byte and gives the number of bytes.
 * @throws {UnreadableFile} for links, pipes and devices, above `maxBytes`, and where file or path changed meanwhile.
 */
export const readRegular = async (
  path: Path,
  { maxBytes, from = 0, first, take, again }: Reading,
): Promise<number> => {
  try {
    const { fd, before } = openRegular(path)
    try {
      await first?.(fd, Number(before.size))
      const total = await readAll(fd, from, maxBytes, take)
      await again?.(rereading(fd, from))
      const [after, atPath] = [fstatSync(fd, { bigint: true }), lstatSync(path, { bigint: true })]
      if (!isSame(before, after) || !isSame(before, atPath) || BigInt(from + total) !== after.size) {
        throw new UnreadableFile('changed-while-read', 'changed while it was read')
      }
      return total
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('unreadable', `cannot be read (${errnoText(error)})`, { cause: error })
  }
}

/** Where a stream begins that is read from the middle of a file: lines before it, and characters of its first line. */
export interface Beginning {
  readonly lines: number
  readonly columns: number
}

/** UTF-8: every character has one byte that is no continuation. */
const characters = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte) => sum + (isContinuation(byte) ? 0 : 1), 0)

/**
 * Counts what stands before byte `from`.
 * @throws {UnreadableFile} as {@link readRegular}
 */
export const beginningAt = async (path: Path, from: number): Promise<Beginning> => {
  let [lines, columns, left] = [0, 0, from]
  const take = (chunk: Uint8Array): Promise<void> => {
    const bytes = chunk.subarray(0, left)
    left -= bytes.length
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines++
    const last = bytes.lastIndexOf(LINE_END)
    columns = last < 0 ? columns + characters(bytes) : characters(bytes.subarray(last + 1))
    return Promise.resolve()
  }
  await readRegular(path, { maxBytes: Infinity, take })
  return { lines, columns }
}
