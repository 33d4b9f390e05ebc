import { mayBeBytes } from '../unpack/path-bytes.ts'

/** What to scan, and where the known values stand: a path, or `-` for standard input. */
export interface ScanArguments {
  readonly paths: readonly string[]
  readonly needles: string
  /** Whether fields that must be empty are reported too. */
  readonly fields: boolean
}

const USAGE = 'Usage: scan PATH... --needles FILE|- [--fields]'
const problem = (says: string): { readonly problem: string } => ({ problem: `${says}\n${USAGE}` })

const IN_FILE =
  'Keys, prompts and replies are given in a file, or through standard input with `--needles -`: other users of this machine can read command lines.'

/** Reads the command line. A problem repeats no value of it: somebody may have typed a key. */
export function scanArguments(args: readonly string[]): ScanArguments | { readonly problem: string } {
  const paths: string[] = []
  const needles: string[] = []
  let fields = false
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? ''
    if (word === '--') {
      paths.push(...args.slice(at + 1))
      break
    }
    if (word === '--fields') fields = true
    else if (word === '--needles') needles.push(args[++at] ?? '')
    else if (word.startsWith('--needles=')) needles.push(word.slice('--needles='.length))
    else if (word.startsWith('-'))
      return problem(`There is no such flag (word ${at + 1} of the command). ${IN_FILE}`)
    else paths.push(word)
  }
  const [file, ...more] = needles
  if (file === undefined || file === '')
    return problem(`\`--needles\` must name a file, or \`-\`. ${IN_FILE}`)
  if (more.length > 0) return problem('`--needles` is given twice. Put all values into one file.')
  if (/^\s*[[{"]/.test(file)) return problem(`\`--needles\` takes no values. ${IN_FILE}`)
  if ([...paths, file].some(mayBeBytes))
    return problem(
      'A name on the command line is no UTF-8, and cannot be told from another one. Name the folder it lies in.',
    )
  if (paths.length === 0 || paths.includes('')) return problem('There is no PATH to search.')
  return { paths, needles: file, fields }
}
