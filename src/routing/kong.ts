import { entriesAt } from './entries.ts'
import { distinct, groupName } from './group-name.ts'
import { placesIn } from './places.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, itemsAt, membersAt, textAt } from './tree.ts'
import { writtenOr } from './written-amount.ts'

export const KONG: System = {
  id: 'kong',
  title: 'Kong Gateway',
  knownBy:
    'a plugin `ai-proxy-advanced`, by itself, below `plugins` or as `kind: KongPlugin`, or `_format_version` with `upstreams`',
  counts:
    '`plugins[].config.targets[].weight` of `ai-proxy-advanced`, wherever the plugin stands, among targets of one `model_alias`; `upstreams[].targets[].weight`. 100 where it is missing',
  source: 'https://developer.konghq.com/plugins/ai-proxy-advanced/reference/',
  paths: { settings: /\.log_payloads$/ },
  reads: {
    from: 'trees',
    knows: (document) =>
      pluginsIn(document).length > 0 ||
      (has(document, '_format_version') && itemsAt(document, 'upstreams').some((one) => has(one, 'targets'))),
    groups: (document) => {
      const plugins = pluginsIn(document)
      const names = distinct(plugins.map(({ name }) => name))
      return [
        ...plugins.flatMap(({ plugin }, index) => pluginGroups(names[index] ?? '', plugin)),
        ...entriesAt(document, 'upstreams').map(upstreamGroup),
      ]
    },
  },
}

const PLUGIN = 'ai-proxy-advanced'

/** https://developer.konghq.com/gateway/entities/target/: a weight that is not given is 100. */
const IMPLIED = 100

/** Entities that hold others, some of them plugins, and how deep they nest at most: consumer groups, services, routes. */
const HOLDERS = ['services', 'routes', 'consumers', 'consumer_groups'] as const

interface Named {
  readonly name: string
  readonly plugin: Tree
}

function pluginsIn(document: Tree): readonly Named[] {
  const kind = textAt(document, 'kind')
  if (kind === 'KongPlugin' || kind === 'KongClusterPlugin')
    return textAt(document, 'plugin') === PLUGIN
      ? [{ name: textAt(document, 'metadata', 'name') ?? '', plugin: document }]
      : []
  // One plugin alone, as the Admin API takes it.
  if (textAt(document, 'name') === PLUGIN) return [{ name: PLUGIN, plugin: document }]
  return pluginsBelow(document, null, 0)
}

/** Named by itself, else by the entity that it stands in or names. */
function pluginsBelow(holder: Tree, around: string | null, depth: number): readonly Named[] {
  if (depth > HOLDERS.length) return []
  const own = itemsAt(holder, 'plugins').filter((plugin) => textAt(plugin, 'name') === PLUGIN)
  return [
    ...own.map((plugin) => ({
      name: textAt(plugin, 'instance_name') ?? around ?? attachedTo(plugin) ?? PLUGIN,
      plugin,
    })),
    ...HOLDERS.flatMap((key) =>
      itemsAt(holder, key).flatMap((entity) =>
        pluginsBelow(entity, textAt(entity, 'name') ?? textAt(entity, 'username') ?? around, depth + 1),
      ),
    ),
  ]
}

/** A plugin at the top names its entity, by text or as `{name}`. */
function attachedTo(plugin: Tree): string | null {
  for (const key of ['route', 'service', 'consumer', 'consumer_group']) {
    const name = textAt(plugin, key) ?? textAt(plugin, key, 'name') ?? textAt(plugin, key, 'id')
    if (name !== null) return name
  }
  return null
}

/** A request that names an alias is shared by the targets of that alias alone. */
function pluginGroups(name: string, plugin: Tree): readonly Group[] {
  const targets = entriesAt(plugin, 'config', 'targets')
  refuseMeasured(at(plugin, 'config', 'balancer', 'algorithm'), targets)
  const off = textAt(plugin, 'enabled') === 'false' || textAt(plugin, 'disabled') === 'true'
  const byAlias = Map.groupBy(
    targets,
    (target) => textAt(target, 'model', 'model_alias') ?? textAt(target, 'model_alias'),
  )
  return [...byAlias].map(([alias, list]) => ({
    name: groupName(name, alias),
    unit: 'weight',
    whole: null,
    entries: list.map((target) => modelEntry(target, off)),
  }))
}

function modelEntry(target: Tree, off: boolean): Entry {
  const { amount, line } = writtenOr(IMPLIED, target, 'weight')
  const model = at(target, 'model')
  return {
    route:
      textAt(model, 'name') ??
      textAt(target, 'name') ??
      textAt(model, 'provider') ??
      'a target without a model',
    amount: off ? 0 : amount,
    line,
    leadsTo: [...placesIn(model), ...environmentIn(at(target, 'auth'))],
  }
}

/** The names of the variables that credentials come from, never a credential. */
function environmentIn(auth: Tree | undefined): readonly string[] {
  return membersAt(auth).flatMap(({ value }) =>
    value.is === 'scalar'
      ? (value.text.match(/(?<=\$\{[^}]*|\{vault:\/\/[^}]*)\b[\w-]*[A-Za-z][\w-]*/g) ?? [])
      : [],
  )
}

/** These go by weights; the others by what they measure, or by the prompt. */
const WEIGHTED = new Set(['round-robin', 'consistent-hashing', 'least-connections'])

function refuseMeasured(algorithm: Tree | undefined, targets: readonly Tree[]): void {
  if (targets.length < 2 || algorithm === undefined || algorithm.is === 'nothing') return
  if (algorithm.is === 'scalar' && WEIGHTED.has(algorithm.text)) return
  throw new Untold(
    algorithm.line,
    'This algorithm does not go by weights alone, so that no share stands in this file: use `round-robin`, or review the change by hand.',
  )
}

function upstreamGroup(upstream: Tree): Group {
  return {
    name: textAt(upstream, 'name') ?? '',
    unit: 'weight',
    whole: null,
    entries: entriesAt(upstream, 'targets').map((target) => ({
      route: textAt(target, 'target') ?? 'a target without an address',
      ...writtenOr(IMPLIED, target, 'weight'),
      leadsTo: placesIn(at(target, 'target')),
    })),
  }
}
