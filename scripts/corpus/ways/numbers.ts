import { hexes, pieces, utf8, type Way } from './way.ts'

const hex = (value: string): string => utf8(value).toString('hex')
const list = (value: string): readonly number[] => [...utf8(value)]
const signed = (byte: number): number => (byte > 127 ? byte - 256 : byte)

/** Rows of 16 bytes: `row(offset, bytes, text)`. */
function dump(value: string, row: (at: number, bytes: readonly string[], text: string) => string): string {
  const bytes = utf8(value)
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, at) => {
    const own = bytes.subarray(at * 16, at * 16 + 16)
    const text = own.toString('latin1').replace(/[^\x20-\x7e]/g, '.')
    return row(at * 16, hexes(own), text)
  }).join('\n')
}

const offset = (at: number, digits: number): string => at.toString(16).padStart(digits, '0')
const inPairs = (bytes: readonly string[]): string => pieces(bytes.join(''), 4).join(' ')

/** Hexadecimal and decimal bytes, and the dumps of the usual tools. */
export const NUMBERS: readonly Way[] = [
  { technique: 'hex', name: 'Go %x', write: (value) => `key=${hex(value)} ok` },
  { technique: 'hex', name: 'upper case', write: (value) => hex(value).toUpperCase() },
  { technique: 'hex', name: 'spaced', write: (value) => hexes(utf8(value)).join(' ') },
  { technique: 'hex', name: 'colons', write: (value) => hexes(utf8(value)).join(':') },
  { technique: 'hex', name: 'dashes', write: (value) => hexes(utf8(value)).join('-').toUpperCase() },
  { technique: 'hex', name: '0x in front', write: (value) => `0x${hex(value)}` },
  { technique: 'hex', name: 'xxd -p, 60', write: (value) => pieces(hex(value), 60).join('\n') },
  {
    technique: 'hex dump',
    name: 'xxd',
    write: (value) =>
      dump(value, (at, bytes, text) => `${offset(at, 8)}: ${inPairs(bytes).padEnd(39)}  ${text}`),
  },
  {
    technique: 'hex dump',
    name: 'hexdump -C',
    write: (value) =>
      dump(value, (at, bytes, text) => {
        const both = [bytes.slice(0, 8).join(' '), bytes.slice(8).join(' ')].join('  ')
        return `${offset(at, 8)}  ${both.padEnd(49)} |${text}|`
      }),
  },
  {
    technique: 'hex dump',
    name: 'tcpdump -X',
    write: (value) =>
      dump(value, (at, bytes, text) => `\t0x${offset(at, 4)}:  ${inPairs(bytes).padEnd(39)}  ${text}`),
  },
  {
    technique: 'hex dump',
    name: 'od -A x -t x1',
    write: (value) => dump(value, (at, bytes) => `${offset(at, 6)} ${bytes.join(' ')}`),
  },
  { technique: 'byte array', name: 'JSON', write: (value) => JSON.stringify(list(value)) },
  {
    technique: 'byte array',
    name: 'JSON of a Buffer',
    write: (value) => JSON.stringify(utf8(value), null, 2),
  },
  {
    technique: 'byte array',
    name: 'inspected Buffer',
    write: (value) => `<Buffer ${hexes(utf8(value)).join(' ')}>`,
  },
  { technique: 'byte array', name: 'Java', write: (value) => `[${list(value).map(signed).join(', ')}]` },
  { technique: 'byte array', name: 'Go %v', write: (value) => `[${list(value).join(' ')}]` },
  {
    technique: 'byte array',
    name: 'Go %#v',
    write: (value) =>
      `[]byte{${hexes(utf8(value))
        .map((pair) => `0x${pair}`)
        .join(', ')}}`,
  },
]
