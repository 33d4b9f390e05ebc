import type { Declared, Scale } from '../evidence/routing.ts'
import { amountOf } from './amount.ts'
import { isShareKey } from './names.ts'
import { placesIn } from './places.ts'
import type { Met } from './selector.ts'
import { entriesOf, select } from './selector.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { Tree } from './tree.ts'
import { textAt } from './tree.ts'

export const SCALES_ALLOWED = '`percent`, `fraction`, `weight` or `parts of N`'

/** Reads what a person writes for a scale; null where it is none. */
export function parseScale(text: string): Scale | null {
  const plain = text.trim().toLowerCase()
  const parts = /^parts?[- ](?:of[- ])?(\d{1,9})$/.exec(plain)
  if (parts !== null) return Number(parts[1]) > 0 ? { unit: 'parts', whole: Number(parts[1]) } : null
  for (const unit of ['weight', 'percent', 'fraction'] as const) {
    if (plain === unit) return { unit }
  }
  return null
}

/** The groups that a declared path meets: entries below one place share its traffic. Throws `Untold` where a number is missing. */
export function declaredGroups(documents: readonly Tree[], { path, scale }: Declared): readonly Group[] {
  const several = documents.length > 1
  const numbers = documents.flatMap((document, index) => {
    const name = textAt(document, 'metadata', 'name') ?? textAt(document, 'name') ?? `document ${index + 1}`
    const met = select(path, document).flatMap(numbersOf)
    // Of several documents, those that have nothing there are about something else.
    if (several && met.every(({ value }) => value.is === 'nothing')) return []
    return met.map((one) => ({ document: several ? name : null, met: one }))
  })
  if (several && numbers.length === 0)
    throw new Untold(null, `Nothing stands at the declared path: correct it.`)
  const groups = Map.groupBy(numbers, ({ document, met }) =>
    [...(document === null ? [] : [document]), ...met.chosen.slice(0, -1)].join('/'),
  )
  return [...groups].map(([name, found]) => ({
    name,
    unit: scale.unit,
    whole: wholeOf(scale),
    entries: found.map(({ met }) => entry(met, scale)),
  }))
}

function wholeOf(scale: Scale): number | null {
  switch (scale.unit) {
    case 'weight':
      return null
    case 'percent':
      return 100
    case 'fraction':
      return 1
    case 'parts':
      return scale.whole
  }
}

/** A met value that is a number is taken as one; of an entry its only share; of a map or list of entries all of them. */
function numbersOf(met: Met): readonly Met[] {
  const own = ownShare(met)
  if (own !== null) return [own]
  return entriesOf(met).map((one) => {
    const share = ownShare(one)
    if (share === null) throw new Untold(one.line, WHICH)
    return share
  })
}

const WHICH =
  'No member of this entry is known as a share: declare the path to the number itself, such as `routes[*].weight`.'

/** The number that a value is or holds; null where it holds entries. */
function ownShare(met: Met): Met | null {
  const { value } = met
  if (value.is === 'scalar' || value.is === 'nothing') return met
  if (value.is === 'list') {
    const [name, number, ...more] = value.items
    if (name?.is !== 'scalar' || !name.quoted || number?.is !== 'scalar' || more.length > 0) return null
    return { ...met, value: number, line: number.line, around: value }
  }
  const shares = value.members.filter(({ key, value: inner }) => isShareKey(key) && inner.is === 'scalar')
  const [only, ...others] = shares
  if (others.length > 0)
    throw new Untold(met.line, `Several members of this entry look like a share: declare the path to one.`)
  if (only === undefined) return null
  return { ...met, value: only.value, line: only.line, around: value, members: [...met.members, only.key] }
}

function entry(met: Met, { unit }: Scale): Entry {
  if (met.value.is === 'nothing')
    throw new Untold(
      met.line,
      'No number stands at the declared path here: write it, 0 where nothing is to go.',
    )
  const route = routeName(met)
  return {
    route,
    amount: amountOf(met.value, unit === 'percent' ? 'percent' : 'other'),
    line: met.value.line,
    leadsTo: [route, ...besideNumber(met)],
  }
}

/** The chosen entry's name; else the last member that is more than the word for a share. */
function routeName({ chosen, members }: Met): string {
  return chosen.at(-1) ?? members.findLast((member) => !isShareKey(member)) ?? members.at(-1) ?? 'share'
}

/** What stands beside a number in its entry. Numbers in a plain list, or behind names of routes, stand beside each other. */
function besideNumber({ around, chosen, members }: Met): readonly string[] {
  if (around.is === 'list') return around.items.length === 2 ? placesIn(around) : []
  if (around.is !== 'map' || chosen.at(-1) === members.at(-1)) return []
  if (chosen.length > 0) return placesIn(around)
  return placesIn({ ...around, members: around.members.filter(({ value }) => value.is === 'scalar') })
}
