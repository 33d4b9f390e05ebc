import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrillContext } from '../../src/drill/context.ts'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Policy } from '../../src/evidence/policy.ts'
import { MARKER_NAMES, type Markers } from '../../src/fault/script.ts'
import { faultScript } from '../../src/flows/gate-fault.ts'
import { isLoopback } from '../../src/policy/base-url.ts'
import { makeSecret } from '../../src/policy/secret.ts'
import { startSimulator } from '../../src/simulator/simulator.ts'
import type { RouteAtTap } from '../../src/tap/options.ts'
import { openWire } from '../../src/wire/wire.ts'

/** What all rows share: a healthy gateway on loopback, and the folder of the drills. */
export interface World {
  /** What a drill under this policy runs in; each gets a folder of its own. */
  contextOf(policy: Policy): Promise<DrillContext>
  close(): Promise<void>
}

/** Longer than any drill: the wire of the tap never ends one. */
const SILENCE_MS = 60_000

const fresh = (kind: string): string => `${kind}-${randomBytes(16).toString('hex')}`
const markers = Object.fromEntries(MARKER_NAMES.map((name) => [name, `marker-${name}`])) as Markers

/** Opens the simulator and the tap's way to it. */
export async function openWorld(): Promise<World> {
  const key = makeSecret('real', fresh('real'))
  const simulator = await startSimulator({ key, now: () => new Date(), newId: () => 'simulated' })
  const wire = await openWire({ allows: isLoopback, silenceMs: SILENCE_MS, proxy: null })
  const root = await mkdtemp(join(tmpdir(), 'fault-matrix-'))
  const upstream = { origin: simulator.origin, basePath: '/v1', key, answeredBy: 'simulator', wire } as const
  return {
    contextOf: async (policy) => contextOf(policy, upstream, await mkdtemp(join(root, 'drill-'))),
    async close() {
      await wire.close()
      await simulator.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

function contextOf(policy: Policy, upstream: RouteAtTap['upstream'], folder: string): DrillContext {
  const canaries = {
    primary: makeSecret('canary', fresh('primary')),
    fallback: makeSecret('canary', fresh('canary')),
  }
  const models = { fallback: policy.fallback.model, primary: policy.primary?.model ?? policy.fallback.model }
  const route = (model: string): RouteAtTap => ({ model, basePath: '/v1', guard: null, upstream })
  return {
    policy,
    tap: {
      routes: {
        fallback: route(models.fallback),
        primary: policy.primary === null ? null : route(models.primary),
      },
      address: policy.tap,
      surface: policy.upstreamSurface,
      profile: policy.profile,
      fields: policy.fields,
      now: () => new Date(),
      elapsed: () => performance.now(),
      fingerprint,
      sink: { prompt: () => undefined, reply: () => undefined, error: () => undefined },
    },
    canariesOf: () => canaries,
    script: (drill) => faultScript(drill, models, markers, () => new Date()),
    folder,
    directory: folder,
    signal: new AbortController().signal,
  }
}

function fingerprint(bytes: Uint8Array): Fingerprint {
  const digest: string = createHash('sha256').update(bytes).digest('hex')
  return digest as Fingerprint
}
