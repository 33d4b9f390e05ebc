/** Longest header that is read: an extra field of 64 KiB, a name and a comment. */
export const MAX_GZIP_HEADER = 256 * 1024

const FIXED = 10
const [CRC, EXTRA, NAME, COMMENT] = [2, 4, 8, 16]

/**
 * Length of the header of a gzip member (RFC 1952, section 2.3), `short` where more bytes are needed to tell, null where
 * this is none. Name and comment are not read: they are searched as they stand.
 */
export const gzipHeaderLength = (bytes: Buffer): number | 'short' | null => {
  if (![0x1f, 0x8b, 8].every((byte, i) => i >= bytes.length || bytes[i] === byte)) return null
  if (bytes.length < FIXED) return 'short'
  const flags = bytes[3] ?? 0
  let at = FIXED
  if (flags & EXTRA) {
    if (bytes.length < at + 2) return 'short'
    at += 2 + bytes.readUInt16LE(at)
  }
  for (const flag of [NAME, COMMENT]) {
    if ((flags & flag) === 0) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return 'short'
    at = end + 1
  }
  if (flags & CRC) at += 2
  return at > bytes.length ? 'short' : at
}
