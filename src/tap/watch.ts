import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import type { Attempt } from '../evidence/drill.ts'
import type { RouteName } from '../evidence/fault.ts'
import type { DrillAtTap } from './options.ts'

/** What was seen of one drill. */
export interface WatchSeen {
  readonly attempts: readonly Attempt[]
  readonly faultMet: boolean
}

/**
 * The record of one drill, or of everything that no drill owns. It stays open until the tap closes: a retry that comes
 * late finds the drill that it belongs to.
 */
export class Watch {
  readonly drill: DrillAtTap | null
  /** Attempts that have begun, side calls left out. */
  attempts = 0
  upstreamCalls = 0
  faultMet = false
  #onRoute: Record<RouteName, number> = { primary: 0, fallback: 0 }
  #exchanges: Promise<Attempt | null>[] = []
  #open = 0
  /** When the last reply ended, by the tap's clock; null before the first. */
  #lastEnded: number | null = null
  #delivering = 0
  #stirred = new Set<() => void>()

  constructor(drill: DrillAtTap | null) {
    this.drill = drill
  }

  /**
   * Counts an attempt; gives its number among those that asked the route for the surface under review: a call to another
   * path must not use up the attempt that a fault is planned for.
   */
  begin(route: RouteName, isDeclared: boolean): number {
    this.attempts += 1
    if (isDeclared) this.#onRoute[route] += 1
    return this.#onRoute[route]
  }

  /**
   * Milliseconds since the last reply ended; null before the first, and where a request overlaps with another one:
   * nobody waited between those.
   */
  gapAt(arrivedAt: number): number | null {
    const ended = this.#lastEnded
    if (ended === null || this.#delivering > 0 || arrivedAt < ended) return null
    return Math.round(arrivedAt - ended)
  }

  /** Notes when a reply ends. */
  async during<T>(elapsed: () => number, delivery: Promise<T>): Promise<T> {
    this.#delivering += 1
    try {
      return await delivery
    } finally {
      this.#delivering -= 1
      this.#lastEnded = elapsed()
    }
  }

  /** Keeps an exchange that has begun. */
  add(exchange: Promise<Attempt | null>): void {
    this.#exchanges.push(exchange)
    this.#open += 1
    this.#stir()
    const ended = () => {
      this.#open -= 1
      this.#stir()
    }
    exchange.then(ended, ended)
  }

  /** Resolves when an exchange has begun; at once where one has. Rejects when the signal aborts. */
  async begun(signal: AbortSignal): Promise<void> {
    while (this.#exchanges.length === 0) await this.#next(signal, null)
  }

  /** Resolves when no exchange is open and nothing has happened for so long. Rejects when the signal aborts. */
  async quiet(ms: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const stirred = await this.#next(signal, this.#open === 0 ? ms : null)
      if (!stirred) return
    }
  }

  /** Resolves when no exchange is open, at the latest after so many milliseconds. */
  async ended(ms: number): Promise<void> {
    const over = new AbortController()
    try {
      const patience = sleep(ms, undefined, { signal: over.signal })
      // After a busy moment the timer comes before what the sockets have to say: they get one more turn.
      await Promise.race([Promise.all(this.#exchanges), patience.then(() => setImmediate())])
    } finally {
      over.abort()
    }
  }

  /** All that was seen so far; waits for exchanges that are still open. */
  async seen(): Promise<WatchSeen> {
    const all = await Promise.all(this.#exchanges)
    return { attempts: all.filter((attempt) => attempt !== null), faultMet: this.faultMet }
  }

  #stir(): void {
    for (const wake of this.#stirred) wake()
  }

  /** Waits for the next change: true when there was one, false when `ms` passed without. */
  #next(signal: AbortSignal, ms: number | null): Promise<boolean> {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>()
    const wake = () => {
      resolve(true)
    }
    const onAbort = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('the watch was ended'))
    }
    const timer =
      ms === null
        ? undefined
        : setTimeout(() => {
            resolve(false)
          }, ms)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    this.#stirred.add(wake)
    return promise.finally(() => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      this.#stirred.delete(wake)
    })
  }
}
