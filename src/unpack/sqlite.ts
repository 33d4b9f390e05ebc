import { breathe } from './breathe.ts'
import { UnreadableFile } from './read-file.ts'
import type { Container, ReadAt, Reader } from './reader.ts'
import { type Pages, pagesOf } from './sqlite-pages.ts'

/** Between what does not belong together. */
const GAP = Buffer.from('\n\n')

/** Pointers of one page that are followed with the whole page before them; further ones with what stands between two of them. */
const WHOLE_PREFIXES = 16

/** Pages that are looked at between two breaths. */
const BREATH = 64

/**
 * Bytes that may be put together, for each byte of the file. Rows, indexes and logs as SQLite writes them take two; where every number
 * is that of a page, there is no end.
 */
const MOST_STITCHED = 16
/** Small ones may take more. */
const STITCHED_FREE = 16 * 2 ** 20

/** @throws {UnreadableFile} from `write`, once that is too much */
const bounded = (out: Reader, length: number): Reader => {
  let left = STITCHED_FREE + MOST_STITCHED * length
  return {
    write: async (chunk) => {
      left -= chunk.length
      if (left < 0)
        throw new UnreadableFile('over-cap', 'is a database with more pointers than can be followed')
      await out.write(chunk)
    },
    end: () => out.end(),
  }
}

interface Stitching {
  readonly pages: Pages
  readonly out: Reader
  /** The first four bytes of each image: in an overflow page the number of the next. */
  readonly next: Uint32Array
  /** 1: written out as part of a chain. */
  readonly isOut: Uint8Array
  /** What was joined to what: a log holds the same cell many times, in each version of its page. */
  readonly joined: Set<string>
}

const isPage = ({ pages }: Stitching, number: number): boolean => number >= 2 && number <= pages.highest

/** Section 1.7: an overflow page begins with the number of the next, or 0. Pages of trees begin with another type byte. */
const mayOverflow = (stitching: Stitching, image: number): boolean => {
  const next = stitching.next[image] ?? 0
  return next === 0 || isPage(stitching, next)
}

const readNext = async (pages: Pages): Promise<Uint32Array> => {
  const next = new Uint32Array(pages.images)
  for (let image = 0; image < pages.images; image++) {
    if (image % BREATH === 0) await breathe()
    const first = pages.read(image, 4)
    next[image] = first.length < 4 ? 0 : first.readUInt32BE(0)
  }
  return next
}

const writePage = async ({ pages, out }: Stitching, image: number, from: number): Promise<void> => {
  await out.write(Uint8Array.from(pages.read(image).subarray(from, pages.usable)))
}

/** Writes what an image and those after it hold. It ends behind one that was written before: what follows that is known. */
const writeChain = async (stitching: Stitching, first: number): Promise<void> => {
  for (let image: number | undefined = first; image !== undefined;) {
    const wasOut: boolean = stitching.isOut[image] === 1
    stitching.isOut[image] = 1
    await writePage(stitching, image, 4)
    const next: number = stitching.next[image] ?? 0
    if (wasOut || !isPage(stitching, next)) break
    const images: readonly number[] = stitching.pages
      .imagesOf(next, image)
      .filter((each) => mayOverflow(stitching, each))
    // Which image of the next page is meant is not known: each of them is joined to this one.
    for (const other of images.slice(1)) await writeSeam(stitching, image, 4, other)
    image = images[0]
  }
}

const writeSeam = async (stitching: Stitching, image: number, from: number, next: number): Promise<void> => {
  await stitching.out.write(GAP)
  await writePage(stitching, image, from)
  await writePage(stitching, next, 4)
  await stitching.out.write(GAP)
  await writePage(stitching, image, from)
}

interface Pointer {
  readonly at: number
  readonly images: readonly number[]
}

/** Numbers in a page that may name an overflow page: of live cells and of those that were deleted. */
const pointersIn = (stitching: Stitching, image: number, page: Buffer): Pointer[] => {
  const { pages } = stitching
  const pointers: Pointer[] = []
  const highestByte = Math.floor(pages.highest / 2 ** 24)
  const end = Math.min(page.length, pages.usable) - 4
  // The number at the beginning of an overflow page is followed as a chain.
  for (let at = mayOverflow(stitching, image) ? 4 : 0; at <= end; at++) {
    if ((page[at] ?? 0) > highestByte) continue
    const number = page.readUInt32BE(at)
    if (!isPage(stitching, number)) continue
    const images = pages
      .imagesOf(number, image)
      .filter((each) => each !== image && mayOverflow(stitching, each))
    if (images.length > 0) pointers.push({ at, images })
  }
  return pointers
}

/** Bytes before a pointer, by which a cell is known. */
const KNOWN_BY = 64
/** More are not remembered; they are written again. */
const MOST_JOINED = 1_000_000

const wasJoined = ({ joined }: Stitching, before: Buffer, first: number): boolean => {
  const key = `${first} ${before.subarray(-KNOWN_BY).toString('latin1')}`
  if (joined.has(key)) return true
  if (joined.size < MOST_JOINED) joined.add(key)
  return false
}

/**
 * Writes a page up to each pointer, and the pages that it leads to: a cell holds the beginning of a value, then the number of the
 * page where it goes on (section 1.6).
 */
const writePointers = async (stitching: Stitching, image: number, page: Buffer): Promise<void> => {
  const pointers = pointersIn(stitching, image, page)
  for (const [i, { at, images }] of pointers.entries()) {
    const from = i < WHOLE_PREFIXES ? 0 : (pointers[i - 1]?.at ?? 0)
    for (const first of images) {
      if (wasJoined(stitching, page.subarray(0, at), first)) continue
      await stitching.out.write(GAP)
      await stitching.out.write(page.subarray(from, at))
      await writeChain(stitching, first)
    }
  }
}

/**
 * A freed page that became a trunk of the freelist lost its first bytes, and with them the next page's number. The pages that were
 * freed after it are its leaves, in this order (section 1.5).
 */
const writeTrunk = async (stitching: Stitching, image: number, page: Buffer): Promise<void> => {
  const { pages } = stitching
  const leaves = page.length < 12 ? 0 : page.readUInt32BE(4)
  if (leaves < 1 || leaves > pages.usable / 4 - 2) return
  const first = page.readUInt32BE(8)
  if (!isPage(stitching, first)) return
  for (const leaf of pages.imagesOf(first, image)) {
    await stitching.out.write(GAP)
    await stitching.out.write(page.subarray(8 + 4 * leaves, pages.usable))
    if (mayOverflow(stitching, leaf)) await writeChain(stitching, leaf)
  }
}

const isHead = ({ next, isOut }: Stitching, image: number, followed: ReadonlySet<number>): boolean =>
  isOut[image] === 0 && next[image] !== 0 && !followed.has(image)

/** Chains that no tree names any more: first from their beginnings, then what goes in circles. */
const writeRest = async (stitching: Stitching): Promise<void> => {
  const { pages, next, isOut } = stitching
  const followed = new Set<number>()
  for (let image = 0; image < pages.images; image++) {
    const number = next[image] ?? 0
    if (isOut[image] === 1 || !isPage(stitching, number)) continue
    for (const other of pages.imagesOf(number, image)) followed.add(other)
  }
  for (const onlyHeads of [true, false]) {
    for (let image = 0; image < pages.images; image++) {
      if (!isHead(stitching, image, onlyHeads ? followed : NONE) || !mayOverflow(stitching, image)) continue
      await stitching.out.write(GAP)
      await writeChain(stitching, image)
    }
  }
}

const NONE: ReadonlySet<number> = new Set()

/**
 * Searches what page boundaries cut: values that go on in overflow pages, of live, deleted and indexed rows, in a database or in one
 * of its logs. Trees are not walked, so that a broken or a freed one is no hindrance: whatever may be a pointer is followed, each
 * chain once.
 * @throws {UnreadableFile} where that never ends
 */
export const stitchPages = async (readAt: ReadAt, length: number, container: Container): Promise<void> => {
  const pages = pagesOf(readAt, length)
  if (pages === null) return
  const out = bounded(container.open({ name: null, technique: 'sqlite' }), length)
  const stitching: Stitching = {
    ...{ pages, out, next: await readNext(pages), isOut: new Uint8Array(pages.images), joined: new Set() },
  }
  for (let image = 0; image < pages.images; image++) {
    if (image % BREATH === 0) await breathe()
    const page = Buffer.from(pages.read(image))
    await writePointers(stitching, image, page)
    if (mayOverflow(stitching, image)) await writeTrunk(stitching, image, page)
  }
  await writeRest(stitching)
  await out.end()
}
