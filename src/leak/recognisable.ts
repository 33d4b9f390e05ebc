import type { Fingerprint } from '../evidence/brand.ts'
import { makeEngine } from './engine.ts'
import { PIECE } from './values/exact.ts'
import { NO_NEEDLES } from './needles.ts'

/** Fewer different characters than these in a row of {@link PIECE} are a filler: chance makes one in ten million keys. */
const NO_FILLER = 3

/** One value is searched for, so that what is found can only be that one. */
const fingerprint = () => 'the key' as Fingerprint

/**
 * Whether a search would know the key again, whole and by any of its parts that identify a key: it finds it wherever it
 * plants it, and no part is filled up with equal characters, which could leak unseen.
 */
export const isRecognisable = (key: string): boolean => {
  return (
    !hasFiller(key) &&
    makeEngine({ ...NO_NEEDLES, credentials: [key] }, fingerprint).prove().state === 'proven'
  )
}

const hasFiller = (key: string): boolean => {
  const rows = Array.from({ length: Math.max(0, key.length - PIECE + 1) }, (_, at) =>
    key.slice(at, at + PIECE),
  )
  return rows.some((row) => new Set(row).size < NO_FILLER)
}
