/** So many decoded bytes decide whether a run was base64 at this phase. */
const PROBE = 24

/** Control characters but white space, NUL (UTF-16) and ESC (colours). */
const CONTROL = Uint8Array.from({ length: 256 }, (_, byte) => {
  const isControl = (byte > 0x00 && byte < 0x09) || (byte > 0x0d && byte < 0x20) || byte === 0x7f
  return isControl && byte !== 0x1b ? 1 : 0
})

export const CONTINUATION = 4
const ODD = 5
/** For each byte: how many continuation bytes must follow it; or that it is one, or that text has no such byte. */
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80 && byte < 0xc0) return CONTINUATION
  if (CONTROL[byte] === 1 || byte === 0xc0 || byte > 0xf4) return ODD
  return byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
})

/** How many continuation bytes follow this one in text; {@link CONTINUATION} for one of them, more for a byte that text has not. */
export const textKind = (byte: number): number => KIND[byte] ?? ODD

const MAX_ODD = 3

/**
 * Bytes that text of any script does not have: text at the right phase has none, at a wrong one, or bytes that mean nothing, about half.
 * True where they are no more than `most`; stops at the byte that decides, because most runs are ids and hashes.
 */
const isTextFrom = (bytes: Uint8Array, from: number, to: number, most: number): boolean => {
  let left = most
  let expected = 0
  for (let i = from; i < to; i++) {
    const kind = KIND[bytes[i] ?? 0] ?? ODD
    if (kind === CONTINUATION && expected > 0) expected--
    else {
      if ((expected > 0 || kind >= CONTINUATION) && --left < 0) return false
      expected = kind < CONTINUATION ? kind : 0
    }
  }
  return true
}

/** Text at the beginning, in the middle or at the end. */
const isText = (bytes: Uint8Array, length: number): boolean => {
  const middle = length >> 1
  return (
    isTextFrom(bytes, 0, Math.min(length, PROBE), MAX_ODD) ||
    isTextFrom(bytes, middle, Math.min(length, middle + PROBE), MAX_ODD) ||
    isTextFrom(bytes, Math.max(0, length - (PROBE >> 1)), length, MAX_ODD >> 1)
  )
}

/** {@link isText} of a whole value: it is text, at least for the most part. */
export const looksLikeText = (bytes: Uint8Array): boolean => isText(bytes, bytes.length)

/** Upper halves of the letters that a text in UTF-16 is made of, and of the signs between them: alphabets, Chinese and kana, Hangul. */
const WIDE = Uint8Array.from({ length: 256 }, (_, high) => {
  const isSign = high === 0 || high === 0x20 || high === 0x30
  const isAlphabet = isSign || (high >= 3 && high <= 0x10) || high === 0x1e
  const isChinese = isSign || (high >= 0x4e && high <= 0x9f) || high === 0xff
  const isHangul = isSign || (high >= 0xac && high <= 0xd7)
  return (isAlphabet ? 1 : 0) | (isChinese ? 2 : 0) | (isHangul ? 4 : 0)
})

/** So many random units are Chinese once in 50,000 times. */
const UNITS = 10

/** True where the upper halves of {@link UNITS} units, every second byte from here on, are those of one script. */
const isWideFrom = (bytes: Uint8Array, from: number): boolean => {
  let scripts = 7
  for (let i = 0; i < UNITS && scripts !== 0; i++) scripts &= WIDE[bytes[from + 2 * i] ?? 0] ?? 0
  return scripts !== 0
}

/** So many bytes of text in a row are more than chance: 16 random ones are text once in 100,000 times. */
const ROW = 16

/**
 * True where text stands anywhere in a value, be it UTF-16: a message in binary has its strings between numbers and pictures. A stretch
 * of 31 bytes has one of these rows whole; of random bytes the second one or the third ends the look at a row.
 */
export const holdsText = (bytes: Uint8Array): boolean => {
  if (looksLikeText(bytes)) return true
  for (let at = 0; at + ROW <= bytes.length; at += ROW) {
    if (isTextFrom(bytes, at, at + ROW, 0)) return true
    if (at + 2 * UNITS <= bytes.length && (isWideFrom(bytes, at) || isWideFrom(bytes, at + 1))) return true
  }
  return false
}

/** Text in one half of a row of a dump, which few bytes of text may share with others. Of random rows, one in thirty. */
export const isTextInHalf = (bytes: Uint8Array): boolean => {
  const middle = bytes.length >> 1
  return isTextFrom(bytes, 0, middle, 1) || isTextFrom(bytes, middle, bytes.length, 1)
}

/** True where every byte is one of text; the last sign may be cut off. */
export const isAllText = (bytes: Uint8Array): boolean => isTextFrom(bytes, 0, bytes.length, 0)
