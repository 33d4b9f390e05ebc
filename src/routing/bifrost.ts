import { entriesAt } from './entries.ts'
import { groupName } from './group-name.ts'
import { placesIn } from './places.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Member, Tree } from './tree.ts'
import { at, has, itemsAt, membersAt, textAt } from './tree.ts'
import { writtenOr } from './written-amount.ts'

export const BIFROST: System = {
  id: 'bifrost',
  title: 'Bifrost',
  knownBy:
    '`governance.virtual_keys` with `provider_configs`, `providers` with weighted `keys`, or its `$schema`',
  counts:
    '`governance.virtual_keys[].provider_configs[].weight`, nothing where it is missing or null; `providers.*.keys[].weight`',
  source: 'https://docs.getbifrost.ai/features/governance/routing',
  paths: { settings: /\.key_ids\b/ },
  reads: {
    from: 'trees',
    knows: (document) =>
      itemsAt(document, 'governance', 'virtual_keys').some((key) => has(key, 'provider_configs')) ||
      membersAt(document, 'providers').some(hasWeightedKeys) ||
      /^https?:\/\/(?:[\w-]+\.)*getbifrost\.ai\//.test(textAt(document, '$schema') ?? ''),
    groups: (document) => [
      ...entriesAt(document, 'governance', 'virtual_keys').map((key) => virtualKeyGroup(key, document)),
      ...membersAt(document, 'providers').filter(hasWeightedKeys).map(providerGroup),
    ],
  },
}

function hasWeightedKeys({ value }: Member): boolean {
  return itemsAt(value, 'keys').some((key) => at(key, 'weight') !== undefined)
}

/** Whoever calls with the key is shared among its providers. A key that is off calls nobody. */
function virtualKeyGroup(key: Tree, document: Tree): Group {
  const off = textAt(key, 'is_active') === 'false'
  return {
    name: textAt(key, 'name') ?? textAt(key, 'id') ?? '',
    unit: 'weight',
    whole: null,
    entries: entriesAt(key, 'provider_configs').map((config) => {
      // Without a weight a provider takes no part in the random choice, and is called by name alone.
      const { amount, line } = writtenOr(0, config, 'weight')
      const provider = textAt(config, 'provider')
      return {
        route: provider ?? 'a provider without a name',
        amount: off ? 0 : amount,
        line,
        leadsTo: [...placesIn(config), ...placesOf(at(document, 'providers', provider ?? ''))],
      }
    }),
  }
}

/** The keys of one provider. Versions differ in what a missing weight is worth: 0 or 1. */
function providerGroup({ key: provider, value }: Member): Group {
  const keys = entriesAt(value, 'keys')
  const entries = keys.map((key, index): Entry => {
    if (keys.length > 1 && !has(key, 'weight'))
      throw new Untold(key.line, 'Versions of Bifrost differ in what a missing weight is worth: write it.')
    return {
      route: textAt(key, 'name') ?? textAt(key, 'id') ?? `key ${index + 1}`,
      ...writtenOr(1, key, 'weight'),
      leadsTo: [provider, ...placesOf(value), ...placesIn(at(key, 'models')), ...variableOf(key)],
    }
  })
  return { name: groupName('providers', provider), unit: 'weight', whole: null, entries }
}

/** Where a provider's requests go; its keys are not among it. */
function placesOf(provider: Tree | undefined): readonly string[] {
  return ['base_url', 'custom_provider_config', 'network_config'].flatMap((part) =>
    placesIn(at(provider, part)),
  )
}

/** The name of the variable that holds the key, never the key. */
function variableOf(key: Tree): readonly string[] {
  const value = textAt(key, 'value')
  return value !== null && /^env\.\w+$/.test(value) ? [value] : []
}
