import type { Occurrence } from '../events.ts'
import { at } from '../github.ts'
import type { Filter, Workflow } from './workflow.ts'

/** The kinds of a pull request's event that start a workflow which names none. */
const USUAL_PULLS = ['opened', 'synchronize', 'reopened']

/**
 * Fails where GitHub would not start the workflow.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function assertStarts({ on }: Workflow, { name, event }: Occurrence): void {
  const refuse = (why: string): never => {
    throw new Error(`the workflow does not start: ${why}`)
  }
  if (name === 'schedule') {
    const cron = at(event, 'schedule')
    if (on.schedule?.some((each) => each.cron === cron) !== true) refuse(`no schedule \`${String(cron)}\``)
    return
  }
  if (!(name in on)) refuse(`it is not told of ${name}`)
  const filter = filterOf(on, name)
  const action = at(event, 'action')
  const types = filter.types ?? (name === 'pull_request' ? USUAL_PULLS : undefined)
  if (types !== undefined && !types.some((type) => type === action)) refuse(`not for ${String(action)}`)
  const [branch, tag] = refsOf(name, event)
  for (const [wanted, ref] of [
    [filter.branches, branch],
    [filter.tags, tag],
    [filter.workflows, at(event, 'workflow_run', 'name')],
  ] as const) {
    if (wanted !== undefined && !wanted.some((each) => each === ref)) refuse(`not for ${String(ref)}`)
  }
}

function filterOf(on: Workflow['on'], name: string): Filter {
  switch (name) {
    case 'pull_request':
      return on.pull_request ?? {}
    case 'merge_group':
      return on.merge_group ?? {}
    case 'push':
      return on.push ?? {}
    case 'release':
      return on.release ?? {}
    case 'workflow_run':
      return on.workflow_run ?? {}
    case 'workflow_dispatch':
      return {}
    default:
      throw new Error(`the interpreter does not know the event ${name}`)
  }
}

/** The branch that `branches` looks at, and the tag that `tags` looks at. */
function refsOf(name: string, event: unknown): readonly [string | undefined, string | undefined] {
  if (name === 'pull_request') return [String(at(event, 'pull_request', 'base', 'ref')), undefined]
  const ref = at(event, 'ref') ?? at(event, 'merge_group', 'base_ref')
  const [, kind, short] = /^refs\/(heads|tags)\/(.+)$/.exec(typeof ref === 'string' ? ref : '') ?? []
  return kind === 'tags' ? [undefined, short] : [short, undefined]
}
