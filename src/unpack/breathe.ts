import { setImmediate } from 'node:timers/promises'

/** Milliseconds after which a signal should be heard. */
const BREATH_MS = 50

let last = performance.now()

/**
 * Lets the process hear signals, where it has worked for a while: they are told when its event loop turns, which promises alone do
 * not make it do. To be awaited between any two pieces of work that wait for nothing outside of the process.
 */
export const breathe = async (): Promise<void> => {
  if (performance.now() - last < BREATH_MS) return
  await setImmediate()
  last = performance.now()
}
