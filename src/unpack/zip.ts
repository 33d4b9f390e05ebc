import { createInflateRaw, createZstdDecompress } from 'node:zlib'

import { joinPending } from './pending.ts'
import { UnreadableFile } from './read-file.ts'
import type { Container, Reader } from './reader.ts'
import { type Decompressor, makeUnpacking, type Unpacking } from './unpacking.ts'
import { type Directory, makeDirectory } from './zip-directory.ts'
import { DESCRIPTOR, descriptorAt, type LocalHeader, readZipRecord } from './zip-records.ts'

const STORED = 0

const DECOMPRESSORS = new Map<number, () => Decompressor>([
  [8, () => createInflateRaw()],
  // 20 was its number before.
  [20, () => createZstdDecompress()],
  [93, () => createZstdDecompress()],
])

/** The names of section 4.4.5 of APPNOTE.TXT. */
const METHODS: Readonly<Record<number, string>> = {
  ...{ 1: 'shrink', 6: 'implode', 9: 'deflate64', 12: 'bzip2', 14: 'lzma', 95: 'xz', 98: 'ppmd', 99: 'aes' },
}

/** Readers look for the directory's end so far from the end of a file: a comment has 64 KiB at most. */
const END_WITHIN = 65_557

/** A member that is being read. */
interface Member {
  readonly header: LocalHeader
  readonly offset: number
  readonly reader: Reader
  readonly unpacking: Unpacking | null
  /** Packed bytes taken so far. */
  taken: number
}

interface Zip {
  readonly container: Container
  readonly directory: Directory
  /** Bytes that are not understood yet, and where the first of them stands. */
  pending: Buffer
  at: number
  member: Member | null
  /** The first thing that could not be read. It counts where this really is an archive. */
  failure: UnreadableFile | null
  isAtStart: boolean
  /** Where the last end of a directory ends. */
  endsAt: number | null
}

const pass = (zip: Zip, bytes: number): void => {
  zip.pending = zip.pending.subarray(bytes)
  zip.at += bytes
}

const cutOff = (): UnreadableFile =>
  new UnreadableFile('unreadable', 'is a zip archive that is damaged or cut off')

/** Runs what may fail because these bytes are no archive at all. What is over a cap is so in any case. */
const attempt = async (zip: Zip, what: () => Promise<void>): Promise<boolean> => {
  try {
    await what()
    return true
  } catch (error) {
    if (!(error instanceof UnreadableFile) || error.why === 'over-cap') throw error
    zip.failure ??= error
    return false
  }
}

const whyClosed = ({ isEncrypted, method }: LocalHeader): UnreadableFile | null => {
  if (isEncrypted) return new UnreadableFile('unreadable', 'is a zip archive with an encrypted member')
  if (method === STORED || DECOMPRESSORS.has(method)) return null
  const name = METHODS[method] ?? `method ${method}`
  return new UnreadableFile('unknown-compression', `has a member packed with ${name}, which cannot be opened`)
}

const openMember = (zip: Zip, header: LocalHeader): void => {
  const offset = zip.at
  pass(zip, header.length)
  zip.container.name(header.name)
  const closed = whyClosed(header)
  if (closed !== null) {
    zip.failure ??= closed
    zip.directory.read(offset, header.method, header.packedBytes ?? 0)
    return
  }
  const reader = zip.container.open({ name: header.name, technique: 'zip' })
  const unpack = DECOMPRESSORS.get(header.method)
  const take = async (chunk: Uint8Array): Promise<void> => {
    zip.container.unpacked(chunk.length)
    await reader.write(chunk)
  }
  const unpacking = unpack === undefined ? null : makeUnpacking({ unpack: unpack(), take })
  zip.member = { header, offset, reader, unpacking, taken: 0 }
}

const closeMember = async (zip: Zip, member: Member): Promise<void> => {
  zip.member = null
  const { header, offset, reader, unpacking, taken } = member
  zip.directory.read(offset, header.method, taken)
  await attempt(zip, async () => {
    await unpacking?.end()
  })
  await attempt(zip, () => reader.end())
}

/** Reads on in a member whose size is known. */
const readSized = async (zip: Zip, member: Member, size: number): Promise<boolean> => {
  const part = zip.pending.subarray(0, size - member.taken)
  if (part.length > 0) {
    pass(zip, part.length)
    const isRead = await attempt(zip, async () => {
      const taken = await (member.unpacking?.write(part) ?? member.reader.write(part))
      // What stands behind the end of the compressed bytes, still within the size, nobody unpacks.
      if (typeof taken === 'number' && taken < part.length) throw cutOff()
    })
    member.taken += part.length
    if (!isRead) {
      await closeMember(zip, member)
      return true
    }
  }
  if (member.taken < size) return false
  await closeMember(zip, member)
  return true
}

/** Reads on in a compressed member that ends where its compression says. */
const readCompressed = async (zip: Zip, member: Member, unpacking: Unpacking): Promise<boolean> => {
  const part = zip.pending
  if (part.length === 0) return false
  let taken = 0
  const isRead = await attempt(zip, async () => {
    taken = await unpacking.write(part)
  })
  pass(zip, taken)
  member.taken += taken
  if (isRead && taken === part.length) return false
  await closeMember(zip, member)
  return true
}

/** Reads on in a stored member up to the descriptor that tells its size. */
const readStored = async (zip: Zip, member: Member, isLast: boolean): Promise<boolean> => {
  const end = descriptorAt(zip.pending, member.taken, isLast)
  const part = zip.pending.subarray(0, end >= 0 ? end : Math.max(0, zip.pending.length - DESCRIPTOR))
  pass(zip, part.length)
  member.taken += part.length
  await attempt(zip, () => member.reader.write(part))
  if (end < 0) return false
  await closeMember(zip, member)
  return true
}

const readMember = async (zip: Zip, member: Member, isLast: boolean): Promise<boolean> => {
  const { packedBytes } = member.header
  if (packedBytes !== null) return readSized(zip, member, packedBytes)
  return member.unpacking === null
    ? readStored(zip, member, isLast)
    : readCompressed(zip, member, member.unpacking)
}

/** Whether bytes begin with a member. */
export const beginsZip = (head: Buffer): boolean => head.indexOf('PK\x03\x04', 0, 'latin1') === 0

/** Goes to the next record and reads it; false where that takes more bytes. */
const readRecord = (zip: Zip, isLast: boolean): boolean => {
  const found = zip.pending.indexOf('PK', 0, 'latin1')
  // A `P` may be the beginning of the next.
  const isHalf = zip.pending.at(-1) === 0x50
  pass(zip, found >= 0 ? found : zip.pending.length - (isHalf ? 1 : 0))
  if (found < 0) return false
  const record = readZipRecord(zip.pending)
  if (record === 'short' && !isLast) return false
  if (zip.at === 0 && beginsZip(zip.pending)) zip.isAtStart = true
  if (record === null || record === 'short') {
    pass(zip, 2)
    return true
  }
  if (record.kind === 'local') {
    openMember(zip, record)
    return true
  }
  if (record.kind === 'entry') zip.directory.entry(record, zip.at)
  else zip.directory.end(record)
  if (record.kind === 'end') zip.endsAt = zip.at + record.length
  // The comment of the end may hold another record.
  pass(zip, record.kind === 'end' ? 22 : record.length)
  return true
}

const step = async (zip: Zip, isLast: boolean): Promise<boolean> =>
  zip.member === null ? readRecord(zip, isLast) : readMember(zip, zip.member, isLast)

/**
 * Looks for a zip archive in a stream of bytes, wherever it begins: a program may stand before it. Members are read where their
 * headers stand, also those that the directory leaves out. Bytes that only look like an archive are none, whatever goes wrong
 * with them: it is one that begins with a member or ends with a directory.
 */
export const makeZipReader = (container: Container): Reader => {
  const zip: Zip = {
    ...{ container, directory: makeDirectory(container.maxMembers), pending: Buffer.alloc(0), at: 0 },
    ...{ member: null, failure: null, isAtStart: false, endsAt: null },
  }
  return {
    write: async (chunk) => {
      zip.pending = joinPending(zip.pending, chunk)
      while (await step(zip, false));
      // The chunk is overwritten next.
      zip.pending = Buffer.from(zip.pending)
    },
    end: async () => {
      while (await step(zip, true));
      const total = zip.at + zip.pending.length
      if (zip.member !== null) {
        await closeMember(zip, zip.member)
        zip.failure ??= cutOff()
      }
      if (zip.isAtStart && zip.endsAt === null) zip.failure ??= cutOff()
      const isArchive = zip.isAtStart || (zip.endsAt !== null && zip.endsAt >= total - END_WITHIN)
      const failure = zip.failure ?? zip.directory.failure()
      if (isArchive && failure !== null) throw failure
    },
  }
}
