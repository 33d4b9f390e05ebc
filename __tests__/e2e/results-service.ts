import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf, listen, sendJson, type Loopback } from './loopback.ts'

/** An artifact as the service took it. */
export interface Artifact {
  readonly id: string
  readonly name: string
  readonly bytes: Buffer
  readonly expiresAt: string | null
}

/** What the service does instead of its work. */
export type ResultsFault =
  | { readonly step: 'create' | 'upload' | 'finalize'; readonly status: number }
  | { readonly step: 'create'; readonly says: 'quota' }

/** GitHub's results service with its blob storage, as far as an upload needs it. */
export interface ResultsService extends Loopback {
  readonly artifacts: readonly Artifact[]
  /** Tokens that came with calls, so that a test can say that the job's own was used. */
  readonly tokens: readonly string[]
  fault: ResultsFault | null
}

interface Upload {
  readonly name: string
  /** The job that asked, by the claim of its token: names are unique within a run only. */
  readonly job: string
  readonly expiresAt: string | null
  readonly blocks: Map<string, Buffer>
  bytes: Buffer
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/'

/**
 * Takes real uploads of @actions/artifact: CreateArtifact, block blobs, FinalizeArtifact.
 * Source: https://github.com/actions/toolkit/tree/main/packages/artifact/src/internal/upload
 */
export async function startResultsService(): Promise<ResultsService> {
  const artifacts: Artifact[] = []
  const tokens: string[] = []
  const uploads = new Map<string, Upload>()
  const state: { fault: ResultsFault | null } = { fault: null }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://results')
    const body = await bodyOf(request)
    if (url.pathname.startsWith(SERVICE)) {
      tokens.push(request.headers.authorization ?? '')
      const asked = membersOf(body)
      const method = url.pathname.slice(SERVICE.length)
      const failing = faultAt(state.fault, method === 'CreateArtifact' ? 'create' : 'finalize')
      if (failing !== null) {
        sendJson(response, failing.status, failing.body)
      } else if (method === 'CreateArtifact') {
        sendJson(response, 200, create(asked, uploads, request.headers.host ?? ''))
      } else if (method === 'FinalizeArtifact') {
        const answer = finalize(asked, uploads, artifacts)
        sendJson(response, answer.ok ? 200 : 400, answer)
      } else sendJson(response, 404, { code: 'bad_route', msg: url.pathname })
      return
    }
    const failing = faultAt(state.fault, 'upload')
    if (failing !== null) {
      sendJson(response, failing.status, failing.body)
      return
    }
    const upload = uploads.get(url.pathname.slice('/blob/'.length))
    if (!upload || request.method !== 'PUT') {
      sendJson(response, 404, {})
      return
    }
    put(upload, url.searchParams, body)
    response.writeHead(201, { etag: '"0"', 'x-ms-request-id': 'loopback', 'x-ms-version': '2024-01-01' })
    response.end()
  }
  const server = await listen(handle)
  return {
    ...server,
    artifacts,
    tokens,
    get fault() {
      return state.fault
    },
    set fault(fault) {
      state.fault = fault
    },
  }
}

function faultAt(
  fault: ResultsFault | null,
  step: ResultsFault['step'],
): { status: number; body: object } | null {
  if (fault?.step !== step) return null
  if ('says' in fault) {
    const msg =
      'Failed to CreateArtifact: Artifact storage quota has been hit. Unable to upload any new artifacts.'
    return { status: 403, body: { code: 'permission_denied', msg } }
  }
  return { status: fault.status, body: { code: 'internal', msg: 'the results service is down' } }
}

function create(asked: Members, uploads: Map<string, Upload>, host: string): object {
  const name = textOf(asked.get('name'))
  const id = String(uploads.size + 1)
  const expires = asked.get('expires_at') ?? asked.get('expiresAt')
  uploads.set(id, {
    name,
    job: jobOf(asked),
    expiresAt: typeof expires === 'string' ? expires : null,
    blocks: new Map(),
    bytes: Buffer.alloc(0),
  })
  return {
    ok: true,
    signed_upload_url: `http://${host}/blob/${id}?sv=2024-01-01&se=2030-01-01&sr=b&sp=w&sig=loopback`,
  }
}

/** Block blobs: numbered blocks first, then the list that puts them in order; or one PUT of everything. */
function put(upload: Upload, query: URLSearchParams, body: Buffer): void {
  const comp = query.get('comp')
  if (comp === 'block') upload.blocks.set(query.get('blockid') ?? '', body)
  else if (comp === 'blocklist') {
    const ids = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</g)]
    upload.bytes = Buffer.concat(ids.map(([, id = '']) => upload.blocks.get(id) ?? Buffer.alloc(0)))
  } else upload.bytes = body
}

function finalize(
  asked: Members,
  uploads: Map<string, Upload>,
  artifacts: Artifact[],
): { ok: boolean; artifact_id: string } {
  const name = textOf(asked.get('name'))
  const upload = [...uploads.values()].findLast((each) => each.name === name && each.job === jobOf(asked))
  if (!upload) return { ok: false, artifact_id: '0' }
  const hash = `sha256:${createHash('sha256').update(upload.bytes).digest('hex')}`
  const same = textOf(asked.get('hash')) === hash && textOf(asked.get('size')) === String(upload.bytes.length)
  if (!same) return { ok: false, artifact_id: '0' }
  const id = String(9_000 + artifacts.length + 1)
  artifacts.push({ id, name, bytes: upload.bytes, expiresAt: upload.expiresAt })
  return { ok: true, artifact_id: id }
}

/** Protobuf's JSON takes both spellings of a field. */
function jobOf(asked: Members): string {
  return textOf(asked.get('workflow_job_run_backend_id') ?? asked.get('workflowJobRunBackendId'))
}

type Members = ReadonlyMap<string, unknown>

function membersOf(body: Buffer): Members {
  const value: unknown = JSON.parse(body.toString('utf8') || '{}')
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
