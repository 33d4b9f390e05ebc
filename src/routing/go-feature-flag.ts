import { entriesAt } from './entries.ts'
import { distinct, groupName } from './group-name.ts'
import type { Rule } from './go-feature-flag-rules.ts'
import { mergedRule, readRule, ruleName, servedBy } from './go-feature-flag-rules.ts'
import type { Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Member, Tree } from './tree.ts'
import { at, has, membersAt, textAt } from './tree.ts'

export const GO_FEATURE_FLAG: System = {
  id: 'go-feature-flag',
  title: 'GO Feature Flag',
  knownBy: 'flags with a `defaultRule` that has a `percentage`, a `variation` or a `progressiveRollout`',
  counts:
    '`defaultRule.percentage`, `targeting[].percentage`, which have to add up to 100; a `variation` gets everything. The start and the end of a `progressiveRollout` and each step of a `scheduledRollout` are groups',
  source: 'https://gofeatureflag.org/docs/configure_flag/create-flags',
  paths: { settings: /\.variations\./, shares: /\.(?:defaultRule|targeting|scheduledRollout)\b|\.disable$/ },
  reads: {
    from: 'trees',
    knows: (document) => membersAt(document).some(isFlag),
    groups: (document) => membersAt(document).filter(isFlag).flatMap(flagGroups),
  },
}

function isFlag({ value }: Member): boolean {
  return ['percentage', 'variation', 'progressiveRollout'].some((key) => has(value, 'defaultRule', key))
}

/** Each step repeats the rules before it. */
const MOST_GROUPS = 10_000

/** A flag as it stands, or as a scheduled step leaves it. */
interface Flag {
  readonly disabled: boolean
  readonly targeting: readonly Rule[]
  readonly defaultRule: Rule
}

function flagGroups({ key, value }: Member): readonly Group[] {
  const variations = at(value, 'variations')
  let flag: Flag = {
    disabled: textAt(value, 'disable') === 'true',
    targeting: entriesAt(value, 'targeting').map(readRule),
    defaultRule: readRule(at(value, 'defaultRule') ?? value),
  }
  const groups = [...ruleGroups(key, flag, variations)]
  const steps = entriesAt(value, 'scheduledRollout')
  for (const step of steps) {
    flag = afterStep(flag, step)
    const moment = groupName(key, textAt(step, 'date') ?? 'a step without a date')
    groups.push(...ruleGroups(moment, flag, variations))
    if (groups.length > MOST_GROUPS)
      throw new Untold(step.line, `The steps of this flag make more than ${MOST_GROUPS} groups: split it.`)
  }
  return groups
}

/** Rules are asked in order, and the default rule gives to those whom none matches. */
function ruleGroups(name: string, flag: Flag, variations: Tree | undefined): readonly Group[] {
  const names = distinct(flag.targeting.map(ruleName))
  const rules = [
    { called: null, rule: { ...flag.defaultRule, disabled: false } },
    ...flag.targeting.map((rule, index) => ({ called: names[index] ?? '', rule })),
  ]
  return rules.flatMap(({ called, rule }) =>
    servedBy(rule, variations).map(({ moment, shares }) => ({
      name: groupName(name, called, moment),
      unit: 'percent',
      whole: 100,
      entries: flag.disabled || rule.disabled ? shares.map((share) => ({ ...share, amount: 0 })) : shares,
    })),
  )
}

/** modules/core/flag/rule.go, MergeSetOfRules: rules are updated by name, and the others are added. */
function afterStep(flag: Flag, step: Tree): Flag {
  const updates = entriesAt(step, 'targeting').map(readRule)
  const isUpdated = (rule: Rule, update: Rule): boolean => update.name !== null && update.name === rule.name
  const kept = flag.targeting.map((rule) => {
    const update = updates.findLast((one) => isUpdated(rule, one))
    return update === undefined ? rule : mergedRule(rule, update)
  })
  const added = updates.filter((update) => !flag.targeting.some((rule) => isUpdated(rule, update)))
  const byDefault = at(step, 'defaultRule')
  return {
    disabled: has(step, 'disable') ? textAt(step, 'disable') === 'true' : flag.disabled,
    targeting: [...kept, ...added],
    defaultRule:
      byDefault === undefined ? flag.defaultRule : mergedRule(flag.defaultRule, readRule(byDefault)),
  }
}
