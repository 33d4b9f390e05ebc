import { describe, expect, it } from '@jest/globals'
import { complaint, rowsIn, sharesIn } from './read.ts'

const deployment = (model: string, ...params: string[]) => `  - model_name: support-chat
    litellm_params:
      model: ${model}
${params.map((param) => `      ${param}\n`).join('')}`
const config = (...parts: string[]) => `model_list:\n${parts.join('')}`

describe('LiteLLM', () => {
  it('shares the requests of a model by weight', () => {
    const text = config(
      deployment('azure/prod-a', 'api_base: https://a.example', 'weight: 9'),
      deployment('cometapi/some-model', 'api_key: os.environ/COMETAPI_KEY', 'weight: 1'),
    )
    expect(rowsIn(text)).toEqual([
      ['azure/prod-a', 90, 6],
      ['cometapi/some-model', 10, 11],
    ])
  })

  it('keeps models apart', () => {
    const text = config(
      deployment('a', 'weight: 1'),
      '  - {model_name: other, litellm_params: {model: b, weight: 1}}\n',
    )
    expect(sharesIn(text).map(({ group, route, percent }) => [group, route, percent])).toEqual([
      ['support-chat', 'a', 100],
      ['other', 'b', 100],
    ])
  })

  it('counts 0 for a weight that is missing behind a first that has one', () => {
    expect(rowsIn(config(deployment('a', 'weight: 2'), deployment('b')))).toEqual([
      ['a', 100, 5],
      ['b', 0, 6],
    ])
  })

  it('lets a first deployment without weight switch all weights off', () => {
    expect(rowsIn(config(deployment('a'), deployment('b', 'weight: 1')))).toEqual([
      ['a', 50, 2],
      ['b', 50, 8],
    ])
    expect(rowsIn(config(deployment('a', 'weight: null'), deployment('b', 'weight: 1')))).toEqual([
      ['a', 50, 5],
      ['b', 50, 9],
    ])
  })

  it('goes on to the next metric where all weights are 0: nothing is switched off by that', () => {
    expect(
      rowsIn(config(deployment('a', 'weight: 0', 'rpm: 30'), deployment('b', 'weight: 0', 'rpm: 10'))),
    ).toEqual([
      ['a', 75, 6],
      ['b', 25, 11],
    ])
    expect(rowsIn(config(deployment('a', 'weight: 0')))).toEqual([['a', 100, 5]])
  })

  it('takes rpm, then tpm, for weights where there are none', () => {
    expect(
      rowsIn(config(deployment('a', 'rpm: 900', 'tpm: 1'), deployment('b', 'rpm: 100', 'tpm: 9'))),
    ).toEqual([
      ['a', 90, 5],
      ['b', 10, 10],
    ])
    expect(rowsIn(config(deployment('a', 'tpm: 1'), deployment('b', 'tpm: 3')))).toEqual([
      ['a', 25, 5],
      ['b', 75, 9],
    ])
  })

  it('parts equally where nothing is counted', () => {
    expect(rowsIn(config(deployment('a'), deployment('b')))).toEqual([
      ['a', 50, 2],
      ['b', 50, 5],
    ])
  })

  it('asks the lowest order first, and those without one last', () => {
    const shares = sharesIn(
      config(
        deployment('c'),
        deployment('b', 'order: 2'),
        deployment('a', 'order: 1'),
        deployment('a2', 'order: 1'),
      ),
    )
    expect(shares.map(({ route, percent, rank, unit }) => [route, percent, rank, unit])).toEqual([
      ['c', 0, 2, 'order'],
      ['b', 0, 1, 'order'],
      ['a', 50, 0, 'order'],
      ['a2', 50, 0, 'order'],
    ])
  })

  it('lets the first of the lowest order say what is counted', () => {
    const text = config(
      deployment('late', 'order: 2'),
      deployment('a', 'order: 1', 'weight: 3'),
      deployment('b', 'order: 1', 'weight: 1'),
    )
    expect(rowsIn(text)).toEqual([
      ['late', 0, 2],
      ['a', 75, 10],
      ['b', 25, 15],
    ])
  })

  it('reads fallbacks as places in an order, wherever LiteLLM takes them from', () => {
    const text = `${config(deployment('a'), '  - {model_name: spare, litellm_params: {model: cometapi/x}}\n')}router_settings:
  fallbacks:
    - support-chat:
        - last-resort
        - spare
litellm_settings:
  default_fallbacks: [spare]
  context_window_fallbacks: [{support-chat: [{model: long}]}]
`
    expect(
      sharesIn(text)
        .slice(2)
        .map(({ group, route, percent, line, unit }) => [group, route, percent, line, unit]),
    ).toEqual([
      ['fallbacks/support-chat', 'last-resort', 100, 9, 'order'],
      ['fallbacks/support-chat', 'spare', 0, 10, 'order'],
      ['context_window_fallbacks/support-chat', 'long', 100, 13, 'order'],
      ['default_fallbacks', 'spare', 100, 12, 'order'],
    ])
    expect(sharesIn(text)[3]?.leadsTo).toContain('cometapi/x')
  })

  it('refuses fallbacks that stand elsewhere or cannot be read', () => {
    const settings = (line: string) => `litellm_settings:\n  num_retries: 1\n  ${line}\n`
    for (const line of [
      'fallbacks: os.environ/FALLBACKS',
      'fallbacks: [a]',
      'fallbacks: {a: [b]}',
      'default_fallbacks: os.environ/FALLBACKS',
      'default_fallbacks: [[a]]',
    ])
      expect(complaint(settings(line)).line).toBe(3)
  })

  it('takes an alias for a route: it moves all requests with no number', () => {
    const text = `${config(deployment('cometapi/x'))}router_settings:\n  model_group_alias: {gpt: support-chat}\n`
    expect(sharesIn(text)[1]).toMatchObject({
      ...{ group: 'model_group_alias/gpt', route: 'support-chat', percent: 100, line: 6, unit: 'order' },
      leadsTo: ['support-chat', 'cometapi/x'],
    })
  })

  it('says that nothing in the file tells the share where a strategy measures', () => {
    const measured = 'router_settings:\n  routing_strategy: latency-based-routing\n'
    expect(complaint(config(deployment('a'), deployment('b')) + measured)).toMatchObject({ line: 9 })
    expect(rowsIn(config(deployment('a')) + measured)).toEqual([['a', 100, 2]])
  })

  it('refuses a weight that stands elsewhere', () => {
    expect(complaint(config(deployment('a', 'weight: os.environ/WEIGHT'))).says).toMatch(/template/i)
    expect(complaint(config('  - "{{ deployments }}"\n', deployment('a')))).toMatchObject({ line: 2 })
  })

  it('never takes a key into what a route leads to', () => {
    const key = `sk-${'a1b2c3d4'.repeat(4)}`
    const [share] = sharesIn(config(deployment('a', `api_key: ${key}`, 'api_base: https://a.example')))
    expect(JSON.stringify(share)).not.toContain(key)
    expect(share?.leadsTo).toEqual(['a', 'https://a.example'])
  })
})
