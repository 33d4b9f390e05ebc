import { createHash, generateKeyPairSync, sign as signBytes, type KeyPairKeyObjectResult } from 'node:crypto'
import {
  fulcioHandler,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  rekorHandler,
  tsaHandler,
} from '@sigstore/mock'
import type { SigningInstance } from '../../src/signature/signature.ts'

/** What GitHub's identity token says of a job; the certificate repeats it. */
export type Claims = Readonly<Record<string, string>>

/** What is signed, and by whom. */
export interface Order {
  readonly payload: Uint8Array
  readonly payloadType: string
  readonly claims: Claims
}

/** A sigstore instance in this process: real keys, certificates, timestamps and log entries. */
export interface Authority {
  readonly instance: SigningInstance
  /** The trusted root that belongs to it, as text. */
  readonly root: string
  /** A bundle as @actions/attest makes it, as parsed JSON. */
  sign(order: Order): Promise<Bundle>
  /** The bodies of the three services' replies, for a server that stands in for them. */
  certificate(body: string): Promise<string>
  timestamp(body: string): Promise<Uint8Array>
  logEntry(body: string): Promise<string>
}

/** The members of a bundle that tests change. */
export interface Bundle {
  mediaType: string
  verificationMaterial: {
    certificate: { rawBytes: string }
    tlogEntries: Record<string, unknown>[]
    timestampVerificationData?: { rfc3161Timestamps: { signedTimestamp: string }[] }
  }
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string }[] }
}

const b64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64')
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/**
 * `certified` is the certificate's time, `witnessed` that of timestamp or log entry: the same, unless a test says
 * otherwise. Both in whole seconds: the mock's timestamps drop zeros at the end of a fraction, which no reader takes.
 */
export async function openAuthority(
  instance: SigningInstance,
  certified: Date,
  witnessed: Date = certified,
  habits: { readonly logsCertificates?: boolean } = {},
): Promise<Authority> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const isPublic = instance === 'public-good'
  const ctlog = await initializeCTLog(keys, certified)
  const logged = habits.logsCertificates ?? isPublic
  const ca = await initializeCA(keys, logged ? ctlog : undefined, certified)
  const tsa = await initializeTSA(keys, witnessed)
  const tlog = await initializeTLog('https://rekor.sigstore.dev', keys, witnessed)
  const fulcio = fulcioHandler(ca, { subjectClaim: 'san' })
  const authority = {
    instance,
    root: rootOf(instance, keys, ca.rootCertificate, [tsa.intCertificate, tsa.rootCertificate]),
    certificate: async (body: string) => textOf(await fulcio.fn(withSubject(body))),
    timestamp: async (body: string) => bytesOf(await tsaHandler(tsa).fn(body)),
    logEntry: async (body: string) => textOf(await rekorHandler(tlog).fn(body)),
  }
  return { ...authority, sign: (order) => bundleOf(order, authority) }
}

async function bundleOf(order: Order, authority: Omit<Authority, 'sign'>): Promise<Bundle> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const encoded = Buffer.concat([
    Buffer.from(`DSSEv1 ${order.payloadType.length} ${order.payloadType} ${order.payload.length} `),
    order.payload,
  ])
  const sig = signBytes('sha256', encoded, keys.privateKey)
  const certificate = await certificateOf(order.claims, keys, authority)
  const isPublic = authority.instance === 'public-good'
  const stamps = [{ signedTimestamp: b64(await authority.timestamp(timestampRequest(sig))) }]
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      certificate: { rawBytes: certificate },
      tlogEntries: isPublic ? [entryOf(await authority.logEntry(proposed(order.payload, sig)))] : [],
      ...(isPublic ? {} : { timestampVerificationData: { rfc3161Timestamps: stamps } }),
    },
    dsseEnvelope: {
      payload: b64(order.payload),
      payloadType: order.payloadType,
      signatures: [{ sig: b64(sig) }],
    },
  }
}

/** GitHub's Fulcio makes the subject from `job_workflow_ref`; the mock takes a claim of ours. */
function withSubject(body: string): string {
  const request = JSON.parse(body) as { credentials: { oidcIdentityToken: string } }
  const [head = '', claims = ''] = request.credentials.oidcIdentityToken.split('.')
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims
  const san = `https://github.com/${said['job_workflow_ref'] ?? ''}`
  const token = [head, Buffer.from(JSON.stringify({ ...said, san })).toString('base64url'), 'x'].join('.')
  return JSON.stringify({ ...request, credentials: { oidcIdentityToken: token } })
}

async function certificateOf(
  claims: Claims,
  keys: KeyPairKeyObjectResult,
  authority: Pick<Authority, 'certificate'>,
): Promise<string> {
  const content = keys.publicKey.export({ format: 'pem', type: 'spki' }).toString()
  const reply = await authority.certificate(
    JSON.stringify({
      credentials: { oidcIdentityToken: identityToken(claims) },
      publicKeyRequest: { publicKey: { content } },
    }),
  )
  const chain = JSON.parse(reply) as {
    signedCertificateEmbeddedSct: { chain: { certificates: string[] } }
  }
  const [pem = ''] = chain.signedCertificateEmbeddedSct.chain.certificates
  return pem.replace(/-{5}[A-Z ]+-{5}|\s/g, '')
}

/** An unsigned token: the mock looks at nothing but its claims. */
export function identityToken(claims: Claims): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part(claims)}.x`
}

/** What a timestamp authority is asked for a signature. */
export function timestampRequest(signature: Uint8Array): string {
  return JSON.stringify({ artifactHash: b64(sha256(signature)), hashAlgorithm: 'sha256', nonce: 1 })
}

/** An entry as Rekor stores it: the digests, not the envelope. */
function proposed(payload: Uint8Array, signature: Uint8Array): string {
  return JSON.stringify({
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      payloadHash: { algorithm: 'sha256', value: sha256(payload).toString('hex') },
      signatures: [{ signature: b64(signature), verifier: '' }],
    },
  })
}

interface RekorEntry {
  readonly body: string
  readonly integratedTime: number
  readonly logID: string
  readonly logIndex: number
  readonly verification: {
    readonly signedEntryTimestamp: string
    readonly inclusionProof: {
      readonly logIndex: number
      readonly treeSize: number
      readonly rootHash: string
      readonly checkpoint: string
    }
  }
}

function entryOf(reply: string): Record<string, unknown> {
  const [entry] = Object.values(JSON.parse(reply) as Record<string, RekorEntry>)
  if (entry === undefined) throw new Error(`the log gave no entry: ${reply}`)
  const { inclusionProof: proof, signedEntryTimestamp } = entry.verification
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: Buffer.from(entry.logID, 'hex').toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(entry.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(proof.logIndex),
      treeSize: String(proof.treeSize),
      rootHash: Buffer.from(proof.rootHash, 'hex').toString('base64'),
      hashes: [],
      checkpoint: { envelope: proof.checkpoint },
    },
    canonicalizedBody: entry.body,
  }
}

function rootOf(
  instance: SigningInstance,
  keys: KeyPairKeyObjectResult,
  ca: ArrayBufferView,
  tsa: readonly ArrayBufferView[],
): string {
  const chain = (certificates: readonly ArrayBufferView[]): object => ({
    subject: { organization: 'sigstore.mock', commonName: 'sigstore' },
    uri: 'https://authority.example',
    certChain: { certificates: certificates.map((each) => ({ rawBytes: b64(bytesIn(each)) })) },
    validFor: { start: '1970-01-01T00:00:00Z' },
  })
  const spki = keys.publicKey.export({ format: 'der', type: 'spki' })
  const log = {
    baseUrl: 'https://rekor.sigstore.dev',
    hashAlgorithm: 'SHA2_256',
    logId: { keyId: b64(sha256(spki)) },
    publicKey: {
      rawBytes: b64(spki),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start: '1970-01-01T00:00:00Z' },
    },
  }
  const isPublic = instance === 'public-good'
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    certificateAuthorities: [chain([ca])],
    // The public good instance has timestamps, too; GitHub's has no log.
    timestampAuthorities: [chain(tsa)],
    tlogs: isPublic ? [log] : [],
    ctlogs: isPublic ? [log] : [],
  })
}

function bytesIn(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

interface Reply {
  readonly statusCode: number
  readonly response: string | Uint8Array | object
}

function textOf({ statusCode, response }: Reply): string {
  if (statusCode !== 201 || typeof response !== 'string')
    throw new Error(`refused: ${JSON.stringify(response)}`)
  return response
}

function bytesOf({ statusCode, response }: Reply): Uint8Array {
  if (statusCode !== 201 || !ArrayBuffer.isView(response))
    throw new Error(`refused: ${JSON.stringify(response)}`)
  return bytesIn(response)
}
