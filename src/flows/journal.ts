import { writeFile } from 'node:fs/promises'

export const LOG_NAME = 'gate.log'

/** The gate's own log: shown as it is written, and kept so that the search covers it like everything else. */
export interface Journal {
  say(line: string): void
  copyTo(path: string): Promise<void>
}

/** `show` prints one line: to the terminal's stderr or to the runner's log. */
export function openJournal(show: (line: string) => void): Journal {
  const lines: string[] = []
  return {
    say(line) {
      lines.push(line)
      show(line)
    },
    copyTo: (path) => writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 }),
  }
}
