/** What the action hands to later steps, in the order in which people read them; each with what it holds. */
export const OUTPUTS = {
  decision:
    '`promote`, `hold` or `rollback`; `not-applicable` where the change moves no traffic to the fallback, so that nothing was judged. A rehearsal never says `promote` here.',
  'rehearsal-decision': 'What the decision would have been, where the run was a rehearsal; otherwise empty.',
  strength:
    '`rehearsal` (simulator), `contract` (gateway, no application) or `live` (gateway through the application).',
  'run-id': "The run's id, as it stands in every record.",
  'packet-path': 'The sealed packet on the runner.',
  'packet-digest': 'The sha256 of the packet file; also the digest of the artifact.',
  'artifact-id': 'The id of the uploaded artifact.',
  'artifact-url': 'The address of the uploaded artifact.',
  'attestation-id': "The id of the packet's attestation; empty where none was asked for.",
  'attestation-url': 'The address of the attestation.',
  'attestation-bundle': 'The signed bundle on the runner: one JSON document on one line.',
  blocking: 'The ids of the assertions that block, separated by commas; empty when none does.',
  'status-class': 'The status class of the happy path: `2xx`, `3xx`, `4xx`, `5xx` or `none`.',
  'parse-check': '`pass` or `fail`: how the happy path was read.',
  'retry-count': 'The most retries of any drill.',
  'support-packet-ready':
    '`true` where a support request could be filed with what the packet holds, or none is needed; else `false`.',
  'routing-changed':
    '`true` or `false`: whether the change under review moves a share of a watched file; `unknown` where no file is watched, nothing is proposed, or it could not be read.',
  'routing-summary': 'What the change does to the shares, in one line.',
} as const
