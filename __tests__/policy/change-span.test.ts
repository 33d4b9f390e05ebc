import { describe, expect, it } from '@jest/globals'
import { changeSpan } from '../../src/policy/change-span.ts'
import { occasionFrom, type Variables } from '../../src/policy/occasion.ts'
import { COMMITS, eventFile, runner } from './events.ts'

const spanOf = (event: string, file: unknown = eventFile(event, 'own'), more: Variables = {}) =>
  changeSpan(occasionFrom(runner(event, more), file))

const REPOSITORY = { id: 1001, full_name: 'acme/shop', default_branch: 'main' }
const NEW = { before: '0'.repeat(40), after: COMMITS.ran, repository: REPOSITORY }

describe('what a run judges as a change', () => {
  it('is the merge of a pull request, against its first parent', () => {
    expect(spanOf('pull_request')).toEqual({ is: 'merge', commit: COMMITS.ran })
  })

  it('is the head of a pull request since it left the base, where the job runs on the base branch', () => {
    expect(spanOf('pull_request_target')).toEqual({
      is: 'since-commit',
      base: COMMITS.base,
      after: COMMITS.head,
    })
  })

  it('is what a merge group adds to its base', () => {
    expect(spanOf('merge_group')).toEqual({ is: 'between', before: COMMITS.base, after: COMMITS.head })
  })

  it('is what a push brings, to whatever branch, forced or not', () => {
    const between = { is: 'between', before: COMMITS.base, after: COMMITS.ran }
    expect(spanOf('push')).toEqual(between)
    expect(spanOf('push', undefined, { GITHUB_REF: 'refs/heads/topic' })).toEqual(between)
  })

  it('is what a new branch or tag adds to the default branch', () => {
    for (const ref of ['refs/heads/topic', 'refs/tags/v1']) {
      expect(spanOf('push', NEW, { GITHUB_REF: ref })).toEqual({
        is: 'since-branch',
        branch: 'main',
        after: COMMITS.ran,
      })
    }
    const untold = { ...NEW, repository: { id: 1001 } }
    expect(spanOf('push', untold, { GITHUB_REF: 'refs/heads/topic' })).toMatchObject({ branch: null })
  })

  it('is everything in the first push of all', () => {
    expect(spanOf('push', NEW)).toEqual({ is: 'everything', after: COMMITS.ran })
  })

  it.each(['schedule', 'workflow_dispatch', 'release', 'workflow_run', 'repository_dispatch'])(
    'is nothing on %s',
    (event) => {
      expect(spanOf(event)).toEqual({ is: 'nothing' })
    },
  )

  it('is nothing where a person runs the gate by hand', () => {
    expect(changeSpan(occasionFrom({}, null))).toEqual({ is: 'nothing' })
  })
})

describe('an event that does not say it', () => {
  it.each<readonly [string, unknown, Variables]>([
    ['pull_request', eventFile('pull_request', 'own'), { GITHUB_SHA: 'main' }],
    ['pull_request_target', {}, {}],
    ['merge_group', { merge_group: { head_sha: COMMITS.head } }, {}],
    ['push', null, {}],
    ['push', { before: 'a branch', after: COMMITS.ran }, {}],
    ['push', eventFile('push', 'own'), { GITHUB_SHA: '' }],
  ])('leaves a change unknown: %s', (event, file, more) => {
    expect(spanOf(event, file, more)).toEqual({ is: 'unknown' })
  })
})
