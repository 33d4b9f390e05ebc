import type { Writable } from 'node:stream'

/** Shorter searches need no bar. */
const SHOWN_AFTER_MS = 1000
const REDRAWN_AFTER_MS = 100
const CELLS = 24
const CLEAR_LINE = '\r\u001B[2K'

/** A bar on the last line of a terminal. */
export interface ProgressBar {
  /** So many more bytes are done. */
  add(bytes: number): void
  /** Takes the bar away, so that something else can be written; it comes back with the next bytes. */
  clear(): void
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

function drawn(done: number, toDo: number): string {
  const share = toDo === 0 ? 1 : Math.min(1, done / toDo)
  const full = Math.round(share * CELLS)
  const bar = `${'#'.repeat(full)}${'-'.repeat(CELLS - full)}`
  const percent = String(Math.floor(share * 100)).padStart(3)
  return `[${bar}] ${percent} %  ${megabytes(done)} of ${megabytes(toDo)} MB`
}

/** A bar on a stream that is a terminal. `now` gives milliseconds on a clock that never goes back. */
export function progressBar(stream: Writable, bytesToDo: number, now: () => number): ProgressBar {
  const started = now()
  let [done, drawnAt, isShown] = [0, -Infinity, false]
  return {
    add(bytes) {
      done += bytes
      const time = now()
      if (time - started < SHOWN_AFTER_MS || time - drawnAt < REDRAWN_AFTER_MS) return
      stream.write(`${CLEAR_LINE}${drawn(done, bytesToDo)}`)
      drawnAt = time
      isShown = true
    },
    clear() {
      if (isShown) stream.write(CLEAR_LINE)
      isShown = false
    },
  }
}

/** Where there is no terminal, nothing is drawn. */
export const NO_BAR: ProgressBar = { add: () => undefined, clear: () => undefined }
