import { textOf } from './tar-header.ts'

/** What stands before a member's bytes (APPNOTE.TXT 6.3.10, section 4.3.7). */
export interface LocalHeader {
  readonly kind: 'local'
  readonly length: number
  readonly method: number
  readonly isEncrypted: boolean
  /** Null where it is told after the bytes only. */
  readonly packedBytes: number | null
  readonly isZip64: boolean
  readonly name: string
}

/** A line of the directory (section 4.3.12). */
export interface DirectoryEntry {
  readonly kind: 'entry'
  readonly length: number
  readonly method: number
  readonly packedBytes: number
  /** Where its local header is said to be. */
  readonly offset: number
}

/** The end of the directory (sections 4.3.14 and 4.3.16); `zip64` says the same in wider fields before it. */
export interface DirectoryEnd {
  readonly kind: 'end' | 'zip64-end'
  readonly length: number
  readonly entries: number
  readonly offset: number
}

export type ZipRecord = LocalHeader | DirectoryEntry | DirectoryEnd

const WIDE = 0xffff_ffff
const [ENCRYPTED, SIZE_LATER, HEADER_MASKED] = [0x0001, 0x0008, 0x2000]

/** The highest "version needed to extract" that the specification knows is 6.3; the upper byte is an operating system. */
const NEWEST_VERSION = 63

/** Methods that were ever given a number (section 4.4.5): a header with another one is a chance sequence of bytes. */
const isMethod = (method: number): boolean => method <= 20 || (method >= 93 && method <= 99)

const wide = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

/** The ZIP64 extra field (section 4.5.3): those of its numbers that have no room in the header, in this order. */
const zip64 = (extra: Buffer, narrow: readonly number[]): readonly number[] | null => {
  for (let at = 0; at + 4 <= extra.length;) {
    const [id, size] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)]
    if (id === 1) {
      let from = at + 4
      return narrow.map((value) => {
        if (value !== WIDE || from + 8 > Math.min(extra.length, at + 4 + size)) return value
        from += 8
        return wide(extra, from - 8)
      })
    }
    at += 4 + size
  }
  return null
}

const LOCAL = 30

const readLocal = (bytes: Buffer): LocalHeader | 'short' | null => {
  if (bytes.length < LOCAL) return 'short'
  const [flags, method] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]
  const [nameBytes, extraBytes] = [bytes.readUInt16LE(26), bytes.readUInt16LE(28)]
  if ((bytes[4] ?? 0) > NEWEST_VERSION || !isMethod(method) || nameBytes === 0) return null
  const length = LOCAL + nameBytes + extraBytes
  if (bytes.length < length) return 'short'
  const [packed, unpacked] = [bytes.readUInt32LE(18), bytes.readUInt32LE(22)]
  const wider = zip64(bytes.subarray(LOCAL + nameBytes, length), [unpacked, packed])
  const isLater = (flags & SIZE_LATER) !== 0
  return {
    kind: 'local',
    length,
    method,
    isEncrypted: (flags & (ENCRYPTED | HEADER_MASKED)) !== 0,
    packedBytes: isLater ? null : (wider?.[1] ?? packed),
    isZip64: wider !== null,
    name: textOf(bytes.subarray(LOCAL, LOCAL + nameBytes)),
  }
}

const ENTRY = 46

const readEntry = (bytes: Buffer): DirectoryEntry | 'short' => {
  if (bytes.length < ENTRY) return 'short'
  const names = ENTRY + bytes.readUInt16LE(28)
  const extraEnd = names + bytes.readUInt16LE(30)
  const length = extraEnd + bytes.readUInt16LE(32)
  if (bytes.length < length) return 'short'
  const narrow = [bytes.readUInt32LE(24), bytes.readUInt32LE(20), bytes.readUInt32LE(42)]
  const [, packedBytes, offset] = zip64(bytes.subarray(names, extraEnd), narrow) ?? narrow
  return {
    kind: 'entry',
    length,
    method: bytes.readUInt16LE(10),
    packedBytes: packedBytes ?? 0,
    offset: offset ?? 0,
  }
}

const [END, ZIP64_END] = [22, 56]

const readEnd = (bytes: Buffer): DirectoryEnd | 'short' => {
  if (bytes.length < END) return 'short'
  const length = END + bytes.readUInt16LE(20)
  return { kind: 'end', length, entries: bytes.readUInt16LE(10), offset: bytes.readUInt32LE(16) }
}

const readZip64End = (bytes: Buffer): DirectoryEnd | 'short' =>
  bytes.length < ZIP64_END
    ? 'short'
    : { kind: 'zip64-end', length: ZIP64_END, entries: wide(bytes, 32), offset: wide(bytes, 48) }

/** Reads the record that begins here: `short` where more bytes are needed, null where it is none that matters. */
export const readZipRecord = (bytes: Buffer): ZipRecord | 'short' | null => {
  if (bytes.length < 4) return 'short'
  switch (bytes.readUInt32LE(0)) {
    case 0x04034b50:
      return readLocal(bytes)
    case 0x02014b50:
      return readEntry(bytes)
    case 0x06054b50:
      return readEnd(bytes)
    case 0x06064b50:
      return readZip64End(bytes)
    default:
      return null
  }
}

const [NARROW_DESCRIPTOR, WIDE_DESCRIPTOR] = [16, 24]

/** Bytes of the longest descriptor: so many have to be at hand to tell whether one begins here. */
export const DESCRIPTOR = WIDE_DESCRIPTOR

/**
 * Where the bytes of a stored member end, whose size stands behind them (section 4.3.9): at a descriptor that names just the number
 * of bytes before it, `passed` ones before these included. -1 where none does.
 */
export const descriptorAt = (bytes: Buffer, passed: number, isLast: boolean): number => {
  for (
    let at = bytes.indexOf('PK\x07\x08', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\x07\x08', at + 1, 'latin1')
  ) {
    const left = bytes.length - at
    if (left < WIDE_DESCRIPTOR && !isLast) return -1
    const size = passed + at
    if (
      left >= NARROW_DESCRIPTOR &&
      bytes.readUInt32LE(at + 8) === size &&
      bytes.readUInt32LE(at + 12) === size
    )
      return at
    if (left >= WIDE_DESCRIPTOR && wide(bytes, at + 8) === size && wide(bytes, at + 16) === size) return at
  }
  return -1
}
