import { appendFile, stat } from 'node:fs/promises'
import type { Annotation } from '../../report/annotations.ts'
import type { Markdown } from '../../report/markdown.ts'
import { safeLine, visible } from '../../report/visible.ts'
import { systemCode } from '../platform-error.ts'

/** The runner drops a step's summary above this size (workflow-commands.md). */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024

/** Speaks to the runner. Every line of it goes through core, every text through an escape. */
export interface Runner {
  /** Registers a mask; call it before the first line that could hold the value. */
  mask(value: string): void
  /** A log line of whatever origin. */
  line(text: string): void
  /** Finished text of the report: many lines, colours kept. */
  text(lines: string): void
  output(name: string, value: string): void
  annotate(annotation: Annotation): void
  /** Makes the step fail and says why. */
  fail(text: string): void
}

/** Loads core and returns the runner's commands. */
export async function runner(): Promise<Runner> {
  const core = await import('@actions/core')
  return {
    mask: (value) => {
      core.setSecret(value)
    },
    line: (text) => {
      core.info(safeLine(visible(text)))
    },
    text: (lines) => {
      for (const line of lines.replace(/\n$/, '').split('\n')) core.info(safeLine(line))
    },
    output: (name, value) => {
      core.setOutput(name, value)
    },
    annotate: ({ level, title, message, file, line }) => {
      core[level](safeLine(visible(message)), {
        title: safeLine(visible(title)),
        ...(file === null ? {} : { file }),
        ...(line === null ? {} : { startLine: line }),
      })
    },
    fail: (text) => {
      core.setFailed(
        text
          .split('\n')
          .map((line) => safeLine(visible(line)))
          .join('\n'),
      )
    },
  }
}

/** What became of the job summary. */
export type SummaryWritten =
  | { readonly state: 'written' | 'shortened' }
  | { readonly state: 'lost'; readonly why: string; readonly remedy: string }

/**
 * Appends the summary to the file that the runner names in GITHUB_STEP_SUMMARY. Where the step's summary would pass
 * 1 MiB the shorter text is taken: the runner would drop the whole.
 */
export async function writeSummary(
  file: string | undefined,
  full: Markdown,
  shorter: Markdown,
): Promise<SummaryWritten> {
  if (file === undefined || file === '') {
    return lost('GITHUB_STEP_SUMMARY names no file.', 'Run on a GitHub runner, or read the terminal.')
  }
  try {
    const used = await stat(file).then(
      (seen) => seen.size,
      () => 0,
    )
    for (const [state, text] of [
      ['written', full],
      ['shortened', shorter],
    ] as const) {
      const bytes = Buffer.from(`${text.toString()}\n`, 'utf8')
      if (used + bytes.length > SUMMARY_LIMIT_BYTES) continue
      await appendFile(file, bytes)
      return { state }
    }
    return lost('the summary of this step is full.', 'Read the verdict in the log or in the packet.')
  } catch (error) {
    return lost(`its file could not be written (${systemCode(error)}).`, 'Read the verdict in the log.')
  }
}

function lost(why: string, remedy: string): SummaryWritten {
  return { state: 'lost', why: `The job summary is lost: ${why}`, remedy }
}
