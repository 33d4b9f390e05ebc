import { afterEach, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { ContractState } from '../../src/contract/drift.ts'
import { keepDriftIssue } from '../../src/publish/github/drift-issue.ts'
import { driftIssue, type DriftIssue } from '../../src/report/drift-issue.ts'
import { aPacket } from '../report/packet.ts'
import { loopback, type Loopback, type Reply, type Seen } from './loopback.ts'

const ISSUES = '/repos/o/r/issues'
const BOT = { login: 'github-actions[bot]', type: 'Bot' }
const GOOD: ContractState = { standing: [], conclusive: true }
const BAD: ContractState = { standing: [{ of: 'pages', selector: 'usage' }], conclusive: true }
const issueOf = (state: ContractState): DriftIssue =>
  driftIssue(aPacket(), { previous: null, state, artifactUrl: null })

interface Stored {
  readonly number: number
  body: string
  state: string
  readonly user: { readonly login: string; readonly type?: string }
  readonly pull_request?: object
}

let server: Loopback | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/** GitHub with these issues; `instead` answers first. */
async function keep(
  issue: DriftIssue,
  issues: Stored[],
  instead: (request: Seen, issues: Stored[]) => Reply | null | 'pass' = () => 'pass',
) {
  server = await loopback((request) => {
    const other = instead(request, issues)
    return other === 'pass' ? answer(request, issues) : other
  })
  const access = {
    token: randomBytes(8).toString('hex'),
    apiUrl: server.url,
    repository: 'o/r',
    deadlineMs: 400,
    pause: () => Promise.resolve(),
  }
  return keepDriftIssue(access, issue)
}

function answer({ method, path, query, body }: Seen, issues: Stored[]): Reply {
  if (path === '/graphql' || path === '/user') return { status: 403 }
  const given = body === '' ? {} : (JSON.parse(body) as Partial<Stored>)
  if (path === ISSUES && method === 'GET') {
    const page = Number(query.get('page'))
    const found = issues.filter(({ state }) => state === query.get('state'))
    const more = found.length > page * 2 ? { link: '<https://api.github.com/x>; rel="next"' } : {}
    return {
      status: 200,
      body: found.slice((page - 1) * 2, page * 2),
      headers: more,
    }
  }
  if (path === ISSUES) {
    const made = { number: issues.length + 1, body: given.body ?? '', state: 'open', user: BOT }
    issues.push(made)
    return { status: 201, body: made }
  }
  const found = issues.find(({ number }) => path === `${ISSUES}/${String(number)}`)
  if (!found) return { status: 404 }
  Object.assign(found, given)
  return { status: 200, body: found }
}

const stored = (number: number, body: string, more: Partial<Stored> = {}): Stored => ({
  number,
  body,
  state: 'open',
  user: BOT,
  ...more,
})
const text = (issue: DriftIssue) => issue.standing.toString()

describe('the issue of a contract', () => {
  it('is opened once, and found again behind other people’s', async () => {
    const issues = [
      stored(1, text(issueOf(BAD)), { user: { login: 'mallory' } }),
      stored(2, `quoted\n${text(issueOf(BAD))}`),
      stored(3, text(issueOf(BAD)), { pull_request: {} }),
      stored(4, text(issueOf(BAD)).replace('minimal', 'streaming')),
    ]
    await expect(keep(issueOf(BAD), issues)).resolves.toEqual({ state: 'done', step: 'open', number: 5 })
    await server?.close()
    await expect(keep(issueOf(BAD), issues)).resolves.toEqual({ state: 'done', step: 'update', number: 5 })
    expect(issues).toHaveLength(5)
  })

  it('is the lowest where two runs opened one at the same time', async () => {
    const issues: Stored[] = []
    const result = await keep(issueOf(BAD), issues, ({ method, path }, all) => {
      if (method === 'POST' && path === ISSUES) all.push(stored(1, text(issueOf(BAD))))
      return 'pass'
    })
    expect(result).toEqual({ state: 'done', step: 'open', number: 1 })
    expect(issues.map(({ number, state }) => `${String(number)} ${state}`)).toEqual(['1 open', '2 closed'])
  })

  it('is closed when the drift is over, and says so for the next time', async () => {
    const issues = [stored(1, text(issueOf(BAD)))]
    await expect(keep(issueOf(GOOD), issues)).resolves.toMatchObject({ step: 'close' })
    expect(issues[0]).toMatchObject({ state: 'closed', body: issueOf(GOOD).over.toString() })
    await server?.close()
    await expect(keep(issueOf(BAD), issues)).resolves.toMatchObject({ step: 'reopen', number: 1 })
  })

  it('is left alone by a run that found nothing and has no issue', async () => {
    const issues: Stored[] = []
    await expect(keep(issueOf(GOOD), issues)).resolves.toMatchObject({ step: 'leave' })
    expect(server?.seen.filter(({ method, path }) => method !== 'GET' && path.startsWith(ISSUES))).toEqual([])
  })

  it.each<readonly [string, Reply | null, string]>([
    ['a token without the permission', { status: 403 }, 'issues: write'],
    ['a repository that nobody may see', { status: 404 }, 'issues: write'],
    ['a repository without issues', { status: 410 }, 'drift-issue: never'],
    ['a limit', { status: 403, body: { message: 'secondary rate limit' } }, 'Wait'],
    ['a server that stays down', { status: 502 }, '502'],
    ['a silent server', null, 'not reached'],
    ['another answer', { status: 200, body: {} }, 'GITHUB_API_URL'],
  ])('is lost to %s, with what to do', async (_name, reply, says) => {
    const result = await keep(issueOf(BAD), [], ({ path }) => (path === ISSUES ? reply : 'pass'))
    expect(result.state).toBe('lost')
    expect(JSON.stringify(result)).toContain(says)
  })

  it('is lost where only the writing is refused', async () => {
    const result = await keep(issueOf(BAD), [], ({ path, method }) =>
      path === ISSUES && method === 'POST' ? { status: 403 } : 'pass',
    )
    expect(result).toMatchObject({ state: 'lost', remedy: expect.stringContaining('issues: write') })
  })
})
