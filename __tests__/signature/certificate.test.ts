import { describe, expect, it } from '@jest/globals'
import type { Signer } from '@sigstore/verify'
import { factsOf } from '../../src/signature/certificate.ts'

const REF = [1, 3, 6, 1, 4, 1, 57264, 1, 14]

/** A proven certificate whose extensions hold these bytes. */
function signer(...extensions: readonly (readonly [oid: readonly number[], value: Uint8Array])[]): Signer {
  const oids = extensions.map(([id, value]) => ({ oid: { id: [...id] }, value: Buffer.from(value) }))
  return { key: undefined as never, identity: { oids } }
}

const text = (value: string, ...head: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(head), Buffer.from(value)])
const refOf = (value: Uint8Array): string | null => factsOf(signer([REF, value])).ref

describe('the facts of a certificate', () => {
  it('are texts of short and of long form', () => {
    const long = `refs/heads/${'x'.repeat(300)}`
    expect(refOf(text('refs/heads/ä', 0x0c, 13))).toBe('refs/heads/ä')
    expect(refOf(text(long, 0x0c, 0x82, long.length >> 8, long.length & 0xff))).toBe(long)
    expect(refOf(text('x'.repeat(200), 0x0c, 0x81, 200))).toBe('x'.repeat(200))
  })

  it.each<readonly [string, Uint8Array]>([
    ['empty', Buffer.alloc(0)],
    ['an empty text', text('', 0x0c, 0)],
    ['no UTF8String', text('refs/heads/main', 0x16, 15)],
    ['the old bare form', text('refs/heads/main')],
    ['cut short', text('refs/heads/mai', 0x0c, 15)],
    ['followed by more', text('refs/heads/main-2', 0x0c, 15)],
    ['of an endless length', text('x', 0x0c, 0x80)],
    ['of a length of three bytes', text('x', 0x0c, 0x83, 0, 0, 1)],
    ['no UTF-8', Buffer.from([0x0c, 1, 0xff])],
  ])('are null where the extension is %s', (_what, value) => {
    expect(refOf(value)).toBe(null)
  })

  it('are null where an extension stands twice, or nobody is named', () => {
    const value = text('refs/heads/main', 0x0c, 15)
    expect(factsOf(signer([REF, value], [REF, value])).ref).toBe(null)
    expect(factsOf(signer([[...REF, 1], value])).ref).toBe(null)
    expect(factsOf({ key: undefined as never })).toMatchObject({ signer: null, issuer: null, ref: null })
  })
})
