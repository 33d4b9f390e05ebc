import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workflowRecipes } from '../../../scripts/workflow-texts.ts'
import { ROOT } from '../action-file.ts'

/** What a reader of a recipe copies out of it. */
export interface Recipe {
  /** The only workflow of the page, as it stands. */
  readonly workflow: string
  /** The policy file of the page, as it stands; null where a page goes with the policy of another. */
  readonly policy: string | null
  readonly text: string
}

/** Reads a recipe. @throws Error where the page has not exactly one workflow to copy, or several policies */
export async function readRecipe(name: string): Promise<Recipe> {
  const path = `docs/recipes/${name}`
  const text = await readFile(join(ROOT, path), 'utf8')
  const policies = [...text.matchAll(/^```ya?ml\n(version: 1\n[^]*?)^```/gm)].map(([, block = '']) => block)
  return {
    workflow: only(workflowRecipes({ path, firstLine: 1, text }), `workflow in ${path}`).text,
    policy: policies.length === 0 ? null : only(policies, `policy in ${path}`),
    text,
  }
}

function only<T>(found: readonly T[], what: string): T {
  const [first, ...others] = found
  if (first === undefined || others.length > 0) throw new Error(`there is not exactly one ${what}`)
  return first
}
