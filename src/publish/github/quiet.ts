import { AsyncLocalStorage } from 'node:async_hooks'

/** Lines that must reach the runner whatever library prints them: masks. */
const KEPT = /^::add-mask::/

/**
 * Runs `work` and keeps what it, and only it, prints on standard output away from the log. @actions/artifact prints
 * through core.info and has no setting for it; others who print meanwhile (the comment is posted beside the upload) are
 * told apart by their asynchronous context and pass. Masks pass. The stream is put back when `work` ends.
 */
export async function quietly<T>(stream: NodeJS.WriteStream, work: () => Promise<T>): Promise<T> {
  const inside = new AsyncLocalStorage<true>()
  const original = stream.write.bind(stream)
  const before = Object.getOwnPropertyDescriptor(stream, 'write')
  const filtered = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    const silent = inside.getStore() === true && !KEPT.test(String(chunk))
    if (!silent) return Reflect.apply(original, stream, [chunk, ...rest]) === true
    const done = rest.findLast((argument) => typeof argument === 'function')
    if (done) queueMicrotask(() => void Reflect.apply(done, undefined, []))
    return true
  }
  Object.defineProperty(stream, 'write', { value: filtered, configurable: true, writable: true })
  try {
    return await inside.run(true, work)
  } finally {
    if (before) Object.defineProperty(stream, 'write', before)
    else Reflect.deleteProperty(stream, 'write')
  }
}
