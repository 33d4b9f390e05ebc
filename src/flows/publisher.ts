import type { Packet } from '../packet/schema.ts'
import type { SealedPacket } from '../packet/seal.ts'
import type { StickyText } from '../report/comment.ts'
import type { DriftIssue } from '../report/drift-issue.ts'
import type { Markdown } from '../report/markdown.ts'
import type { NothingToJudgeText } from '../report/nothing-to-judge.ts'
import type { SealedStatement } from '../signature/seal-statement.ts'
import type { NothingToJudge, Prepared } from './gate-prepare.ts'

/** Something that could not be delivered, in words for the person who reads the log. */
export interface Lost {
  readonly state: 'lost'
  readonly why: string
  readonly remedy: string
}

/** Where the packet went. */
export type PacketDelivery =
  { readonly state: 'delivered'; readonly artifactId: string; readonly artifactUrl: string } | Lost

/** What became of the packet's signature. */
export type Attestation =
  | { readonly state: 'not-asked' }
  | { readonly state: 'attested'; readonly id: string; readonly url: string; readonly bundlePath: string }
  | Lost

/** The texts of one run, searched like everything else before they are shown. */
export interface Texts {
  /** Why less was run than was asked for, and what to do; null where all was run. */
  readonly note: string | null
  readonly summary: Markdown
  /** For a page that refuses the long one. */
  readonly summaryShort: Markdown
  readonly comment: StickyText
  /** The request to the gateway's support; null where nothing has to be asked. */
  readonly support: string | null
  /** The issue of the contract; null where this run keeps none. */
  readonly drift: DriftIssue | null
}

/** Everything that is shown of one run. */
export interface Shown {
  readonly sealed: SealedPacket
  readonly path: string
  readonly texts: Texts
  readonly outputs: Readonly<Record<string, string>>
  readonly prepared: Prepared
}

/** Everything that is shown of a run that ended before any call. */
export interface Concluded {
  readonly texts: NothingToJudgeText
  readonly outputs: Readonly<Record<string, string>>
  readonly found: NothingToJudge
}

/** Who shows the result: the runner's page, or a terminal. It gets sealed packets and searched texts, nothing else. */
export interface Publisher {
  /** Loads the packages that the other calls will need in this run. Rejects where one cannot be loaded. */
  load(prepared: Prepared): Promise<unknown>
  /** Delivers the packet that stands at `path`. */
  deliver(sealed: SealedPacket, path: string, prepared: Prepared): Promise<PacketDelivery>
  /** Signs the statement of the packet that stands at `path`. Asked only where the run is to be signed. */
  attest(statement: SealedStatement, path: string): Promise<Attestation>
  /** Shows texts, annotations and outputs. What is lost here is a warning, never a verdict. */
  show(shown: Shown): Promise<readonly Lost[]>
  /** Shows that there was nothing to judge: in place of an earlier verdict, where one stands. */
  conclude(concluded: Concluded): Promise<readonly Lost[]>
  /** Shows the fixed sentence of a run that ends without a packet. */
  refuse(sentence: string, outputs: Readonly<Record<string, string>>): Promise<void>
  warn(sentence: string): void
}

/** Outputs of a run that has no packet: what a later step reads must never say promote by being empty. */
export function outputsWithoutPacket(
  strength: Packet['decision']['strength'] | '',
): Readonly<Record<string, string>> {
  return {
    decision: 'hold',
    'rehearsal-decision': '',
    strength,
    'run-id': '',
    'packet-path': '',
    'packet-digest': '',
    'artifact-id': '',
    'artifact-url': '',
    'attestation-id': '',
    'attestation-url': '',
    'attestation-bundle': '',
    blocking: '',
    'status-class': 'none',
    'parse-check': 'fail',
    'retry-count': '0',
    'support-packet-ready': 'false',
    'routing-changed': 'unknown',
    'routing-summary': '',
  }
}
