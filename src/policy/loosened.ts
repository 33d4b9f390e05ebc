import { shown } from './showing.ts'

/** One setting that asks for less than the policy that judges it. */
export interface Loosened {
  readonly setting: string
  /** The key inside the setting's map or list, where one is meant. */
  readonly part: string | null
  /** What the judging policy says, and what the run would go by; both safe to print. */
  readonly base: string
  readonly effective: string
}

/** Compares one setting of two values. Nothing: the second is as strict, stricter, or says nothing about strictness. */
export type Rule<T> = (judging: T, effective: T) => readonly Loosened[]

/** A setting that has no strict or loose side. Every use says why. */
export const NEVER_LOOSER: Rule<unknown> = () => []

/** One loosened setting, with its values as they may be printed. */
export function loosened(
  setting: string,
  base: string,
  effective: string,
  part: string | null = null,
): Loosened {
  return { setting, part: part === null ? null : shown(part), base: shown(base), effective: shown(effective) }
}

/** Loosened where `isLooser`, and nothing otherwise. */
export function loosenedIf(isLooser: boolean, ...words: Parameters<typeof loosened>): readonly Loosened[] {
  return isLooser ? [loosened(...words)] : []
}

/** Each of the judging list that the other no longer has. */
export function missingOf(setting: string, judging: readonly string[], effective: readonly string[]) {
  return judging
    .filter((item) => !effective.includes(item))
    .map((item) => loosened(setting, item, 'not listed', item))
}

/** Each of the list that the judging one does not have. */
export function addedTo(setting: string, judging: readonly string[], effective: readonly string[]) {
  return effective
    .filter((item) => !judging.includes(item))
    .map((item) => loosened(setting, 'not listed', item, item))
}
