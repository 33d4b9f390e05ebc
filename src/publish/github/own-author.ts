import { isObject, type GithubApi } from './api.ts'

/** The author of what GITHUB_TOKEN writes, where the token cannot say who it is. */
const DEFAULT_AUTHOR = 'github-actions[bot]'

/** The login that this token writes under. `GET /user` answers 403 for installation tokens; GraphQL's viewer does not. */
export async function whoAmI(api: GithubApi, apiUrl: string): Promise<string> {
  const query = await api.call(`POST ${graphqlUrl(apiUrl)}`, { query: '{ viewer { login } }' })
  if (query.state === 'ok' && isObject(query.data) && isObject(query.data.data)) {
    const { viewer } = query.data.data
    if (isObject(viewer) && typeof viewer.login === 'string') return viewer.login
  }
  const user = await api.call('GET /user')
  return user.state === 'ok' && isObject(user.data) && typeof user.data.login === 'string'
    ? user.data.login
    : DEFAULT_AUTHOR
}

/** GitHub Enterprise Server has its REST API under `/api/v3` and GraphQL under `/api/graphql`. */
function graphqlUrl(apiUrl: string): string {
  const base = apiUrl.replace(/\/+$/, '')
  return base.endsWith('/api/v3') ? `${base.slice(0, -'/v3'.length)}/graphql` : `${base}/graphql`
}

/** An app's login carries `[bot]` in REST and, in some places of GraphQL, does not; a user's login cannot hold brackets. */
export function isOwn(written: Readonly<Record<string, unknown>>, author: string): boolean {
  const { user } = written
  if (!isObject(user) || typeof user.login !== 'string') return false
  return user.login === author || (user.type === 'Bot' && user.login === `${author}[bot]`)
}
