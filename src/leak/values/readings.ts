import { squeezed } from '../search/squeeze.ts'

/** One way to read a value, and the letters that it leaves in a lane. */
export interface Reading {
  readonly value: string
  readonly letters: Uint8Array
  /** The bytes of the value, and where in them each letter begins. */
  readonly bytes: Uint8Array
  readonly origin: Int32Array
}

/**
 * The ways to read a value that leave different letters: as it is; with backslashes that are its own (`\frac`, `C:\new`), which a
 * file that cuts it into pieces may part from the letter behind them; and composed or decomposed (Unicode Standard Annex 15), as macOS
 * writes names and some databases texts.
 */
export const readingsOf = (own: string): readonly Reading[] => {
  const readings = new Map<string, Reading>()
  for (const value of [own, own.replace(/\\+/g, ' '), own.normalize('NFC'), own.normalize('NFD')]) {
    const bytes = Buffer.from(value, 'utf8')
    const { text: letters, origin } = squeezed(bytes)
    const key = Buffer.from(letters).toString('latin1')
    if (!readings.has(key)) readings.set(key, { value, letters, bytes, origin })
  }
  return [...readings.values()]
}

/** Tells how many letters begin before a place of the value, in UTF-16 units. Places come in rising order. */
export const countLetters = ({ value, origin }: Pick<Reading, 'value' | 'origin'>) => {
  let [place, byte, letters] = [0, 0, 0]
  return (to: number): number => {
    byte += Buffer.byteLength(value.slice(place, to), 'utf8')
    place = to
    while (letters < origin.length && (origin[letters] ?? 0) < byte) letters++
    return letters
  }
}
