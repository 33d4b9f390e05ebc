import type { Leak } from '../evidence/search.ts'

const STRENGTH = { partial: 0, leak: 1 } as const

/** True where a leak is told already: packers keep what they cannot shorten as it is, and archives hold streams. One leak, not two. */
export const isSaid = (leak: Leak, inside: readonly Leak[]): boolean =>
  inside.some(
    ({ fingerprint, outcome }) =>
      fingerprint === leak.fingerprint && STRENGTH[outcome] >= STRENGTH[leak.outcome],
  )

/** Of leaks that no line tells apart those that are not told already, each once. */
export const untold = (leaks: readonly Leak[], told: readonly Leak[]): readonly Leak[] => {
  const own: Leak[] = []
  for (const leak of leaks.toSorted((a, b) => STRENGTH[b.outcome] - STRENGTH[a.outcome])) {
    if (!isSaid(leak, told) && !isSaid(leak, own)) own.push(leak)
  }
  return own
}
