import { describe, expect, it } from '@jest/globals'
import { complaint, rowsIn, sharesIn } from './read.ts'

const split = (primary: string, comet: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: llm
spec:
  rules:
    - backendRefs:
        - name: primary
          port: 8080
          ${primary}
        - name: comet
          port: 8080
          ${comet}
`

describe('HTTPRoute', () => {
  it('gives each backend its part of the sum, at the line of its weight', () => {
    expect(rowsIn(split('weight: 19', 'weight: 1'))).toEqual([
      ['primary', 95, 10],
      ['comet', 5, 13],
    ])
    expect(sharesIn(split('weight: 19', 'weight: 1')).map(({ unit }) => unit)).toEqual(['weight', 'weight'])
  })

  it('counts 1 where no weight is written or it is null, at the line of the entry', () => {
    expect(rowsIn(split('weight: 3', 'namespace: far'))).toEqual([
      ['primary', 75, 10],
      ['comet', 25, 11],
    ])
    expect(rowsIn(split('weight: 1', 'weight: null'))).toEqual([
      ['primary', 50, 10],
      ['comet', 50, 13],
    ])
  })

  it('keeps a backend with weight 0, which gets nothing', () => {
    expect(rowsIn(split('weight: 1', 'weight: 0'))).toEqual([
      ['primary', 100, 10],
      ['comet', 0, 13],
    ])
  })

  it('gives nobody anything where all weights are 0', () => {
    expect(rowsIn(split('weight: 0', 'weight: 0'))).toEqual([
      ['primary', 0, 10],
      ['comet', 0, 13],
    ])
  })

  it('shares within each rule, and knows a rule by what it matches wherever it stands', () => {
    const rule = (model: string, weight: number) => `
    - matches: [{headers: [{name: x-model, value: ${model}}]}]
      backendRefs: [{name: primary}, {name: comet, weight: ${weight}}]`
    const route = (...rules: string[]) =>
      `kind: HTTPRoute\nmetadata: {name: llm}\nspec:\n  rules:${rules.join('')}\n`
    const groups = (text: string) =>
      Object.fromEntries(
        sharesIn(text).map(({ group, route: name, percent }) => [`${group} ${name}`, percent]),
      )
    const [chat, code] = [rule('chat', 3), rule('code', 1)]
    expect(groups(route(chat, code))).toEqual(groups(route(code, chat)))
    expect(groups(route(chat, code))).toEqual({
      ...{ 'llm/chat primary': 25, 'llm/chat comet': 75 },
      ...{ 'llm/code primary': 50, 'llm/code comet': 50 },
    })
  })

  it('reads several documents, and lists of objects', () => {
    const service = 'kind: Service\nmetadata: {name: comet}\nspec: {externalName: api.cometapi.com}\n'
    const text = `${service}---\n${split('weight: 1', 'weight: 1')}`
    const [, comet] = sharesIn(text)
    expect(comet).toMatchObject({ route: 'comet', percent: 50, line: 17 })
    expect(comet?.leadsTo).toContain('api.cometapi.com')
    const list = `kind: List\nitems:\n  - kind: HTTPRoute\n    spec: {rules: [{backendRefs: [{name: a}]}]}\n`
    expect(rowsIn(list)).toEqual([['a', 100, 4]])
  })

  it('refuses what Kubernetes would refuse, at its line', () => {
    expect(complaint(split('weight: 1', 'weight: -1')).line).toBe(13)
    expect(complaint(split('weight: 1', 'weight: many')).line).toBe(13)
    expect(complaint(split('weight: {{ .Values.comet }}', 'weight: 1'))).toMatchObject({ line: 10 })
    expect(complaint(split('weight: {{ .Values.comet }}', 'weight: 1')).says).toMatch(/template/)
    expect(complaint('kind: HTTPRoute\nspec:\n  rules: all\n').line).toBe(3)
  })
})
