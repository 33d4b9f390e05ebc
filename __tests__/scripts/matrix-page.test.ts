import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { workflowRecipes } from '../../scripts/workflow-texts.ts'
import { MERGE_CODES } from '../../src/evidence/merge.ts'
import { at } from '../e2e/github.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const PAGE = { path: 'docs/matrix.md', firstLine: 1, text: read('docs/matrix.md') }
const CALLED: unknown = parse(read('.github/workflows/gate-matrix.yml'))

/** `uses` and `with` of every step that starts one of the three actions, with the folder of the action. */
function ownSteps(workflow: unknown): readonly { readonly folder: string; readonly inputs: object }[] {
  return Object.values(at(workflow, 'jobs') ?? {}).flatMap((job) => {
    const steps: unknown = at(job, 'steps')
    return (Array.isArray(steps) ? steps : []).flatMap((step: unknown) => {
      const used = at(step, 'uses')
      const own =
        typeof used === 'string'
          ? /^(?:\.\/\.|OWNER\/)fallback-evidence-gate(?:\/(plan|merge))?(?:@.*)?$/.exec(used)
          : null
      return own ? [{ folder: own[1] ?? '', inputs: at(step, 'with') ?? {} }] : []
    })
  })
}

const WORKFLOWS: readonly (readonly [string, unknown])[] = [
  ['the workflow to call', CALLED],
  ...workflowRecipes(PAGE)
    .map(({ text }): unknown => parse(text))
    .filter((workflow) => at(workflow, 'jobs', 'merge') !== undefined)
    .map((workflow) => ['the three jobs of the page', workflow] as const),
]

describe.each(WORKFLOWS)('%s', (_what, workflow) => {
  it('gives each action inputs that it has, and all that it needs', () => {
    const steps = ownSteps(workflow)
    expect(steps.map(({ folder }) => folder)).toEqual(['plan', '', 'merge'])
    for (const { folder, inputs } of steps) {
      const declared = at(parse(read(join(folder, 'action.yml'))), 'inputs') ?? {}
      const required = Object.entries(declared).filter(([, row]) => at(row, 'required') === true)
      expect(Object.keys(declared)).toEqual(expect.arrayContaining(Object.keys(inputs)))
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(required.map(([name]) => name)))
    }
  })

  it('leaves the comment to the merge, which always runs and knows how the jobs ended', () => {
    const [, gate, merge] = ownSteps(workflow)
    expect(gate?.inputs).toMatchObject({ comment: 'never', model: '${{ matrix.model }}' })
    expect(merge?.inputs).toMatchObject({
      expect: '${{ needs.plan.outputs.matrix }}',
      result: '${{ needs.gate.result }}',
      job: 'gate',
    })
    expect(at(workflow, 'jobs', 'merge', 'if')).toBe('${{ always() }}')
    expect(JSON.stringify(at(workflow, 'jobs', 'merge'))).toContain("needs.plan.result != 'success'")
  })

  it('gives each job no more than it needs', () => {
    expect(at(workflow, 'permissions')).toEqual({})
    expect(at(workflow, 'jobs', 'plan', 'permissions')).toEqual({ contents: 'read' })
    expect(at(workflow, 'jobs', 'gate', 'permissions')).toEqual({ contents: 'read' })
    expect(at(workflow, 'jobs', 'merge', 'permissions')).toEqual({
      actions: 'read',
      contents: 'read',
      'pull-requests': 'write',
    })
  })
})

describe('docs/matrix.md', () => {
  it('has a row for every code of a merge', () => {
    const rows = [...PAGE.text.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, code]) => code)
    expect(rows).toEqual([...MERGE_CODES])
  })

  it('shows both ways', () => {
    expect(WORKFLOWS).toHaveLength(2)
    expect(workflowRecipes(PAGE)).toHaveLength(2)
  })

  it('calls the workflow with what it takes, and grants what its jobs ask for', () => {
    const [called] = workflowRecipes(PAGE).map(({ text }): unknown => parse(text))
    const job = at(called, 'jobs', 'matrix')
    const takes = Object.keys(at(CALLED, 'on', 'workflow_call', 'inputs') ?? {})
    expect(takes).toEqual(expect.arrayContaining(Object.keys(at(job, 'with') ?? {})))
    expect(Object.keys(at(CALLED, 'on', 'workflow_call', 'secrets') ?? {})).toEqual(
      Object.keys(at(job, 'secrets') ?? {}),
    )
    expect(at(job, 'permissions')).toEqual(at(CALLED, 'jobs', 'merge', 'permissions'))
  })
})
