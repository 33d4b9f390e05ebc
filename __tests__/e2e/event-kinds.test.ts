import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { EVENT_TABLE, type EventRow } from '../../src/policy/event-table.ts'
import { BY_HAND } from '../../src/policy/occasion.ts'
import {
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  release,
  schedule,
  workflowDispatch,
  workflowRun,
  type Occurrence,
} from './events.ts'
import { runAction, type StepResult } from './runner.ts'
import { application, COMMAND_CHECKOUT, live, openWorld, type World } from './world.ts'

jest.setTimeout(180_000)

let world: World
beforeAll(async () => {
  world = await openWorld({}, COMMAND_CHECKOUT)
})
afterAll(() => world.close())

/** The rows that a runner can start, each with a name for its test. */
const ROWS = EVENT_TABLE.filter(({ event }) => event !== BY_HAND).map((row) => ({
  row,
  name: [
    row.event,
    row.from === 'own' ? '' : `of ${row.from}`,
    row.key ? 'with a key' : 'without a key',
    row.application === 'command' ? 'and an application' : '',
    row.trusted ? 'that is trusted' : '',
    row.want === 'rehearsal' ? 'as a rehearsal' : '',
  ]
    .filter(Boolean)
    .join(' '),
}))

describe('every kind of event, as the README tells it', () => {
  it.each(ROWS)('$name', async ({ row }) => {
    const asked = world.gateway.calls().length
    const requested = world.github.requests.length
    const result = await runRow(row)
    const requests = world.github.requests.slice(requested)
    expect({ exit: result.exitCode, ...endOf(result) }).toEqual(expectedEnd(row))
    expect(requests.some((line) => /^(POST|PATCH) .*comments/.test(line))).toBe(row.comments)
    const real = row.runs === 'contract' || row.runs === 'live'
    expect(world.gateway.calls().length - asked > 0).toBe(real)
    if (row.runs === 'rehearsal-instead') expect(result.errors.join('\n')).toMatch(/^Not evaluated/m)
  })

  it('has a test for each kind that the gate promises', () => {
    const kinds = [
      'pull_request',
      'pull_request_target',
      'merge_group',
      'push',
      'schedule',
      'workflow_dispatch',
      'release',
    ]
    expect(ROWS.map(({ row }) => row.event)).toEqual(expect.arrayContaining(kinds))
  })
})

describe('the commit that was judged', () => {
  it("is the pull request's head, not the merge commit that the runner names", async () => {
    const occurrence = pullRequest('own', world.github.pullRequest)
    const result = await runAction({ inputs: live(world), occurrence, files: COMMAND_CHECKOUT, ...world })
    expect(result.packet?.subject).toMatchObject({
      event: 'pull_request',
      repository: 'octo/shop',
      evaluated_commit: world.github.pullRequest.headSha,
      ran_commit: occurrence.variables['GITHUB_SHA'],
      pull_request: world.github.pullRequest.number,
    })
  })
})

function runRow(row: EventRow): Promise<StepResult> {
  const inputs = {
    ...live(world),
    ...(row.key ? {} : { 'api-key': '' }),
    ...(row.want === 'rehearsal' ? { evidence: 'rehearsal' } : {}),
    ...(row.application === 'command' ? { command: application('plain') } : {}),
    ...(row.trusted ? { 'trusted-application': 'true' } : {}),
  }
  return runAction({ inputs, occurrence: occurrenceOf(row), files: COMMAND_CHECKOUT, ...world })
}

function occurrenceOf({ event, from }: EventRow): Occurrence {
  const origin = from === 'fork' ? 'fork' : 'own'
  const all: Readonly<Record<string, () => Occurrence>> = {
    pull_request: () => pullRequest(from, world.github.pullRequest),
    pull_request_target: () => pullRequestTarget(origin, world.github.pullRequest),
    workflow_run: () => workflowRun(origin, world.github.pullRequest.number),
    merge_group: () => mergeGroup(world.github.pullRequest.baseSha),
    push: () => push(from === 'dependabot' ? 'dependabot[bot]' : 'octo'),
    schedule,
    workflow_dispatch: workflowDispatch,
    release,
  }
  const make = all[event]
  if (make === undefined) throw new Error(`the harness cannot make the event ${event}`)
  return make()
}

function endOf({ outputs }: StepResult): object {
  return {
    strength: outputs['strength'],
    decision: outputs['decision'],
    rehearsed: outputs['rehearsal-decision'],
  }
}

/** With a healthy gateway and a well-behaved application, what `judged` comes to. */
function expectedEnd({ runs, exit }: EventRow): object {
  switch (runs) {
    case 'nothing':
      return { exit, strength: '', decision: 'hold', rehearsed: '' }
    case 'rehearsal-instead':
      return { exit, strength: 'rehearsal', decision: 'hold', rehearsed: 'promote' }
    case 'rehearsal':
      return { exit: 0, strength: 'rehearsal', decision: 'hold', rehearsed: 'promote' }
    case 'contract':
    case 'live':
      return { exit: 0, strength: runs, decision: 'promote', rehearsed: '' }
  }
}
