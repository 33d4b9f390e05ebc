import { type Cell, type Column, columnsOf, headerLength, type TreePage } from './sqlite-cells.ts'
import type { Pages } from './sqlite-pages.ts'
import type { Room } from './sqlite-room.ts'

const NOTHING = Buffer.alloc(0)
/** Rows are lines, and no two values of one touch each other. */
const [ROW, COLUMN] = ['\n', '\t']

/** Values that are written. A fraction is a time or a measurement, and not written as somebody would look for it. */
const WRITTEN: ReadonlySet<Column['type']> = new Set(['text', 'blob', 'integer'])

/** A smaller key counts rows; an account number of fewer digits is not searched for. */
const LEAST_KEY = 10_000_000

/** Makes UTF-8 of text that is not. */
export type Decoder = InstanceType<typeof TextDecoder>

/** Rows that are read, and how far that is. */
export interface Rows {
  readonly pages: Pages
  readonly decoder: Decoder | null
  /** 1: what an image holds was written. */
  readonly isRead: Uint8Array
  /** What was read and is not yet searched. */
  readonly room: Room
}

/** The image of a page that one at `image` means: the nearest. */
export const nearest = ({ pages }: Rows, number: number, image: number): number | null => {
  let found: number | null = null
  for (const each of number < 1 || number > pages.highest ? [] : pages.imagesOf(number, image)) {
    if (found === null || Math.abs(each - image) < Math.abs(found - image)) found = each
  }
  return found
}

const takeImage = ({ isRead }: Rows, image: number | null): image is number => {
  if (image === null || isRead[image] === 1) return false
  isRead[image] = 1
  return true
}

/** The bytes of a record: those in its cell, and those of its overflow pages. Each of these is read once, so that no circle goes on. */
function* payloadOf(rows: Rows, image: number, { bytes }: TreePage, cell: Cell): Generator<Buffer> {
  const { pages } = rows
  yield bytes.subarray(cell.from, cell.to)
  let left = cell.payload - (cell.to - cell.from)
  let at = nearest(rows, cell.overflow ?? 0, image)
  while (left > 0 && takeImage(rows, at)) {
    const page = pages.read(at).subarray(0, pages.usable)
    if (page.length < 4) return
    const next = page.readUInt32BE(0)
    // Pages of trees begin with another type byte (section 1.7).
    if (next > pages.highest) return
    yield page.subarray(4, 4 + left)
    left -= page.length - 4
    at = nearest(rows, next, at)
  }
}

/** Gives the next bytes: at most so many, none at the end. */
type Take = (most: number) => Buffer

const taking = (pieces: Iterator<Buffer>): Take => {
  let piece: Buffer = NOTHING
  return (most) => {
    if (piece.length === 0) {
      const next = pieces.next()
      piece = next.done === true ? NOTHING : next.value
    }
    const part = piece.subarray(0, most)
    piece = piece.subarray(part.length)
    return part
  }
}

function* takeSome(take: Take, size: number): Generator<Buffer> {
  for (let left = size; left > 0;) {
    const part = take(left)
    if (part.length === 0) return
    left -= part.length
    yield part
  }
}

const decimal = (bytes: Buffer, from: number, to: number): string =>
  `${to - from > 6 ? bytes.readBigInt64BE(from) : bytes.readIntBE(from, to - from)}`

/** Writes bytes of a value as it is read: text as UTF-8, integers in decimal, since that is how an account number is known. */
const put = (
  { room, decoder }: Rows,
  type: Column['type'],
  bytes: Buffer,
  from: number,
  to: number,
): void => {
  if (type === 'integer') room.say(decimal(bytes, from, to))
  else if (type === 'blob' || decoder === null) room.put(bytes, from, to)
  else {
    const text = Buffer.from(decoder.decode(bytes.subarray(from, to), { stream: true }))
    room.put(text, 0, text.length)
  }
}

/** What was left of a character whose end did not come must not begin the next value. */
const endValue = ({ decoder }: Rows): void => {
  decoder?.decode()
}

/** Where a key has a column, the record holds null there: section 2.3. */
const beginRow = ({ room }: Rows, { key }: Cell, [first]: readonly Column[]): void => {
  room.say(ROW)
  if (first?.type === 'null' && key !== null && key >= LEAST_KEY) room.say(`${key}`)
}

/** Writes a row that stands in its cell. */
const putRow = (rows: Rows, { bytes }: TreePage, cell: Cell, header: number): void => {
  let at = cell.from + header
  const columns = columnsOf(bytes, cell.from, at, cell.payload)
  if (columns === null) return
  beginRow(rows, cell, columns)
  for (const { type, size } of columns) {
    if (WRITTEN.has(type)) {
      rows.room.say(COLUMN)
      put(rows, type, bytes, at, at + size)
      endValue(rows)
    }
    at += size
  }
}

/** Writes a row that goes on in other pages, and stops behind each piece of it. */
function* putLongRow(rows: Rows, image: number, page: TreePage, cell: Cell, length: number): Generator<void> {
  const take = taking(payloadOf(rows, image, page, cell))
  const header = Buffer.concat([...takeSome(take, length)])
  const columns = columnsOf(header, 0, header.length, cell.payload)
  if (columns === null) return
  beginRow(rows, cell, columns)
  for (const { type, size } of columns) {
    const parts =
      type === 'text' || type === 'blob' ? takeSome(take, size) : [Buffer.concat([...takeSome(take, size)])]
    if (WRITTEN.has(type)) rows.room.say(COLUMN)
    for (const part of parts) {
      if (WRITTEN.has(type) && (type !== 'integer' || part.length === size))
        put(rows, type, part, 0, part.length)
      yield
    }
    endValue(rows)
  }
}

/** Writes a row, value by value: what is no number with a fraction, no bit and not null. Stops where much may be written. */
export function* rowOf(rows: Rows, image: number, page: TreePage, cell: Cell): Generator<void> {
  const header = headerLength(page, cell)
  if (header === null) return
  if (cell.overflow === null) putRow(rows, page, cell, header)
  else yield* putLongRow(rows, image, page, cell, header)
}
