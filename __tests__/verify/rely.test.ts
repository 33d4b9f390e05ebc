import { describe, expect, it } from '@jest/globals'
import type { RunSeen } from '../../src/evidence/verify.ts'
import type { Candidate, Expectations } from '../../src/verify/candidate.ts'
import { refusal } from '../../src/verify/check-run.ts'
import { VERIFY_REFUSALS } from '../../src/verify/refusal.ts'
import {
  aCandidate,
  aRun,
  codesOf,
  COMMIT,
  packetFor,
  rules,
  verdictOn,
  type PacketWish,
} from './evidence.ts'

const HEAD = 'a'.repeat(40)
const PULL = { number: 12, base: 'main', headSha: HEAD, headRepositoryId: 1001, mergedAs: COMMIT }
const BLOCKED: PacketWish = { findings: { 'retry-bounded': { outcome: 'fail', code: 'x' } } }

/** The only candidate: the good one, changed in one thing. */
function twin(run: Partial<RunSeen>, packet: PacketWish = {}, of: Partial<RunSeen> = run): Candidate {
  return aCandidate(aRun(run), packetFor(aRun(of), packet))
}

function refused(run: RunSeen, code: 'digest-differs' | 'artifact-expired', before = false): Candidate {
  return aCandidate(run, packetFor(run), {
    artifact: { name: 'evidence-x.json', url: `${run.url}/artifacts/1`, before },
    content: { state: 'refused', refusal: refusal(code, run, 'It is not what was uploaded.', 'Run again.') },
  })
}

describe('evidence that stands every check', () => {
  it('promotes, and names its packet', () => {
    const verdict = verdictOn([twin({})])
    expect(verdict).toMatchObject({
      decision: 'promote',
      warnings: [],
      evidence: [
        {
          surface: 'responses',
          strength: 'contract',
          artifactUrl: 'https://github.com/octo/shop/actions/runs/77/artifacts/1',
        },
      ],
    })
  })

  it.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])('may come from %s', (event) => {
    expect(codesOf(verdictOn([twin({ event })]))).toEqual([])
  })

  it('may come from the merge queue of a branch that counts', () => {
    const run = { event: 'merge_group', branch: 'gh-readonly-queue/main/pr-12-abc' }
    expect(codesOf(verdictOn([twin(run)]))).toEqual([])
    expect(codesOf(verdictOn([twin({ ...run, branch: 'gh-readonly-queue/next/pr-12-abc' })]))).toEqual([
      'other-branch',
      'no-evidence',
    ])
  })

  it('may come from the pull request whose head the commit is', () => {
    const pull = { ...PULL, headSha: COMMIT, mergedAs: null }
    expect(
      codesOf(verdictOn([twin({ event: 'pull_request', branch: 'change' })], { pulls: [pull] })),
    ).toEqual([])
  })

  it('may come from the run that asks, which has not ended', () => {
    const run = aRun({ status: 'in_progress', conclusion: null })
    expect(codesOf(verdictOn([aCandidate(run)], {}, { ownRun: run.id }))).toEqual([])
  })
})

/** One broken thing, and the code that tells it. */
const BROKEN: readonly [string, readonly string[], Candidate, Partial<Expectations>?][] = [
  ['another repository', ['other-repository'], twin({ repositoryId: 7 })],
  ['a fork with the right artifact name', ['from-fork'], twin({ headRepositoryId: 2002 })],
  ['a fork that was deleted', ['from-fork'], twin({ headRepositoryId: null })],
  ['another workflow', ['other-workflow'], twin({ workflow: '.github/workflows/other.yml' })],
  ['another event', ['other-event'], twin({ event: 'pull_request_target' })],
  [
    'an event that the policy leaves out',
    ['other-event'],
    twin({ event: 'schedule' }),
    { rules: rules({ events: ['push'] }) },
  ],
  ['another branch', ['other-branch'], twin({ branch: 'change' })],
  ['another commit', ['other-commit'], twin({ headSha: HEAD })],
  ['an old run', ['too-old'], twin({ startedAt: '2026-11-21T11:59:59Z' })],
  ['a run that does not say when it began', ['too-old'], twin({ startedAt: '' })],
]

describe('a run that cannot be evidence', () => {
  it.each(BROKEN)('is refused: %s', (_name, codes, candidate, more = {}) => {
    const verdict = verdictOn([candidate], more)
    expect(verdict.decision).toBe('hold')
    expect(codesOf(verdict)).toEqual([...codes, 'no-evidence'])
  })
})

const CARRIED_OVER: readonly [string, string, PacketWish][] = [
  ['repository', 'other-repository', { subject: { repository_id: '7' } }],
  ['head repository', 'from-fork', { subject: { head_repository: 'stranger/shop' } }],
  [
    'workflow',
    'other-workflow',
    { subject: { workflow_ref: 'octo/shop/.github/workflows/x.yml@refs/heads/main' } },
  ],
  [
    'workflow of another branch',
    'other-branch',
    { subject: { workflow_ref: 'octo/shop/.github/workflows/gate.yml@refs/heads/x' } },
  ],
  ['event', 'other-event', { subject: { event: 'schedule' } }],
  ['ref', 'other-branch', { subject: { ref: 'refs/heads/change' } }],
  ['commit', 'other-commit', { subject: { evaluated_commit: HEAD } }],
  ['commit that ran', 'other-commit', { subject: { ran_commit: HEAD } }],
  ['run', 'subject-contradicts', { subject: { workflow_run_id: '76' } }],
  ['attempt that never was', 'subject-contradicts', { subject: { workflow_run_attempt: 2 } }],
  ['nothing', 'other-repository', { subject: { repository_id: null } }],
]

describe('a packet that tells of something else than its run', () => {
  it.each(CARRIED_OVER)('is refused: another %s', (_what, code, wish) => {
    expect(codesOf(verdictOn([twin({}, wish)]))).toEqual([code])
  })
})

const GROUNDS: readonly [string, string, PacketWish, Partial<Expectations>?][] = [
  ['a rehearsal', 'rehearsal-only', { strength: 'rehearsal' }],
  [
    'the gateway alone, where an application counts',
    'contract-only',
    {},
    { rules: rules({ strength: 'live' }) },
  ],
  ['another policy', 'policy-differs', { policy: { sha256: 'b'.repeat(64) } }],
  ['no policy of a branch', 'bootstrapped', { policy: { judged_by: 'bootstrap' } }],
  ['the checkout’s policy', 'bootstrapped', { policy: { judged_by: 'checkout' } }],
  ['a run that only reports', 'not-enforced', { enforce: false }],
  ['a gateway that nobody named', 'other-gateway', { route: { route_origin: 'http://127.0.0.1:4000' } }],
  ['a decision that does not follow', 'decision-differs', { decision: { forced_by: ['retry-bounded'] } }],
]

describe('a packet that rests on the wrong thing', () => {
  it.each(GROUNDS)('is refused: %s', (_what, code, wish, more = {}) => {
    expect(codesOf(verdictOn([twin({}, wish)], more))).toEqual([code])
  })

  it('is told by what is wrong with the evidence, not by the rehearsal beside it', () => {
    const other = twin({}, { policy: { sha256: 'b'.repeat(64) } })
    expect(codesOf(verdictOn([other, twin({}, { strength: 'rehearsal' })]))).toEqual(['policy-differs'])
  })

  it('is not blamed for what another policy would have said', () => {
    const packet = packetFor(aRun(), {
      policy: { sha256: 'b'.repeat(64) },
      findings: { 'happy-path-succeeded': { outcome: 'fail', code: 'x', severity: 'warn' } },
    })
    expect(codesOf(verdictOn([aCandidate(aRun(), packet)]))).toEqual(['policy-differs'])
  })

  it('holds where a finding that the packet calls a warning blocks by the policy that judges', () => {
    const wish: PacketWish = {
      findings: { 'happy-path-succeeded': { outcome: 'fail', code: 'x', severity: 'warn' } },
    }
    const packet = packetFor(aRun(), wish)
    const lowered = {
      ...packet,
      policy: {
        ...packet.policy,
        severities: { ...packet.policy.severities, 'happy-path-succeeded': 'warn' as const },
      },
    }
    const verdict = verdictOn([aCandidate(aRun(), lowered)])
    expect(verdict.decision).toBe('hold')
    expect(codesOf(verdict)).toEqual(['decision-differs'])
  })
})

describe('an objection', () => {
  it('holds without any proof', () => {
    expect(codesOf(verdictOn([twin({}, { ...BLOCKED, policy: { sha256: 'b'.repeat(64) } })]))).toEqual([
      'says-hold',
    ])
  })

  it('rolls back where the packet does', () => {
    const verdict = verdictOn([twin({}, { ...BLOCKED, promoted: true })])
    expect(verdict.decision).toBe('rollback')
    expect(codesOf(verdict)).toEqual(['says-rollback'])
  })

  it('beats an older promotion, and is beaten by a newer one', () => {
    const older = twin({ id: 70, startedAt: '2026-11-22T10:00:00Z' })
    const later = (wish: PacketWish) => twin({ id: 80, startedAt: '2026-11-22T11:00:00Z' }, wish)
    expect(codesOf(verdictOn([later(BLOCKED), older]))).toEqual(['says-hold'])
    const held = twin({ id: 70, startedAt: '2026-11-22T10:00:00Z' }, BLOCKED)
    expect(codesOf(verdictOn([held, later({})]))).toEqual([])
  })

  it('goes by when the newest attempt began, not by the number of the run', () => {
    const rerun = { id: 70, attempt: 2, startedAt: '2026-11-22T11:30:00Z' }
    const promoted = twin({ id: 80, startedAt: '2026-11-22T11:00:00Z' })
    expect(codesOf(verdictOn([promoted, twin(rerun, BLOCKED)]))).toEqual(['says-hold'])
  })

  it('is not answered by a promotion of another model, profile or application', () => {
    const held = twin({ id: 70, startedAt: '2026-11-22T10:00:00Z' }, { ...BLOCKED, model: 'other-model' })
    expect(codesOf(verdictOn([held, twin({})]))).toEqual(['says-hold'])
    const live = twin({ id: 70, startedAt: '2026-11-22T10:00:00Z' }, { ...BLOCKED, strength: 'live' })
    expect(codesOf(verdictOn([live, twin({})]))).toEqual(['says-hold'])
  })

  it('is not hidden by a newer promotion that is not believed', () => {
    const held = twin({ id: 70, startedAt: '2026-11-22T10:00:00Z' }, BLOCKED)
    const unbelieved = twin({}, { policy: { sha256: 'b'.repeat(64) } })
    expect(codesOf(verdictOn([held, unbelieved]))).toEqual(['says-hold'])
  })

  it('wins over a promotion of the same attempt', () => {
    expect(codesOf(verdictOn([twin({}), twin({}, BLOCKED)]))).toEqual(['says-hold'])
  })

  it('of a rehearsal counts, and its pass does not', () => {
    const wish: PacketWish = { strength: 'rehearsal' }
    const beside = (more: PacketWish) => [twin({}), twin({}, { ...wish, ...more })]
    expect(codesOf(verdictOn(beside({})))).toEqual([])
    expect(codesOf(verdictOn(beside(BLOCKED)))).toEqual(['says-hold'])
  })

  it('on a surface that is not in use is none', () => {
    const other = twin({}, { ...BLOCKED, route: { surface: 'chat-completions' } })
    expect(codesOf(verdictOn([twin({}), other]))).toEqual([])
  })

  it('of an attempt that was run again stands until something newer speaks', () => {
    const run = aRun({ attempt: 2 })
    const first = (wish: PacketWish) => aCandidate(run, packetFor(aRun({ attempt: 1 }), wish))
    expect(codesOf(verdictOn([first({})]))).toEqual(['older-attempt'])
    expect(codesOf(verdictOn([first(BLOCKED)]))).toEqual(['says-hold'])
    expect(codesOf(verdictOn([first(BLOCKED), aCandidate(run)]))).toEqual([])
    expect(codesOf(verdictOn([first({}), aCandidate(run, packetFor(run, BLOCKED))]))).toEqual(['says-hold'])
  })
})

describe('a surface in use', () => {
  const both = { rules: rules({ surfaces: ['chat-completions', 'responses'] }) }

  it('needs a packet of its own', () => {
    expect(codesOf(verdictOn([twin({})], both))).toEqual(['surface-missing'])
    const chat = twin({ id: 78 }, { route: { surface: 'chat-completions' } })
    expect(codesOf(verdictOn([twin({}), chat], both))).toEqual([])
  })

  it('is missed where nothing was found at all', () => {
    expect(codesOf(verdictOn([], both))).toEqual(['no-evidence'])
  })
})

describe('a run that says nothing', () => {
  const later = { id: 80, startedAt: '2026-11-22T11:45:00Z' }

  it('is waited for, while it runs', () => {
    const open = aRun({ ...later, status: 'queued', conclusion: null })
    const good = twin({})
    expect(codesOf(verdictOn([good], {}, { runs: [open, good.run] }))).toEqual(['evidence-pending'])
  })

  it('counts against the commit where it failed after the evidence', () => {
    const good = twin({})
    const failed = aRun({ ...later, conclusion: 'failure' })
    expect(codesOf(verdictOn([good], {}, { runs: [failed, good.run] }))).toEqual(['run-without-packet'])
    const before = aRun({ ...later, conclusion: 'failure', startedAt: '2026-11-22T11:00:00Z' })
    expect(codesOf(verdictOn([good], {}, { runs: [before, good.run] }))).toEqual([])
  })

  it('is no objection where it ended well: nothing was to be looked at', () => {
    const good = twin({})
    expect(codesOf(verdictOn([good], {}, { runs: [aRun(later), good.run] }))).toEqual([])
  })

  it.each(['digest-differs', 'artifact-expired'] as const)('may have held: %s', (code) => {
    expect(codesOf(verdictOn([twin({}), refused(aRun(later), code)]))).toEqual([code])
    expect(codesOf(verdictOn([twin({}), refused(aRun(), code)]))).toEqual([code])
    const before = aRun({ id: 70, startedAt: '2026-11-22T11:00:00Z' })
    expect(codesOf(verdictOn([twin({}), refused(before, code)]))).toEqual([])
    expect(codesOf(verdictOn([twin({}), refused(aRun(), code, true)]))).toEqual([])
  })
})

describe('a commit that a pull request was merged as', () => {
  const run = { event: 'pull_request', branch: 'change', headSha: HEAD }
  const content = {
    tree: '2'.repeat(40),
    application: [{ path: 'src', id: '5'.repeat(40) }],
    watched: [],
  }
  const of = (wish: PacketWish, more: Partial<Expectations> = {}) =>
    codesOf(verdictOn([twin(run, wish)], { pulls: [PULL], ...more }))

  it('rests on the pull request’s evidence while the whole tree is the same', () => {
    expect(of({})).toEqual([])
    expect(of({}, { content })).toEqual(['other-content'])
    expect(of({ subject: { tree: null } })).toEqual(['other-content'])
    const nothing = { tree: null, application: [], watched: [] }
    expect(of({ subject: { tree: null } }, { content: nothing })).toEqual(['other-content'])
  })

  it('rests on it while the application and the watched files are the same, where the policy names them', () => {
    const named = { content, rules: rules({ applicationPaths: ['src'] }) }
    const same = [{ path: 'src', id: '5'.repeat(40) }]
    expect(of({ subject: { application: same } }, named)).toEqual([])
    expect(of({ subject: { application: [] } }, named)).toEqual(['other-content'])
    expect(of({ subject: { application: [{ path: 'src', id: '6'.repeat(40) }] } }, named)).toEqual([
      'other-content',
    ])
    const gone = { ...named, rules: rules({ applicationPaths: ['gone'] }) }
    expect(of({ subject: { application: [{ path: 'gone', id: null }] } }, gone)).toEqual(['other-content'])
    const watched = [{ path: 'routes.yml', sha256: '7'.repeat(64) }]
    expect(of({ subject: { application: same, watched } }, named)).toEqual(['other-content'])
  })

  it.each<[string, object]>([
    ['another commit', { mergedAs: HEAD }],
    ['nothing yet', { mergedAs: null }],
  ])('takes none of a pull request that became %s', (_what, more) => {
    expect(of({}, { pulls: [{ ...PULL, ...more }] })).toEqual(['other-commit', 'no-evidence'])
  })

  it.each<[string, object]>([
    ['for another branch', { base: 'next' }],
    ['from a fork', { headRepositoryId: 2 }],
  ])('takes none of a pull request %s', (_what, more) => {
    expect(of({}, { pulls: [{ ...PULL, ...more }] })).toEqual(['other-branch', 'no-evidence'])
  })

  it('takes none of a push to the head of the pull request', () => {
    const pushed = twin({ headSha: HEAD })
    expect(codesOf(verdictOn([pushed], { pulls: [PULL] }))).toEqual(['other-commit', 'no-evidence'])
  })

  it('knows the pull request that was merged from another one with the same head', () => {
    const open = { ...PULL, number: 13, mergedAs: null }
    expect(of({}, { pulls: [open, PULL] })).toEqual([])
    const both = [open, { ...open, number: 12 }].map((pull) => ({ ...pull, headSha: COMMIT }))
    const at = twin({ event: 'pull_request', branch: 'change' })
    expect(codesOf(verdictOn([at], { pulls: both }))).toEqual(['other-branch', 'no-evidence'])
  })

  it('takes none of another pull request’s packet', () => {
    expect(of({ subject: { pull_request: 13 } })).toEqual(['subject-contradicts'])
  })
})

describe('many attempts', () => {
  it('are told beside the promotion', () => {
    const { warnings } = verdictOn([twin({ attempt: 3 })])
    expect(warnings).toMatchObject([{ code: 'retried-until-green' }])
    expect(verdictOn([twin({ attempt: 2 })]).warnings).toEqual([])
  })
})

describe('the codes', () => {
  it('stand once each, and those of signatures are among them', () => {
    expect(new Set(VERIFY_REFUSALS).size).toBe(VERIFY_REFUSALS.length)
    expect(VERIFY_REFUSALS).toContain('signer-ref-other')
    expect(VERIFY_REFUSALS).not.toContain('signature-missing')
  })
})
