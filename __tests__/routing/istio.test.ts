import { describe, expect, it } from '@jest/globals'
import { complaint, rowsIn, sharesIn } from './read.ts'

const service = (http: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: llm
spec:
  hosts: [llm.example]
  http:
${http}`

describe('VirtualService', () => {
  it('names the subset where two destinations share a host, and knows them by both always', () => {
    const two = service(`    - route:
        - destination: {host: llm, subset: v1}
          weight: 3
        - destination: {host: llm, subset: comet}
          weight: 1
`)
    expect(rowsIn(two)).toEqual([
      ['llm/v1', 75, 10],
      ['llm/comet', 25, 12],
    ])
    const one = service('    - route: [{destination: {host: llm, subset: v1}}]\n')
    expect(sharesIn(one)).toMatchObject([{ route: 'llm', id: 'llm/v1', percent: 100, line: 8 }])
  })

  it('gives a destination that stands alone everything, whatever its weight', () => {
    expect(rowsIn(service('    - route: [{destination: {host: comet}, weight: 0}]\n'))).toEqual([
      ['comet', 100, 8],
    ])
  })

  it('counts 0 for a missing or null weight beside others', () => {
    const text = service(`    - route:
        - destination: {host: a}
          weight: 10
        - destination: {host: b}
        - {destination: {host: c}, weight: null}
`)
    expect(rowsIn(text)).toEqual([
      ['a', 100, 10],
      ['b', 0, 11],
      ['c', 0, 12],
    ])
  })

  it('keeps routes apart by what they match, in tcp and tls too', () => {
    const text = `kind: VirtualService
spec:
  http:
    - match: [{headers: {x-model: {exact: chat}}}]
      route: [{destination: {host: a}}]
    - name: rest
      route: [{destination: {host: a}}]
  tls: [{match: [{sniHosts: [x.example]}], route: [{destination: {host: b}}]}]
  tcp: [{route: [{destination: {host: b}, weight: 1}, {destination: {host: c}, weight: 1}]}]
`
    expect(sharesIn(text).map(({ group, route, percent }) => [group, route, percent])).toEqual([
      ['chat', 'a', 100],
      ['rest', 'a', 100],
      ['x.example', 'b', 100],
      ['', 'b', 50],
      ['', 'c', 50],
    ])
  })

  it('reads copies as a group of their own: all requests where no percentage is written', () => {
    const mirrored = (percentage: string) =>
      service(`    - route: [{destination: {host: a}}]
      mirror: {host: comet}
${percentage}`)
    const mirror = (text: string) => sharesIn(text).filter(({ group }) => group === 'llm/mirror')
    expect(mirror(mirrored('      mirrorPercentage: {value: 2.5}\n'))).toMatchObject([
      { route: 'comet', percent: 2.5, unit: 'percent', line: 10 },
    ])
    expect(mirror(mirrored('      mirrorPercent: 7\n'))).toMatchObject([{ percent: 7, line: 10 }])
    expect(mirror(mirrored(''))).toMatchObject([{ percent: 100, line: 9 }])
    const several = service(`    - route: [{destination: {host: a}}]
      mirrors:
        - destination: {host: b}
          percentage: {value: 100}
        - destination: {host: c}
`)
    expect(sharesIn(several).slice(1)).toMatchObject([
      { group: 'llm/mirror', route: 'b', percent: 100, line: 11 },
      { route: 'c', percent: 100, line: 12 },
    ])
  })

  it('follows a host to the ServiceEntry of its file', () => {
    const entry = `---
kind: ServiceEntry
metadata: {name: outside}
spec: {hosts: [comet.llm], endpoints: [{address: api.cometapi.com}]}
`
    const text = service('    - route: [{destination: {host: comet.llm}}]\n')
    expect(sharesIn(text + entry)[0]?.leadsTo).toContain('api.cometapi.com')
    const rewritten = service(
      '    - {rewrite: {authority: api.cometapi.com}, route: [{destination: {host: out}}]}\n',
    )
    expect(sharesIn(rewritten)[0]?.leadsTo).toContain('api.cometapi.com')
  })

  it('refuses shares that stand in another object, and reads them where it stands in the file', () => {
    const text = service('    - delegate: {name: inner}\n')
    expect(complaint(text)).toMatchObject({ line: 8, says: expect.stringMatching(/VirtualService/) })
    const inner = `---\nkind: VirtualService\nmetadata: {name: inner}\nspec: {http: [{route: [{destination: {host: a}}]}]}\n`
    expect(rowsIn(text + inner)).toEqual([['a', 100, 12]])
  })

  it('refuses what is no weight, and a list that is none', () => {
    const two = (weight: string) =>
      service(`    - route:
        - {destination: {host: a}, weight: 1}
        - {destination: {host: b}, weight: ${weight}}
`)
    for (const weight of ['-1', '10%', 'some', '"{{ .Values.weight }}"', '{a: 1}'])
      expect(complaint(two(weight)).line).toBe(10)
    expect(complaint(service('    - route: {destination: {host: a}}\n')).line).toBe(8)
  })

  it('leaves a VirtualService of another project alone', () => {
    expect(complaint('apiVersion: appmesh.k8s.aws/v1beta2\nkind: VirtualService\nspec: {}\n').line).toBeNull()
  })
})
