/** What `strace` writes as letters (https://strace.io): the others that cannot be printed in octal digits. */
const LETTERS = new Map(
  Object.entries({ t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 }).map(([letter, byte]) => [
    byte,
    `\\${letter}`,
  ]),
)

/** Bytes as `strace` shows them: of octal digits no more than it takes, but before another one. */
export const straced = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte, at) => {
    const next = bytes[at + 1] ?? 0
    const digits = next >= 0x30 && next <= 0x37 ? 3 : 1
    const isPrintable = byte >= 0x20 && byte < 0x7f
    const other = isPrintable ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(digits, '0')}`
    return LETTERS.get(byte) ?? other
  }).join('')
