import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { schedule, workflowDispatch } from '../events.ts'
import {
  checksOf,
  complaintsOf,
  gateOf,
  permissionsIn,
  rehearse,
  withoutPermission,
  type Rehearsed,
} from './rehearsed.ts'

jest.setTimeout(180_000)

const PAGE = '/api/text/responses.md'

let recipe: Rehearsed
beforeAll(async () => {
  recipe = await rehearse('schedule.md', '.github/workflows/fallback-contract.yml')
})
afterAll(() => recipe.close())

/** The page as it documents both fields, or one of them. */
function document(...usage: readonly string[]): void {
  const text = [
    '# Responses',
    '````yaml openapi.json POST /v1/responses',
    'openapi: 3.1.0',
    'paths:',
    '  /v1/responses:',
    '    post:',
    '      responses:',
    "        '200':",
    '          content:',
    '            application/json:',
    '              schema:',
    '                type: object',
    '                properties:',
    '                  output:',
    '                    type: array',
    '                    items:',
    '                      properties:',
    '                        type: { type: string, enum: [message] }',
    '                        content: { type: array, items: { properties: { text: { type: string } } } }',
    ...usage.map((name) => `                  usage: { properties: { ${name}: { type: integer } } }`),
    '````',
  ]
  recipe.site.pages.set(PAGE, { text: `${text.join('\n')}\n` })
}

describe('docs/recipes/schedule.md', () => {
  it('keeps one issue over four nights: none, opened, updated, closed', async () => {
    const states: unknown[] = []
    for (const usage of [['total_tokens'], [], ['tokens'], ['total_tokens']]) {
      document(...usage)
      const played = await recipe.perform(schedule())
      const issues = await recipe.world.github.issues()
      states.push({ ...checksOf(played), issues: issues.map(({ state }) => state) })
      expect(gateOf(played, 'contract').warnings).toEqual([])
    }
    expect(states).toEqual([
      { contract: 'success', issues: [] },
      { contract: 'failure', issues: ['open'] },
      { contract: 'failure', issues: ['open'] },
      { contract: 'success', issues: ['closed'] },
    ])
    const [issue] = await recipe.world.github.issues()
    expect(issue).toMatchObject({ author: 'github-actions[bot]' })
    expect(recipe.site.asked.some(({ headers }) => headers.includes(recipe.world.gateway.key))).toBe(false)
  })

  it('compares each night with the one before', async () => {
    document('total_tokens')
    await recipe.perform(schedule())
    const before = recipe.world.github.past.downloads.length
    await recipe.perform(schedule())
    expect(recipe.world.github.past.downloads.length).toBe(before + 1)
  })

  it('can be tried by hand, without an issue', async () => {
    document()
    const before = await recipe.world.github.issues()
    const { packet } = gateOf(await recipe.perform(workflowDispatch()), 'contract')
    expect(packet?.sources.map(({ state }) => state)).toEqual(['current'])
    expect(await recipe.world.github.issues()).toEqual(before)
  })

  it('gives no permission that nothing needs', async () => {
    document()
    for (const { job, scope } of permissionsIn(recipe.workflow)) {
      const played = await recipe.perform(schedule(), {
        workflow: withoutPermission(recipe.workflow, job, scope),
      })
      expect(complaintsOf(played).join('\n')).toContain(`${scope}: `)
    }
  })
})
