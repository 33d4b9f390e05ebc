import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { gains, moves, routePairs } from '../../src/routing/moves.ts'
import type { Entry, Group, Share } from '../../src/routing/share.ts'
import { sharesOf } from '../../src/routing/share.ts'

const entry = (route: string, amount: number, more: Partial<Entry> = {}): Entry => ({
  route,
  amount,
  line: 1,
  leadsTo: [route],
  ...more,
})
const group = (name: string, ...entries: readonly Entry[]): readonly Share[] =>
  sharesOf({ name, unit: 'weight', whole: null, entries })
const rows = (before: readonly Share[], after: readonly Share[]) =>
  routePairs(before, after).map((pair) => [
    pair.route,
    pair.before?.percent ?? null,
    pair.after?.percent ?? null,
  ])

describe('the routes of two texts', () => {
  it('come in the order of the text after, then those that are gone', () => {
    const before = group('', entry('gone', 1), entry('a', 1), entry('b', 2))
    const after = group('', entry('b', 3), entry('new', 0), entry('a', 1))
    expect(rows(before, after)).toEqual([
      ['b', 50, 75],
      ['new', null, 0],
      ['a', 25, 25],
      ['gone', 25, null],
    ])
  })

  it('are named by their group too where a name stands in several', () => {
    const after = [...group('chat', entry('a', 1), entry('b', 1)), ...group('code', entry('a', 1))]
    expect(rows([], after).map(([name]) => name)).toEqual(['chat/a', 'b', 'code/a'])
    expect(rows(group('code', entry('a', 1)), group('chat', entry('a', 1))).map(([name]) => name)).toEqual([
      'chat/a',
      'code/a',
    ])
  })

  it('are numbered where a name stands twice in a group', () => {
    const twice = group('', entry('a', 1), entry('a', 3, { leadsTo: ['x'] }))
    expect(rows([], twice)).toEqual([
      ['a', null, 25],
      ['a#2', null, 75],
    ])
  })

  it('stay the same when entries of one name are sorted anew, and differ when they swap where they lead', () => {
    const [here, there] = [{ leadsTo: ['https://a.example'] }, { leadsTo: ['https://api.cometapi.com'] }]
    const before = group('', entry('m', 9, here), entry('m', 1, there))
    const sorted = routePairs(before, group('', entry('m', 1, there), entry('m', 9, here)))
    expect(sorted.map((pair) => moves(pair))).toEqual([false, false])
    const swapped = routePairs(before, group('', entry('m', 9, there), entry('m', 1, here)))
    expect(swapped.map((pair) => gains(pair))).toEqual([true, false])
  })

  it('are known by what identifies them where names depend on neighbours', () => {
    const before = group('', entry('openai', 1, { id: 'openai@host' }))
    const after = group(
      '',
      entry('openai', 1, { id: 'openai' }),
      entry('openai@host', 3, { id: 'openai@host' }),
    )
    expect(rows(before, after)).toEqual([
      ['openai', null, 25],
      ['openai@host', 100, 75],
    ])
  })
})

describe('what a route gains', () => {
  const pairOf = (before: readonly Share[], after: readonly Share[], route: string) => {
    const pair = routePairs(before, after).find((one) => one.route === route)
    if (pair === undefined) throw new Error('no such route')
    return [moves(pair), gains(pair)]
  }

  it('is a larger share, not a larger number', () => {
    const before = group('', entry('a', 9), entry('b', 1))
    expect(pairOf(before, group('', entry('a', 90), entry('b', 10)), 'b')).toEqual([false, false])
    expect(pairOf(before, group('', entry('a', 4), entry('b', 1)), 'b')).toEqual([true, true])
    expect(pairOf(before, group('', entry('b', 1)), 'b')).toEqual([true, true])
    expect(pairOf(before, group('', entry('a', 9), entry('b', 0)), 'b')).toEqual([true, false])
    expect(pairOf(before, [], 'b')).toEqual([true, false])
  })

  it('is nothing where a route is added that gets nothing', () => {
    expect(pairOf(group('', entry('a', 1)), group('', entry('a', 1), entry('b', 0)), 'b')).toEqual([
      true,
      false,
    ])
  })

  it('is an earlier place in an order, and a larger part of a place that waits', () => {
    const order = (...routes: string[]) =>
      group('', ...routes.map((route, rank) => entry(route, 1, { rank })))
    expect(pairOf(order('a', 'b'), order('a', 'b', 'c'), 'c')).toEqual([true, true])
    expect(pairOf(order('a', 'b', 'c'), order('a', 'c', 'b'), 'c')).toEqual([true, true])
    expect(pairOf(order('a', 'b', 'c'), order('a', 'c', 'b'), 'b')).toEqual([true, false])
    expect(pairOf(order('a', 'b', 'c'), order('b', 'a', 'c'), 'b')).toEqual([true, true])
    const waiting = (amount: number) =>
      group('', entry('a', 1), entry('b', 1, { rank: 5 }), entry('c', amount, { rank: 5 }))
    expect(pairOf(waiting(1), waiting(3), 'c')).toEqual([true, true])
    expect(pairOf(waiting(3), waiting(1), 'c')).toEqual([true, false])
  })

  it('does not depend on how ranks are numbered', () => {
    const ranked = (rank: number) => group('', entry('a', 1), entry('b', 1, { rank }))
    expect(pairOf(ranked(5), ranked(1), 'b')).toEqual([false, false])
  })

  it('skips a place where nobody gets anything', () => {
    const shares = group('', entry('a', 0), entry('b', 1, { rank: 1 }))
    expect(shares.map(({ percent }) => percent)).toEqual([0, 100])
  })
})

describe('the shares of any group', () => {
  const amounts = fc.array(fc.record({ amount: fc.nat(1000), rank: fc.nat(2) }), {
    minLength: 1,
    maxLength: 8,
  })
  const made = (list: readonly { readonly amount: number; readonly rank: number }[]): Group => ({
    name: 'g',
    unit: 'weight',
    whole: null,
    entries: list.map(({ amount, rank }, index) => entry(`r${index}`, amount, { rank })),
  })

  it('add up to 100, or to 0 where nobody gets anything', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const sum = sharesOf(made(list)).reduce((total, { percent }) => total + percent, 0)
        expect(sum).toBeCloseTo(list.some(({ amount }) => amount > 0) ? 100 : 0, 6)
      }),
    )
  })

  it('give more to a route whose number alone is raised in the first rank', () => {
    fc.assert(
      fc.property(amounts, fc.nat(7), fc.integer({ min: 1, max: 1000 }), (list, at, more) => {
        const flat = list.map(({ amount }) => ({ amount: amount + 1, rank: 0 }))
        const index = at % flat.length
        const raised = flat.map((one, place) =>
          place === index ? { ...one, amount: one.amount + more } : one,
        )
        const pairs = routePairs(sharesOf(made(flat)), sharesOf(made(raised)))
        for (const [place, pair] of pairs.entries())
          expect(gains(pair)).toBe(place === index && flat.length > 1)
      }),
    )
  })

  it('do not change with the order of entries or a common factor', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 50 }), (list, factor) => {
        const before = sharesOf(made(list))
        const { entries } = made(list)
        const after = sharesOf({
          ...made(list),
          entries: entries.toReversed().map((one) => ({ ...one, amount: one.amount * factor })),
        })
        expect(routePairs(before, after).some((pair) => moves(pair))).toBe(false)
      }),
    )
  })
})
