import { describe, expect, it } from '@jest/globals'
import { rowsIn, sharesIn } from './read.ts'

const route = (...backends: string[]) => `apiVersion: aigateway.envoyproxy.io/v1beta1
kind: AIGatewayRoute
metadata:
  name: llm
spec:
  parentRefs: [{name: ai, kind: Gateway, group: gateway.networking.k8s.io}]
  rules:
    - matches:
        - headers: [{type: Exact, name: x-ai-eg-model, value: chat}]
      backendRefs:
${backends.map((backend) => `        - ${backend}\n`).join('')}`

describe('AIGatewayRoute', () => {
  it('shares by weight, 1 where none is written', () => {
    expect(
      rowsIn(route('{name: primary, weight: 3}', '{name: comet, modelNameOverride: fallback-model}')),
    ).toEqual([
      ['primary', 75, 11],
      ['comet', 25, 12],
    ])
  })

  it('gives the lowest priority everything, and the next what it shares once that has failed', () => {
    const shares = sharesIn(
      route(
        '{name: comet, weight: 9, priority: 2}',
        '{name: primary, weight: 1}',
        '{name: backup, weight: 1, priority: 2}',
      ),
    )
    expect(shares.map(({ route: name, percent, rank, ofRank }) => [name, percent, rank, ofRank])).toEqual([
      ['comet', 0, 1, 90],
      ['primary', 100, 0, 100],
      ['backup', 0, 1, 10],
    ])
    expect(shares.map(({ unit }) => unit)).toEqual(['weight', 'weight', 'weight'])
  })

  it('counts places where priorities alone decide', () => {
    const shares = sharesIn(route('{name: primary}', '{name: comet, priority: 1}'))
    expect(shares.map(({ unit, percent, line }) => [unit, percent, line])).toEqual([
      ['order', 100, 11],
      ['order', 0, 12],
    ])
  })

  it('follows a backend through the objects of its file to its host', () => {
    const objects = `---
kind: AIServiceBackend
metadata: {name: comet}
spec: {schema: {name: OpenAI}, backendRef: {name: comet-hosts, kind: Backend}}
---
kind: Backend
metadata: {name: comet-hosts}
spec: {endpoints: [{fqdn: {hostname: api.cometapi.com, port: 443}}]}
`
    const [comet] = sharesIn(`${route('{name: comet}')}${objects}`)
    expect(comet?.leadsTo).toContain('api.cometapi.com')
  })

  it('ends where backends name each other in a circle', () => {
    const circle = ['a', 'b'].map(
      (name, index) =>
        `---\nkind: Backend\nmetadata: {name: ${name}}\nspec: {backendRef: {name: ${'ba'[index]}}}\n`,
    )
    expect(rowsIn(`${route('{name: a}')}${circle.join('')}`)).toEqual([['a', 100, 11]])
  })
})
