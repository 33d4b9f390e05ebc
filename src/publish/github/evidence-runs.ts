import type { Sha256 } from '../../evidence/brand.ts'
import type { RunSeen } from '../../evidence/verify.ts'
import { isObject } from './api.ts'

/** A run of a workflow, as GitHub's API gives it. Names are hostile: a fork chooses its branch's. Ids grow with time. */
export interface WorkflowRun extends RunSeen {
  /** RFC 3339, UTC. */
  readonly createdAt: string
}

/** An artifact of a run. Its name is that of the file that was uploaded raw. */
export interface EvidenceArtifact {
  readonly id: number
  readonly name: string
  readonly bytes: number
  /** Of what is stored: of the file itself where it was uploaded raw. Null where GitHub kept none. */
  readonly digest: Sha256 | null
  readonly expired: boolean
  readonly createdAt: string | null
  readonly runId: number | null
}

/** A run, or null where a member that is needed to tell whose it is, is missing. */
export function readRun(value: unknown): WorkflowRun | null {
  if (!isObject(value)) return null
  const { id, path, event, head_sha: headSha, repository } = value
  const repositoryId = idOf(repository)
  if (!isId(id) || !isText(path) || !isText(event) || !isText(headSha) || repositoryId === null) return null
  return {
    id,
    attempt: isId(value.run_attempt) ? value.run_attempt : 1,
    // Since 2022 the path may carry the ref of a required workflow: `.github/workflows/x.yml@main`.
    workflow: path.split('@', 1)[0] ?? '',
    event,
    branch: isText(value.head_branch) ? value.head_branch : null,
    headSha,
    status: isText(value.status) ? value.status : '',
    conclusion: isText(value.conclusion) ? value.conclusion : null,
    repositoryId,
    headRepositoryId: idOf(value.head_repository),
    createdAt: isText(value.created_at) ? value.created_at : '',
    startedAt: isText(value.run_started_at) ? value.run_started_at : '',
    url: isText(value.html_url) ? value.html_url : '',
  }
}

/** An artifact, or null where it has no usable id or name. */
export function readArtifact(value: unknown): EvidenceArtifact | null {
  if (!isObject(value)) return null
  const { id, name, digest, size_in_bytes: bytes } = value
  if (!isId(id) || !isText(name)) return null
  return {
    id,
    name,
    bytes: typeof bytes === 'number' && bytes >= 0 ? bytes : 0,
    digest: isText(digest) ? sha256Of(digest) : null,
    // What does not say that it is there, is not.
    expired: value.expired !== false,
    createdAt: isText(value.created_at) ? value.created_at : null,
    runId: idOf(value.workflow_run),
  }
}

function sha256Of(digest: string): Sha256 | null {
  return (/^sha256:([0-9a-f]{64})$/.exec(digest)?.[1] as Sha256 | undefined) ?? null
}

function idOf(value: unknown): number | null {
  return isObject(value) && isId(value.id) ? value.id : null
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
