import { describe, expect, it } from '@jest/globals'
import { complaint, rowsIn, sharesIn } from './read.ts'

const config = (providerConfigs: string, more = '') => `{
  "governance": {
    "virtual_keys": [
      {
        "id": "vk-support",${more}
        "provider_configs": [
${providerConfigs}
        ]
      }
    ]
  }
}
`

describe('Bifrost', () => {
  it('shares what comes with a virtual key among its providers', () => {
    const text = config(`          { "provider": "openai", "allowed_models": ["gpt-4o"], "weight": 0.8 },
          { "provider": "comet", "allowed_models": ["gpt-4o"],
            "weight": 0.2 }`)
    expect(rowsIn(text, 'config.json')).toEqual([
      ['openai', 80, 7],
      ['comet', 20, 9],
    ])
    expect(sharesIn(text)[0]).toMatchObject({ group: 'vk-support', unit: 'weight' })
  })

  it('leaves a provider out whose weight is missing or null', () => {
    const text = config(
      '{ "provider": "a", "weight": 1 },\n{ "provider": "b" },\n{ "provider": "c", "weight": null }',
    )
    expect(rowsIn(text)).toEqual([
      ['a', 100, 7],
      ['b', 0, 8],
      ['c', 0, 9],
    ])
  })

  it('gives nobody anything where the key is off', () => {
    expect(rowsIn(config('{ "provider": "a", "weight": 1 }', ' "is_active": false,'))).toEqual([['a', 0, 7]])
  })

  it('shares the calls of a provider among its keys, called by name and never by value', () => {
    const text = `{ "providers": { "openai": { "keys": [
      { "name": "main", "value": "env.OPENAI_API_KEY", "weight": 3 },
      { "value": "env.COMETAPI_KEY", "models": ["*"], "weight": 1 } ],
      "network_config": { "base_url": "https://api.cometapi.com" } } } }`
    const shares = sharesIn(text)
    expect(shares.map(({ group, route, percent, line }) => [group, route, percent, line])).toEqual([
      ['providers/openai', 'main', 75, 2],
      ['providers/openai', 'key 2', 25, 3],
    ])
    expect(shares[1]?.leadsTo).toEqual(
      expect.arrayContaining(['env.COMETAPI_KEY', 'https://api.cometapi.com']),
    )
  })

  it('leads to the base URL of the provider that it names, and to no key', () => {
    const canary = ['sk', 'bf', 'notarealkey'].join('-')
    const text = `{ "providers": { "fallback": { "keys": [{ "value": "${canary}", "weight": 1 }],
      "network_config": { "base_url": "https://api.cometapi.com" } } },
      "governance": { "virtual_keys": [{ "id": "vk", "provider_configs": [{ "provider": "fallback", "weight": 1 }] }] } }`
    const [share, key] = sharesIn(text)
    expect(share?.leadsTo).toContain('https://api.cometapi.com')
    expect([...(share?.leadsTo ?? []), ...(key?.leadsTo ?? [])].join()).not.toContain(canary)
  })

  it('refuses a weight that is missing among several keys, and what is no weight', () => {
    const keys = (second: string) =>
      `{ "providers": { "openai": { "keys": [\n{ "name": "a", "weight": 1 },\n${second} ] } } }`
    expect(complaint(keys('{ "name": "b" }'))).toMatchObject({
      line: 3,
      says: expect.stringMatching(/weight/),
    })
    expect(complaint(keys('{ "name": "b", "weight": -1 }')).line).toBe(3)
    expect(complaint(config('{ "provider": "a", "weight": "env.WEIGHT" }')).says).toMatch(/template/)
    expect(complaint(config('"openai"')).line).toBe(7)
  })

  it('is known by its schema alone where nothing is shared', () => {
    expect(rowsIn('{ "$schema": "https://www.getbifrost.ai/schema", "providers": {} }')).toEqual([])
    expect(complaint('{ "$schema": "https://getbifrost.ai.example/schema" }').line).toBeNull()
  })
})
