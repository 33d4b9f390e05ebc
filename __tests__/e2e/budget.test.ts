import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { push } from './events.ts'
import { MODEL } from './gateway.ts'
import { at } from './github.ts'
import { newKey } from './keys.ts'
import { listen } from './loopback.ts'
import { runAction, type StepResult } from './runner.ts'
import {
  application,
  COMMAND_CHECKOUT,
  drill,
  finding,
  forcedBy,
  live,
  openWorld,
  type World,
} from './world.ts'

jest.setTimeout(120_000)

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A live run of plain fetch on the chat surface, with one failure that the tap plays. */
function step(habits: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  return runAction({
    inputs: live(world, {
      surface: 'chat-completions',
      command: application('fetch', habits),
      'error-profiles': 'server-error',
      ...more,
    }),
    occurrence: push(),
    files: COMMAND_CHECKOUT,
    results: world.results,
    github: world.github,
  })
}

describe('the budget of a live run', () => {
  it('is one call of the gateway, capped by the tap where the application sends no cap', async () => {
    const before = world.gateway.calls().length
    const result = await step(['no-cap'])
    expect({ errors: result.errors, forcedBy: forcedBy(result) }).toEqual({ errors: [], forcedBy: [] })
    expect(result.outputs).toMatchObject({ decision: 'promote', strength: 'live' })
    const calls = world.gateway.calls().slice(before)
    expect(calls.map(({ body }) => at(body, 'max_completion_tokens'))).toEqual([expect.any(Number)])
  })

  it('is not spent by a request for three answers: the tap refuses it, and the finding says where to look', async () => {
    const before = world.gateway.calls().length
    const result = await step(['three-answers'])
    expect(drill(result, 'happy-path').attempts).toMatchObject([{ answered_by: 'tap', status: 403 }])
    expect(world.gateway.calls().length).toBe(before)
    expect(forcedBy(result)).toContain('happy-path-succeeded')
    expect(finding(result, 'happy-path-succeeded')).toMatchObject({
      remedy: expect.stringMatching(/The tap refused the request.*docs\/tap\.md/) as unknown,
    })
  })
})

describe('a gateway that gives the key back', () => {
  it('is cut off before the application has it, and the run says so and shows the key nowhere', async () => {
    const key = newKey()
    const echo = await listen((request, response) => {
      const said = JSON.stringify({ sent: request.headers.authorization })
      response.writeHead(200, { 'content-type': 'application/json' }).end(said)
    })
    try {
      // The harness fails where the key stands in anything that the step or the application left.
      const result = await step([], { 'api-key': key, 'base-url': `${echo.origin}/v1`, model: MODEL })
      expect(drill(result, 'happy-path').attempts).toMatchObject([{ ending: 'key-echoed', status: null }])
      expect(finding(result, 'happy-path-succeeded')).toMatchObject({
        outcome: 'fail',
        message: expect.stringMatching(/held the API key/) as unknown,
        remedy: expect.stringMatching(/Revoke that key/) as unknown,
      })
      expect(result.outputs['decision']).toBe('hold')
    } finally {
      await echo.close()
    }
  })
})
