import type { FindingPlace, Judged } from '../../../src/evidence/assertion.ts'
import { assertionOf } from '../build.ts'
import type { Case } from '../cases/case.ts'

/** What a finding holds beside its verdict: where it points, and the facts that its words name. */
export interface Facts {
  /** `happy-path`, `happy-path#2`, `logs/app.log:3:7`: in order. */
  readonly places: readonly string[]
  /** What message and remedy say: counts, names and the words that tell two situations apart. */
  readonly says?: readonly string[]
  /** What they say of another situation, and not of this one. */
  readonly hides?: readonly string[]
}

export interface Finding {
  readonly of: Case
  readonly facts: Facts
}

/** A case of a rule, with the facts that its finding holds. */
export function found(of: Case, places: readonly string[], facts: Omit<Facts, 'places'> = {}): Finding {
  return { of, facts: { places, ...facts } }
}

function written(place: FindingPlace): string {
  if (place.at === 'attempt') return place.attempt === null ? place.drill : `${place.drill}#${place.attempt}`
  return [place.file, place.line, place.column].filter((part) => part !== null).join(':')
}

interface Spoken {
  /** What kinds of places those are. */
  readonly kinds: readonly FindingPlace['at'][]
  readonly verdict: string
  readonly places: readonly string[]
  readonly words: string
}

/** What the rule makes of the case. */
export function spoken({ id, evidence, plan }: Case): Spoken {
  const judged: Judged = assertionOf(id).judge(evidence, plan)
  if (judged.outcome === 'pass') return { verdict: 'pass', kinds: [], places: [], words: '' }
  const { outcome, code, message, remedy, places } = judged
  return {
    verdict: `${outcome}: ${code}`,
    kinds: places.map(({ at }) => at),
    places: places.map(written),
    words: `${message}\n${remedy}`,
  }
}
