import type { Declared } from '../evidence/routing.ts'
import { parseScale, SCALES_ALLOWED } from '../routing/declared.ts'
import { parseSelector } from '../routing/selector.ts'

/** Two texts of a routing file, and where its shares stand if its kind is not known. */
export interface RoutingArguments {
  readonly before: string
  readonly after: string
  readonly declared: readonly Declared[]
}

const USAGE = 'Usage: routing BEFORE AFTER [--path PATH --scale SCALE]'
const problem = (says: string): { readonly problem: string } => ({ problem: `${says}\n${USAGE}` })

/** Reads the command line. */
export function routingArguments(args: readonly string[]): RoutingArguments | { readonly problem: string } {
  const files: string[] = []
  const flags: { path?: string; scale?: string } = {}
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? ''
    if (word === '--') {
      files.push(...args.slice(at + 1))
      break
    }
    const flag = /^--(path|scale)(?:=([\s\S]*))?$/.exec(word)
    if (flag !== null) {
      const name = flag[1] === 'path' ? 'path' : 'scale'
      if (flags[name] !== undefined) return problem(`\`--${name}\` is given twice.`)
      flags[name] = flag[2] ?? args[++at] ?? ''
    } else if (word === '-')
      return problem('Standard input is not read: name a file, or /dev/null for one that is not there.')
    else if (word.startsWith('-')) return problem(`There is no such flag (word ${at + 1} of the command).`)
    else files.push(word)
  }
  const [before, after, ...more] = files
  if (before === undefined || after === undefined || files.includes(''))
    return problem('Two files are needed, before and after; /dev/null stands for one that is not there.')
  if (more.length > 0) return problem(`${files.length} files are named, and 2 are compared.`)
  const declared = declaredBy(flags)
  return 'problem' in declared ? declared : { before, after, ...declared }
}

function declaredBy(flags: {
  readonly path?: string
  readonly scale?: string
}): Pick<RoutingArguments, 'declared'> | { readonly problem: string } {
  if (flags.path === undefined && flags.scale === undefined) return { declared: [] }
  if (flags.path === undefined)
    return problem("`--scale` needs `--path`: where the shares stand, such as --path 'routes[*].weight'.")
  if (flags.scale === undefined) return problem(`\`--path\` needs \`--scale\`: ${SCALES_ALLOWED}.`)
  const path = parseSelector(flags.path)
  if (path === null)
    return problem("`--path` cannot be read: write members and `[*]`, such as --path 'routes[*].weight'.")
  const scale = parseScale(flags.scale)
  if (scale === null) return problem(`\`--scale\` must be ${SCALES_ALLOWED}.`)
  return { declared: [{ path, scale }] }
}
