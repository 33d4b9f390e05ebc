import { breathe } from './breathe.ts'
import type { Container, ReadAt, Reader } from './reader.ts'
import { cellAt, pageNumberAt, rootIn, type TreePage, treePageOf } from './sqlite-cells.ts'
import { type Pages, pagesOf } from './sqlite-pages.ts'
import { makeRoom } from './sqlite-room.ts'
import { type Decoder, nearest, rowOf, type Rows } from './sqlite-records.ts'

/** Rows of which some may be known. */
interface Walk extends Rows {
  readonly isKnown: IsKnown
}

const pageAt = ({ pages }: Rows, image: number): TreePage | null =>
  treePageOf(Buffer.from(pages.read(image).subarray(0, pages.usable)))

/** Trees of SQLite are not deeper (BTCURSOR_MAX_DEPTH). */
const MOST_DEPTH = 20

/**
 * Rows of a page, in the order of their keys, and those of the pages below it, where `below` gives them. Cells that lie over each other
 * are read as long as they are not more than the page.
 */
function* pageOf(
  rows: Walk,
  image: number,
  page: TreePage,
  below: (number: number) => Iterable<void>,
): Generator<void> {
  let left = page.bytes.length
  for (const at of page.cells) {
    if (page.last !== null) yield* below(pageNumberAt(page, at))
    const cell = cellAt(page, at)
    left -= cell === null ? 0 : cell.end - cell.begin
    if (cell === null || left < 0 || rows.isKnown(page.bytes, cell.begin, cell.end)) continue
    yield* rowOf(rows, image, page, cell)
  }
  if (page.last !== null) yield* below(pageNumberAt(page, page.last))
}

/** Rows of a tree. `see` is told of each of its pages. */
function* treeOf(rows: Walk, number: number, see: (page: TreePage) => void, depth = 0): Generator<void> {
  const image = nearest(rows, number, 0)
  const page = image === null || rows.isRead[image] === 1 ? null : pageAt(rows, image)
  if (image === null || page === null || depth === MOST_DEPTH) return
  rows.isRead[image] = 1
  see(page)
  yield
  yield* pageOf(rows, image, page, (child) => treeOf(rows, child, see, depth + 1))
}

/** Tables that are read before what else there is. */
const MOST_TABLES = 100_000

/** What the database says it holds: its tables, and the table of these, which begins with the first page. */
function* tablesOf(rows: Walk): Generator<void> {
  const roots: number[] = []
  const see = (page: TreePage): void => {
    for (const at of page.cells) {
      const root = rootIn(page, at)
      if (root > 0 && roots.length < MOST_TABLES) roots.push(root)
    }
  }
  yield* treeOf(rows, 1, see)
  for (const root of roots) yield* treeOf(rows, root, () => undefined)
}

/** Pages that no table holds, as they stand in the file: of indexes, of what was deleted, and all pages of a log. */
function* restOf(rows: Walk): Generator<void> {
  for (let image = 0; image < rows.pages.images; image++) {
    yield
    const page = rows.isRead[image] === 1 ? null : pageAt(rows, image)
    if (page === null) continue
    rows.isRead[image] = 1
    yield* pageOf(rows, image, page, () => [])
  }
}

/** How the text of a database is encoded, where it is not UTF-8: section 1.3.13. */
const WIDE = new Map([
  [2, 'utf-16le'],
  [3, 'utf-16be'],
])

const decoderOf = (pages: Pages): Decoder | null => {
  const first = pages.imagesOf(1, 0)[0]
  const head = first === undefined ? null : pages.read(first, 100)
  const name = head === null || head.length < 100 ? undefined : WIDE.get(head.readUInt32BE(56))
  return name === undefined ? null : new TextDecoder(name)
}

/** Cells that are remembered: a place for each, which another one may take. */
const PLACES = 2 ** 20

type IsKnown = (page: Buffer, from: number, to: number) => boolean

/** Tells cells that were read before: a log holds the same one in each version of its page. */
const makeKnown = (): IsKnown => {
  const places = new Uint32Array(PLACES)
  return (page, from, to) => {
    let [place, mark] = [0x811c9dc5, 0x9747b28c]
    for (let i = from; i < to; i++) {
      const byte = page[i] ?? 0
      place = Math.imul(place ^ byte, 0x01000193)
      mark = Math.imul(mark ^ byte, 0x5bd1e995) ^ (mark >>> 15)
    }
    const index = (place ^ (place >>> 12)) & (PLACES - 1)
    const known = (mark | 1) >>> 0
    if (places[index] === known) return true
    places[index] = known
    return false
  }
}

const PIECE = 64 * 1024

/** Searches what each step writes. Nothing is opened where nothing is written. */
const searchAll = async (steps: Iterator<void>, { room }: Rows, container: Container): Promise<void> => {
  const opened: Reader[] = []
  const flush = async (): Promise<void> => {
    if (opened.length === 0) opened.push(container.open({ name: null, technique: 'sqlite' }))
    container.unpacked(room.used)
    for (const out of opened) await out.write(room.take())
  }
  while (steps.next().done !== true) {
    await breathe()
    if (room.used >= PIECE) await flush()
  }
  if (room.used > 0) await flush()
  for (const out of opened) await out.end()
}

/**
 * Searches the rows of a database as its readers see them: in the order of their keys, which is another one than they stand in, and
 * with their values apart. In a log each row is read once, where it came first: so they stand in the order in which they were written.
 */
export const readRows = async (readAt: ReadAt, length: number, container: Container): Promise<void> => {
  const pages = pagesOf(readAt, length)
  if (pages === null) return
  const isKnown = pages.isLog ? makeKnown() : () => false
  const room = makeRoom(2 * PIECE)
  const rows = { pages, decoder: decoderOf(pages), isRead: new Uint8Array(pages.images), isKnown, room }
  if (!pages.isLog) await searchAll(tablesOf(rows), rows, container)
  await searchAll(restOf(rows), rows, container)
}
