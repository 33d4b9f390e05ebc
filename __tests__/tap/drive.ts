import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { directApplication } from '../../src/application/direct.ts'
import type { RunningApplication } from '../../src/application/port.ts'
import type { DrillContext } from '../../src/drill/context.ts'
import { runDrill } from '../../src/drill/run-drill.ts'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Attempt, Drill, DrillSeen } from '../../src/evidence/drill.ts'
import type { ErrorCause, Fault, Mistake, RouteName } from '../../src/evidence/fault.ts'
import type { Policy } from '../../src/evidence/policy.ts'
import type { RequestProfile, Surface } from '../../src/evidence/surface.ts'
import { MARKER_NAMES, type Markers } from '../../src/fault/script.ts'
import { faultScript } from '../../src/flows/gate-fault.ts'
import { isLoopback } from '../../src/policy/base-url.ts'
import { declare } from '../../src/policy/declare.ts'
import { makeSecret } from '../../src/policy/secret.ts'
import { startSimulator, type Simulator } from '../../src/simulator/simulator.ts'
import type { RouteAtTap } from '../../src/tap/options.ts'
import { openWire, type Wire } from '../../src/wire/wire.ts'

export interface Driven {
  readonly seen: DrillSeen
  readonly strays: readonly Attempt[]
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
  /** The route of the fault; default: the fallback. */
  readonly route?: RouteName
  readonly mistake?: Mistake
  readonly deadline?: string
  readonly guard?: RouteAtTap['guard']
  /** Whether a primary stands in front of the fallback. */
  readonly primary?: boolean
  readonly application?: RunningApplication
}

const MARKERS = Object.fromEntries(MARKER_NAMES.map((name) => [name, `marker-${name}`])) as Markers
const PRIMARY: Policy['primary'] = { model: 'primary-model', basePath: '/v1' }

/** Runs one drill for real: tap, application and simulator on loopback. */
export async function drive(asked: Drive = {}): Promise<Driven> {
  const policy = policyFor(asked)
  const drill = drillOf(policy, asked)
  const canary = makeSecret('canary', `canary-${randomBytes(16).toString('hex')}`)
  const primaryCanary = makeSecret('canary', `canary-${randomBytes(16).toString('hex')}`)
  const key = makeSecret('real', `real-${randomBytes(16).toString('hex')}`)
  const simulator = await startSimulator({ key, now: () => new Date(0), newId: () => 'sim-1' })
  const wire = await openWire({ allows: isLoopback, silenceMs: 10_000, proxy: null })
  const bags = { prompts: [] as string[], replies: [] as string[], errors: [] as string[] }
  const route = routeOver(simulator, wire, key)
  const context: DrillContext = {
    policy,
    tap: {
      routes: {
        fallback: { ...route, model: policy.fallback.model, guard: asked.guard ?? null },
        primary: asked.primary ? { ...route, model: 'primary-model', guard: null } : null,
      },
      address: policy.tap,
      surface: policy.upstreamSurface,
      profile: policy.profile,
      fields: policy.fields,
      now: () => new Date(0),
      elapsed: () => performance.now(),
      fingerprint: (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16) as Fingerprint,
      sink: {
        prompt: (texts) => bags.prompts.push(...texts),
        reply: (texts) => bags.replies.push(...texts),
        error: (texts) => bags.errors.push(...texts),
      },
    },
    canariesOf: () => ({ fallback: canary, primary: primaryCanary }),
    script: (one) =>
      faultScript(
        one,
        { fallback: policy.fallback.model, primary: 'primary-model' },
        MARKERS,
        () => new Date(0),
      ),
    folder: await mkdtemp(join(tmpdir(), 'gate-test-')),
    directory: tmpdir(),
    signal: new AbortController().signal,
  }
  try {
    const { drills, strays } = await runDrill(drill, asked.application ?? directApplication(wire), context)
    const [result] = drills
    if (result === undefined) throw new Error('no drill ran')
    return {
      seen: result.seen,
      strays,
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

function policyFor(asked: Drive): Policy {
  const { policy } = declare({
    inputs: {
      surface: asked.surface ?? 'responses',
      evidence: 'rehearsal',
      'request-profile': asked.profile ?? 'minimal',
      deadline: asked.deadline ?? '10s',
    },
    file: null,
  })
  return { ...policy, primary: asked.primary ? PRIMARY : null }
}

function routeOver(
  simulator: Simulator,
  wire: Wire,
  key: RouteAtTap['upstream']['key'],
): Omit<RouteAtTap, 'model' | 'guard'> {
  return {
    basePath: '/v1',
    upstream: { origin: simulator.origin, basePath: '/v1', key, answeredBy: 'simulator', wire },
  }
}

function drillOf(policy: Policy, { fault, mistake, route = 'fallback' }: Drive): Drill {
  const shared = {
    surface: policy.surface,
    upstreamSurface: policy.upstreamSurface,
    profile: policy.profile,
    nonce: randomBytes(6).toString('hex'),
    operationId: 'gate-drill-1',
  }
  const error = (id: string, cause: ErrorCause): Drill => {
    return { ...shared, id, kind: 'error-path', cause, expects: 'clean-failure' }
  }
  if (mistake) return error(mistake, { by: 'gateway', mistake })
  if (fault) return error(fault, { by: 'tap', route, fault, onAttempt: 'every' })
  return { ...shared, id: 'happy-path', kind: 'happy-path', cause: null, expects: 'success' }
}
