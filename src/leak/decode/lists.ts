import { type Decoder, laidOut, type Part } from './laid-out.ts'
import { HEX_LETTER, type Item, type Items, itemsIn, LOWER, NO_HEX, UPPER } from './list-items.ts'
import { listRuns } from './list-runs.ts'
import { holdsText } from './likely-text.ts'
import { packedIn, packedWhole, unpackedPart } from './packed-in.ts'

/** Fewer bytes are no more than an id. */
const MIN_BYTES = 24

const lengthOf = ({ from, to }: Item): number => to - from

const signsOf = (items: readonly Item[]): number => items.reduce((all, { signs }) => all | signs, 0)

const lettersOf = (text: Buffer, items: readonly Item[]): string =>
  items.map(({ from, to }) => text.toString('latin1', from, to)).join('')

const isHex = (item: Item): boolean =>
  (item.signs & NO_HEX) === 0 && !item.isPadded && lengthOf(item) % 2 === 0

const isHexRow = (row: readonly Item[]): boolean =>
  row.length > 1 &&
  row.reduce((sum, item) => sum + lengthOf(item), 0) >= 2 * MIN_BYTES &&
  (signsOf(row) & HEX_LETTER) !== 0

/** One reading of a list: what each piece holds. */
type Reading = readonly Part[]

const partOf = ({ first, end }: Items, { from }: Item, bytes: Uint8Array): Part => ({
  origin: first + from,
  end,
  bytes,
})

const decoded = (list: Items, items: readonly Item[], encoding: 'base64' | 'hex'): Reading =>
  items.map((item) => partOf(list, item, Buffer.from(lettersOf(list.text, [item]), encoding)))

/** Pieces of hexadecimal digits that follow each other. */
const hexReadings = (list: Items): Reading[] => {
  const rows: Item[][] = [[]]
  for (const item of list.items)
    if (isHex(item)) rows.at(-1)?.push(item)
    else if (rows.at(-1)?.length !== 0) rows.push([])
  return rows.filter(isHexRow).map((row) => decoded(list, row, 'hex'))
}

/** Without padding, so many letters write no whole number of bytes, and end a value all the same: base64url is written so. */
const isShort = (item: Item): boolean => lengthOf(item) % 4 > 0

/** One value that was cut in pieces: of the bytes that two of them share the second one has them. */
const joined = (list: Items): Reading => {
  const bytes = Buffer.from(lettersOf(list.text, list.items), 'base64')
  let letters = 0
  return list.items.map((item) => {
    const from = Math.floor((letters * 3) / 4)
    letters += lengthOf(item)
    return partOf(list, item, bytes.subarray(from, Math.floor((letters * 3) / 4)))
  })
}

/** Each piece is a value of its own, padded or not; or one value was cut in pieces. */
const base64Readings = (list: Items): Reading[] => {
  const { items } = list
  // Names, paths and hashes are base64 alphabet, too: what is in base64 has both cases.
  if ((~signsOf(items) & (UPPER | LOWER)) !== 0) return []
  const each = decoded(list, items, 'base64')
  const before = items.slice(0, -1)
  return before.some(({ isPadded }) => isPadded) || !before.some(isShort) ? [each] : [each, joined(list)]
}

/** What is read of a list, and of what is packed in it. @throws {PackedTooLarge} also where that goes on behind what is at hand */
const partsOf = (list: Items, to: number): Part[] => {
  const { origin, end, isOpen } = list
  return [...hexReadings(list), ...base64Readings(list)].flatMap((reading) => {
    const bytes = Buffer.concat(reading.map((part) => part.bytes))
    if (bytes.length < MIN_BYTES) return []
    const whole = [{ origin, end, bytes }]
    const text = holdsText(bytes) ? whole.map(unpackedPart) : []
    return [...text, ...packedWhole(whole), ...packedIn(reading, isOpen ? { cut: to } : {})]
  })
}

/**
 * A value that was written chunk by chunk, each encoded by itself, as recorders of HTTP keep a reply that came in chunks: an array of
 * base64 strings, each with its padding (Polly.js), or of hexadecimal ones (nock), in JSON, in JSON in a string, in YAML.
 */
export const listedValues: Decoder = (raw, from, to) => {
  const lists = listRuns(raw, from, to).flatMap((run) => {
    const isAtEnd = run.to >= to
    return itemsIn(raw, run).map((list) => ({ ...list, isOpen: list.isOpen && isAtEnd }))
  })
  return laidOut(
    'split',
    lists.flatMap((list) => partsOf(list, to)),
  )
}
