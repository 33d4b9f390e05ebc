import type { Permissions } from '../github.ts'
import type { Granted } from './workflow.ts'

/** The names that a workflow has for what the emulated API knows. */
const SCOPES = {
  contents: 'contents',
  'pull-requests': 'pullRequests',
  attestations: 'attestations',
  issues: 'issues',
  actions: 'actions',
} as const satisfies Partial<Record<keyof Granted, keyof Permissions>>

/**
 * What the token of a job may do: what the workflow writes down and nothing else; below that, at most reading for the run
 * of a fork's pull request.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 * @throws Error for a job whose permissions hang on a setting of the repository, and for those that nothing here needs
 */
export function tokenOf(granted: Granted | undefined, fork: boolean): Permissions {
  if (granted === undefined)
    throw new Error('neither the job nor the workflow says `permissions`: the repository would decide')
  const entries = Object.entries(granted).flatMap(([scope, level]) => {
    const name = Object.entries(SCOPES).find(([written]) => written === scope)?.[1]
    if (name === undefined) throw new Error(`the emulated API does not know the permission ${scope}`)
    return level === 'none' ? [] : [[name, fork ? 'read' : level] as const]
  })
  return Object.fromEntries(entries)
}
