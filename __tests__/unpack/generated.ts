import { randomBytes } from 'node:crypto'

import { engineFor } from '../leak/known.ts'

/** A key of this run. */
export const KEY = `sk-${randomBytes(24).toString('hex')}`

/** A key that keeps no identifying piece on either side where it is cut in the middle. */
export const SHORT_KEY = `sk-${randomBytes(8).toString('hex')}`

/** A reply that is longer than most pages of a database. */
export const BODY = Array.from(
  { length: 120 },
  (_, i) =>
    `In the year ${randomBytes(2).readUInt16BE(0) + i} the ${randomBytes(5).toString('hex')} crossed the river.`,
).join(' ')

/** Searches for {@link KEY}, {@link SHORT_KEY} and {@link BODY}. */
export const engine = engineFor({ credentials: [KEY, SHORT_KEY], bodies: [BODY] })

/** Whole lines of a log in which nothing is to be found, with numbers and ids that change. */
export const ordinaryLog = (length: number): Buffer => {
  const lines: string[] = []
  for (let n = 0, bytes = 0; bytes < length; n++) {
    const id = randomBytes(16).toString('hex')
    const line = JSON.stringify({ time: 1_760_000_000_000 + n, msg: 'request finished', id, status: 200 })
    lines.push(line)
    bytes += line.length + 1
  }
  const log = Buffer.from(`${lines.join('\n')}\n`).subarray(0, length)
  log[length - 1] = 0x0a
  return log
}
