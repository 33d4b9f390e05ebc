import { UnreadableFile } from './read-file.ts'

/** Headers stand at multiples of this; data are filled up to one (POSIX.1-2017, pax, "ustar Interchange Format"). */
export const BLOCK = 512

/** One header of a tar archive. */
export interface TarHeader {
  readonly name: string
  readonly linkName: string
  readonly type: string
  readonly size: number
}

const CHECKSUM_AT = 148
const CHECKSUM_END = 156

const octal = (bytes: Uint8Array): number | null => {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\0 ]+$/, '')
    .trimStart()
  if (text === '') return 0
  return /^[0-7]+$/.test(text) ? parseInt(text, 8) : null
}

/** Whether these bytes are a header: its checksum, with spaces for itself, is right. Old tars summed signed bytes. */
export const isTarHeader = (block: Uint8Array): boolean => {
  if (block.length < BLOCK || block[0] === 0) return false
  const field = block.subarray(CHECKSUM_AT, CHECKSUM_END)
  const said = octal(field)
  if (said === null || said === 0) return false
  let [unsigned, signed] = [0, 0]
  for (let i = 0; i < BLOCK; i++) {
    const byte = i >= CHECKSUM_AT && i < CHECKSUM_END ? 0x20 : (block[i] ?? 0)
    unsigned += byte
    signed += byte > 0x7f ? byte - 256 : byte
  }
  return said === unsigned || said === signed
}

/** Text up to the first NUL: as UTF-8 where it is that. */
export const textOf = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0)
  const part = Buffer.from(end < 0 ? bytes : bytes.subarray(0, end))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part)
  } catch {
    return part.toString('latin1')
  }
}

/** GNU writes sizes over 8 GiB in base 256, with the highest bit of the first byte set. */
const sizeOf = (field: Uint8Array): number => {
  const first = field[0] ?? 0
  const size =
    first & 0x80
      ? field.reduce((sum, byte, i) => sum * 256 + (i === 0 ? byte & 0x7f : byte), 0)
      : octal(field)
  if (size === null || !Number.isSafeInteger(size))
    throw new UnreadableFile('unreadable', 'is a tar archive with a size that cannot be read')
  return size
}

/**
 * Reads a header whose checksum is right.
 * @throws {UnreadableFile} where its size is no number
 */
export const readTarHeader = (block: Uint8Array): TarHeader => {
  const prefix = textOf(block.subarray(257, 262)) === 'ustar' ? textOf(block.subarray(345, 500)) : ''
  const name = textOf(block.subarray(0, 100))
  // GNU's own format keeps times where ustar has the prefix.
  const isGnu = block[262] === 0x20
  return {
    name: prefix === '' || isGnu ? name : `${prefix}/${name}`,
    linkName: textOf(block.subarray(157, 257)),
    type: String.fromCharCode(block[156] ?? 0),
    size: sizeOf(block.subarray(124, 136)),
  }
}

/** Records of a pax header: `LENGTH KEY=VALUE\n`. What does not follow that is left out. */
export const readPax = (bytes: Buffer): ReadonlyMap<string, string> => {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at)
    const length = space < 0 ? 0 : Number(bytes.toString('latin1', at, space))
    if (!Number.isInteger(length) || length <= space - at || at + length > bytes.length) break
    const record = textOf(bytes.subarray(space + 1, at + length - 1))
    const equals = record.indexOf('=')
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1))
    at += length
  }
  return records
}
