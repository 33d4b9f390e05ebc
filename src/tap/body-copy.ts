import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib'

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
  async plain(encoding: string): Promise<{ body: Uint8Array; overCap: boolean; broken: boolean }> {
    const raw = Buffer.concat(this.#chunks)
    const overCap = this.#bytes > REPLY_LIMIT_BYTES
    const inflateBody = INFLATERS[encoding.trim().toLowerCase()]
    if (!inflateBody || overCap || raw.length === 0) return { body: raw, overCap, broken: false }
    try {
      return { body: await inflateBody(raw, { maxOutputLength: REPLY_LIMIT_BYTES }), overCap, broken: false }
    } catch (error) {
      const tooLarge = isTooLarge(error)
      return { body: raw, overCap: tooLarge, broken: !tooLarge }
    }
  }
}

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  )
}

type Inflate = (bytes: Uint8Array, limits: { maxOutputLength: number }) => Promise<Buffer>

/** Content codings of RFC 9110 section 8.4.1, RFC 7932 and RFC 8878 that Node can undo. */
const INFLATERS: Readonly<Partial<Record<string, Inflate>>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
}
