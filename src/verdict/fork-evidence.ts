import type { Sha256 } from '../evidence/brand.ts'
import { FORK_CODES, type ForkCode, type ForkRun } from '../evidence/fork.ts'
import type { Packet } from '../packet/schema.ts'
import { forkFacts, type ForkFacts, type Weights } from './fork-facts.ts'
import { rederive } from './rederive.ts'
import { profileOf } from './shard.ts'

/** An artifact of a fork's run that has a packet's name, and what it holds. */
export type ForkArtifact = { readonly id: number } & (
  | { readonly state: 'packet'; readonly packet: Packet; readonly digest: Sha256 }
  | { readonly state: 'refused'; readonly code: ForkCode }
)

/** A packet that agrees with its run and with itself. */
export interface ForkPacket {
  readonly artifactId: number
  readonly digest: Sha256
  readonly facts: ForkFacts
}

/** What can be told of a fork's run. */
export interface ForkEvidence {
  /** One of each job: of its newest attempt. */
  readonly packets: readonly ForkPacket[]
  /** Why others cannot be used, each code once. */
  readonly refused: readonly ForkCode[]
}

/** Comments on one run: a matrix that is larger has a job that merges it. */
export const MOST_COMMENTS = 16

/** Where a packet must come from: the run, and the pull request that was found by its head commit. */
export interface ForkPlace {
  readonly run: ForkRun
  readonly pullRequest: number
}

/** Sorts what a fork's run left. All of it is hostile: whoever wrote the fork can have uploaded anything. */
export function forkEvidence(
  artifacts: readonly ForkArtifact[],
  place: ForkPlace,
  weights: Weights,
): ForkEvidence {
  const sorted = artifacts.map((artifact) =>
    artifact.state === 'refused' ? artifact.code : checked(artifact, place, weights),
  )
  const good = sorted.filter((each) => typeof each !== 'string')
  const newest = newestOfEach(good)
  const codes = [...sorted, ...newest.refused]
  if (newest.packets.length > MOST_COMMENTS) return { packets: [], refused: ['too-many-packets'] }
  return { packets: newest.packets, refused: FORK_CODES.filter((code) => codes.includes(code)) }
}

interface Checked extends ForkPacket {
  readonly attempt: number
}

function checked(
  { id, packet, digest }: Extract<ForkArtifact, { state: 'packet' }>,
  place: ForkPlace,
  weights: Weights,
): Checked | ForkCode {
  const job = jobOf(packet)
  if (job === null || contradicts(packet, place)) return 'subject-contradicts'
  if (packet.strength.value !== 'rehearsal' || packet.decision.strength !== 'rehearsal')
    return 'not-a-rehearsal'
  if (rederive(packet).state === 'differs') return 'decision-differs'
  const attempt = packet.subject.workflow_run_attempt
  return { artifactId: id, digest, attempt, facts: forkFacts(packet, job, weights) }
}

/** A packet of an earlier attempt of the run is good: after "re-run failed jobs" the others stay as they are. */
function contradicts({ subject }: Packet, { run, pullRequest }: ForkPlace): boolean {
  const [workflow = ''] = (subject.workflow_ref ?? '').split('@', 1)
  return (
    subject.repository_id !== String(run.repositoryId) ||
    subject.evaluated_commit !== run.headSha ||
    subject.event !== 'pull_request' ||
    subject.pull_request !== pullRequest ||
    subject.workflow_run_id !== String(run.id) ||
    subject.workflow_run_attempt < 1 ||
    subject.workflow_run_attempt > run.attempt ||
    !workflow.endsWith(`/${run.workflow}`)
  )
}

/** `<job>` of `smoke-<day>-<run>-<attempt>-<surface>-<profile>-<job>-<check run>`; null for an id of another form. */
function jobOf(packet: Packet): string | null {
  const { workflow_run_id: run, workflow_run_attempt: attempt } = packet.subject
  const known = `${run ?? ''}-${String(attempt)}-${packet.strength.surface}-${profileOf(packet)}`
  const [, rest = null] = /^smoke-\d{8}-(.*)$/.exec(packet.run_id) ?? []
  if (rest === null || !(rest === known || rest.startsWith(`${known}-`))) return null
  return rest.slice(known.length + 1).replace(/-?\d+$/, '')
}

function newestOfEach(all: readonly Checked[]): ForkEvidence {
  const jobs = Map.groupBy(all, ({ facts }) => [facts.surface, facts.profile, facts.shard].join(' '))
  const newest = [...jobs.values()].map((packets) => {
    const last = Math.max(...packets.map(({ attempt }) => attempt))
    return packets.filter(({ attempt }) => attempt === last)
  })
  return {
    packets: newest.flatMap(([packet, second]) =>
      packet === undefined || second !== undefined ? [] : [withoutAttempt(packet)],
    ),
    refused: newest.some(({ length }) => length > 1) ? ['shard-duplicate'] : [],
  }
}

function withoutAttempt({ artifactId, digest, facts }: Checked): ForkPacket {
  return { artifactId, digest, facts }
}
