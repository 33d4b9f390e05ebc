import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { push } from './events.ts'
import { MODEL } from './gateway.ts'
import { runAction, type StepResult } from './runner.ts'
import { checkout, drill, finding, forcedBy, live, openWorld, rehearsal, type World } from './world.ts'

jest.setTimeout(180_000)

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const script = join(import.meta.dirname, 'apps', 'service.mjs')

/** A policy of a service whose primary stands in front of the fallback. */
const files = (habits: readonly string[] = [], ...more: readonly string[]) =>
  checkout(
    `start: E2E_HABITS=${habits.join(',')} exec '${process.execPath}' '${script}'`,
    'ready: http://127.0.0.1:{{port}}/healthz',
    'trigger: \'POST http://127.0.0.1:{{port}}/ask {"question": "{{prompt}}"}\'',
    'primary: { model: first-model }',
    'max-delay: 1s',
    'settle: 1s',
    ...more,
  )

function step(inputs: Record<string, string>, checkedOut = files()): Promise<StepResult> {
  return runAction({
    inputs,
    occurrence: push(),
    files: checkedOut,
    results: world.results,
    github: world.github,
    timeoutMs: 120_000,
  })
}

const routesOf = (result: StepResult, id: string) =>
  drill(result, id).attempts.map((attempt) => [attempt.route, attempt.answered_by, attempt.status])

describe('a service with a primary in front of the fallback', () => {
  it('is promoted at strength live on one call of the real gateway: that of the rescue', async () => {
    const before = world.gateway.calls().length
    const result = await step(live(world))
    expect({ errors: result.errors, forcedBy: forcedBy(result) }).toEqual({ errors: [], forcedBy: [] })
    expect(result.outputs).toMatchObject({ decision: 'promote', strength: 'live' })
    expect(routesOf(result, 'happy-path')).toEqual([['primary', 'simulator', 200]])
    expect(routesOf(result, 'primary-down')).toEqual([
      ['primary', 'tap', 503],
      ['fallback', 'gateway', 200],
    ])
    expect(routesOf(result, 'server-error')).toEqual([
      ['primary', 'tap', 503],
      ['fallback', 'tap', 500],
    ])
    expect(drill(result, 'primary-down')).toMatchObject({
      hops: 1,
      served: { route: 'fallback', model: 'declared', answered_by: 'gateway' },
    })
    expect(world.gateway.calls().length - before).toBe(1)
    expect(result.canaries).not.toContain(world.gateway.key)
  })

  it('holds as an operational blocker where the gateway refuses the account', async () => {
    const refusing = await openWorld({ error: { status: 401, code: 'invalid_api_key' } })
    try {
      const result = await step(live(refusing))
      expect(finding(result, 'happy-path-succeeded')).toMatchObject({
        outcome: 'fail',
        code: 'operational-blocker',
      })
      expect(result.outputs['decision']).toBe('hold')
    } finally {
      await refusing.close()
    }
  })

  it('passes a rehearsal with failures of every kind on both routes', async () => {
    const profiles = 'primary-down, both-down, rate-limited-bare, reset@primary, caller-gone, error-in-200'
    const result = await step(rehearsal({ surface: 'chat-completions', 'error-profiles': profiles }))
    const met = result.packet?.drills.map(({ id, cause }) => [id, cause?.met ?? null])
    expect(met).toEqual([
      ['happy-path', null],
      ['primary-down', true],
      ['both-down', true],
      ['rate-limited-bare', true],
      ['reset-primary', true],
      ['caller-gone', true],
      ['error-in-200', true],
    ])
    // It serves whatever comes under 200: that is the one thing to repair in it.
    expect(forcedBy(result)).toEqual(['parse-unambiguous', 'error-path-classified', 'decision-consistent'])
    expect(finding(result, 'caller-gone-stops').outcome).toBe('pass')
  })

  it('is warned where it goes on after its caller has gone', async () => {
    const result = await step(rehearsal({ 'error-profiles': 'caller-gone' }), files(['deaf']))
    expect(finding(result, 'caller-gone-stops')).toMatchObject({ outcome: 'fail', severity: 'warn' })
  })

  it('says why it did not start, before everything that follows from it', async () => {
    const result = await step(rehearsal(), files(['never-ready'], 'ready-deadline: 1s'))
    expect(finding(result, 'finishes-within-deadline')).toMatchObject({ code: 'not-started' })
    expect(finding(result, 'finishes-within-deadline').message).toContain('it was not ready after 1 s')
    expect(result.exitCode).toBe(1)
  })
})

describe('the address of the tap', () => {
  it('that is taken already is a setting to correct', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    try {
      const result = await step(rehearsal(), files([], `tap: { fallback-port: ${port} }`))
      expect(result.exitCode).toBe(2)
      expect(result.stdout).toContain(`port ${port} of`)
      expect(result.stdout).toContain('EADDRINUSE')
    } finally {
      taken.close()
    }
  })

  it('can be another one of this machine, with fixed ports', async () => {
    const free = createServer()
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.2', resolve))
    const { port } = free.address() as AddressInfo
    await new Promise((resolve) => free.close(resolve))
    const result = await step(
      rehearsal({ model: MODEL }),
      files([], `tap: { listen: 127.0.0.2, fallback-port: ${port} }`),
    )
    expect({ errors: result.errors, forcedBy: forcedBy(result) }).toEqual({ errors: [], forcedBy: [] })
  })
})
