import type { Attempt, Ending } from '../evidence/drill.ts'

/** How a reply was delivered to the application. */
export interface Delivery {
  readonly answeredBy: Attempt['answeredBy']
  readonly outcome:
    | {
        readonly kind: 'reply'
        readonly status: number
        readonly headers: ReadonlyMap<string, string>
        readonly ended: 'complete' | 'cut'
      }
    | Extract<Ending, { kind: 'no-reply' | 'caller-left' }>
}
