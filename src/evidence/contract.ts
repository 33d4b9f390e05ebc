import type { Sha256 } from './brand.ts'

/** What became of a contract page: `unreachable` says nothing about the page. */
export const PAGE_STATES = ['current', 'changed', 'gone', 'unreachable', 'not-checked'] as const
export type PageState = (typeof PAGE_STATES)[number]

/** A page of the gateway's documentation, as the policy names it. */
export interface ContractPage {
  /** What it documents: `chat-completions`, `responses`, `errors`, `models`, `help-center`, `docs-map`, or the policy's own word. */
  readonly area: string
  readonly url: string
}

/** One page of the gateway's documentation, as this run found it. */
export interface PageSeen extends ContractPage {
  /** RFC 3339, UTC; null where nobody asked. */
  readonly accessed: string | null
  readonly sha256: Sha256 | null
  readonly state: PageState
}

/** Whether the pages still document a field that the application reads. `unknown`: no page could be read, or none says enough. */
export interface DocumentedField {
  readonly selector: string
  readonly documented: 'yes' | 'no' | 'unknown'
}
