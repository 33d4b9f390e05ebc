import { createHash } from 'node:crypto'
import type { AssertionId, Severity } from '../evidence/assertion.ts'
import type { Packet, PacketDrill } from '../packet/schema.ts'
import { RULE_WORDS } from '../report/rule-words.ts'
import { decide } from './decide.ts'
import { rederive, type Says } from './rederive.ts'
import { profileOf } from './shard.ts'

/**
 * All that is kept of a packet that a fork's run left: words of closed lists, numbers that are counted here, and a name
 * that the team wrote itself. No text of the packet is among them, so that no text of a comment can come from it.
 */
export interface ForkFacts {
  readonly surface: Packet['strength']['surface']
  readonly profile: PacketDrill['request_profile']
  readonly application: Packet['setup']['application']
  /** Null where it is none that the policy names. */
  readonly model: string | null
  /** Tells apart the jobs of one run: 16 hexadecimal digits, made of the job's name and the model. */
  readonly shard: string
  /** Derived from the findings, as the default branch's policy weighs them. */
  readonly says: Says
  /** Whether the packet's own severities decided something else. */
  readonly saysOtherwise: boolean
  readonly findings: readonly ForkFinding[]
  readonly drills: readonly ForkDrill[]
}

export interface ForkFinding {
  readonly id: AssertionId
  readonly outcome: Packet['findings'][number]['outcome']
  readonly severity: Severity
  /** One of the rule's own; null for any other. */
  readonly code: string | null
}

export interface ForkDrill {
  readonly profile: PacketDrill['request_profile']
  /** Null on the happy path. */
  readonly failure: NonNullable<PacketDrill['cause']>['planned'] | null
  readonly met: boolean
  readonly attempts: number
  readonly outcome: PacketDrill['reading']['outcome']
  readonly code: PacketDrill['reading']['code']
}

/** How findings that somebody else made are weighed. */
export interface Weights {
  readonly severities: Readonly<Record<AssertionId, Severity>>
  readonly promoted: boolean
  /** Names of models that may be shown. */
  readonly models: readonly string[]
}

/** @param job the part of the run's id that names the job */
export function forkFacts(packet: Packet, job: string, { severities, promoted, models }: Weights): ForkFacts {
  const { surface, model } = packet.strength
  const findings = packet.findings.map((finding) => ({ ...finding, severity: severities[finding.id] }))
  const { value } = decide(findings, promoted, 'rehearsal')
  return {
    surface,
    profile: profileOf(packet),
    application: packet.setup.application,
    model: models.includes(model) ? model : null,
    shard: createHash('sha256').update(`${job}\n${model}`).digest('hex').slice(0, 16),
    says: value,
    saysOtherwise: rederive(packet).says !== value,
    findings: findings.map(({ id, outcome, severity, code }) => ({
      id,
      outcome,
      severity,
      code: RULE_WORDS[id].codes.find((known) => known === code) ?? null,
    })),
    drills: packet.drills.map(drillFacts),
  }
}

function drillFacts({ request_profile: profile, cause, attempts, reading }: PacketDrill): ForkDrill {
  return {
    profile,
    failure: cause?.planned ?? null,
    met: cause?.met ?? true,
    attempts: attempts.length,
    outcome: reading.outcome,
    code: reading.code,
  }
}
