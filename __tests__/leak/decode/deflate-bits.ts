/** Streams of deflate, bit for bit, as RFC 1951 writes them: a bit is a letter, `0` or `1`. */

/** The lowest bit of each byte first (section 3.1.1). */
export const bytesOf = (...codes: readonly string[]): Uint8Array => {
  const bits = codes.join('')
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, n) =>
    Number.parseInt(
      Array.from(bits.slice(n * 8, n * 8 + 8).padEnd(8, '0'))
        .reverse()
        .join(''),
      2,
    ),
  )
}

/** A number, its lowest bit first. */
export const lowFirst = (value: number, count: number): string =>
  count === 0 ? '' : Array.from(value.toString(2).padStart(count, '0')).reverse().join('')

/** A code of Huffman, its highest bit first. */
const highFirst = (value: number, count: number): string => value.toString(2).padStart(count, '0')

/** The beginning of the last block, with fixed codes or codes of its own (section 3.2.3). */
export const FIXED = `1${lowFirst(1, 2)}`
export const DYNAMIC = `1${lowFirst(2, 2)}`

/** The fixed codes, each from the first symbol that has one of its length on (section 3.2.6). */
export const symbolCode = (symbol: number): string => {
  if (symbol < 144) return highFirst(0b00110000 + symbol, 8)
  if (symbol < 256) return highFirst(0b110010000 + symbol - 144, 9)
  if (symbol < 280) return highFirst(symbol - 256, 7)
  return highFirst(0b11000000 + symbol - 280, 8)
}

export const literal = (byte: number): string => symbolCode(byte)
export const END = symbolCode(256)

/** The longest copy, which has a symbol of its own. */
export const LONGEST = 258

/** The least length of each symbol from 257 to 284, and how many bits say what is added (section 3.2.5). */
export const LENGTHS: readonly (readonly [number, number])[] = [
  ...[3, 4, 5, 6, 7, 8, 9, 10].map((length) => [length, 0] as const),
  ...[11, 13, 15, 17].map((length) => [length, 1] as const),
  ...[19, 23, 27, 31].map((length) => [length, 2] as const),
  ...[35, 43, 51, 59].map((length) => [length, 3] as const),
  ...[67, 83, 99, 115].map((length) => [length, 4] as const),
  ...[131, 163, 195].map((length) => [length, 5] as const),
  // 258 is written otherwise.
  [227, 5],
]

/** The least distance of each symbol, and how many bits say what is added. */
export const DISTANCES: readonly (readonly [number, number])[] = [
  ...[1, 2, 3, 4].map((distance) => [distance, 0] as const),
  ...[5, 7].map((distance) => [distance, 1] as const),
  ...[9, 13].map((distance) => [distance, 2] as const),
  ...[17, 25].map((distance) => [distance, 3] as const),
  ...[33, 49].map((distance) => [distance, 4] as const),
  ...[65, 97].map((distance) => [distance, 5] as const),
  ...[129, 193].map((distance) => [distance, 6] as const),
  ...[257, 385].map((distance) => [distance, 7] as const),
  ...[513, 769].map((distance) => [distance, 8] as const),
  ...[1025, 1537].map((distance) => [distance, 9] as const),
  ...[2049, 3073].map((distance) => [distance, 10] as const),
  ...[4097, 6145].map((distance) => [distance, 11] as const),
  ...[8193, 12_289].map((distance) => [distance, 12] as const),
  ...[16_385, 24_577].map((distance) => [distance, 13] as const),
]

const lastNotAbove = (table: readonly (readonly [number, number])[], value: number): number =>
  table.findLastIndex(([first]) => first <= value)

/** So many bytes from so far back. */
export const copy = (length: number, distance: number): string => {
  const l = lastNotAbove(LENGTHS, length)
  const d = lastNotAbove(DISTANCES, distance)
  const [[least = 0, more = 0] = [], [near = 0, far = 0] = []] = [LENGTHS[l], DISTANCES[d]]
  const symbol = length === LONGEST ? symbolCode(285) : symbolCode(257 + l) + lowFirst(length - least, more)
  return symbol + highFirst(d, 5) + lowFirst(distance - near, far)
}
