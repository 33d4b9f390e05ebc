import { decodeSnappy } from './snappy.ts'

/** A bundle of today has about 10 kB; a longer one is none of ours. */
export const BUNDLE_LIMIT_BYTES = 2 * 1024 * 1024

const BRACE = 0x7b

/**
 * The JSON of a bundle as GitHub stores it: a block of Snappy, or plain. Null where it is neither, which the signature
 * check refuses like any other value that is no bundle.
 */
export function readStoredBundle(bytes: Uint8Array): unknown {
  return parsed(bytes[0] === BRACE ? bytes : decodeSnappy(bytes, BUNDLE_LIMIT_BYTES)) ?? null
}

function parsed(bytes: Uint8Array | null): unknown {
  if (bytes === null || bytes.length > BUNDLE_LIMIT_BYTES) return null
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return null
  }
}
