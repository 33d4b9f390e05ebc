/** Signs that loggers put where they left letters out, wherever they stand. */
const STARS = '***'

/**
 * Signs that are a mask on the line of the letters before them: at the beginning of a line `...` is the prompt of Python and Ruby, and
 * dots are blanks of an editor. Two dots alone join strings in Lua, so they must touch a letter.
 */
const ON_THE_LINE = /^[^\n\r]*(?:\.{3}|[…⋯]|([•●∙·█▓▒░■#])\1\1)/
const TWO_DOTS = /^\.\.|\.\.$/

/** Words that stand for what was left out, in brackets: `[REDACTED]`, `<masked>`. */
const WORDS = [
  'redacted',
  'masked',
  'hidden',
  'filtered',
  'truncated',
  'removed',
  'omitted',
  'snip',
  'elided',
]
const OPENING = /[[(<{]$/
const CLOSING = /^[\])>}]/

/** No word for a mask is longer than so many letters. */
export const MASK_REACH = 12

/** True where the signs between two letters say that others were left out there; `before` and `after`: the letters on both sides. */
export const isMask = (signs: string, before: string, after: string): boolean => {
  const gap = signs.replaceAll('\0', '')
  if (gap === '') return false
  if (gap.includes(STARS) || ON_THE_LINE.test(gap) || TWO_DOTS.test(gap)) return true
  return WORDS.some(
    (word) => (OPENING.test(gap) && after.startsWith(word)) || (CLOSING.test(gap) && before.endsWith(word)),
  )
}
