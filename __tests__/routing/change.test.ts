import { describe, expect, it } from '@jest/globals'
import { fileChange } from '../../src/routing/change.ts'
import type { Promoted } from '../../src/routing/promoted.ts'
import { declaring } from './read.ts'

const PROMOTED: Promoted = { names: [], hosts: ['api.cometapi.com'] }
const NONE = { moves: [], unreadable: [], scope: [], carries: false }

const litellm = (prod: string, comet: string, extra = '') => `model_list:
  - model_name: chat
    litellm_params:
      model: azure/prod
      api_base: https://prod.example
      ${prod}
  - model_name: chat
    litellm_params:
      model: openai/some-model
      api_base: https://api.cometapi.com/v1
      ${comet}
router_settings:
  num_retries: 2
${extra}`
const change = (before: string | null, after: string | null, promoted = PROMOTED) =>
  fileChange({ file: 'litellm.yaml', before, after, declared: [] }, promoted)

describe('a change of a watched file', () => {
  it('is nothing where the text is the same, or says the same', () => {
    const text = litellm('weight: 9', 'weight: 1')
    expect(change(text, text)).toEqual(NONE)
    const same = change(text, text.replaceAll('weight: 9', 'weight: 9.0 # still'))
    expect(same).toEqual({ ...NONE, carries: true })
    expect(change(null, null)).toEqual(NONE)
  })

  it('tells whether a route that leads to the gateway had a share before', () => {
    const [none, some] = [litellm('weight: 9', 'weight: 0'), litellm('weight: 9', 'weight: 1')]
    const carries = (before: string | null, after: string | null, promoted = PROMOTED) =>
      change(before, after, promoted).carries
    expect([carries(some, none), carries(some, null), carries(none, some), carries(null, some)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(carries(some, none, { names: ['azure/*'], hosts: [] })).toBe(true)
  })

  it('tells each move with its numbers, its line and whether it leads to the gateway', () => {
    expect(change(litellm('weight: 9', 'weight: 1'), litellm('weight: 2', 'weight: 1')).moves).toEqual([
      {
        ...{ file: 'litellm.yaml', route: 'azure/prod', before: 90, after: 66.6667, unit: 'weight', line: 6 },
        ...{ promoted: false, gains: false },
      },
      {
        ...{
          file: 'litellm.yaml',
          route: 'openai/some-model',
          before: 10,
          after: 33.3333,
          unit: 'weight',
          line: 11,
        },
        ...{ promoted: true, gains: true },
      },
    ])
  })

  it('knows files that are added and removed', () => {
    const text = litellm('weight: 9', 'weight: 1')
    const added = change(null, text).moves
    expect(added.map(({ before, after, gains }) => [before, after, gains])).toEqual([
      [null, 90, true],
      [null, 10, true],
    ])
    const removed = change(text, null).moves
    expect(removed.map(({ before, after, line, gains }) => [before, after, line, gains])).toEqual([
      [90, null, null, false],
      [10, null, null, false],
    ])
  })

  it('takes a route that is made to lead to the gateway for a new one, whatever its name and share', () => {
    const before = litellm('weight: 9', 'weight: 1').replace(
      'https://api.cometapi.com/v1',
      'https://spare.example',
    )
    const { moves, scope } = change(before, litellm('weight: 9', 'weight: 1'))
    expect(moves).toMatchObject([
      { route: 'openai/some-model', before: null, after: 10, promoted: true, gains: true },
    ])
    expect(scope).toEqual([
      { file: 'litellm.yaml', setting: 'model_list[1].litellm_params.api_base', line: 10 },
    ])
  })

  it('holds where a text cannot be read, and says which', () => {
    const [good, bad] = [litellm('weight: 9', 'weight: 1'), litellm('weight: 9', 'weight: ${W}')]
    expect(change(good, bad)).toMatchObject({ moves: [], unreadable: [{ file: 'litellm.yaml', line: 11 }] })
    expect(change(bad, good)).toMatchObject({ moves: [], unreadable: [{ line: null }] })
    expect(change(bad, good).unreadable[0]?.says).toMatch(/before the change/)
  })

  it('lets an unreadable file go: what is removed gets nothing', () => {
    expect(change(litellm('weight: 9', 'weight: ${W}'), null)).toEqual(NONE)
  })

  it('holds where a number changes in a document of an unknown kind next to a known one', () => {
    const text = (weight: number) =>
      `kind: HTTPRoute\nspec: {rules: []}\n---\nkind: TrafficSplit\nspec:\n  backends:\n    - {service: comet, weight: ${weight}}\n`
    expect(change(text(1), text(2)).unreadable).toMatchObject([{ line: 7 }])
    expect(change(text(1), text(1).replace('service: comet', 'service: other')).unreadable).toEqual([])
  })

  it('reads by the declaration of the policy', () => {
    const { moves } = fileChange(
      {
        file: 'a.json',
        before: '{"comet": 1}',
        after: '{"comet": 5}',
        declared: declaring('comet', 'percent'),
      },
      PROMOTED,
    )
    expect(moves).toMatchObject([
      { route: 'comet', before: 1, after: 5, unit: 'percent', line: 1, gains: true },
    ])
  })
})

describe('which routes count as promoted', () => {
  const text = (names: readonly string[], weights: readonly number[]) =>
    `kind: HTTPRoute\nmetadata: {name: llm}\nspec: {rules: [{backendRefs: [${names
      .map((name, index) => `{name: ${name}, weight: ${weights[index]}}`)
      .join(', ')}]}]}\n`
  const promoted = (names: readonly string[], byPolicy: readonly string[] = []) =>
    change(text(names, [1, 1]), text(names, [1, 3]), { names: [...byPolicy], hosts: ['gateway.example'] })
      .moves.filter((move) => move.promoted)
      .map(({ route }) => route)

  it('are those that the policy names, by name or pattern', () => {
    expect(promoted(['primary', 'spare'], ['spare'])).toEqual(['spare'])
    expect(promoted(['primary', 'spare-eu'], ['spare-*'])).toEqual(['spare-eu'])
    expect(promoted(['primary', 'spare'], ['llm/s?are'])).toEqual(['spare'])
  })

  it('are those that lead to the host of the fallback route or to CometAPI, also beside a policy', () => {
    expect(promoted(['primary', 'gateway.example'])).toEqual(['gateway.example'])
    expect(promoted(['primary', 'cometapi-eu'])).toEqual(['cometapi-eu'])
    expect(promoted(['primary', 'cometapi-eu'], ['primary'])).toEqual(['primary', 'cometapi-eu'])
  })

  it('are all where none is known, so that an increase that nobody can place counts', () => {
    expect(promoted(['primary', 'spare'])).toEqual(['primary', 'spare'])
    expect(promoted(['primary', 'spare'], ['misspelt'])).toEqual(['primary', 'spare'])
  })

  it('are not those whose names only resemble it', () => {
    expect(promoted(['notcometapi', 'cometapi'])).toEqual(['cometapi'])
  })
})

describe('settings that travel with a change', () => {
  const scope = (before: string, after: string) =>
    change(before, after).scope.map(({ setting, line }) => [setting, line])
  const text = litellm('weight: 9', 'weight: 1')

  it('are retries, models, endpoints and permissions', () => {
    expect(scope(text, text.replace('num_retries: 2', 'num_retries: 5'))).toEqual([
      ['router_settings.num_retries', 13],
    ])
    expect(scope(text, text.replace('azure/prod', 'azure/new'))).toEqual([
      ['model_list[0].litellm_params.model', 4],
    ])
    expect(scope(text, `${text}general_settings: {master_key: os.environ/KEY}\n`)).toEqual([])
    const keyed = (key: string) => `${text}general_settings: {master_key: os.environ/${key}}\n`
    expect(scope(keyed('A'), keyed('B'))).toEqual([['general_settings.master_key', 14]])
    expect(scope(text, text.replace('  num_retries: 2\n', '  drop_params: true\n'))).toEqual([
      ['router_settings.num_retries', null],
    ])
  })

  it('are not shares, comments, order, or what a new or removed route brings along', () => {
    expect(scope(text, litellm('weight: 5', 'weight: 1'))).toEqual([])
    const [head = '', first = '', second = ''] = text.split(/(?= {2}- model_name)|(?=router_settings)/)
    const tail = text.slice(text.indexOf('router_settings'))
    expect(scope(text, head + second + first + tail)).toEqual([])
    expect(scope(text, head + first + tail)).toEqual([])
    const third =
      '  - {model_name: code, litellm_params: {model: z, api_base: https://z.example, weight: 1}}\n'
    expect(scope(text, head + third + first + second + tail)).toEqual([])
  })

  it('are whole objects that give permissions', () => {
    const grant = (from: string) =>
      `kind: HTTPRoute\nspec: {rules: []}\n---\nkind: ReferenceGrant\nspec: {from: [{namespace: ${from}}]}\n`
    expect(scope(grant('a'), grant('b'))).toEqual([['ReferenceGrant.spec.from', 5]])
    const without = 'kind: HTTPRoute\nspec: {rules: []}\n'
    expect(scope(without, grant('a'))).toEqual([['ReferenceGrant', 4]])
    expect(scope(grant('a'), without)).toEqual([['ReferenceGrant', null]])
  })
})
