import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { gains, routePairs } from '../../src/routing/moves.ts'
import { readTrees } from '../../src/routing/read-tree.ts'
import { SYSTEMS } from '../../src/routing/systems.ts'
import { sharesIn } from './read.ts'
import type { Sample } from './samples.ts'
import { SAMPLES } from './samples.ts'

/** Two numbers that make a split of this system. */
function splits({ whole }: Sample): fc.Arbitrary<readonly [number, number]> {
  const most = whole ?? 1_000
  const comet = fc.integer({ min: 0, max: most })
  if (whole !== null) return comet.map((number) => [whole - number, number] as const)
  return fc.tuple(fc.integer({ min: 1, max: most }), comet)
}

function percentOf(sample: Sample, [primary, comet]: readonly [number, number]) {
  const shares = sharesIn(sample.text(primary, comet), sample.path)
  return sample.routes.map((route) => shares.find((share) => share.route === route))
}

describe.each(SAMPLES)('$id', (sample) => {
  it('is known by its own file alone', () => {
    const text = sample.text((sample.whole ?? 20) - 5, 5)
    const known = SYSTEMS.filter(({ reads }) =>
      reads.from === 'text' ? reads.knows(text, sample.path) : readTreesOf(sample, text).some(reads.knows),
    )
    expect(known.map(({ id }) => id)).toEqual([sample.id])
  })

  it('gives each route its part of the whole, which add up to 100', () => {
    fc.assert(
      fc.property(splits(sample), ([primary, comet]) => {
        const [first, second] = percentOf(sample, [primary, comet])
        expect(second?.percent).toBeCloseTo((100 * comet) / (primary + comet), 9)
        expect((first?.percent ?? 0) + (second?.percent ?? 0)).toBeCloseTo(100, 9)
      }),
    )
  })

  it('points at the line on which the number stands', () => {
    fc.assert(
      fc.property(splits(sample), ([primary, comet]) => {
        const lines = sample.text(primary, comet).split('\n')
        const [, share] = percentOf(sample, [primary, comet])
        expect(lines[(share?.line ?? 0) - 1]).toContain(String(comet))
      }),
    )
  })

  it('sees the fallback gain exactly where it gets more', () => {
    fc.assert(
      fc.property(splits(sample), splits(sample), (old, now) => {
        const part = ([primary, comet]: readonly [number, number]) => comet / (primary + comet)
        const pairs = routePairs(
          sharesIn(sample.text(...old), sample.path),
          sharesIn(sample.text(...now), sample.path),
        )
        const pair = pairs.find(({ after }) => after?.route === sample.routes[1])
        expect(pair !== undefined && gains(pair)).toBe(part(now) > part(old))
      }),
    )
  })
})

/** What is no YAML belongs to no system that reads YAML. */
function readTreesOf({ id }: Sample, text: string) {
  return id === 'nginx' ? [] : readTrees(text)
}

describe('the systems', () => {
  it('have a short name each, and say where they are described', () => {
    expect(new Set(SYSTEMS.map(({ id }) => id)).size).toBe(SYSTEMS.length)
    for (const { source } of SYSTEMS) expect(source).toMatch(/^https:\/\//)
  })
})
