import { describe, expect, it } from '@jest/globals'
import { fileChange } from '../../src/routing/change.ts'
import type { Sample } from './samples.ts'
import { SAMPLES } from './samples.ts'

const NOBODY = { names: [], hosts: [] }

function changeOf({ path }: Sample, before: string, after: string) {
  return fileChange({ file: path, before, after, declared: [] }, NOBODY)
}

const split = ({ text, whole }: Sample, comet: number) => text((whole ?? 200) - comet, comet)

/** For each system: what stands in its file, what it is changed to, and the settings that this is. */
const CHANGES: readonly (readonly [id: string, from: string, to: string, settings: readonly string[]])[] = [
  ['bifrost', '"max_retries": 2', '"max_retries": 9', ['providers.comet.network_config.max_retries']],
  ['bifrost', 'api.cometapi.com', 'other.example', ['providers.comet.network_config.base_url']],
  ['istio', 'attempts: 2', 'attempts: 9', ['spec.http[0].retries.attempts']],
  ['istio', 'number: 443', 'number: 80', ['spec.http[0].route[1].destination.port.number']],
  ['kong', 'retries: 2', 'retries: 9', ['config.balancer.retries']],
  ['kong', 'timeout, http_429', 'http_429', ['config.balancer.failover_criteria']],
  ['kong', 'api.cometapi.com', 'other.example', ['model.options.upstream_url']],
  ['nginx', 'max_fails=2', 'max_fails=9', ['upstream llm.server comet.internal:443.max_fails']],
  ['nginx', 'pass https://llm', 'pass https://other', ['server.location /v1/.proxy_pass']],
  ['argo-rollouts', 'value: one', 'value: two', ['env[BASE_URL].value']],
  ['launchdarkly', 'api.cometapi.com', 'other.example', ['variations[comet].value']],
  ['unleash', 'cometapi/model', 'other/model', ['payload.value']],
  ['flagd', '"cometapi"', '"other"', ['flags.llm-route.variants.comet']],
  ['go-feature-flag', 'api.cometapi.com', 'other.example', ['llm-route.variations.comet']],
]

describe('what a change of a routing file takes along', () => {
  it.each(SAMPLES)('is nothing where shares alone move: $id', (sample) => {
    const { scope, unreadable, moves } = changeOf(sample, split(sample, 5), split(sample, 9))
    expect({ scope, unreadable }).toEqual({ scope: [], unreadable: [] })
    expect(moves.length).toBeGreaterThan(0)
  })

  it.each(CHANGES)('is told for %s: %s', (id, from, to, settings) => {
    const sample = SAMPLES.find((one) => one.id === id)
    if (sample === undefined) throw new Error(`no sample of ${id}`)
    const before = split(sample, 5)
    expect(before).toContain(from)
    const { scope, unreadable } = changeOf(sample, before, before.replace(from, to))
    expect(unreadable).toEqual([])
    expect(scope).toHaveLength(settings.length)
    for (const [index, setting] of settings.entries()) {
      expect(scope[index]?.setting).toContain(setting)
      const line = before.replace(from, to).split('\n')[(scope[index]?.line ?? 0) - 1]
      expect(line).toContain(to.split(/[ ,]/).at(-1))
    }
  })

  it('leaves steps, switches and targeting to the moves', () => {
    const flagger = SAMPLES.find(({ id }) => id === 'flagger')
    if (flagger === undefined) throw new Error('no sample')
    const before = split(flagger, 5)
    const mirrored = before.replace('threshold: 5', 'threshold: 5\n    mirror: true')
    const { scope, moves } = changeOf(flagger, before, mirrored)
    expect(scope).toEqual([])
    expect(moves.map(({ route, after }) => [route, after])).toEqual([['llm/mirror/canary', 100]])
  })
})
