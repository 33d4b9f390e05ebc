import { describe, expect, it } from '@jest/globals'
import type { RoutingChange } from '../../src/evidence/routing.ts'
import { ConfigurationError } from '../../src/policy/problem.ts'
import { promotedBy } from '../../src/policy/promoted.ts'
import { declared } from './sources.ts'

const HEAD = 'surface: responses\nevidence: rehearsal\n'
const policyOf = (text: string, inputs: Readonly<Record<string, string>> = {}) =>
  declared(inputs, `${HEAD}${text}`).policy

describe('the routing settings', () => {
  it('watch nothing, and allow a quarter in one step, where nobody says more', () => {
    const { routing, applicationPaths } = policyOf('')
    expect(routing).toEqual({ files: [], declared: [], promotedRoutes: [], maxStep: 25 })
    expect(applicationPaths).toEqual([])
  })

  it('take files as a person names them, and an input before the file', () => {
    expect(policyOf('routing-files: [./a.yml, b/, "c/**/*.json"]').routing.files).toEqual([
      'a.yml',
      'b',
      'c/**/*.json',
    ])
    const inputs = { 'routing-files': '\n.github/routes.yml\n' }
    expect(policyOf('routing-files: a.yml', inputs).routing.files).toEqual(['.github/routes.yml'])
  })

  it('take where the shares of a file stand, and what they count in', () => {
    const text = 'routing:\n  ./routes.yml: { path: "routes[*].share", scale: parts of 1000 }\n'
    expect(policyOf(text).routing.declared).toEqual([
      {
        file: 'routes.yml',
        shares: {
          path: [{ step: 'member', name: 'routes' }, { step: 'every' }, { step: 'member', name: 'share' }],
          scale: { unit: 'parts', whole: 1000 },
        },
      },
    ])
  })

  it('keep brackets in the names of application files', () => {
    expect(policyOf('application-paths: ["app/[id]/page.ts", src]').applicationPaths).toEqual([
      'app/[id]/page.ts',
      'src',
    ])
  })

  it.each([
    ['routing: { routes.yml: { path: "a..b", scale: weight } }', /routing\.path.*no path/],
    ['routing: { routes.yml: { path: a, scale: promille } }', /routing\.scale.*parts of N/],
    ['routing: { routes.yml: { path: a } }', /routing\.scale` is missing/],
    ['routing: { routes.yml: { path: a, scale: weight, scala: b } }', /no such key/],
    ['routing: { /routes.yml: { path: a, scale: weight } }', /root of the repository/],
    ['routing: [routes.yml]', /it is a list/],
    ['promoted-routes: { a: b }', /it is a map/],
    ['max-step: 2.5', /not whole/],
    ['application-paths: ["src/*"]', /name the folder/],
    ['routing-files: [a//b.yml]', /leads nowhere/],
  ])('refuse %s', (text, says) => {
    expect(() => policyOf(text)).toThrow(ConfigurationError)
    expect(() => policyOf(text)).toThrow(says)
  })
})

describe('`promoted: auto`', () => {
  const carrying = (carries: boolean): RoutingChange => ({
    state: 'changed',
    moves: [],
    unreadable: [],
    scope: [],
    carries,
  })
  const settled = (text: string, routing: RoutingChange) => {
    const { promoted, severity } = promotedBy(declared({}, `${HEAD}${text}`), routing)
    return [promoted, severity['setup-declared']]
  }

  it('is true where a share above 0 stood there before, and then the way back must be declared', () => {
    expect(settled('', carrying(true))).toEqual([true, 'block'])
  })

  it.each<readonly [string, RoutingChange]>([
    ['nothing carried traffic', carrying(false)],
    ['nothing changed', { state: 'unchanged' }],
    ['nobody knows', { state: 'unknown', why: '', remedy: '' }],
    ['nothing is watched', { state: 'not-watched' }],
  ])('is false where %s', (_why, routing) => {
    expect(settled('', routing)).toEqual([false, 'warn'])
  })

  it('leaves a severity that the team gave, and a `promoted` that the team said', () => {
    expect(settled('severities: { setup-declared: warn }', carrying(true))).toEqual([true, 'warn'])
    expect(settled('severities: { backoff-grows: block }', carrying(true))).toEqual([true, 'block'])
    expect(settled('promoted: "false"', carrying(true))).toEqual([false, 'warn'])
  })
})
