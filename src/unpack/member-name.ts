import { A_FILE_NAME } from '../evidence/search.ts'
import type { Engine } from '../leak/engine.ts'
import { leaksInName } from '../leak/search-texts.ts'

/** Between an archive and the name of its member, as Java writes it. */
export const INSIDE = '!/'

/** Longest name of a member that is shown. */
const SHOWN = 255

/** The name of a member as it is shown: one that leaks is not repeated. */
export const shownName = (engine: Engine, name: string): string => {
  if (leaksInName(engine, name).length > 0) return A_FILE_NAME
  return name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name
}
