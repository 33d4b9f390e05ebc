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

const [BLANK, NEWLINE, EQUALS] = [0x20, 0x0a, 0x3d]

/** One record: `LENGTH KEY=VALUE\n`, where the length counts all of it. Null where it is none. */
const paxRecordAt = (bytes: Buffer, at: number) => {
  const digits = /^ *\d{1,10} /.exec(bytes.toString('latin1', at, at + 20))?.[0] ?? ''
  const end = at + Number(digits)
  const record = bytes.subarray(at + digits.length, end)
  const equals = record.indexOf(EQUALS)
  const isWhole = digits !== '' && end <= bytes.length && record.at(-1) === NEWLINE && equals > 0
  if (!isWhole) return null
  return { end, key: textOf(record.subarray(0, equals)), value: textOf(record.subarray(equals + 1, -1)) }
}

const isFiller = (bytes: Buffer, at: number): boolean =>
  bytes.subarray(at).every((byte) => byte === 0 || byte === BLANK)

/**
 * Reads the records of a pax header (POSIX.1-2017, pax, "pax Extended Header"). Zeros behind them are passed over, as GNU tar does.
 * @throws {UnreadableFile} where anything else stands there: it may have been the name or the size of a member
 */
export const readPax = (bytes: Buffer): ReadonlyMap<string, string> => {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length && !isFiller(bytes, at);) {
    const record = paxRecordAt(bytes, at)
    if (record === null)
      throw new UnreadableFile('unreadable', 'is a tar archive with attributes that cannot be read')
    records.set(record.key, record.value)
    at = record.end
  }
  return records
}
