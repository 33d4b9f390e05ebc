/**
 * The pages of which the trees of a database are made, and the records in their cells: https://www.sqlite.org/fileformat2.html, sections
 * 1.5, 1.6 and 2.1. Whatever stands there may be broken: what is no cell or no record is null, and nothing is thrown.
 */

/** Kinds of pages, by their first byte. Those of an index hold whole rows of a table WITHOUT ROWID, inside of the tree too. */
const [INDEX_INSIDE, TABLE_INSIDE, INDEX_LEAF, TABLE_LEAF] = [2, 5, 10, 13]

/** A page of a tree. */
export interface TreePage {
  /** Without what extensions reserve at its end. */
  readonly bytes: Buffer
  readonly type: number
  /** Where its cells stand, in the order of their keys. */
  readonly cells: readonly number[]
  /** Where the number of its last child stands; null in a leaf. */
  readonly last: number | null
}

/** What a cell holds of a record. */
export interface Cell {
  /** Where the cell begins, without the number of a page below it. */
  readonly begin: number
  /** Bytes of the whole record. */
  readonly payload: number
  /** Its first bytes stand between these two. */
  readonly from: number
  readonly to: number
  /** The page where it goes on; null where it ends here. */
  readonly overflow: number | null
  /** Where the cell ends: the number of that page is part of it. */
  readonly end: number
  /** The key of a row of a table, which stands outside of the record; null elsewhere. */
  readonly key: number | null
}

const FIRST = Buffer.from('SQLite format 3\0')

/** The first page begins with the header of the database. */
const headerAt = (bytes: Buffer): number => (bytes.subarray(0, FIRST.length).equals(FIRST) ? 100 : 0)

/** Reads the header and the pointers of a page; null for one that is no page of a tree. */
export const treePageOf = (bytes: Buffer): TreePage | null => {
  const header = headerAt(bytes)
  const type = bytes[header] ?? 0
  const isInside = type === INDEX_INSIDE || type === TABLE_INSIDE
  if (!isInside && type !== INDEX_LEAF && type !== TABLE_LEAF) return null
  const begin = header + (isInside ? 12 : 8)
  if (begin > bytes.length) return null
  const count = Math.min(bytes.readUInt16BE(header + 3), (bytes.length - begin) >> 1)
  const cells = Array.from({ length: count }, (_, i) => bytes.readUInt16BE(begin + 2 * i))
  return { bytes, type, cells, last: isInside ? header + 8 : null }
}

/** The number of a page that stands there; 0 where the page ends before it. */
export const pageNumberAt = ({ bytes }: TreePage, at: number): number =>
  at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0

/** Bytes that a varint takes at most; the last one gives all its bits. */
const VARINT = 9

interface Varint {
  readonly value: number
  readonly next: number
}

/** A number of 53 bits and more is not exact, and more than anything it may count. */
const varintAt = (bytes: Buffer, at: number): Varint => {
  let [value, i] = [0, at]
  for (; i < at + VARINT - 1; i++) {
    const byte = bytes[i] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: i + 1 }
  }
  return { value: value * 256 + (bytes[i] ?? 0), next: i + 1 }
}

/** Bytes of a record that stand in its cell: "Cell payload overflow pages" in section 1.6. */
const localBytes = (payload: number, usable: number, type: number): number => {
  const most = type === TABLE_LEAF ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (payload <= most) return payload
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const some = least + ((payload - least) % (usable - 4))
  return some <= most ? some : least
}

/** Reads the cell that stands there; null where it holds no record, or goes beyond the page. */
export const cellAt = (page: TreePage, at: number): Cell | null => {
  const { bytes, type } = page
  if (type === TABLE_INSIDE) return null
  const begin = type === INDEX_INSIDE ? at + 4 : at
  const { value: payload, next } = varintAt(bytes, begin)
  const key = type === TABLE_LEAF ? varintAt(bytes, next) : null
  const from = key?.next ?? next
  const to = from + localBytes(payload, bytes.length, type)
  const isWhole = to === from + payload
  const end = isWhole ? to : to + 4
  if (end > bytes.length) return null
  const overflow = isWhole ? null : pageNumberAt(page, to)
  return { begin, payload, from, to, end, overflow, key: key?.value ?? null }
}

/** A table has 32,767 columns at most (https://www.sqlite.org/limits.html). */
const MOST_HEADER = VARINT * 32_768

/** Bytes of the header of a record; null where none begins with such a number. */
export const headerLength = ({ bytes }: TreePage, { payload, from }: Cell): number | null => {
  const { value } = varintAt(bytes, from)
  return value >= 1 && value <= payload && value <= MOST_HEADER ? value : null
}

/** What a value of a record is, and how many bytes it takes: section 2.1. */
export interface Column {
  readonly type: 'text' | 'blob' | 'integer' | 'real' | 'null' | 'bit'
  readonly size: number
}

const integer = (size: number): Column => ({ type: 'integer', size })
const BIT: Column = { type: 'bit', size: 0 }

/** Values of a fixed size, by their serial type; 10 and 11 are in no file. */
const FIXED: readonly Column[] = [
  { type: 'null', size: 0 },
  ...[1, 2, 3, 4, 6, 8].map(integer),
  { type: 'real', size: 8 },
  BIT,
  BIT,
]

const columnOf = (serial: number): Column | null =>
  serial < 12
    ? (FIXED[serial] ?? null)
    : { type: serial % 2 === 1 ? 'text' : 'blob', size: Math.floor((serial - 12) / 2) }

/** Reads the header of a record, which stands between these two; null where its values would not fill it to its last byte. */
export const columnsOf = (
  bytes: Buffer,
  from: number,
  to: number,
  payload: number,
): readonly Column[] | null => {
  const columns: Column[] = []
  let left = payload - (to - from)
  for (let at = varintAt(bytes, from).next; at < to;) {
    const { value, next } = varintAt(bytes, at)
    const column = columnOf(value)
    if (column === null) return null
    columns.push(column)
    left -= column.size
    at = next
  }
  return left === 0 ? columns : null
}

/** Of "table". In UTF-16 a zero may stand before it. */
const TABLE = 't'.charCodeAt(0)

/**
 * The first page of a table, from a row of the table of all there is (section 2.6): its type, its name, that of its table, the number
 * of its page. 0 for an index, and where the cell does not hold all of this.
 */
export const rootIn = (page: TreePage, at: number): number => {
  const cell = cellAt(page, at)
  const length = cell === null ? null : headerLength(page, cell)
  if (cell === null || length === null || cell.from + length > cell.to) return 0
  const { bytes } = page
  const begin = cell.from + length
  const [type, name, table, root] = columnsOf(bytes, cell.from, begin, cell.payload) ?? []
  if (!type || !name || !table || !root) return 0
  const number = begin + type.size + name.size + table.size
  const isTable = bytes[begin] === TABLE || bytes[begin + 1] === TABLE
  if (!isTable || root.size < 1 || root.size > 6 || number + root.size > cell.to) return 0
  return bytes.readUIntBE(number, root.size)
}
