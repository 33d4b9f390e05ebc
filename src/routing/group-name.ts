import { createHash } from 'node:crypto'

/** The name of a group from outside in; parts that are missing are left out. */
export function groupName(...parts: readonly (string | null)[]): string {
  return shortened(parts.filter((part) => part !== null && part !== '').join('/'))
}

/** The names with a number where one stands again, so that each group has its own. */
export function distinct(names: readonly string[]): readonly string[] {
  const taken = new Map<string, number>()
  return names.map(shortened).map((name) => {
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : `${name} rule ${count}`.trim()
  })
}

/** Names made of what a rule asks can be long: each share repeats them. */
const LONGEST = 200
const DIGITS = 12

/** A long name, cut, and told from others that begin like it. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name
  const digest = createHash('sha256').update(name).digest('hex')
  return `${name.slice(0, LONGEST - DIGITS - 1)}~${digest.slice(0, DIGITS)}`
}
