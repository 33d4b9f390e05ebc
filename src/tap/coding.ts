import type { Transform } from 'node:stream'
import { promisify } from 'node:util'
import {
  brotliDecompress,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzip,
  inflate,
  inflateRaw,
  zstdDecompress,
} from 'node:zlib'

/** A content coding that the tap can undo. */
interface Coding {
  /** Undoes a whole body. */
  readonly whole: (bytes: Uint8Array, limits: { maxOutputLength: number }) => Promise<Buffer>
  /** Undoes a body that begins with this chunk while it comes. */
  readonly stream: (first: Uint8Array) => Transform
}

/**
 * A zlib header has 8 in its low half byte. Servers send `deflate` without that header as well, and clients take both
 * (WHATWG Fetch leaves it open; undici and curl look at this byte). Source: RFC 1950, section 2.2.
 */
function hasZlibHeader(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8
}

const GZIP: Coding = { whole: promisify(gunzip), stream: () => createGunzip() }

/** The codings of RFC 9110 section 8.4.1, RFC 7932 and RFC 8878. */
const CODINGS: ReadonlyMap<string, Coding> = new Map([
  ['gzip', GZIP],
  ['x-gzip', GZIP],
  [
    'deflate',
    {
      whole: (bytes, limits) => promisify(hasZlibHeader(bytes) ? inflate : inflateRaw)(bytes, limits),
      stream: (first) => (hasZlibHeader(first) ? createInflate() : createInflateRaw()),
    },
  ],
  ['br', { whole: promisify(brotliDecompress), stream: () => createBrotliDecompress() }],
  ['zstd', { whole: promisify(zstdDecompress), stream: () => createZstdDecompress() }],
])

/** How to read a body, by its Content-Encoding; several codings over one another are none that we know. */
export function codingOf(header: string | undefined): Coding | 'identity' | 'unknown' {
  const name = (header ?? '').trim().toLowerCase()
  if (name === '' || name === 'identity') return 'identity'
  return CODINGS.get(name) ?? 'unknown'
}

/** What is left of an Accept-Encoding when a reply must be one that the tap can look into. */
export function readableOnly(acceptEncoding: string): string {
  const kept = acceptEncoding
    .split(',')
    .map((each) => each.trim())
    .filter((each) => {
      const name = (each.split(';', 1)[0] ?? '').trim().toLowerCase()
      return name === 'identity' || CODINGS.has(name)
    })
  return kept.length === 0 ? 'identity' : kept.join(', ')
}

/** A body that is inflated while it comes, chunk by chunk. */
export class Inflating {
  readonly #stream: Transform
  #fail: (error: Error) => void = () => undefined

  /** `onBytes` gets everything that can be read so far, in pieces of at most 16 KiB. */
  constructor(stream: Transform, onBytes: (bytes: Uint8Array) => void) {
    this.#stream = stream
    stream.on('data', onBytes)
    stream.on('error', (error: Error) => {
      this.#fail(error)
    })
  }

  /** Resolves when all that a client could read after this chunk was handed on; rejects where the bytes are broken. */
  add(chunk: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      // A broken stream never calls back: its error event is the only word of it.
      this.#fail = reject
      this.#stream.write(chunk, () => {
        resolve()
      })
    })
  }

  close(): void {
    this.#stream.destroy()
  }
}
