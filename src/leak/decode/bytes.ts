export const LINE_END = 0x0a
export const BACKSLASH = 0x5c

/** 1 for each byte that the pattern takes. */
export const classOf = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0))

/** 1 for each hexadecimal digit. */
export const HEX = classOf(/[0-9a-f]/i)

/** The value of a hexadecimal digit, or -1. */
export const hexDigit = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** True for a byte of UTF-8 that is not the first of its character (RFC 3629, section 3). */
export const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80

/** 1 for each letter of base64 and base64url. */
export const BASE64 = classOf(/[A-Za-z0-9+/_-]/)

/** The number that `count` digits write at the base, or -1. */
export const numberAt = (raw: Uint8Array, at: number, count: number, base: 8 | 16): number => {
  let value = 0
  for (let i = at; i < at + count; i++) {
    const digit = hexDigit(raw[i] ?? 0)
    if (digit < 0 || digit >= base) return -1
    value = value * base + digit
  }
  return value
}
