import { issueStep, type IssueStep } from '../../contract/issue-step.ts'
import { toldWord, type DriftIssue } from '../../report/drift-issue.ts'
import { githubApi, isObject, type Answer, type GithubAccess, type GithubApi } from './api.ts'
import { isOwn, whoAmI } from './own-author.ts'

/** 100 is the API's maximum. Open issues and pull requests of a repository fit into 50 pages. */
const PAGE_SIZE = 100
const OPEN_PAGES = 50
/** Closed ones are looked through by their last change: an issue of ours is touched whenever drift comes and goes. */
const CLOSED_PAGES = 20

/** What became of the issue. Losing it never changes the verdict: `lost` is one warning. */
export type DriftIssueResult =
  | { readonly state: 'done'; readonly step: IssueStep; readonly number: number | null }
  | { readonly state: 'lost'; readonly why: string; readonly remedy: string }

interface Found {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly tells: string | null
  readonly body: string
}

/** What GitHub refused, on its way out of this file. */
class Refused extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('GitHub refused')
    this.answer = answer
  }
}

/**
 * Keeps one issue a contract: found by its first line and by the token's own author, never by its title. Where two runs
 * opened one at the same time, the lowest number stays and the others are closed, by whichever run looks next.
 */
export async function keepDriftIssue(access: GithubAccess, issue: DriftIssue): Promise<DriftIssueResult> {
  const api = await githubApi(access)
  try {
    const author = await whoAmI(api, access.apiUrl)
    const open = await issuesOf(api, author, issue, 'open')
    const [kept] = await keepLowest(api, open)
    const known = kept ?? (await lastClosed(api, author, issue))
    const step = issueStep(issue.state, issue.word, known)
    const number = await take(api, step, known, issue)
    if (step !== 'open') return { state: 'done', step, number }
    // Another run may have looked before ours was there.
    const [first] = await keepLowest(api, await issuesOf(api, author, issue, 'open'))
    return { state: 'done', step, number: first?.number ?? number }
  } catch (error) {
    if (error instanceof Refused) return lost(error.answer)
    throw error
  }
}

async function lastClosed(api: GithubApi, author: string, issue: DriftIssue): Promise<Found | null> {
  const closed = await issuesOf(api, author, issue, 'closed')
  // A duplicate that was closed has a higher number than the one that was kept.
  return closed[0] ?? null
}

/** The issues of this contract, lowest number first. */
async function issuesOf(
  api: GithubApi,
  author: string,
  issue: DriftIssue,
  state: Found['state'],
): Promise<readonly Found[]> {
  const found: Found[] = []
  const pages = state === 'open' ? OPEN_PAGES : CLOSED_PAGES
  for (let page = 1; page <= pages; page += 1) {
    const answer = await api.call('GET /repos/{owner}/{repo}/issues', {
      state,
      sort: 'updated',
      direction: 'desc',
      per_page: PAGE_SIZE,
      page,
    })
    if (answer.state !== 'ok' || !Array.isArray(answer.data)) throw new Refused(answer)
    const own = answer.data.filter(isObject).filter((each) => isOwn(each, author))
    found.push(...own.flatMap((each) => readIssue(each, issue)))
    if (answer.next === null) break
  }
  return found.toSorted((a, b) => a.number - b.number)
}

/** The list holds pull requests, too. */
function readIssue(value: Readonly<Record<string, unknown>>, { marker }: DriftIssue): readonly Found[] {
  const { number, body, state, pull_request: pullRequest } = value
  if (typeof number !== 'number' || typeof body !== 'string' || isObject(pullRequest)) return []
  const [first = ''] = body.split(/\r?\n/, 1)
  if (first.trimEnd() !== marker) return []
  return [{ number, body, tells: toldWord(body), state: state === 'closed' ? 'closed' : 'open' }]
}

/** Closes every open issue but the first. */
async function keepLowest(api: GithubApi, open: readonly Found[]): Promise<readonly Found[]> {
  const [kept, ...others] = open
  for (const { number } of others) {
    await must(
      api.call('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        state: 'closed',
        state_reason: 'not_planned',
      }),
    )
  }
  return kept === undefined ? [] : [kept]
}

async function take(
  api: GithubApi,
  step: IssueStep,
  known: Found | null,
  issue: DriftIssue,
): Promise<number | null> {
  if (step === 'leave') return known?.number ?? null
  const body = (step === 'close' || step === 'record' ? issue.over : issue.standing).toString()
  if (step === 'open' || known === null) {
    const answer = await must(api.call('POST /repos/{owner}/{repo}/issues', { title: issue.title, body }))
    return isObject(answer.data) && typeof answer.data.number === 'number' ? answer.data.number : null
  }
  const becomes = {
    update: {},
    record: {},
    reopen: { state: 'open' },
    close: { state: 'closed', state_reason: 'completed' },
  }[step]
  await must(
    api.call('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: known.number,
      body,
      ...becomes,
    }),
  )
  return known.number
}

async function must(call: Promise<Answer>): Promise<Extract<Answer, { state: 'ok' }>> {
  const answer = await call
  if (answer.state !== 'ok') throw new Refused(answer)
  return answer
}

function lost(answer: Answer): DriftIssueResult {
  const [why, remedy] = reasons(answer)
  return { state: 'lost', why: `The issue about contract drift is lost: ${why}`, remedy }
}

function reasons(answer: Answer): readonly [why: string, remedy: string] {
  const summary = 'The job summary and the packet have the findings.'
  if (answer.state === 'ok') return ['GitHub answered something else than issues.', 'Check GITHUB_API_URL.']
  if (answer.state === 'unreachable')
    return [`GitHub was not reached (${answer.why}).`, `Run the job again. ${summary}`]
  const { status, message } = answer
  if (status === 429 || (status === 403 && /rate limit|abuse/i.test(message)))
    return [
      `GitHub limits this token (${String(status)}).`,
      `Wait some minutes and run the job again. ${summary}`,
    ]
  if (status === 410)
    return [
      'issues are switched off in this repository.',
      'Switch them on, or set `drift-issue: never` in the policy.',
    ]
  if (status === 401 || status === 403 || status === 404) {
    return [
      `the token may not write it (${String(status)}).`,
      `Give the job \`permissions: issues: write\`, or set \`drift-issue: never\` in the policy. ${summary}`,
    ]
  }
  return [`GitHub answered ${String(status)}.`, `Run the job again. ${summary}`]
}
