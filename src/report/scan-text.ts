import { counted } from '../evidence/counted.ts'
import type { Leak, LeakKind, Technique } from '../evidence/search.ts'
import { jsonLine } from './json-line.ts'
import { safeLine, visible } from './visible.ts'

/** How many of each kind. */
export type Counts = Readonly<Partial<Record<LeakKind, number>>>

/** What a scan saw. */
export interface ScanTotals {
  readonly leaks: Counts
  /** Texts of which a part was found, once for each file. */
  readonly parts: Counts
  readonly files: number
  readonly bytes: number
  /** Techniques in which planted values were found before anything was searched. */
  readonly proven: readonly Technique[]
  /** What could not be searched; each was told. */
  readonly unsearched: number
  /** Links that lead to something that was searched itself. */
  readonly linksInside: number
  /** Known values that were searched for. */
  readonly values: number
  readonly wasStopped: boolean
}

/** One leak as a JSON line. */
export function leakLine(
  { kind, outcome, place, technique, fingerprint }: Leak,
  needle: string | null,
): string {
  const { file, line, column } = place
  return jsonLine({ kind, outcome, file, line, technique, column, needle, fingerprint })
}

/** A line for people about something that was not searched. */
export function noteLine(text: string): string {
  return `${safeLine(visible(text))}\n`
}

/** How a scan ended, the decision first. */
export function scanSummary(totals: ScanTotals): string {
  const { files, bytes, proven, linksInside } = totals
  const searched = `${counted(files, 'file')}, ${counted(bytes, 'byte')} unpacked`
  return [
    decision(totals),
    `Searched: ${searched}. Before that, planted values were found in ${counted(proven.length, 'technique')}: ${proven.join(', ')}.`,
    ...(linksInside > 0
      ? [
          `${counted(linksInside, 'link was', 'links were')} not followed: what they lead to was searched itself.`,
        ]
      : []),
    '',
  ].join('\n')
}

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

const byKind = (counts: Counts): string =>
  `(${Object.entries(counts)
    .map(([kind, n]) => `${n} ${kind}`)
    .join(', ')})`

/** What was found and what to do; null: nothing was found. */
function foundText({ leaks, parts }: ScanTotals): string | null {
  const [whole, part] = [sumOf(leaks), sumOf(parts)]
  const partly = `${counted(part, 'part of a text', 'parts of texts')} ${byKind(parts)}`
  if (whole === 0)
    return part === 0 ? null : `PARTLY: ${partly}, no whole value. Look there before you share these files.`
  const revoke = leaks.credential === undefined ? '' : ' Revoke the key that was found.'
  const rest = part === 0 ? '' : ` and ${partly}`
  return `LEAK: ${counted(whole, 'leak')} ${byKind(leaks)}${rest}. Do not share these files.${revoke}`
}

function decision(totals: ScanTotals): string {
  const { unsearched, values, wasStopped } = totals
  const found = foundText(totals)
  const gap = wasStopped
    ? 'The search was stopped before its end.'
    : `${counted(unsearched, 'entry', 'entries')} could not be searched (named above).`
  const isWhole = unsearched === 0 && !wasStopped
  if (found !== null) return isWhole ? found : `${found} ${gap} There may be more.`
  if (!isWhole) return `NOT CLEAN: nothing was found, but not everything was seen. ${gap} Exit code 2.`
  return `CLEAN: ${values === 1 ? 'the known value was not' : `none of the ${values} known values was`} found.`
}
