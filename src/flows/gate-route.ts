import { startSimulator } from '../simulator/simulator.ts'
import type { Upstream } from '../tap/options.ts'
import { openWire, type Wire } from '../wire/wire.ts'
import type { Prepared } from './gate-prepare.ts'
import type { Surroundings } from './surroundings.ts'

/** The route under review, open: the real gateway, or the simulator in its place. */
export interface OpenRoute {
  readonly upstream: Upstream
  readonly wire: Wire
  close(): Promise<void>
}

/** No gateway of a drill's few sentences is silent for longer: the drill's own deadline ends it earlier. */
const SILENCE_MS = 300_000

/** Opens the route of this run. The wire is pinned to its one origin. */
export async function openRoute(prepared: Prepared, around: Surroundings): Promise<OpenRoute> {
  return prepared.plan.strength === 'rehearsal' ? openSimulated(prepared, around) : openReal(prepared, around)
}

async function openReal({ plan, realKey }: Prepared, around: Surroundings): Promise<OpenRoute> {
  if (realKey === null) throw new Error('a live run was planned without a key')
  const { origin, basePath } = plan.policy.fallback
  const wire = await openWire({
    allows: (asked) => asked === origin,
    silenceMs: SILENCE_MS,
    proxy: proxyOf(around.environment),
  })
  return {
    upstream: { origin, basePath, key: realKey, answeredBy: 'gateway' },
    wire,
    close: () => wire.close(),
  }
}

/** Drills run side by side: a counter would give a packet other bytes whenever they arrive in another order. */
const SIMULATED_ID = 'simulated'

/** The simulator takes a key of its own, so that a rehearsal proves the swap and never holds a real one. */
async function openSimulated({ simulatorKey }: Prepared, around: Surroundings): Promise<OpenRoute> {
  const simulator = await startSimulator({
    key: simulatorKey,
    now: around.now,
    newId: () => SIMULATED_ID,
  })
  const wire = await openWire({
    allows: (asked) => asked === simulator.origin,
    silenceMs: SILENCE_MS,
    proxy: null,
  })
  return {
    upstream: { origin: simulator.origin, basePath: '/v1', key: simulatorKey, answeredBy: 'simulator' },
    wire,
    async close() {
      await wire.close()
      await simulator.close()
    },
  }
}

function proxyOf(environment: Surroundings['environment']) {
  const http = environment['HTTP_PROXY'] ?? environment['http_proxy']
  const https = environment['HTTPS_PROXY'] ?? environment['https_proxy']
  const no = environment['NO_PROXY'] ?? environment['no_proxy']
  if (!http && !https) return null
  return { ...(http ? { http } : {}), ...(https ? { https } : {}), ...(no ? { no } : {}) }
}
