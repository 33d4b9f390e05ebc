import { createHash } from 'node:crypto'
import type { Sha256 } from '../../evidence/brand.ts'
import { isLoopback } from '../../policy/base-url.ts'
import { openWire, type WireOptions } from '../../wire/wire.ts'
import { fetchWhole } from '../../wire/whole.ts'
import { githubApi, isObject, type GithubAccess } from './api.ts'
import { readArtifact, readRun, type EvidenceArtifact, type WorkflowRun } from './evidence-runs.ts'
import { notRead, refusedDownload, type NotRead } from './not-read.ts'

/** 100 is the API's maximum; it shows at most 1,000 runs of a search (https://docs.github.com/rest/actions/workflow-runs). */
const PAGE_SIZE = 100
const PAGE_LIMIT = 10
/** Storage answers with a megabyte at most: whoever needs longer is stuck. */
const DOWNLOAD_DEADLINE_MS = 30_000

/** Which runs are asked for. What is null is not looked at; everything else is compared again here. */
export interface RunFilter {
  /** The workflow's path in the repository (`.github/workflows/evidence.yml`). */
  readonly workflow: string
  /** `schedule`, `pull_request`, ... */
  readonly event: string | null
  readonly branch: string | null
  /** 40 hexadecimal digits. */
  readonly headSha: string | null
  /** Only runs that began before the one of this id. */
  readonly beforeRun: number | null
  /** At most this many, newest first. */
  readonly most: number
}

export type RunsRead = { readonly state: 'read'; readonly runs: readonly WorkflowRun[] } | NotRead

export type ArtifactsRead =
  { readonly state: 'read'; readonly artifacts: readonly EvidenceArtifact[] } | NotRead

export type Downloaded =
  { readonly state: 'downloaded'; readonly bytes: Uint8Array; readonly digest: Sha256 } | NotRead

/**
 * Runs of a workflow of this repository, newest first. Runs of a fork's head are never among them: a branch of a fork
 * may have any name. Needs `actions: read`.
 */
export async function workflowRuns(access: GithubAccess, filter: RunFilter): Promise<RunsRead> {
  const api = await githubApi(access)
  const found: WorkflowRun[] = []
  for (let page = 1; page <= PAGE_LIMIT && found.length < filter.most; page += 1) {
    const answer = await api.call('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
      workflow_id: filter.workflow.split('/').at(-1) ?? '',
      per_page: PAGE_SIZE,
      page,
      ...(filter.event === null ? {} : { event: filter.event }),
      ...(filter.branch === null ? {} : { branch: filter.branch }),
      ...(filter.headSha === null ? {} : { head_sha: filter.headSha }),
    })
    const runs = answer.state === 'ok' && isObject(answer.data) ? answer.data.workflow_runs : null
    if (answer.state !== 'ok' || !Array.isArray(runs)) return notRead(answer, 'The earlier runs')
    found.push(...runs.flatMap((run) => readRun(run) ?? []).filter((run) => fits(run, filter)))
    if (answer.next === null) break
  }
  return { state: 'read', runs: found.sort((a, b) => b.id - a.id).slice(0, filter.most) }
}

function fits(run: WorkflowRun, filter: RunFilter): boolean {
  return (
    run.workflow === filter.workflow &&
    run.headRepositoryId === run.repositoryId &&
    (filter.event === null || run.event === filter.event) &&
    (filter.branch === null || run.branch === filter.branch) &&
    (filter.headSha === null || run.headSha === filter.headSha) &&
    (filter.beforeRun === null || run.id < filter.beforeRun)
  )
}

/** Every artifact of a run, those that expired too, oldest first. Needs `actions: read`. */
export async function artifactsOfRun(access: GithubAccess, runId: number): Promise<ArtifactsRead> {
  const api = await githubApi(access)
  const found: EvidenceArtifact[] = []
  for (let page = 1; page <= PAGE_LIMIT; page += 1) {
    const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
      run_id: runId,
      per_page: PAGE_SIZE,
      page,
    })
    const artifacts = answer.state === 'ok' && isObject(answer.data) ? answer.data.artifacts : null
    if (answer.state !== 'ok' || !Array.isArray(artifacts)) return notRead(answer, 'The artifacts')
    found.push(...artifacts.flatMap((artifact) => readArtifact(artifact) ?? []))
    if (answer.next === null) break
  }
  return {
    state: 'read',
    artifacts: found.filter(({ runId: of }) => of === null || of === runId).sort(older),
  }
}

function older(a: EvidenceArtifact, b: EvidenceArtifact): number {
  return a.id - b.id
}

/** How a download is bounded. */
export interface DownloadLimits {
  readonly maxBytes: number
  readonly signal: AbortSignal
  readonly proxy: WireOptions['proxy']
  readonly deadlineMs?: number
}

/**
 * One artifact that was uploaded as a raw file, checked against the digest that GitHub keeps for it. GitHub answers with
 * the address of a storage host: that one is asked without the token, over HTTPS (or on this machine where the API is
 * here too), and leads nowhere else. Needs `actions: read`.
 */
export async function downloadArtifact(
  access: GithubAccess,
  artifact: EvidenceArtifact,
  limits: DownloadLimits,
): Promise<Downloaded> {
  if (artifact.expired) return refusedDownload('expired', artifact.name)
  if (artifact.digest === null) return refusedDownload('digest-missing', artifact.name)
  if (artifact.bytes > limits.maxBytes) return refusedDownload('over-cap', artifact.name)
  const api = await githubApi(access)
  const answer = await api.locate(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    {
      artifact_id: artifact.id,
      archive_format: 'zip',
    },
  )
  if (answer.state !== 'ok') return notRead(answer, 'The artifact')
  const url = storageAddress(answer.location, access.apiUrl)
  if (url === null) return refusedDownload('redirect-refused', artifact.name)
  return checkedBytes(await fromStorage(url, limits), artifact.digest, artifact.name)
}

function storageAddress(location: string | null, apiUrl: string): URL | null {
  if (location === null || !URL.canParse(location)) return null
  const url = new URL(location)
  const safe = url.protocol === 'https:' || (isLoopback(url.origin) && isLoopback(new URL(apiUrl).origin))
  return safe && url.username === '' && url.password === '' ? url : null
}

async function fromStorage(url: URL, limits: DownloadLimits) {
  const deadlineMs = limits.deadlineMs ?? DOWNLOAD_DEADLINE_MS
  const wire = await openWire({
    allows: (origin) => origin === url.origin,
    silenceMs: deadlineMs,
    proxy: limits.proxy,
  })
  try {
    const { maxBytes, signal } = limits
    return await fetchWhole(wire, { url: url.href, headers: {}, maxBytes, deadlineMs, signal })
  } finally {
    await wire.close()
  }
}

function checkedBytes(
  reply: Awaited<ReturnType<typeof fromStorage>>,
  expected: Sha256,
  name: string,
): Downloaded {
  if (reply.kind === 'no-whole') {
    return refusedDownload(reply.why === 'over-cap' ? 'over-cap' : 'storage-failed', name, reply.why)
  }
  if (reply.status === 404 || reply.status === 410) return refusedDownload('expired', name)
  if (reply.status !== 200) return refusedDownload('storage-failed', name, `status ${String(reply.status)}`)
  const digest = createHash('sha256').update(reply.bytes).digest('hex') as Sha256
  return digest === expected
    ? { state: 'downloaded', bytes: reply.bytes, digest }
    : refusedDownload('digest-differs', name)
}
