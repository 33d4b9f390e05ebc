import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { EVIDENCE_EVENTS } from '../../src/evidence/verify.ts'
import { ConfigurationError } from '../../src/policy/problem.ts'
import { readAsked, readRules } from '../../src/policy/verify-declare.ts'

const rulesOf = (text: string) => readRules({ path: 'p.yml', text })
const DAY_MS = 24 * 3_600_000

describe('what a policy asks of evidence', () => {
  it('is signed runs of the usual workflow where it says nothing, for the surface that it names', () => {
    const text = 'surface: responses\n'
    expect(rulesOf(text)).toMatchObject({
      sha256: createHash('sha256').update(text).digest('hex'),
      workflows: ['.github/workflows/fallback-evidence.yml'],
      events: EVIDENCE_EVENTS,
      branches: null,
      surfaces: ['responses'],
      maxAgeMs: 7 * DAY_MS,
      unsigned: 'refused',
      strength: 'contract',
      signer: null,
      issuer: null,
      applicationPaths: [],
    })
  })

  it('is what it says', () => {
    const text = [
      'application-paths: [src]',
      'verify:',
      '  workflows: [.github/workflows/gate.yml]',
      '  events: [push, schedule]',
      '  branches: [release/1]',
      '  surfaces: [chat-completions, responses]',
      '  max-age: 36h',
      '  unsigned: allowed',
      '  strength: live',
      '  signer: octo/gates/.github/workflows/gate.yml@refs/tags/v1',
      '  issuer: https://token.actions.githubusercontent.com/octo',
    ].join('\n')
    expect(rulesOf(text)).toMatchObject({
      workflows: ['.github/workflows/gate.yml'],
      events: ['push', 'schedule'],
      branches: ['release/1'],
      surfaces: ['chat-completions', 'responses'],
      maxAgeMs: 1.5 * DAY_MS,
      unsigned: 'allowed',
      strength: 'live',
      signer: 'octo/gates/.github/workflows/gate.yml@refs/tags/v1',
      issuer: 'https://token.actions.githubusercontent.com/octo',
      applicationPaths: ['src'],
    })
  })

  it('takes the surfaces that it plans for', () => {
    expect(rulesOf('plan: { surfaces: [chat-completions, responses] }\n').surfaces).toEqual([
      'chat-completions',
      'responses',
    ])
  })

  it('wants evidence through the application that it declares', () => {
    expect(rulesOf('surface: responses\ncommand: node app.mjs\n').strength).toBe('live')
    expect(rulesOf('surface: responses\napplication: direct\n').strength).toBe('contract')
  })

  it('lets a route that carries traffic block for its missing way back', () => {
    expect(rulesOf('surface: responses\npromoted: true\n').severities['setup-declared']).toBe('block')
    expect(rulesOf('surface: responses\nseverities: { docs-current: block }\n').severities).toMatchObject({
      'setup-declared': 'warn',
      'docs-current': 'block',
    })
  })

  it.each<[string, string]>([
    ['no surface', 'verify: { max-age: 7d }'],
    ['a folder', 'surface: responses\nverify: { workflows: [.github/workflows] }'],
    ['a pattern', 'surface: responses\nverify: { workflows: [.github/workflows/*.yml] }'],
    ['a workflow at a ref', 'surface: responses\nverify: { workflows: [.github/workflows/a.yml@main] }'],
    ['an event of strangers', 'surface: responses\nverify: { events: [pull_request_target] }'],
    ['a ref for a branch', 'surface: responses\nverify: { branches: [refs/heads/main] }'],
    ['a pattern of branches', 'surface: responses\nverify: { branches: [release/*] }'],
    ['an age without a unit', 'surface: responses\nverify: { max-age: 7 }'],
    ['an age of years', 'surface: responses\nverify: { max-age: 91d }'],
    ['a signer without a ref', 'surface: responses\nverify: { signer: o/r/.github/workflows/g.yml }'],
    ['a signer at a short ref', 'surface: responses\nverify: { signer: o/r/.github/workflows/g.yml@v1 }'],
    ['an issuer in the open', 'surface: responses\nverify: { issuer: http://issuer.example }'],
    ['less than an application', 'surface: responses\ncommand: a\nverify: { strength: contract }'],
    ['an unknown key', 'surface: responses\nverify: { workflow: a }'],
    ['a file that nobody can read', 'surface: [responses'],
  ])('is refused: %s', (_what, text) => {
    expect(() => rulesOf(`${text}\n`)).toThrow(ConfigurationError)
  })
})

describe('what is asked of verify', () => {
  it('is little, and waits ten minutes', () => {
    expect(readAsked({ inputs: {} })).toEqual({
      commit: null,
      repository: null,
      trustedRoot: null,
      waitMs: 600_000,
    })
  })

  it.each<[string, Record<string, string>]>([
    ['a branch for a commit', { commit: 'main' }],
    ['a short commit', { commit: 'abc1234' }],
    ['no repository', { repository: 'shop' }],
    ['days of waiting', { wait: '61m' }],
    ['an input of the gate', { surface: 'responses' }],
    ['a rule as an input', { unsigned: 'allowed' }],
  ])('is refused: %s', (_what, inputs) => {
    expect(() => readAsked({ inputs })).toThrow(ConfigurationError)
  })
})
