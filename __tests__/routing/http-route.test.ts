import { describe, expect, it } from '@jest/globals'
import { readRouting } from '../../src/routing/reading.ts'

const split = (primary: number, comet: number) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: llm
spec:
  rules:
    - backendRefs:
        - name: primary
          port: 8080
          weight: ${primary}
        - name: comet
          port: 8080
          weight: ${comet}
`

describe('HTTPRoute', () => {
  it('gives each backend its part of the sum, at the line of its weight', () => {
    const reading = readRouting('route.yaml', split(19, 1), null)
    expect(reading).toMatchObject({
      is: 'read',
      shares: [
        { group: 'llm', route: 'primary', percent: 95, unit: 'weight', line: 10 },
        { group: 'llm', route: 'comet', percent: 5, unit: 'weight', line: 13 },
      ],
    })
  })
})
