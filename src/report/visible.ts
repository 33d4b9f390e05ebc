/**
 * Characters that change how a line looks or where it ends without being seen: controls, bidirectional marks
 * (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), zero-width characters, line and paragraph
 * separators, tags, and halves of surrogate pairs.
 */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u{e0000}-\u{e0fff}]/gu

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The text with every unseen character spelled out (`\n`, `\u{202e}`), so that it stays on its line and reads as it is. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (found) => SHORT[found] ?? `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`)
}

/**
 * One log line that starts no workflow command. The runner ignores leading white space before `::` and looks for the
 * older `##[` anywhere in the line
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Colour sequences pass.
 */
export function safeLine(line: string): string {
  return line
    .replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^((?:\s|\p{Cc}\[[0-9;]*m|[\p{Cc}\p{Cf}])*)::/u, '$1: :')
}

/** At most `limit` characters; what was cut is said. Never cuts a surrogate pair in two. */
export function clamp(text: string, limit: number): string {
  if (text.length <= limit) return text
  const kept = text.slice(0, limit - 3).replace(/[\ud800-\udbff]$/, '')
  return `${kept}...`
}
