import type { DocumentedField } from '../evidence/contract.ts'
import type { FieldRule, RequestProfile, Surface } from '../evidence/surface.ts'
import { readPage, type PageSays } from './page.ts'

/** The text of a page that was read, and what it is said to document. */
export interface PageText {
  readonly area: string
  readonly text: string
}

/**
 * For each field that the application reads, whether the pages document it. One page that does is enough; `no` only
 * where a page that speaks of the surface was read and every such page leaves the field out.
 */
export function documentedFields(
  pages: readonly PageText[],
  fields: readonly FieldRule[],
  surface: Surface,
  profile: RequestProfile,
): readonly DocumentedField[] {
  const speaking = pages
    .map(({ area, text }) => readPage(text, area, surface, profile))
    .filter(({ speaks }) => speaks)
  return fields.map(({ path }) => ({
    selector: path,
    documented: together(speaking.map((page) => page.says(path))),
  }))
}

function together(said: readonly PageSays[]): PageSays {
  return (['yes', 'unknown', 'no'] as const).find((each) => said.includes(each)) ?? 'unknown'
}
