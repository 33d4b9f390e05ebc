import { matchesGlob } from 'node:path'

/**
 * Node's globs let no `*` match a leading dot and have no option for it (https://nodejs.org/docs/latest-v24.x/api/fs.html). A letter
 * of the private use area stands in for the dot, in pattern and path alike.
 */
const dotless = (path: string): string => path.replace(/(^|[/{,])\.(?=[^./])/g, '$1\uE02E')

/** Characters that make a path segment a pattern. */
const MAGIC = /[*?[\]{}!()]/

/** Whether a path holds characters of a pattern. */
export const hasPattern = (path: string): boolean => MAGIC.test(path)

/** The deepest folder that a pattern names without a pattern character. */
export const baseOf = (pattern: string): string => {
  const parts = pattern.split('/')
  return parts.slice(0, Math.max(0, parts.findIndex(hasPattern))).join('/')
}

/** Whether a glob names a path, both with `/` between folders. Hidden files are matched as others are. */
export const matches = (path: string, pattern: string): boolean =>
  matchesGlob(dotless(path), dotless(pattern))
