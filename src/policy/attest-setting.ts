import { yesNo } from './kind.ts'
import { setting } from './setting.ts'

/** Whether the packet is signed. */
export const ATTEST = setting({
  name: 'attest',
  purpose:
    "`true` signs packet, policy and watched files with the job's identity and stores the attestation: docs/attestation.md says what becomes public. Needs `id-token: write` and `attestations: write`, and a job that runs no application.",
  kind: yesNo(),
  stands: 'input',
  fallback: false,
  defaultText: 'false',
  example: 'true',
  whyOnlyHere: 'signing needs permissions that only the workflow can give',
})
