import { ASSERTION_IDS } from '../evidence/assertion.ts'
import type { MergeCode } from '../evidence/merge.ts'
import type { Packet } from '../packet/schema.ts'
import type { Candidate } from './shard.ts'

/** What the merging job knows of itself, in the words of a packet. */
export interface OwnGround {
  readonly subject: Pick<
    Packet['subject'],
    | 'repository_id'
    | 'repository'
    | 'head_repository'
    | 'evaluated_commit'
    | 'ran_commit'
    | 'ref'
    | 'event'
    | 'workflow_ref'
    | 'workflow_run_id'
    | 'workflow_run_attempt'
    | 'pull_request'
  >
  readonly tool: Packet['tool']
}

/** Something that must be the same in every packet. */
interface Trait {
  readonly code: MergeCode
  /** All of it, to compare. Null where it cannot be told: then it is like nothing else. */
  readonly of: (packet: Pick<Packet, 'subject' | 'tool' | 'policy'>) => unknown
  /** The same of the merging job; undefined where that has none of its own. */
  readonly own: (ground: OwnGround) => unknown
  /** What a person recognises it by. */
  readonly shown: (packet: Pick<Packet, 'subject' | 'tool' | 'policy'>) => string
}

type Subject = OwnGround['subject']

const repositoryOf = (subject: Subject) => [
  subject.repository_id,
  subject.repository,
  subject.head_repository,
]
const runOf = (subject: Subject) => [
  subject.workflow_run_id,
  subject.workflow_ref,
  subject.event,
  subject.ref,
  subject.pull_request,
]
const commitOf = (subject: Subject) => [subject.evaluated_commit, subject.ran_commit]

const TRAITS: readonly Trait[] = [
  {
    code: 'repository-differs',
    of: ({ subject }) => repositoryOf(subject),
    own: ({ subject }) => repositoryOf(subject),
    shown: ({ subject }) => subject.repository ?? 'no repository',
  },
  {
    code: 'run-differs',
    of: ({ subject }) => runOf(subject),
    own: ({ subject }) => runOf(subject),
    shown: ({ subject }) => `run ${subject.workflow_run_id ?? 'by hand'}`,
  },
  {
    code: 'commit-differs',
    of: ({ subject }) => commitOf(subject),
    own: ({ subject }) => commitOf(subject),
    shown: ({ subject }) => short(subject.evaluated_commit ?? subject.ran_commit ?? 'no commit'),
  },
  {
    code: 'policy-differs',
    of: ({ policy: { sha256, ran_sha256, path, judged_by, enforce, severities } }) => [
      sha256,
      ran_sha256,
      path,
      judged_by,
      enforce,
      ASSERTION_IDS.map((id) => severities[id]),
    ],
    own: () => undefined,
    shown: ({ policy }) => `sha256 ${short(policy.sha256)}`,
  },
  {
    code: 'tool-differs',
    of: ({ tool }) => (tool.bundle_sha256 === null ? null : [tool.name, tool.version, tool.bundle_sha256]),
    own: ({ tool }) => [tool.name, tool.version, tool.bundle_sha256],
    shown: ({ tool }) =>
      `${tool.version}, ${tool.bundle_sha256 === null ? 'unknown build' : short(tool.bundle_sha256)}`,
  },
]

/** Packets that differ in one thing, with what they differ in. */
export interface Difference {
  readonly code: MergeCode
  /** Their shards, in the order of the packets. */
  readonly about: readonly string[]
  /** `9f2c11aa03be, 77d0c2f1aa90`: what was seen, at most three of it. */
  readonly seen: string
}

/** How many different values are shown. */
const SHOWN = 3

/**
 * What is not the same in all packets, or not the merging job's own. `ground` is null by hand: then the packets are
 * compared with each other alone, and the fewer are called the strangers.
 */
export function differences(
  candidates: readonly Candidate[],
  ground: OwnGround | null,
): readonly Difference[] {
  return [...TRAITS.flatMap((trait) => differing(trait, candidates, ground)), ...later(candidates, ground)]
}

function differing(
  trait: Trait,
  candidates: readonly Candidate[],
  ground: OwnGround | null,
): readonly Difference[] {
  const keyed = candidates.map((candidate) => ({ candidate, key: keyOf(trait.of(candidate.packet)) }))
  const own = ground === null ? undefined : trait.own(ground)
  const right = own === undefined ? mostCommon(keyed.map(({ key }) => key)) : keyOf(own)
  const others = keyed.filter(({ key }) => key === UNTOLD || key !== right)
  if (others.length === 0) return []
  // Where nobody knows which is right, that of most is told too.
  const told = own === undefined ? keyed : others
  const seen = [...new Set(told.map(({ candidate }) => trait.shown(candidate.packet)))]
  const more = seen.length > SHOWN ? [`${seen.length - SHOWN} more`] : []
  return [
    {
      code: trait.code,
      about: others.map(({ candidate }) => candidate.shard),
      seen: [...seen.slice(0, SHOWN), ...more].join(', '),
    },
  ]
}

/** What most have, and of two the first by its letters. */
function mostCommon(keys: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return first?.[0]
}

/** A packet of an attempt that has not begun when the merge did. */
function later(candidates: readonly Candidate[], ground: OwnGround | null): readonly Difference[] {
  if (ground === null) return []
  const strangers = candidates.filter(({ attempt }) => attempt > ground.subject.workflow_run_attempt)
  if (strangers.length === 0) return []
  const attempts = [...new Set(strangers.map(({ attempt }) => `attempt ${attempt}`))]
  return [
    {
      code: 'run-differs',
      about: strangers.map(({ shard }) => shard),
      seen: attempts.slice(0, SHOWN).join(', '),
    },
  ]
}

const UNTOLD = 'null'

function keyOf(value: unknown): string {
  return JSON.stringify(value)
}

function short(id: string): string {
  return id.slice(0, 12)
}
