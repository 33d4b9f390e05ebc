import { pieces, type Way } from './way.ts'

const ESC = '\u001b'

function wrapped(name: string, width: number, before = '', after = ''): Way {
  return {
    technique: 'wrapped',
    name: `${name} at ${width}`,
    write: (value) =>
      pieces(value, width)
        .map((line) => `${before}${line}${after}`)
        .join('\n'),
  }
}

const marked = (value: string, isBigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFFstarted\r\nvalue: ${value}\r\nended\r\n`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

const unmarked = (value: string, isBigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(value, 'utf16le')
  return Buffer.concat([
    Buffer.from([1, 2, 3, 0xff, 0, 0]),
    isBigEndian ? bytes.swap16() : bytes,
    Buffer.from([0, 0, 9]),
  ])
}

/** The search reads files in parts of 256 KiB (src/unpack/read-file.ts) and looks at windows of about as many bytes. */
const PART = 256 * 1024

const across = (value: string, at: number): string => {
  const line = '2026-01-01T00:00:00Z INFO nothing to see here\n'
  const before = line.repeat(Math.ceil(at / line.length)).slice(0, at - Math.floor(value.length / 2) - 1)
  return `${before}\n${value}\n${line.repeat(50)}`
}

/** Where a value stands, how it is wrapped and coloured, and in which bytes. */
export const LAYOUT: readonly Way[] = [
  { technique: 'plain', name: 'in a line', write: (value) => `2026-01-01 INFO sent ${value} to upstream` },
  { technique: 'plain', name: 'nothing but it', isFile: true, write: (value) => value },
  {
    technique: 'plain',
    name: 'at the end without a newline',
    isFile: true,
    write: (value) => `ended\n${value}`,
  },
  {
    technique: 'plain',
    name: 'in a long line',
    write: (value) => `${'{"n":1},'.repeat(9000)}${value}${'[0],'.repeat(9000)}`,
  },
  {
    technique: 'plain',
    name: 'between binary bytes',
    write: (value) =>
      Buffer.concat([Buffer.from([0, 255, 7, 0]), Buffer.from(value), Buffer.from([0, 1, 254])]),
  },
  { technique: 'case changed', name: 'upper', write: (value) => value.toUpperCase() },
  { technique: 'case changed', name: 'lower', write: (value) => `x-note: ${value.toLowerCase()}` },
  { technique: 'read boundary', name: 'at 256 KiB', isFile: true, write: (value) => across(value, PART) },
  {
    technique: 'read boundary',
    name: 'at 320 KiB',
    isFile: true,
    write: (value) => across(value, PART + 65_536),
  },
  { technique: 'read boundary', name: 'at 512 KiB', isFile: true, write: (value) => across(value, 2 * PART) },
  wrapped('bare', 7),
  wrapped('bare', 20),
  wrapped('bare', 41),
  wrapped('indented', 30, '        '),
  wrapped('quoted', 33, '> '),
  wrapped('shell', 40, '', '\\'),
  wrapped('table', 24, '| ', ' |'),
  wrapped('boxed', 28, '│ ', ' │'),
  wrapped('concatenated', 26, '  "', '" +'),
  {
    technique: 'ANSI colours',
    name: 'around it',
    write: (value) => `${ESC}[1m${ESC}[33mvalue${ESC}[39m${ESC}[22m ${ESC}[32m${value}${ESC}[0m`,
  },
  {
    technique: 'ANSI colours',
    name: 'inside',
    write: (value) => pieces(value, 11).join(`${ESC}[0m${ESC}[38;5;208m`),
  },
  {
    technique: 'ANSI colours',
    name: 'every character',
    write: (value) => Array.from(value, (sign, at) => `${ESC}[3${at % 8}m${sign}`).join(''),
  },
  {
    technique: 'ANSI colours',
    name: 'escaped in JSON',
    write: (value) => JSON.stringify({ msg: pieces(value, 9).join(`${ESC}[7m`) }),
  },
  { technique: 'UTF-16LE', name: 'with a mark', isFile: true, write: (value) => marked(value, false) },
  { technique: 'UTF-16LE', name: 'in binary', isFile: true, write: (value) => unmarked(value, false) },
  { technique: 'UTF-16BE', name: 'with a mark', isFile: true, write: (value) => marked(value, true) },
  { technique: 'UTF-16BE', name: 'in binary', isFile: true, write: (value) => unmarked(value, true) },
]
