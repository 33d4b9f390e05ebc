import { amountOf } from './amount.ts'
import { placesIn } from './places.ts'
import type { Entry } from './share.ts'
import { Untold } from './share.ts'
import type { Tree } from './tree.ts'
import { at, membersAt, textAt } from './tree.ts'
import type { Written } from './written-amount.ts'

/** A rule as far as it decides who gets what. */
export interface Rule {
  readonly name: string | null
  readonly query: string
  readonly line: number
  readonly disabled: boolean
  readonly variation: Tree | undefined
  /** By variation; null where none are written. */
  readonly percentages: ReadonlyMap<string, Tree> | null
  readonly initial: RampStep | null
  readonly end: RampStep | null
}

/** One end of a progressive rollout. */
interface RampStep {
  readonly line: number
  readonly variation: Tree | undefined
  readonly percentage: Tree | undefined
  readonly date: string | null
}

const ALL = 100

/** Percentages that are rounded to two digits. */
const ROUNDED_OFF = 0.05

export function readRule(rule: Tree): Rule {
  const percentages = at(rule, 'percentage')
  if (percentages?.is === 'scalar' || percentages?.is === 'list')
    throw new Untold(percentages.line, 'A percentage for each variation belongs here: write `comet: 5`.')
  return {
    name: textAt(rule, 'name'),
    query: textAt(rule, 'query') ?? '',
    line: rule.line,
    disabled: textAt(rule, 'disable') === 'true',
    variation: at(rule, 'variation'),
    percentages:
      percentages?.is === 'map'
        ? new Map(membersAt(percentages).map(({ key, value }) => [key, value]))
        : null,
    initial: rampStep(at(rule, 'progressiveRollout', 'initial')),
    end: rampStep(at(rule, 'progressiveRollout', 'end')),
  }
}

function rampStep(step: Tree | undefined): RampStep | null {
  if (step === undefined || step.is === 'nothing') return null
  return {
    line: step.line,
    variation: at(step, 'variation'),
    percentage: at(step, 'percentage'),
    date: textAt(step, 'date'),
  }
}

/** What a person would call a rule among the others. */
export function ruleName({ name, query }: Rule): string {
  return name ?? query.replace(/\s+/g, ' ').trim()
}

/** modules/core/flag/rule.go, MergeRules: what the update writes replaces what stood there, percentage by percentage. */
export function mergedRule(rule: Rule, update: Rule): Rule {
  const percentages = new Map(rule.percentages ?? [])
  for (const [variation, percentage] of update.percentages ?? []) {
    if (percentage.is === 'scalar' && percentage.text.trim().startsWith('-')) percentages.delete(variation)
    else percentages.set(variation, percentage)
  }
  return {
    ...rule,
    disabled: update.disabled,
    query: update.query === '' ? rule.query : update.query,
    variation: update.variation ?? rule.variation,
    percentages: percentages.size === 0 ? null : percentages,
    initial: mergedStep(rule.initial, update.initial),
    end: mergedStep(rule.end, update.end),
  }
}

function mergedStep(step: RampStep | null, update: RampStep | null): RampStep | null {
  if (step === null || update === null) return update ?? step
  return {
    line: update.line,
    variation: update.variation ?? step.variation,
    percentage: update.percentage ?? step.percentage,
    date: update.date ?? step.date,
  }
}

interface Served {
  /** `start` and `end` of a progressive rollout; null where nothing changes by itself. */
  readonly moment: string | null
  readonly shares: readonly Entry[]
}

/** What a rule gives to whom it matches. A progressive rollout wins over percentages, and those over a variation. */
export function servedBy(rule: Rule, variations: Tree | undefined): readonly Served[] {
  const entry = (route: string, { amount, line }: Written): Entry => ({
    route,
    amount,
    line,
    leadsTo: placesIn(at(variations, route)),
  })
  if (rule.initial !== null || rule.end !== null) return ramp(rule, entry)
  if (rule.percentages !== null && rule.percentages.size > 0)
    return [{ moment: null, shares: percentagesOf(rule.percentages, entry) }]
  const { variation } = rule
  if (variation?.is === 'scalar')
    return [{ moment: null, shares: [entry(variation.text, { amount: ALL, line: variation.line })] }]
  throw new Untold(
    rule.line,
    'This rule serves nothing: write `variation`, `percentage` or `progressiveRollout`.',
  )
}

type MakeEntry = (route: string, written: Written) => Entry

/** Older versions refuse a sum that is not 100, and newer ones take the sum for all. */
function percentagesOf(percentages: ReadonlyMap<string, Tree>, entry: MakeEntry): readonly Entry[] {
  const entries = [...percentages].map(([variation, value]) =>
    entry(variation, { amount: amountOf(value, 'percent'), line: value.line }),
  )
  const sum = entries.reduce((total, { amount }) => total + amount, 0)
  if (Math.abs(sum - ALL) <= ROUNDED_OFF) return entries
  throw new Untold(
    entries[0]?.line ?? null,
    `The percentages add up to ${Number(sum.toFixed(4))}, and versions differ in what that means: make it 100.`,
  )
}

/** The percentage is what the variation of the end gets; the other one keeps the rest. */
function ramp({ initial, end, line }: Rule, entry: MakeEntry): readonly Served[] {
  if (
    initial?.variation?.is !== 'scalar' ||
    end?.variation?.is !== 'scalar' ||
    initial.date === null ||
    end.date === null
  )
    throw new Untold(
      line,
      'A progressive rollout needs `variation` and `date` in `initial` and in `end`: write them.',
    )
  const { variation: from } = initial
  const { variation: to } = end
  const split = (moment: string, { amount, line: at }: Written): Served => ({
    moment,
    shares: [
      entry(to.text, { amount, line: at }),
      ...(from.text === to.text ? [] : [entry(from.text, { amount: ALL - amount, line: from.line })]),
    ],
  })
  const start = percentageOf(initial, 0)
  const finish = percentageOf(end, ALL)
  if (start.amount > ALL) throw new Untold(start.line, 'This is more than 100 percent: correct it.')
  // What cannot be a percentage at the end means all of it.
  const isAll = finish.amount === 0 || finish.amount > ALL || from.text === to.text
  return [
    split('start', from.text === to.text ? { ...start, amount: ALL } : start),
    split('end', isAll ? { ...finish, amount: ALL } : finish),
  ]
}

function percentageOf({ percentage, line }: RampStep, implied: number): Written {
  if (percentage === undefined || percentage.is === 'nothing') return { amount: implied, line }
  return { amount: amountOf(percentage, 'percent'), line: percentage.line }
}
