import type { Bundle } from '@sigstore/bundle'
import type { SignedEntity } from '@sigstore/verify'
import { factsOf, type CertificateFacts } from './certificate.ts'
import { refused } from './refusal.ts'
import type { RefusedSignature, SignatureRefusal, SigningInstance } from './signature.ts'
import type { Root } from './trusted-root.ts'

/** A signature that holds: whoever the certificate names signed exactly this payload at that time. */
export interface Proven {
  readonly state: 'proven'
  readonly instance: SigningInstance
  /** The earliest time that a trusted authority vouches for. */
  readonly signedAt: Date
  readonly certificate: CertificateFacts
  readonly payloadType: string
  readonly payload: Uint8Array
}

/**
 * Proves the signature of one bundle by one of the roots. Says nothing about who signed what: the certificate's facts
 * and the payload are still to be compared. Reads no clock, file or network: the packages of sigstore that do are others.
 */
export async function prove(value: unknown, roots: readonly Root[]): Promise<Proven | RefusedSignature> {
  const opened = await openBundle(value)
  if (opened.state === 'refused') return opened
  const answers = []
  for (const root of roots) answers.push(await proveBy(root, opened))
  const proven = answers.find((answer) => answer.state === 'proven')
  if (proven) return proven
  // A bundle of one instance fails early by the other's root: the answer that got furthest is the one to read.
  const [furthest = unread('no root')] = answers
    .filter((answer) => answer.state === 'refused')
    .sort((one, other) => STAGES.indexOf(other.code) - STAGES.indexOf(one.code))
  return furthest
}

/** The order in which sigstore looks. */
const STAGES: readonly SignatureRefusal[] = [
  'signature-unwitnessed',
  'certificate-untrusted',
  'signature-invalid',
]

interface Opened {
  readonly state: 'opened'
  readonly entity: SignedEntity
  /** Claimed until the entity is verified; null where no time is claimed. */
  readonly signedAt: Date | null
  readonly payloadType: string
  readonly payload: Uint8Array
}

async function openBundle(value: unknown): Promise<Opened | RefusedSignature> {
  const [{ bundleFromJSON }, { toSignedEntity }] = await Promise.all([
    import('@sigstore/bundle'),
    import('@sigstore/verify'),
  ])
  try {
    const bundle: Bundle = bundleFromJSON(value)
    if (bundle.content.$case !== 'dsseEnvelope') return unread('it signs no statement')
    if (bundle.verificationMaterial.content.$case === 'publicKey')
      return unread('it names a key, no certificate')
    const { payload, payloadType } = bundle.content.dsseEnvelope
    const entity = toSignedEntity(bundle)
    return { state: 'opened', entity, signedAt: earliest(entity), payload, payloadType }
  } catch {
    return unread('its members are not those of a bundle')
  }
}

async function proveBy(
  { instance, material, thresholds }: Root,
  { entity, signedAt, payload, payloadType }: Opened,
): Promise<Proven | RefusedSignature> {
  const { Verifier } = await import('@sigstore/verify')
  try {
    const signer = new Verifier(material, thresholds).verify(entity)
    if (signedAt === null) return failed('TIMESTAMP_ERROR')
    return { state: 'proven', instance, signedAt, certificate: factsOf(signer), payload, payloadType }
  } catch (error) {
    return failed(codeOf(error))
  }
}

/** The times that counted: a log entry without a signed promise bears no witness to its own time. */
function earliest({ timestamps }: SignedEntity): Date | null {
  const times = timestamps.flatMap((stamp) => {
    if (stamp.$case === 'timestamp-authority') return [stamp.timestamp.signingTime.getTime()]
    const { inclusionPromise, integratedTime } = stamp.tlogEntry
    return inclusionPromise === undefined ? [] : [Number(integratedTime) * 1000]
  })
  const first = Math.min(...times)
  return Number.isFinite(first) ? new Date(first) : null
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}

/** The codes are those of VerificationError in @sigstore/verify; whatever is not known there proves nothing. */
function failed(code: string): RefusedSignature {
  if (code === 'CERTIFICATE_ERROR') {
    return refused(
      'certificate-untrusted',
      'The signing certificate was not issued by an authority of the trusted root, or was not valid when it signed.',
      'Get the trusted root anew with `gh attestation trusted-root`: its keys change a few times a year. If it stays, the evidence is not from GitHub.',
    )
  }
  if (code === 'TIMESTAMP_ERROR' || (code.startsWith('TLOG_') && code !== 'TLOG_BODY_ERROR')) {
    return refused(
      'signature-unwitnessed',
      'No timestamp and no log entry of an authority of the trusted root bears witness to the signature.',
      'Get the trusted root anew with `gh attestation trusted-root`. If it stays, run the gate again for new evidence.',
    )
  }
  return refused(
    'signature-invalid',
    'The signature does not fit what it is said to sign: statement, signature or log entry was changed.',
    'Do not use this evidence. Run the gate again, and find out who wrote the attestation.',
  )
}

function unread(why: string): RefusedSignature {
  return refused(
    'bundle-unreadable',
    `The attestation cannot be read: ${why}.`,
    'Run the gate again with `attest: true`; if the bundle was given as a file, give the one of the output `attestation-bundle`.',
  )
}
