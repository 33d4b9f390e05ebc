import { SIGNATURE_REFUSALS, type SignatureRefusal } from '../signature/signature.ts'

/**
 * Why evidence does not carry a release, in the order in which texts tell it. Closed: workflows match the code, people
 * read the sentence.
 */
export const VERIFY_REFUSALS = [
  /** GitHub did not tell what was asked. */
  'unreadable-platform',
  'commit-unknown',
  /** What has to be asked of evidence is not known. */
  'no-policy',
  'policy-unreadable',
  /** The evidence objects. */
  'says-rollback',
  'says-hold',
  'evidence-pending',
  /** A run of the gate's workflow ended badly and left no packet. */
  'run-without-packet',
  /** Whose run it is. */
  'other-repository',
  'from-fork',
  'other-workflow',
  'other-event',
  'other-branch',
  'other-commit',
  'other-content',
  'too-old',
  /** What the run left. */
  'artifact-expired',
  'artifact-unreadable',
  'digest-differs',
  'not-a-packet',
  /** What the packet says of its run. */
  'older-attempt',
  'subject-contradicts',
  /** Who signed it. `signature-missing` is told as `unsigned`. */
  'attestations-unreadable',
  'unsigned',
  ...SIGNATURE_REFUSALS.filter((code) => code !== 'signature-missing'),
  /** What it rests on. */
  'policy-differs',
  'bootstrapped',
  'not-enforced',
  'other-gateway',
  'decision-differs',
  'contract-only',
  'rehearsal-only',
  /** What is not there at all. */
  'surface-missing',
  'no-evidence',
] as const
export type VerifyRefusal =
  Exclude<(typeof VERIFY_REFUSALS)[number], SignatureRefusal> | Exclude<SignatureRefusal, 'signature-missing'>

/** One reason, in words. Foreign text in it is visible, but not escaped for Markdown. */
export interface Refusal {
  readonly code: VerifyRefusal
  readonly says: string
  readonly remedy: string
  /** The run that it is about; null where it is about none. */
  readonly runUrl: string | null
}

/** What makes no refusal, and a person should know. Closed. */
export type VerifyWarning = {
  readonly code: 'retried-until-green'
  readonly says: string
  readonly runUrl: string
}
