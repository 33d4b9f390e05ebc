/** Bytes from further back, once more. */
export interface Copy {
  readonly back: number
  readonly length: number
}

/** Writes a block of Snappy from literals and copies; a copy from before the beginning is left out. */
export function encodeSnappy(parts: readonly (Uint8Array | Copy)[]): {
  readonly block: Uint8Array
  readonly bytes: Uint8Array
} {
  const elements: Buffer[] = []
  const bytes: number[] = []
  for (const part of parts) {
    if (part instanceof Uint8Array) {
      elements.push(literal(part))
      for (const byte of part) bytes.push(byte)
    } else if (part.back > 0 && part.back <= bytes.length) {
      elements.push(copy(part))
      for (let n = 0; n < part.length; n += 1) bytes.push(bytes[bytes.length - part.back] ?? 0)
    }
  }
  return { block: Buffer.concat([length(bytes.length), ...elements]), bytes: Buffer.from(bytes) }
}

function length(value: number): Buffer {
  const bytes = []
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80)
  return Buffer.from([...bytes, rest])
}

function literal(part: Uint8Array): Buffer {
  const size = part.length - 1
  if (size < 60) return Buffer.concat([Buffer.from([size << 2]), part])
  const head = Buffer.alloc(5)
  head.writeUInt8(63 << 2)
  head.writeUInt32LE(size, 1)
  return Buffer.concat([head, part])
}

function copy({ back, length: size }: Copy): Buffer {
  if (back < 2048 && size >= 4 && size <= 11)
    return Buffer.from([((back >> 8) << 5) | ((size - 4) << 2) | 1, back & 0xff])
  const head = Buffer.alloc(5)
  head.writeUInt8(((size - 1) << 2) | 3)
  head.writeUInt32LE(back, 1)
  return head
}
