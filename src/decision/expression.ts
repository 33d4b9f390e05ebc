import { RE2JS, RE2JSSyntaxException } from 're2js'
import type { Found } from './entry.ts'

/** Most instructions of a compiled expression: a line costs its length times these. 30 fields need about 200. */
const LARGEST_PROGRAM = 500

/** Of a line, so much is searched: decision records are lines of some hundred characters. */
const LONGEST_LINE = 16_384

/** An expression that was compiled: its groups, and what they catch on a line. */
export type Expression =
  | {
      readonly ok: true
      readonly groups: readonly string[]
      /** Texts by group name; null where the line does not match. */
      readonly match: (line: string) => ReadonlyMap<string, string> | null
    }
  | { readonly ok: false; readonly why: string }

/**
 * Compiles an expression in RE2's syntax (https://github.com/google/re2/wiki/Syntax), which is matched in linear time
 * whatever it and the line are. `why` completes "the expression cannot be used: ..." and quotes nothing of it.
 */
export function compileExpression(text: string): Expression {
  const compiled = compiledOrWhy(text)
  if (typeof compiled === 'string') return { ok: false, why: compiled }
  const groups = Object.keys(compiled.namedGroups())
  const match = (line: string): ReadonlyMap<string, string> | null => {
    const matcher = compiled.matcher(line.slice(0, LONGEST_LINE))
    // Once only: a search that goes on behind each match takes quadratic time, also in RE2.
    if (!matcher.find()) return null
    const caught = groups.map((group): [string, string | null] => [group, matcher.group(group)])
    return new Map(caught.filter((pair): pair is [string, string] => pair[1] !== null))
  }
  return { ok: true, groups, match }
}

function compiledOrWhy(text: string): RE2JS | string {
  try {
    const compiled = RE2JS.compile(text)
    if (compiled.programSize() <= LARGEST_PROGRAM) return compiled
    return `it compiles to ${compiled.programSize()} instructions, and ${LARGEST_PROGRAM} are the most: repeat less`
  } catch (error) {
    // The descriptions are a closed list of English phrases; the rest of the message quotes the expression.
    const what = error instanceof RE2JSSyntaxException ? `: ${error.getDescription()}` : ''
    return `RE2 cannot read it${what} (it knows no look-ahead, look-behind or back-reference)`
  }
}

/** The records of a log by an expression: each line that it matches with something in the group `decision`. */
export function recordsByExpression(lines: readonly string[], text: string): readonly Found[] {
  const expression = compileExpression(text)
  if (!expression.ok) return []
  return lines.flatMap((line, index) => {
    const fields = expression.match(line)
    if (fields === null || (fields.get('decision') ?? '').trim() === '') return []
    return [{ fields, around: [], line: index + 1 }]
  })
}
