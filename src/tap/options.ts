import type { Fingerprint } from '../evidence/brand.ts'
import type { Drill } from '../evidence/drill.ts'
import type { RouteName } from '../evidence/fault.ts'
import type { Secret } from '../evidence/secret.ts'
import type { FieldRule } from '../evidence/surface.ts'
import type { Script } from '../fault/script.ts'
import type { Wire } from '../wire/wire.ts'
import type { Guard } from './guard.ts'

/** Where texts go that must not be found in anything written: memory only. */
export interface NeedleSink {
  prompt(texts: readonly string[]): void
  reply(texts: readonly string[]): void
  error(texts: readonly string[]): void
}

/** The route behind the tap. The key is swapped in for the canary on the way there. */
export interface Upstream {
  readonly origin: string
  readonly basePath: string
  readonly key: Secret
  readonly answeredBy: 'gateway' | 'simulator'
}

/** Everything an exchange needs of the outside: all of it is passed in. */
export interface TapOptions {
  readonly drill: Drill
  readonly route: RouteName
  readonly model: string
  readonly fields: readonly FieldRule[]
  readonly canary: Secret<'canary'>
  readonly upstream: Upstream
  /** The fault's script for the n-th attempt, or null where the drill has none. */
  readonly script: (attempt: number, streaming: boolean) => Script | null
  /** Limits towards a real gateway; null in front of the simulator. */
  readonly guard: Guard | null
  readonly wire: Wire
  readonly now: () => Date
  /** Milliseconds on a clock that never goes back. */
  readonly elapsed: () => number
  readonly fingerprint: (bytes: Uint8Array) => Fingerprint
  readonly sink: NeedleSink
}
