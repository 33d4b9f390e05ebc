import { crc32, deflateRawSync } from 'node:zlib'

/** A file in an archive. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
}

const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]

/** Fields that local and central headers of an entry share: version, flags, method, time, date, CRC and both sizes (APPNOTE 4.3.7). */
const shared = (method: number, packed: Uint8Array, { bytes }: Entry): number[] => [
  ...[...u16(20), ...u16(0), ...u16(method), ...u16(0), ...u16(0x5c21)],
  ...[...u32(crc32(bytes)), ...u32(packed.length), ...u32(bytes.length)],
]

/** A zip file; `stored` leaves its entries as they are. */
export function zip(entries: readonly Entry[], how: 'stored' | 'deflated'): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const packed = how === 'stored' ? entry.bytes : deflateRawSync(entry.bytes)
    const fields = [...shared(how === 'stored' ? 0 : 8, packed, entry), ...u16(name.length), ...u16(0)]
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, ...fields]), name, packed])
    const rest = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)]
    central.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, ...u16(20), ...fields, ...rest]), name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const count = u16(entries.length)
  const end = [
    0x50,
    0x4b,
    5,
    6,
    ...u32(0),
    ...count,
    ...count,
    ...u32(directory.length),
    ...u32(offset),
    ...u16(0),
  ]
  return Buffer.concat([...locals, directory, Buffer.from(end)])
}

const BLOCK = 512

const field = (text: string, width: number): Buffer => Buffer.from(text.padEnd(width, '\0'), 'latin1')
const octal = (value: number, width: number): Buffer =>
  field(value.toString(8).padStart(width - 1, '0'), width)

function tarHeader({ name, bytes }: Entry): Buffer {
  const before = [
    field(name, 100),
    octal(0o644, 8),
    octal(0, 8),
    octal(0, 8),
    octal(bytes.length, 12),
    octal(0, 12),
  ]
  const after = [field('0', 1), field('', 100), field('ustar\x0000', 8), field('', 247)]
  const blank = Buffer.concat([...before, field(' '.repeat(8), 8), ...after])
  const sum = blank.reduce((total, byte) => total + byte, 0)
  return Buffer.concat([...before, octal(sum, 7), field(' ', 1), ...after])
}

/** A tar file in the ustar form. */
export function tar(entries: readonly Entry[]): Buffer {
  const parts = entries.flatMap((entry) => [
    tarHeader(entry),
    entry.bytes,
    Buffer.alloc((BLOCK - (entry.bytes.length % BLOCK)) % BLOCK),
  ])
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)])
}
