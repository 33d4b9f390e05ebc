import { createHash } from 'node:crypto'
import { encodeSnappy } from '../signature/snappy.ts'

/** An answer of the API; bytes are sent as they are. */
export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
}

/** What GitHub keeps of attestations: found by the digest of a subject, given at an address of its own. */
export interface AttestationStore {
  readonly bundles: readonly unknown[]
  /** Null for a path that is none of its own. */
  answer(method: string, path: string, body: Buffer, origin: string): ApiAnswer | null
}

/** Source: https://docs.github.com/rest/repos/attestations, and the answers that api.github.com gives since 2026. */
export function attestationStore(repository: string): AttestationStore {
  const bundles: unknown[] = []
  const route = `/repos/${repository}/attestations`
  return {
    bundles,
    answer(method, path, body, origin) {
      const blob = /^\/attestation-blobs\/(\d+)$/.exec(path)
      if (blob) return { status: 200, body: encodeSnappy([jsonOf(bundles[Number(blob[1])])]).block }
      if (method === 'POST' && path === route) {
        const sent = JSON.parse(body.toString('utf8')) as { bundle: unknown }
        bundles.push(sent.bundle)
        return { status: 201, body: { id: 5000 + bundles.length } }
      }
      if (!path.startsWith(`${route}/`)) return null
      const digest = decodeURIComponent(path.slice(route.length + 1)).replace(/^sha256:/, '')
      const attestations = bundles.flatMap((bundle, index) =>
        subjectsOf(bundle).includes(digest)
          ? [{ bundle: null, bundle_url: `${origin}/attestation-blobs/${index}`, repository_id: 1001 }]
          : [],
      )
      return attestations.length === 0
        ? { status: 404, body: { message: 'Not Found' } }
        : { status: 200, body: { attestations } }
    },
  }
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

/** The digests that a bundle's statement names. */
function subjectsOf(bundle: unknown): readonly string[] {
  return statementOf(bundle).subject.map(({ digest }) => digest.sha256)
}

/** What a bundle signs. */
export function statementOf(bundle: unknown): {
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[]
  readonly predicate: Readonly<Record<string, unknown>>
} {
  const { dsseEnvelope } = bundle as { dsseEnvelope: { payload: string } }
  return JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8')) as ReturnType<
    typeof statementOf
  >
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
