import type { ForkRun } from '../evidence/fork.ts'
import type { Some } from '../evidence/brand.ts'
import { readForkRules, readWorkflows, type ForkRules } from '../policy/comment-settings.ts'
import { endedRun } from '../policy/fork-run.ts'
import { occasionFrom } from '../policy/occasion.ts'
import { ConfigurationError } from '../policy/problem.ts'
import { SETTINGS } from '../policy/settings.ts'
import { missingProblem } from '../policy/wording.ts'
import { ownMarkers, stickyComment } from '../publish/github/comment.ts'
import type { GithubAccess } from '../publish/github/api.ts'
import { pullOfHead, runNow } from '../publish/github/pull-of-head.ts'
import { PlatformError } from '../publish/platform-error.ts'
import type { StickyText } from '../report/comment.ts'
import { forkComment, forkNothing, forkRefusal, type ForkSource } from '../report/fork-comment.ts'
import { FORK_MARKER_BEGINS, forkMarkerOf } from '../report/fork-marker.ts'
import { forkEvidence, type ForkEvidence } from '../verdict/fork-evidence.ts'
import { forkPackets, unread, type Reach } from './fork-packets.ts'
import { accessOf, repositoryReader } from './from-runner.ts'
import { findPolicy } from './gate-policy.ts'
import type { GateRequest } from './gate-prepare.ts'
import { proxyOf } from './gate-route.ts'
import type { Surroundings } from './surroundings.ts'

/** What became of the comments. */
export interface ForkCommentResult {
  readonly urls: readonly string[]
  /** Never `promote`. */
  readonly decision: 'hold' | 'rollback'
  /** What was done, or why nothing was; for the log. */
  readonly lines: Some<string>
}

type Around = Pick<Surroundings, 'environment' | 'directory' | 'signal'>

/**
 * Comments on a fork's run that has ended: such a run may not write itself. Nothing of the fork is run or checked out,
 * and nothing that it wrote is shown.
 * @throws ConfigurationError for settings and events that cannot be meant, PlatformError where GitHub does not answer
 */
export async function forkCommentFlow(
  { inputs, event }: GateRequest,
  around: Around,
): Promise<ForkCommentResult> {
  const ended = endedRun(around.environment, event, readWorkflows(inputs))
  if (ended.state === 'nothing-to-do') return nothing(ended.why)
  const { run } = ended
  const access = accessOf(around.environment, inputs[SETTINGS.githubToken.name] ?? '')
  if (access === null) throw new ConfigurationError([noToken()])
  const now = await runNow(access, run.id)
  if (now.state === 'not-read') throw unread(now)
  if (now.run.attempt > run.attempt)
    return nothing(`No comment: run ${run.id} has been run again since; its own end brings a comment.`)
  const pull = await pullOfHead(access, run)
  if (pull.state === 'not-read') throw unread(pull)
  if (pull.state !== 'one') return nothing(`No comment: ${WITHOUT_PULL[pull.state]}`)
  const { rules, policy } = await judging(inputs, event, around)
  const artifacts = await forkPackets(access, run, reachOf(around))
  const evidence = forkEvidence(artifacts, { run, pullRequest: pull.number }, rules)
  const source: ForkSource = {
    runUrl: runUrl(around, run),
    commit: run.headSha,
    policy,
    enforce: rules.enforce,
  }
  const urls = await post(access, pull.number, textsOf(evidence, source), source)
  return {
    urls,
    decision: evidence.packets.some(({ facts }) => facts.says === 'rollback') ? 'rollback' : 'hold',
    lines: [told(evidence, pull.number), ...urls],
  }
}

const WITHOUT_PULL = {
  none: 'no open pull request has the commit of the run as its head (closed, renamed, or pushed again since).',
  several:
    'several open pull requests have the commit of the run as their head, and nobody can tell which is meant.',
} as const

function nothing(why: string): ForkCommentResult {
  return { urls: [], decision: 'hold', lines: [why] }
}

function noToken() {
  return missingProblem(
    SETTINGS.githubToken,
    { in: 'input' },
    "run and comment are reached through GitHub's API",
  )
}

function reachOf({ environment, signal }: Around): Reach {
  return { proxy: proxyOf(environment), signal }
}

function runUrl({ environment }: Around, { id }: ForkRun): string {
  const server = (environment['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '')
  return `${server}/${environment['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${id}`
}

/** The policy of the default branch: the event's own place, never a checkout. */
async function judging(
  inputs: GateRequest['inputs'],
  event: unknown,
  { environment, directory }: Around,
): Promise<{ readonly rules: ForkRules; readonly policy: string | null }> {
  const reader = repositoryReader(environment, inputs[SETTINGS.githubToken.name] ?? '')
  const occasion = occasionFrom(environment, event)
  const { judging: found } = await findPolicy(inputs[SETTINGS.policy.name], directory, occasion, reader)
  switch (found.state) {
    case 'found':
      return { rules: readForkRules(found.file), policy: `${found.ref} at ${found.commit.slice(0, 12)}` }
    case 'absent':
      if ((inputs[SETTINGS.policy.name] ?? '') !== '') throw new ConfigurationError([noFile(found.ref)])
      return { rules: readForkRules(null), policy: null }
    case 'unreadable':
      throw new PlatformError({
        code: 'policy-unreadable',
        what: found.why,
        matters: 'Nobody can tell what the findings weigh.',
        remedy: found.remedy,
      })
    case 'by-hand':
      throw new Error('a job of workflow_run is never judged by a checkout')
  }
}

function noFile(ref: string) {
  return {
    ...missingProblem(SETTINGS.policy, { in: 'input' }, `there is no file of that name at ${ref}`),
    code: 'file-missing',
  } as const
}

function textsOf({ packets, refused }: ForkEvidence, source: ForkSource): readonly StickyText[] {
  return [
    ...packets.map(({ facts, artifactId, digest }) =>
      forkComment(facts, source, { url: `${source.runUrl}/artifacts/${artifactId}`, digest }),
    ),
    ...(refused.length === 0 ? [] : [forkRefusal(refused, source)]),
  ]
}

/** Writes what there is to say, and takes back what earlier runs said and this one does not. */
async function post(
  access: GithubAccess,
  pullRequest: number,
  texts: readonly StickyText[],
  source: ForkSource,
): Promise<readonly string[]> {
  const stood = await ownMarkers(access, pullRequest, FORK_MARKER_BEGINS)
  if (stood.state === 'lost') throw lost(stood)
  const left = stood.markers.filter((line) => !texts.some(({ marker }) => marker === line))
  const taken = left.flatMap((line) => forkMarkerOf(line) ?? []).map((marker) => forkNothing(marker, source))
  const urls: string[] = []
  for (const text of [...texts, ...taken]) {
    const result = await stickyComment(access, pullRequest, text)
    if (result.state === 'lost') throw lost(result)
    if (result.url !== null) urls.push(result.url)
  }
  return urls
}

function lost({ why, remedy }: { readonly why: string; readonly remedy: string }): PlatformError {
  return new PlatformError({
    code: 'comment-lost',
    what: why,
    matters: "Nobody sees the fork's rehearsal in its pull request.",
    remedy,
  })
}

function told({ packets, refused }: ForkEvidence, pullRequest: number): string {
  const parts = [
    ...packets.map(({ facts }) => `${facts.surface}, ${facts.profile}: ${facts.says} (a rehearsal)`),
    ...refused.map((code) => `not usable: ${code}`),
  ]
  const what = parts.length === 0 ? 'the run left no packet, so that nothing was judged' : parts.join('; ')
  return `Pull request ${pullRequest}: ${what}.`
}
