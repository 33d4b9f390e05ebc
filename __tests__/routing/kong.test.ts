import { describe, expect, it } from '@jest/globals'
import { complaint, rowsIn, sharesIn } from './read.ts'

const plugin = (config: string, more = '') => `_format_version: "3.0"
plugins:
  - name: ai-proxy-advanced
${more}    config:
${config}`
const targets = (...each: string[]) =>
  `      targets:\n${each.map((target) => `        - ${target}\n`).join('')}`

describe('ai-proxy-advanced', () => {
  it('counts 100 where no weight is written', () => {
    expect(rowsIn(plugin(targets('{model: {name: a}, weight: 300}', '{model: {name: b}}')))).toEqual([
      ['a', 75, 6],
      ['b', 25, 7],
    ])
  })

  it('calls a target by its model, else by its provider', () => {
    expect(
      rowsIn(
        plugin(targets('{model: {provider: openai}}', '{model: {provider: x, name: m}}', '{weight: 1}')),
      ),
    ).toEqual([
      ['openai', expect.any(Number), 6],
      ['m', expect.any(Number), 7],
      ['a target without a model', expect.any(Number), 8],
    ])
  })

  it('finds the plugin wherever it stands, and names the group by what it hangs on', () => {
    const one = (model: string) => `{name: ai-proxy-advanced, config: {targets: [{model: {name: ${model}}}]}}`
    const text = `_format_version: "3.0"
plugins: [${one('a').replace('config', 'service: chat, config')}, {name: key-auth}]
services:
  - name: llm
    plugins: [${one('b')}]
    routes: [{name: inner, plugins: [${one('c')}, ${one('c2').replace('config', 'instance_name: second, config')}]}]
routes: [{name: alone, plugins: [${one('d')}]}]
consumer_groups: [{name: gold, plugins: [${one('e')}]}]
`
    expect(sharesIn(text).map(({ group, route }) => [group, route])).toEqual([
      ['chat', 'a'],
      ['llm', 'b'],
      ['inner', 'c'],
      ['second', 'c2'],
      ['alone', 'd'],
      ['gold', 'e'],
    ])
  })

  it('reads a plugin by itself, as the Admin API takes it', () => {
    const text =
      '{"name": "ai-proxy-advanced", "config": {"targets": [{"model": {"name": "a"}, "weight": 5}]}}'
    expect(rowsIn(text, 'plugin.json')).toEqual([['a', 100, 1]])
  })

  it('reads the custom resource of the ingress controller', () => {
    const text = `apiVersion: configuration.konghq.com/v1
kind: KongPlugin
metadata: {name: llm}
plugin: ai-proxy-advanced
config:
  targets:
    - {model: {name: a}, weight: 1}
    - {model: {name: b}, weight: 3}
`
    expect(rowsIn(text)).toEqual([
      ['a', 25, 7],
      ['b', 75, 8],
    ])
  })

  it('shares the requests of an alias among its own targets alone', () => {
    const text = plugin(
      targets(
        '{model: {name: a, model_alias: chat}, weight: 1}',
        '{model: {name: b, model_alias: chat}, weight: 1}',
        '{model: {name: c, model_alias: code}, weight: 98}',
      ),
    )
    expect(sharesIn(text).map(({ group, percent }) => [group, percent])).toEqual([
      ['ai-proxy-advanced/chat', 50],
      ['ai-proxy-advanced/chat', 50],
      ['ai-proxy-advanced/code', 100],
    ])
  })

  it('gives nobody anything where the plugin is off', () => {
    expect(rowsIn(plugin(targets('{model: {name: a}}'), '    enabled: false\n'))).toEqual([['a', 0, 7]])
  })

  it('leads to the upstream URL and the variable of the key, and to no key', () => {
    const canary = ['sk', 'test', 'notarealkey'].join('-')
    const [share] = sharesIn(
      plugin(
        targets(
          `{model: {name: m, options: {upstream_url: "https://api.cometapi.com/v1"}}, auth: {header_value: "Bearer ${canary}"}}`,
        ),
      ),
    )
    expect(share?.leadsTo).toContain('https://api.cometapi.com/v1')
    expect(share?.leadsTo.join(' ')).not.toContain(canary)
    const [kept] = sharesIn(
      plugin(
        targets('{model: {name: m}, auth: {header_value: "Bearer ${{ env \\"DECK_COMETAPI_KEY\\" }}"}}'),
      ),
    )
    expect(kept?.leadsTo).toContain('DECK_COMETAPI_KEY')
  })

  it('refuses methods that do not go by weights, where there is a choice', () => {
    const by = (algorithm: string, ...each: string[]) =>
      plugin(`      balancer: {algorithm: ${algorithm}}\n${targets(...each)}`)
    for (const algorithm of ['lowest-latency', 'lowest-usage', 'semantic', 'priority'])
      expect(complaint(by(algorithm, '{model: {name: a}}', '{model: {name: b}}')).line).toBe(5)
    expect(rowsIn(by('semantic', '{model: {name: a}}'))).toEqual([['a', 100, 7]])
    expect(rowsIn(by('least-connections', '{model: {name: a}}', '{model: {name: b}}'))).toHaveLength(2)
  })

  it('reads upstreams of declarative files', () => {
    const text = `_format_version: "3.0"
upstreams:
  - name: llm
    targets:
      - target: primary.internal:443
        weight: 900
      - target: api.cometapi.com:443
`
    expect(rowsIn(text)).toEqual([
      ['primary.internal:443', 90, 6],
      ['api.cometapi.com:443', 10, 7],
    ])
  })

  it('refuses what is no weight and what is no list of targets', () => {
    expect(complaint(plugin(targets('{model: {name: a}, weight: -1}'))).line).toBe(6)
    expect(complaint(plugin(targets('{model: {name: a}, weight: 5%}'))).line).toBe(6)
    expect(complaint(plugin('      targets: {model: {name: a}}\n')).line).toBe(5)
    expect(complaint('_format_version: "3.0"\nplugins: [{name: key-auth}]\n').line).toBeNull()
  })
})
