import { joinPending } from './pending.ts'
import { UnreadableFile } from './read-file.ts'
import type { Container, Reader } from './reader.ts'
import { BLOCK, isTarHeader, readPax, readTarHeader, type TarHeader, textOf } from './tar-header.ts'

/** Long names and pax headers are held in memory; a path has 4 KiB, and attributes rarely more. */
const MAX_EXTRA = 1024 * 1024

/** Types that have no data, whatever their size says: links, devices, folders, pipes, volume labels. */
const EMPTY = '123456V'

/** What a header says about the next one. */
interface Extra {
  readonly type: string
  readonly parts: Buffer[]
}

interface Tar {
  readonly container: Container
  /** Bytes between the members: whatever stands after the archive is looked into there. */
  readonly rest: Reader
  /** Less than a block. */
  pending: Buffer
  member: Reader | null
  extra: Extra | null
  /** Bytes of the member, and those that fill its last block. */
  left: number
  filler: number
  longName: string | null
  pax: ReadonlyMap<string, string>
  isOver: boolean
}

const unreadable = (what: string): UnreadableFile =>
  new UnreadableFile('unreadable', `is a tar archive ${what}`)

const isSparse = (type: string, pax: ReadonlyMap<string, string>): boolean =>
  type === 'S' || [...pax.keys()].some((key) => key.startsWith('GNU.sparse.'))

const sizeOf = (header: TarHeader, pax: ReadonlyMap<string, string>): number => {
  const said = pax.get('size')
  if (said === undefined) return header.size
  const size = /^\d{1,16}$/.test(said) ? Number(said) : NaN
  if (!Number.isSafeInteger(size)) throw unreadable('with a size that cannot be read')
  return size
}

const startData = (tar: Tar, size: number): void => {
  tar.left = size
  tar.filler = (BLOCK - (size % BLOCK)) % BLOCK
}

const startExtra = (tar: Tar, header: TarHeader): void => {
  if (header.size > MAX_EXTRA) throw unreadable('with a name or attributes of more than 1 MiB')
  tar.extra = { type: header.type, parts: [] }
  startData(tar, header.size)
}

const startMember = (tar: Tar, header: TarHeader): void => {
  const { container, pax } = tar
  if (isSparse(header.type, pax)) throw unreadable('with a sparse member')
  const name = pax.get('path') ?? tar.longName ?? header.name
  container.name(name)
  for (const link of [header.linkName, pax.get('linkpath') ?? '']) if (link !== '') container.name(link)
  const size = EMPTY.includes(header.type) ? 0 : sizeOf(header, pax)
  Object.assign(tar, { longName: null, pax: new Map() })
  if (EMPTY.includes(header.type)) return
  tar.member = container.open({ name, technique: 'tar' })
  startData(tar, size)
}

const closeExtra = (tar: Tar, { type, parts }: Extra): void => {
  const bytes = Buffer.concat(parts)
  if (type === 'x') tar.pax = readPax(bytes)
  else if (type === 'L') tar.longName = textOf(bytes)
  else {
    if (type === 'g') readPax(bytes)
    // A link's name, or attributes of all members: only what they say as text matters.
    tar.container.name(textOf(bytes))
  }
}

const closeData = async (tar: Tar): Promise<void> => {
  const { member, extra } = tar
  Object.assign(tar, { member: null, extra: null })
  if (extra !== null) closeExtra(tar, extra)
  await member?.end()
}

const readHeader = async (tar: Tar, block: Buffer): Promise<void> => {
  await tar.rest.write(block)
  if (isTarHeader(block)) {
    const header = readTarHeader(block)
    if ('xgLK'.includes(header.type)) startExtra(tar, header)
    else startMember(tar, header)
    if (tar.left === 0) await closeData(tar)
  } else if (block.every((byte) => byte === 0)) tar.isOver = true
  // Archives may be added to each other; anything else behind the end is looked into as it stands.
  else if (!tar.isOver) throw unreadable('that is damaged')
}

const readData = async (tar: Tar, bytes: Buffer): Promise<void> => {
  if (tar.extra === null) await tar.member?.write(bytes)
  else tar.extra.parts.push(Buffer.from(bytes))
  tar.left -= bytes.length
  if (tar.left === 0) await closeData(tar)
}

/** Reads what the next bytes are; gives how many, or 0 where it takes more. */
const step = async (tar: Tar, bytes: Buffer): Promise<number> => {
  if (tar.left > 0) {
    const part = bytes.subarray(0, tar.left)
    await readData(tar, part)
    return part.length
  }
  if (tar.filler > 0) {
    const part = bytes.subarray(0, tar.filler)
    await tar.rest.write(part)
    tar.filler -= part.length
    return part.length
  }
  if (bytes.length < BLOCK) return 0
  await readHeader(tar, bytes.subarray(0, BLOCK))
  return BLOCK
}

/**
 * Reads a tar archive: ustar, pax and GNU's long names. `rest` gets everything that is no member.
 * @throws {UnreadableFile} from its methods: damaged or cut-off archives, sparse members
 */
export const makeTarReader = (container: Container, rest: Reader): Reader => {
  const tar: Tar = {
    ...{ container, rest, pending: Buffer.alloc(0), member: null, extra: null },
    ...{ left: 0, filler: 0, longName: null, pax: new Map<string, string>(), isOver: false },
  }
  return {
    write: async (chunk) => {
      let bytes = joinPending(tar.pending, chunk)
      while (bytes.length > 0) {
        const taken = await step(tar, bytes)
        if (taken === 0) break
        bytes = bytes.subarray(taken)
      }
      tar.pending = Buffer.from(bytes)
    },
    end: async () => {
      if (tar.left > 0) throw unreadable('that is cut off')
      await rest.write(tar.pending)
      await rest.end()
    },
  }
}
