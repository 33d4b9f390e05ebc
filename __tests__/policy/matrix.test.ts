import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { REQUEST_PROFILES, SURFACES } from '../../src/evidence/surface.ts'
import { cellsOf, matrix, matrixJson, MOST_CELLS, shardOf, type Axes } from '../../src/policy/matrix.ts'
import { planMatrix, planOutputs } from '../../src/policy/plan-matrix.ts'
import { configurationError, onlyProblem } from './sources.ts'

const MODEL = fc.stringMatching(/^[A-Za-z0-9_.:/@+-]{1,60}$/).filter((name) => !/^your[-_]/i.test(name))

const AXES: fc.Arbitrary<Axes> = fc.record({
  surfaces: fc.uniqueArray(fc.constantFrom(...SURFACES), { minLength: 1 }),
  profiles: fc.uniqueArray(fc.constantFrom(...REQUEST_PROFILES), { minLength: 1 }),
  models: fc.uniqueArray(MODEL, { minLength: 1, maxLength: 42 }),
})

function plan(inputs: Record<string, string>, text: string | null = null) {
  const file = text === null ? null : { path: '.github/fallback-evidence.yml', text }
  return planMatrix({ inputs, file })
}

function reading(text: string) {
  return matrix().read({ is: 'text', text, offset: null })
}

/** The matrix of one cell, changed. */
function bent(change: (cell: Record<string, unknown>) => Record<string, unknown>): string {
  const cell = {
    surface: 'responses',
    'request-profile': 'minimal',
    model: 'gpt-5-mini',
    shard: 'responses-minimal-gpt-5-mini',
  }
  return JSON.stringify({ include: [change(cell)] })
}

describe('a matrix', () => {
  it('has every surface with every profile and model, in the order in which they were named', () => {
    const cells = cellsOf({ surfaces: ['responses'], profiles: ['minimal', 'streaming'], models: ['b', 'a'] })
    expect(cells.map(({ profile, model }) => `${profile} ${model}`)).toEqual([
      'minimal b',
      'minimal a',
      'streaming b',
      'streaming a',
    ])
  })

  it('is read back as it was printed, whatever the models are called', () => {
    fc.assert(
      fc.property(AXES, (axes) => {
        const cells = cellsOf(axes)
        expect(reading(matrixJson(cells))).toEqual({ ok: true, value: cells })
      }),
    )
  })

  it('names its jobs apart, safely for artifacts, and for file systems that know no capitals', () => {
    fc.assert(
      fc.property(AXES, (axes) => {
        const shards = cellsOf(axes).map(({ shard }) => shard)
        expect(new Set(shards.map((shard) => shard.toLowerCase())).size).toBe(shards.length)
        for (const shard of shards) expect(shard).toMatch(/^[\w.-]{1,90}$/)
      }),
    )
  })

  it.each([
    ['gpt-5-mini', 'responses-minimal-gpt-5-mini'],
    ['gpt-4.1', 'responses-minimal-gpt-4.1'],
    ['openai/gpt-5', /^responses-minimal-openai-gpt-5-[0-9a-f]{12}$/],
    ['GPT-5', /^responses-minimal-gpt-5-[0-9a-f]{12}$/],
    ['..', /^responses-minimal-[0-9a-f]{12}$/],
  ])('calls the job of %s so that a person knows it', (model, name) => {
    expect(shardOf({ surface: 'responses', profile: 'minimal', model })).toEqual(
      typeof name === 'string' ? name : expect.stringMatching(name),
    )
  })

  it.each([
    ['no JSON', '{"include":'],
    ['no object', '[]'],
    ['no list', '{"include":{}}'],
    ['no job', '{"include":[]}'],
    ['a row that is no object', '{"include":[null]}'],
    ['another surface', bent((cell) => ({ ...cell, surface: 'completions' }))],
    ['another profile', bent((cell) => ({ ...cell, 'request-profile': 'large' }))],
    ['no model', bent((cell) => ({ ...cell, model: '' }))],
    ['a model with a blank', bent((cell) => ({ ...cell, model: 'a b' }))],
    ['a shard of another name', bent((cell) => ({ ...cell, shard: 'responses-minimal-gpt-5' }))],
    ['a prototype in place of members', '{"__proto__":{"include":[]}}'],
  ])('is refused with %s', (_what, text) => {
    expect(reading(text).ok).toBe(false)
  })

  it('is refused with a job twice, and with more jobs than GitHub starts', () => {
    const [cell] = cellsOf({ surfaces: ['responses'], profiles: ['minimal'], models: ['a'] })
    const many = Array.from({ length: MOST_CELLS + 1 }, (_, n) => `m${String(n)}`)
    const wide = cellsOf({ surfaces: ['responses'], profiles: ['minimal'], models: many })
    expect(reading(matrixJson(cell ? [cell, cell] : [])).ok).toBe(false)
    expect(reading(matrixJson(wide)).ok).toBe(false)
    expect(reading(matrixJson(wide.slice(1))).ok).toBe(true)
  })
})

describe('the plan', () => {
  it('takes each axis from the input, else from `plan` of the policy file, else from its single value', () => {
    const file = 'surface: responses\nmodel: m0\nplan: { profiles: [streaming], models: [m1, m2] }\n'
    const told = plan({ models: 'm3' }, file)
    expect(told).toEqual(cellsOf({ surfaces: ['responses'], profiles: ['streaming'], models: ['m3'] }))
    expect(plan({}, file)).toHaveLength(2)
    expect(plan({}, 'surface: responses\nmodel: m0\n')).toEqual(
      cellsOf({ surfaces: ['responses'], profiles: ['minimal'], models: ['m0'] }),
    )
  })

  it('hands out the matrix and the names of its jobs', () => {
    const cells = plan({ surfaces: 'responses,chat-completions', models: 'a\nb' })
    const outputs = planOutputs(cells)
    expect(JSON.parse(outputs.shards)).toEqual([
      'responses-minimal-a',
      'responses-minimal-b',
      'chat-completions-minimal-a',
      'chat-completions-minimal-b',
    ])
    expect(JSON.parse(outputs.matrix)).toHaveProperty('include.3.shard', 'chat-completions-minimal-b')
  })

  it.each([
    ['a word that is no surface', { surfaces: 'response', models: 'a' }, 'value-not-allowed', /did you mean/],
    ['a surface twice', { surfaces: 'responses,responses', models: 'a' }, 'value-not-allowed', /twice/],
    ['a model twice', { surfaces: 'responses', models: 'a\na' }, 'value-not-allowed', /twice/],
    ['a list of nothing', { surfaces: 'responses', models: ' , ' }, 'value-not-allowed', /names nothing/],
    ['no surface', { models: 'a' }, 'setting-missing', /surfaces/],
    ['no model', { surfaces: 'responses' }, 'setting-missing', /models/],
    [
      'an input of the gate',
      { surfaces: 'responses', models: 'a', surface: 'responses' },
      'setting-misplaced',
    ],
    ['an unknown input', { surfaces: 'responses', models: 'a', shards: '3' }, 'setting-unknown'],
    ['a policy that is not there', { surfaces: 'responses', models: 'a', policy: 'x.yml' }, 'file-missing'],
  ] as const)('refuses %s', (_what, inputs, code, says = /./) => {
    const problem = onlyProblem(configurationError(() => plan(inputs)))
    expect(problem.code).toBe(code)
    expect(problem.says).toMatch(says)
  })

  it.each([
    'plan: { surfaces: [] }',
    'plan: { surfaces: [responses, responses] }',
    'plan: { models: }',
    'plan: { model: [a] }',
    'plan: [responses]',
    'plan: { profiles: [minimal, large] }',
  ])('refuses `%s` in the policy file', (line) => {
    const error = configurationError(() => plan({}, `surface: responses\nmodel: a\n${line}\n`))
    expect(error.problems.every(({ at }) => at.in === 'file' && at.line === 3)).toBe(true)
  })

  it('refuses more jobs than GitHub starts, and says how many there would be', () => {
    const models = Array.from({ length: 43 }, (_, n) => `m${String(n)}`).join(',')
    const axes = { surfaces: SURFACES.join(','), profiles: REQUEST_PROFILES.join(','), models }
    const problem = onlyProblem(configurationError(() => plan(axes)))
    expect(problem).toMatchObject({
      code: 'plan-too-large',
      says: expect.stringContaining('2 x 3 x 43 = 258'),
    })
    expect(plan({ ...axes, models: models.replace(',m42', '') })).toHaveLength(252)
  })
})
