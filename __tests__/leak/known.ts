import { createHash, createHmac, hash, randomBytes } from 'node:crypto'

import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Leak } from '../../src/evidence/search.ts'
import { type Engine, makeEngine } from '../../src/leak/engine.ts'
import { NO_NEEDLES, type Needles } from '../../src/leak/needles.ts'

export { NO_NEEDLES }

const letters = (length: number): string =>
  Array.from(
    randomBytes(length),
    (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'[byte % 62],
  ).join('')

/** A key that no gateway ever gave out. */
export const newKey = (length = 48): string => `sk-${letters(length)}`

/** Bytes that mean nothing, the same each time: of random ones a few look as if they did. */
export const drawn = (length: number, n = 0): Buffer =>
  createHash('shake256', { outputLength: length }).update(`${n}`).digest()

export const NONCE = `nonce-${hash('sha256', 'leak tests').slice(0, 12)}`

export const PROMPT = `Please describe in a few calm sentences how a lighthouse keeper spends the evening, and repeat the code ${NONCE} once at the very end.`

export const BODY =
  'Before the sun goes down, the keeper climbs “the long stair”, trims every wick and polishes the great brass lens.\n\n' +
  '**Then** the lamp is lit; ships far out count its flashes & know where the rocks lie. Later there’s soup, a café-strong coffee, ' +
  `and a page in the log: wind, visibility, passing sails. Nobody speaks until morning. ${NONCE}`

export const ERROR_TEXT =
  'The provided credential is not valid for this workspace group, please rotate it (request id: 20261122063400123456789)'

export const fingerprint = (value: string): Fingerprint =>
  createHmac('sha256', 'one run').update(value).digest('hex') as Fingerprint

export const engineFor = (needles: Partial<Needles>): Engine =>
  makeEngine({ ...NO_NEEDLES, ...needles }, fingerprint)

/** Searches a text that comes in chunks of `size` bytes. */
export const scan = (engine: Engine, text: string | Uint8Array, size = 1 << 20): readonly Leak[] => {
  const bytes = Buffer.from(text)
  const scanner = engine.open('app.log')
  for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size))
  return scanner.end()
}
