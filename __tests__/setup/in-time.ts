/** Those of the tests may be mocked. */
const { setTimeout, clearTimeout } = globalThis

/** A test that fails where it takes more than so many milliseconds. It can end no loop, only what waits. */
export const inTime = (run: () => unknown, ms: number) => async (): Promise<void> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    late.reject(new Error(`The test took more than ${ms} ms.`))
  }, ms)
  try {
    await Promise.race([run(), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
