import { describe, expect, it } from '@jest/globals'
import type { MergeCode } from '../../src/evidence/merge.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { differences, type Difference, type OwnGround } from '../../src/verdict/same-ground.ts'
import { candidateOf, type Candidate } from '../../src/verdict/shard.ts'
import { CELLS, shardPacket } from './shards.ts'

type Bend = (packet: Packet) => Packet

const SHARDS = CELLS.map(({ shard }) => shard)
const STRANGE = 'e'.repeat(64)
const SAME: Bend = (packet) => packet

/** A packet of each of the first jobs, each bent in its way. */
function candidates(...bends: readonly Bend[]): readonly Candidate[] {
  return CELLS.slice(0, bends.length).map((cell, at) =>
    candidateOf(shardPacket(cell, { bend: bends[at] ?? SAME })),
  )
}

function subject(change: Partial<Packet['subject']>): Bend {
  return (packet) => ({ ...packet, subject: { ...packet.subject, ...change } })
}

function policy(change: Partial<Packet['policy']>): Bend {
  return (packet) => ({ ...packet, policy: { ...packet.policy, ...change } })
}

function tool(change: Partial<Packet['tool']>): Bend {
  return (packet) => ({ ...packet, tool: { ...packet.tool, ...change } })
}

function severity(of: Partial<Packet['policy']['severities']>): Bend {
  return (packet) => policy({ severities: { ...packet.policy.severities, ...of } })(packet)
}

const inAttempt = (attempt: number) => subject({ workflow_run_attempt: attempt })
const inRepository = (repository: string | null) => subject({ repository })
const ofBuild = (version: string) => tool({ version })

/** Of a merging job that runs where the packets come from. */
function groundIn(attempt: number): OwnGround {
  const [candidate] = candidates(inAttempt(attempt))
  if (candidate === undefined) throw new Error('no candidate')
  return candidate.packet
}

const GROUND = groundIn(1)

/** What was seen of the only difference. */
function seenOf(found: readonly Difference[]): string | undefined {
  expect(found).toHaveLength(1)
  return found[0]?.seen
}

describe('packets on the same ground', () => {
  it('do not differ, with each other and with the merging job', () => {
    for (const ground of [null, GROUND]) {
      expect(differences(candidates(SAME, SAME, SAME), ground)).toEqual([])
      expect(differences([], ground)).toEqual([])
    }
  })

  it('do not differ by the order in which a policy lists its severities', () => {
    const turned: Bend = (packet) =>
      policy({
        severities: Object.fromEntries(
          Object.entries(packet.policy.severities).reverse(),
        ) as Packet['policy']['severities'],
      })(packet)
    expect(differences(candidates(SAME, turned), null)).toEqual([])
  })

  it('may be of earlier attempts, beside each other', () => {
    expect(differences(candidates(inAttempt(1), inAttempt(2)), groundIn(2))).toEqual([])
  })
})

describe('a packet on other ground', () => {
  const differing: readonly [field: string, code: MergeCode, bend: Bend, seen: string][] = [
    ['repository', 'repository-differs', inRepository('acme/other'), 'acme/other'],
    ["repository's number", 'repository-differs', subject({ repository_id: '2' }), 'acme/shop'],
    ['head repository', 'repository-differs', subject({ head_repository: 'stranger/shop' }), 'acme/shop'],
    ['run', 'run-differs', subject({ workflow_run_id: '78' }), 'run 78'],
    ['workflow', 'run-differs', subject({ workflow_ref: 'acme/shop/x.yml@main' }), 'run 77'],
    ['event', 'run-differs', subject({ event: 'push' }), 'run 77'],
    ['ref', 'run-differs', subject({ ref: 'refs/heads/main' }), 'run 77'],
    ['pull request', 'run-differs', subject({ pull_request: 13 }), 'run 77'],
    ['commit', 'commit-differs', subject({ evaluated_commit: STRANGE }), 'eeeeeeeeeeee'],
    ['commit that ran', 'commit-differs', subject({ ran_commit: STRANGE }), 'cccccccccccc'],
    ['name of the tool', 'tool-differs', tool({ name: 'another' }), '0.1.0, bbbbbbbbbbbb'],
    ['version of the tool', 'tool-differs', tool({ version: '0.2.0' }), '0.2.0, bbbbbbbbbbbb'],
    ['build of the tool', 'tool-differs', tool({ bundle_sha256: STRANGE }), '0.1.0, eeeeeeeeeeee'],
    ['build that nobody can tell', 'tool-differs', tool({ bundle_sha256: null }), '0.1.0, unknown build'],
  ]

  it.each(differing)('is told from the merging job by its %s', (_field, code, bend, seen) => {
    expect(differences(candidates(SAME, bend), GROUND)).toEqual([{ code, about: [SHARDS[1]], seen }])
    expect(differences(candidates(bend, bend), GROUND)).toEqual([{ code, about: SHARDS.slice(0, 2), seen }])
  })

  it.each(differing)('is told from the others by its %s', (_field, code, bend) => {
    expect(differences(candidates(bend, SAME, SAME), null)).toMatchObject([{ code, about: [SHARDS[0]] }])
  })

  it.each<[field: string, bend: Bend, seen: string]>([
    ['digest', policy({ sha256: STRANGE }), 'sha256 aaaaaaaaaaaa, sha256 eeeeeeeeeeee'],
    ['digest of what ran', policy({ ran_sha256: STRANGE }), 'sha256 aaaaaaaaaaaa'],
    ['path', policy({ path: null }), 'sha256 aaaaaaaaaaaa'],
    ['judge', policy({ judged_by: 'checkout' }), 'sha256 aaaaaaaaaaaa'],
    ['enforcement', policy({ enforce: false }), 'sha256 aaaaaaaaaaaa'],
    ['severities', severity({ 'docs-current': 'off' }), 'sha256 aaaaaaaaaaaa'],
  ])("is told from the others by its policy's %s, whoever is asked", (_field, bend, seen) => {
    for (const ground of [null, GROUND])
      expect(differences(candidates(SAME, SAME, bend), ground)).toEqual([
        { code: 'policy-differs', about: [SHARDS[2]], seen },
      ])
  })

  it('is the fewer, and of two the one whose letters come last', () => {
    const [early, late] = [subject({ ran_commit: 'a' }), subject({ ran_commit: 'b' })]
    const strangers = (...bends: readonly Bend[]) => differences(candidates(...bends), null)[0]?.about
    expect(strangers(late, early, late)).toEqual([SHARDS[1]])
    expect(strangers(early, late)).toEqual([SHARDS[1]])
    expect(strangers(late, early)).toEqual([SHARDS[0]])
    expect(strangers(late, early, early, late)).toEqual([SHARDS[0], SHARDS[3]])
  })

  it('is every one, where nobody can tell the build of any', () => {
    const unknown = tool({ bundle_sha256: null })
    expect(differences(candidates(unknown, unknown), null)).toEqual([
      { code: 'tool-differs', about: SHARDS.slice(0, 2), seen: '0.1.0, unknown build' },
    ])
    expect(differences(candidates(unknown, SAME, unknown), null)).toEqual([
      {
        code: 'tool-differs',
        about: SHARDS.slice(0, 3),
        seen: '0.1.0, unknown build, 0.1.0, bbbbbbbbbbbb',
      },
    ])
  })

  it('is of an attempt that has not begun', () => {
    expect(differences(candidates(inAttempt(2), inAttempt(3), inAttempt(4)), groundIn(2))).toEqual([
      { code: 'run-differs', about: [SHARDS[1], SHARDS[2]], seen: 'attempt 3, attempt 4' },
    ])
    expect(seenOf(differences(candidates(...[6, 6, 5, 4, 3].map(inAttempt)), groundIn(2)))).toBe(
      'attempt 6, attempt 5, attempt 4',
    )
  })
})

describe('what was seen', () => {
  const repositories = ['acme/a', 'acme/b', 'acme/c', 'acme/d', 'acme/e'].map(inRepository)
  const builds = ['1', '2', '3', '4', '5'].map(ofBuild)

  it('is what each has, where nobody knows which is right', () => {
    expect(seenOf(differences(candidates(...repositories.slice(0, 2), SAME, SAME), null))).toBe(
      'acme/a, acme/b, acme/shop',
    )
  })

  it("is what is not the merging job's own", () => {
    expect(seenOf(differences(candidates(...repositories.slice(0, 2), SAME, SAME), GROUND))).toBe(
      'acme/a, acme/b',
    )
  })

  it('is at most three values, and the number of the others', () => {
    const seen = (bends: readonly Bend[]) => seenOf(differences(candidates(...bends), GROUND))
    expect(seen(repositories.slice(0, 3))).toBe('acme/a, acme/b, acme/c')
    expect(seen(repositories.slice(0, 4))).toBe('acme/a, acme/b, acme/c, 1 more')
    expect(seen(repositories)).toBe('acme/a, acme/b, acme/c, 2 more')
    expect(seen(builds)).toBe('1, bbbbbbbbbbbb, 2, bbbbbbbbbbbb, 3, bbbbbbbbbbbb, 2 more')
  })

  it.each<[what: string, bend: Bend, seen: string]>([
    ['no repository', inRepository(null), 'no repository'],
    ['no run', subject({ workflow_run_id: null }), 'run by hand'],
    ['no commit', subject({ evaluated_commit: null, ran_commit: null }), 'no commit'],
    ['none but the commit that ran', subject({ evaluated_commit: null }), 'dddddddddddd'],
  ])('is said where there is %s', (_what, bend, seen) => {
    expect(seenOf(differences(candidates(bend), GROUND))).toBe(seen)
  })
})
