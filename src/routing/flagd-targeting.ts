import { amountOf } from './amount.ts'
import { groupName } from './group-name.ts'
import { Untold } from './share.ts'
import type { Member, Tree } from './tree.ts'
import { at, textAt, textsIn } from './tree.ts'

/** What a flag's targeting serves to those whom a condition lets in. */
export interface Targeted {
  /** The texts of the conditions on the way; null for those whom none lets in. */
  readonly condition: string | null
  readonly shares: readonly VariantShare[]
}

interface VariantShare {
  readonly variant: string
  readonly amount: number
  readonly line: number
}

/** Operators that answer yes or no: the answer is the name of a variant (https://flagd.dev/schema/v0/targeting.json). */
const CONDITIONS = new Set([
  ...['==', '===', '!=', '!==', '>', '>=', '<', '<=', '!', '!!', 'in', 'all', 'none', 'some'],
  ...['starts_with', 'ends_with', 'sem_ver'],
])

/** References that lead to themselves. */
const MOST_REFERENCES = 16

/** What stops references that each lead to several others. */
const MOST_BRANCHES = 20_000

interface Walk {
  readonly flag: Tree
  readonly evaluators: Tree | undefined
  /** Counts the branches that were walked. */
  readonly spend: (line: number) => void
}

/** What the targeting of a flag serves, branch by branch. Throws `Untold` where a variant is computed. */
export function targetedGroups(flag: Tree, evaluators: Tree | undefined): readonly Targeted[] {
  const targeting = at(flag, 'targeting')
  const none = targeting === undefined || targeting.is === 'nothing'
  if (none || (targeting.is === 'map' && targeting.members.length === 0))
    return [{ condition: null, shares: byDefault(flag) }]
  let left = MOST_BRANCHES
  const spend = (line: number): void => {
    left -= 1
    if (left < 0)
      throw new Untold(line, `The targeting has more than ${MOST_BRANCHES} branches: split the flag.`)
  }
  return servedBy(targeting, null, { flag, evaluators, spend }, 0)
}

function servedBy(rule: Tree, condition: string | null, walk: Walk, references: number): readonly Targeted[] {
  walk.spend(rule.line)
  if (rule.is === 'scalar')
    return [{ condition, shares: [{ variant: rule.text, amount: 1, line: rule.line }] }]
  if (rule.is === 'nothing') return [{ condition, shares: byDefault(walk.flag) }]
  const operation = rule.is === 'map' && rule.members.length === 1 ? rule.members[0] : undefined
  if (operation === undefined) throw new Untold(rule.line, COMPUTED)
  const { key, value } = operation
  if (key === 'fractional') return [{ condition, shares: fractions(value, walk.flag) }]
  if (key === 'if' || key === '?:') return branches(operation, condition, walk, references)
  if (key === '$ref') return servedBy(referred(operation, walk, references), condition, walk, references + 1)
  if (!CONDITIONS.has(key)) throw new Untold(operation.line, COMPUTED)
  const answer = (variant: string) => [{ variant, amount: 1, line: operation.line }]
  return [
    { condition: joined(condition, rule), shares: answer('true') },
    { condition, shares: answer('false') },
  ]
}

const COMPUTED =
  'The variant is computed here, so that no share stands in this file: use `fractional` and `if`, or review the change by hand.'

/** JSONLogic's chain: condition, result, condition, result, and what is left. */
function branches(
  { value, line }: Member,
  condition: string | null,
  walk: Walk,
  references: number,
): readonly Targeted[] {
  const parts = value.is === 'list' ? value.items : [value]
  const found: Targeted[] = []
  for (let index = 0; index < parts.length; index += 2) {
    const [test, result] = parts.slice(index, index + 2)
    if (test === undefined) continue
    if (result === undefined) return [...found, ...servedBy(test, condition, walk, references)]
    for (const served of servedBy(result, joined(condition, test), walk, references)) found.push(served)
  }
  return [...found, ...servedBy({ is: 'nothing', line }, condition, walk, references)]
}

function joined(condition: string | null, test: Tree): string {
  const said =
    test.is === 'map'
      ? test.members.map(({ key, value }) => `${key} ${textsIn(value).join(' ')}`)
      : textsIn(test)
  return groupName(condition, said.join(' '))
}

function referred({ value, line }: Member, { evaluators }: Walk, references: number): Tree {
  const rule = at(evaluators, textAt(value) ?? '')
  if (rule !== undefined && references < MOST_REFERENCES) return rule
  throw new Untold(
    line,
    'This reference leads to no rule of `$evaluators` in this file: write the rule here.',
  )
}

/** Pairs of a variant and a number, after what the choice is made by (core/pkg/evaluator/fractional.go). */
function fractions(list: Tree, flag: Tree): readonly VariantShare[] {
  if (list.is !== 'list')
    throw new Untold(list.line, 'A list of variants belongs here: write `["variant", 10]` for each.')
  return list.items
    .filter((item, index) => index > 0 || item.is === 'list')
    .flatMap((item): readonly VariantShare[] => {
      const [variant, weight] = item.is === 'list' ? item.items : []
      if (variant === undefined || variant.is === 'map' || variant.is === 'list')
        throw new Untold(item.line, COMPUTED)
      const share = { amount: weightOf(weight), line: weight?.line ?? item.line }
      if (variant.is === 'nothing') return byDefault(flag).map((one) => ({ ...one, ...share }))
      return [{ variant: variant.text, ...share }]
    })
}

/** Where flagd cannot read a number it serves the default variant to all. */
function weightOf(weight: Tree | undefined): number {
  if (weight === undefined || weight.is === 'nothing') return 1
  const amount = amountOf(weight)
  const quoted = weight.is === 'scalar' && weight.quoted
  if (!quoted && Number.isInteger(amount)) return amount
  throw new Untold(
    weight.line,
    'flagd takes whole numbers alone, without quotes, and serves the default variant otherwise: correct it.',
  )
}

/** Without a default, the application's own value counts, which stands in no file. */
function byDefault(flag: Tree): readonly VariantShare[] {
  const variant = at(flag, 'defaultVariant')
  return variant?.is === 'scalar' ? [{ variant: variant.text, amount: 1, line: variant.line }] : []
}
