import { crc32, deflateRawSync } from 'node:zlib'

import { BLOCK } from './tar-header.ts'

/** The name of what is planted. */
export const NAME = 'planted'

/** An archive of one member. */
export const zipOf = (bytes: Uint8Array): Uint8Array => {
  const packed = deflateRawSync(bytes)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(bytes), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(bytes.length, 18)
  common.writeUInt16LE(NAME.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(NAME), packed])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, Buffer.alloc(14), Buffer.from(NAME)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}

/** The same as a tar. */
export const tarOf = (bytes: Uint8Array): Uint8Array => {
  const header = Buffer.alloc(BLOCK)
  header.write(NAME)
  header.write(bytes.length.toString(8).padStart(11, '0'), 124)
  header.write(' '.repeat(8) + '0', 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0`, 148)
  return Buffer.concat([header, bytes, Buffer.alloc(((BLOCK - (bytes.length % BLOCK)) % BLOCK) + 2 * BLOCK)])
}

const PAGE = 512
const ROOM = PAGE - 4

/** One cell, which ends in the middle of the bytes; they go on in a chain of overflow pages from the last page to the third. */
export const databaseOf = (bytes: Uint8Array): Uint8Array => {
  const local = Math.min(bytes.length >> 1, ROOM - 16)
  const rest = bytes.subarray(local)
  const chain = Math.ceil(rest.length / ROOM)
  const [first, tree] = [Buffer.alloc(PAGE), Buffer.alloc(PAGE)]
  first.write('SQLite format 3\0')
  first.writeUInt16BE(PAGE, 16)
  tree[0] = 13
  tree.set(bytes.subarray(0, local), ROOM - local)
  tree.writeUInt32BE(2 + chain, ROOM)
  const overflow = Array.from({ length: chain }, (_, i) => {
    const page = Buffer.alloc(PAGE)
    const place = chain - 1 - i
    page.writeUInt32BE(i === 0 ? 0 : 2 + i, 0)
    page.set(rest.subarray(place * ROOM, (place + 1) * ROOM), 4)
    return page
  })
  return Buffer.concat([first, tree, ...overflow])
}

const [BIG_PAGE, CELL] = [32 * 1024, 64]

const varint = (value: number): readonly number[] => [
  0x80 | (value >> 14),
  0x80 | ((value >> 7) & 0x7f),
  value & 0x7f,
]

/** A table of one row to a page, which the database does not name: a blob of fewer than 2^20 bytes stands in its cell. */
export const tableOf = (rows: readonly Uint8Array[]): Buffer => {
  const first = Buffer.alloc(BIG_PAGE)
  first.write('SQLite format 3\0')
  first.writeUInt16BE(BIG_PAGE, 16)
  const leaves = rows.map((row) => {
    const page = Buffer.alloc(BIG_PAGE)
    page.set([13, 0, 0, 0, 1, 0, 0, 0, 0, CELL])
    // The size of the record, its key, and its header of four bytes.
    page.set([...varint(row.length + 4), 1, 4, ...varint(2 * row.length + 12), ...row], CELL)
    return page
  })
  return Buffer.concat([first, ...leaves])
}
