import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SigningInstance } from '../../src/signature/signature.ts'
import { identityToken, openAuthority, type Claims } from '../signature/authority.ts'
import { at } from './github.ts'
import { bodyOf, listen, sendJson, type Loopback } from './loopback.ts'

/** Which of the services refuses. */
export type SigningFault = 'identity' | 'certificate' | 'witness'

/** GitHub's identity provider and a whole sigstore instance, with real certificates, timestamps and log entries. */
export interface Sigstore extends Loopback {
  /** The trusted root that belongs to it. */
  readonly root: string
  /** What a job with `id-token: write` finds in its environment, and what leads its calls here. */
  readonly env: Readonly<Record<string, string>>
  /** Every call as `HOST /path`. */
  readonly calls: readonly string[]
  fault: SigningFault | null
}

/** @param claims what the identity provider says of the job */
export async function startSigstore(instance: SigningInstance, claims: Claims): Promise<Sigstore> {
  const authority = await openAuthority(instance, new Date(Math.ceil(Date.now() / 1000) * 1000))
  const requestToken = `id_${randomBytes(18).toString('hex')}`
  const calls: string[] = []
  const state: { fault: SigningFault | null } = { fault: null }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').replace(/\?.*$/, '')
    const body = (await bodyOf(request)).toString('utf8')
    calls.push(`${String(request.headers['x-asked-host'] ?? 'identity')} ${path}`)
    if (faultAt(path) === state.fault) {
      sendJson(response, 403, { message: 'refused' })
    } else if (path === '/identity') {
      const known = request.headers.authorization === `Bearer ${requestToken}`
      const asked = new URL(request.url ?? '/', 'http://identity').searchParams.get('audience')
      sendJson(response, known ? 200 : 401, { value: identityToken({ ...claims, aud: asked ?? '' }) })
    } else if (path === '/api/v2/signingCert') {
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end(await authority.certificate(body))
    } else if (path === '/api/v1/timestamp') {
      response.writeHead(201, { 'content-type': 'application/timestamp-reply' })
      response.end(await authority.timestamp(body))
    } else {
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end(await authority.logEntry(storedEntry(body)))
    }
  }
  const server = await listen(handle)
  return {
    ...server,
    root: authority.root,
    calls,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${server.origin}/identity?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      E2E_SIGSTORE: server.origin,
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'sigstore-hosts.mjs')).href}`,
    },
    get fault() {
      return state.fault
    },
    set fault(fault) {
      state.fault = fault
    },
  }
}

function faultAt(path: string): SigningFault {
  if (path === '/identity') return 'identity'
  return path === '/api/v2/signingCert' ? 'certificate' : 'witness'
}

/** Rekor keeps digests and signatures of an envelope, not the envelope: the mock keeps whatever it is sent. */
function storedEntry(body: string): string {
  const proposed: unknown = JSON.parse(body)
  const envelope: unknown = JSON.parse(String(at(proposed, 'spec', 'proposedContent', 'envelope')))
  const payload = Buffer.from(String(at(envelope, 'payload')), 'base64')
  const signature = at(envelope, 'signatures', '0', 'sig')
  return JSON.stringify({
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      payloadHash: { algorithm: 'sha256', value: createHash('sha256').update(payload).digest('hex') },
      signatures: [{ signature, verifier: '' }],
    },
  })
}
