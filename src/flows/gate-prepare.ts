import type { Policy } from '../evidence/policy.ts'
import type { RoutingChange, SubjectContent } from '../evidence/routing.ts'
import type { Occasion, PolicyComparison, Plan } from '../evidence/run.ts'
import type { Secret } from '../evidence/secret.ts'
import type { Markers } from '../fault/script.ts'
import { admit, type Admission } from '../policy/admission.ts'
import { canaryLike } from '../policy/canary.ts'
import type { Declaration } from '../policy/declare.ts'
import { occasionFrom } from '../policy/occasion.ts'
import { planRun } from '../policy/plan.ts'
import { promotedBy } from '../policy/promoted.ts'
import { makeSecret } from '../policy/secret.ts'
import type { Canaries } from '../drill/context.ts'
import { routingLine } from '../report/routing.ts'
import type { Guard } from '../tap/guard.ts'
import { isNothingToJudge } from '../verdict/nothing-to-judge.ts'
import type { RepositoryObjects } from './gate-change.ts'
import { contentOf } from './gate-content.ts'
import { judgedDeclaration, type Judged } from './gate-judging.ts'
import { findPolicy, type PolicyTexts } from './gate-policy.ts'
import { routingOf, type RoutingSeen } from './gate-routing.ts'
import { treesByCommit } from './gate-tree.ts'
import { dayOf, numbered } from './run-number.ts'
import type { Surroundings } from './surroundings.ts'

/** What a person or a workflow asked for, unread. */
export interface GateRequest {
  readonly door: 'action' | 'cli'
  readonly inputs: Readonly<Record<string, string>>
  /** The event file's JSON, of any content. */
  readonly event: unknown
}

/** A run that may begin: checked, admitted and planned. Nothing was sent yet. */
export interface Prepared {
  readonly state: 'prepared'
  readonly declaration: Declaration
  readonly admission: Admission
  readonly plan: Plan
  /** Words of `routing-files` that name nothing. */
  readonly unmatched: readonly string[]
  readonly policyComparison: PolicyComparison
  /** The policy's text, searched for the real key; null without a file. */
  readonly policyText: { readonly path: string; readonly text: string } | null
  /** What was asked for, searched for the real key: an input may hold it where it must not. */
  readonly inputs: Readonly<Record<string, string>>
  readonly realKey: Secret<'real'> | null
  /** Takes the real key's place in front of the simulator. */
  readonly simulatorKey: Secret<'real'>
  readonly canariesOf: (drillId: string) => Canaries
  /** Every secret of the run, for masks and needles. */
  readonly secrets: readonly Secret[]
  readonly markers: Markers
  readonly guard: Guard | null
}

/** A run that ends before it began: the change under review moves no traffic to the fallback. */
export interface NothingToJudge {
  readonly state: 'nothing-to-judge'
  readonly declaration: Declaration
  readonly occasion: Occasion
  readonly routing: RoutingChange
  /** Words of `routing-files` that name nothing. */
  readonly unmatched: readonly string[]
}

/**
 * Reads the request, finds the policy, looks at what the change does, decides what may run and plans it. Throws
 * ConfigurationError before any call. A change that moves no traffic to the fallback needs no key, and asks for none.
 */
export async function prepare(
  request: GateRequest,
  around: Surroundings,
  repository: RepositoryObjects,
): Promise<Prepared | NothingToJudge> {
  const occasion = occasionFrom(around.environment, request.event)
  const treeOf = treesByCommit(repository.objects)
  // Asked for while the policy is read: every run names the tree that it ran on.
  if (occasion.ranCommit !== null && occasion.judgedAt.at !== 'checkout')
    treeOf(occasion.ranCommit).catch(() => undefined)
  const texts = await findPolicy(request.inputs['policy'], around.directory, occasion, repository)
  const judged = judgedDeclaration(request, texts, occasion)
  const seen = await routingOf(judged.declaration.policy, occasion, repository, treeOf)
  if (isNothingToJudge(seen.change, judged.comparison)) {
    const { declaration } = judged
    return {
      state: 'nothing-to-judge',
      declaration,
      occasion,
      routing: seen.change,
      unmatched: seen.unmatched,
    }
  }
  const policy = promotedBy(judged.declaration, seen.change)
  const content = await contentOf(policy, occasion, repository, treeOf)
  return planned(request, around, { texts, judged, occasion, policy, content, seen })
}

/** What is known of a run before it is admitted. */
interface Looked {
  readonly texts: PolicyTexts
  readonly judged: Judged
  readonly occasion: Occasion
  readonly policy: Policy
  readonly content: SubjectContent
  readonly seen: RoutingSeen
}

function planned(
  request: GateRequest,
  around: Surroundings,
  { texts, judged, occasion, policy, content, seen }: Looked,
): Prepared {
  const declaration = { ...judged.declaration, policy }
  const admission = admit({
    policy,
    occasion,
    hasKey: declaration.keyPresent,
    hasIdentityToken: (around.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== '',
    platform: around.platform,
    proposedOrigins: judged.proposedOrigins,
  })
  const realKey = admission.strength === 'rehearsal' ? null : declaration.key
  const plan = planRun({
    policy,
    occasion,
    strength: admission.strength,
    hasRealKey: realKey !== null,
    routing: seen.change,
    content,
    nonce: () => hex(around, 6),
    operationId: (drillId) => `gate-${drillId}-${hex(around, 4)}`,
  })
  return {
    state: 'prepared',
    declaration,
    admission,
    plan,
    unmatched: seen.unmatched,
    policyComparison: judged.comparison,
    policyText: texts.running,
    inputs: request.inputs,
    ...secretsFor(plan, declaration, realKey, around),
    markers: accountMarkers(around),
    guard: realKey === null ? null : guardOf(plan),
  }
}

/** One upstream call a drill: a retry of the application is answered here and recorded. */
function guardOf({ policy }: Plan): Guard {
  return { model: policy.fallback.model, upstreamCalls: 1, outputTokens: policy.bounds.outputTokens }
}

function secretsFor(
  plan: Plan,
  { key: given, canaryKey }: Declaration,
  realKey: Secret<'real'> | null,
  around: Surroundings,
): Pick<Prepared, 'realKey' | 'simulatorKey' | 'canariesOf' | 'secrets'> {
  const { application, primary } = plan.policy
  const one = () => canaryKey ?? makeSecret('canary', canaryLike(realKey?.reveal() ?? null, around.random))
  const pair = (): Canaries => {
    const fallback = one()
    return { fallback, primary: primary === null ? fallback : one() }
  }
  // A service is started once, with keys that stay the same in every drill.
  const startedOnce = application.kind === 'service' || application.kind === 'worker'
  const shared = startedOnce ? pair() : null
  const canaries = new Map(plan.drills.map(({ id }) => [id, shared ?? pair()]))
  const simulatorKey = makeSecret('real', canaryLike(null, around.random))
  return {
    realKey,
    simulatorKey,
    canariesOf(drillId) {
      const known = canaries.get(drillId)
      if (!known) throw new Error(`no canaries were made for ${drillId}`)
      return known
    },
    secrets: [
      ...(given ? [given] : []),
      ...(realKey ? [] : [simulatorKey]),
      ...new Set([...canaries.values()].flatMap(({ primary: first, fallback }) => [first, fallback])),
    ],
  }
}

/** Account details that failing gateways name, made up anew for every run so that a copy of one is a leak for sure. */
function accountMarkers(around: Surroundings): Markers {
  const digits = () => String(10_000_000 + (Buffer.from(around.random(4)).readUInt32BE() % 89_999_999))
  return {
    balance: `${digits()}.25`,
    quota: digits(),
    cost: `${digits()}.75`,
    organization: `org-${hex(around, 8)}`,
    project: `proj-${hex(around, 8)}`,
    email: `owner-${hex(around, 6)}@account.example`,
  }
}

function hex(around: Surroundings, bytes: number): string {
  return Buffer.from(around.random(bytes)).toString('hex')
}

/**
 * `smoke-YYYYMMDD-<workflow run id>-<attempt>-<surface>-<profile>[-<shard>]` on a runner, `smoke-YYYYMMDD-001` by hand,
 * where `handNumber` counts the runs of a day. The shard is the job and its check run: artifacts of one workflow run
 * share one name space, and neither two jobs nor two cells of a matrix may meet in it.
 */
export function runIdOf({ plan, declaration }: Prepared, now: Date, handNumber: number): string {
  const { occasion, policy } = plan
  const day = dayOf(now)
  if (occasion.runId === null) return `smoke-${day}-${numbered(handNumber)}`
  const run = `smoke-${day}-${occasion.runId}-${occasion.runAttempt}-${policy.surface}-${policy.profile}`
  return [run, slug(occasion.job), slug(declaration.checkRunId)].filter((part) => part !== '').join('-')
}

/** What tells the comments of one pull request apart, beside surface and profile: the same from run to run. */
export function commentShardOf({ occasion, policy }: Pick<Plan, 'occasion' | 'policy'>): string | null {
  return occasion.job === null ? null : `${slug(occasion.job)}-${slug(policy.fallback.model)}`
}

/** Longest part of a name that is taken from a job or a model. */
const SLUG_LENGTH = 40

/** A text as a part of a run's id. */
export function slug(text: string | null): string {
  return (text ?? '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, SLUG_LENGTH)
}

/** Why this run: event, request and what the change does to the shares, in one line. */
export function intentOf({ occasion, policy, strength, routing }: Plan): string {
  const change = occasion.pullRequest === null ? '' : ` on pull request ${occasion.pullRequest}`
  const moves = routing.state === 'changed' || routing.state === 'unknown' ? `; ${routingLine(routing)}` : ''
  return `${occasion.event}${change}: ${strength} evidence for ${policy.surface}, profile ${policy.profile}${moves}`
}
