import type { Declared, RoutingPolicy } from '../evidence/routing.ts'
import { parseScale, SCALES_ALLOWED } from '../routing/declared.ts'
import { parseSelector } from '../routing/selector.ts'
import type { Kind } from './kind.ts'
import type { RawEntry, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'
import type { Member } from './record.ts'
import { record } from './record.ts'
import { line, list, pathList } from './texts.ts'

/** More declarations than this are no policy but a register. */
const MOST_DECLARED = 100
/** Paths stand in the packet, which takes no longer ones. */
const LONGEST_PATH = 1_000
/** No route that a person gave a name has a longer one. */
const LONGEST_NAME = 500

/**
 * Paths as GitHub's API names them: from the root of the repository. Any other would match nothing, and watch nothing.
 *
 * @param globs whether a path may hold wildcards; brackets and braces are names of files, too
 */
export function repositoryPaths(allowed: string, globs: boolean): Kind<readonly string[]> {
  const paths = pathList(allowed)
  return {
    ...paths,
    read(raw) {
      const read = paths.read(raw)
      if (!read.ok) return read
      const reads = read.value.map((path): Read<string> => {
        const plain = plainPath(path)
        const wrong = !globs && /[*?]/.test(plain) ? 'it is a pattern: name the folder' : whyOutside(plain)
        return wrong === null ? taken(plain) : refused(raw, wrong, { value: path })
      })
      return allTaken(reads)
    },
  }
}

/** Without `./` in front and a slash behind: a folder is named either way. */
function plainPath(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '')
}

function whyOutside(path: string): string | null {
  if (path.length > LONGEST_PATH) return `it has more than ${LONGEST_PATH} characters`
  if (path === '' || path === '.') return 'it is the whole repository: name the files'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
    return 'it does not begin at the root of the repository: leave out what stands in front'
  if (path.startsWith('!')) return 'it begins with `!`: name the files that are meant, none can be taken out'
  return path.split('/').some((part) => part === '..' || part === '.' || part === '')
    ? 'it holds a step that leads nowhere below the root of the repository'
    : null
}

const PATH: Member<Declared['path']> = {
  name: 'path',
  required: true,
  kind: {
    ...line('a path to the shares, such as `routes[*].weight`', 1_000),
    read(raw) {
      const read = line('', 1_000).read(raw)
      if (!read.ok) return read
      const path = parseSelector(read.value)
      return path === null ? refused(raw, 'it is no path: write members and `[*]`') : taken(path)
    },
  },
}
const SCALE: Member<Declared['scale']> = {
  name: 'scale',
  required: true,
  kind: {
    ...line(SCALES_ALLOWED, 40),
    read(raw) {
      const read = line('', 40).read(raw)
      if (!read.ok) return read
      const scale = parseScale(read.value)
      return scale === null ? refused(raw, `it is none of ${SCALES_ALLOWED}`) : taken(scale)
    },
  },
}

/** Where the shares of files stand that belong to no known system, by file or glob. */
export function routingDeclarations(): Kind<RoutingPolicy['declared']> {
  const shares = record('routing', [PATH, SCALE], (value): Declared | null => {
    const [path, scale] = [value(PATH), value(SCALE)]
    return path === null || scale === null ? null : { path, scale }
  })
  const file = repositoryPaths('a path or glob pattern', true)
  const entry = ({ key, offset, value }: RawEntry): Read<RoutingPolicy['declared'][number]> => {
    const named = file.read({ is: 'text', text: key, offset })
    if (!named.ok) return named
    const read = shares.read(value)
    if (!read.ok) return read
    const [path] = named.value
    if (path === undefined || read.value === null) return refused(value, 'it declares nothing')
    return taken({ file: path, shares: read.value })
  }
  return {
    allowed: `a map from file or glob to a map with \`path\` and \`scale\` (${SCALES_ALLOWED})`,
    editor: { is: 'map-of', longestKey: LONGEST_PATH, form: shares.editor },
    read(raw) {
      if (raw.is !== 'map') return refused(raw, `it is ${formOf(raw)}`)
      if (raw.entries.length > MOST_DECLARED)
        return refused(raw, `it names ${raw.entries.length} files, and ${MOST_DECLARED} are the most`)
      return allTaken(raw.entries.map(entry))
    },
  }
}

/** Names of routes, as the command `routing` prints them. */
export function promotedRoutes(): Kind<readonly string[]> {
  const name = line('one line', LONGEST_NAME)
  return list({
    allowed: 'names of routes, one a line, with `*` and `?` as in globs',
    commas: false,
    values: null,
    item: (_text, raw) => name.read(raw),
  })
}
