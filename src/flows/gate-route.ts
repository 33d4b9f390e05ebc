import type { PrimaryRoute } from '../evidence/policy.ts'
import { startSimulator } from '../simulator/simulator.ts'
import type { RouteAtTap, RoutesAtTap } from '../tap/options.ts'
import { openWire } from '../wire/wire.ts'
import type { Prepared } from './gate-prepare.ts'
import type { Surroundings } from './surroundings.ts'

/** The routes of this run, open: the one under review, and the primary where the policy declares one. */
export interface OpenRoutes {
  readonly routes: RoutesAtTap
  close(): Promise<void>
}

/** No gateway of a drill's few sentences is silent for longer: the drill's own deadline ends it earlier. */
const SILENCE_MS = 300_000

interface Opened {
  readonly route: RouteAtTap
  close(): Promise<void>
}

/**
 * Opens the routes. The fallback is the real gateway or the simulator in its place; the primary is always simulated,
 * since it is not under review. Each wire is pinned to one origin.
 */
export async function openRoutes(prepared: Prepared, around: Surroundings): Promise<OpenRoutes> {
  const { policy, strength } = prepared.plan
  const { primary, fallback } = policy
  const simulated = strength === 'rehearsal'
  const opened = simulated
    ? await openSimulated(prepared, around, fallback)
    : await openReal(prepared, around)
  try {
    const second = primary === null ? null : await openSimulated(prepared, around, primary)
    return {
      routes: { fallback: opened.route, primary: second?.route ?? null },
      close: async () => {
        await Promise.all([opened.close(), second?.close()])
      },
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function openReal({ plan, realKey, guard }: Prepared, around: Surroundings): Promise<Opened> {
  if (realKey === null) throw new Error('a live run was planned without a key')
  const { origin, basePath, model } = plan.policy.fallback
  const wire = await openWire({
    allows: (asked) => asked === origin,
    silenceMs: SILENCE_MS,
    proxy: proxyOf(around.environment),
  })
  return {
    route: {
      model,
      basePath,
      guard,
      upstream: { origin, basePath, key: realKey, answeredBy: 'gateway', wire },
    },
    close: () => wire.close(),
  }
}

/** Drills run side by side: a counter would give a packet other bytes whenever they arrive in another order. */
const SIMULATED_ID = 'simulated'

/** Where the simulator serves. */
const SIMULATED_PATH = '/v1'

/** The simulator takes a key of its own, so that a rehearsal proves the swap and never holds a real one. */
async function openSimulated(
  { simulatorKey }: Prepared,
  around: Surroundings,
  { model, basePath }: PrimaryRoute,
): Promise<Opened> {
  const simulator = await startSimulator({
    key: simulatorKey,
    now: around.now,
    newId: () => SIMULATED_ID,
  })
  const { origin } = simulator
  const wire = await openWire({ allows: (asked) => asked === origin, silenceMs: SILENCE_MS, proxy: null })
  return {
    route: {
      model,
      basePath,
      guard: null,
      upstream: { origin, basePath: SIMULATED_PATH, key: simulatorKey, answeredBy: 'simulator', wire },
    },
    async close() {
      await wire.close()
      await simulator.close()
    },
  }
}

/** The runner’s proxy settings, in both spellings. */
export function proxyOf(environment: Surroundings['environment']) {
  const http = environment['HTTP_PROXY'] ?? environment['http_proxy']
  const https = environment['HTTPS_PROXY'] ?? environment['https_proxy']
  const no = environment['NO_PROXY'] ?? environment['no_proxy']
  if (!http && !https) return null
  return { ...(http ? { http } : {}), ...(https ? { https } : {}), ...(no ? { no } : {}) }
}
