import type { Combined } from '../packet/combined.ts'
import type { Delivered } from './outputs.ts'

/** The outputs of `merge`: the gate's, over all jobs, and the codes of what was refused. */
export const MERGE_OUTPUTS = {
  decision:
    '`promote`, `hold` or `rollback` over all jobs; `not-applicable` where the change moves no traffic to the fallback, so that nothing was judged. A rehearsal never says `promote` here.',
  'rehearsal-decision':
    'What the decision would have been, where the weakest job was a rehearsal; otherwise empty.',
  strength: 'The strength of the weakest job: `rehearsal`, `contract` or `live`.',
  'run-id': "The combined packet's id.",
  'packet-path': 'The combined packet on the runner.',
  'packet-digest': 'The sha256 of the combined packet; also the digest of its artifact.',
  'artifact-id': 'The id of the uploaded combined packet.',
  'artifact-url': 'The address of the uploaded combined packet.',
  blocking: 'The ids of the assertions that block in any job, separated by commas; empty when none does.',
  codes:
    'Why the packets cannot be relied on, as codes separated by commas; empty when they can (docs/matrix.md).',
  'status-class': 'The worst status class of the happy paths: `2xx`, `3xx`, `4xx`, `5xx` or `none`.',
  'parse-check': '`pass` where every happy path was read as a success; else `fail`.',
  'retry-count': 'The most retries of any drill of any job.',
  'support-packet-ready':
    '`true` where every job could file a support request with what its packet holds, or needs none; else `false`.',
} as const

const WORST_STATUS = ['none', '5xx', '4xx', '3xx', '2xx'] as const

/** What `merge` hands to later steps. A job without a packet counts as the worst. */
export function mergeOutputs(
  { decision, run_id, refusals, shards }: Combined,
  delivered: Pick<Delivered, 'packetPath' | 'packetDigest' | 'artifactId' | 'artifactUrl'>,
): Readonly<Record<keyof typeof MERGE_OUTPUTS, string>> {
  const seen = shards.flatMap(({ evidence }) => evidence ?? [])
  const complete = seen.length === shards.length
  const statuses = seen.map(({ status_class }) => status_class)
  return {
    decision: decision.value,
    'rehearsal-decision': decision.rehearsal_value ?? '',
    strength: decision.strength,
    'run-id': run_id,
    'packet-path': delivered.packetPath,
    'packet-digest': delivered.packetDigest,
    'artifact-id': delivered.artifactId,
    'artifact-url': delivered.artifactUrl,
    blocking: decision.forced_by.join(','),
    codes: refusals.map(({ code }) => code).join(','),
    'status-class': complete ? (WORST_STATUS.find((status) => statuses.includes(status)) ?? 'none') : 'none',
    'parse-check': complete && seen.every(({ parse_check }) => parse_check === 'pass') ? 'pass' : 'fail',
    'retry-count': String(Math.max(0, ...seen.map(({ retry_count }) => retry_count))),
    'support-packet-ready': String(complete && seen.every((each) => each.support_packet_ready)),
  }
}

/** Outputs of a merge that ended before it had a combined packet: they never say promote by being empty. */
export const OUTPUTS_WITHOUT_MERGE: Readonly<Record<keyof typeof MERGE_OUTPUTS, string>> = {
  decision: 'hold',
  'rehearsal-decision': '',
  strength: '',
  'run-id': '',
  'packet-path': '',
  'packet-digest': '',
  'artifact-id': '',
  'artifact-url': '',
  blocking: '',
  codes: '',
  'status-class': 'none',
  'parse-check': 'fail',
  'retry-count': '0',
  'support-packet-ready': 'false',
}
