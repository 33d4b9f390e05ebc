import type { Signer } from '@sigstore/verify'

/** What a signing certificate says of the job that signed; null where it says nothing, or nothing readable. */
export interface CertificateFacts {
  /** The address of the workflow file that holds the job, with its ref: the certificate's subject. */
  readonly signer: string | null
  readonly issuer: string | null
  readonly repositoryId: string | null
  readonly ref: string | null
  readonly commit: string | null
  /** The address of the workflow file that the event started, with its ref. */
  readonly workflow: string | null
  /** The address of the run with its attempt. */
  readonly run: string | null
  readonly runner: string | null
}

/** Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const FULCIO = '1.3.6.1.4.1.57264.1'
const EXTENSIONS = {
  issuer: `${FULCIO}.8`,
  runner: `${FULCIO}.11`,
  commit: `${FULCIO}.13`,
  ref: `${FULCIO}.14`,
  repositoryId: `${FULCIO}.15`,
  workflow: `${FULCIO}.18`,
  run: `${FULCIO}.21`,
} as const

/** Reads a certificate that was proven. An extension that stands twice says nothing: two readers could take either. */
export function factsOf({ identity }: Signer): CertificateFacts {
  const text = (extension: string): string | null => {
    const found = (identity?.oids ?? []).filter(({ oid }) => oid?.id.join('.') === extension)
    const [only, second] = found
    return only === undefined || second !== undefined ? null : utf8String(only.value)
  }
  return {
    signer: identity?.subjectAlternativeName ?? null,
    issuer: text(EXTENSIONS.issuer),
    repositoryId: text(EXTENSIONS.repositoryId),
    ref: text(EXTENSIONS.ref),
    commit: text(EXTENSIONS.commit),
    workflow: text(EXTENSIONS.workflow),
    run: text(EXTENSIONS.run),
    runner: text(EXTENSIONS.runner),
  }
}

const UTF8_STRING = 0x0c

/** A DER-encoded UTF8String (ITU-T X.690, 8.1.3 and 8.23), whole and with nothing behind it. */
function utf8String(der: Uint8Array): string | null {
  const [tag, first = 0] = der
  const long = first > 0x7f ? first & 0x7f : 0
  if (tag !== UTF8_STRING || long > 2) return null
  const length = long === 0 ? first : der.subarray(2, 2 + long).reduce((sum, byte) => sum * 256 + byte, 0)
  const content = der.subarray(2 + long)
  if (content.length !== length || length === 0) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return null
  }
}
