import { readDecisions } from '../../src/decision/read-decisions.ts'
import type { AppDecision } from '../../src/evidence/drill.ts'
import type { DecisionLogSource } from '../../src/evidence/policy.ts'

export const FALLBACK_MODEL = 'gateway-model'
export const PRIMARY_MODEL = 'house-model'

type How = Partial<Pick<DecisionLogSource, 'how' | 'names' | 'values'>> & { readonly primary?: string | null }

/** The records of a log, in `auto` where nothing else is said, with a primary declared. */
export function read(text: string, { primary = PRIMARY_MODEL, ...how }: How = {}): readonly AppDecision[] {
  return readDecisions(
    text,
    { how: { format: 'auto' }, names: {}, values: {}, ...how },
    FALLBACK_MODEL,
    primary,
  )
}

/** The records of one JSON line. */
export function readJson(members: object, how: How = {}): readonly AppDecision[] {
  return read(JSON.stringify(members), how)
}
