import { describe, expect, it } from '@jest/globals'
import { complaint, sharesIn } from './read.ts'

const many = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one)

describe('small files that make much', () => {
  it('are refused where rules times variants are too many', () => {
    const features = (strategies: number) =>
      JSON.stringify({
        features: [
          {
            name: 'a',
            strategies: many(strategies, { name: 'default' }),
            variants: many(100, { name: 'v', weight: 1 }),
          },
        ],
      })
    expect(sharesIn(features(10))).toHaveLength(1_000)
    expect(complaint(features(600)).says).toMatch(/60000 shares/)
    const wide = {
      name: 'a',
      strategies: [{ name: 'default' }],
      variants: many(1_001, { name: 'v', weight: 1 }),
    }
    expect(complaint(JSON.stringify({ features: [wide] })).says).toMatch(/variants/)
  })

  it('are refused where references each lead to several others', () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 16 }, (_, index) => {
        const next = { $ref: `r${index + 1}` }
        return [`r${index}`, index === 15 ? 'a' : { if: [{ var: 'x' }, next, next] }]
      }),
    )
    const flag = { state: 'ENABLED', variants: { a: 1 }, targeting: { $ref: 'r0' } }
    expect(complaint(JSON.stringify({ flags: { f: flag }, $evaluators: doubled })).says).toMatch(/branches/)
  })

  it('are refused where scheduled steps repeat many rules', () => {
    const rules = '    - {query: a, variation: x}\n'.repeat(1_000)
    const steps = '    - {date: d, disable: false}\n'.repeat(20)
    const text = `f:\n  variations: {x: 1}\n  defaultRule: {variation: x}\n  targeting:\n${rules}  scheduledRollout:\n${steps}`
    expect(complaint(text).says).toMatch(/groups/)
  })

  it('are refused where an entry says thousands of things', () => {
    const flag = { state: 'ENABLED', variants: { a: many(2_001, 'x') }, defaultVariant: 'a' }
    expect(complaint(JSON.stringify({ flags: { f: flag } })).says).toMatch(/2000 things/)
  })

  it('cut the names of rules that ask much, and still tell them apart', () => {
    const rule = (end: string) => `{query: ${'a'.repeat(300)}${end}, variation: x}`
    const text = `f:\n  variations: {x: 1}\n  targeting: [${rule('1')}, ${rule('2')}]\n  defaultRule: {variation: x}\n`
    const groups = sharesIn(text).map(({ group }) => group)
    expect(new Set(groups).size).toBe(3)
    for (const group of groups) expect(group.length).toBeLessThanOrEqual(200)
  })
})
