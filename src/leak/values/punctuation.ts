/** Signs that tell nothing: soft and zero-width ones, controls, and bytes above 0x7f that stand for themselves. */
const SILENT = /(?![\t\r\n])[\p{Cc}\p{Cf}\u0080-\u00bf]/gu
const QUOTE = /["'`\u2018-\u201f]/
const DASHES = /[\u2010-\u2015]/g

/** What joins pieces of a literal: `" + "`, and in a list of them a comma. */
const JOIN = /^[\s+.&|]*$/
const JOIN_LIST = /^[\s+.&|,]*$/
/** What an editor, a mail or a diff writes before a line, or a language at the end of one. */
const LINE = /^[\s>|#*+/;,.&()[\]-]*$/
/** What a slug has instead of a space. */
const INSTEAD_OF_SPACE = /^[_.-]$/

/** A backslash that was encoded, with the sign that it escapes (`%5C%2F`) or for itself (`EU%5Cuser01`): as it stands it is no sign. */
const BACKSLASHES = /\\+/g

/** What React writes between two texts that stand side by side. */
const EMPTY_COMMENT = /<!--\s*-->/g

const plain = (signs: string): string =>
  signs
    .replace(EMPTY_COMMENT, '')
    .replace(SILENT, '')
    .replace(BACKSLASHES, '')
    .replace(DASHES, '-')
    .replace(/[^\S\n\r]+/g, ' ')

/** True where a form has been sent: each blank of the value is a plus (https://url.spec.whatwg.org/#urlencoded-serializing). */
const isOfForm = (gap: string, signs: string): boolean =>
  gap.length === signs.length &&
  Array.from(signs).every((sign, at) => gap[at] === sign || (sign === ' ' && gap[at] === '+'))

const spaceless = (signs: string): string => signs.replace(/\s+/g, '')

/** True where the pieces' own signs stand at the outer ends of a gap, and all else is of the break. */
const isBreak = (gap: string, own: string, mark: RegExp, between: RegExp): boolean => {
  const first = gap.search(mark)
  const last = gap.length - 1 - Array.from(gap).reverse().join('').search(mark)
  if (first < 0) return false
  const before = gap.slice(0, first)
  const after = /\s$/.test(own) ? gap.slice(last + 1).trimEnd() : gap.slice(last + 1)
  const signs = spaceless(own)
  return Array.from({ length: signs.length + 1 }, (_, cut) => cut).some((cut) => {
    const [head, tail] = [signs.slice(0, cut), signs.slice(cut)]
    if (!before.startsWith(head) || !after.endsWith(tail)) return false
    const rest = before.slice(head.length) + after.slice(0, after.length - tail.length)
    const middle = gap.slice(first, last + 1).replace(new RegExp(QUOTE, 'g'), '')
    return LINE.test(rest) && between.test(middle)
  })
}

/** How closely signs are compared. `strict`: a slug is another value. `hasLetters`: of a list of numbers no value is made. */
export interface Manner {
  readonly isStrict: boolean
  readonly hasLetters: boolean
}

/**
 * True where the signs between two letters are those of the value, or such as come of wrapping, quoting and joining: of
 * `user-admin` `user-\n  admin` and `"user-" + "admin"`, and neither `UserAdmin` nor `/user/admin`.
 */
export const agrees = (found: string, own: string, { isStrict, hasLetters }: Manner): boolean => {
  if (found === own) return true
  const [gap, signs] = [plain(found), plain(own)]
  if (gap.replace(/ *[\n\r]+ */g, '') === signs) return true
  if (spaceless(gap) === spaceless(signs) && (!/ /.test(gap) || /\s/.test(signs))) return true
  if (isOfForm(gap, signs)) return true
  if (!isStrict && signs === ' ' && INSTEAD_OF_SPACE.test(gap)) return true
  const quiet = (text: string): string => text.replace(new RegExp(QUOTE, 'g'), '')
  if (quiet(gap) === quiet(signs)) return true
  if (isBreak(gap, signs, /[\n\r]/, LINE)) return true
  // A sign may be a piece of its own: `"9","-","21"`.
  if (!isStrict && (hasLetters || signs !== '') && gap.replace(/["'] ?[+,]? ?["']/g, '') === signs)
    return true
  return isBreak(gap, quiet(signs), QUOTE, hasLetters && !isStrict ? JOIN_LIST : JOIN)
}
