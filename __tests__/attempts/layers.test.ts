import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Attempt } from '../../src/evidence/drill.ts'
import { layersInWords, layersOf, type RetryLayer } from '../../src/attempts/layers.ts'
import { attempt, reply } from '../assess/build.ts'

const STAINLESS = 'x-stainless-retry-count'
const ENVOY = 'x-envoy-attempt-count'

/** Attempts half a second apart, each with this count of a header; null for none. */
const counting = (
  counts: readonly (number | null)[],
  header = STAINLESS,
  over: (at: number) => Partial<Attempt['request']> = () => ({}),
): readonly Attempt[] =>
  counts.map((count, at) =>
    attempt({
      n: at + 1,
      gapMs: at === 0 ? null : 500,
      answeredBy: 'tap',
      ending: reply(500),
      request: { hint: count === null ? null : { header, count }, ...over(at) },
    }),
  )

const makers = (attempts: readonly Attempt[]): readonly RetryLayer[] =>
  layersOf(attempts).retries.map(({ by }) => by)

describe('the layers that retry', () => {
  it('are the SDK where its counter goes on from 0', () => {
    const layers = layersOf(counting([0, 1, 2]))
    expect(layers.by).toEqual({ sdk: 2, proxy: 0, above: 0, unknown: 0 })
    expect(layersInWords(layers)).toBe('1 call of the SDK with 3 attempts')
  })

  it('are the SDK and somebody above it where the counter starts anew', () => {
    const layers = layersOf(counting([0, 1, 2, 0, 1, 2]))
    expect(layers.by).toEqual({ sdk: 4, proxy: 0, above: 1, unknown: 0 })
    expect(layers.calls).toEqual({ layer: 'sdk', attempts: [3, 3] })
    expect(layersInWords(layers)).toBe('2 calls of the SDK with 3 attempts each')
  })

  it('are all above an SDK that does not retry itself', () => {
    const layers = layersOf(counting([0, 0, 0]))
    expect(layers.by).toMatchObject({ above: 2 })
    expect(layersInWords(layers)).toBe('3 calls of the SDK with 1 attempt each')
  })

  it('tell calls of different length apart, and list no more than a few', () => {
    expect(layersInWords(layersOf(counting([0, 1, 0])))).toBe('2 calls of the SDK with 2 and 1 attempts')
    const many = layersOf(counting([0, 1, 0, 0, 0, 0]))
    expect(layersInWords(many)).toBe('5 calls of the SDK with 2, 1, 1, 1, ... attempts')
  })

  it('count a proxy from 1', () => {
    const layers = layersOf(counting([1, 2, 1, 2], ENVOY))
    expect(layers.by).toEqual({ sdk: 0, proxy: 2, above: 1, unknown: 0 })
    expect(layersInWords(layers)).toBe('2 calls through the proxy with 2 attempts each')
  })

  it.each(['x-portkey-retry-attempt-count', 'x-litellm-attempted-retries'])('count %s from 0', (header) => {
    expect(makers(counting([0, 1, 2], header))).toEqual(['proxy', 'proxy'])
  })

  it('are below the SDK where one count comes twice, and unknown where a first count does', () => {
    const layers = layersOf(counting([0, 0, 1, 1, 2, 2]))
    expect(layers.by).toEqual({ sdk: 2, proxy: 2, above: 0, unknown: 1 })
    expect(layers.calls).toBeNull()
    expect(layersInWords(layers)).toBe(
      'of 5 repeats 2 by the SDK, 2 by a proxy or client below it, 1 by nobody that can be named',
    )
  })

  it('are above where a hop starts a new call, and the SDK where its count goes on over the hop', () => {
    const toFallback = (at: number): Partial<Attempt['request']> => ({
      route: at < 2 ? 'primary' : 'fallback',
      fingerprint: (at < 2 ? 'a' : 'b') as Fingerprint,
    })
    expect(makers(counting([0, 1, 0], STAINLESS, toFallback))).toEqual(['sdk', 'above'])
    expect(makers(counting([0, 1, 2], STAINLESS, toFallback))).toEqual(['sdk', 'sdk'])
  })

  it('are above where the first request with a counter follows others without one', () => {
    expect(makers(counting([null, 0, 1]))).toEqual(['above', 'sdk'])
  })

  it('cannot be told without a counter, or with one that nobody knows', () => {
    for (const attempts of [counting([null, null, null]), counting([0, 1, 2], 'x-attempt')]) {
      const layers = layersOf(attempts)
      expect(layers).toMatchObject({ by: { unknown: 2 }, contradicted: [], calls: null })
      expect(layersInWords(layers)).toBeNull()
    }
  })

  it('are nobody for one attempt, and for none', () => {
    expect(layersOf(counting([0])).by).toEqual({ sdk: 0, proxy: 0, above: 0, unknown: 0 })
    expect(layersOf([])).toMatchObject({ retries: [], contradicted: [], calls: null })
    expect(layersInWords(layersOf([]))).toBeNull()
  })
})

describe('a counter that lies', () => {
  const otherBody = createHash('sha256').update('other').digest('hex') as Fingerprint
  const bodies = (at: number): Partial<Attempt['request']> => (at === 1 ? { fingerprint: otherBody } : {})
  const atOnce = counting([0, 1]).map((each) => (each.n === 2 ? { ...each, gapMs: 3 } : each))

  it.each([
    ['a first request that says it is the third', counting([2, 3]), [1]],
    ['a count that skips one', counting([0, 2]), [2]],
    ['a count that goes back', counting([0, 1, 2, 1]), [4]],
    ['a count below its first', counting([0, -1], 'x-portkey-retry-attempt-count'), [2]],
    ['a proxy that counts from 0', counting([0, 1], ENVOY), [1]],
    ['the same constant copied into every request', counting([2, 2, 2], 'x-litellm-attempted-retries'), [1]],
    ['a retry of the SDK with another body', counting([0, 1], STAINLESS, bodies), [2]],
    ['a retry of the SDK without the pause that it makes', atOnce, [2]],
  ])('is %s', (_what, attempts, contradicted) => {
    const layers = layersOf(attempts)
    expect(layers.contradicted).toEqual(contradicted)
    expect(layersInWords(layers)).toBe(
      `counts that do not fit what was seen, the first at attempt ${contradicted[0]}`,
    )
  })

  it('names nobody: the retry at a contradiction is unknown', () => {
    expect(makers(counting([0, 2, 3]))).toEqual(['unknown', 'sdk'])
  })

  it('is not one that follows a Retry-After at once, or a gap that is not known', () => {
    const asked = (gapMs: number | null, retryAfterMs: number | null): readonly Attempt[] =>
      counting([0, 1]).map((each) =>
        each.n === 1 ? { ...each, ending: reply(429, { retryAfterMs }) } : { ...each, gapMs },
      )
    expect(makers(asked(30, 20))).toEqual(['sdk'])
    expect(makers(asked(null, null))).toEqual(['sdk'])
  })

  it('is no counter of an SDK that was cut off: a timeout is followed by no answer', () => {
    const [first, second] = counting([0, 1])
    if (first === undefined || second === undefined) throw new Error('two attempts')
    const left = { ...first, ending: { kind: 'caller-left', bytes: 0 } as const }
    expect(makers([left, { ...second, gapMs: 10 }])).toEqual(['sdk'])
  })
})
