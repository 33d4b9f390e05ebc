import { compareHosted, toolsSeen } from '../attempts/hosted-path.ts'
import type { Decision, Finding } from '../evidence/assertion.ts'
import type { Sha256 } from '../evidence/brand.ts'
import type { PageSeen } from '../evidence/contract.ts'
import type { Evidence, Plan } from '../evidence/run.ts'
import type { Search } from '../evidence/search.ts'
import { COMETAPI_DOCS } from '../policy/contract-pages.ts'
import { packetDrill } from './drill.ts'
import { recordOf } from './record.ts'
import { NOT_ASSERTED, type Packet, type PacketFinding } from './schema.ts'
import { supportOf } from './support.ts'

/** What the flow knows and the evidence does not. */
export interface DraftFacts {
  readonly runId: string
  readonly tool: { readonly name: string; readonly version: string; readonly bundleSha256: Sha256 | null }
  readonly intent: string
}

/** Builds the packet from the evidence and its judgement. Pure: the same values give the same packet. */
export function draft(
  evidence: Evidence,
  plan: Plan,
  findings: readonly Finding[],
  decision: Decision,
  facts: DraftFacts,
): Packet {
  const effective =
    decision.strength === 'rehearsal' && decision.value === 'promote' ? 'hold' : decision.value
  return {
    version: 1,
    run_id: facts.runId,
    intent: facts.intent,
    tool: { name: facts.tool.name, version: facts.tool.version, bundle_sha256: facts.tool.bundleSha256 },
    subject: subjectOf(plan),
    ...declared(plan),
    environment: environmentOf(evidence, plan),
    routing_change: routingOf(plan),
    drills: evidence.drills.map((seen) => packetDrill(seen, plan, findings)),
    strays: evidence.strays.length,
    search: searchOf(evidence.written),
    records: recordsOf(evidence, plan, findings, facts.runId, effective),
    findings: findings.map(findingOf),
    decision: {
      value: effective,
      rehearsal_value: decision.strength === 'rehearsal' ? decision.value : null,
      strength: decision.strength,
      forced_by: [...decision.forcedBy],
    },
    uncertainty: uncertaintyOf(findings, plan, evidence.pages),
    support: supportOf(evidence, plan),
    sources: evidence.pages.length > 0 ? evidence.pages.map((page) => ({ ...page })) : NOT_CHECKED,
    documented: evidence.documented.map((field) => ({ ...field })),
    not_asserted: [...NOT_ASSERTED],
  }
}

function environmentOf(evidence: Evidence, { policy }: Plan): Packet['environment'] {
  const hosted = policy.hosted === null ? [] : compareHosted(policy.hosted, evidence)
  return {
    ...evidence.runtime,
    tools: toolsSeen(evidence).map((tool) => ({ ...tool })),
    hosted: hosted.map((each) => ({ ...each })),
  }
}

function recordsOf(
  evidence: Evidence,
  plan: Plan,
  findings: readonly Finding[],
  runId: string,
  decision: Packet['decision']['value'],
): Packet['records'] {
  const supportReady = findings.find(({ id }) => id === 'support-packet-complete')?.outcome === 'pass'
  const frame = { runId, decision, findings, supportReady, note: plan.policy.operatorNote ?? '' }
  return evidence.drills.map((seen) => recordOf(seen, frame))
}

/** What the team declared, as far as a reviewer needs it. */
function declared({ policy, strength }: Plan): Pick<Packet, 'policy' | 'setup' | 'strength'> {
  const { setup } = policy
  return {
    policy: {
      sha256: policy.origin.sha256,
      path: policy.origin.path,
      judged_by: policy.origin.from,
      ref: policy.origin.ref,
      commit: policy.origin.commit,
      ran_sha256: policy.origin.ranSha256,
      severities: { ...policy.severity },
      enforce: policy.enforce,
    },
    setup: {
      environment: setup?.environment ?? null,
      test_model: setup?.testModel ?? null,
      rollback: setup?.rollback ?? null,
      application: policy.application.kind,
      escalation: setup?.escalation ?? null,
    },
    strength: {
      value: strength,
      wanted: policy.want,
      route_origin: strength === 'rehearsal' ? 'simulator' : policy.fallback.origin,
      surface: policy.surface,
      upstream_surface: policy.upstreamSurface,
      model: policy.fallback.model,
    },
  }
}

/** The contract pages that the readings rest on: this run did not ask them. */
const NOT_CHECKED: Packet['sources'] = COMETAPI_DOCS.map((page) => ({
  ...page,
  accessed: null,
  sha256: null,
  state: 'not-checked',
}))

function routingOf({ routing }: Plan): Packet['routing_change'] {
  if (routing.state !== 'changed') return []
  return routing.moves.map(({ file, route, before, after, unit, line }) => ({
    file: named(file),
    route: named(route),
    before,
    after,
    unit,
    line,
  }))
}

/** A longer name of a file or route is cut: the schema takes no more, and nobody reads more. */
const LONGEST_NAME = 1_000

function named(text: string): string {
  return text.slice(0, LONGEST_NAME).toWellFormed()
}

function subjectOf({ occasion, content }: Plan): Packet['subject'] {
  return {
    repository_id: occasion.repositoryId,
    repository: occasion.repository,
    head_repository: occasion.headRepository,
    evaluated_commit: occasion.evaluatedCommit,
    ran_commit: occasion.ranCommit,
    ref: occasion.ref,
    event: occasion.event,
    workflow_ref: occasion.workflowRef,
    workflow_run_id: occasion.runId,
    workflow_run_attempt: occasion.runAttempt,
    run_url: occasion.runUrl,
    pull_request: occasion.pullRequest,
    tree: content.tree,
    application: content.application.map((part) => ({ ...part })),
    watched: content.watched.map((file) => ({ ...file })),
  }
}

function searchOf(search: Search): Packet['search'] {
  return search.state === 'searched'
    ? {
        state: 'searched',
        why: null,
        files: search.files,
        bytes: search.bytes,
        techniques_proven: [...search.proven],
        kinds_armed: [...search.armed],
      }
    : { state: 'not-searched', why: search.why, files: 0, bytes: 0, techniques_proven: [], kinds_armed: [] }
}

function findingOf(finding: Finding): PacketFinding {
  const { id, severity, outcome } = finding
  const nothing = { code: null, message: null, remedy: null, places: [] }
  if (finding.outcome === 'pass') return { id, outcome, severity, ...nothing }
  if (finding.outcome === 'not-applicable') return { id, outcome, severity, ...nothing, code: finding.code }
  const { code, message, remedy, places } = finding
  return { id, outcome, severity, code, message, remedy, places: [...places] }
}

/** A sentence for everything that this run leaves open. */
function uncertaintyOf(findings: readonly Finding[], plan: Plan, seen: readonly PageSeen[]): string[] {
  const open = findings.flatMap((finding) => {
    if (finding.outcome === 'pass') return []
    if (finding.outcome === 'not-applicable') return [`${finding.id} did not apply: ${finding.code}.`]
    const verb = finding.outcome === 'fail' ? 'failed' : 'could not be evaluated'
    return [`${finding.id} ${verb}: ${finding.message}`]
  })
  const strength = {
    rehearsal: 'The gateway was simulated: nothing was sent to the real one.',
    contract: "The gate's own client made the calls: the application was not exercised.",
    live: 'One call of each kind was made: it stands for nothing but itself.',
  }[plan.strength]
  const fields = plan.policy.fieldsDeclared
    ? []
    : ['No contract fields are declared: only the minimum of the surface was checked.']
  const pages =
    seen.length === 0 ? ['The contract pages were not read in this run.'] : seen.flatMap(notReached)
  return [strength, ...fields, ...pages, ...open]
}

/** No verdict: the page may be as it was. */
function notReached({ area, url, state }: PageSeen): string[] {
  return state === 'unreachable'
    ? [`The contract page ${area} (${url}) was not reached in this run: what it documents now is open.`]
    : []
}
