import { createHash } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { encodedForms } from '../../src/leak/decode/encodings.ts'
import { engineFor, fingerprint, newKey, scan } from './known.ts'

const KEY = newKey()
const engine = engineFor({ credentials: [KEY] })
const FORMS = encodedForms(KEY)
const noise = fc.string({ maxLength: 400, unit: 'binary' }).filter((text) => !text.includes('\\'))

describe('a credential', () => {
  it('is found in every encoding, at every offset, whatever the chunks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        noise.map((text) => Buffer.from(`${text}\n`)),
        noise.map((text) => Buffer.from(`\n${text}`)),
        fc.integer({ min: 1, max: 200 }),
        (form, before, after, size) => {
          const leaks = scan(engine, Buffer.concat([before, form.bytes, after]), size)
          expect(leaks).toContainEqual(expect.objectContaining({ kind: 'credential', outcome: 'leak' }))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('is found under any two encodings', () => {
    const texts = FORMS.filter(({ text }) => text !== null)
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...FORMS), (inner, outer) => {
        const [form] = encodedForms(inner.text ?? '').filter(({ name }) => name === outer.name)
        const leaks = scan(engine, form?.bytes ?? '')
        // A list of bytes, one a line, is read as a list and as adjacent lines: the same key, told at both places.
        expect(new Set(leaks.map(({ kind, fingerprint: of }) => `${kind} ${of}`))).toEqual(
          new Set([`credential ${fingerprint(KEY)}`]),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('is found by any 12 characters in a row that reach beyond its prefix', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: KEY.length - 12 }),
        fc.integer({ min: 12, max: 30 }),
        (at, length) => {
          const piece = KEY.slice(at, Math.max(at + 12, Math.min(KEY.length, at + length)))
          expect(scan(engine, `token=${piece}!`)).toHaveLength(1)
          expect(scan(engine, Buffer.from(`x${piece}`).toString('base64'))).toHaveLength(1)
          expect(scan(engine, Buffer.from(piece).toString('hex'))).toHaveLength(1)
        },
      ),
    )
  })

  it('is not found in 11 characters of it', () => {
    for (let at = 0; at + 11 <= KEY.length; at++)
      expect(scan(engine, `(${KEY.slice(at, at + 11)})`)).toEqual([])
  })

  it.each([
    ['0x', (bytes: Buffer) => Array.from(bytes, (byte) => `0x${byte.toString(16)}`).join(', ')],
    ['decimal', (bytes: Buffer) => bytes.join(', ')],
    ['hex', (bytes: Buffer) => bytes.toString('hex')],
    ['spaced hex', (bytes: Buffer) => Array.from(bytes, (byte) => byte.toString(16)).join(' ')],
    ['base64', (bytes: Buffer) => bytes.toString('base64')],
  ])('is not found in 11 characters of it and the beginning of another one: %s', (_name, write) => {
    // Numbers that begin as the next one of the key does. Of base64, the same 2 bits as every letter.
    const key = 'sk-h4kLpQ5wZ' + newKey(40).slice(3)
    const cut = engineFor({ credentials: [key] })
    expect(scan(cut, `{${write(Buffer.from(key.slice(0, 12)))}}`)).not.toEqual([])
    for (const other of ['____0', 'W_0_0', 'Y_0_0'])
      expect([other, scan(cut, `{${write(Buffer.from(key.slice(0, 11) + other))}}`)]).toEqual([other, []])
  })

  it('is found where it crosses the windows of the search', () => {
    for (const back of [1, 20, 50, 95, 200]) {
      const filler = 'an ordinary line of an ordinary log\n'.repeat(20_000).slice(0, 320 * 1024 - back)
      for (const form of FORMS) {
        const leaks = scan(engine, Buffer.concat([Buffer.from(filler), form.bytes, Buffer.from('\nend')]))
        expect([form.name, leaks.length > 0]).toEqual([form.name, true])
      }
    }
  })

  it.each([
    ['a colour inside', `${KEY.slice(0, 9)}\u001b[31m${KEY.slice(9)}`],
    ['an escaped colour inside', `${KEY.slice(0, 9)}\\u001b[1;31m${KEY.slice(9)}`],
    ['wrapped and indented', KEY.match(/.{1,5}/g)?.join('\n        ') ?? ''],
    ['a JSON line end inside', KEY.match(/.{1,20}/g)?.join('\\n') ?? ''],
    ['quoted and joined', KEY.match(/.{1,6}/g)?.join("' +\n  '") ?? ''],
    [
      'one piece a log line',
      KEY.match(/.{1,6}/g)
        ?.map((p, i) => `2026-11-22T10:00:0${i}Z INFO [req ${i}] chunk=${p}`)
        .join('\n') ?? '',
    ],
    [
      'one piece a JSON line',
      KEY.match(/.{1,4}/g)
        ?.map((p, i) => JSON.stringify({ seq: i, d: p, salt: newKey(6) }))
        .join('\n') ?? '',
    ],
    [
      'one piece an event',
      KEY.match(/.{1,4}/g)
        ?.map((p, i) => `event: delta\ndata: {"n":${i},"delta":"${p}"}\n\n`)
        .join('') ?? '',
    ],
    ['Basic', `Authorization: Basic ${Buffer.from(`user:${KEY}`).toString('base64')}`],
    [
      'base64 in lines of 76',
      Buffer.from(`${'x'.repeat(41)}${KEY}`.repeat(3))
        .toString('base64')
        .match(/.{1,76}/g)
        ?.join('\r\n') ?? '',
    ],
    [
      'xxd',
      Buffer.from(`key ${KEY}`)
        .toString('hex')
        .match(/.{1,32}/g)
        ?.map(
          (row, i) =>
            `${(i * 16).toString(16).padStart(8, '0')}: ${row.match(/.{1,4}/g)?.join(' ') ?? ''}  ................`,
        )
        .join('\n') ?? '',
    ],
    ['a query parameter', `GET /v1/responses?api_key=${KEY}&x=1`],
    ['UTF-16 in base64', Buffer.from(KEY, 'utf16le').toString('base64')],
    ['JSON of a Buffer', JSON.stringify({ body: Buffer.from(`{"key":"${KEY}"}`) }, null, 2)],
  ])('is found with %s', (_name, text) => {
    const leaks = scan(engine, `first line\n${text}\nlast line`, 33)
    expect(leaks.map(({ kind }) => kind)).toContain('credential')
  })

  it.each([
    ['a mask with the last four', `sk-...${KEY.slice(-4)}`],
    ['a mask with the first', `${KEY.slice(0, 5)}****`],
    ['a mask with eight and four', `${KEY.slice(0, 8)}${'*'.repeat(30)}${KEY.slice(-4)}`],
    ['a redaction', '"authorization":"[REDACTED]"'],
    ['a placeholder', 'Bearer <API_KEY_PLACEHOLDER>'],
    ['a hash', createHash('sha256').update(KEY).digest('hex')],
    ['a hash in base64', createHash('sha512').update(KEY).digest('base64')],
    ['the length', `key length ${KEY.length}`],
    ['another key', newKey()],
    ['a reversed key', KEY.split('').reverse().join('')],
    ['nothing', ''],
  ])('is not seen in %s', (_name, text) => {
    expect(scan(engine, `before\n${text}\nafter`)).toEqual([])
  })

  it('is not seen in noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 999 }), (bytes, size) => {
        expect(scan(engine, bytes, size)).toEqual([])
      }),
    )
  })

  it('is reported by place and technique, never by value', () => {
    const [leak] = scan(engine, `first\nécrit: ${KEY}\n`)
    expect(leak).toMatchObject({ technique: 'plain', place: { file: 'app.log', line: 2, column: 8 } })
    expect(JSON.stringify(leak)).not.toContain(KEY.slice(3, 15))
  })

  it('keeps its line behind many windows', () => {
    const lines = 50_000
    const leaks = scan(engine, `${'an ordinary line of a log\n'.repeat(lines)}${KEY}\n`, 4096)
    expect(leaks).toMatchObject([{ place: { line: lines + 1, column: 1 } }])
  })

  it('is named by its technique', () => {
    const techniques = (text: string | Uint8Array): string[] =>
      scan(engine, text).map(({ technique }) => technique)
    expect(techniques(KEY.toUpperCase())).toEqual(['case-folded'])
    expect(techniques(Buffer.from(`\n\n${KEY}\n`, 'utf16le'))).toEqual(['utf-16le'])
    expect(techniques(Buffer.from(KEY).toString('hex'))).toEqual(['hex'])
    expect(techniques(encodeURIComponent(KEY).replaceAll('-', '%2d'))).toEqual(['percent'])
    expect(techniques(JSON.stringify([...Buffer.from(KEY)]))).toEqual(['byte-list'])
  })
})
