import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { TECHNIQUES } from '../../src/evidence/search.ts'
import { encodedForms, maskForms, MIN_MASK } from '../../src/leak/decode/encodings.ts'
import { type EngineParts, makeEngine, PARTS } from '../../src/leak/engine.ts'
import type { Needles } from '../../src/leak/needles.ts'
import { searchTexts } from '../../src/leak/search-texts.ts'
import { BODY, engineFor, ERROR_TEXT, fingerprint, newKey, NO_NEEDLES, NONCE, PROMPT } from './known.ts'

const KEY = newKey()
const NEEDLES: Needles = {
  credentials: [KEY, newKey(20)],
  bodies: [BODY, '{"city":"Wellington","unit":"celsius"}', `fine ${NONCE}`],
  errors: [ERROR_TEXT],
  prompts: [PROMPT],
  account: ['4821.337719', 'org-7f3a9c2d4e'],
  nonces: [NONCE],
}

/** Words that look like escapes, or that no single byte can hold: some gateways answer in Chinese. */
const HARD_WORDS = [
  ...['gateway', 'the', 'quota', 'id:', '(request', '2026)', '100%', '%20', '&amp;', '&', '<b>', '"quoted"'],
  ...[
    '{json:',
    'true}',
    '\\n',
    '\\u0041',
    'a/b\\c',
    'tab\tx',
    'line\nbreak',
    'ünïcode',
    '当前分组',
    '负载已饱和',
    '🙂',
  ],
]

describe('the self-proof', () => {
  it('finds every needle in every technique of the engine', () => {
    const engine = makeEngine(NEEDLES, fingerprint)
    const proof = engine.prove()
    const packedOrNamed = [
      'gzip',
      'deflate',
      'brotli',
      'zstd',
      'zip',
      'tar',
      'sqlite',
      'file-name',
      'field-name',
    ]
    expect(proof.state).toBe('proven')
    expect(new Set(proof.techniques)).toEqual(
      new Set(TECHNIQUES.filter((name) => !packedOrNamed.includes(name))),
    )
    expect(new Set(engine.armed)).toEqual(
      new Set(['credential', 'body', 'error-message', 'prompt', 'account']),
    )
  })

  it.each([
    ['is punctuation', '+/=+//'],
    ['is one character', '000000000000'],
    ['is base64 with few letters', '/G+h/T+/r+Y='],
  ])('finds a key whose end %s by a part that identifies it', (_title, end) => {
    expect(engineFor({ credentials: [newKey(36) + end] }).prove().state).toBe('proven')
  })

  const without = (parts: Partial<EngineParts>) =>
    makeEngine(NEEDLES, fingerprint, { ...PARTS, ...parts }).prove()

  it('holds whatever letters replies, prompts and error messages are made of', () => {
    const text = fc
      .array(fc.constantFrom(...HARD_WORDS), { minLength: 1, maxLength: 40 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, text, (body, error, prompt) => {
        const needles = { ...NEEDLES, bodies: [body], errors: [error], prompts: [prompt] }
        expect(makeEngine(needles, fingerprint).prove().state).toBe('proven')
      }),
      { numRuns: 60 },
    )
  })

  it('fails by name when a technique is broken', () => {
    expect(without({ chains: false })).toEqual({
      state: 'failed',
      techniques: ['split'],
      fingerprints: [fingerprint('org-7f3a9c2d4e')],
    })
    expect(without({ decoders: [] })).toMatchObject({
      state: 'failed',
      techniques: expect.arrayContaining(['base64', 'hex']),
    })
    const plainOnly = PARTS.encodings.filter(({ name }) => name === 'plain')
    expect(without({ encodings: plainOnly })).toMatchObject({ state: 'failed' })
    expect(without({ encodings: [] })).toMatchObject({
      state: 'failed',
      techniques: expect.arrayContaining(['plain']),
    })
  })

  it('fails for an engine without needles', () => {
    expect(engineFor({}).prove().state).toBe('failed')
    expect(makeEngine(NO_NEEDLES, fingerprint).armed).toEqual([])
  })

  it.each(['16551655', '75757575', 'owner1owner1', '4821.374821.37'])(
    'plants a value whose halves are the same: %s',
    (value) => {
      expect(engineFor({ account: [value] }).prove().state).toBe('proven')
    },
  )

  it.each([
    'Müller & Söhne',
    'São Paulo',
    'Città di Zürich',
    'Straße 123456',
    'ŞİŞLİ büro',
    'Công ty Việt Nam',
    'Αθήνα ΟΔΟΣ 12ς',
    'Общество Ромашка',
    '北京分公司测试组织名',
    '密钥密钥密钥密钥密钥密钥',
    'emoji 😀 account',
  ])('finds an account detail and a key that are not of ASCII: %s', (value) => {
    expect(engineFor({ account: [value] }).prove()).toMatchObject({ state: 'proven' })
    expect(engineFor({ credentials: [`${value}/7b1f0c9e`] }).prove()).toMatchObject({ state: 'proven' })
  })
})

describe('a search of texts', () => {
  const engine = makeEngine(NEEDLES, fingerprint)

  it('carries its proof', () => {
    const bytes = Buffer.from('nothing to see')
    expect(searchTexts([{ name: 'comment', bytes }], engine)).toMatchObject({
      state: 'searched',
      files: 1,
      bytes: bytes.length,
      leaks: [],
    })
  })

  it('names the text that leaks, not the value', () => {
    const found = searchTexts([{ name: 'comment', bytes: Buffer.from(`see ${KEY}`) }], engine)
    expect(found).toMatchObject({
      leaks: [{ kind: 'credential', place: { file: 'comment', line: 1, column: 5 } }],
    })
    expect(JSON.stringify(found)).not.toContain(KEY.slice(5, 17))
  })

  it('is no search without texts or proof', () => {
    expect(searchTexts([], engine)).toMatchObject({ state: 'not-searched', why: 'nothing-to-search' })
    const blind = makeEngine(NEEDLES, fingerprint, { ...PARTS, chains: false })
    expect(searchTexts([{ name: 'x', bytes: Buffer.from('x') }], blind)).toEqual({
      state: 'not-searched',
      why: 'self-test-failed',
      detail: 'split',
    })
  })
})

describe('masks', () => {
  it('are long, without white space, and cover what the search covers as one word', () => {
    const masks = maskForms(KEY)
    expect(masks).toContain(KEY)
    expect(masks).toContain(Buffer.from(KEY).toString('hex'))
    expect(masks.every((mask) => mask.length >= MIN_MASK && !/\s/.test(mask))).toBe(true)
    const words = encodedForms(KEY).flatMap(({ text }) => (text === null || /\s/.test(text) ? [] : [text]))
    expect(words.filter((word) => !masks.includes(word))).toEqual([])
  })

  it('find the value in base64 behind any other bytes', () => {
    for (const before of ['', 'a', 'ab', 'user:']) {
      const encoded = Buffer.from(`${before}${KEY}\n`).toString('base64')
      expect(maskForms(KEY).some((mask) => encoded.includes(mask))).toBe(true)
    }
  })
})
