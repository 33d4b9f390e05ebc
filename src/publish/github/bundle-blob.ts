import { readStoredBundle, BUNDLE_LIMIT_BYTES } from '../../signature/stored-bundle.ts'
import { isLoopback } from '../../policy/base-url.ts'
import { openWire, type WireOptions } from '../../wire/wire.ts'

/** Connecting, and every silence between bytes. */
const SILENCE_MS = 10_000
/** The whole download of some kilobytes. */
const DOWNLOAD_DEADLINE_MS = 30_000

export type BlobRead =
  | { readonly state: 'read'; readonly bundle: unknown }
  | { readonly state: 'unreachable'; readonly why: string }

/**
 * Downloads one bundle from the address that GitHub gave for it. The address carries its own short-lived permission:
 * no token goes along. Bytes that are no bundle are read as null; whether one proves anything is not asked here.
 */
export async function downloadBundle(address: string, proxy: WireOptions['proxy']): Promise<BlobRead> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || (url.protocol !== 'https:' && !isLoopback(url.origin)))
    return { state: 'unreachable', why: 'its address is no https address' }
  const wire = await openWire({ allows: (asked) => asked === url.origin, silenceMs: SILENCE_MS, proxy })
  try {
    const reply = await wire.send({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { accept: '*/*' },
      body: null,
      signal: AbortSignal.timeout(DOWNLOAD_DEADLINE_MS),
    })
    if (reply.kind === 'no-reply') return { state: 'unreachable', why: reply.why }
    if (reply.status !== 200) return { state: 'unreachable', why: `status ${String(reply.status)}` }
    const bytes = await wholeBody(reply.body)
    return bytes === null
      ? { state: 'read', bundle: null }
      : { state: 'read', bundle: readStoredBundle(bytes) }
  } catch {
    return { state: 'unreachable', why: 'the connection ended early' }
  } finally {
    await wire.close()
  }
}

/** Null for a body over the limit. */
async function wholeBody(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > BUNDLE_LIMIT_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
