import { describe, expect, it } from '@jest/globals'
import { endedRun } from '../../src/policy/fork-run.ts'
import { readForkRules, readWorkflows } from '../../src/policy/comment-settings.ts'
import { ConfigurationError } from '../../src/policy/problem.ts'

const ENV = { GITHUB_EVENT_NAME: 'workflow_run' }
const WORKFLOWS = ['.github/workflows/gate.yml']
const owner = { login: 'octo' }

function event(change: Readonly<Record<string, unknown>> = {}) {
  return {
    workflow_run: {
      id: 5,
      run_attempt: 2,
      path: '.github/workflows/gate.yml@refs/heads/main',
      event: 'pull_request',
      head_sha: 'a'.repeat(40),
      head_branch: 'try',
      repository: { id: 1, owner },
      head_repository: { id: 2, owner: { login: 'stranger' } },
      ...change,
    },
  }
}

describe('the run that ended', () => {
  it('is told by the event alone', () => {
    expect(endedRun(ENV, event(), WORKFLOWS)).toEqual({
      state: 'fork',
      run: {
        id: 5,
        attempt: 2,
        workflow: '.github/workflows/gate.yml',
        headSha: 'a'.repeat(40),
        branch: 'try',
        headOwner: 'stranger',
        headRepositoryId: 2,
        repositoryId: 1,
      },
    })
  })

  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['of another workflow', { path: '.github/workflows/x.yml' }, /another workflow/],
    ['of another event', { event: 'push' }, /not started by/],
    ['of a fork that was deleted', { head_repository: null }, /is gone/],
    ['of this repository', { head_repository: { id: 1, owner } }, /own code/],
    ['without a branch', { head_branch: null }, /which branch/],
  ])('asks for no comment where it is %s', (_what, change, why) => {
    expect(endedRun(ENV, event(change), WORKFLOWS)).toMatchObject({
      state: 'nothing-to-do',
      why: expect.stringMatching(why) as unknown,
    })
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['another event', { pull_request: { number: 1 } }],
    ['a run without a number', event({ id: '5' })],
    ['a commit that is none', event({ head_sha: 'main' })],
    [
      'an owner that could be another search',
      event({ head_repository: { id: 2, owner: { login: 'a b:c' } } }),
    ],
  ])('is a configuration error where the event file tells of %s', (_what, told) => {
    expect(() => endedRun(ENV, told, WORKFLOWS)).toThrow(ConfigurationError)
  })

  it('is a configuration error under another event, which is named', () => {
    expect(() => endedRun({ GITHUB_EVENT_NAME: 'pull_request_target' }, event(), WORKFLOWS)).toThrow(
      /`pull_request_target` started this job/,
    )
  })
})

describe('the settings of the comment', () => {
  it('take workflow files, and the one that init writes where none is named', () => {
    expect(readWorkflows({})).toEqual(['.github/workflows/fallback-evidence.yml'])
    expect(readWorkflows({ workflow: '.github/workflows/a.yml\n.github/workflows/b.yaml' })).toHaveLength(2)
    expect(() => readWorkflows({ workflow: 'gate.yml' })).toThrow(/no file in `.github\/workflows\/`/)
    expect(() => readWorkflows({ workflows: 'x' })).toThrow(/did you mean `workflow`/)
  })

  it('weigh by the file, with the floor as it is', () => {
    const text =
      'severities: { docs-current: block }\nmodel: gpt-5\nplan: { models: [gpt-5-mini] }\nenforce: false\n'
    const rules = readForkRules({ path: 'p.yml', text })
    expect(rules).toMatchObject({ promoted: false, enforce: false })
    expect(rules.severities['docs-current']).toBe('block')
    expect(rules.models).toEqual(expect.arrayContaining(['gpt-5', 'gpt-5-mini']))
    expect(() => readForkRules({ path: 'p.yml', text: 'severities: { retry-bounded: warn }\n' })).toThrow(
      ConfigurationError,
    )
    expect(readForkRules(null).severities['retry-bounded']).toBe('block')
  })
})
