import type { Selector, Step } from '../evidence/routing.ts'
import { nameOfItem } from './names.ts'
import type { Tree } from './tree.ts'

/** A value that a selector met, and the names on the way to it. */
export interface Met {
  readonly value: Tree
  /** The line of its key, or of itself in a list. */
  readonly line: number
  /** The map or list that it stands in. */
  readonly around: Tree
  /** Names of the entries that wildcards and places in lists chose, outermost first. */
  readonly chosen: readonly string[]
  /** Names of the members on the way, the last one its own. */
  readonly members: readonly string[]
}

const BRACKET = /^\[(?:(\*)|(\d{1,6})|'([^']*)'|"([^"]*)"|([^\][=*\s'"]+)=([^\][=]+))\]/
const MEMBER = /^(?:"([^"]*)"|'([^']*)'|([^.[\]\s"'/]+))/

/**
 * Reads a path such as `routes[*].weight`, `$.llm.*.percent` or `/llm/routes`: members, `[0]`, `[*]` or `*` for all
 * entries of a list or map, `[name=comet]`, `['a.b']`. Null where it is none.
 */
export function parseSelector(text: string): Selector | null {
  if (text.length > LONGEST) return null
  const trimmed = text.trim()
  if (trimmed.startsWith('/')) return pointer(trimmed)
  if (trimmed === '$' || trimmed === '.') return []
  const steps: Step[] = []
  let rest = trimmed.replace(/^(?:\$(?=[.[]))?(?:\.(?=[^.]))?/, '')
  while (rest !== '') {
    const found = nextStep(rest)
    if (found === null) return null
    steps.push(found.step)
    rest = rest.slice(found.length)
    if (rest === '.') return null
    if (rest.startsWith('.')) rest = rest.slice(1)
    else if (rest !== '' && !rest.startsWith('[')) return null
  }
  return steps.length === 0 ? null : steps
}

/** Longer paths are no paths. */
const LONGEST = 1_000

function nextStep(rest: string): { readonly step: Step; readonly length: number } | null {
  const bracket = BRACKET.exec(rest)
  if (bracket !== null) {
    const [whole, every, index, single, double, name, value] = bracket
    const { length } = whole
    if (every !== undefined) return { step: { step: 'every' }, length }
    if (index !== undefined) return { step: { step: 'index', index: Number(index) }, length }
    if (name !== undefined) return { step: { step: 'where', name, value: value ?? '' }, length }
    return { step: { step: 'member', name: single ?? double ?? '' }, length }
  }
  const member = MEMBER.exec(rest)
  if (member === null) return null
  const name = member[1] ?? member[2] ?? member[3] ?? ''
  return { step: name === '*' ? { step: 'every' } : { step: 'member', name }, length: member[0].length }
}

/** A JSON pointer (RFC 6901), in which `*` stands for every entry. */
function pointer(text: string): Selector {
  return text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((name) => (name === '*' ? { step: 'every' } : { step: 'member', name }))
}

/** What a selector meets in a document. A step that finds nothing leaves `nothing` behind, where something should stand. */
export function select(selector: Selector, document: Tree): readonly Met[] {
  const root: Met = { value: document, line: document.line, around: document, chosen: [], members: [] }
  return selector.reduce<readonly Met[]>((met, step) => met.flatMap((one) => follow(one, step)), [root])
}

function follow(met: Met, step: Step): readonly Met[] {
  const { value } = met
  switch (step.step) {
    case 'member':
      return [memberStep(met, step.name)]
    case 'every':
      return entriesOf(met)
    case 'index': {
      const item = entriesOf(met)[step.index]
      return [item ?? missing(met, String(step.index))]
    }
    case 'where': {
      const items = value.is === 'list' ? entriesOf(met) : []
      const found = items.filter((item) => scalarAt(item.value, step.name) === step.value)
      return found.length === 0 ? [missing(met, step.value)] : found
    }
  }
}

/** The entries of a map or list, with their names. */
export function entriesOf(met: Met): readonly Met[] {
  const { value, chosen, members } = met
  if (value.is === 'map')
    return value.members.map(({ key, line, value: inner }) => ({
      value: inner,
      line,
      around: value,
      chosen: [...chosen, key],
      members: [...members, key],
    }))
  if (value.is === 'list')
    return value.items.map((item, index) => ({
      value: item,
      line: item.line,
      around: value,
      chosen: [...chosen, nameOfItem(item) ?? `entry ${index + 1}`],
      members,
    }))
  return []
}

/** Also `0` in a pointer means a place in a list. */
function memberStep(met: Met, name: string): Met {
  const { value } = met
  if (value.is === 'list' && /^\d{1,6}$/.test(name)) return entriesOf(met)[Number(name)] ?? missing(met, name)
  const found = value.is === 'map' ? value.members.find(({ key }) => key === name) : undefined
  if (found === undefined) return missing(met, name)
  return { ...met, value: found.value, line: found.line, around: value, members: [...met.members, name] }
}

function missing(met: Met, name: string): Met {
  return {
    ...met,
    value: { is: 'nothing', line: met.line },
    around: met.value,
    members: [...met.members, name],
  }
}

function scalarAt(tree: Tree, name: string): string | null {
  const member = tree.is === 'map' ? tree.members.find(({ key }) => key === name)?.value : undefined
  return member?.is === 'scalar' ? member.text : null
}
