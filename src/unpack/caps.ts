import { UnreadableFile } from './read-file.ts'

/** How much may be read. */
export interface Caps {
  /** Files of one search. */
  readonly files: number
  /** Bytes of one file as it lies on the disk. */
  readonly fileBytes: number
  /** Bytes of one search: as they lie on the disk, and unpacked. */
  readonly totalBytes: number
  /** Unpacked bytes for each byte of the file, over all that is packed in each other. */
  readonly ratio: number
  /** Packings in each other: a tar.gz has two. */
  readonly depth: number
  /** Members of all archives of one search. */
  readonly members: number
  /** Bytes of a database that lies in an archive: its pages have to be held in memory. */
  readonly heldBytes: number
}

/**
 * Generous for logs, and an end for everything else. The ratio lies above what logs reach (about 30) and what zlib can (1,032:
 * https://zlib.net/zlib_tech.html); zstd and brotli bombs pass it.
 */
export const DEFAULT_CAPS: Caps = {
  files: 10_000,
  fileBytes: 2 * 2 ** 30,
  totalBytes: 8 * 2 ** 30,
  ratio: 1_100,
  depth: 5,
  members: 100_000,
  heldBytes: 256 * 2 ** 20,
}

/** Small packed files may unpack to so much whatever the ratio. */
const RATIO_FREE = 16 * 2 ** 20

/** What one search has used of its caps. Each method throws {@link UnreadableFile} (`over-cap`) at its cap. */
export interface Budget {
  readonly caps: Caps
  /** Bytes searched so far. */
  readonly bytes: number
  /** The ratio is counted for each file anew. */
  startFile(): void
  /** Bytes came from the disk. */
  read(bytes: number): void
  /** Bytes came out of a packing. */
  unpack(bytes: number): void
  /** Bytes are searched. */
  search(bytes: number): void
  /** An archive has one more member. */
  member(): void
}

const overCap = (message: string): UnreadableFile => new UnreadableFile('over-cap', message)

/** A budget for one search. */
export const makeBudget = (caps: Caps): Budget => {
  let [bytes, members, read, unpacked] = [0, 0, 0, 0]
  return {
    caps,
    get bytes() {
      return bytes
    },
    startFile: () => {
      read = 0
      unpacked = 0
    },
    read: (more) => {
      read += more
    },
    unpack: (more) => {
      unpacked += more
      if (unpacked <= RATIO_FREE || unpacked <= read * caps.ratio) return
      throw overCap('unpacks to more bytes than the caps allow')
    },
    search: (more) => {
      bytes += more
      if (bytes > caps.totalBytes) throw overCap(`takes the search over ${caps.totalBytes} bytes`)
    },
    member: () => {
      members++
      if (members > caps.members) throw overCap(`takes the search over ${caps.members} members of archives`)
    },
  }
}
