import type { Declared } from '../../src/evidence/routing.ts'
import { parseScale } from '../../src/routing/declared.ts'
import { readRouting } from '../../src/routing/reading.ts'
import { parseSelector } from '../../src/routing/selector.ts'
import type { Share } from '../../src/routing/share.ts'

/** The shares of a text that can be read. */
export function sharesIn(
  text: string,
  path = 'routes.yaml',
  declared: readonly Declared[] = [],
): readonly Share[] {
  const reading = readRouting(path, text, declared)
  if (reading.is === 'unreadable') throw new Error(`line ${reading.line}: ${reading.says}`)
  return reading.is === 'read' ? reading.shares : []
}

/** Route, percent and line of each share: what a person reads. */
export function rowsIn(text: string, path?: string, declared?: readonly Declared[]) {
  return sharesIn(text, path, declared).map(({ route, percent, line }) => [route, percent, line])
}

/** Where and why a text cannot be read. */
export function complaint(text: string, path = 'routes.yaml', declared: readonly Declared[] = []) {
  const reading = readRouting(path, text, declared)
  if (reading.is !== 'unreadable') throw new Error(`it was read: ${JSON.stringify(reading).slice(0, 300)}`)
  return { line: reading.line, says: reading.says }
}

/** What a policy declares for a file. */
export function declaring(path: string, scale: string): readonly Declared[] {
  const [selector, read] = [parseSelector(path), parseScale(scale)]
  if (selector === null || read === null) throw new Error(`no declaration: ${path}, ${scale}`)
  return [{ path: selector, scale: read }]
}
