import { randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Call, Outcome, RunningApplication } from '../../src/application/port.ts'
import type { DrillContext } from '../../src/drill/context.ts'
import type { DrillResult, DrillsResult } from '../../src/drill/result.ts'
import { runDrill } from '../../src/drill/run-drill.ts'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Drill } from '../../src/evidence/drill.ts'
import type { Policy } from '../../src/evidence/policy.ts'
import { reply } from '../../src/fault/script.ts'
import { STANDARD_OUTPUT } from '../../src/policy/decision-log.ts'
import { makeSecret } from '../../src/policy/secret.ts'
import type { DrillAtTap } from '../../src/tap/options.ts'
import type { Wire } from '../../src/wire/wire.ts'
import { errorDrill, happyDrill, policy } from '../assess/build.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-test-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const RECORD = (decision: string) => `${JSON.stringify({ fallback_decision: decision })}\n`
const LOG: Policy['decisionLog'] = { ...STANDARD_OUTPUT, from: 'file', path: 'decisions.log' }
const logFile = () => join(folder, 'decisions.log')

/** An upstream that answers nothing: these tests are about what the drill makes of it. */
const SILENT_WIRE: Wire = {
  send: () => Promise.resolve({ kind: 'no-reply', why: 'refused' }),
  close: () => Promise.resolve(),
}

/** An application that is a function; its standard output is a file with `said`. */
function application(behaves: (call: Call) => Promise<void>, said = ''): RunningApplication {
  return {
    async run(call): Promise<Outcome> {
      const outputs = { stdout: join(call.folder, 'stdout'), stderr: join(call.folder, 'stderr') }
      await writeFile(outputs.stdout, said)
      await behaves(call)
      return { ended: { by: 'exit', code: 0 }, claim: 'success', outputs }
    },
    stopAll: () => Promise.resolve(0),
  }
}

async function post(baseUrl: string, path = '/responses'): Promise<number> {
  const body = JSON.stringify({ model: 'test-model', input: 'hello' })
  const answer = await fetch(`${baseUrl}${path}`, { method: 'POST', body, redirect: 'manual' }).catch(
    () => null,
  )
  await answer?.arrayBuffer()
  return answer?.status ?? 0
}

interface Wish {
  readonly drill?: Drill
  readonly decisionLog?: Policy['decisionLog']
  readonly script?: DrillAtTap['script']
  readonly fingerprint?: DrillContext['tap']['fingerprint']
  readonly wire?: Wire
}

async function run(
  app: RunningApplication,
  wish: Wish = {},
): Promise<DrillResult & Pick<DrillsResult, 'strays'>> {
  const drill = wish.drill ?? happyDrill()
  const canary = makeSecret('canary', `canary-${randomBytes(16).toString('hex')}`)
  const { drills, strays } = await runDrill(drill, app, {
    policy: policy({ decisionLog: wish.decisionLog ?? null }),
    tap: {
      routes: {
        primary: null,
        fallback: {
          model: 'test-model',
          basePath: '/v1',
          guard: null,
          upstream: {
            origin: 'http://127.0.0.1:1',
            basePath: '/v1',
            key: makeSecret('real', `real-${randomBytes(16).toString('hex')}`),
            answeredBy: 'simulator',
            wire: wish.wire ?? SILENT_WIRE,
          },
        },
      },
      address: policy().tap,
      surface: 'responses',
      profile: 'minimal',
      fields: [],
      now: () => new Date('2026-11-22T10:00:00.000Z'),
      elapsed: () => 0,
      fingerprint: wish.fingerprint ?? (() => '0'.repeat(16) as Fingerprint),
      sink: { prompt: () => undefined, reply: () => undefined, error: () => undefined },
    },
    canariesOf: () => ({ primary: canary, fallback: canary }),
    script: () => ({ script: wish.script ?? (() => null), meets: () => true }),
    folder: join(folder, 'private'),
    directory: folder,
    signal: new AbortController().signal,
  })
  const [result] = drills
  if (result === undefined) throw new Error('no drill ran')
  return { ...result, strays }
}

const decisionsOf = async (app: RunningApplication, wish: Wish = {}) => (await run(app, wish)).seen.decisions
const values = async (app: RunningApplication, wish: Wish = { decisionLog: LOG }) => {
  const decisions = await decisionsOf(app, wish)
  return decisions.log === 'read' ? decisions.entries.map(({ value }) => value) : decisions
}

describe('the decision log of a drill', () => {
  it('is none-declared where the policy names none', async () => {
    expect(await decisionsOf(application(() => Promise.resolve()))).toEqual({ log: 'none-declared' })
  })

  it('is read from standard output', async () => {
    const app = application(() => Promise.resolve(), `started\n${RECORD('hold')}`)
    expect(await values(app, { decisionLog: STANDARD_OUTPUT })).toEqual(['hold'])
  })

  it('is unreadable where the application has no output', async () => {
    const app: RunningApplication = {
      run: () => Promise.resolve({ ended: { by: 'direct' }, claim: 'silent', outputs: null }),
      stopAll: () => Promise.resolve(0),
    }
    expect(await decisionsOf(app, { decisionLog: STANDARD_OUTPUT })).toMatchObject({ log: 'unreadable' })
  })

  it('is read from what a file got while the drill ran', async () => {
    await writeFile(logFile(), RECORD('promote').repeat(200))
    expect(await values(application(() => appendFile(logFile(), RECORD('hold'))))).toEqual(['hold'])
  })

  it('has no entry where the file did not change', async () => {
    await writeFile(logFile(), RECORD('promote'))
    expect(await values(application(() => Promise.resolve()))).toEqual([])
  })

  it('is read whole where the file is new', async () => {
    expect(await values(application(() => writeFile(logFile(), RECORD('rollback'))))).toEqual(['rollback'])
  })

  it('is read whole where the file was begun anew, shorter or longer', async () => {
    await writeFile(logFile(), RECORD('promote').repeat(3))
    expect(await values(application(() => writeFile(logFile(), RECORD('hold'))))).toEqual(['hold'])
    const longer = `${RECORD('rollback')}${'more words\n'.repeat(99)}`
    expect(await values(application(() => writeFile(logFile(), longer)))).toEqual(['rollback'])
  })

  it('is unreadable where there is no file', async () => {
    expect(await values(application(() => Promise.resolve()))).toEqual({
      log: 'unreadable',
      why: 'reading it gave ENOENT',
    })
  })

  it('is unreadable where a link stands in its place', async () => {
    await writeFile(join(folder, 'other.log'), RECORD('promote'))
    const app = application(() => symlink(join(folder, 'other.log'), logFile()))
    expect(await values(app)).toEqual({ log: 'unreadable', why: 'reading it gave ELOOP' })
  })

  it('is unreadable where a folder stands in its place', async () => {
    expect(
      await values(
        application(() => Promise.resolve()),
        { decisionLog: { ...STANDARD_OUTPUT, from: 'file', path: '.' } },
      ),
    ).toEqual({
      log: 'unreadable',
      why: 'reading it gave no regular file',
    })
  })

  it('is unreadable where it grew by more than 16 MiB, and read where it grew by as much', async () => {
    await writeFile(logFile(), RECORD('promote'))
    const start = RECORD('promote').length
    const growTo = (bytes: number) => application(() => truncate(logFile(), start + bytes))
    expect(await values(growTo(16 * 1024 * 1024))).toEqual([])
    await writeFile(logFile(), RECORD('promote'))
    expect(await values(growTo(16 * 1024 * 1024 + 1))).toEqual({
      log: 'unreadable',
      why: 'the log is larger than 16 MiB',
    })
  })
})

describe('a drill', () => {
  const once = application(async ({ routes }) => {
    await post(routes.fallback.baseUrl)
  })
  const playing: Wish['script'] = () => reply(500, { 'content-type': 'application/json' }, ['{}'])

  it('says none-planned on the happy path, met and not-met on an error path', async () => {
    const drill = errorDrill()
    const idle = application(() => Promise.resolve())
    expect((await run(once)).seen.fault).toBe('none-planned')
    expect((await run(once, { drill, script: playing })).seen.fault).toBe('met')
    expect((await run(idle, { drill, script: playing })).seen.fault).toBe('not-met')
    expect(
      (await run(once, { drill, script: () => ({ kind: 'pass-through', why: 'another-attempt' }) })).seen
        .fault,
    ).toBe('not-met')
  })

  it('keeps the time at which it began, how the application ended and what it claims', async () => {
    expect((await run(once)).seen).toMatchObject({
      callerLeft: null,
      startedAt: '2026-11-22T10:00:00.000Z',
      ended: { by: 'exit', code: 0 },
      claim: 'success',
    })
  })

  it('gives the application a folder of its own', async () => {
    const folders: string[] = []
    const app = application(({ folder: own }) => {
      folders.push(own)
      return Promise.resolve()
    })
    await run(app, { drill: errorDrill('rate-limited') })
    expect(folders).toEqual([join(folder, 'private', 'rate-limited')])
  })

  it('records what follows a redirect as strays, and answers none of it from upstream', async () => {
    let sent = 0
    const wire: Wire = { ...SILENT_WIRE, send: (request) => ((sent += 1), SILENT_WIRE.send(request)) }
    const statuses: number[] = []
    const follow = async (elsewhere: string) => {
      for (const path of ['/v1/responses', '/elsewhere/responses']) statuses.push(await post(elsewhere, path))
    }
    let origin = ''
    const app = application(async ({ routes }) => {
      await post(routes.fallback.baseUrl)
      await follow(origin)
    })
    const script: DrillAtTap['script'] = (_route, _n, _streaming, elsewhere) => {
      origin = elsewhere
      return reply(302, { location: `${elsewhere}/v1/responses` }, [])
    }
    const { strays, seen } = await run(app, { drill: errorDrill('redirect'), script, wire })
    expect([strays.length, seen.attempts.length, sent]).toEqual([2, 1, 0])
    expect(statuses.every((status) => status >= 400)).toBe(true)
  })

  it('rejects where the tap itself failed, and says in which drill', async () => {
    const broken = new Error('the clock broke')
    const fingerprint = () => {
      throw broken
    }
    await expect(run(once, { drill: errorDrill(), script: playing, fingerprint })).rejects.toMatchObject({
      message: 'the tap failed while it recorded server-error',
      cause: broken,
    })
  })

  it('rejects where the application cannot be run, and leaves no listener', async () => {
    let address = ''
    const app: RunningApplication = {
      run(call) {
        address = call.routes.fallback.baseUrl
        return Promise.reject(new Error('cannot run'))
      },
      stopAll: () => Promise.resolve(0),
    }
    await expect(run(app)).rejects.toThrow('cannot run')
    expect(await post(address)).toBe(0)
  })
})
