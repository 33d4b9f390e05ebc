import { createHmac, randomBytes } from 'node:crypto'

import type { Fingerprint } from '../../src/evidence/brand.ts'
import { makeEngine } from '../../src/leak/engine.ts'
import type { Needles } from '../../src/leak/needles.ts'

/** A key of this run. */
export const KEY = `sk-${randomBytes(24).toString('hex')}`

/** A reply that is longer than most pages of a database. */
export const BODY = Array.from(
  { length: 120 },
  (_, i) =>
    `In the year ${randomBytes(2).readUInt16BE(0) + i} the ${randomBytes(5).toString('hex')} crossed the river.`,
).join(' ')

const NEEDLES: Needles = {
  credentials: [KEY],
  bodies: [BODY],
  errors: [],
  prompts: [],
  account: [],
  nonces: [],
}

const fingerprint = (value: string): Fingerprint =>
  createHmac('sha256', 'one run').update(value).digest('hex') as Fingerprint

/** Searches for {@link KEY} and {@link BODY}. */
export const engine = makeEngine(NEEDLES, fingerprint)
