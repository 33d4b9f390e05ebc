import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { SURFACES, type Surface } from '../../src/evidence/surface.ts'
import { entryFile } from './action-file.ts'
import { push } from './events.ts'
import { runAction, type StepOptions, type StepResult } from './runner.ts'
import {
  application,
  COMMAND_CHECKOUT,
  checkout,
  drill,
  finding,
  forcedBy,
  live,
  openWorld,
  rehearsal,
  type World,
} from './world.ts'

jest.setTimeout(180_000)

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A push: the code was accepted, so an application may run beside the key. */
function step(
  inputs: Readonly<Record<string, string>>,
  more: Partial<StepOptions> = {},
): Promise<StepResult> {
  return runAction({
    inputs,
    occurrence: push(),
    files: COMMAND_CHECKOUT,
    results: world.results,
    github: world.github,
    timeoutMs: 120_000,
    ...more,
  })
}

describe('the official SDK as an application, asked through the tap', () => {
  it.each(SURFACES)('is promoted at strength live on %s, one fault of each group met', async (surface) => {
    const inputs = live(world, {
      surface,
      command: application('openai-sdk'),
      // Permanent, transient, shape: the SDK gives up at once, retries, and takes the reply as it comes.
      'error-profiles': 'invalid-request, rate-limited-ms, error-in-200',
    })
    const before = world.gateway.calls().length
    const result = await step(inputs)
    expect({ exit: result.exitCode, errors: result.errors, forcedBy: forcedBy(result) }).toEqual({
      exit: 0,
      errors: [],
      forcedBy: [],
    })
    expect(result.outputs).toMatchObject({ decision: 'promote', strength: 'live' })
    expect(attemptsOf(result)).toEqual({
      'happy-path': ['gateway'],
      'invalid-request': ['tap'],
      'rate-limited-ms': ['tap', 'tap', 'tap'],
      'error-in-200': ['tap'],
    })
    // The gateway itself was asked once: every failure was the tap's.
    expect(world.gateway.calls().length - before).toBe(1)
    expect(new Set(result.canaries).size).toBe(4)
    expect(result.canaries).not.toContain(world.gateway.key)
  })

  it('is held to what the fault table says of every group', async () => {
    const result = await step(
      rehearsal({
        surface: 'chat-completions',
        command: application('openai-sdk'),
        'error-profiles': 'bad-credential, server-error, invalid-request-as-500, truncated-json, reset',
      }),
    )
    const outcomes = [
      'permanent-error-not-retried',
      'retry-bounded',
      'error-path-classified',
      'decision-consistent',
    ] as const
    expect(Object.fromEntries(outcomes.map((id) => [id, finding(result, id).outcome]))).toEqual({
      'permanent-error-not-retried': 'pass',
      'retry-bounded': 'pass',
      'error-path-classified': 'pass',
      'decision-consistent': 'pass',
    })
    // The SDK looks at the status alone: a permanent error under 500 is sent again. A warning, not a block.
    expect(finding(result, 'error-code-heeded')).toMatchObject({ outcome: 'fail', severity: 'warn' })
    expect(result.exitCode).toBe(0)
    expect(result.outputs['rehearsal-decision']).toBe('promote')
  })

  it('is told as two calls of three attempts where a loop stands around it', async () => {
    const result = await step(
      rehearsal({
        surface: 'responses',
        command: application('openai-sdk', ['ask-twice']),
        'error-profiles': 'rate-limited-ms',
      }),
    )
    expect(forcedBy(result)).toEqual(['retry-bounded'])
    expect(finding(result, 'retry-bounded').message).toContain(
      'sent 6 times, allowed 3. The retry counters in the requests, which are only hints, say: ' +
        '2 calls of the SDK with 3 attempts each.',
    )
    expect(drill(result, 'rate-limited-ms')).toMatchObject({
      retries: { by: { sdk: 4, proxy: 0, above: 1, unknown: 0 }, contradicted: false },
      served: null,
    })
    expect(result.summary).toContain('A->>F: attempt 6, counter 2')
  })

  it('streams through the tap and meets a cut stream', async () => {
    const result = await step(
      rehearsal({
        command: application('openai-sdk'),
        'request-profile': 'streaming',
        'error-profiles': 'stream-cut, stream-error-event',
      }),
    )
    expect({ errors: result.errors, decision: result.outputs['rehearsal-decision'] }).toEqual({
      errors: [],
      decision: 'promote',
    })
    expect(drill(result, 'happy-path').reading.outcome).toBe('pass')
  })

  it.each(SURFACES)('offers a tool on %s', async (surface) => {
    const result = await step(
      rehearsal({ surface, command: application('openai-sdk'), 'request-profile': 'tool-call' }),
    )
    expect({ errors: result.errors, decision: result.outputs['rehearsal-decision'] }).toEqual({
      errors: [],
      decision: 'promote',
    })
  })
})

interface Habit {
  readonly habit: string
  readonly surface: Surface
  readonly faults: string
  /** Exactly the ids that block. */
  readonly blocks: readonly string[]
  readonly leaves?: RegExp
  readonly inputs?: Readonly<Record<string, string>>
}

const HABITS: readonly Habit[] = [
  { habit: 'none', surface: 'responses', faults: 'server-error', blocks: [] },
  {
    habit: 'log-key',
    surface: 'chat-completions',
    faults: 'server-error',
    blocks: ['credential-not-logged'],
  },
  {
    habit: 'log-key-to-file',
    surface: 'responses',
    faults: 'server-error',
    inputs: { 'evidence-paths': 'logs/**' },
    leaves: /shop\/logs\/app\.log$/,
    blocks: ['credential-not-logged'],
  },
  { habit: 'store-reply', surface: 'responses', faults: 'server-error', blocks: ['body-not-stored'] },
  { habit: 'store-reply', surface: 'chat-completions', faults: 'server-error', blocks: ['body-not-stored'] },
  { habit: 'retry-without-bound', surface: 'responses', faults: 'server-error', blocks: ['retry-bounded'] },
  {
    habit: 'retry-without-bound',
    surface: 'chat-completions',
    faults: 'bad-credential',
    blocks: ['retry-bounded', 'permanent-error-not-retried'],
  },
  {
    habit: 'claim-success',
    surface: 'responses',
    faults: 'truncated-json',
    blocks: ['parse-unambiguous', 'error-path-classified', 'decision-consistent'],
  },
  { habit: 'touch-runner-files', surface: 'responses', faults: 'server-error', blocks: ['runner-untouched'] },
]

describe('an application with one bad habit', () => {
  it.each(HABITS)('is held for exactly that: $habit, $faults, $surface', async (each) => {
    const { habit, surface, faults, blocks, leaves, inputs = {} } = each
    const result = await step(
      rehearsal({ surface, command: application('plain', [habit]), 'error-profiles': faults, ...inputs }),
      leaves === undefined ? {} : { leakyFiles: leaves },
    )
    expect(forcedBy(result)).toEqual(blocks)
    expect(result.outputs['blocking']).toBe(blocks.join(','))
    expect({ exit: result.exitCode, decision: result.outputs['rehearsal-decision'] }).toEqual(
      blocks.length === 0 ? { exit: 0, decision: 'promote' } : { exit: 1, decision: 'hold' },
    )
  })

  it('finds a leak of the canary beside the real key too, in a live run', async () => {
    const result = await step(
      live(world, { command: application('plain', ['log-key']), 'error-profiles': 'server-error' }),
    )
    expect({
      exit: result.exitCode,
      forcedBy: forcedBy(result),
      strength: result.outputs['strength'],
    }).toEqual({
      exit: 1,
      forcedBy: ['credential-not-logged'],
      strength: 'live',
    })
    expect(result.packet?.records.map(({ credential_logged: logged }) => logged)).toEqual([true, true])
  })

  it('says rollback instead of hold where the fallback already carries traffic', async () => {
    const result = await step(
      live(world, {
        command: application('plain', ['retry-without-bound']),
        'error-profiles': 'server-error',
        promoted: 'true',
      }),
    )
    expect({ exit: result.exitCode, decision: result.outputs['decision'] }).toEqual({
      exit: 1,
      decision: 'rollback',
    })
  })

  it('reports without failing the job where the policy does not enforce', async () => {
    const result = await step(
      rehearsal({
        command: application('plain', ['log-key']),
        enforce: 'false',
        'error-profiles': 'server-error',
      }),
    )
    expect({ exit: result.exitCode, forcedBy: forcedBy(result) }).toEqual({
      exit: 0,
      forcedBy: ['credential-not-logged'],
    })
    expect(result.packet?.policy.enforce).toBe(false)
    expect(result.summary).toMatch(/enforce|report/i)
  })
})

describe('what an application leaves', () => {
  it('is taken out of the runner files again, and our own outputs stand alone', async () => {
    const result = await step(rehearsal({ command: application('plain', ['touch-runner-files']) }))
    expect(finding(result, 'runner-untouched').outcome).toBe('fail')
    expect([result.environmentFile, result.pathFile, result.stateFile]).toEqual(['', '', ''])
    expect(Object.keys(result.outputs)).not.toContain('NODE_OPTIONS')
    expect(result.summary).not.toContain('NODE_OPTIONS=')
  })

  it('is nothing of the gate: the private folder is gone, only the packet stays', async () => {
    const result = await step(rehearsal({ command: application('plain') }))
    const { filesOf } = await import('./workspace.ts')
    const left = [...(await filesOf(result.job)).keys()].filter(
      (path) => path.startsWith('work/_temp/') && !/_runner_file_commands|_github_workflow/.test(path),
    )
    expect(left.map((path) => path.replace(/^.*\//, ''))).toEqual([
      `evidence-${result.packet?.run_id ?? ''}.json`,
    ])
  })

  it('holds where its decision log stays empty, with what to write', async () => {
    const files = checkout('decision-log: logs/decisions.jsonl')
    const result = await step(rehearsal({ command: application('plain') }), { files })
    expect(forcedBy(result)).toContain('decision-recorded')
    expect(finding(result, 'decision-recorded').remedy).toMatch(/decision-log/)
  })
})

describe("an application that overwrites the action's own files", () => {
  it('changes nothing of the run: what is needed was loaded before, and the bundle is named by its true digest', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'gate-dist-'))
    const entry = join(copy, 'index.js')
    await cp(dirname(await entryFile()), copy, { recursive: true })
    // As docs/packet-format.md says how anybody can compare it.
    const digest = execFileSync('sh', ['-c', 'LC_ALL=C sha256sum *index.js | sha256sum | cut -c 1-64'], {
      cwd: copy,
      encoding: 'utf8',
    }).trim()
    const result = await step(rehearsal({ command: application('plain', ['overwrite-action']) }), {
      entry,
      env: { E2E_ACTION_DIR: copy },
    })
    expect(await readFile(entry, 'utf8')).toContain('pwned')
    await rm(copy, { recursive: true })
    expect({ exit: result.exitCode, errors: result.errors }).toEqual({ exit: 0, errors: [] })
    expect(result.artifacts.length).toBe(1)
    expect(`${result.stdout}${result.stderr}`).not.toContain('pwned')
    expect(result.packet?.tool.bundle_sha256).toBe(digest)
  })
})

describe('a deadline', () => {
  it('ends an application that ignores TERM, and holds', async () => {
    const result = await step(rehearsal({ command: application('plain', ['hang']), deadline: '2s' }))
    expect(result.exitCode).toBe(1)
    expect(forcedBy(result)).toContain('finishes-within-deadline')
    expect(drill(result, 'happy-path').application.ended).toBe('deadline')
  })
})

function attemptsOf({ packet }: StepResult): Record<string, readonly string[]> {
  return Object.fromEntries(
    (packet?.drills ?? []).map(({ id, attempts }) => [id, attempts.map(({ answered_by: by }) => by)]),
  )
}
