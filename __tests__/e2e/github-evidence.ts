import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PullSeen, RunSeen } from '../../src/evidence/verify.ts'
import { REPOSITORY_ID } from '../verify/evidence.ts'
import { REPOSITORY, type GitHub } from './github.ts'
import { bodyOf, listen, sendJson } from './loopback.ts'

/** An artifact of a run, and the bytes that storage hands out for it. */
export interface StoredArtifact {
  readonly name: string
  readonly bytes: Uint8Array
  readonly expired?: boolean
  /** What storage hands out, where it is not what was uploaded. */
  readonly handedOut?: Uint8Array
}

/** What the Actions API of one repository knows. Tests change it before a step, or while it runs. */
export interface EvidenceShelf {
  readonly runs: RunSeen[]
  readonly artifacts: Map<number, readonly StoredArtifact[]>
  /** Bundles by the sha256 of what they sign. */
  readonly attestations: Map<string, readonly unknown[]>
  readonly pulls: PullSeen[]
  /** Trees by commit. */
  readonly trees: Map<string, string>
  /** Answers instead, where it gives something. */
  answer: ((path: string) => { status: number; body: unknown } | null) | null
  close(): Promise<void>
}

/** The emulated API with runs, artifacts, storage and attestations in front of it. */
export async function withEvidence<G extends Pick<GitHub, 'apiUrl' | 'close'>>(
  github: G,
): Promise<{ github: G; shelf: EvidenceShelf }> {
  const shelf: Omit<EvidenceShelf, 'close'> = {
    runs: [],
    artifacts: new Map(),
    attestations: new Map(),
    pulls: [],
    trees: new Map(),
    answer: null,
  }
  const door = await listen(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
    const path = decodeURIComponent(url.pathname).replace(`/repos/${REPOSITORY}`, '')
    const odd = shelf.answer?.(path) ?? null
    if (odd !== null) sendJson(response, odd.status, odd.body)
    else if (!answered(shelf, path, url, response)) await passOn(github.apiUrl, request, response)
  })
  const close = async () => {
    await Promise.all([door.close(), github.close()])
  }
  return {
    github: { ...github, apiUrl: door.origin, close },
    shelf: Object.assign(shelf, { close }),
  }
}

/** https://docs.github.com/rest/actions, /rest/users/attestations, /rest/commits: only what `verify` asks. */
function answered(
  shelf: Omit<EvidenceShelf, 'close'>,
  path: string,
  url: URL,
  response: ServerResponse,
): boolean {
  const ok = (body: unknown): true => {
    sendJson(response, 200, body)
    return true
  }
  const part = (expression: RegExp): string | null => expression.exec(path)?.[1] ?? null
  if (path === '') return ok({ id: REPOSITORY_ID, full_name: REPOSITORY, default_branch: 'main' })
  if (path === '/actions/runs') {
    const runs = shelf.runs.filter(({ headSha }) => headSha === url.searchParams.get('head_sha'))
    return ok({ total_count: runs.length, workflow_runs: runs.map(runAsGitHubSays) })
  }
  const run = part(/^\/actions\/runs\/(\d+)\/artifacts$/)
  if (run !== null) {
    const stored = shelf.artifacts.get(Number(run)) ?? []
    return ok({ artifacts: stored.map((artifact, at) => artifactAsGitHubSays(artifact, Number(run), at)) })
  }
  const download = part(/^\/actions\/artifacts\/(\d+)\/zip$/)
  if (download !== null) {
    response.writeHead(302, { location: `${url.origin}/storage/${download}` }).end()
    return true
  }
  const stored = part(/^\/storage\/(\d+)$/)
  if (stored !== null) return handOut(shelf, Number(stored), response)
  const digest = part(/^\/attestations\/sha256:([0-9a-f]{64})$/)
  if (digest !== null) {
    return ok({ attestations: (shelf.attestations.get(digest) ?? []).map((bundle) => ({ bundle })) })
  }
  if (part(/^\/commits\/([0-9a-f]{40})\/pulls$/) !== null) return ok(shelf.pulls.map(pullAsGitHubSays))
  const commit = part(/^\/git\/commits\/([0-9a-f]{40})$/)
  const tree = commit === null ? undefined : shelf.trees.get(commit)
  return tree === undefined ? false : ok({ sha: commit, tree: { sha: tree } })
}

function handOut(shelf: Omit<EvidenceShelf, 'close'>, id: number, response: ServerResponse): true {
  const artifact = shelf.artifacts.get(Math.floor(id / 100))?.[id % 100]
  response.writeHead(artifact === undefined ? 404 : 200, { 'content-type': 'application/octet-stream' })
  response.end(artifact?.handedOut ?? artifact?.bytes ?? '')
  return true
}

function runAsGitHubSays(run: RunSeen): object {
  return {
    id: run.id,
    run_attempt: run.attempt,
    path: run.workflow,
    event: run.event,
    head_branch: run.branch,
    head_sha: run.headSha,
    status: run.status,
    conclusion: run.conclusion,
    repository: { id: run.repositoryId },
    head_repository: run.headRepositoryId === null ? null : { id: run.headRepositoryId },
    created_at: run.startedAt,
    run_started_at: run.startedAt,
    html_url: run.url,
  }
}

function artifactAsGitHubSays({ name, bytes, expired = false }: StoredArtifact, run: number, at: number) {
  return {
    id: run * 100 + at,
    name,
    size_in_bytes: bytes.length,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    expired,
    created_at: null,
    workflow_run: { id: run },
  }
}

function pullAsGitHubSays({ number, base, headSha, headRepositoryId, mergedAs }: PullSeen): object {
  return {
    number,
    merged_at: mergedAs === null ? null : '2026-11-22T11:00:00Z',
    merge_commit_sha: mergedAs ?? 'f'.repeat(40),
    head: { sha: headSha, repo: headRepositoryId === null ? null : { id: headRepositoryId } },
    base: { ref: base },
  }
}

async function passOn(origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request)
  const method = request.method ?? 'GET'
  const headers = new Headers({ authorization: request.headers.authorization ?? '' })
  const answer = await fetch(`${origin}${request.url ?? '/'}`, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body }),
  })
  sendJson(response, answer.status, await answer.json())
}
