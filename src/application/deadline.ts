import type { Call } from './port.ts'

/** Aborts when the time of a drill is up, or its run is cancelled. */
export function deadlineOf({ signal, deadlineMs }: Pick<Call, 'signal' | 'deadlineMs'>): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])
}

/** Waits for a promise, at most until the signal: `over` then. */
export function orOver<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | 'over'> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      resolve('over')
    }
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort)
    })
  })
}
