import { randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Call, LongRunningApplication, StartedApplication } from '../../src/application/port.ts'
import type { DrillContext } from '../../src/drill/context.ts'
import type { DrillsResult } from '../../src/drill/result.ts'
import { runInTurn } from '../../src/drill/run-in-turn.ts'
import type { Fingerprint, Some } from '../../src/evidence/brand.ts'
import type { Drill, DrillSeen, Ended } from '../../src/evidence/drill.ts'
import type { LongRunning } from '../../src/evidence/policy.ts'
import { MARKER_NAMES, type Markers } from '../../src/fault/script.ts'
import { faultScript } from '../../src/flows/gate-fault.ts'
import { STANDARD_OUTPUT } from '../../src/policy/decision-log.ts'
import { makeSecret } from '../../src/policy/secret.ts'
import { startSimulator, type Simulator } from '../../src/simulator/simulator.ts'
import { openWire, type Wire } from '../../src/wire/wire.ts'
import { errorDrill, happyDrill, policy } from '../assess/build.ts'

const MARKERS = Object.fromEntries(MARKER_NAMES.map((name) => [name, `marker-${name}`])) as Markers
const KEY = `sk-${randomBytes(24).toString('hex')}`

let folder: string
let simulator: Simulator
let wire: Wire
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-test-'))
  simulator = await startSimulator({ key: KEY, now: () => new Date(0), newId: () => 'sim' })
  wire = await openWire({ allows: () => true, silenceMs: 10_000, proxy: null })
})
afterEach(async () => {
  await wire.close()
  await simulator.close()
  await rm(folder, { recursive: true, force: true })
})

const HAPPY = happyDrill({ nonce: 'amber-fox-1', operationId: 'op-happy' })
const DOWN = errorDrill('primary-down', {
  nonce: 'blue-heron-2',
  operationId: 'op-down',
  cause: { by: 'tap', route: 'primary', fault: 'primary-down', onAttempt: 'every' },
  expects: 'rescued',
})
const FAILING = errorDrill('server-error', { nonce: 'cedar-owl-3', operationId: 'op-failing' })
const SILENT = errorDrill('silent', { nonce: 'elm-otter-5', operationId: 'op-silent' })
const CALLER_GONE = errorDrill('caller-gone', { nonce: 'dune-lynx-4', operationId: 'op-gone' })

const SETTINGS: LongRunning = {
  kind: 'service',
  start: 'unused',
  ready: null,
  readyMs: 1_000,
  trigger: { by: 'command', run: 'unused' },
  settleMs: 150,
  writes: [],
  output: [],
}

type Answers = (call: Call, leave: AbortSignal | null) => Promise<'success' | 'failure'>

/** A service that is a function: what it does with a call is what the test is about. */
function service(answers: Answers, over: Partial<StartedApplication> = {}): LongRunningApplication {
  return {
    async start({ folder: own }) {
      const outputs = { stdout: join(own, 'stdout'), stderr: join(own, 'stderr') }
      await writeFile(outputs.stdout, '')
      await writeFile(outputs.stderr, '')
      return {
        state: 'started',
        application: {
          outputs,
          ended: () => null,
          async trigger(call, leave) {
            const claim = await answers(call, leave)
            if (leave?.aborted) return { by: 'hung-up', claim: 'silent', products: [] }
            return { by: 'returned', claim, products: [] }
          },
          ...over,
        },
      }
    },
    stopAll: () => Promise.resolve(0),
  }
}

/** A service that does not start: it asks the primary before it gives up, the fallback when it is ended, with the key in the body. */
function warmingUp(): LongRunningApplication {
  const sent: { start: Call | null } = { start: null }
  const warmUp = async (route: 'primary' | 'fallback') => {
    if (sent.start === null) return
    await ask(sent.start, route, sent.start.routes[route]?.canary.reveal()).catch(() => 0)
  }
  return {
    async start(call) {
      sent.start = { ...call, drill: HAPPY, prompt: '', deadlineMs: 1_000 }
      await warmUp('primary')
      return { state: 'not-started', why: 'exit code 1', outputs: null }
    },
    async stopAll() {
      await warmUp('fallback')
      return 0
    },
  }
}

const record = (words: object) => `${JSON.stringify(words)}\n`
const logTo = (call: Call) => join(call.folder, '..', 'application', 'stdout')

/** Asks one route as a client does; gives the status. */
async function ask(call: Call, route: 'primary' | 'fallback', prompt = call.prompt): Promise<number> {
  const at = call.routes[route]
  if (at === null) throw new Error(`there is no ${route}`)
  const reply = await fetch(`${at.baseUrl}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${at.canary.reveal()}` },
    body: JSON.stringify({ model: at.model, input: prompt, max_output_tokens: 64 }),
  })
  await reply.arrayBuffer()
  return reply.status
}

interface Wish {
  readonly settings?: Partial<LongRunning>
  readonly decisionLog?: 'stdout' | null
  readonly deadlineMs?: number
  readonly fingerprint?: () => Fingerprint
  /** Told of every request when its exchange has begun. */
  readonly prompt?: (texts: readonly string[]) => void
}

async function run(
  application: LongRunningApplication,
  drills: Some<Drill>,
  {
    settings,
    decisionLog = null,
    deadlineMs = 5_000,
    fingerprint = () => '0'.repeat(16) as Fingerprint,
    prompt = () => undefined,
  }: Wish = {},
): Promise<DrillsResult> {
  const canary = () => makeSecret('canary', `sk-${randomBytes(24).toString('hex')}`)
  const canaries = { primary: canary(), fallback: canary() }
  const base = policy({ decisionLog: null })
  const declared = {
    ...base,
    primary: { model: 'first-model', basePath: '/v1' },
    claim: 'trigger-status' as const,
    decisionLog: decisionLog === null ? null : STANDARD_OUTPUT,
    bounds: { ...base.bounds, deadlineMs },
  }
  const upstream = {
    origin: simulator.origin,
    basePath: '/v1',
    key: makeSecret('real', KEY),
    answeredBy: 'simulator' as const,
    wire,
  }
  const context: DrillContext = {
    policy: declared,
    tap: {
      routes: {
        fallback: { model: 'test-model', basePath: '/v1', upstream, guard: null },
        primary: { model: 'first-model', basePath: '/v1', upstream, guard: null },
      },
      address: base.tap,
      surface: 'responses',
      profile: 'minimal',
      fields: [],
      now: () => new Date('2026-11-22T10:00:00.000Z'),
      elapsed: () => performance.now(),
      fingerprint,
      sink: { prompt, reply: () => undefined, error: () => undefined },
    },
    canariesOf: () => canaries,
    script: (drill) =>
      faultScript(
        drill,
        { primary: 'first-model', fallback: 'test-model' },
        MARKERS,
        () => new Date('2026-11-22T10:00:00.000Z'),
      ),
    folder,
    directory: folder,
    signal: new AbortController().signal,
  }
  return runInTurn(drills, application, { ...SETTINGS, ...settings }, context, () => undefined)
}

const wireOf = ({ attempts }: DrillSeen) =>
  attempts.map(({ request, ending }) => [
    request.route,
    ending.kind === 'reply' ? ending.status : ending.kind,
  ])

const seenOf = (result: DrillsResult, id: string): DrillSeen => {
  const found = result.drills.find(({ seen }) => seen.drill.id === id)
  if (found === undefined) throw new Error(`no drill ${id}`)
  return found.seen
}

/** First the primary, then the fallback. */
const hopping: Answers = async (call) => {
  if ((await ask(call, 'primary')) === 200) return 'success'
  return (await ask(call, 'fallback')) === 200 ? 'success' : 'failure'
}

describe('drills of a service', () => {
  it('are seen on their routes, each with its own failure', async () => {
    const result = await run(service(hopping), [HAPPY, DOWN, FAILING])
    expect(wireOf(seenOf(result, 'happy-path'))).toEqual([['primary', 200]])
    expect(wireOf(seenOf(result, 'primary-down'))).toEqual([
      ['primary', 503],
      ['fallback', 200],
    ])
    // The fallback's failure can only be met behind a primary that is down.
    expect(wireOf(seenOf(result, 'server-error'))).toEqual([
      ['primary', 503],
      ['fallback', 500],
    ])
    expect(result.drills.map(({ seen }) => [seen.fault, seen.claim])).toEqual([
      ['none-planned', 'success'],
      ['met', 'success'],
      ['met', 'failure'],
    ])
    expect(result.strays).toEqual([])
  })

  it('tell the keys of the two routes apart', async () => {
    const mixed: Answers = async (call) => {
      const { primary, fallback } = call.routes
      if (primary === null) throw new Error('there is no primary')
      await ask(
        { ...call, routes: { primary, fallback: { ...fallback, canary: primary.canary } } },
        'fallback',
      )
      return 'success'
    }
    const { seen } = (await run(service(mixed), [HAPPY])).drills[0] ?? {}
    expect(seen?.attempts[0]?.request.credential).toBe('other')
  })

  it('get a late attempt that came while another drill was under way', async () => {
    const held: { late: Call | null } = { late: null }
    const late: Answers = async (call) => {
      if (held.late !== null) await ask(held.late, 'fallback')
      held.late = call
      return hopping(call, null)
    }
    const result = await run(service(late), [FAILING, HAPPY])
    expect(wireOf(seenOf(result, 'server-error'))).toEqual([
      ['primary', 503],
      ['fallback', 500],
      ['fallback', 500],
    ])
    expect(wireOf(seenOf(result, 'happy-path'))).toEqual([['primary', 200]])
  })

  it('leave what carries no nonce of theirs to the strays', async () => {
    const chatty: Answers = async (call) => {
      await ask(call, 'primary', 'a warm-up of its own')
      return hopping(call, null)
    }
    const result = await run(service(chatty), [HAPPY])
    expect(seenOf(result, 'happy-path').attempts).toHaveLength(1)
    expect(result.strays).toHaveLength(1)
    expect(result.strays[0]?.request).toMatchObject({
      route: 'primary',
      target: 'declared',
      credential: 'canary',
    })
  })

  it('are over when nothing was sent for the time to settle, and say for how long', async () => {
    const result = await run(service(hopping), [HAPPY])
    expect(seenOf(result, 'happy-path').ended).toEqual({ by: 'settled', quietMs: 150 })
  })

  it('are over when a terminal record says so, without settling', async () => {
    const recording: Answers = async (call) => {
      const claim = await hopping(call, null)
      await appendFile(logTo(call), record({ decision: claim === 'success' ? 'promote' : 'hold' }))
      return claim
    }
    const result = await run(service(recording), [HAPPY, FAILING], {
      decisionLog: 'stdout',
      settings: { settleMs: 60_000 },
    })
    expect(result.drills.map(({ seen }) => seen.ended)).toEqual([{ by: 'decided' }, { by: 'decided' }])
    expect(result.drills.map(({ seen }) => recordsIn(seen))).toEqual([['promote'], ['hold']])
  })

  it('are still busy at the deadline where the trigger never returned', async () => {
    const hanging = service(hopping, {
      trigger: (call) =>
        new Promise((resolve) => {
          setTimeout(() => {
            resolve({ by: 'deadline', claim: 'silent', products: [] })
          }, call.deadlineMs)
        }),
    })
    const result = await run(hanging, [HAPPY], { deadlineMs: 200 })
    expect(seenOf(result, 'happy-path')).toMatchObject({ ended: { by: 'deadline' }, claim: 'silent' })
  })

  it('are still busy at the deadline where an attempt has no end', async () => {
    const arrived = Promise.withResolvers<undefined>()
    const waiting: Answers = async (call) => {
      await ask(call, 'primary')
      void ask(call, 'fallback').catch(() => 0)
      await arrived.promise
      return 'success'
    }
    const prompts: (readonly string[])[] = []
    const result = await run(service(waiting), [SILENT], {
      deadlineMs: 200,
      prompt(texts) {
        if (prompts.push(texts) === 2) arrived.resolve(undefined)
      },
    })
    expect(seenOf(result, 'silent').ended).toEqual({ by: 'deadline' })
  })

  it('say how the process ended where it went down in the middle', async () => {
    let ended: Ended | null = null
    const crashing = service(
      async (call) => {
        await hopping(call, null)
        ended = { by: 'signal', signal: 'SIGSEGV' }
        return 'failure'
      },
      { ended: () => ended },
    )
    const result = await run(crashing, [HAPPY], { settings: { settleMs: 60_000 } })
    expect(seenOf(result, 'happy-path').ended).toEqual({ by: 'signal', signal: 'SIGSEGV' })
  })

  it('have seen nothing where the application did not start, and say why', async () => {
    const broken: LongRunningApplication = {
      start: () => Promise.resolve({ state: 'not-started', why: 'exit code 1', outputs: null }),
      stopAll: () => Promise.resolve(0),
    }
    const result = await run(broken, [HAPPY, FAILING])
    expect(result.drills.map(({ seen }) => [seen.ended, seen.attempts.length, seen.fault])).toEqual([
      [{ by: 'not-started', why: 'exit code 1' }, 0, 'none-planned'],
      [{ by: 'not-started', why: 'exit code 1' }, 0, 'not-met'],
    ])
  })

  it('leave to the strays what it sent until it had ended, where it did not start', async () => {
    const result = await run(warmingUp(), [HAPPY, FAILING])
    expect(result.drills.map(({ seen }) => seen.attempts)).toEqual([[], []])
    expect(result.strays.map(({ request }) => [request.route, request.exposed])).toEqual([
      ['primary', 'body'],
      ['fallback', 'body'],
    ])
  })

  it('are no evidence where the tap failed while the application started', async () => {
    const fingerprint = () => {
      throw new Error('no fingerprint today')
    }
    await expect(run(warmingUp(), [HAPPY], { fingerprint })).rejects.toThrow('the tap failed')
  })
})

describe('a caller that hangs up', () => {
  const untilLeft = (leave: AbortSignal | null) =>
    new Promise<void>((resolve) => {
      leave?.addEventListener('abort', () => {
        resolve()
      })
    })

  it('leaves after the first attempt, and what comes later counts as such', async () => {
    const stubborn: Answers = async (call, leave) => {
      const asking = ask(call, 'primary').then(() => ask(call, 'fallback'))
      asking.catch(() => undefined)
      await untilLeft(leave)
      return 'failure'
    }
    const { attempts, callerLeft, claim } = seenOf(await run(service(stubborn), [CALLER_GONE]), 'caller-gone')
    expect(callerLeft).toEqual({ afterAttempt: 1 })
    expect(attempts).toHaveLength(2)
    expect(claim).toBe('silent')
  })

  it('is followed by no attempt of an application that stops', async () => {
    const attentive: Answers = async (call, leave) => {
      const { primary } = call.routes
      const body = JSON.stringify({ model: 'first-model', input: call.prompt })
      const asking = fetch(`${primary?.baseUrl ?? ''}/responses`, { method: 'POST', body, signal: leave })
      await asking.catch(() => undefined)
      return 'failure'
    }
    const { attempts, callerLeft } = seenOf(await run(service(attentive), [CALLER_GONE]), 'caller-gone')
    expect(callerLeft).toEqual({ afterAttempt: 1 })
    expect(attempts.map(({ ending }) => ending.kind)).toEqual(['caller-left'])
  })

  it('never left where nothing was sent', async () => {
    const idle: Answers = () => Promise.resolve('failure')
    const seen = seenOf(await run(service(idle), [CALLER_GONE]), 'caller-gone')
    expect([seen.callerLeft, seen.fault]).toEqual([null, 'not-met'])
  })
})

describe('decision records of a service', () => {
  const recordsFor = async (write: (call: Call) => string): Promise<readonly (readonly unknown[])[]> => {
    const recording: Answers = async (call) => {
      const claim = await hopping(call, null)
      await appendFile(logTo(call), write(call))
      return claim
    }
    const result = await run(service(recording), [HAPPY, FAILING], { decisionLog: 'stdout' })
    return result.drills.map(({ seen }) => recordsIn(seen))
  }

  it('belong to the drill that was under way where they name no call', async () => {
    expect(await recordsFor((call) => record({ decision: call.drill.cause ? 'hold' : 'promote' }))).toEqual([
      ['promote'],
      ['hold'],
    ])
  })

  it('belong to the call that they name, also when they come late', async () => {
    const waiting: string[] = []
    const late = (call: Call) => {
      const mine = record({
        operation_id: call.drill.operationId,
        decision: call.drill.cause ? 'hold' : 'promote',
      })
      waiting.push(mine)
      return waiting.length < 2 ? '' : waiting.join('')
    }
    expect(await recordsFor(late)).toEqual([['promote'], ['hold']])
  })

  it('are unreadable for every drill where the log is', async () => {
    const removing: Answers = async (call) => {
      await rm(logTo(call))
      return hopping(call, null)
    }
    const result = await run(service(removing), [HAPPY], { decisionLog: 'stdout' })
    expect(seenOf(result, 'happy-path').decisions).toMatchObject({ log: 'unreadable' })
  })
})

function recordsIn({ decisions }: DrillSeen): readonly unknown[] {
  return decisions.log === 'read' ? decisions.entries.map(({ value }) => value) : [decisions.log]
}
