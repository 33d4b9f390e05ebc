import { ASSERTION_IDS, type AssertionId, type Strength } from '../evidence/assertion.ts'
import type { Sha256 } from '../evidence/brand.ts'
import type { Packet, PacketDrill } from '../packet/schema.ts'
import { shardOf } from '../policy/matrix.ts'
import { rederive, type Rederived, type Says } from './rederive.ts'

/** A packet that was read, with what tells it apart. */
export interface ReadPacket {
  readonly packet: Packet
  /** Of its bytes. */
  readonly digest: Sha256
  /** The file's or the artifact's name: hostile. */
  readonly name: string
}

/** A packet and where it belongs in the matrix. */
export interface Candidate extends ReadPacket {
  readonly shard: string
  readonly attempt: number
  readonly rederived: Rederived
}

/** Finds the job of the matrix that a packet is of: by what it asked for, never by its name. */
export function candidateOf(read: ReadPacket): Candidate {
  const { packet } = read
  const { surface, model } = packet.strength
  return {
    ...read,
    shard: shardOf({ surface, profile: profileOf(packet), model }),
    attempt: packet.subject.workflow_run_attempt,
    rederived: rederive(packet),
  }
}

/** The profile that a packet's job asked for. */
export function profileOf({ drills }: Pick<Packet, 'drills'>): PacketDrill['request_profile'] {
  return (drills.find(({ kind }) => kind === 'happy-path') ?? drills[0])?.request_profile ?? 'minimal'
}

const WORST_LAST: readonly Says[] = ['promote', 'hold', 'rollback']

/** The worst of them; `promote` where there is none. */
export function worst(says: readonly Says[]): Says {
  return WORST_LAST.findLast((word) => says.includes(word)) ?? 'promote'
}

const WEAKEST_FIRST: readonly Strength[] = ['rehearsal', 'contract', 'live']

/** The weakest of them; nothing at all is worth no more than a rehearsal. */
export function weakest(strengths: readonly Strength[]): Strength {
  return WEAKEST_FIRST.find((strength) => strengths.includes(strength)) ?? 'rehearsal'
}

/** Every id that stands in one of the lists, once, in the order of the assertions. */
export function allOf(lists: readonly (readonly AssertionId[])[]): readonly AssertionId[] {
  const named = new Set(lists.flat())
  return ASSERTION_IDS.filter((id) => named.has(id))
}

/** An order that depends on the packets alone: by shard, newest attempt first, worst word first. */
export function byShard(a: Candidate, b: Candidate): number {
  return (
    compared(a.shard, b.shard) ||
    b.attempt - a.attempt ||
    WORST_LAST.indexOf(b.rederived.says) - WORST_LAST.indexOf(a.rederived.says) ||
    compared(a.digest, b.digest) ||
    compared(a.name, b.name)
  )
}

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
