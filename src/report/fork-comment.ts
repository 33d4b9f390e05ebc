import { counted } from '../evidence/counted.ts'
import type { ForkCode } from '../evidence/fork.ts'
import { NOT_ASSERTED } from '../packet/schema.ts'
import type { ForkDrill, ForkFacts, ForkFinding } from '../verdict/fork-facts.ts'
import { stacked } from './budget.ts'
import type { StickyText } from './comment.ts'
import { forkMarker, FORK_RUN_MARKER } from './fork-marker.ts'
import { code, details, join, link, prose, safeMd, table, type Markdown } from './markdown.ts'
import { RULE_WORDS } from './rule-words.ts'

/** What is known of the run without opening anything that it left. */
export interface ForkSource {
  readonly runUrl: string
  readonly commit: string
  /** `heads/main at 2a5749b0c1d2`: the policy that weighs; null where there is none yet. */
  readonly policy: string | null
  /** `false` where the team only reports. */
  readonly enforce: boolean
}

/** Drills beyond this many are counted. */
const ROW_LIMIT = 16

/** Stands above everything: a reader must not take the words below for ours. */
const ORIGIN = safeMd`**Untrusted: from a run of a fork's own code, which could make it say anything. A rehearsal on the simulator; it never satisfies ${code('verify')}.**`

const NEXT = safeMd`**Next:** A maintainer reads the change, then pushes its commits to a branch of this repository: the gate evaluates them there.`

/** The comment on one packet. Every word of it is ours: of the packet there are only words of closed lists and counts. */
export function forkComment(
  facts: ForkFacts,
  source: ForkSource,
  packet: { readonly url: string; readonly digest: string },
): StickyText {
  const marker = forkMarker(facts)
  const blocking = facts.findings.filter((each) => isOpen(each) && each.severity === 'block')
  const warnings = facts.findings.filter((each) => isOpen(each) && each.severity === 'warn')
  const head = [
    safeMd`${marker}\n${ORIGIN}`,
    safeMd`### ${SAYS[facts.says]} &middot; ${facts.surface}, ${facts.profile}, ${APPLICATIONS[facts.application]}${modelText(facts)}`,
    ...caveats(facts, source),
    NEXT,
    blocking.length === 0 ? null : safeMd`**What blocks**\n\n${items(blocking)}`,
  ]
  const foot = [
    sourceLine(source, [link('packet', packet.url), safeMd`sha256 ${code(packet.digest.slice(0, 12))}`]),
    safeMd`<sub>This does not prove ${NOT_ASSERTED.slice(0, -1).join(', ')} or ${NOT_ASSERTED.at(-1) ?? ''}.</sub>`,
  ]
  const folded = [
    drillTable(facts.drills),
    warnings.length === 0 ? null : details(counted(warnings.length, 'warning'), items(warnings)),
    safeMd`${rest(facts.findings)}`,
  ]
  return {
    marker: marker.toString(),
    body: stacked([...head, ...folded, ...foot]),
    shorter: stacked([...head, ...foot]),
  }
}

const SAYS = {
  promote: 'Rehearsal passed',
  hold: 'Rehearsal: hold',
  rollback: 'Rehearsal: roll back',
} as const

const APPLICATIONS = {
  direct: 'the application was not exercised',
  command: 'the application as a command',
  service: 'the application as a service',
  worker: 'the application as a worker',
} as const

function modelText({ model }: ForkFacts): Markdown {
  return model === null ? safeMd`, a model that the policy does not name` : safeMd`, ${code(model)}`
}

function caveats({ saysOtherwise }: ForkFacts, { policy, enforce }: ForkSource): readonly Markdown[] {
  return [
    ...(saysOtherwise
      ? [safeMd`The run weighed its findings otherwise; here the policy of the default branch counts.`]
      : []),
    ...(policy === null
      ? [safeMd`policy-bootstrapped: the default branch has no policy yet, so the defaults weigh.`]
      : []),
    ...(enforce ? [] : [safeMd`Reported only: ${code('enforce')} is ${code('false')} in the policy.`]),
  ]
}

function isOpen({ outcome }: ForkFinding): boolean {
  return outcome === 'fail' || outcome === 'not-evaluated'
}

function items(findings: readonly ForkFinding[]): Markdown {
  return join(findings.map(item), '\n')
}

function item({ id, outcome, code: reason }: ForkFinding): Markdown {
  const { title, failsWhen } = RULE_WORDS[id]
  const why = reason === null ? safeMd`` : safeMd` (${code(reason)})`
  return outcome === 'fail'
    ? safeMd`- **${id}** failed${why}. It fails when ${prose(failsWhen)}.`
    : safeMd`- **${id}** was not evaluated${why}, which counts like a failure. The rule: ${prose(title)}.`
}

function rest(findings: readonly ForkFinding[]): string {
  const of = (outcome: ForkFinding['outcome']) =>
    findings.filter((finding) => finding.outcome === outcome).length
  const silenced = findings.filter((finding) => isOpen(finding) && finding.severity === 'off').length
  const off = silenced === 0 ? '' : `, ${String(silenced)} switched off by the policy`
  return `Of ${String(findings.length)} assertions ${String(of('pass'))} passed and ${String(of('not-applicable'))} did not apply${off}.`
}

function drillTable(drills: readonly ForkDrill[]): Markdown {
  const rows = drills
    .slice(0, ROW_LIMIT)
    .map((drill) => [
      safeMd`${drill.profile}`,
      drill.failure === null ? safeMd`none` : safeMd`${drill.failure}${drill.met ? '' : ', never met'}`,
      safeMd`${drill.attempts}`,
      safeMd`${drill.code === null ? drill.outcome : `${drill.outcome}: ${drill.code}`}`,
    ])
  const left = drills.length - rows.length
  const drawn = table(['Request', 'Failure', 'Attempts', 'Reply reads as'], rows)
  return left > 0 ? safeMd`${drawn}\n\n${counted(left, 'more drill')} in the packet.` : drawn
}

/** The comment on a run whose evidence cannot be used, or not all of it. */
export function forkRefusal(codes: readonly ForkCode[], source: ForkSource): StickyText {
  const list = join(
    codes.map((each) => safeMd`- ${code(each)}: ${prose(REFUSALS[each])}`),
    '\n',
  )
  const body = stacked([
    safeMd`${FORK_RUN_MARKER}\n${ORIGIN}`,
    safeMd`### Hold &middot; the evidence of this run could not be used: ${join(
      codes.map((each) => code(each)),
      ', ',
    )}`,
    list,
    NEXT,
    sourceLine(source, []),
  ])
  return { marker: FORK_RUN_MARKER.toString(), body, shorter: body }
}

/** What stands in the place of a comment that the newest run says nothing for. Why it left nothing, the fork alone could say. */
export function forkNothing(marker: Markdown, source: ForkSource): StickyText {
  const body = stacked([
    safeMd`${marker}\n${ORIGIN}`,
    safeMd`### Nothing judged &middot; the newest run left no evidence here`,
    safeMd`A run leaves none where its change has nothing to judge, and where it ended too early; which it was is not known here. What stood here was of an earlier commit or run, and counts for this one no more.`,
    sourceLine(source, []),
  ])
  return { marker: marker.toString(), body, shorter: body }
}

const REFUSALS: Readonly<Record<ForkCode, string>> = {
  'too-many-packets': 'the run left more packets than are commented on. Merge a matrix into one in the run.',
  'artifact-expired': 'a packet has expired or was deleted. Run the workflow again.',
  'packet-too-large': 'an artifact with the name of a packet is larger than any packet of the gate.',
  'digest-differs': 'the bytes of a packet are not those that were uploaded.',
  'packet-unreadable': 'GitHub could not hand a packet out in a way that can be checked.',
  'not-a-packet': 'an artifact with the name of a packet is none that this version of the gate writes.',
  'subject-contradicts': 'a packet tells of another commit, run, attempt, pull request or repository.',
  'not-a-rehearsal': 'a packet claims to be more than a rehearsal, which no run of a fork is taken for.',
  'decision-differs': 'the decision of a packet does not follow from its findings.',
  'shard-duplicate': 'there are several packets of one job, and nobody can tell which is the right one.',
}

function sourceLine({ runUrl, commit, policy }: ForkSource, more: readonly Markdown[]): Markdown {
  const parts = [
    link("the fork's run", runUrl),
    ...more,
    safeMd`commit ${code(commit.slice(0, 12))}`,
    ...(policy === null ? [] : [safeMd`weighed by ${policy}`]),
  ]
  return safeMd`<sub>${join(parts, ' &middot; ')}</sub>`
}
