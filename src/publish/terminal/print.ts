import type { Writable } from 'node:stream'
import { safeLine, visible } from '../../report/visible.ts'

/** What of the environment decides on colours (https://no-color.org, https://force-color.org). */
export interface ColourWish {
  readonly isTerminal: boolean
  readonly noColor: string | undefined
  readonly forceColor: string | undefined
}

/** Colours on a terminal only. NO_COLOR wins over a terminal, FORCE_COLOR (not `0` or `false`) over both. */
export function wantsColour({ isTerminal, noColor, forceColor }: ColourWish): boolean {
  if (forceColor !== undefined && forceColor !== '') return forceColor !== '0' && forceColor !== 'false'
  if (noColor !== undefined && noColor !== '') return false
  return isTerminal
}

/** The two streams of a command line tool: progress for people, output for whatever reads on. */
export interface Printer {
  /** One line of progress, on standard error. The text may come from anywhere. */
  progress(text: string): void
  /** Finished text of the report, on standard error; its lines are escaped already. */
  text(lines: string): void
  /** Machine output, on standard output, byte for byte. */
  output(text: string): void
}

/** `runner`: standard error is read for workflow commands too, so every line is made safe once more. */
export function printer(streams: { readonly out: Writable; readonly err: Writable }): Printer {
  return {
    progress: (text) => void streams.err.write(`${safeLine(visible(text))}\n`),
    text: (lines) => void streams.err.write(lines.split('\n').map(safeLine).join('\n')),
    output: (text) => void streams.out.write(text),
  }
}
