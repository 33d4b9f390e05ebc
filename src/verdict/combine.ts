import type { AssertionId, Strength } from '../evidence/assertion.ts'
import type { Cell } from '../evidence/matrix.ts'
import type { JobsResult, MergeCode, Refusal } from '../evidence/merge.ts'
import { refusalsOf, type Objection } from './refusals.ts'
import type { Says } from './rederive.ts'
import { differences, type OwnGround } from './same-ground.ts'
import { allOf, byShard, candidateOf, weakest, worst, type Candidate, type ReadPacket } from './shard.ts'

/** What a merge expects. */
export interface Expected {
  readonly cells: readonly Cell[]
  /** What the merging job knows of itself; null by hand. */
  readonly ground: OwnGround | null
  /** How the jobs of the matrix ended; null where nobody said. */
  readonly result: JobsResult | null
  /** What could not be read at all, and why. */
  readonly unread: readonly Objection[]
}

/** One job of the matrix and the packet that counts: the newest attempt's, and of several the worst. */
export interface Placed {
  readonly cell: Cell
  readonly candidate: Candidate | null
}

/** All packets of a matrix as one verdict. */
export interface Combination {
  /** What the evidence says, whatever the strength. */
  readonly says: Says
  /** What may be acted on: a rehearsal never promotes. */
  readonly value: Says
  readonly strength: Strength
  readonly wanted: 'live' | 'rehearsal'
  readonly enforce: boolean
  /** Every assertion that blocks in one of the jobs. */
  readonly forcedBy: readonly AssertionId[]
  /** One for every job that was planned, in the plan's order. */
  readonly placed: readonly Placed[]
  /** Packets of earlier attempts of the same jobs: kept, and not counted. */
  readonly superseded: readonly Candidate[]
  /** At most one of each code; any of them holds. */
  readonly refusals: readonly Refusal[]
}

/**
 * One verdict over the packets of a matrix. Promotes only where every planned job has exactly one packet, all of the
 * same repository, run, commit, policy and tool, each packet's findings promote once more, and the jobs themselves
 * ended well where that is known. Worst wins, the strength is the weakest. The order of the packets does not matter.
 */
export function combine(packets: readonly ReadPacket[], expected: Expected): Combination {
  const all = packets.map(candidateOf).sort(byShard)
  const { unexpected, newest, superseded } = sortedOut(all, expected.cells)
  const placed = placedIn(expected.cells, newest)
  const objections: readonly Objection[] = [
    ...expected.unread,
    ...differences(newest, expected.ground).map(({ code, about, seen }) => ({ code, about, detail: seen })),
    ...newest.flatMap(disagreement),
    ...objection('shard-unexpected', unexpected.map(nameOf)),
    ...objection('shard-duplicate', twice(newest)),
    ...objection(
      'shard-missing',
      placed.flatMap(({ cell, candidate }) => (candidate === null ? [cell.shard] : [])),
    ),
  ]
  const word = worst([
    ...newest.map(({ rederived }) => rederived.says),
    ...(objections.length > 0 ? (['hold'] as const) : []),
  ])
  const ended = word === 'promote' ? notGreen(expected.result) : []
  return {
    ...verdictOf(newest, ended.length > 0 ? 'hold' : word),
    placed,
    superseded,
    refusals: refusalsOf([...objections, ...ended]),
  }
}

function verdictOf(
  newest: readonly Candidate[],
  says: Says,
): Pick<Combination, 'says' | 'value' | 'strength' | 'wanted' | 'enforce' | 'forcedBy'> {
  const packets = newest.map(({ packet }) => packet)
  const strength = weakest(packets.map(({ decision }) => decision.strength))
  return {
    says,
    value: strength === 'rehearsal' && says === 'promote' ? 'hold' : says,
    strength,
    wanted: packets.every((packet) => packet.strength.wanted === 'rehearsal') ? 'rehearsal' : 'live',
    enforce: packets.length === 0 || packets.some(({ policy }) => policy.enforce),
    forcedBy: allOf(packets.map(({ decision }) => decision.forced_by)),
  }
}

interface SortedOut {
  readonly unexpected: readonly Candidate[]
  /** The packets of each planned job's newest attempt: one each, where all is well. */
  readonly newest: readonly Candidate[]
  readonly superseded: readonly Candidate[]
}

/** `all` stands in the order of `byShard`: the first packet of a shard is of its newest attempt. */
function sortedOut(all: readonly Candidate[], cells: readonly Cell[]): SortedOut {
  const planned = new Set(cells.map(({ shard }) => shard))
  const expected = all.filter(({ shard }) => planned.has(shard))
  const newestAttempt = new Map<string, number>()
  for (const { shard, attempt } of expected) if (!newestAttempt.has(shard)) newestAttempt.set(shard, attempt)
  const isNewest = ({ shard, attempt }: Candidate) => newestAttempt.get(shard) === attempt
  return {
    unexpected: all.filter(({ shard }) => !planned.has(shard)),
    newest: expected.filter(isNewest),
    superseded: expected.filter((candidate) => !isNewest(candidate)),
  }
}

/** Of several packets of one job the worst counts, which is the first in the order of `byShard`. */
function placedIn(cells: readonly Cell[], newest: readonly Candidate[]): readonly Placed[] {
  const first = new Map<string, Candidate>()
  for (const candidate of newest) if (!first.has(candidate.shard)) first.set(candidate.shard, candidate)
  return cells.map((cell) => ({ cell, candidate: first.get(cell.shard) ?? null }))
}

function disagreement({ shard, rederived }: Candidate): readonly Objection[] {
  if (rederived.state === 'agrees') return []
  return [{ code: 'decision-differs', about: [shard], detail: rederived.why }]
}

function twice(newest: readonly Candidate[]): readonly string[] {
  const shards = newest.map(({ shard }) => shard)
  return shards.filter((shard, at) => shards[at - 1] === shard)
}

function objection(code: MergeCode, about: readonly string[]): readonly Objection[] {
  return about.length === 0 ? [] : [{ code, about, detail: null }]
}

function nameOf({ name }: Candidate): string {
  return name
}

/** Packets that promote beside a job that did not end well: one of them is not the one that the job would have left. */
function notGreen(result: JobsResult | null): readonly Objection[] {
  return result === null || result === 'success'
    ? []
    : [{ code: 'jobs-not-green', about: [], detail: result }]
}
