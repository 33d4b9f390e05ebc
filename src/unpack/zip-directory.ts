import { UnreadableFile } from './read-file.ts'
import type { DirectoryEnd, DirectoryEntry } from './zip-records.ts'

/** What the directory says, beside what was read. */
export interface Directory {
  /** A member was read from its header at `offset` on. */
  read(offset: number, method: number, packedBytes: number): void
  entry(entry: DirectoryEntry, at: number): void
  end(end: DirectoryEnd): void
  /** Why the directory does not say what was read; null where it does. */
  failure(): UnreadableFile | null
}

const disagree = (): UnreadableFile =>
  new UnreadableFile('unreadable', 'is a zip archive whose directory and members disagree')

const tooMany = (maxMembers: number): UnreadableFile =>
  new UnreadableFile('over-cap', `is a zip archive with more than ${maxMembers} members`)

/**
 * Members are read where their headers stand, whatever the directory says. It has to name no other: what a reader that goes by the
 * directory would find there was not searched. No more than `maxMembers` are noted; whether that is a failure is up to who knows
 * that these bytes are an archive.
 */
export const makeDirectory = (maxMembers: number): Directory => {
  const members = new Map<number, { readonly method: number; readonly packedBytes: number }>()
  let entries: DirectoryEntry[] = []
  let begin = 0
  let wider: DirectoryEnd | null = null
  let failure: UnreadableFile | null = null
  const isRead = ({ offset, method, packedBytes }: DirectoryEntry, shift: number): boolean => {
    // A program before the archive moves everything; some writers count that in, and some do not.
    const member = members.get(offset + shift) ?? members.get(offset)
    return member !== undefined && member.method === method && member.packedBytes === packedBytes
  }
  return {
    read: (offset, method, packedBytes) => {
      if (members.size >= maxMembers) failure ??= tooMany(maxMembers)
      else members.set(offset, { method, packedBytes })
    },
    entry: (entry, at) => {
      if (entries.length === 0) begin = at
      if (entries.length >= maxMembers) failure ??= tooMany(maxMembers)
      else entries.push(entry)
    },
    end: (end) => {
      if (end.kind === 'zip64-end') {
        wider = end
        return
      }
      const { entries: count, offset } = wider ?? end
      const shift = begin - offset
      const isWhole = wider !== null ? count === entries.length : count === entries.length % 65_536
      if (!isWhole || !entries.every((entry) => isRead(entry, shift))) failure ??= disagree()
      entries = []
      wider = null
    },
    failure: () => failure,
  }
}
