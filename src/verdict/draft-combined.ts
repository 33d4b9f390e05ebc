import type { Combination, Placed } from './combine.ts'
import type { OwnGround } from './same-ground.ts'
import type { Candidate } from './shard.ts'
import { MOST_SUPERSEDED, type Combined } from '../packet/combined.ts'
import { NOT_ASSERTED, type Packet } from '../packet/schema.ts'

/** What the flow knows and the packets do not. */
export interface CombinedFacts {
  readonly runId: string
  /** The merging job's own; its subject stands in the combined packet. */
  readonly ground: OwnGround
  readonly runUrl: string | null
  readonly jobsResult: Combined['jobs_result']
}

/** Longest reason that is kept of one job: the job's own packet has the whole. */
const LONGEST_REASON = 300

/** Builds the combined packet. Pure: the same values give the same packet. */
export function draftCombined(combination: Combination, facts: CombinedFacts): Combined {
  const { placed, superseded, refusals, says, value, strength, wanted, enforce, forcedBy } = combination
  const first = placed.find(({ candidate }) => candidate !== null)?.candidate?.packet ?? null
  return {
    version: 1,
    kind: 'combined',
    run_id: facts.runId,
    tool: facts.ground.tool,
    subject: { ...facts.ground.subject, run_url: facts.runUrl },
    policy: first === null ? null : policyOf(first),
    enforce,
    rollback: first?.setup.rollback ?? null,
    jobs_result: facts.jobsResult,
    shards: placed.map(shardEntry),
    superseded: superseded.slice(0, MOST_SUPERSEDED).map(({ shard, packet, digest, attempt, rederived }) => ({
      shard,
      run_id: packet.run_id,
      sha256: digest,
      attempt,
      says: rederived.says,
    })),
    refusals: refusals.map((refusal) => ({ ...refusal, about: [...refusal.about] })),
    decision: {
      value,
      rehearsal_value: strength === 'rehearsal' ? says : null,
      strength,
      wanted,
      forced_by: [...forcedBy],
    },
    not_asserted: [...NOT_ASSERTED],
  }
}

function policyOf({ policy: { sha256, path, judged_by } }: Packet): Combined['policy'] {
  return { sha256, path, judged_by }
}

function shardEntry({ cell, candidate }: Placed): Combined['shards'][number] {
  return {
    shard: cell.shard,
    surface: cell.surface,
    request_profile: cell.profile,
    model: cell.model,
    evidence: candidate === null ? null : evidenceOf(candidate),
  }
}

function evidenceOf({ packet, digest, attempt }: Candidate): Combined['shards'][number]['evidence'] {
  const { decision, records, run_id } = packet
  const [happy] = records
  return {
    run_id,
    sha256: digest,
    attempt,
    strength: decision.strength,
    wanted: packet.strength.wanted,
    decision: decision.value,
    rehearsal_decision: decision.rehearsal_value,
    forced_by: [...decision.forced_by],
    reason: reasonOf(packet),
    status_class: happy?.status_class ?? 'none',
    parse_check: happy?.parse_check ?? 'fail',
    retry_count: Math.max(0, ...records.map((record) => record.retry_count)),
    support_packet_ready: records.every((record) => record.support_packet_ready),
  }
}

function reasonOf({ decision, findings }: Packet): string | null {
  const [id] = decision.forced_by
  const message = findings.find((finding) => finding.id === id)?.message ?? null
  if (message === null || message.length <= LONGEST_REASON) return message
  return `${message.slice(0, LONGEST_REASON - 3).toWellFormed()}...`
}
