import { describe, expect, it } from '@jest/globals'

import { engineFor, newKey, scan } from './known.ts'

const KEY = newKey()
const engine = engineFor({ credentials: [KEY] })
const found = (text: string | Uint8Array): readonly string[] => scan(engine, text).map(({ kind }) => kind)

const MASKS = [
  '***',
  '...',
  '..',
  '....',
  '…',
  '•••',
  '●●●●',
  '████',
  '###',
  '[...]',
  '<…>',
  '[REDACTED]',
  '(redacted)',
  '<masked>',
]

describe('a mask', () => {
  it.each(MASKS)('parts 11 letters of a key from the next word: %s', (mask) => {
    const [head, next] = [KEY.slice(0, 11), KEY[11]]
    // Words for a mask bring letters of their own; the key's next one is the first of theirs only by chance.
    const own = engineFor({ credentials: [`${head}${/\w/.exec(mask)?.[0] ?? next}${KEY.slice(12)}`] })
    for (const text of [
      `key=${head}${mask}`,
      `key=${head}${mask} ${next}tatus=401`,
      `key=${head}${mask}\n${next}tatus=401`,
    ]) {
      expect([text, scan(own, `a\n${text}\nb`)]).toEqual([text, []])
      expect([text, scan(own, JSON.stringify({ text: text.replaceAll('…', '\\u2026') }))]).toEqual([text, []])
    }
  })

  it.each(MASKS)('parts the last 11 letters of a key from the word before: %s', (mask) => {
    const [tail, before] = [KEY.slice(-11), KEY.at(-12)]
    const own = engineFor({
      credentials: [`${KEY.slice(0, -12)}${/\w(?=\W*$)/.exec(mask)?.[0] ?? before}${tail}`],
    })
    for (const text of [`key${mask}${tail}`, `a wor${before} ${mask}${tail}`, `a wor${before}${mask}${tail}`])
      expect([text, scan(own, `a\n${text}\nb`)]).toEqual([text, []])
  })

  it.each(['a', 'A', '7'])(
    'parts the last 11 letters of a key from the one before, where that stands alone: %s',
    (letter) => {
      const own = engineFor({ credentials: [`${KEY.slice(0, -12)}${letter}${KEY.slice(-11)}`] })
      expect(scan(own, `${letter}\nkey***${KEY.slice(-11)}\nb`)).toEqual([])
    },
  )

  it('parts letters in UTF-16 too', () => {
    expect(found(Buffer.from(`\nkey=${KEY.slice(0, 11)}... ${KEY[11]}tatus=401\n`, 'utf16le'))).toEqual([])
  })

  it.each([
    ['behind 12 letters of the key', `key=${KEY.slice(0, 12)}... status`],
    ['before 12 letters of the key', `key=...${KEY.slice(-12)} status`],
    ['of Python: its prompt', `>>> key = ("${KEY.match(/.{1,9}/g)?.join('"\n...        "')}")`],
    ['of Lua: it joins strings', `key = "${KEY.match(/.{1,9}/g)?.join('" .. "')}"`],
    ['of an editor: blanks', KEY.match(/.{1,9}/g)?.join('\n········') ?? ''],
    ['of a mail', KEY.match(/.{1,9}/g)?.join('\n### ') ?? ''],
  ])('is none %s', (_title, text) => {
    expect(found(`first\n${text}\nlast`)).toContain('credential')
  })
})
