import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { BODY, engineFor, newKey, PROMPT, scan } from './known.ts'

const KEY = newKey()
const ACCOUNT = `org-${newKey(20).slice(3)}`
const engine = engineFor({ credentials: [KEY], bodies: [BODY], prompts: [PROMPT], account: [ACCOUNT] })

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
const pairs = (text: string): readonly string[] =>
  Array.from(utf8(text), (byte) => byte.toString(16).padStart(2, '0'))

/** Ways to write any text as text. */
const ENCODERS: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => utf8(text).toString('base64'),
  base64url: (text) => utf8(text).toString('base64url'),
  'base64 of 76': (text) => utf8(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
  hex: (text) => utf8(text).toString('hex'),
  'hex, upper': (text) => utf8(text).toString('hex').toUpperCase(),
  'hex, colons': (text) => pairs(text).join(':'),
  percent: encodeURIComponent,
  'percent, every byte': (text) =>
    pairs(text)
      .map((pair) => `%${pair}`)
      .join(''),
  JSON: (text) => JSON.stringify({ text }),
  '\\u': (text) =>
    Array.from(
      { length: text.length },
      (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  '\\x': (text) =>
    pairs(text)
      .map((pair) => `\\x${pair}`)
      .join(''),
  HTML: (text) => Array.from(text, (sign) => `&#${sign.codePointAt(0) ?? 0};`).join(''),
  bytes: (text) => JSON.stringify([...utf8(text)]),
  Buffer: (text) => `<Buffer ${pairs(text).join(' ')}>`,
}

const encoder = fc.constantFrom(...Object.keys(ENCODERS))
const encode = (name: string, text: string): string => ENCODERS[name]?.(text) ?? text

/** Words of ordinary logs, and letters that encodings are made of. */
const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'INFO',
        'request',
        '{"level":30}',
        '%20',
        '\\n',
        '&amp;',
        '[115, 107]',
        'c2stMTIz',
        '\u001b[31m',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^[0-9a-f]{0,40}$/),
      fc.base64String({ maxLength: 60 }),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '))

const values = fc.constantFrom<readonly ['credential' | 'account' | 'body' | 'prompt', string]>(
  ['credential', KEY],
  ['account', ACCOUNT],
  ['body', BODY],
  ['prompt', PROMPT],
)
const chunk = fc.integer({ min: 1, max: 5000 })

describe('whatever stands around it', () => {
  it('finds any value under any two encodings, at any offset and chunk cut', () => {
    fc.assert(
      fc.property(
        values,
        encoder,
        encoder,
        noise,
        noise,
        chunk,
        ([kind, value], inner, outer, before, after, size) => {
          const text = `${before}\n${encode(outer, encode(inner, value))}\n${after}`
          expect(scan(engine, text, size)).toContainEqual(expect.objectContaining({ kind, outcome: 'leak' }))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('finds any encoded value that was wrapped at any column', () => {
    const width = fc.integer({ min: 8, max: 120 })
    const indented = fc.constantFrom('', '  ', '\t')
    fc.assert(
      fc.property(values, encoder, width, indented, chunk, ([kind, value], name, columns, before, size) => {
        const lines = encode(name, value).match(new RegExp(`[^]{1,${columns}}`, 'gu')) ?? []
        const text = `ready\n${lines.map((line) => before + line).join('\n')}\ndone\n`
        expect(scan(engine, text, size)).toContainEqual(expect.objectContaining({ kind, outcome: 'leak' }))
      }),
      { numRuns: 400 },
    )
  })

  it('finds an encoded value in a word, whatever bytes stand beside it inside the encoding', () => {
    const besides = fc.string({ maxLength: 9 })
    fc.assert(
      fc.property(values, encoder, besides, besides, chunk, ([kind, value], name, left, right, size) => {
        const text = `x=${encode(name, `${left.toWellFormed()} ${value} ${right.toWellFormed()}`)};`
        expect(scan(engine, text, size)).toContainEqual(expect.objectContaining({ kind, outcome: 'leak' }))
      }),
      { numRuns: 300 },
    )
  })

  it('finds a value across the windows of a long stream', () => {
    const line = '2026-01-01T00:00:00Z INFO nothing to see here, as on most days\n'
    const padding = line.repeat(6000)
    fc.assert(
      fc.property(
        values,
        encoder,
        fc.integer({ min: 200_000, max: 380_000 }),
        ([kind, value], name, offset) => {
          const text = `${padding.slice(0, offset)}\n${encode(name, value)}\n${line}`
          expect(scan(engine, text)).toContainEqual(expect.objectContaining({ kind, outcome: 'leak' }))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('sees nothing in noise', () => {
    fc.assert(
      fc.property(noise, chunk, (text, size) => {
        expect(scan(engine, text, size)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('sees nothing in another key, in masks and in texts of other words, under any two encodings', () => {
    const others = fc.constantFrom(
      newKey(),
      `${KEY.slice(0, 7)}...${KEY.slice(-4)}`,
      'A harbour master writes down every ship that passes in the fog, and drinks his tea while the horn sounds.',
      Array.from(BODY).slice(50, 90).join(''),
      Array.from(PROMPT).slice(20, 60).join(''),
    )
    fc.assert(
      fc.property(others, encoder, encoder, noise, chunk, (value, inner, outer, before, size) => {
        expect(scan(engine, `${before}\n${encode(outer, encode(inner, value))}`, size)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
