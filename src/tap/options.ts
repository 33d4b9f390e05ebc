import type { Fingerprint } from '../evidence/brand.ts'
import type { Drill } from '../evidence/drill.ts'
import type { RouteName } from '../evidence/fault.ts'
import type { TapAddress } from '../evidence/policy.ts'
import type { Secret } from '../evidence/secret.ts'
import type { FieldRule, RequestProfile, Surface } from '../evidence/surface.ts'
import type { Script } from '../fault/script.ts'
import type { Wire } from '../wire/wire.ts'
import type { Guard } from './guard.ts'

/** Where texts go that must not be found in anything written: memory only. */
export interface NeedleSink {
  prompt(texts: readonly string[]): void
  reply(texts: readonly string[]): void
  error(texts: readonly string[]): void
}

/** What stands behind the tap. The key is swapped in for the canary on the way there. */
export interface Upstream {
  readonly origin: string
  readonly basePath: string
  readonly key: Secret
  readonly answeredBy: 'gateway' | 'simulator'
  readonly wire: Wire
}

/** One route: a listening address of its own, and what is behind it. */
export interface RouteAtTap {
  readonly model: string
  /** The path that the application's base URL ends with, such as `/v1`. */
  readonly basePath: string
  readonly upstream: Upstream
  /** Limits towards a real gateway; null in front of the simulator. */
  readonly guard: Guard | null
}

/** The fallback is always there; a primary where the policy declares one. */
export type RoutesAtTap = { readonly fallback: RouteAtTap } & { readonly primary: RouteAtTap | null }

/** One drill, as far as the tap has to know it. */
export interface DrillAtTap {
  readonly drill: Drill
  /** The dummy key of each route: the other route's key is another key. */
  readonly canaries: Readonly<Record<RouteName, Secret<'canary'>>>
  /** What the fault does with the n-th attempt on a route, or null where the route is healthy. `elsewhere` is an origin that no key may follow a redirect to. */
  readonly script: (route: RouteName, attempt: number, streaming: boolean, elsewhere: string) => Script | null
  /** Whether playing the script on this route is the planned failure itself. */
  readonly meets: (route: RouteName) => boolean
}

/** Everything a tap needs of the outside: all of it is passed in. */
export interface TapOptions {
  readonly routes: RoutesAtTap
  readonly address: TapAddress
  /** The surface that requests arrive on: behind a bridging gateway it is not the application's own. */
  readonly surface: Surface
  readonly profile: RequestProfile
  readonly fields: readonly FieldRule[]
  /** `whole`: everything that arrives belongs to the one drill. `by-nonce`: to the drill whose nonce is in the prompt. */
  readonly attribution: 'whole' | 'by-nonce'
  readonly now: () => Date
  /** Milliseconds on a clock that never goes back. */
  readonly elapsed: () => number
  readonly fingerprint: (bytes: Uint8Array) => Fingerprint
  readonly sink: NeedleSink
}
