import { codingOf, Inflating } from './coding.ts'

/**
 * Looks for the real key in a reply before it is passed on: in its bytes as they are, and in what they inflate to.
 * Finds the key in plain text, also where it is split over chunks; not one that the gateway encoded in another way.
 */
export class EchoWatch {
  readonly #key: string
  readonly #coding: ReturnType<typeof codingOf>
  readonly #raw: KeyInStream
  readonly #plain: KeyInStream
  #inflating: Inflating | null = null

  constructor(key: string, contentEncoding: string | undefined) {
    this.#key = key
    this.#coding = codingOf(contentEncoding)
    this.#raw = new KeyInStream(key)
    this.#plain = new KeyInStream(key)
  }

  /** What is against passing this chunk on: the key, or a coding that nobody here can look into. */
  async against(chunk: Uint8Array): Promise<'key-echoed' | 'unreadable' | null> {
    if (this.#raw.sees(chunk)) return 'key-echoed'
    if (this.#coding === 'identity') return null
    if (this.#coding === 'unknown') return 'unreadable'
    this.#inflating ??= new Inflating(this.#coding.stream(chunk), (bytes) => {
      this.#plain.sees(bytes)
    })
    try {
      await this.#inflating.add(chunk)
    } catch {
      return 'unreadable'
    }
    return this.#plain.seen ? 'key-echoed' : null
  }

  /** Whether one of these header values holds the key. */
  inHeaders(headers: ReadonlyMap<string, readonly string[]>): boolean {
    return [...headers.values()].flat().some((value) => value.includes(this.#key))
  }

  close(): void {
    this.#inflating?.close()
  }
}

/** Looks for the key across chunk borders: keeps as many bytes as the key is long, less one. */
class KeyInStream {
  seen = false
  readonly #key: Buffer
  #tail: Buffer = Buffer.alloc(0)

  constructor(key: string) {
    this.#key = Buffer.from(key)
  }

  sees(chunk: Uint8Array): boolean {
    const window = Buffer.concat([this.#tail, chunk])
    this.#tail = window.subarray(Math.max(0, window.length - this.#key.length + 1))
    this.seen ||= window.includes(this.#key)
    return this.seen
  }
}
