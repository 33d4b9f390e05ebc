import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { merged, unhindered } from '../../../src/leak/pieces/place-order.ts'
import { indexed } from './followed.ts'

const places = fc.uniqueArray(fc.nat(40)).map((all) => all.sort((a, b) => a - b))

describe('places of chains that go on, and of some that begin', () => {
  it('are in rising order, each of them once', () => {
    fc.assert(
      fc.property(places, places, (alive, beginnings) => {
        const all = [...new Set([...alive, ...beginnings])].sort((a, b) => a - b)
        expect(merged(alive, beginnings)).toEqual(all)
      }),
    )
    expect(merged([2, 10], [1, 9, 10])).toEqual([1, 2, 9, 10])
  })
})

describe('places in an order in which a word does not go on with itself', () => {
  const index = indexed({
    account: ['aaaab-2222-7'],
    bodies: ['aaaa then a long stair leads up to the lamp, and aaaa voices are heard all night.'],
  })
  // Texts come first, and of a value the plain form.
  const valueAt = (is: 'value' | 'text'): number => index.wholes.find((whole) => whole.is === is)?.from ?? -1

  it('are those of a value with the last one first where they are beside each other', () => {
    const at = valueAt('value')
    const order = (offsets: readonly number[], size = 1): readonly number[] =>
      unhindered(
        index,
        offsets.map((offset) => at + offset),
        size,
      ).map((place) => place - at)
    expect(order([0, 1, 2, 3])).toEqual([3, 2, 1, 0])
    expect(order([0, 2, 3])).toEqual([0, 3, 2])
    expect(order([0, 1, 5, 6, 7])).toEqual([1, 0, 7, 6, 5])
    expect(order([0, 2, 4], 2)).toEqual([4, 2, 0])
    expect(order([0, 1, 2], 2)).toEqual([0, 1, 2])
    expect(order([3])).toEqual([3])
    expect(order([])).toEqual([])
  })

  it('are those of a text as they were', () => {
    const at = valueAt('text')
    expect(unhindered(index, [at, at + 1, at + 2], 1)).toEqual([at, at + 1, at + 2])
    const value = valueAt('value')
    const both = [at, at + 1, value, value + 1].sort((a, b) => a - b)
    expect(unhindered(index, both, 1)).toEqual([at, at + 1, value + 1, value])
  })

  it('are all there, and none goes on from the one before it', () => {
    const at = valueAt('value')
    const offsets = fc.uniqueArray(fc.nat(9)).map((all) => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(offsets, fc.integer({ min: 1, max: 3 }), (all, size) => {
        const rising = all.map((offset) => at + offset)
        const order = unhindered(index, rising, size)
        expect(order.toSorted((a, b) => a - b)).toEqual(rising)
        expect(order.some((place, n) => order[n - 1] === place - size)).toBe(false)
      }),
    )
  })
})
