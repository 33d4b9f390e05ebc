import { counted } from '../evidence/counted.ts'
import type { Packet, PacketFinding } from '../packet/schema.ts'
import { attemptList, drillTable, findingItem, opening, searchText } from './blocks.ts'
import { Budget, stacked } from './budget.ts'
import type { Delivery } from './comment.ts'
import { sorted } from './findings.ts'
import { code, details, fence, join, link, safeMd, type Markdown } from './markdown.ts'
import { recordYaml } from './record-yaml.ts'
import { moveTable } from './routing.ts'
import { sequenceDiagrams } from './sequence-diagram.ts'
import { story } from './story.ts'
import { supportText } from './support-text.ts'

/**
 * The runner drops a step's summary above 1 MiB
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits).
 * Counted in UTF-8 bytes there and in characters here: a character of ours has at most three bytes.
 */
export const SUMMARY_BUDGET = Math.floor((1024 * 1024) / 3) - 4096
/** What is left when even the full summary is refused. */
export const SHORT_SUMMARY_BUDGET = 60_000

const TEXT_LIMIT = 2000
const ATTEMPT_LIMIT = 400
const MOVE_LIMIT = 100
const RECORD_LIMIT = 20

/** The job summary: the comment's opening, then everything that a reviewer may want to paste or check. */
export function summary(packet: Packet, delivery: Delivery, limit = SUMMARY_BUDGET): Markdown {
  const told = story(packet)
  const budget = new Budget(limit)
  const head = budget.reserve(join(opening(told), '\n\n'))
  const table = moveTable(packet, MOVE_LIMIT)
  const moves = table === null ? null : budget.take(table)
  const drills = budget.reserve(drillTable(packet))
  const foot = budget.reserve(safeMd`**${told.doesNotProve}**\n\n${facts(packet, delivery)}`)
  const found = sorted(packet)
  return stacked([
    head,
    moves,
    drills,
    listOf(found.blocking, 'What blocks', budget),
    listOf(found.warnings, 'Warnings', budget),
    support(packet, budget),
    ...timeline(packet, budget),
    budget.take(records(packet)),
    uncertainty(packet, budget),
    listOf(found.silenced, 'Switched off by the policy', budget),
    budget.take(safeMd`${allFindings(packet)}`),
    budget.take(details('Attempts', attemptList(packet, ATTEMPT_LIMIT))),
    budget.take(sources(packet)),
    foot,
  ])
}

function listOf(found: readonly PacketFinding[], title: string, budget: Budget): Markdown | null {
  const list = budget.list(
    found.map((finding) => findingItem(finding, TEXT_LIMIT)),
    (cut) => safeMd`- ${counted(cut, 'more finding')} did not fit here; the packet has all of them.`,
  )
  return list === null ? null : safeMd`#### ${title}\n\n${list}`
}

/** In a block of its own, so that it can be copied with one click. */
function support(packet: Packet, budget: Budget): Markdown | null {
  const text = supportText(packet)
  return text === null ? null : budget.take(safeMd`#### Support request, to paste\n\n${fence(text, 'text')}`)
}

const TIMELINE_HEAD = safeMd`#### Timeline of attempts\n\n<sub>Counter: what a request says of itself, a hint only.</sub>`

/** Whole diagrams while there is room; the folded list has every attempt in words. */
function timeline(packet: Packet, budget: Budget): readonly (Markdown | null)[] {
  const diagrams = sequenceDiagrams(packet)
  if (diagrams.length === 0) return []
  return [budget.take(TIMELINE_HEAD), ...diagrams.map((diagram) => budget.take(diagram))]
}

function records(packet: Packet): Markdown {
  const shown = packet.records.slice(0, RECORD_LIMIT)
  const left = packet.records.length - shown.length
  const text = shown.map(recordYaml).join('\n---\n')
  const more = left > 0 ? safeMd`\n\n${counted(left, 'more record')} in the packet.` : safeMd``
  return safeMd`#### Evidence records, to paste into a review\n\n${fence(text, 'yaml')}${more}`
}

function uncertainty(packet: Packet, budget: Budget): Markdown | null {
  const list = budget.list(
    packet.uncertainty.map((line) => safeMd`- ${line}`),
    (cut) => safeMd`- ${counted(cut, 'more line')} in the packet.`,
  )
  return list === null ? null : safeMd`#### What this run leaves open\n\n${list}`
}

function allFindings(packet: Packet): Markdown {
  const items = packet.findings.map(
    (finding) =>
      safeMd`- ${code(finding.id)}: ${finding.outcome}${finding.code === null ? '' : ` (${finding.code})`}, ${finding.severity}`,
  )
  return details(`All ${String(items.length)} assertions`, join(items, '\n'))
}

function sources(packet: Packet): Markdown {
  const items = packet.sources.map(
    (source) =>
      safeMd`- ${link(source.area, source.url)}: ${source.state}, ${source.accessed ?? 'not read in this run'}`,
  )
  return details('Contract pages', items.length > 0 ? join(items, '\n') : safeMd`${'None.'}`)
}

function facts(packet: Packet, delivery: Delivery): Markdown {
  const { strength, policy, environment, tool } = packet
  const lines = [
    safeMd`Run ${code(packet.run_id)}: ${packet.intent}`,
    safeMd`Model ${code(strength.model)} at ${code(strength.route_origin)}. ${searchText(packet)}`,
    safeMd`Policy ${policy.path === null ? 'from inputs' : code(policy.path)}, ${code(policy.sha256.slice(0, 12))}. ${judge(packet)}`,
    safeMd`${tool.name} ${tool.version}, Node ${environment.node}, ${environment.os} ${environment.arch}.`,
    ...(delivery.artifactUrl === null ? [] : [safeMd`${link('Evidence packet', delivery.artifactUrl)}`]),
    ...(delivery.digest === null ? [] : [safeMd`Packet sha256 ${code(delivery.digest)}`]),
  ]
  return join(lines, '<br>\n')
}

/** Which policy judged, and where it was read. */
function judge({ policy }: Packet): Markdown {
  const where =
    policy.ref === null
      ? safeMd``
      : safeMd` at ${code(policy.ref)}${policy.commit === null ? '' : safeMd` (${code(policy.commit.slice(0, 12))})`}`
  const ran =
    policy.ran_sha256 === policy.sha256
      ? safeMd``
      : safeMd` The change's own ran: ${code(policy.ran_sha256.slice(0, 12))}.`
  return safeMd`Judged by: ${JUDGE_WORDS[policy.judged_by]}${where}.${ran}`
}

const JUDGE_WORDS: Readonly<Record<Packet['policy']['judged_by'], string>> = {
  base: 'the policy',
  bootstrap: 'the defaults, since there is no policy yet',
  unreadable: 'nobody, since the policy could not be read',
  checkout: 'the policy file of this folder',
  inputs: 'the defaults and what was asked for',
}
