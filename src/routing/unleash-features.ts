import { entriesAt } from './entries.ts'
import type { Tree } from './tree.ts'
import { at, has, itemsAt, textAt } from './tree.ts'

/** A feature in one environment, however the file spells it. */
export interface Feature {
  readonly name: string
  /** Null where the file is about one alone. */
  readonly environment: string | null
  readonly enabled: boolean
  readonly strategies: readonly Tree[]
  /** Of the feature as a whole: for strategies that have none of their own. */
  readonly variants: readonly Tree[]
  readonly line: number
}

/** Features as clients get them, as the API shows one, and as they are exported. */
export function featuresIn(document: Tree): readonly Feature[] {
  const features = isFeature(document) ? [document] : itemsAt(document, 'features')
  if (at(document, 'featureStrategies')?.is === 'list') return exportedFeatures(document)
  return features.filter(isFeature).flatMap((feature) => {
    const environments = itemsAt(feature, 'environments').filter(
      (place) => at(place, 'strategies')?.is === 'list',
    )
    if (environments.length === 0) return [featureOf(feature, feature, null)]
    return environments.map((place) => featureOf(feature, place, textAt(place, 'name')))
  })
}

function isFeature(feature: Tree): boolean {
  return (
    at(feature, 'strategies')?.is === 'list' ||
    itemsAt(feature, 'environments').some((place) => at(place, 'strategies')?.is === 'list')
  )
}

function featureOf(feature: Tree, place: Tree, environment: string | null): Feature {
  return {
    name: textAt(feature, 'name') ?? groupOf(place) ?? 'a feature without a name',
    environment,
    enabled: textAt(place, 'enabled') !== 'false',
    strategies: entriesAt(place, 'strategies'),
    variants: has(place, 'variants') ? entriesAt(place, 'variants') : entriesAt(feature, 'variants'),
    line: feature.line,
  }
}

/** What a strategy that stands alone is about. */
function groupOf(place: Tree): string | null {
  return textAt(itemsAt(place, 'strategies')[0], 'parameters', 'groupId')
}

/** An export holds one environment: strategies and switches stand apart, and name their feature. */
function exportedFeatures(document: Tree): readonly Feature[] {
  const strategies = Map.groupBy(entriesAt(document, 'featureStrategies'), featureNamed)
  const places = Map.groupBy(entriesAt(document, 'featureEnvironments'), featureNamed)
  return entriesAt(document, 'features').map((feature) => {
    const name = textAt(feature, 'name') ?? ''
    const place = places.get(name)?.[0]
    const own = place === undefined ? [] : entriesAt(place, 'variants')
    return {
      name,
      environment: null,
      enabled: textAt(place, 'enabled') !== 'false',
      strategies: strategies.get(name) ?? [],
      variants: own.length > 0 ? own : entriesAt(feature, 'variants'),
      line: feature.line,
    }
  })
}

function featureNamed(item: Tree): string {
  return textAt(item, 'featureName') ?? textAt(item, 'name') ?? ''
}
