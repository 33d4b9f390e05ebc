import { LINE_END } from './bytes.ts'
import { MOST_BYTES, type Opened, openDeflated, PackedTooLarge } from './packed.ts'

/** What a member of a zip begins with (APPNOTE.TXT 6.3.10, section 4.3.7), and what may stand behind its bytes (section 4.3.9). */
export const ZIP_MEMBER = [0x50, 0x4b, 3, 4]
const DESCRIPTOR = Buffer.from('PK\x07\x08', 'latin1')

const MEMBER = Buffer.from(ZIP_MEMBER)

const HEADER = 30
const [STORED, DEFLATED] = [0, 8]
const [ENCRYPTED, SIZE_LATER] = [1, 8]

const openStored = (bytes: Buffer, size: number | null): Opened => {
  const descriptor = size === null ? bytes.indexOf(DESCRIPTOR) : size
  const length = descriptor < 0 ? bytes.length : descriptor
  return { bytes: bytes.subarray(0, length), length }
}

/** True where the header that begins with the first byte is of a member that is read here. */
export const isReadMember = (bytes: Buffer): boolean => {
  if (bytes.length < HEADER) return false
  const [flags, method] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]
  return (flags & ENCRYPTED) === 0 && (method === STORED || method === DEFLATED)
}

/** The member that begins with the first byte, its name as a line before it; null where none does that is read here. */
const openMember = (bytes: Buffer): Opened | null => {
  if (!isReadMember(bytes)) return null
  const [flags, method] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]
  const nameEnd = HEADER + bytes.readUInt16LE(26)
  const content = bytes.subarray(nameEnd + bytes.readUInt16LE(28))
  const size = (flags & SIZE_LATER) === 0 ? bytes.readUInt32LE(18) : null
  // A deflated one says itself where it ends.
  const opened = method === DEFLATED ? openDeflated(content) : openStored(content, size)
  if (opened === null) return null
  const [name, end] = [bytes.subarray(HEADER, nameEnd), Buffer.of(LINE_END)]
  return {
    bytes: Buffer.concat([name, end, opened.bytes, end]),
    length: content.byteOffset - bytes.byteOffset + opened.length,
  }
}

/** Members in a row that are not read here. Of a row of marks without any, each would be looked at for each one before it. */
const MOST_MISSED = 64

/**
 * The members of a zip that begins with the first byte, and their names: those that are stored or deflated and not encrypted; null where
 * there is none.
 * @throws {PackedTooLarge}
 */
export const openZip = (packed: Uint8Array): Opened | null => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length)
  const members: Uint8Array[] = []
  let [length, left, missed] = [0, MOST_BYTES, 0]
  for (let at = 0; at >= 0; at = bytes.indexOf(MEMBER, Math.max(at + 1, length))) {
    const member = openMember(bytes.subarray(at))
    if (member === null && ++missed > MOST_MISSED) break
    if (member === null) continue
    missed = 0
    left -= member.bytes.length
    if (left < 0) throw new PackedTooLarge()
    members.push(member.bytes)
    length = at + member.length
  }
  return members.length === 0 ? null : { bytes: Buffer.concat(members), length }
}
