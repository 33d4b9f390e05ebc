import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PLACEHOLDER } from '../../src/evidence/secret.ts'
import { canaryLike } from '../../src/policy/canary.ts'
import { makeSecret } from '../../src/policy/secret.ts'
import { freshKey } from './sources.ts'

const random = (count: number) => randomBytes(count)

describe('a secret', () => {
  it('shows the placeholder wherever it is printed by accident', () => {
    const value = freshKey()
    const secret = makeSecret('real', value)
    const printed = [
      String(secret),
      secret.toString(),
      [secret].join(),
      JSON.stringify({ secret }),
      inspect(secret),
      inspect({ secret }, { showHidden: true, depth: 9 }),
      Object.prototype.toLocaleString.call(secret),
      JSON.stringify(Object.entries(secret)),
      new Error('failed', { cause: secret }).cause,
    ].map((text) => (typeof text === 'string' ? text : inspect(text, { showHidden: true, showProxy: true })))
    for (const text of printed) expect(text).not.toContain(value)
    expect(printed.slice(0, 3)).toEqual([PLACEHOLDER, PLACEHOLDER, PLACEHOLDER])
  })

  it('is revealed by asking, and cannot be changed', () => {
    const value = freshKey()
    const secret = makeSecret('canary', value)
    expect([secret.kind, secret.reveal()]).toEqual(['canary', value])
    expect(Object.isFrozen(secret)).toBe(true)
  })
})

describe('a canary', () => {
  it('has the form of CometAPI keys where there is no real key', () => {
    expect(canaryLike(null, random)).toMatch(/^sk-[A-Za-z0-9]{48}$/)
  })

  it('keeps prefix, length and separators', () => {
    const canary = canaryLike('sk-proj-ABCDEFGHIJ_klmnopqrst-0123456789', random)
    expect(canary).toMatch(/^sk-[A-Za-z0-9]{4}-[A-Za-z0-9]{10}_[A-Za-z0-9]{10}-[A-Za-z0-9]{10}$/)
  })

  it('keeps the alphabet', () => {
    expect(canaryLike('0123456789abcdef0123456789abcdef', random)).toMatch(/^[0-9a-f]{32}$/)
    expect(canaryLike('ABCDEFGHJKLMNPQRSTUV', random)).toMatch(/^[A-Z]{20}$/)
    expect(canaryLike('sk-90817263544536271809', random)).toMatch(/^sk-[0-9]{20}$/)
  })

  it('is never the real key and shares no 8 characters in a row with it', () => {
    const character = fc.constantFrom(...Array.from('abcxyzABCXYZ0189-_.+/=~!'))
    const key = fc.tuple(
      fc.constantFrom('', 'sk-', 'key_', 'sk-proj-'),
      fc.string({ unit: character, minLength: 16, maxLength: 80 }),
    )
    fc.assert(
      fc.property(key, ([prefix, body]) => {
        const real = prefix + body
        const canary = canaryLike(real, random)
        expect(canary).not.toBe(real)
        expect(canary).toHaveLength(real.length)
        for (let start = 0; start + 8 <= canary.length; start += 1) {
          expect(real).not.toContain(canary.slice(start, start + 8))
        }
      }),
    )
  })

  it('differs from drill to drill', () => {
    expect(canaryLike(null, random)).not.toBe(canaryLike(null, random))
  })

  it('is not made of a broken source of randomness', () => {
    const stuck = () => new Uint8Array(64).fill(255)
    expect(() => canaryLike(null, stuck)).toThrow('randomness')
    const zeros = (count: number) => new Uint8Array(count)
    expect(() => canaryLike(`sk-${'0'.repeat(10)}${'a'.repeat(10)}`, zeros)).toThrow('repeats itself')
  })
})
