import type { Occasion } from '../evidence/run.ts'
import { makeEngine, type Engine } from '../leak/engine.ts'
import { NO_NEEDLES } from '../leak/needles.ts'
import { sealCombined, type Combined, type SealedCombined } from '../packet/combined.ts'
import { kindsInTexts } from '../packet/seal.ts'
import { declareMerge, type MergeDeclaration } from '../policy/declare-merge.ts'
import { occasionFrom } from '../policy/occasion.ts'
import { writePacket } from '../publish/packet-file.ts'
import type { StickyText } from '../report/comment.ts'
import type { Markdown } from '../report/markdown.ts'
import { mergeOutputs } from '../report/merge-outputs.ts'
import { mergeComment, mergeSummary } from '../report/merge-texts.ts'
import { withheldText } from '../report/withheld.ts'
import { combine, type Combination } from '../verdict/combine.ts'
import { draftCombined } from '../verdict/draft-combined.ts'
import { EXIT, exitCode, type ExitCode } from '../verdict/exit-code.ts'
import type { OwnGround } from '../verdict/same-ground.ts'
import type { ReadPacket } from '../verdict/shard.ts'
import { slug, type GateRequest } from './gate-prepare.ts'
import type { Journal } from './journal.ts'
import { changeSeen, endMergeUnjudged, leftNothing, type MergeChange } from './merge-nothing-to-judge.ts'
import type { PacketsRead } from './merge-read.ts'
import type { Lost, PacketDelivery } from './publisher.ts'
import { dayOf, handNumber, numbered } from './run-number.ts'
import type { Surroundings } from './surroundings.ts'
import { toolOf } from './tool.ts'

/** What is shown of a merge. */
export interface MergeShown {
  readonly combined: Combined
  readonly path: string
  readonly summary: { readonly full: Markdown; readonly short: Markdown }
  readonly comment: StickyText
  readonly outputs: Readonly<Record<string, string>>
  readonly occasion: Occasion
  readonly declaration: MergeDeclaration
}

/** Who shows the result of a merge. */
export interface MergePublisher {
  deliver(sealed: SealedCombined, path: string, declaration: MergeDeclaration): Promise<PacketDelivery>
  show(shown: MergeShown): Promise<readonly Lost[]>
  refuse(sentence: string): Promise<void>
  warn(sentence: string): void
}

/** What a merge needs besides its request. */
export interface MergePorts {
  readonly around: Surroundings
  readonly journal: Journal
  readonly publisher: MergePublisher
  readonly read: (declaration: MergeDeclaration, occasion: Occasion) => Promise<PacketsRead>
  /** Null by hand: there is no change then. */
  readonly change: MergeChange | null
}

/** One whole merge: read the packets, combine them, seal and publish. Throws what `endOf` can sort. */
export async function merge(request: GateRequest, ports: MergePorts): Promise<ExitCode> {
  const { around } = ports
  const declaration = declareMerge({ inputs: request.inputs, door: request.door })
  const occasion = occasionFrom(around.environment, request.event)
  const all = await ports.read(declaration, occasion)
  const read = { ...all, packets: ofJob(all.packets, declaration.job, ports.journal) }
  const merged = { request, declaration, occasion, read, engine: engineFor(request, around) }
  return (await unjudged(merged, ports)) ?? judged(merged, ports)
}

/** What a merge has in hand once the packets are read. */
interface Merged {
  readonly request: GateRequest
  readonly declaration: MergeDeclaration
  readonly occasion: Occasion
  readonly read: PacketsRead
  readonly engine: Engine
}

/** Ends a merge that has nothing to judge; null where there is something, or nobody can tell. */
async function unjudged(
  { request, declaration, occasion, read, engine }: Merged,
  { around, journal, publisher, change }: MergePorts,
): Promise<ExitCode | null> {
  if (change === null || !leftNothing(read, declaration)) return null
  const place = { occasion, directory: around.directory }
  const seen = await changeSeen(request, declaration.cells, place, change.repository)
  switch (seen.is) {
    case 'to-judge':
      return null
    case 'unknown':
      publisher.warn(`${seen.gap.why} ${seen.gap.remedy}`)
      return null
    case 'nothing-to-judge': {
      const ports = { engine, journal, publisher, conclude: change.conclude }
      return endMergeUnjudged(seen.routing, { occasion, declaration }, ports)
    }
  }
}

async function judged(
  { request, declaration, occasion, read, engine }: Merged,
  { around, publisher }: MergePorts,
): Promise<ExitCode> {
  const tool = await toolOf(around.entry)
  const own = {
    subject: subjectOf(occasion),
    tool: { name: tool.name, version: tool.version, bundle_sha256: tool.bundleSha256 },
  }
  const combination = combine(read.packets, {
    cells: declaration.cells,
    // By hand the packets are of some run or other, and only compared with each other.
    ground: request.door === 'action' ? own : null,
    result: declaration.result,
    unread: read.unread,
  })
  const combined = draftCombined(combination, {
    runId: await runIdOf(occasion, declaration, around),
    ground: request.door === 'action' ? own : { ...own, subject: subjectIn(combination) ?? own.subject },
    runUrl: occasion.runUrl,
    jobsResult: declaration.result,
  })
  const sealed = sealCombined(combined, engine)
  if (sealed.state === 'withheld') return withhold(withheldText(sealed.kinds), publisher)
  const path = await writePacket(sealed, around.outputFolder)
  const delivery = await publisher.deliver(sealed, path, declaration)
  if (delivery.state === 'lost') publisher.warn(`${delivery.why} ${delivery.remedy}`)
  const shown = shownOf(sealed, path, delivery, { occasion, declaration })
  const found = kindsInTexts(engine, [shown.summary.full, shown.comment.body])
  if (found.length > 0) return withhold(withheldText(found), publisher)
  for (const lost of await publisher.show(shown)) publisher.warn(`${lost.why} ${lost.remedy}`)
  return endsWith(combination, delivery)
}

/** `enforce: false` forgives what the jobs decided, not that their evidence cannot be relied on. */
function endsWith(combination: Combination, delivery: PacketDelivery): ExitCode {
  const { says, strength, wanted, enforce, refusals } = combination
  if (refusals.length > 0) return EXIT.blocked
  const arrived = delivery.state === 'lost' ? 'lost' : 'delivered'
  return exitCode({ value: says, strength }, wanted, enforce, arrived)
}

function shownOf(
  { packet, digest }: SealedCombined,
  path: string,
  delivery: PacketDelivery,
  { occasion, declaration }: Pick<MergeShown, 'occasion' | 'declaration'>,
): MergeShown {
  const delivered = delivery.state === 'delivered'
  const artifactUrl = delivered && delivery.artifactUrl !== '' ? delivery.artifactUrl : null
  const facts = { artifactUrl, digest, runUrl: occasion.runUrl, shard: slug(occasion.job) }
  const outputs = mergeOutputs(packet, {
    packetPath: path,
    packetDigest: digest,
    artifactId: delivered ? delivery.artifactId : '',
    artifactUrl: artifactUrl ?? '',
  })
  return {
    combined: packet,
    path,
    summary: mergeSummary(packet, facts),
    comment: mergeComment(packet, facts),
    // A decision whose packet was lost is a claim: a later step reads `hold`.
    outputs: delivered ? outputs : { ...outputs, decision: 'hold' },
    occasion,
    declaration,
  }
}

async function withhold(sentence: string, publisher: MergePublisher): Promise<ExitCode> {
  await publisher.refuse(sentence)
  return EXIT.blocked
}

/**
 * The only secret of a merge is its token; packets were searched where they were made. Without a token something made up
 * is searched for: a search that has nothing to find cannot prove itself.
 */
function engineFor({ inputs }: GateRequest, { fingerprint, random }: Surroundings): Engine {
  const token = inputs['github-token'] ?? ''
  const credentials = [token === '' ? Buffer.from(random(24)).toString('hex') : token]
  return makeEngine({ ...NO_NEEDLES, credentials }, fingerprint)
}

/** Packets of the named job alone: a run may use the gate elsewhere as well. */
function ofJob(packets: readonly ReadPacket[], job: string | null, journal: Journal): readonly ReadPacket[] {
  if (job === null) return packets
  const own = packets.filter(({ packet }) => isOfJob(packet.run_id, job))
  if (own.length < packets.length)
    journal.say(`${packets.length - own.length} packets of other jobs of this run are left out.`)
  return own
}

/** A run's id ends in the job and its check run. */
function isOfJob(runId: string, job: string): boolean {
  const tail = runId.replace(
    /^smoke-\d{8}-\d+-\d+-(?:chat-completions|responses)-(?:minimal|streaming|tool-call)-/,
    '',
  )
  const name = slug(job)
  return tail === name || (tail.startsWith(`${name}-`) && /^\d+$/.test(tail.slice(name.length + 1)))
}

function subjectOf(occasion: Occasion): OwnGround['subject'] {
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
    pull_request: occasion.pullRequest,
  }
}

function subjectIn({ placed }: Combination): OwnGround['subject'] | null {
  return placed.find(({ candidate }) => candidate !== null)?.candidate?.packet.subject ?? null
}

/** `merged-YYYYMMDD-<workflow run id>-<attempt>-<job>-<check run id>`, or `merged-YYYYMMDD-001` by hand. */
async function runIdOf(
  { runId, runAttempt, job }: Occasion,
  { checkRunId }: MergeDeclaration,
  around: Surroundings,
): Promise<string> {
  const day = dayOf(around.now())
  if (runId === null) return `merged-${day}-${numbered(await handNumber('combined-merged', around))}`
  const parts = [`merged-${day}-${runId}-${runAttempt}`, slug(job), slug(checkRunId)]
  return parts.filter((part) => part !== '').join('-')
}
