import type { Sha256 } from '../evidence/brand.ts'
import type { SubjectContent } from '../evidence/routing.ts'
import type { EvidenceRules, PullSeen, RunSeen } from '../evidence/verify.ts'
import type { Packet } from '../packet/schema.ts'
import type { SignatureAnswer } from '../signature/signature.ts'
import type { Refusal } from './refusal.ts'

/** An artifact of a run that has a packet's name, and what became of it. */
export interface Candidate {
  readonly run: RunSeen
  readonly artifact: ArtifactSeen
  readonly content: PacketContent
  readonly signature: SignatureSeen
}

export interface ArtifactSeen {
  readonly name: string
  readonly url: string
  /** Whether it was made before the run's newest attempt began. */
  readonly before: boolean
}

export type PacketContent =
  | { readonly state: 'packet'; readonly packet: Packet; readonly digest: Sha256; readonly bytes: Uint8Array }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  /** Its run cannot be evidence: nobody looks into it. */
  | { readonly state: 'not-opened' }

export type SignatureSeen =
  | SignatureAnswer
  | { readonly state: 'not-asked' }
  | { readonly state: 'not-read'; readonly refusal: Refusal }

/** What is asked, and what the platform says of the commit in question. */
export interface Expectations {
  readonly repository: RepositorySeen
  readonly commit: string
  /** What stands at the commit: for evidence of a pull request that was merged as another commit. */
  readonly content: SubjectContent
  readonly pulls: readonly PullSeen[]
  readonly rules: EvidenceRules
  readonly now: Date
}

export interface RepositorySeen {
  readonly id: number
  /** `owner/name`, as GitHub writes it today. */
  readonly name: string
  readonly defaultBranch: string
  /** `https://github.com`, without a slash at the end. */
  readonly serverUrl: string
}

/** Everything that was found for a commit. */
export interface Found {
  readonly runs: readonly RunSeen[]
  readonly candidates: readonly Candidate[]
  /** The run that asks: it is not waited for. Null by hand. */
  readonly ownRun: number | null
}
