/** One way in which a program writes a value. */
export interface Way {
  /** Row of the table. */
  readonly technique: string
  readonly name: string
  readonly write: (value: string) => string | Uint8Array
  /** The file is what was written, with nothing around it. Default: it stands in a log. */
  readonly isFile?: true
}

/** Bytes of a value as UTF-8. */
export const utf8 = (value: string): Buffer => Buffer.from(value, 'utf8')

/** UTF-8 that a client read as another encoding, since the server named none. */
export const misread = (value: string, encoding: 'latin1' | 'windows-1252'): string =>
  encoding === 'latin1' ? utf8(value).toString('latin1') : new TextDecoder(encoding).decode(utf8(value))

/** A value cut into pieces of `size` characters; characters are never halved. */
export function pieces(value: string, size: number): readonly string[] {
  const characters = Array.from(value)
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, at) =>
    characters.slice(at * size, (at + 1) * size).join(''),
  )
}

/** Two hexadecimal digits for each byte. */
export const hexes = (value: Uint8Array): readonly string[] =>
  Array.from(value, (byte) => byte.toString(16).padStart(2, '0'))
