import { createHash, randomBytes } from 'node:crypto'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Attempt, Drill } from '../../src/evidence/drill.ts'
import type { Surface } from '../../src/evidence/surface.ts'
import { isLoopback } from '../../src/policy/base-url.ts'
import { makeSecret } from '../../src/policy/secret.ts'
import type { DrillAtTap, RouteAtTap, TapOptions } from '../../src/tap/options.ts'
import { openTap, type TapClosed } from '../../src/tap/tap.ts'
import type { Watch } from '../../src/tap/watch.ts'
import { openWire } from '../../src/wire/wire.ts'
import { happyDrill } from '../assess/build.ts'

const MODEL = 'test-model'

/** What stands behind the tap, and what the tap is to do about it. */
export interface Opening {
  /** Where the route is served: an origin on loopback. */
  readonly origin: string
  readonly surface?: Surface
  readonly drills?: readonly Drill[]
  readonly attribution?: TapOptions['attribution']
  readonly guard?: RouteAtTap['guard']
  readonly script?: DrillAtTap['script']
}

/** A tap on loopback in front of any server, with one watch for each drill. */
export interface Opened {
  readonly baseUrl: string
  readonly port: number
  readonly canary: string
  readonly realKey: string
  readonly watches: readonly Watch[]
  /** Headers of a request as a client sends them. */
  readonly headers: Readonly<Record<string, string>>
  /** What the first drill's requests ask. */
  readonly body: string
  /** What the first drill saw; waits for exchanges that are still open. */
  attempts(): Promise<readonly Attempt[]>
  close(): Promise<TapClosed>
}

/** Opens a tap; with `close` everything it needs is closed as well. */
export async function open(opening: Opening): Promise<Opened> {
  const { origin, surface = 'responses', drills = [happyDrill({ nonce: nonce() })], guard = null } = opening
  const canary = makeSecret('canary', `canary-${randomBytes(16).toString('hex')}`)
  const key = makeSecret('real', `real-${randomBytes(16).toString('hex')}`)
  const wire = await openWire({ allows: isLoopback, silenceMs: 10_000, proxy: null })
  const upstream = { origin, basePath: '/v1', key, answeredBy: 'gateway' as const, wire }
  const tap = await openTap({
    routes: { primary: null, fallback: { model: MODEL, basePath: '/v1', guard, upstream } },
    address: { listen: '127.0.0.1', host: '127.0.0.1', ports: { primary: null, fallback: null } },
    surface,
    profile: 'minimal',
    fields: [],
    attribution: opening.attribution ?? 'whole',
    now: () => new Date(0),
    elapsed: () => performance.now(),
    fingerprint: (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16) as Fingerprint,
    sink: { prompt: () => undefined, reply: () => undefined, error: () => undefined },
  })
  const canaries = { primary: canary, fallback: canary }
  const script = opening.script ?? (() => null)
  const watches = drills.map((drill) => tap.watch({ drill, canaries, script, meets: () => false }))
  const baseUrl = tap.baseUrl('fallback') ?? ''
  return {
    baseUrl,
    port: Number(new URL(baseUrl).port),
    canary: canary.reveal(),
    realKey: key.reveal(),
    watches,
    headers: { authorization: `Bearer ${canary.reveal()}`, 'content-type': 'application/json' },
    body: requestBody(drills[0]?.nonce ?? ''),
    attempts: async () => (await watches[0]?.seen())?.attempts ?? [],
    async close() {
      const closed = await tap.close()
      await wire.close()
      return closed
    },
  }
}

/** What a client asks on the Responses surface. */
export function requestBody(words: string): string {
  return JSON.stringify({ model: MODEL, input: words, max_output_tokens: 64 })
}

/** Words that only one drill's prompt holds. */
export function nonce(): string {
  return randomBytes(6).toString('hex')
}

/** The ending of an attempt in few words: status, reason or `caller-left`. */
export function endingOf({ ending }: Attempt): number | string {
  if (ending.kind === 'reply') return ending.status
  return ending.kind === 'no-reply' ? ending.why : ending.kind
}
