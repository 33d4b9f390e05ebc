import { setTimeout as sleep } from 'node:timers/promises'

/** What {@link within} gives where the work did not end in time. */
export const LATE = Symbol('late')

/** Waits for work that cannot be cancelled, at most so many milliseconds. Rejects as the work does. */
export async function within<T>(ms: number, work: () => Promise<T>): Promise<T | typeof LATE> {
  const stop = new AbortController()
  const deadline = sleep(ms, LATE, { signal: stop.signal })
  try {
    const working = work()
    // After the deadline nobody waits for it any more: its late failure must not end the process.
    working.catch(() => undefined)
    return await Promise.race([working, deadline])
  } finally {
    deadline.catch(() => undefined)
    stop.abort()
  }
}
