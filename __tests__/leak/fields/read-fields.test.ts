import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Frames } from '../../../src/leak/fields/frames.ts'
import { readLine } from '../../../src/leak/fields/read-fields.ts'

/** Names and value of what is read in the lines of a text; names with points between them. */
const read = (text: string): readonly (readonly [path: string, value: string])[] => {
  const frames: Frames = []
  const found: (readonly [string, string])[] = []
  for (const line of text.split('\n'))
    readLine(line, frames, ({ path, value }) => {
      found.push([path.join('.'), value])
    })
  return found
}

const json = (value: unknown, space?: number): string => JSON.stringify(value, null, space)

/** Ways in which loggers write a member of an object. */
const FORMS: Readonly<Record<string, (name: string, value: string) => string>> = {
  JSON: (name, value) => json({ a: 1, [name]: value, z: 2 }),
  'laid out JSON': (name, value) => json({ a: [{ x: 1 }], b: { [name]: value } }, 2),
  'laid out JSON with CRLF': (name, value) => json({ a: 1, [name]: value }, 2).replaceAll('\n', '\r\n'),
  'a value below its name': (name, value) => `{\n  "${name}":\n    "${value}"\n}`,
  'JSON in a string': (name, value) => json({ log: json({ [name]: value }) }),
  'JSON in a text in a string': (name, value) => json({ log: `got ${json({ [name]: value })}, at last` }),
  'laid out JSON in a string': (name, value) => json({ log: json({ a: { [name]: value } }, 2) }),
  'YAML in a string': (name, value) => json({ log: `a: 1\n${name}: ${value}\nz: 2` }),
  'escaped JSON': (name, value) => `body="{\\"${name}\\":\\"${value}\\"}"`,
  logfmt: (name, value) => `level=info ${name}="${value}" x=1`,
  'logfmt without quotes': (name, value) => `level=info ${name}=${value} x=1`,
  settings: (name, value) => `[part]\n${name} = ${value}\n`,
  'an inspected object': (name, value) => inspect({ a: 1, b: { [name]: value } }),
  'an inspected map': (name, value) => inspect(new Map([[name, value]])),
  'inspected entries': (name, value) =>
    inspect([
      ['a', 'b'],
      [name, value],
    ]),
  'inspected entries, one a line': (name, value) => `[\n  [ 'a', 'b' ],\n  [ '${name}', '${value}' ]\n]`,
  'raw headers': (name, value) => inspect({ rawHeaders: ['a', 'b', name, value] }),
  'an inspected object in colours': (name, value) => inspect({ [name]: value }, { colors: true }),
  'JSON in colours': (name, value) => `\x1b[32m"${name}"\x1b[39m: \x1b[38;5;214m"${value}"\x1b[39m`,
  'logfmt in colours': (name, value) => `\x1b[2mlevel\x1b[0m=info \x1b[2m${name}\x1b[0m=${value}`,
  'a dict of Python': (name, value) => `{'a': None, '${name}': '${value}'}`,
  'bytes of Python': (name, value) => `{b'a': b'b', b'${name}': b'${value}'}`,
  'pairs of Python': (name, value) => `[(b'a', b'b'), (b'${name}', b'${value}')]`,
  'a secret of Python': (name, value) => `Settings(a=1, ${name}=SecretStr('${value}'))`,
  'a request of Python': (name, value) =>
    `send: b'POST / HTTP/1.1\\r\\nhost: a.example\\r\\n${name}: ${value}\\r\\n\\r\\n'`,
  'a reply of Python': (name, value) => `header: ${name}: ${value}`,
  'a log of Python': (name, value) => `DEBUG:root:${name}: ${value}`,
  'a hash of Ruby': (name, value) => `{"a"=>nil, "${name}"=>"${value}"}`,
  'a map of Go': (name, value) => `map[a:b ${name}:[${value}]]`,
  'a struct of Rust': (name, value) => `Row { a: None, ${name}: Some("${value}") }`,
  'a map of Java': (name, value) => `{a=b, ${name}=${value}}`,
  YAML: (name, value) => `a:\n  b:\n    ${name}: ${value}\n  c: 2\n`,
  'quoted YAML': (name, value) => `a:\n  "${name}": "${value}"\n`,
  'a list of YAML': (name, value) => `a: 1\n${name}:\n- ${value}\nz: 2\n`,
  'an indented list of YAML': (name, value) => `a: 1\n${name}:\n  - "${value}"\nz: 2\n`,
  'a block of YAML': (name, value) => `a:\n  ${name}: |\n    ${value}\n  c: 2\n`,
  'a folded block of YAML': (name, value) => `a:\n  - ${name}: >-\n      ${value}\n    c: 2\n`,
  'a header': (name, value) => `> ${name}: ${value}\r\n`,
  'a header of curl': (name, value) => `curl -H '${name}: ${value}' https://a.example`,
  'a header in a log of the wire': (name, value) => `>> "${name}: ${value}[\\r][\\n]"`,
  'a list of name and value': (name, value) => json({ headers: [{ name, value }] }),
  'a laid out list of name and value': (name, value) =>
    json(
      {
        headers: [
          { name: 'a', value: 'b' },
          { name, value },
        ],
      },
      2,
    ),
  'an attribute': (name, value) => json({ attributes: [{ key: name, value: { stringValue: value } }] }),
  'an attribute of Go': (name, value) => json([{ Key: name, Value: { Type: 'STRING', Value: value } }]),
  'an attribute of the collector': (name, value) =>
    `Attributes:\n     -> a: Str(b)\n     -> ${name}: Str(${value})\n`,
  'an attribute in YAML': (name, value) =>
    `x:\n  attributes:\n  - key: ${name}\n    value:\n      stringValue: ${value}\n`,
  'an attribute at the margin': (name, value) => `- key: a\n  value: b\n- key: ${name}\n  value: ${value}\n`,
  'an attribute of XML': (name, value) => `<a x="1" ${name}="${value}"/>`,
  'a query': (name, value) => `GET /?a=b&${name}=${value}&c=d`,
}

describe('a value', () => {
  it.each(Object.entries(FORMS))('is read with its name in %s', (_title, form) => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{2}_[a-z]{1,9}$/),
        fc.stringMatching(/^[A-Z]{2}\d{1,9}$/),
        (name, value) => {
          const values = read(form(name, value)).flatMap(([path, of]) =>
            path.split('.').includes(name) && of !== 'STRING' ? [/\w+/.exec(of)?.[0]] : [],
          )
          // A key of an attribute list is read as a value, too, and what follows a header to the end of its line.
          expect(new Set(values)).toEqual(new Set([value]))
        },
      ),
      { numRuns: 20 },
    )
  })
})
