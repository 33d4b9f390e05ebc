import { crc32, deflateRawSync } from 'node:zlib'

/** A member, and what its headers say of it where that is not the truth. */
export interface Member {
  readonly name: string
  readonly bytes: Uint8Array
  readonly method?: number
  readonly flags?: number
  /** The sizes stand behind the bytes. */
  readonly isSizeLater?: boolean
  readonly isZip64?: boolean
  readonly localSize?: number
  readonly directorySize?: number
  readonly directoryOffset?: number
  readonly isUnlisted?: boolean
  /** What stands there instead of the packed bytes. */
  readonly packed?: Uint8Array
}

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => bytes.writeUInt16LE(value, i * 2))
  return bytes
}
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => bytes.writeUInt32LE(value, i * 4))
  return bytes
}
const u64 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 8)
  values.forEach((value, i) => bytes.writeBigUInt64LE(BigInt(value), i * 8))
  return bytes
}

const WIDE = 0xffff_ffff

const memberOf = (member: Member, offset: number): readonly [Buffer, Buffer] => {
  const { bytes, method = 8, flags = 0, isSizeLater = false, isZip64 = false } = member
  const packed = member.packed ?? (method === 8 ? deflateRawSync(bytes) : bytes)
  const [name, sum] = [Buffer.from(member.name), crc32(bytes)]
  const allFlags = flags | (isSizeLater ? 8 : 0)
  const fields = (size: number, length: number): Buffer =>
    Buffer.concat([u16(20, allFlags, method, 0, 0), u32(sum, size, length), u16(name.length)])
  const wide = Buffer.concat([u16(1, 16), u64(bytes.length, packed.length)])
  const [size, length] = isSizeLater ? [0, 0] : [member.localSize ?? packed.length, bytes.length]
  const local = Buffer.concat([
    ...[Buffer.from('PK\x03\x04'), isZip64 ? fields(WIDE, WIDE) : fields(size, length)],
    ...[u16(isZip64 ? wide.length : 0), name, isZip64 ? wide : Buffer.alloc(0), packed],
    isSizeLater
      ? Buffer.concat([Buffer.from('PK\x07\x08'), u32(sum, packed.length, bytes.length)])
      : Buffer.alloc(0),
  ])
  const entry = Buffer.concat([
    ...[Buffer.from('PK\x01\x02'), u16(20), fields(member.directorySize ?? packed.length, bytes.length)],
    ...[u16(0, 0, 0, 0), u32(0, member.directoryOffset ?? offset), name],
  ])
  return [local, member.isUnlisted === true ? Buffer.alloc(0) : entry]
}

/** A zip archive, told by hand: as good or as bad as its members say. */
export const zipOf = (
  members: readonly Member[],
  before: Uint8Array = Buffer.alloc(0),
  comment = '',
): Buffer => {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []]
  let offset = before.length
  for (const member of members) {
    const [local, entry] = memberOf(member, offset)
    locals.push(local)
    if (entry.length > 0) entries.push(entry)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const count = entries.length % 65_536
  const end = Buffer.concat([
    ...[Buffer.from('PK\x05\x06'), u16(0, 0, count, count), u32(directory.length, offset)],
    ...[u16(Buffer.byteLength(comment)), Buffer.from(comment)],
  ])
  return Buffer.concat([before, ...locals, directory, end])
}

const BLOCK = 512

/** One member of a tar archive. `size`: what its header says. */
export const tarMember = (name: string, bytes: Uint8Array, type = '0', size = bytes.length): Buffer => {
  const header = Buffer.alloc(BLOCK)
  header.write(name.slice(0, 100))
  header.write('0000644\0', 100)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write(' '.repeat(8) + type, 148)
  header.write('ustar\x0000', 257)
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return Buffer.concat([header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)])
}

/** A tar archive. */
export const tarOf = (...members: readonly Buffer[]): Buffer =>
  Buffer.concat([...members, Buffer.alloc(2 * BLOCK)])
