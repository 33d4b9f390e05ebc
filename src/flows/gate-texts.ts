import type { Some } from '../evidence/brand.ts'
import type { LeakKind } from '../evidence/search.ts'
import { contractState } from '../contract/drift.ts'
import { watchesContract } from '../contract/watch.ts'
import type { Engine } from '../leak/engine.ts'
import type { Packet } from '../packet/schema.ts'
import { kindsInTexts, type SealedPacket } from '../packet/seal.ts'
import { comment } from '../report/comment.ts'
import { driftIssue, type DriftIssue } from '../report/drift-issue.ts'
import { outputs } from '../report/outputs.ts'
import { SHORT_SUMMARY_BUDGET, summary } from '../report/summary.ts'
import { supportText } from '../report/support-text.ts'
import { commentShardOf, type Prepared } from './gate-prepare.ts'
import type { Attestation, PacketDelivery, Texts } from './publisher.ts'

export interface TextsRequest {
  readonly sealed: SealedPacket
  readonly path: string
  readonly delivery: PacketDelivery
  readonly attestation: Attestation
  readonly prepared: Prepared
  readonly engine: Engine
  /** The packet of the last scheduled run; null where there is none to compare with. */
  readonly previous: Packet | null
}

/** Texts and outputs of a run. */
export interface TextsResult {
  readonly texts: Texts
  readonly outputs: Readonly<Record<string, string>>
  /** The kinds that the search of the texts found; null where they may be shown. */
  readonly withheld: Some<LeakKind> | null
}

/**
 * Renders everything that will be shown and searches it: the same promise as the packet's. A decision whose packet, or
 * whose signature, was lost is a claim: a later step reads `hold`.
 */
export function textsOf(request: TextsRequest): TextsResult {
  const { sealed, path, delivery, attestation, prepared, engine } = request
  const { packet, digest } = sealed
  const artifactUrl =
    delivery.state === 'delivered' && delivery.artifactUrl !== '' ? delivery.artifactUrl : null
  const facts = { artifactUrl, digest, runUrl: packet.subject.run_url, shard: commentShardOf(prepared.plan) }
  const note =
    prepared.admission.run === 'rehearsal-instead'
      ? `${prepared.admission.text} ${prepared.admission.remedy}`
      : null
  const texts: Texts = {
    note,
    summary: summary(packet, facts),
    summaryShort: summary(packet, facts, SHORT_SUMMARY_BUDGET),
    comment: comment(packet, facts),
    support: supportText(packet),
    drift: driftOf(request, artifactUrl),
  }
  const found = kindsInTexts(engine, shownTexts(texts))
  const [first, ...rest] = found
  const delivered = {
    packetPath: path,
    packetDigest: digest,
    artifactId: delivery.state === 'delivered' ? delivery.artifactId : '',
    artifactUrl: artifactUrl ?? '',
    ...attestationOutputs(attestation),
  }
  const said = outputs(packet, delivered, prepared.plan.routing)
  return {
    texts,
    withheld: first === undefined ? null : [first, ...rest],
    outputs: delivery.state === 'lost' || attestation.state === 'lost' ? { ...said, decision: 'hold' } : said,
  }
}

function attestationOutputs(attestation: Attestation) {
  return attestation.state === 'attested'
    ? {
        attestationId: attestation.id,
        attestationUrl: attestation.url,
        attestationBundle: attestation.bundlePath,
      }
    : { attestationId: '', attestationUrl: '', attestationBundle: '' }
}

/** Everything that somebody will read. */
function shownTexts({ summary: page, comment: sticky, note, support, drift }: Texts): readonly string[] {
  const issue = drift === null ? [] : [drift.title, drift.standing, drift.over]
  return [page, sticky.body, note ?? '', support ?? '', ...issue].map(String)
}

/** A run that watches its contract keeps the issue, unless the policy wants none. */
function driftOf(
  { sealed: { packet }, prepared, previous }: TextsRequest,
  artifactUrl: string | null,
): DriftIssue | null {
  const { declaration, plan } = prepared
  if (declaration.driftIssue === 'never' || !watchesContract(plan)) return null
  return driftIssue(packet, { previous, state: contractState(packet, plan.policy.fields), artifactUrl })
}
