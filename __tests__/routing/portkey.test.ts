import { describe, expect, it } from '@jest/globals'
import { complaint, rowsIn, sharesIn } from './read.ts'

const config = (value: object) => JSON.stringify(value, null, 2)
const json = 'config.json'

describe('Portkey', () => {
  it('shares by weight, 1 where none is written', () => {
    const text = config({
      strategy: { mode: 'loadbalance' },
      targets: [{ provider: 'openai', weight: 0.25 }, { virtual_key: 'comet' }],
    })
    expect(rowsIn(text, json)).toEqual([
      ['openai', 20, 8],
      ['comet', 80, 10],
    ])
  })

  it('tells targets of one provider apart by their host', () => {
    const text = config({
      strategy: { mode: 'loadbalance' },
      targets: [
        { provider: 'openai', weight: 0.9 },
        { provider: 'openai', custom_host: 'https://gateway.example/v1', weight: 0.1 },
        { name: 'third', provider: 'openai', custom_host: 'https://gateway.example/v1', weight: 0 },
      ],
    })
    expect(sharesIn(text, json).map(({ route }) => route)).toEqual([
      'openai',
      'openai@gateway.example',
      'third',
    ])
  })

  it('multiplies the weights of nested targets', () => {
    const text = config({
      strategy: { mode: 'loadbalance' },
      targets: [
        { name: 'a', weight: 1 },
        {
          strategy: { mode: 'loadbalance' },
          weight: 3,
          targets: [
            { name: 'b', weight: 1 },
            { name: 'c', weight: 2 },
          ],
        },
      ],
    })
    expect(sharesIn(text, json).map(({ route, percent }) => [route, percent])).toEqual([
      ['a', 25],
      ['b', 25],
      ['c', 50],
    ])
  })

  it('asks in order in modes fallback and single, also inside other targets', () => {
    const order = { strategy: { mode: 'fallback' }, targets: [{ name: 'a' }, { name: 'b' }] }
    const places = (value: object) =>
      sharesIn(config(value), json).map(({ route, percent, rank, unit }) => [route, percent, rank, unit])
    expect(places(order)).toEqual([
      ['a', 100, 0, 'order'],
      ['b', 0, 1, 'order'],
    ])
    expect(places({ ...order, strategy: { mode: 'single' } })).toEqual(places(order))
    const halves = { strategy: { mode: 'loadbalance' }, targets: [{ name: 'c' }, order] }
    expect(places(halves)).toEqual([
      ['c', 50, 0, 'weight'],
      ['a', 50, 0, 'order'],
      ['b', 0, 1, 'order'],
    ])
    const behind = {
      strategy: { mode: 'fallback' },
      targets: [order, { ...halves, targets: [{ name: 'd' }, { name: 'e' }] }],
    }
    expect(places(behind)).toEqual([
      ['a', 100, 0, 'order'],
      ['b', 0, 1, 'order'],
      ['d', 0, 2, 'weight'],
      ['e', 0, 2, 'weight'],
    ])
  })

  it('finds configurations inside other maps, each a group', () => {
    const one = { strategy: { mode: 'fallback' }, targets: [{ name: 'a' }] }
    expect(sharesIn(config({ configs: { chat: one, code: one } }), json).map(({ group }) => group)).toEqual([
      'configs.chat',
      'configs.code',
    ])
  })

  it('refuses a mode that chooses by the request', () => {
    const text = config({ strategy: { mode: 'conditional', conditions: [] }, targets: [{ name: 'a' }] })
    expect(complaint(text, json)).toMatchObject({ line: 2 })
  })

  it('lets inherited hosts count as places of a target', () => {
    const text = config({
      strategy: { mode: 'loadbalance' },
      custom_host: 'https://api.cometapi.com/v1',
      targets: [{ provider: 'openai', api_key: `sk-${'a1'.repeat(20)}` }],
    })
    expect(sharesIn(text, json)[0]?.leadsTo).toEqual(['openai', 'https://api.cometapi.com/v1'])
  })

  it('reads comments, tabs and commas at the end, and keeps the lines', () => {
    const text = `// the split\n{\n\t"strategy": { "mode": "loadbalance" }, /* two\n lines */\n\t"targets": [\n\t\t{ "name": "a//b", "weight": 1 },\n\t\t{ "name": "c", "weight": 3 },\n\t],\n}\n`
    expect(rowsIn(text, json)).toEqual([
      ['a//b', 25, 6],
      ['c', 75, 7],
    ])
  })
})
