import { isResource, objectName } from './custom-resource.ts'
import { entriesAt } from './entries.ts'
import { groupName } from './group-name.ts'
import { placesIn } from './places.ts'
import type { Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, itemsAt, textAt } from './tree.ts'
import type { Written } from './written-amount.ts'
import { written, writtenOr } from './written-amount.ts'

export const ARGO_ROLLOUTS: System = {
  id: 'argo-rollouts',
  title: 'Argo Rollouts',
  knownBy: '`kind: Rollout` of `argoproj.io`',
  counts:
    '`spec.strategy.canary.steps[].setWeight` out of `trafficRouting.maxTrafficWeight`, 100 where that is missing. Each step is a group of `canary` and `stable`; after the last one the canary gets everything',
  source: 'https://argo-rollouts.readthedocs.io/en/stable/features/specification/',
  paths: { settings: /\.env(?:From)?\[/, shares: /\.steps\b|\.maxTrafficWeight$/ },
  reads: {
    from: 'trees',
    knows: (document) => isResource(document, 'Rollout', 'argoproj.io') && has(document, 'spec', 'strategy'),
    groups: rolloutGroups,
  },
}

const ALL = 100

function rolloutGroups(document: Tree): readonly Group[] {
  const object = objectName(document)
  const strategy = at(document, 'spec', 'strategy')
  const canary = at(strategy, 'canary')
  const max = maxWeight(at(canary, 'trafficRouting'), document)
  const steps = canary === undefined ? [] : entriesAt(canary, 'steps')
  const weights = steps
    .filter((step) => at(step, 'setWeight') !== undefined)
    .map((step) => written(step, 'setWeight'))
  for (const step of steps) refuseExperiment(step)
  const places = { canary: canaryPlaces(document), stable: placesIn(at(canary, 'stableService')) }
  const end: Written = { amount: max, line: (at(canary, 'steps') ?? canary ?? strategy ?? document).line }
  // What follows the last step is all: without it, a change that drops the later steps would give nobody more.
  const reached = weights.at(-1)?.amount === max ? weights : [...weights, end]
  return [
    ...reached.map((weight, index) => stepGroup(groupName(object, `step ${index + 1}`), weight, max, places)),
    ...mirrorGroups(object, steps, places),
  ]
}

/** Argo refuses 0; what is more than 100 needs a router that counts so. */
function maxWeight(routing: Tree | undefined, document: Tree): number {
  const { amount, line } = writtenOr(ALL, routing ?? document, 'maxTrafficWeight')
  if (amount > 0) return amount
  throw new Untold(line, 'The weight that is all cannot be 0: write `maxTrafficWeight` as 100 or more.')
}

interface Places {
  readonly canary: readonly string[]
  readonly stable: readonly string[]
}

function stepGroup(name: string, { amount, line }: Written, max: number, places: Places): Group {
  if (amount > max)
    throw new Untold(line, `This weight is more than ${max}, which is all there is: correct it.`)
  return {
    name,
    unit: max === ALL ? 'percent' : 'parts',
    whole: max,
    entries: [
      { route: 'canary', amount, line, leadsTo: places.canary },
      { route: 'stable', amount: max - amount, line, leadsTo: places.stable },
    ],
  }
}

/** The canary runs what the template says; what the stable pods run stands in no file. */
function canaryPlaces(document: Tree): readonly string[] {
  const services = ['canary', 'blueGreen'].flatMap((kind) =>
    ['canaryService', 'previewService'].flatMap(
      (key) => textAt(document, 'spec', 'strategy', kind, key) ?? [],
    ),
  )
  return [...services, ...placesIn(at(document, 'spec', 'template'))]
}

/** Pods of an experiment get traffic that no step counts. */
function refuseExperiment(step: Tree): void {
  const weighted = itemsAt(step, 'experiment', 'templates').find((template) => has(template, 'weight'))
  if (weighted === undefined) return
  throw new Untold(
    weighted.line,
    'An experiment takes traffic by a weight of its own here: review the change by hand, or give the experiment none.',
  )
}

/** Copies of requests that the canary gets beside its share. */
function mirrorGroups(object: string, steps: readonly Tree[], places: Places): readonly Group[] {
  return steps
    .filter((step) => has(step, 'setMirrorRoute', 'match'))
    .map((step) => {
      const mirror = at(step, 'setMirrorRoute') ?? step
      const { amount, line } = writtenOr(ALL, mirror, 'percentage', 'percent')
      const name = groupName(object, 'mirror', textAt(mirror, 'name'))
      return {
        name,
        unit: 'percent',
        whole: ALL,
        entries: [{ route: 'canary', amount, line, leadsTo: places.canary }],
      }
    })
}
