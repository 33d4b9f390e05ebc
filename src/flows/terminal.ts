import { printer, wantsColour, type Printer } from '../publish/terminal/print.ts'
import { DEFAULT_OUT } from './tool.ts'

/** The two streams, and how wide and colourful the terminal is. */
export interface Terminal {
  readonly print: Printer
  readonly colour: boolean
  readonly width: number
}

/** Looks at the process's own terminal. */
export function openTerminal(): Terminal {
  const { stdout: out, stderr: err, env } = process
  return {
    print: printer({ out, err }),
    colour: wantsColour({ isTerminal: err.isTTY, noColor: env['NO_COLOR'], forceColor: env['FORCE_COLOR'] }),
    width: err.isTTY ? err.columns : 100,
  }
}

/** Takes `--out FOLDER` out of the arguments; the usual folder where it is not there. */
export function takeOut(args: readonly string[]): { out: string; rest: readonly string[] } {
  const at = args.findIndex((word) => word === '--out' || word.startsWith('--out='))
  const word = args[at]
  if (word === undefined) return { out: DEFAULT_OUT, rest: args }
  const joined = word.startsWith('--out=')
  const value = joined ? word.slice('--out='.length) : args[at + 1]
  return {
    out: value ? value : DEFAULT_OUT,
    rest: args.filter((_, n) => n !== at && (joined || n !== at + 1)),
  }
}
