/**
 * Decodes a block of Snappy: GitHub stores bundles of attestations so, and Node brings no decoder.
 * Source: https://github.com/google/snappy/blob/main/format_description.txt
 *
 * @param limit most bytes that may come out
 * @returns null where the block is broken, or longer than the limit
 */
export function decodeSnappy(block: Uint8Array, limit: number): Uint8Array | null {
  const head = readLength(block)
  if (head === null || head.length > limit) return null
  const out = new Uint8Array(head.length)
  let at = head.end
  let written = 0
  while (at < block.length) {
    const element = readElement(block, at)
    if (element === null || written + element.length > out.length) return null
    if (element.kind === 'literal') {
      const bytes = block.subarray(element.end, element.end + element.length)
      if (bytes.length !== element.length) return null
      out.set(bytes, written)
      at = element.end + element.length
    } else {
      if (element.offset === 0 || element.offset > written) return null
      // Byte by byte: a copy may overlap what it writes, which repeats a pattern.
      for (let n = 0; n < element.length; n += 1) out[written + n] = out[written + n - element.offset] ?? 0
      at = element.end
    }
    written += element.length
  }
  return written === out.length ? out : null
}

/** The length of what comes out: a little-endian base-128 number of at most 32 bits. */
function readLength(block: Uint8Array): { readonly length: number; readonly end: number } | null {
  let length = 0
  for (let at = 0; at < 5; at += 1) {
    const byte = block[at]
    if (byte === undefined) return null
    length += (byte & 0x7f) * 2 ** (7 * at)
    if (byte < 0x80) return { length, end: at + 1 }
  }
  return null
}

type Element =
  | { readonly kind: 'literal'; readonly length: number; readonly end: number }
  | { readonly kind: 'copy'; readonly length: number; readonly offset: number; readonly end: number }

function readElement(block: Uint8Array, at: number): Element | null {
  const tag = block[at] ?? 0
  const upper = tag >> 2
  const kind = tag & 3
  const next = at + 1
  if (kind === 0) {
    // Up to 60 bytes the tag holds the length; above, the number of bytes that do.
    if (upper < 60) return { kind: 'literal', length: upper + 1, end: next }
    const length = littleEndian(block, next, upper - 59)
    return length === null ? null : { kind: 'literal', length: length + 1, end: next + upper - 59 }
  }
  const width = kind === 1 ? 1 : kind === 2 ? 2 : 4
  const low = littleEndian(block, next, width)
  if (low === null) return null
  const end = next + width
  return kind === 1
    ? { kind: 'copy', length: 4 + (upper & 7), offset: (upper >> 3) * 256 + low, end }
    : { kind: 'copy', length: upper + 1, offset: low, end }
}

function littleEndian(block: Uint8Array, at: number, width: number): number | null {
  const bytes = block.subarray(at, at + width)
  return bytes.length === width ? bytes.reduceRight((sum, byte) => sum * 256 + byte, 0) : null
}
