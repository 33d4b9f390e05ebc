import { amountOf } from './amount.ts'
import { isResource, objectName } from './custom-resource.ts'
import { groupName } from './group-name.ts'
import { placesIn } from './places.ts'
import type { Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, textAt } from './tree.ts'
import type { Written } from './written-amount.ts'
import { writtenOr } from './written-amount.ts'

export const FLAGGER: System = {
  id: 'flagger',
  title: 'Flagger',
  knownBy: '`kind: Canary` of `flagger.app`',
  counts:
    '`spec.analysis.stepWeights`, else `stepWeight` up to `maxWeight` (100 where that is missing), in percent. The first step, the later ones and the highest weight are groups of `canary` and `primary`; without steps the canary gets everything at once. `mirror` is a group of its own',
  source: 'https://docs.flagger.app/usage/how-it-works',
  paths: { shares: /\.(?:mirror|mirrorWeight|stepWeights?|maxWeight|skipAnalysis)$/ },
  reads: {
    from: 'trees',
    knows: (document) => isResource(document, 'Canary', 'flagger.app'),
    groups: canaryGroups,
  },
}

const ALL = 100

function canaryGroups(document: Tree): readonly Group[] {
  // `canaryAnalysis` until Flagger 1.0.
  const analysis = at(document, 'spec', 'analysis') ?? at(document, 'spec', 'canaryAnalysis')
  const skipped = at(document, 'spec', 'skipAnalysis')
  const steps =
    analysis === undefined || textAt(skipped) === 'true'
      ? [['step 1', { amount: ALL, line: (skipped ?? document).line }] as const]
      : stepsOf(analysis)
  return [
    ...steps.map(([step, written]) => splitGroup(document, step, written)),
    ...mirrorGroups(document, analysis),
  ]
}

/** pkg/controller/scheduler.go: a list of steps wins, and its last one is the highest weight. */
function stepsOf(analysis: Tree): readonly (readonly [string, Written])[] {
  const list = stepList(analysis)
  if (list.length > 0) return list.map((step, index) => [`step ${index + 1}`, step])
  const max = writtenOr(0, analysis, 'maxWeight', 'other')
  const highest = max.amount === 0 ? { ...max, amount: ALL } : max
  const step = writtenOr(0, analysis, 'stepWeight', 'other')
  // No steps: blue/green, or requests that match get the canary (A/B).
  if (step.amount === 0) return [['step 1', { amount: ALL, line: step.line }]]
  if (step.amount >= highest.amount) return [['step 1', { ...step, amount: highest.amount }]]
  return [
    ['step 1', step],
    ['max', highest],
  ]
}

function stepList(analysis: Tree): readonly Written[] {
  const list = at(analysis, 'stepWeights')
  if (list === undefined || list.is === 'nothing') return []
  if (list.is !== 'list') throw new Untold(list.line, 'A list of numbers belongs here: write `[5, 25, 50]`.')
  return list.items.map((item) => ({ amount: amountOf(item), line: item.line }))
}

function splitGroup(document: Tree, step: string, { amount, line }: Written): Group {
  if (amount > ALL) throw new Untold(line, 'This weight is more than 100 percent: correct it.')
  return {
    name: groupName(objectName(document), step),
    unit: 'percent',
    whole: ALL,
    entries: [
      { route: 'canary', amount, line, leadsTo: placesOf(document) },
      { route: 'primary', amount: ALL - amount, line, leadsTo: [] },
    ],
  }
}

/** The canary is the workload that the object names; the primary is Flagger's copy of what ran before. */
function placesOf(document: Tree): readonly string[] {
  return [
    ...placesIn(at(document, 'spec', 'targetRef')),
    ...placesIn(at(document, 'spec', 'service', 'name')),
  ]
}

/** Copies of requests, before any step. */
function mirrorGroups(document: Tree, analysis: Tree | undefined): readonly Group[] {
  const mirror = at(analysis, 'mirror')
  if (analysis === undefined || textAt(mirror) !== 'true') return []
  const { amount, line } = writtenOr(ALL, analysis, 'mirrorWeight')
  const entry = {
    route: 'canary',
    // 0 is how the field stands where it is not written.
    amount: amount === 0 ? ALL : amount,
    line: at(analysis, 'mirrorWeight') === undefined ? (mirror ?? analysis).line : line,
    leadsTo: placesOf(document),
  }
  return [{ name: groupName(objectName(document), 'mirror'), unit: 'percent', whole: ALL, entries: [entry] }]
}
