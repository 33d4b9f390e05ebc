import { setTimeout as sleep } from 'node:timers/promises'
import { contractOf } from '../contract/drift.ts'
import { watchesContract } from '../contract/watch.ts'
import type { Plan } from '../evidence/run.ts'
import { readPacket } from '../packet/read.ts'
import { PACKET_LIMIT_BYTES, type Packet } from '../packet/schema.ts'
import type { GithubAccess } from '../publish/github/api.ts'
import {
  artifactsOfRun,
  downloadArtifact,
  workflowRuns,
  type DownloadLimits,
} from '../publish/github/evidence-artifacts.ts'
import type { EvidenceArtifact, WorkflowRun } from '../publish/github/evidence-runs.ts'

/** The packet of the last scheduled run of this contract. `none`: there is none, or nothing is compared in this run. */
export type Previous =
  | { readonly state: 'found'; readonly packet: Packet }
  | { readonly state: 'none' }
  | { readonly state: 'not-read'; readonly why: string; readonly remedy: string }

export const NO_PREVIOUS: Previous = { state: 'none' }

/** A run whose job was cancelled left nothing: a few are passed over, not a history. */
const MOST_RUNS = 5
/** Artifacts of one run that may be this contract's: a matrix over models has one each. */
const MOST_CANDIDATES = 10
/** All of it together: it runs beside the drills, which take longer. */
const DEADLINE_MS = 25_000

/**
 * Finds the packet that this scheduled run is compared with: of the same repository, workflow, branch and contract, by
 * a schedule, the newest before this run, with the bytes that were uploaded. Never rejects.
 */
export async function previousThroughApi(
  access: GithubAccess,
  plan: Plan,
  limits: Pick<DownloadLimits, 'proxy' | 'signal'>,
): Promise<Previous> {
  const filter = filterOf(plan)
  if (filter === null) return NO_PREVIOUS
  const late = sleep(DEADLINE_MS, LATE, { ref: false })
  try {
    return await Promise.race([late, search(access, plan, filter, limits)])
  } catch (error) {
    return lost(error instanceof Error ? error.name : 'unknown')
  }
}

const LATE: Previous = lost('it took too long')

function lost(why: string): Previous {
  return {
    state: 'not-read',
    why: `The packet of the last scheduled run could not be read (${why}).`,
    remedy: 'Run the job again; until then nothing is compared with an earlier run.',
  }
}

/** `owner/name/.github/workflows/x.yml@refs/heads/main` */
function filterOf(plan: Plan) {
  const { event, workflowRef, repository, ref, runId } = plan.occasion
  if (!watchesContract(plan) || workflowRef === null || repository === null || runId === null) return null
  if (!workflowRef.startsWith(`${repository}/`)) return null
  return {
    workflow: workflowRef.slice(repository.length + 1).replace(/@.*$/, ''),
    event,
    branch: ref?.replace(/^refs\/heads\//, '') ?? null,
    headSha: null,
    beforeRun: Number(runId),
    most: MOST_RUNS,
  }
}

async function search(
  access: GithubAccess,
  plan: Plan,
  filter: NonNullable<ReturnType<typeof filterOf>>,
  limits: Pick<DownloadLimits, 'proxy' | 'signal'>,
): Promise<Previous> {
  const read = await workflowRuns(access, filter)
  if (read.state === 'not-read') return read
  let trouble: Previous = NO_PREVIOUS
  for (const run of read.runs) {
    const found = await packetOfRun(access, plan, run, limits)
    if (found.state === 'found') return found
    if (trouble.state === 'none') trouble = found
  }
  return trouble
}

async function packetOfRun(
  access: GithubAccess,
  plan: Plan,
  run: WorkflowRun,
  limits: Pick<DownloadLimits, 'proxy' | 'signal'>,
): Promise<Previous> {
  const listed = await artifactsOfRun(access, run.id)
  if (listed.state === 'not-read') return listed
  let trouble: Previous = NO_PREVIOUS
  for (const artifact of candidates(listed.artifacts, plan)) {
    const got = await downloadArtifact(access, artifact, { ...limits, maxBytes: PACKET_LIMIT_BYTES })
    if (got.state === 'not-read') trouble = got
    else {
      const packet = readPacket(got.bytes)
      if (packet !== null && fits(packet, plan, run)) return { state: 'found', packet }
    }
  }
  return trouble
}

/** By the name that the gate gives its packets, newest first. */
function candidates(artifacts: readonly EvidenceArtifact[], { policy }: Plan): readonly EvidenceArtifact[] {
  const middle = `-${policy.surface}-${policy.profile}`
  return artifacts
    .filter(
      ({ name }) => name.startsWith('evidence-smoke-') && name.includes(middle) && name.endsWith('.json'),
    )
    .toReversed()
    .slice(0, MOST_CANDIDATES)
}

/** A packet says itself which run made it and of what: an artifact's name proves nothing. */
function fits(packet: Packet, { policy, occasion, strength }: Plan, run: WorkflowRun): boolean {
  const { subject } = packet
  const contract = contractOf(packet)
  return (
    subject.event === 'schedule' &&
    subject.workflow_run_id === String(run.id) &&
    subject.repository_id === occasion.repositoryId &&
    contract.surface === policy.upstreamSurface &&
    contract.profile === policy.profile &&
    contract.origin === (strength === 'rehearsal' ? 'simulator' : policy.fallback.origin) &&
    packet.strength.value === strength &&
    packet.strength.model === policy.fallback.model
  )
}
