import { describe, expect, it } from '@jest/globals'
import { COMETAPI_DOCS, pagesInForce } from '../../src/policy/contract-pages.ts'
import { declare } from '../../src/policy/declare.ts'
import { declared, onlyProblem, refusal, REHEARSAL } from './sources.ts'

const PAGE = '  - area: responses\n    url: https://docs.example/responses.md\n'
const pagesOf = (text: string | null) => declared(REHEARSAL, text).policy.pages

describe('the contract pages', () => {
  it.each<readonly [string, string]>([
    ['a word that is none', 'contract-pages: all\n'],
    ['a map', 'contract-pages:\n  responses: https://docs.example\n'],
    ['an empty list', 'contract-pages: []\n'],
    ['a page in the open', 'contract-pages:\n  - { area: a, url: "http://docs.example/" }\n'],
    ['a file', 'contract-pages:\n  - { area: a, url: "file:///etc/passwd" }\n'],
    ['credentials', 'contract-pages:\n  - { area: a, url: "https://a:b@docs.example/" }\n'],
    ['a fragment', 'contract-pages:\n  - { area: a, url: "https://docs.example/#x" }\n'],
    ['no address', 'contract-pages:\n  - { area: a, url: docs }\n'],
    ['an area with spaces', 'contract-pages:\n  - { area: "a b", url: "https://docs.example/" }\n'],
    ['no area', 'contract-pages:\n  - { url: "https://docs.example/" }\n'],
    ['another key', 'contract-pages:\n  - { area: a, url: "https://docs.example/", key: x }\n'],
    ['the same page twice', `contract-pages:\n${PAGE}${PAGE}`],
    [
      'too many',
      `contract-pages:\n${Array.from({ length: 21 }, (_, n) => `  - { area: a, url: "https://docs.example/${n}" }\n`).join('')}`,
    ],
  ])('refuse %s', (_name, text) => {
    expect(onlyProblem(refusal(REHEARSAL, text)).setting).toBe('contract-pages')
  })

  it('are those of the list, CometAPI’s own, or none', () => {
    expect(pagesOf(`contract-pages:\n${PAGE}`)).toEqual([
      { area: 'responses', url: 'https://docs.example/responses.md' },
    ])
    expect(pagesOf('contract-pages:\n  - { area: a, url: "http://127.0.0.1:8080/x?y=1" }\n')).toHaveLength(1)
    expect(pagesOf('contract-pages: default\n')).toEqual(COMETAPI_DOCS)
    expect(pagesOf('contract-pages: none\n')).toEqual([])
    expect(pagesOf(null)).toEqual([])
  })

  it('stand in the policy file alone', () => {
    const { problems } = refusal({ ...REHEARSAL, 'contract-pages': 'none' })
    expect(problems).toMatchObject([{ code: 'setting-misplaced' }])
  })

  it('are CometAPI’s without a word, in scheduled runs against CometAPI', () => {
    const scheduled = declare({ inputs: REHEARSAL, file: null, event: 'schedule' })
    expect(scheduled.policy.pages).toEqual(COMETAPI_DOCS)
    expect(declare({ inputs: REHEARSAL, file: null, event: 'push' }).policy.pages).toEqual([])
    expect(pagesInForce(null, 'schedule', 'https://gateway.example')).toEqual([])
    expect(pagesInForce('none', 'schedule', 'https://api.cometapi.com')).toEqual([])
  })

  it('block where they drifted in a scheduled run, unless the policy says otherwise', () => {
    const severity = (text: string | null, event: string) => {
      const file = text === null ? null : { path: 'p.yml', text }
      return declare({ inputs: REHEARSAL, file, event }).policy.severity['docs-current']
    }
    expect(severity(null, 'schedule')).toBe('block')
    expect(severity(null, 'pull_request')).toBe('warn')
    expect(severity('severities: { docs-current: warn }\n', 'schedule')).toBe('warn')
    expect(severity('severities: { docs-current: block }\n', 'pull_request')).toBe('block')
  })
})

describe('the hosted path', () => {
  const hostedOf = (text: string) => declared(REHEARSAL, text).policy.hosted

  it('is what the policy declares', () => {
    const text =
      'hosted:\n  runtimes: { node: 24 }\n  sdks: { "@ai-sdk/openai": 6.10 }\n  flags: { USE_FALLBACK: true, OFF: }\n  os: linux\n'
    expect(hostedOf(text)).toEqual({
      runtimes: [{ name: 'node', value: '24' }],
      sdks: [{ name: '@ai-sdk/openai', value: '6.10' }],
      flags: [
        { name: 'USE_FALLBACK', value: 'true' },
        { name: 'OFF', value: '' },
      ],
      os: 'linux',
    })
    expect(declared(REHEARSAL).policy.hosted).toBeNull()
  })

  it.each([
    'hosted: node\n',
    'hosted: { runtimes: [node] }\n',
    'hosted: { runtimes: { node: latest } }\n',
    'hosted: { sdks: { OpenAI SDK: "6" } }\n',
    'hosted: { flags: { "A-B": x } }\n',
    'hosted: { os: windows }\n',
    'hosted: { versions: {} }\n',
    `hosted: { flags: { ${Array.from({ length: 51 }, (_, n) => `F${n}: x`).join(', ')} } }\n`,
  ])('is refused as %s', (text) => {
    expect(onlyProblem(refusal(REHEARSAL, text)).setting).toBe('hosted')
  })
})
