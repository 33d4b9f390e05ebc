import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { ROOT } from '../action-file.ts'
import type { Occurrence } from '../events.ts'
import { startDocumentation, type Documentation } from '../documentation.ts'
import { startGateway, type GatewayMood } from '../gateway.ts'
import { at, startGitHub, type Comment, type GitHub } from '../github.ts'
import { startResultsService } from '../results-service.ts'
import { POLICY_PATH, type World } from '../world.ts'
import { readRecipe } from './page.ts'
import { gatesOf, play, type JobPlay } from './play.ts'
import { readWorkflow } from './workflow.ts'

type Texts = Readonly<Record<string, string>>

/** The file that the recipes' `command` runs. */
const COMMAND_FILE = 'scripts/ask-once.mjs'

const DOCUMENTATION = 'https://apidoc.cometapi.com'

/** A recipe in a repository that copied it. */
export interface Rehearsed {
  readonly world: World
  /** Stands where the page's policy names CometAPI's documentation. */
  readonly site: Documentation
  /** The workflow as the page has it. */
  readonly workflow: string
  /** Plays the page's workflow, or a changed one, for an event. */
  perform(occurrence: Occurrence, change?: Change): Promise<readonly JobPlay[]>
  close(): Promise<void>
}

/** What is otherwise in one run. */
export interface Change {
  readonly workflow?: string
  /** Where the other workflow stands. */
  readonly path?: string
  /** What steps ask in the place of GitHub's API, where something stands in front of it. */
  readonly api?: GitHub
  /** The example that the command is; `good` where it is left out. */
  readonly application?: 'good' | 'bad'
  /** Files of the change, over those of the base branch. */
  readonly files?: Texts
}

/**
 * A repository whose base branch and pull request hold what the page says, and the application that its command runs.
 * The page's policy stands as it is, but for two addresses on this machine: the gateway and the documentation instead of
 * CometAPI's.
 */
export async function rehearse(page: string, path: string, mood: GatewayMood = {}): Promise<Rehearsed> {
  const recipe = await readRecipe(page)
  const [gateway, site] = await Promise.all([startGateway(mood), startDocumentation()])
  if (recipe.policy === null) throw new Error(`${page} has no policy`)
  const policy = recipe.policy.replaceAll(DOCUMENTATION, site.origin)
  const base = {
    [POLICY_PATH]: `${policy}base-url: ${gateway.baseUrl}\n`,
    [path]: recipe.workflow,
    [COMMAND_FILE]: await exampleText('good'),
  }
  const [github, results] = await Promise.all([startGitHub(base), startResultsService()])
  const world: World = {
    gateway,
    github,
    results,
    async close() {
      await Promise.all([gateway.close(), site.close(), github.close(), results.close()])
    },
  }
  return {
    world,
    site,
    workflow: recipe.workflow,
    async perform(occurrence, { application = 'good', files = {}, ...change } = {}) {
      const held = { ...base, [COMMAND_FILE]: await exampleText(application), ...files }
      for (const commit of commitsOf(occurrence)) github.commits.set(commit, held)
      return play({
        workflow: recipe.workflow,
        path,
        ...change,
        occurrence,
        world,
        files: held,
        secrets: { COMETAPI_KEY: gateway.key },
      })
    },
    close: () => world.close(),
  }
}

/** The commits of an event that hold the change: the one that is checked out, and the head of a pull request. */
function commitsOf({ variables, event }: Occurrence): readonly string[] {
  const head = at(event, 'pull_request', 'head', 'sha')
  return [variables['GITHUB_SHA'], head].filter((commit) => typeof commit === 'string')
}

function exampleText(twin: 'good' | 'bad'): Promise<string> {
  return readFile(join(ROOT, 'examples', 'sdk-wrapper', `${twin}.mjs`), 'utf8')
}

/** How each job ended, by the name of its check. */
export function checksOf(played: readonly JobPlay[]): Record<string, string> {
  return Object.fromEntries(played.map(({ check, result }) => [check, result]))
}

/** What the gate of a job came to. Throws where not exactly one step of it is the gate. */
export function gateOf(played: readonly JobPlay[], job: string) {
  const [gate, ...others] = gatesOf(played, job)
  if (gate === undefined || others.length > 0) throw new Error(`not exactly one step of ${job} is the gate`)
  return gate
}

/** Errors and warnings of all steps of a workflow: none where nothing was missing. */
export function complaintsOf(played: readonly JobPlay[]): readonly string[] {
  return played.flatMap(({ steps }) =>
    steps.flatMap(({ gate }) => (gate === null ? [] : [...gate.errors, ...gate.warnings])),
  )
}

/** Every permission that a job of the workflow is given. */
export function permissionsIn(workflow: string): readonly { readonly job: string; readonly scope: string }[] {
  const { jobs } = readWorkflow(workflow)
  return Object.entries(jobs).flatMap(([job, { permissions = {} }]) =>
    Object.keys(permissions).map((scope) => ({ job, scope })),
  )
}

/** The workflow without one job. */
export function withoutJob(workflow: string, job: string): string {
  const document = parseDocument(workflow)
  if (!document.deleteIn(['jobs', job])) throw new Error(`there is no job ${job}`)
  return String(document)
}

/** The workflow without one permission of one job. */
export function withoutPermission(workflow: string, job: string, scope: string): string {
  const document = parseDocument(workflow)
  if (!document.deleteIn(['jobs', job, 'permissions', scope])) throw new Error(`${job} has no ${scope}`)
  return String(document)
}

/** The verdict lines of comments: what somebody sees who reads nothing else. */
export function headlines(comments: readonly Comment[]): readonly string[] {
  return comments.map(({ body }) => /^### (.*)$/m.exec(body)?.[1] ?? '')
}
