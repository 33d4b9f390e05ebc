import { createHash } from 'node:crypto'
import type { Sha256 } from '../../src/evidence/brand.ts'
import type { Cell } from '../../src/evidence/matrix.ts'
import { canonicalBytes } from '../../src/packet/seal.ts'
import { packetSchema, type Packet } from '../../src/packet/schema.ts'
import { cellsOf } from '../../src/policy/matrix.ts'
import type { Combination, Expected } from '../../src/verdict/combine.ts'
import type { Says } from '../../src/verdict/rederive.ts'
import type { ReadPacket } from '../../src/verdict/shard.ts'
import { aDrill, anErrorDrill, aPacket } from '../report/packet.ts'

/** Six jobs. */
export const CELLS = cellsOf({
  surfaces: ['chat-completions', 'responses'],
  profiles: ['minimal'],
  models: ['gpt-5', 'gpt-5-mini', 'openai/gpt-5'],
})

/** What a test wants of one job's packet. */
export interface ShardWish {
  readonly says?: Says
  readonly strength?: Packet['decision']['strength']
  readonly wanted?: 'live' | 'rehearsal'
  readonly attempt?: number
  readonly enforce?: boolean
  /** Changes the finished packet. */
  readonly bend?: (packet: Packet) => Packet
}

const FAILED = {
  outcome: 'fail',
  code: 'over-bound',
  message: 'Nine attempts.',
  remedy: 'Bound it.',
} as const

/** The packet of a job of the matrix: consistent with itself unless it is bent. */
export function shardPacket(cell: Cell, wish: ShardWish = {}): ReadPacket {
  const { says = 'promote', attempt = 1 } = wish
  const plain = aPacket({
    strength: wish.strength ?? 'live',
    promoted: says === 'rollback',
    enforce: wish.enforce ?? true,
    model: cell.model,
    drills: [aDrill({ request_profile: cell.profile }), anErrorDrill()],
    ...(wish.wanted === undefined ? {} : { wanted: wish.wanted }),
    findings: says === 'promote' ? {} : { 'retry-bounded': FAILED },
  })
  const severities = Object.fromEntries(plain.findings.map(({ id, severity }) => [id, severity]))
  const packet = packetSchema.parse({
    ...plain,
    run_id: `smoke-20261122-77-${String(attempt)}-${cell.surface}-${cell.profile}-gate-${digits(cell.shard)}`,
    tool: { ...plain.tool, bundle_sha256: 'b'.repeat(64) },
    subject: { ...plain.subject, workflow_run_attempt: attempt },
    policy: { ...plain.policy, severities },
    strength: { ...plain.strength, surface: cell.surface, upstream_surface: cell.surface },
  })
  return asRead((wish.bend ?? same)(packet))
}

/** A packet as it is read from a file. */
export function asRead(packet: Packet): ReadPacket {
  const digest = createHash('sha256').update(canonicalBytes(packet)).digest('hex') as Sha256
  return { packet, digest, name: `evidence-${packet.run_id}.json` }
}

function same(packet: Packet): Packet {
  return packet
}

function digits(word: string): string {
  return String(createHash('sha256').update(word).digest().readUInt32BE())
}

/** All jobs of a matrix, with what is wished of some. */
export function shardPackets(
  wishes: Readonly<Record<string, ShardWish>> = {},
  everywhere: ShardWish = {},
): readonly ReadPacket[] {
  return CELLS.map((cell) => shardPacket(cell, { ...everywhere, ...wishes[cell.shard] }))
}

/** The merge of a job that knows nothing of itself: by hand. */
export const BY_HAND: Expected = { cells: CELLS, ground: null, result: null, unread: [] }

/** The codes of the refusals. */
export function codesOf({ refusals }: Pick<Combination, 'refusals'>): readonly string[] {
  return refusals.map(({ code }) => code)
}
