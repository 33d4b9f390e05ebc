import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ASSERTION_IDS } from '../evidence/assertion.ts'
import type { Brand, Sha256, Some } from '../evidence/brand.ts'
import { JOB_RESULTS, MERGE_CODES } from '../evidence/merge.ts'
import { REQUEST_PROFILES, SURFACES } from '../evidence/surface.ts'
import type { LeakKind } from '../evidence/search.ts'
import type { Engine } from '../leak/engine.ts'
import { MOST_CELLS } from '../policy/matrix.ts'
import { PACKET_LIMIT_BYTES, packetSchema } from './schema.ts'
import { leakKinds } from './seal.ts'

/** The earlier packets that are listed: a matrix of 256 jobs, run a second time. */
export const MOST_SUPERSEDED = MOST_CELLS

const text = z.string().max(2000)
const id = packetSchema.shape.run_id
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const shard = z.string().regex(/^[\w.-]{1,128}$/)
const attempt = z.int().min(1)
const { value, rehearsal_value, strength, forced_by } = packetSchema.shape.decision.shape
const { wanted } = packetSchema.shape.strength.shape
const record = packetSchema.shape.records.element.shape

/** What of one job's packet counts here. The packet itself stays the evidence. */
const evidence = z.object({
  run_id: id,
  /** Of the packet's bytes: it is found and checked again by this. */
  sha256: digest,
  attempt,
  strength,
  wanted,
  decision: value,
  rehearsal_decision: rehearsal_value,
  forced_by,
  /** The first thing that blocks, in the words of its finding. */
  reason: text.nullable(),
  status_class: record.status_class,
  parse_check: record.parse_check,
  /** The most of any drill. */
  retry_count: record.retry_count,
  support_packet_ready: record.support_packet_ready,
})

const subject = packetSchema.shape.subject.omit({ tree: true, application: true, watched: true })

/**
 * The packets of a matrix as one verdict, version 1 (docs/packet-format.md). It is a report on packets, not evidence:
 * whoever relies on a job relies on that job's own packet.
 */
export const combinedSchema = z.object({
  version: z.literal(1),
  kind: z.literal('combined'),
  run_id: id,
  /** The program that merged; the packets were made by the same one. */
  tool: packetSchema.shape.tool,
  subject,
  /** Of the packets, all of which say the same; null where there is none. */
  policy: packetSchema.shape.policy.pick({ sha256: true, path: true, judged_by: true }).nullable(),
  enforce: z.boolean(),
  /** The way back, as the policy declares it. */
  rollback: text.nullable(),
  jobs_result: z.enum(JOB_RESULTS).nullable(),
  shards: z
    .array(
      z.object({
        shard,
        surface: z.enum(SURFACES),
        request_profile: z.enum(REQUEST_PROFILES),
        model: text,
        /** Null where the job left no packet. */
        evidence: evidence.nullable(),
      }),
    )
    .min(1)
    .max(MOST_CELLS),
  /** Packets of earlier attempts of the same jobs, which do not count. */
  superseded: z
    .array(z.object({ shard, run_id: id, sha256: digest, attempt, says: value }))
    .max(MOST_SUPERSEDED),
  refusals: z.array(
    z.object({ code: z.enum(MERGE_CODES), about: z.array(text), message: text, remedy: text }),
  ),
  decision: z.object({
    /** What the job may act on: a rehearsal never says promote here. */
    value,
    /** What a rehearsal would have decided; null for contract and live. */
    rehearsal_value,
    /** The weakest of all jobs. */
    strength,
    /** What was asked for: `live` where one job asked for it. */
    wanted,
    forced_by: z.array(z.enum(ASSERTION_IDS)),
  }),
  not_asserted: packetSchema.shape.not_asserted,
})
export type Combined = z.infer<typeof combinedSchema>

/** A combined packet whose exact bytes were searched. */
export type SealedCombined = Brand<
  {
    readonly state: 'sealed'
    readonly packet: Combined
    readonly bytes: Uint8Array
    readonly digest: Sha256
    readonly fileName: string
  },
  'sealed-combined'
>

/** Searches exactly the bytes that are to be published. Throws as `seal` does. */
export function sealCombined(
  packet: Combined,
  engine: Engine,
): SealedCombined | { readonly state: 'withheld'; readonly kinds: Some<LeakKind> } {
  // Members that a draft has too many are dropped here, and so shown nowhere.
  const whole = combinedSchema.parse(packet)
  const bytes: Uint8Array = Buffer.from(`${JSON.stringify(whole, null, 2)}\n`, 'utf8')
  if (bytes.length > PACKET_LIMIT_BYTES) {
    throw new Error(`the combined packet has ${bytes.length} bytes; the limit is ${PACKET_LIMIT_BYTES}`)
  }
  const [first, ...rest] = leakKinds(engine, bytes)
  if (first !== undefined) return { state: 'withheld', kinds: [first, ...rest] }
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  return {
    state: 'sealed',
    packet: whole,
    bytes,
    digest: sha256,
    fileName: `combined-${whole.run_id}.json`,
  } as SealedCombined
}
