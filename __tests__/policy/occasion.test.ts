import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { occasionFrom } from '../../src/policy/occasion.ts'
import { COMMITS, eventFile, mergeGroup, pullRequest, runner, workflowRun } from './events.ts'

describe('occasionFrom', () => {
  it('reads a pull request of this repository', () => {
    expect(occasionFrom(runner('pull_request'), pullRequest('own'))).toEqual({
      event: 'pull_request',
      repository: 'acme/shop',
      repositoryId: '1001',
      headRepository: 'acme/shop',
      fromFork: false,
      fromDependabot: false,
      pullRequest: 7,
      evaluatedCommit: COMMITS.head,
      ranCommit: COMMITS.ran,
      baseCommit: COMMITS.base,
      ref: 'refs/pull/7/merge',
      workflow: 'Fallback evidence',
      workflowRef: 'acme/shop/.github/workflows/fallback-evidence.yml@refs/heads/main',
      job: 'gate',
      runId: '123456789',
      runAttempt: 2,
      runUrl: 'https://github.com/acme/shop/actions/runs/123456789',
      jobEnvironment: null,
      isChange: true,
      judgedAt: { at: 'tip', branch: 'main' },
    })
  })

  it('knows a fork by its repository', () => {
    const occasion = occasionFrom(runner('pull_request'), pullRequest('fork'))
    expect(occasion).toMatchObject({ fromFork: true, headRepository: 'visitor/shop', pullRequest: 7 })
  })

  it('knows a fork by name where no ids are told, whatever the case of the letters', () => {
    const named = (name: string) => ({
      pull_request: { head: { repo: { full_name: name } }, base: { repo: { full_name: 'acme/shop' } } },
    })
    expect(occasionFrom(runner('pull_request'), named('Acme/Shop')).fromFork).toBe(false)
    expect(occasionFrom(runner('pull_request'), named('visitor/shop')).fromFork).toBe(true)
  })

  it('is not fooled by a fork that was renamed to the same name', () => {
    const event = pullRequest('fork')
    const renamed = {
      ...event,
      pull_request: { ...event.pull_request, head: { repo: { id: 2002, full_name: 'acme/shop' } } },
    }
    expect(occasionFrom(runner('pull_request'), renamed).fromFork).toBe(true)
  })

  it('counts a deleted fork, and a pull request that tells no origin, as a fork', () => {
    expect(occasionFrom(runner('pull_request'), pullRequest('deleted-fork')).fromFork).toBe(true)
    expect(occasionFrom(runner('pull_request'), {}).fromFork).toBe(true)
    expect(occasionFrom(runner('pull_request'), null).fromFork).toBe(true)
  })

  it('takes the head commit under pull_request_target, where GITHUB_SHA is the base branch', () => {
    const occasion = occasionFrom(runner('pull_request_target'), pullRequest('fork'))
    expect(occasion).toMatchObject({
      evaluatedCommit: COMMITS.head,
      ranCommit: COMMITS.ran,
      fromFork: true,
      isChange: true,
    })
  })

  it('knows Dependabot by the actor and by the author of the pull request', () => {
    expect(occasionFrom(runner('pull_request'), pullRequest('dependabot')).fromDependabot).toBe(true)
    expect(occasionFrom(runner('push', { GITHUB_ACTOR: 'dependabot[bot]' }), {}).fromDependabot).toBe(true)
    expect(occasionFrom(runner('pull_request'), pullRequest('own')).fromDependabot).toBe(false)
  })

  it('reads a merge group, which has no pull request', () => {
    expect(occasionFrom(runner('merge_group'), mergeGroup())).toMatchObject({
      pullRequest: null,
      fromFork: false,
      isChange: true,
      evaluatedCommit: COMMITS.head,
      baseCommit: COMMITS.base,
    })
  })

  it('reads a finished workflow, of this repository and of a fork', () => {
    expect(occasionFrom(runner('workflow_run'), workflowRun('own'))).toMatchObject({
      fromFork: false,
      pullRequest: 7,
      evaluatedCommit: COMMITS.head,
      isChange: false,
    })
    expect(occasionFrom(runner('workflow_run'), workflowRun('fork'))).toMatchObject({
      fromFork: true,
      pullRequest: null,
    })
  })

  it('reads the commit before a push, and none for a new branch', () => {
    expect(occasionFrom(runner('push'), eventFile('push', 'own')).baseCommit).toBe(COMMITS.base)
    expect(occasionFrom(runner('push'), { before: '0'.repeat(40) }).baseCommit).toBeNull()
  })

  it.each(['schedule', 'workflow_dispatch', 'release', 'repository_dispatch'])(
    'reads %s as no change of a fork',
    (event) => {
      expect(occasionFrom(runner(event), eventFile(event, 'own'))).toMatchObject({
        event,
        fromFork: false,
        isChange: false,
        pullRequest: null,
        evaluatedCommit: COMMITS.ran,
      })
    },
  )

  it('calls a run without any workflow by hand', () => {
    expect(occasionFrom({ GITHUB_TOKEN: 'x' }, null)).toMatchObject({
      event: 'by-hand',
      repository: null,
      evaluatedCommit: null,
      runId: null,
      runUrl: null,
      runAttempt: 1,
      isChange: false,
      judgedAt: { at: 'checkout' },
    })
  })

  it('does not call a runner without an event name by hand', () => {
    expect(occasionFrom({ GITHUB_ACTIONS: 'true' }, null).event).toBe('unknown')
  })

  it('keeps no value of a wrong form', () => {
    const occasion = occasionFrom(
      runner('pull_request', {
        GITHUB_SHA: 'HEAD; rm',
        GITHUB_REF: 'refs/heads/a\u001b[31m',
        GITHUB_RUN_ID: '1/../2',
        GITHUB_REPOSITORY: '../x',
        GITHUB_RUN_ATTEMPT: '-1',
      }),
      { pull_request: { number: '7', head: { sha: '::error::' } } },
    )
    expect(occasion).toMatchObject({
      ranCommit: null,
      ref: null,
      runId: null,
      repository: null,
      runUrl: null,
      runAttempt: 1,
      evaluatedCommit: null,
      pullRequest: null,
    })
  })

  it.each([
    ['pull_request', eventFile('pull_request', 'own'), { at: 'tip', branch: 'main' }],
    ['pull_request_target', eventFile('pull_request_target', 'fork'), { at: 'tip', branch: 'main' }],
    ['pull_request', {}, { at: 'unknown' }],
    ['merge_group', mergeGroup(), { at: 'commit', commit: COMMITS.base }],
    ['merge_group', {}, { at: 'unknown' }],
    ['schedule', {}, { at: 'tip', branch: null }],
    ['workflow_dispatch', { repository: { default_branch: 'trunk' } }, { at: 'tip', branch: 'trunk' }],
    ['workflow_run', workflowRun('fork'), { at: 'tip', branch: null }],
    ['release', {}, { at: 'tip', branch: null }],
    ['repository_dispatch', {}, { at: 'tip', branch: null }],
    ['an_event_of_tomorrow', {}, { at: 'tip', branch: null }],
    [
      'push',
      { before: COMMITS.base, repository: { default_branch: 'main' } },
      { at: 'before-push', pushed: 'main', defaultBranch: 'main', isNew: false, before: COMMITS.base },
    ],
    [
      'push',
      { before: '0'.repeat(40) },
      { at: 'before-push', pushed: 'main', defaultBranch: null, isNew: true, before: null },
    ],
    ['push', null, { at: 'before-push', pushed: 'main', defaultBranch: null, isNew: false, before: null }],
  ])('is judged, for %s with %j, at %j', (event, file, place) => {
    expect(occasionFrom(runner(event), file).judgedAt).toEqual(place)
  })

  it('takes the base branch from the runner where the event names none, and no name that is none', () => {
    const named = (ref: string) => ({ pull_request: { base: { ref } } })
    const base = { GITHUB_BASE_REF: 'release/1.x' }
    expect(occasionFrom(runner('pull_request', base), {}).judgedAt).toEqual({
      at: 'tip',
      branch: 'release/1.x',
    })
    for (const ref of ['', '../../pulls', 'a b', 'a\u0000', '/x', '-x', 'x/'])
      expect(occasionFrom(runner('pull_request'), named(ref)).judgedAt).toEqual({ at: 'unknown' })
  })

  it('never throws, whatever the event file holds', () => {
    const names = fc.constantFrom(
      'pull_request',
      'pull_request_target',
      'merge_group',
      'push',
      'workflow_run',
      'release',
      '',
    )
    const member = fc.oneof(fc.jsonValue(), fc.constant(null), fc.constant({ head: null, base: [], repo: 3 }))
    const event = fc.oneof(
      fc.jsonValue(),
      fc.record({ pull_request: member, merge_group: member, workflow_run: member, number: fc.jsonValue() }),
    )
    fc.assert(
      fc.property(names, event, (name, file) => {
        const occasion = occasionFrom(runner(name), file)
        expect(typeof occasion.fromFork).toBe('boolean')
      }),
    )
  })
})
