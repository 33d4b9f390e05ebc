import type { Tree } from './tree.ts'
import { textAt } from './tree.ts'

/** Members that name an entry, the most telling first. */
const NAMES = [
  ...['name', 'route', 'id', 'key', 'label', 'title', 'virtual_key', 'backend', 'upstream', 'target'],
  ...['provider', 'model', 'deployment', 'host', 'url', 'base_url', 'endpoint'],
]

/** What an entry of a list calls itself; of a pair `[name, number]` the first. Null where it has no name. */
export function nameOfItem(item: Tree): string | null {
  if (item.is === 'list') {
    const [first] = item.items
    return first?.is === 'scalar' && first.quoted ? first.text : null
  }
  for (const name of NAMES) {
    const text = textAt(item, name)
    if (text !== null) return text
  }
  return null
}

/** Keys that hold a share, without case and separators. */
const SHARES = new Set([
  ...['weight', 'weights', 'percent', 'percentage', 'pct', 'ratio', 'share', 'split', 'traffic'],
  ...['trafficpercent', 'trafficpercentage', 'rollout', 'rolloutpercentage', 'canary', 'canaryweight'],
  ...['fraction', 'proportion', 'setweight', 'trafficweight', 'trafficshare', 'trafficsplit'],
])

/** Whether a key says that a share stands behind it. */
export function isShareKey(key: string): boolean {
  return SHARES.has(plainKey(key))
}

/** A key without case and separators. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z\d]/g, '')
}
