import type { Attempt, Ending } from '../evidence/drill.ts'

/** What of a reply was there before its first byte of body. */
export interface Head {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
}

/** How a reply was delivered to the application. */
export interface Delivery {
  readonly answeredBy: Attempt['answeredBy']
  readonly outcome:
    | ({ readonly kind: 'reply'; readonly ended: 'complete' | 'cut' } & Head)
    /** `begun` is null where the caller left before there was anything of a reply. */
    | { readonly kind: 'caller-left'; readonly begun: Head | null }
    | Extract<Ending, { kind: 'no-reply' }>
}
