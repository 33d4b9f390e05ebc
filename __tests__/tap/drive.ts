import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { directApplication } from '../../src/application/direct.ts'
import type { RunningApplication } from '../../src/application/port.ts'
import { runDrill, type DrillResult } from '../../src/drill/run-drill.ts'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Drill } from '../../src/evidence/drill.ts'
import type { Fault, Mistake } from '../../src/evidence/fault.ts'
import type { Policy } from '../../src/evidence/policy.ts'
import type { RequestProfile, Surface } from '../../src/evidence/surface.ts'
import { MARKER_NAMES, type Markers } from '../../src/fault/script.ts'
import { scriptFor } from '../../src/fault/script-for.ts'
import { declare } from '../../src/policy/declare.ts'
import { makeSecret } from '../../src/policy/secret.ts'
import { startSimulator } from '../../src/simulator/simulator.ts'
import type { TapOptions } from '../../src/tap/options.ts'
import { isLoopback } from '../../src/policy/base-url.ts'
import { openWire } from '../../src/wire/wire.ts'

export interface Driven extends DrillResult {
  readonly upstreamRequests: number
  readonly prompts: readonly string[]
  readonly replies: readonly string[]
  readonly errors: readonly string[]
  readonly canary: string
  readonly realKey: string
}

export interface Drive {
  readonly surface?: Surface
  readonly profile?: RequestProfile
  readonly fault?: Fault
  readonly mistake?: Mistake
  readonly deadline?: string
  readonly guard?: TapOptions['guard']
  readonly application?: RunningApplication
}

/** Runs one drill for real: tap, application and simulator on loopback. */
export async function drive(asked: Drive = {}): Promise<Driven> {
  const policy = declare({
    inputs: {
      surface: asked.surface ?? 'responses',
      evidence: 'rehearsal',
      'request-profile': asked.profile ?? 'minimal',
      deadline: asked.deadline ?? '10s',
    },
    file: null,
  }).policy
  const drill = drillOf(policy, asked)
  const canary = makeSecret('canary', `canary-${randomBytes(16).toString('hex')}`)
  const key = makeSecret('real', `real-${randomBytes(16).toString('hex')}`)
  const simulator = await startSimulator({ key, now: () => new Date(0), newId: () => 'sim-1' })
  const wire = await openWire({ allows: isLoopback, silenceMs: 10_000, proxy: null })
  const bags = { prompts: [] as string[], replies: [] as string[], errors: [] as string[] }
  try {
    const result = await runDrill({
      drill,
      policy,
      application: asked.application ?? directApplication(wire),
      tap: {
        drill,
        route: 'fallback',
        model: policy.fallback.model,
        fields: policy.fields,
        canary,
        upstream: { origin: simulator.origin, basePath: '/v1', key, answeredBy: 'simulator' },
        guard: asked.guard ?? null,
        wire,
        now: () => new Date(0),
        elapsed: () => performance.now(),
        fingerprint: (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16) as Fingerprint,
        sink: {
          prompt: (texts) => bags.prompts.push(...texts),
          reply: (texts) => bags.replies.push(...texts),
          error: (texts) => bags.errors.push(...texts),
        },
      },
      script: scriptOf(drill),
      folder: await mkdtemp(join(tmpdir(), 'gate-test-')),
      directory: tmpdir(),
      signal: new AbortController().signal,
    })
    return {
      ...result,
      ...bags,
      upstreamRequests: simulator.seen(),
      canary: canary.reveal(),
      realKey: key.reveal(),
    }
  } finally {
    await wire.close()
    await simulator.close()
  }
}

function drillOf(policy: Policy, { fault, mistake }: Drive): Drill {
  const shared = { surface: policy.surface, profile: policy.profile, nonce: randomBytes(6).toString('hex') }
  if (mistake) {
    const cause = { by: 'gateway', mistake } as const
    return { ...shared, id: mistake, kind: 'error-path', cause, expects: 'clean-failure' }
  }
  if (fault) {
    const cause = { by: 'tap', route: 'fallback', fault, onAttempt: 'every' } as const
    return { ...shared, id: fault, kind: 'error-path', cause, expects: 'clean-failure' }
  }
  return { ...shared, id: 'happy-path', kind: 'happy-path', cause: null, expects: 'success' }
}

function scriptOf(drill: Drill) {
  const { cause } = drill
  if (cause?.by !== 'tap') return () => null
  return (attempt: number, stream: boolean, redirectOrigin: string) =>
    scriptFor({
      fault: cause.fault,
      surface: drill.surface,
      profile: drill.profile,
      stream,
      attempt,
      model: 'simulated-model',
      now: new Date(0),
      nonce: drill.nonce,
      ids: { reply: 'reply-1', request: 'request-1' },
      markers: Object.fromEntries(MARKER_NAMES.map((name) => [name, `marker-${name}`])) as Markers,
      redirectOrigin,
    })
}
