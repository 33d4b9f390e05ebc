import { errnoOf } from '../evidence/errno.ts'
import { codingOf } from './coding.ts'

/** Replies over this size read `over-cap`: no drill asks for more than a few sentences. */
const REPLY_LIMIT_BYTES = 4 * 1024 * 1024

/** The tap's own copy of a reply while it streams past. Keeps at most the limit; knows when there was more. */
export class BodyCopy {
  #chunks: Uint8Array[] = []
  #kept = 0
  #bytes = 0

  get bytes(): number {
    return this.#bytes
  }

  add(chunk: Uint8Array): void {
    this.#bytes += chunk.length
    const room = REPLY_LIMIT_BYTES - this.#kept
    if (room <= 0) return
    const part = chunk.subarray(0, room)
    this.#chunks.push(part)
    this.#kept += part.length
  }

  /** The copied bytes, decompressed. `overCap` where the reply, or what it inflates to, is larger than the limit. */
  async plain(
    contentEncoding: string | undefined,
  ): Promise<{ body: Uint8Array; overCap: boolean; broken: boolean }> {
    const raw = Buffer.concat(this.#chunks)
    const overCap = this.#bytes > REPLY_LIMIT_BYTES
    const coding = codingOf(contentEncoding)
    if (coding === 'identity' || overCap || raw.length === 0) return { body: raw, overCap, broken: false }
    if (coding === 'unknown') return { body: raw, overCap, broken: true }
    try {
      return {
        body: await coding.whole(raw, { maxOutputLength: REPLY_LIMIT_BYTES }),
        overCap,
        broken: false,
      }
    } catch (error) {
      const tooLarge = errnoOf(error) === 'ERR_BUFFER_TOO_LARGE'
      return { body: raw, overCap: tooLarge, broken: !tooLarge }
    }
  }
}
