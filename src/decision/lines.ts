/** Colour and cursor sequences (ECMA-48 CSI): loggers put them around names and values. */
const COLOURS = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;:?]*[ -/]*[@-~]`, 'g')

/** The lines of a log, without what a terminal or an editor adds: colours, carriage returns, byte-order marks. */
export function linesOf(text: string): readonly string[] {
  return text
    .replace(COLOURS, '')
    .split('\n')
    .map((line) => {
      const start = line.startsWith('\uFEFF') ? 1 : 0
      return line.slice(start, line.endsWith('\r') ? -1 : undefined)
    })
}
