import type { ShareUnit } from '../evidence/routing.ts'
import { amountOf } from './amount.ts'
import { backendEntry, ruleGroups } from './http-route.ts'
import type { Entry } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, textAt } from './tree.ts'

/** api/v1beta1/ai_gateway_route.go: a weight that is not given is 1, a priority 0, and lower priorities are asked first. */
export const ENVOY_AI_GATEWAY: System = {
  id: 'envoy-ai-gateway',
  title: 'Envoy AI Gateway',
  knownBy: '`kind: AIGatewayRoute`',
  counts:
    '`spec.rules[].backendRefs[].weight`, 1 where it is missing, among the lowest `priority`; higher priorities get traffic once that has failed',
  source: 'https://aigateway.envoyproxy.io/docs/',
  reads: {
    from: 'trees',
    knows: (document) => textAt(document, 'kind') === 'AIGatewayRoute',
    groups: (document, all) => ruleGroups(document, (backend) => prioritised(backend, all), unitOf),
  },
}

function prioritised(backend: Tree, all: readonly Tree[]): Entry {
  const priority = at(backend, 'priority')
  const rank = priority === undefined || priority.is === 'nothing' ? 0 : amountOf(priority)
  return { ...backendEntry(backend, all), rank }
}

/** Where no weight is written, priorities alone say who gets traffic. */
function unitOf(backends: readonly Tree[]): ShareUnit {
  const priorities = new Set(backends.map((backend) => textAt(backend, 'priority') ?? '0'))
  return priorities.size > 1 && !backends.some((backend) => has(backend, 'weight')) ? 'order' : 'weight'
}
