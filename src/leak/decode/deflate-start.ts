import { CONTINUATION, textKind } from './likely-text.ts'

/** Bits of a stream of deflate, the lowest of each byte first (RFC 1951, section 3.1.1); past the end they are zeros. */
interface Bits {
  readonly bytes: Uint8Array
  at: number
}

const bit = (bits: Bits): number => {
  const value = ((bits.bytes[bits.at >> 3] ?? 0) >> (bits.at & 7)) & 1
  bits.at++
  return value
}

const number = (bits: Bits, count: number): number => {
  let value = 0
  for (let i = 0; i < count; i++) value |= bit(bits) << i
  return value
}

/** Codes of Huffman are read the other way round. */
const code = (bits: Bits, count: number, before = 0): number => {
  let value = before
  for (let i = 0; i < count; i++) value = (value << 1) | bit(bits)
  return value
}

const END = 256

/** A symbol of the fixed codes (section 3.2.6). */
const fixedSymbol = (bits: Bits): number => {
  const seven = code(bits, 7)
  if (seven < 0x18) return END + seven
  const eight = code(bits, 1, seven)
  if (eight < 0xc0) return eight - 0x30
  return eight < 0xc8 ? eight + 0x58 : code(bits, 1, eight) - 0x100
}

/** Symbols of a length and of a distance: the base, and how many bits are added to it (section 3.2.5). */
const lengthOf = (bits: Bits, symbol: number): number => {
  const n = symbol - END - 1
  if (n < 8) return 3 + n
  if (n === 28) return 258
  const more = (n >> 2) - 1
  return 3 + ((4 + (n & 3)) << more) + number(bits, more)
}

const distanceOf = (bits: Bits, symbol: number): number => {
  if (symbol < 4) return 1 + symbol
  const more = (symbol >> 1) - 1
  return 1 + ((2 + (symbol & 1)) << more) + number(bits, more)
}

/** After so many symbols chance would have said something that is no text: two of three times at each. */
const SYMBOLS = 16
const [LENGTHS, DISTANCES] = [285, 30]

const isFixedText = (bits: Bits): boolean => {
  const last = bits.bytes.length * 8
  let made = 0
  // What was copied may end in the middle of a sign: of that, nothing is known.
  let expected: number | null = 0
  for (let n = 0; n < SYMBOLS && bits.at < last; n++) {
    const symbol = fixedSymbol(bits)
    if (symbol === END) return true
    if (symbol < END) {
      const kind = textKind(symbol)
      if (kind > CONTINUATION) return false
      if (expected !== null && expected > 0 !== (kind === CONTINUATION)) return false
      expected = kind === CONTINUATION ? expected && expected - 1 : kind
      made++
    } else {
      if (symbol > LENGTHS) return false
      const length = lengthOf(bits, symbol)
      const distance = code(bits, 5)
      if (distance >= DISTANCES || distanceOf(bits, distance) > made) return false
      made += length
      expected = null
    }
  }
  return true
}

/** Of text, codes of its own take so many bytes with what they write. A hash of SHA-256 has fewer. */
const MIN_DYNAMIC = 40

/** The codes that other codes are written in use up all there are (section 3.2.7): those of random bytes hardly ever do. */
const isDynamic = (bits: Bits): boolean => {
  if (bits.bytes.length - (bits.at >> 3) < MIN_DYNAMIC) return false
  if (number(bits, 5) >= DISTANCES || number(bits, 5) >= DISTANCES) return false
  const ALL = 1 << 7
  let used = 0
  for (let left = number(bits, 4) + 4; left > 0 && used <= ALL; left--) {
    const length = number(bits, 3)
    used += length === 0 ? 0 : ALL >> length
  }
  return used === ALL
}

/**
 * False for bytes that are no raw deflate of text, as far as the first of them tell: a block has one of three types (RFC 1951, section
 * 3.2.3). To inflate random bytes costs 40 us, and every other text in base64 is no text.
 */
export const mayBeDeflatedText = (bytes: Uint8Array, from = 0): boolean => {
  const type = ((bytes[from] ?? 0) >> 1) & 3
  if (type === 3) return false
  if (type === 0) {
    const isNot = (at: number): boolean => ((bytes[at] ?? 0) ^ (bytes[at + 2] ?? 0)) === 0xff
    return isNot(from + 1) && isNot(from + 2)
  }
  const bits: Bits = { bytes, at: from * 8 + 3 }
  return type === 1 ? isFixedText(bits) : isDynamic(bits)
}
