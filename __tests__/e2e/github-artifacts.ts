import { listen } from './loopback.ts'
import { createHash } from 'node:crypto'
import type { Artifact } from './results-service.ts'

/** A workflow run as GitHub's API lists it, and what it uploaded. */
export interface PastRun {
  readonly id: number
  readonly workflow: string
  readonly event: string
  readonly branch: string
  /** Another repository's for a run of a fork. */
  readonly headRepositoryId?: number
  readonly artifacts: readonly (Pick<Artifact, 'id' | 'name' | 'bytes'> & { readonly expired?: boolean })[]
}

/** What a server answers. */
export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Record<string, string>
}

/** The part of GitHub's Actions API by which packets of earlier runs are read, with a storage host of its own. */
export interface PastRuns {
  readonly runs: PastRun[]
  /** What the storage host was asked, with the headers that came. */
  readonly downloads: { readonly path: string; readonly authorization: string | undefined }[]
  /** The answer to a call of the API; null where the call is none of these. */
  answer(path: string): ApiAnswer | null
  close(): Promise<void>
}

const REPOSITORY_ID = 1001

/** Source: https://docs.github.com/rest/actions/artifacts and .../workflow-runs */
export async function startPastRuns(): Promise<PastRuns> {
  const runs: PastRun[] = []
  const downloads: { path: string; authorization: string | undefined }[] = []
  const all = () => runs.flatMap(({ artifacts }) => artifacts)
  const storage = await listen((request, response) => {
    const path = request.url ?? ''
    downloads.push({ path, authorization: request.headers.authorization })
    const found = all().find(({ id }) => path.startsWith(`/blob/${id}?`))
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/octet-stream' })
    response.end(found?.bytes)
  })
  return {
    runs,
    downloads,
    answer(path) {
      const ofWorkflow = /\/actions\/workflows\/([^/]+)\/runs$/.exec(path)?.[1]
      if (ofWorkflow !== undefined) {
        const listed = runs.filter(({ workflow }) => workflow.endsWith(`/${ofWorkflow}`)).toReversed()
        return { status: 200, body: { total_count: listed.length, workflow_runs: listed.map(runOf) } }
      }
      const ofRun = /\/actions\/runs\/(\d+)\/artifacts$/.exec(path)?.[1]
      if (ofRun !== undefined) {
        const run = runs.find(({ id }) => String(id) === ofRun)
        const artifacts = (run?.artifacts ?? []).map((artifact) => artifactOf(artifact, Number(ofRun)))
        return { status: 200, body: { total_count: artifacts.length, artifacts } }
      }
      const artifact = /\/actions\/artifacts\/(\d+)\/zip$/.exec(path)?.[1]
      if (artifact === undefined) return null
      const found = all().find(({ id }) => id === artifact)
      if (found?.expired === true) return { status: 410, body: { message: 'Artifact has expired' } }
      const location = `${storage.origin}/blob/${artifact}?se=2030&sig=loopback`
      return found ? { status: 302, body: {}, headers: { location } } : { status: 404, body: {} }
    },
    close: () => storage.close(),
  }
}

function runOf({ id, workflow, event, branch, headRepositoryId = REPOSITORY_ID }: PastRun) {
  return {
    id,
    run_attempt: 1,
    path: workflow,
    event,
    head_branch: branch,
    head_sha: 'a'.repeat(40),
    status: 'completed',
    conclusion: 'failure',
    repository: { id: REPOSITORY_ID },
    head_repository: { id: headRepositoryId },
    created_at: '2026-11-22T03:17:00Z',
    html_url: `https://github.com/octo/shop/actions/runs/${id}`,
  }
}

function artifactOf({ id, name, bytes, expired = false }: PastRun['artifacts'][number], runId: number) {
  return {
    id: Number(id),
    name,
    size_in_bytes: bytes.length,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    expired,
    created_at: '2026-11-22T03:18:00Z',
    workflow_run: { id: runId },
  }
}
