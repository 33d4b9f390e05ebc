import type { Leak } from '../evidence/search.ts'

const STRENGTH = { partial: 0, leak: 1 } as const

/** True where a leak is told already: packers keep what they cannot shorten as it is, and archives hold streams. One leak, not two. */
export const isSaid = (leak: Leak, inside: readonly Leak[]): boolean =>
  inside.some(
    ({ fingerprint, outcome }) =>
      fingerprint === leak.fingerprint && STRENGTH[outcome] >= STRENGTH[leak.outcome],
  )
