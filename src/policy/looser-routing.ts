import type { Policy } from '../evidence/policy.ts'
import type { Declared } from '../evidence/routing.ts'
import type { Loosened } from './loosened.ts'
import { loosened, loosenedIf, missingOf } from './loosened.ts'
import { SETTINGS } from './settings.ts'

/** What a change of the routing files has to show less for. Where nothing is watched yet, nothing is asked. */
export function looserRouting({ routing: base }: Policy, { routing: now }: Policy): readonly Loosened[] {
  if (base.files.length === 0) return []
  return [
    ...missingOf(SETTINGS.routingFiles.name, base.files, [...now.files, ...inFolders(base.files, now.files)]),
    ...otherDeclarations(base, now),
    // More names can mean fewer routes: in a file that none of them meets, every increase counts.
    ...loosenedIf(
      namesOf(base.promotedRoutes) !== namesOf(now.promotedRoutes),
      SETTINGS.promotedRoutes.name,
      namesOf(base.promotedRoutes),
      namesOf(now.promotedRoutes),
    ),
    ...loosenedIf(
      now.maxStep > base.maxStep,
      SETTINGS.maxStep.name,
      String(base.maxStep),
      String(now.maxStep),
    ),
  ]
}

/** Files and patterns below a folder that is now watched as a whole. */
function inFolders(files: readonly string[], now: readonly string[]): readonly string[] {
  const folders = now.filter((path) => !MAGIC.test(path))
  return files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)))
}

const MAGIC = /[*?[\]{}!()]/

function namesOf(names: readonly string[]): string {
  return names.length === 0 ? 'told from the files' : names.toSorted().join(', ')
}

/**
 * A declaration goes before what the gate knows of a file. One that is taken away or changed reads other numbers, and so
 * does a new one for a file that was watched without it.
 */
function otherDeclarations(base: Policy['routing'], now: Policy['routing']): readonly Loosened[] {
  const setting = SETTINGS.routing.name
  const lost = base.declared
    .filter((one) => !now.declared.some((other) => isSame(one, other)))
    .map(({ file }) => loosened(setting, 'declared', 'declared otherwise, or not at all', file))
  const added = now.declared
    .filter((one) => !base.declared.some((other) => one.file === other.file))
    .filter(({ file }) => base.files.some((watched) => mayCover(watched, file)))
    .map(({ file }) => loosened(setting, 'read as it is', 'declared', file))
  return [...lost, ...added]
}

type Declaration = Policy['routing']['declared'][number]

function isSame(one: Declaration, other: Declaration): boolean {
  return one.file === other.file && textOf(one.shares) === textOf(other.shares)
}

function textOf(shares: Declared): string {
  return JSON.stringify([shares.path, shares.scale])
}

/** Whether two patterns can name the same file; where one holds wildcards, nobody looks further. */
function mayCover(watched: string, file: string): boolean {
  if (MAGIC.test(watched + file)) return true
  return watched === file || file.startsWith(`${watched}/`) || watched.startsWith(`${file}/`)
}
