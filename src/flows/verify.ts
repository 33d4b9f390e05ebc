import type { Some } from '../evidence/brand.ts'
import type { EvidenceRules, PullSeen, RunSeen } from '../evidence/verify.ts'
import { readRules } from '../policy/verify-declare.ts'
import type { GithubAccess } from '../publish/github/api.ts'
import { contentOf } from '../publish/github/commit-content.ts'
import { runsOfCommit } from '../publish/github/commit-runs.ts'
import { pullsOf, repositoryOf, treeOf } from '../publish/github/commit.ts'
import type { NotRead } from '../publish/github/not-read.ts'
import type { Candidate, Expectations, RepositorySeen } from '../verify/candidate.ts'
import { refusal } from '../verify/check-run.ts'
import type { Refusal, VerifyRefusal } from '../verify/refusal.ts'
import { pending, rely, type Verdict } from '../verify/rely.ts'
import { packetsOf, strangersOf, watchedOf, withSignatures, type Searcher } from './verify-evidence.ts'
import type { VerifyQuestion } from './verify-prepare.ts'
import { judgingRulesText, readTrustedRoot } from './verify-prepare.ts'

/** What verify needs of the world, beside the question. */
export interface VerifyPorts {
  readonly now: () => Date
  readonly pause: (ms: number) => Promise<unknown>
  readonly signal: AbortSignal
  readonly line: (text: string) => void
}

/** GitHub limits a job's token to 1,000 calls an hour and repository: a look costs about five. */
const LOOK_EVERY_MS = 15_000

/**
 * Whether a commit may be released on the evidence that exists. Everything that cannot be read holds.
 * Throws ConfigurationError where the question or the policy that judges has to be corrected.
 */
export async function verify(question: VerifyQuestion, ports: VerifyPorts): Promise<Verdict> {
  const { access, commit, serverUrl } = question
  ports.line(`Looking for evidence of ${commit} in ${access.repository}.`)
  const read = await repositoryOf(access)
  if (read.state === 'not-read') return unread(read)
  const repository = { ...read, serverUrl }
  if (question.repositoryId !== null && question.repositoryId !== String(read.id)) {
    return hold(
      'other-repository',
      `The API knows ${access.repository} by another number than this job does.`,
      AGAIN,
    )
  }
  const text = await judgingRulesText(question, repository)
  if (text.state !== 'found') return hold(text.code, text.why, text.remedy)
  const rules = readRules(text.file)
  const trustedRoot = await readTrustedRoot(question, rules)
  const about = await commitOf(access, commit)
  if ('decision' in about) return about
  return look(
    { ...question, repository, rules, ...about },
    { ...question, signal: ports.signal, trustedRoot },
    ports,
  )
}

const AGAIN = 'Run the job again; if it stays, see githubstatus.com.'

type Look = VerifyQuestion & {
  readonly repository: RepositorySeen
  readonly rules: EvidenceRules
  readonly tree: string
  readonly pulls: readonly PullSeen[]
}

async function commitOf(
  access: GithubAccess,
  commit: string,
): Promise<Pick<Look, 'tree' | 'pulls'> | Verdict> {
  const [tree, pulls] = await Promise.all([treeOf(access, commit), pullsOf(access, commit)])
  if (tree.state === 'not-read') return unread(tree)
  if (tree.tree === null) {
    return hold(
      'commit-unknown',
      `${access.repository} has no commit ${commit}, or the token may not see it.`,
      'Check the commit, and give the job `permissions: contents: read`.',
    )
  }
  return pulls.state === 'not-read' ? unread(pulls) : { tree: tree.tree, pulls: pulls.pulls }
}

/** Looks until nothing is on its way any more, or the time is up. */
async function look(asked: Look, searcher: Searcher, ports: VerifyPorts): Promise<Verdict> {
  const until = ports.now().getTime() + asked.waitMs
  for (;;) {
    const expected = expectations(asked, ports.now())
    const runs = await runsFor(asked)
    const open = runs.state === 'read' ? pending(runs.runs, asked.ownRun, expected) : null
    const leftMs = until - ports.now().getTime()
    const settled = open === null ? runs.state === 'not-read' && !isPassing(runs) : open.length === 0
    ports.signal.throwIfAborted()
    if (settled || leftMs <= 0) {
      return runs.state === 'read' ? judged(runs.runs, expected, asked, searcher) : unread(runs)
    }
    ports.line(
      open === null
        ? 'GitHub did not answer; asking again.'
        : `Waiting for ${open.map(({ id }) => `run ${id}`).join(', ')}.`,
    )
    await ports.pause(Math.min(LOOK_EVERY_MS, leftMs))
  }
}

/** Whether it may be otherwise in a moment. */
function isPassing({ code }: NotRead): boolean {
  return code === 'rate-limited' || code === 'unreachable' || code === 'unexpected'
}

function expectations({ repository, commit, tree, pulls, rules }: Look, now: Date): Expectations {
  return { repository, commit, content: { tree, application: [], watched: [] }, pulls, rules, now }
}

/** Runs of the commit, and of the head of each pull request that was merged as it. */
async function runsFor({
  access,
  commit,
  pulls,
}: Look): Promise<{ readonly state: 'read'; readonly runs: readonly RunSeen[] } | NotRead> {
  const heads = pulls.filter(({ mergedAs }) => mergedAs === commit).map(({ headSha }) => headSha)
  const found: RunSeen[] = []
  for (const head of new Set([commit, ...heads])) {
    const read = await runsOfCommit(access, head)
    if (read.state === 'not-read') return read
    found.push(...read.runs)
  }
  return { state: 'read', runs: found.sort((a, b) => b.id - a.id) }
}

async function judged(
  runs: readonly RunSeen[],
  expected: Expectations,
  asked: Look,
  searcher: Searcher,
): Promise<Verdict> {
  const candidates = await packetsOf(runs, expected, searcher)
  if ('state' in candidates) return unread(candidates)
  const whole = await withContent(expected, asked, candidates)
  if ('state' in whole) return unread(whole)
  const signed = await withSignatures(candidates, whole, searcher)
  const verdict = rely({ runs, candidates: signed, ownRun: asked.ownRun }, whole)
  if (verdict.decision === 'promote') return verdict
  const strangers = await strangersOf(runs, whole, searcher)
  return rely({ runs, candidates: [...signed, ...strangers], ownRun: asked.ownRun }, whole)
}

/** Reads what stands at the commit where evidence of another commit has to be compared with it. */
async function withContent(
  expected: Expectations,
  { access, commit, tree, rules }: Look,
  candidates: readonly Candidate[],
): Promise<Expectations | NotRead> {
  const others = candidates.filter(({ run, content }) => {
    const other = content.state === 'packet' && content.packet.subject.tree !== tree
    return run.headSha !== commit && other
  })
  if (others.length === 0 || rules.applicationPaths.length === 0) return expected
  const read = await contentOf(access, tree, {
    application: rules.applicationPaths,
    watched: watchedOf(others),
  })
  return read.state === 'not-read' ? read : { ...expected, content: read.content }
}

function unread({ why, remedy }: Pick<NotRead, 'why' | 'remedy'>): Verdict {
  return hold('unreadable-platform', why, remedy)
}

function hold(code: VerifyRefusal, says: string, remedy: string): Verdict {
  const refusals: Some<Refusal> = [refusal(code, null, says, remedy)]
  return { decision: 'hold', refusals, evidence: [], warnings: [] }
}
