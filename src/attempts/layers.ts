import { counted } from '../evidence/counted.ts'
import type { Attempt, LayerHint } from '../evidence/drill.ts'
import { isHop, replyOf } from './exchanges.ts'

/** Who sent a request again, as far as the counters in the requests tell. They are hints: nothing is judged by them. */
export const RETRY_LAYERS = ['sdk', 'proxy', 'above', 'unknown'] as const
export type RetryLayer = (typeof RETRY_LAYERS)[number]

/**
 * One attempt after the first. `sdk` and `proxy`: the counter of that layer goes on, or something below it repeated
 * the request (`proxy`). `above`: a counter starts anew, so whoever sits above the counting layer asked again.
 */
export type Retry = { readonly n: number } & (
  | { readonly by: Exclude<RetryLayer, 'unknown'>; readonly hint: LayerHint }
  /** `no-counter`: nothing was sent along. `above-or-below`: both fit. `contradicted`: the count fits no position. */
  | { readonly by: 'unknown'; readonly why: 'no-counter' | 'above-or-below' | 'contradicted' }
)

/** What the retry counters of one logical request show. */
export interface Layers {
  readonly retries: readonly Retry[]
  readonly by: Readonly<Record<RetryLayer, number>>
  /** Attempts, the first among them, whose counter cannot be true after what the wire saw. */
  readonly contradicted: readonly number[]
  /** How many attempts each call of one counting layer made; null unless one counter explains all attempts. */
  readonly calls: { readonly layer: 'sdk' | 'proxy'; readonly attempts: readonly number[] } | null
}

interface Counter {
  readonly layer: 'sdk' | 'proxy'
  /** The count of a first request. */
  readonly first: number
}

/** What each counter counts. Sources: the contract facts on openai-node, Envoy's router, Portkey's and LiteLLM's headers. */
const COUNTERS: ReadonlyMap<string, Counter> = new Map([
  ['x-stainless-retry-count', { layer: 'sdk', first: 0 }],
  ['x-envoy-attempt-count', { layer: 'proxy', first: 1 }],
  // Response headers that count retries: a request has one only where a layer passes it on.
  ['x-portkey-retry-attempt-count', { layer: 'proxy', first: 0 }],
  ['x-litellm-attempted-retries', { layer: 'proxy', first: 0 }],
])

/** Generated SDKs wait 0.5 s before the first retry and take off up to 25 %; the rest is a slow end of the reply. */
const LEAST_SDK_PAUSE_MS = 300

/** A request with its place in a call of the counting layer: 0 for the first. */
interface Counted {
  readonly attempt: Attempt
  readonly hint: LayerHint
  readonly layer: 'sdk' | 'proxy'
  readonly place: number
}

/** Reads the counters of attempts without side calls, in order. */
export function layersOf(attempts: readonly Attempt[]): Layers {
  const counted = attempts.map(countedAs)
  const pairs = attempts.map(({ n }, at): Pair => {
    const one = counted[at] ?? null
    return { n, one, before: one === null ? null : lastOf(counted.slice(0, at), one) }
  })
  const repeatsBelow = pairs.some(isRepeatedBelow)
  const all = pairs.map((pair) => retryOf(pair, repeatsBelow))
  const retries = all.slice(1)
  const contradicted = all.filter((one) => one.by === 'unknown' && one.why === 'contradicted')
  const isWhole = contradicted.length === 0 && !repeatsBelow
  return {
    retries,
    by: sumOf(retries),
    contradicted: contradicted.map(({ n }) => n),
    calls: isWhole ? callsOf(counted, retries) : null,
  }
}

/** A request beside the latest one with the same counter. */
interface Pair {
  readonly n: number
  readonly one: Counted | null
  readonly before: Counted | null
}

function countedAs(attempt: Attempt): Counted | null {
  const { hint } = attempt.request
  const counter = hint === null ? undefined : COUNTERS.get(hint.header)
  if (hint === null || counter === undefined) return null
  return { attempt, hint, layer: counter.layer, place: hint.count - counter.first }
}

function lastOf(earlier: readonly (Counted | null)[], one: Counted): Counted | null {
  return earlier.findLast((other) => other?.hint.header === one.hint.header) ?? null
}

/** The same count again, and not a first one: the counting layer asked once, and something below it twice. */
function isRepeatedBelow({ one, before }: Pair): boolean {
  return one !== null && before !== null && one.place > 0 && one.place === before.place
}

function retryOf(pair: Pair, repeatsBelow: boolean): Retry {
  const { n, one, before } = pair
  if (one === null) return { n, by: 'unknown', why: 'no-counter' }
  if (one.place === 0) {
    // What repeats other counts repeats a first one as well, and then it looks like a new call.
    const mayBeBelow = repeatsBelow && before?.place === 0
    return mayBeBelow ? { n, by: 'unknown', why: 'above-or-below' } : { n, by: 'above', hint: one.hint }
  }
  if (isRepeatedBelow(pair)) return { n, by: 'proxy', hint: one.hint }
  const goesOn =
    before !== null && one.place > 0 && one.place === before.place + 1 && couldFollow(one, before)
  return goesOn ? { n, by: one.layer, hint: one.hint } : { n, by: 'unknown', why: 'contradicted' }
}

/** What a count that goes on has to look like on the wire: the same bytes, and for an SDK the pause that it makes. */
function couldFollow({ attempt, layer }: Counted, { attempt: before }: Counted): boolean {
  const isOtherBody = attempt.request.fingerprint !== before.request.fingerprint
  if (isOtherBody && !isHop(before.request, attempt.request)) return false
  const isOwnPause = attempt.n === before.n + 1 && replyOf(before)?.retryAfterMs === null
  return layer !== 'sdk' || !isOwnPause || attempt.gapMs === null || attempt.gapMs >= LEAST_SDK_PAUSE_MS
}

function sumOf(retries: readonly Retry[]): Layers['by'] {
  const of = (layer: RetryLayer): number => retries.filter(({ by }) => by === layer).length
  return { sdk: of('sdk'), proxy: of('proxy'), above: of('above'), unknown: of('unknown') }
}

/** The attempts of each call, where one counter explains them all. */
function callsOf(counted: readonly (Counted | null)[], retries: readonly Retry[]): Layers['calls'] {
  const [first] = counted
  if (first === undefined || first === null) return null
  const isOneCounter = counted.every((one) => one?.hint.header === first.hint.header)
  if (!isOneCounter || !retries.every(({ by }) => by === 'above' || by === first.layer)) return null
  const attempts: number[] = []
  for (const one of counted) attempts.push(one?.place === 0 ? 1 : (attempts.pop() ?? 0) + 1)
  return { layer: first.layer, attempts }
}

/** Calls beyond these are counted, not listed. */
const LISTED_CALLS = 4

/**
 * Who asked how often, in words for a finding: `2 calls of the SDK with 3 attempts each`. Null where the counters tell
 * nothing. The caller says that these are hints.
 */
export function layersInWords({ calls, by, contradicted, retries }: Layers): string | null {
  if (contradicted.length > 0) {
    const [first = 0] = contradicted
    return `counts that do not fit what was seen, the first at attempt ${first}`
  }
  if (calls !== null) return callsInWords(calls)
  if (by.unknown === retries.length) return null
  const parts = [
    [by.sdk, 'by the SDK'],
    [by.proxy, 'by a proxy or client below it'],
    [by.above, 'by a layer above'],
    [by.unknown, 'by nobody that can be named'],
  ] as const
  const told = parts.filter(([times]) => times > 0).map(([times, who]) => `${times} ${who}`)
  return `of ${retries.length} repeats ${told.join(', ')}`
}

function callsInWords({ layer, attempts }: NonNullable<Layers['calls']>): string {
  const [first = 0] = attempts
  const who = layer === 'sdk' ? 'of the SDK' : 'through the proxy'
  const isEven = attempts.every((times) => times === first)
  const times = isEven ? counted(first, 'attempt') : `${listed(attempts)} attempts`
  return `${counted(attempts.length, 'call')} ${who} with ${times}${isEven && attempts.length > 1 ? ' each' : ''}`
}

/** `3 and 1`, `3, 1 and 2`; of many calls the first ones. */
function listed(times: readonly number[]): string {
  if (times.length > LISTED_CALLS) return `${times.slice(0, LISTED_CALLS).join(', ')}, ...`
  return `${times.slice(0, -1).join(', ')} and ${times.at(-1) ?? 0}`
}
