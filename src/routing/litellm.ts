import { amountOf } from './amount.ts'
import { entriesAt } from './entries.ts'
import { fallbackGroups } from './litellm-fallbacks.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, itemsAt, textAt } from './tree.ts'

export const LITELLM: System = {
  id: 'litellm',
  title: 'LiteLLM',
  knownBy:
    '`model_list` with `litellm_params`, or lists of fallbacks in `router_settings` or `litellm_settings`',
  counts:
    '`litellm_params.weight` among the lowest `order`; without weights `rpm`, then `tpm`, then equal parts. Places in `fallbacks`, `default_fallbacks`, `context_window_fallbacks` and `content_policy_fallbacks`; `model_group_alias`',
  source: 'https://docs.litellm.ai/docs/routing',
  reads: {
    from: 'trees',
    knows: (document) =>
      itemsAt(document, 'model_list').some((item) => has(item, 'litellm_params')) ||
      ['router_settings', 'litellm_settings'].some((part) =>
        ['fallbacks', 'default_fallbacks', 'model_group_alias', 'routing_strategy', 'num_retries'].some(
          (key) => has(document, part, key),
        ),
      ),
    groups: (document) => {
      const deployments = deploymentsIn(document)
      const models = [...deployments].map(([name, list]) => modelGroup(name, list, document))
      const places = new Map(
        [...deployments].map(([name, list]) => [name, [name, ...list.flatMap(placesOfDeployment)]]),
      )
      return [...models, ...fallbackGroups(document, (model) => places.get(model) ?? [model])]
    },
  },
}

function deploymentsIn(document: Tree): ReadonlyMap<string, readonly Tree[]> {
  return Map.groupBy(entriesAt(document, 'model_list'), (item) => textAt(item, 'model_name') ?? '')
}

/** Deployments with one `model_name`: those with the lowest `order` share its requests. */
function modelGroup(name: string, deployments: readonly Tree[], document: Tree): Group {
  const orders = deployments.map(orderOf)
  const tiers = Map.groupBy(deployments, (_, index) => orders[index] ?? null)
  const sorted = [...tiers.keys()].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity))
  const ranks = new Map(sorted.map((order, rank) => [order, rank]))
  const entries = new Map<Tree, Entry>()
  for (const [order, tier] of tiers) {
    refuseMeasured(tier, document)
    for (const [deployment, entry] of shuffled(tier))
      entries.set(deployment, { ...entry, rank: ranks.get(order) ?? 0 })
  }
  const counted = deployments.some((deployment) =>
    METRICS.some((metric) => has(deployment, 'litellm_params', metric)),
  )
  return {
    name,
    unit: tiers.size > 1 && !counted ? 'order' : 'weight',
    whole: null,
    entries: deployments.flatMap((deployment) => entries.get(deployment) ?? []),
  }
}

/** A deployment without one is asked after all that have one (`_get_order_filtered_deployments`, litellm/utils.py). */
function orderOf(deployment: Tree): number | null {
  for (const part of ['litellm_params', 'model_info']) {
    const order = at(deployment, part, 'order')
    if (order !== undefined && has(deployment, part, 'order')) return amountOf(order)
  }
  return null
}

/** What the random choice goes by, in this order. */
const METRICS = ['weight', 'rpm', 'tpm'] as const

/**
 * LiteLLM's `simple_shuffle` (litellm/router_strategy/simple_shuffle.py): the *first* deployment alone says what is
 * counted, and one that lacks it later counts 0. Where all count 0, the next metric is tried. So a first deployment
 * without `weight` switches all weights off.
 */
function shuffled(tier: readonly Tree[]): ReadonlyMap<Tree, Entry> {
  const decisive = METRICS.find((metric) => {
    const counted = tier.map((deployment) => metricOf(deployment, metric))
    return has(tier[0], 'litellm_params', metric) && counted.some((amount) => amount > 0)
  })
  return new Map(
    tier.map((deployment) => {
      const params = at(deployment, 'litellm_params')
      const written = at(params, decisive ?? 'weight')
      const entry = {
        route: textAt(params, 'model') ?? textAt(deployment, 'model_name') ?? 'a deployment without a model',
        amount: decisive === undefined ? 1 : metricOf(deployment, decisive),
        line: written?.line ?? deployment.line,
        leadsTo: placesOfDeployment(deployment),
      }
      return [deployment, entry]
    }),
  )
}

function metricOf(deployment: Tree, metric: string): number {
  const written = at(deployment, 'litellm_params', metric)
  return written === undefined || written.is === 'nothing' ? 0 : amountOf(written)
}

/** Other strategies choose by latency, cost or load: nothing in the file says what share that makes. */
function refuseMeasured(tier: readonly Tree[], document: Tree): void {
  const strategy = at(document, 'router_settings', 'routing_strategy')
  if (tier.length < 2 || strategy === undefined || strategy.is === 'nothing') return
  if (strategy.is === 'scalar' && strategy.text === 'simple-shuffle') return
  throw new Untold(
    strategy.line,
    'This strategy chooses by what it measures, so that no share stands in this file: use `simple-shuffle` with weights, or review the change by hand.',
  )
}

/** A key is never among them; the name of the variable that holds it is. */
function placesOfDeployment(deployment: Tree): readonly string[] {
  const params = at(deployment, 'litellm_params')
  const key = textAt(params, 'api_key')
  return [
    ...PLACES.flatMap((name) => textAt(params, name) ?? []),
    ...(key !== null && /^os\.environ\/\w+$/.test(key) ? [key] : []),
  ]
}

const PLACES = ['model', 'api_base', 'base_url', 'custom_llm_provider', 'litellm_credential_name'] as const
