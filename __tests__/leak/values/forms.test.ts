import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { ENCODINGS, encodedForms } from '../../../src/leak/decode/encodings.ts'
import type { ExactNeedle } from '../../../src/leak/needles.ts'
import { squeezed } from '../../../src/leak/search/squeeze.ts'
import { formsOf, ownOf } from '../../../src/leak/values/forms.ts'
import { secretPart } from '../../../src/leak/values/secret-part.ts'
import { newKey } from '../known.ts'

const needleOf = (value: string, more: Partial<ExactNeedle> = {}): ExactNeedle => ({
  ...{ kind: 'credential', value, rule: 'pieces', unlessBeside: [], plainOnly: false },
  ...more,
})
const lettersOf = (text: string | Uint8Array): string =>
  Buffer.from(squeezed(Buffer.from(text)).text).toString('latin1')
const textOf = ({ text }: { readonly text: Uint8Array }): string => Buffer.from(text).toString('latin1')

const KEY = 'sk-Ab1+c/D2_e3F4.g5H6'

describe('the forms of a value', () => {
  it('leave different letters, those of each encoding that is no escape', () => {
    const forms = formsOf(needleOf(KEY))
    const texts = forms.map(textOf)
    expect(new Set(texts).size).toBe(texts.length)
    for (const { name, text } of encodedForms(KEY))
      if (text !== null)
        expect([
          name,
          texts.filter((of) => of === lettersOf(text.replace(/^<Buffer |^b'/, ''))).length,
        ]).toEqual([name, 1])
    expect(forms.map(({ technique }) => technique)).toEqual(
      expect.arrayContaining(['plain', 'base64', 'hex', 'byte-list']),
    )
    expect(forms[0]).toMatchObject({ technique: 'plain', needle: { value: KEY } })
  })

  it('are those of each reading, the value as it stands first', () => {
    const texts = formsOf(needleOf('C:\\new\\table\\x41')).map(textOf)
    expect(texts[0]).toBe(lettersOf('C:\\new\\table\\x41'))
    expect(texts[1]).toBe('cnewtablex41')
  })

  it('have 8 letters or more', () => {
    expect(formsOf(needleOf('abcdefg')).map(({ technique }) => technique)).not.toContain('plain')
    expect(formsOf(needleOf('abcdefgh'))[0]?.technique).toBe('plain')
    expect(formsOf(needleOf('a'))).toEqual([])
  })

  it('are those of the encodings that are asked for', () => {
    const hex = ENCODINGS.filter(({ name }) => name === 'hex')
    expect(formsOf(needleOf(KEY), hex).map(textOf)).toEqual([Buffer.from(KEY).toString('hex')])
  })

  it('of a nonce are plain ones, and base64 from its beginning on', () => {
    const nonce = 'nonce-0a1b2c3d4e5f'
    const forms = formsOf(needleOf(nonce, { rule: 'whole', plainOnly: true }))
    expect(forms.map(textOf)).toEqual([lettersOf(nonce), Buffer.from(nonce).toString('base64').toLowerCase()])
  })
})

describe('the bytes that a stretch of a form shows', () => {
  const plainOf = (value: string) => formsOf(needleOf(value))[0]

  it('are in plain text those of its letters, and signs between them', () => {
    const form = plainOf(KEY)
    const at = Array.from(KEY).flatMap((char, n) => (/[a-z\d]/i.test(char) ? [n] : []))
    expect([...(form?.from ?? [])]).toEqual(at)
    expect([...(form?.to ?? [])]).toEqual(at)
    expect(form?.gaps).toEqual(at.map((to, n) => (n === 0 ? '' : KEY.slice((at[n - 1] ?? 0) + 1, to))))
  })

  it('are in hexadecimal digits those of which both stand there', () => {
    const value = newKey(12)
    const form = formsOf(
      needleOf(value),
      ENCODINGS.filter(({ name }) => name === 'hex'),
    )[0]
    const bytes = Array.from(value, (_, n) => n)
    expect([...(form?.from ?? [])]).toEqual(bytes.flatMap((n) => [n, n + 1]))
    expect([...(form?.to ?? [])]).toEqual(bytes.flatMap((n) => [n - 1, n]))
    expect(form?.gaps).toEqual([])
  })

  it('are in base64 those of which at least 4 bits stand there', () => {
    const bytes = fc.uint8Array({ minLength: 12, maxLength: 40, max: 127 })
    const encodings = ENCODINGS.filter(({ way }) => way === 'base64')
    fc.assert(
      fc.property(bytes, fc.constantFrom(...encodings), (raw, encoding) => {
        if (encoding.way !== 'base64') return
        const value = Buffer.from(raw).toString('latin1')
        const form = formsOf(needleOf(value), [encoding]).at(0)
        fc.pre(form !== undefined)
        const { shift } = encoding
        const all = Buffer.concat([Buffer.alloc(shift), raw]).toString(encoding.url ? 'base64url' : 'base64')
        const first = Math.ceil((shift * 8) / 6)
        const inside = all.slice(first, Math.floor(((shift + raw.length) * 8) / 6))
        const places = Array.from(inside).flatMap((char, n) => (/[a-z\d]/i.test(char) ? [n] : []))
        const isSign = (n: number): boolean => /^[+/_-]$/.test(inside[n] ?? '')
        const within = (n: number): number => Math.min(raw.length - 1, Math.max(0, n - shift))
        places.forEach((place, n) => {
          let [before, after] = [place, place]
          while (isSign(before - 1)) before--
          while (isSign(after + 1)) after++
          const bitsFrom = (first + before) * 6
          const bitsTo = (first + after + 1) * 6
          // A byte that begins no more than 4 bits before the stretch, and one of which 4 bits lie in it.
          expect(form.from[n]).toBe(within(Math.ceil((bitsFrom - 4) / 8)))
          expect(form.to[n]).toBe(within(Math.floor((bitsTo - 4) / 8)))
        })
      }),
    )
  })
})

describe('what the forms of a value have in common', () => {
  it('are its bytes, and what each of them says about whose it is', () => {
    const own = ownOf(needleOf(`${KEY}é`))
    expect(own.source).toEqual(Buffer.from(`${KEY}é`))
    expect(own.weights).toEqual(secretPart(`${KEY}é`))
    expect(ownOf(needleOf(KEY), 'other-value').source).toEqual(Buffer.from('other-value'))
  })

  it('is nothing of the kind for what counts as a whole', () => {
    expect(ownOf(needleOf(KEY, { rule: 'whole' })).weights).toHaveLength(0)
  })
})
