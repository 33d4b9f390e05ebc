import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { push } from './events.ts'
import { endAll, survivorsOf } from './processes.ts'
import { startResultsService, type ResultsService } from './results-service.ts'
import { runAction, startAction, type RunningStep, type StepOptions } from './runner.ts'
import { textAt } from './secrets.ts'
import { filesOf } from './workspace.ts'
import { application, COMMAND_CHECKOUT, forcedBy, rehearsal } from './world.ts'

jest.setTimeout(120_000)

let results: ResultsService
const marks: string[] = []
beforeAll(async () => {
  results = await startResultsService()
})
afterEach(async () => {
  for (const mark of marks.splice(0)) await endAll(mark)
})
afterAll(() => results.close())

function options(habits: readonly string[]): StepOptions {
  return {
    inputs: rehearsal({ command: application('plain', habits), deadline: '60s' }),
    occurrence: push(),
    files: COMMAND_CHECKOUT,
    results,
  }
}

/** Waits until both drills' applications run: each notes its key aside as its first act. */
async function untilBusy({ job }: RunningStep): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    const noted = (await textAt(`${job.aside}/keys`)).split('\n').filter(Boolean)
    if (noted.length === 2) return
    await sleep(50)
  }
  throw new Error('the applications did not start')
}

async function packetsIn({ job }: RunningStep): Promise<readonly string[]> {
  return [...(await filesOf(job)).keys()].filter((path) => /evidence-smoke/.test(path))
}

describe('processes of an application', () => {
  it('do not outlive the step, not even a daemon in a session of its own', async () => {
    const result = await runAction(options(['daemon']))
    marks.push(result.mark)
    expect(forcedBy(result)).toEqual([])
    expect(await survivorsOf(result.mark)).toEqual([])
  })
})

describe('a step that is cancelled', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends after %s within 5 s, with no process, packet or promotion left',
    async (signal) => {
      const step = await startAction(options(['hang', 'daemon']))
      marks.push(step.mark)
      await untilBusy(step)
      const asked = Date.now()
      step.child.kill(signal)
      const result = await step.done
      // The runner itself kills after 7.5 s (INT) and 2.5 s more (TERM): this is no test of speed but of that bound.
      expect(Date.now() - asked).toBeLessThan(5_000)
      expect({ exit: result.exitCode, signal: result.signal }).toEqual({ exit: 1, signal: null })
      expect(result.outputs['decision']).toBe('hold')
      expect(result.outputs['packet-path']).toBe('')
      expect(result.errors.join(' ')).toMatch(/cancelled/i)
      expect(await packetsIn(step)).toEqual([])
      expect(result.artifacts.map(({ name }) => name)).toEqual([])
      expect(await survivorsOf(step.mark)).toEqual([])
    },
  )

  it('leaves no packet, no output and no process when it is killed outright', async () => {
    const step = await startAction(options(['hang', 'daemon']))
    marks.push(step.mark)
    await untilBusy(step)
    step.child.kill('SIGKILL')
    const result = await step.done
    expect(result.signal).toBe('SIGKILL')
    expect(result.outputs).toEqual({})
    expect(await packetsIn(step)).toEqual([])
    expect(await survivorsOf(step.mark)).toEqual([])
  })
})
