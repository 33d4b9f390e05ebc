import { hexes, misread, utf8, type Way } from './way.ts'

const json = (value: unknown): string => JSON.stringify(value)
const each = (value: string, write: (unit: number) => string): string =>
  Array.from({ length: value.length }, (_, at) => write(value.charCodeAt(at))).join('')
const four = (unit: number): string => unit.toString(16).padStart(4, '0')
const beyondAscii = (text: string): string =>
  text.replace(/[^\x20-\x7e\n]/g, (unit) => `\\u${four(unit.charCodeAt(0))}`)

/** Python shows text in single quotes, as long as none stands in it. */
const pythonText = (value: string): string => `'${value.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}'`

const pythonBytes = (value: Uint8Array): string =>
  `b'${Array.from(value, (byte) =>
    byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('')}'`

/** A literal as `pprint` lays it out: four bytes a line, wherever a character ends. */
const pythonPieces = (value: string): string =>
  Array.from({ length: Math.ceil(utf8(value).length / 4) }, (_, n) =>
    pythonBytes(utf8(value).subarray(n * 4, n * 4 + 4)),
  ).join('\n ')

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const entities = (value: string): string => value.replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign)

/** Escapes of JSON, languages, URLs and HTML. */
export const ESCAPES: readonly Way[] = [
  { technique: 'JSON escapes', name: 'JSON', write: (value) => json({ level: 30, msg: value }) },
  { technique: 'JSON escapes', name: 'ASCII only', write: (value) => beyondAscii(json({ msg: value })) },
  { technique: 'JSON escapes', name: 'JSON in JSON', write: (value) => json({ log: json({ msg: value }) }) },
  {
    technique: 'JSON escapes',
    name: 'JSON in JSON in JSON',
    write: (value) => json({ record: json({ log: json({ msg: [value] }) }) }),
  },
  {
    technique: 'JSON escapes',
    name: 'ASCII only, three deep',
    write: (value) => json({ record: json({ log: beyondAscii(json({ msg: value })) }) }),
  },
  {
    technique: 'JSON escapes',
    name: 'every unit \\u',
    write: (value) => each(value, (unit) => `\\u${four(unit)}`),
  },
  {
    technique: 'JSON escapes',
    name: 'every unit \\\\u',
    write: (value) => each(value, (unit) => `\\\\u${four(unit)}`),
  },
  {
    technique: 'JSON escapes',
    name: 'every byte \\x',
    write: (value) =>
      hexes(utf8(value))
        .map((pair) => `\\x${pair}`)
        .join(''),
  },
  {
    technique: 'JSON escapes',
    name: 'every byte octal',
    write: (value) => Array.from(utf8(value), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
  },
  { technique: 'JSON escapes', name: 'Go %q', write: (value) => `err=${beyondAscii(json(value))}` },
  { technique: 'Python repr', name: 'text', write: (value) => `    api = ${pythonText(value)}` },
  { technique: 'Python repr', name: 'bytes', write: (value) => `send: ${pythonBytes(utf8(value))}` },
  { technique: 'Python repr', name: 'bytes, four a line', write: (value) => `(${pythonPieces(value)})` },
  {
    technique: 'Python repr',
    name: 'repr of a dict in JSON',
    write: (value) => json({ locals: `{'headers': {'a': ${pythonText(value)}}}` }),
  },
  { technique: 'misread UTF-8', name: 'as ISO 8859-1', write: (value) => misread(value, 'latin1') },
  { technique: 'misread UTF-8', name: 'as Windows-1252', write: (value) => misread(value, 'windows-1252') },
  {
    technique: 'misread UTF-8',
    name: 'in JSON, ASCII only',
    write: (value) => beyondAscii(json({ msg: misread(value, 'latin1') })),
  },
  { technique: 'percent', name: 'component', write: (value) => encodeURIComponent(value) },
  {
    technique: 'percent',
    name: 'every byte',
    write: (value) =>
      hexes(utf8(value))
        .map((pair) => `%${pair.toUpperCase()}`)
        .join(''),
  },
  {
    technique: 'percent',
    name: 'twice',
    write: (value) => encodeURIComponent(encodeURIComponent(`${value}/&`)),
  },
  { technique: 'percent', name: 'form', write: (value) => new URLSearchParams({ a: '1', value }).toString() },
  {
    technique: 'query parameter',
    name: 'access log',
    write: (value) =>
      `127.0.0.1 - - [01/Jan/2026:00:00:00 +0000] "GET /v1/models?api_key=${encodeURIComponent(value)}&n=1 HTTP/1.1" 200 512 "-" "curl/8.5.0"`,
  },
  { technique: 'HTML entities', name: 'page', write: (value) => `<pre class="log">${entities(value)}</pre>` },
  {
    technique: 'HTML entities',
    name: 'decimal',
    write: (value) => Array.from(value, (sign) => `&#${sign.codePointAt(0) ?? 0};`).join(''),
  },
  {
    technique: 'HTML entities',
    name: 'hexadecimal',
    write: (value) => Array.from(value, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`).join(''),
  },
  {
    technique: 'two encodings',
    name: 'percent in JSON in base64',
    write: (value) => utf8(json({ q: encodeURIComponent(value) })).toString('base64'),
  },
  {
    technique: 'two encodings',
    name: 'base64 in hex',
    write: (value) => utf8(utf8(value).toString('base64')).toString('hex'),
  },
  {
    technique: 'two encodings',
    name: 'byte array in base64',
    write: (value) => utf8(json([...utf8(value)])).toString('base64'),
  },
  {
    technique: 'two encodings',
    name: '\\u in hex',
    write: (value) => utf8(each(value, (unit) => `\\u${four(unit)}`)).toString('hex'),
  },
]
