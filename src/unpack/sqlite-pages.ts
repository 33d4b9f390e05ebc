import { UnreadableFile } from './read-file.ts'
import type { ReadAt } from './reader.ts'

/** Pages in a file, in the order in which they stand. A log may hold one page several times: each of them is an image. */
export interface Pages {
  readonly images: number
  /** A log, not the database itself. */
  readonly isLog: boolean
  readonly pageSize: number
  /** Bytes of a page without those that extensions reserve at its end. */
  readonly usable: number
  /** The highest page number there may be. */
  readonly highest: number
  /** Reads an image, or its first `bytes`; the next call may overwrite it. */
  read(image: number, bytes?: number): Buffer
  /** Images of a page: those that one at `near` may mean, which are the last ones before it and the first ones after it. */
  imagesOf(page: number, near: number): readonly number[]
}

const badPages = (): UnreadableFile =>
  new UnreadableFile('unreadable', 'is a database whose pages cannot be told')

/** Section 1.3.2: a power of two between 512 and 65,536. */
const checkedSize = (size: number): number => {
  if (size < 512 || size > 65_536 || (size & (size - 1)) !== 0) throw badPages()
  return size
}

const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length)

const usableOf = (pageSize: number, firstPage: Uint8Array): number => pageSize - (firstPage[20] ?? 0)

const databasePages = (readAt: ReadAt, length: number): Pages => {
  const head = asBuffer(readAt(0, 100))
  if (head.length < 100) throw badPages()
  const said = head.readUInt16BE(16)
  const pageSize = checkedSize(said === 1 ? 65_536 : said)
  const images = Math.floor(length / pageSize)
  return {
    ...{ images, isLog: false, pageSize, usable: usableOf(pageSize, head), highest: images },
    read: (image, bytes = pageSize) => asBuffer(readAt(image * pageSize, bytes)),
    imagesOf: (page) => (page >= 1 && page <= images ? [page - 1] : []),
  }
}

/** So many images on either side: rows that were written in one transaction stand close to each other. */
const NEAR = 2

interface Images {
  readonly positions: readonly number[]
  readonly numbers: readonly number[]
}

/** The images stand in order; a log may hold millions of one page. */
const near = (images: readonly number[], image: number): readonly number[] => {
  let [low, high] = [0, images.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((images[middle] ?? 0) > image) high = middle
    else low = middle + 1
  }
  return images.slice(Math.max(0, low - NEAR), low + NEAR)
}

const imagePages = (readAt: ReadAt, pageSize: number, { positions, numbers }: Images): Pages => {
  const byNumber = new Map<number, number[]>()
  numbers.forEach((number, image) => {
    const images = byNumber.get(number)
    if (images) images.push(image)
    else byNumber.set(number, [image])
  })
  const read = (image: number, bytes = pageSize): Buffer => asBuffer(readAt(positions[image] ?? 0, bytes))
  const first = byNumber.get(1)?.[0]
  return {
    ...{ images: positions.length, isLog: true, pageSize, read },
    usable: first === undefined ? pageSize : usableOf(pageSize, read(first)),
    highest: numbers.reduce((most, number) => Math.max(most, number), 0),
    imagesOf: (page, image) => near(byNumber.get(page) ?? [], image),
  }
}

const [WAL_HEADER, FRAME_HEADER] = [32, 24]

/** Section 4.1. Frames of earlier rounds, which a checkpoint left behind, are read too: their check values do not matter. */
const walPages = (readAt: ReadAt, length: number): Pages => {
  const head = asBuffer(readAt(0, WAL_HEADER))
  if (head.length < WAL_HEADER) throw badPages()
  const pageSize = checkedSize(head.readUInt32BE(8))
  const [positions, numbers]: [number[], number[]] = [[], []]
  for (let at = WAL_HEADER; at + FRAME_HEADER + pageSize <= length; at += FRAME_HEADER + pageSize) {
    positions.push(at + FRAME_HEADER)
    numbers.push(asBuffer(readAt(at, 4)).readUInt32BE(0))
  }
  return imagePages(readAt, pageSize, { positions, numbers })
}

const [JOURNAL_HEADER, RECORD_EXTRA] = [28, 8]
const JOURNAL_MAGIC = 'd9d505f920a163d7'

/** Section 3: headers at multiples of the sector, each with its records behind it: page number, page, check value. */
const journalPages = (readAt: ReadAt, length: number): Pages => {
  const [positions, numbers]: [number[], number[]] = [[], []]
  let pageSize = 0
  for (let at = 0; at + JOURNAL_HEADER <= length;) {
    const head = asBuffer(readAt(at, JOURNAL_HEADER))
    if (head.toString('hex', 0, 8) !== JOURNAL_MAGIC) break
    const [records, sector] = [head.readUInt32BE(8), checkedSize(head.readUInt32BE(20))]
    pageSize = checkedSize(head.readUInt32BE(24))
    const room = Math.max(0, Math.floor((length - at - sector) / (pageSize + RECORD_EXTRA)))
    // Not yet written, or all there are.
    const count = records === 0 || records > room ? room : records
    for (let i = 0; i < count; i++) {
      const record = at + sector + i * (pageSize + RECORD_EXTRA)
      positions.push(record + 4)
      numbers.push(asBuffer(readAt(record, 4)).readUInt32BE(0))
    }
    at += sector + Math.ceil((count * (pageSize + RECORD_EXTRA)) / sector) * sector
  }
  return imagePages(readAt, checkedSize(pageSize), { positions, numbers })
}

/** What SQLite takes for a sector where it knows no better, and what disks have. */
const SECTORS = [512, 4096]
/** Records by which a page size is told; and no database of ours has more pages than the file cap allows. */
const [TELLING, MANY_PAGES] = [16, 2 ** 22]

/** Numbers of the pages in a journal's records, were its pages of this size; null where one of them is no number of a page. */
const recordsAs = (readAt: ReadAt, length: number, sector: number, pageSize: number): Images | null => {
  const [positions, numbers]: [number[], number[]] = [[], []]
  for (let at = sector; at + pageSize + RECORD_EXTRA <= length; at += pageSize + RECORD_EXTRA) {
    const number = asBuffer(readAt(at, 4)).readUInt32BE(0)
    const isNumber = number > 0 && number < MANY_PAGES
    // Older records may follow, cut by the newer ones.
    if (!isNumber && positions.length >= TELLING) break
    if (!isNumber) return null
    positions.push(at + 4)
    numbers.push(number)
  }
  return positions.length === 0 ? null : { positions, numbers }
}

/** A journal without its header: the page size is that at which every record begins with the number of a page. */
const emptiedPages = (readAt: ReadAt, length: number): Pages | null => {
  for (const sector of SECTORS) {
    for (let pageSize = 512; pageSize <= 65_536; pageSize *= 2) {
      const images = recordsAs(readAt, length, sector, pageSize)
      if (images !== null) return imagePages(readAt, pageSize, images)
    }
  }
  return null
}

/**
 * Tells the pages of an SQLite database, of its write-ahead log or of its rollback journal
 * (https://www.sqlite.org/fileformat2.html). What the headers say about the number of pages is not believed.
 * Null for a journal that tells no page size.
 * @throws {UnreadableFile} where the page size is none
 */
export const pagesOf = (readAt: ReadAt, length: number): Pages | null => {
  const first = readAt(0, 1)[0]
  if (first === 0) return emptiedPages(readAt, length)
  if (first === 0x37) return walPages(readAt, length)
  return first === 0xd9 ? journalPages(readAt, length) : databasePages(readAt, length)
}
