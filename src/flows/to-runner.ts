import type { Occasion } from '../evidence/run.ts'
import { maskForms } from '../leak/decode/encodings.ts'
import { commentPlace } from '../policy/admission.ts'
import type { GithubAccess } from '../publish/github/api.ts'
import { writeSummary, type Runner } from '../publish/github/commands.ts'
import { stickyComment } from '../publish/github/comment.ts'
import { PlatformError, systemCode } from '../publish/platform-error.ts'
import type { NothingToJudgeText } from '../report/nothing-to-judge.ts'
import type { Lost } from './publisher.ts'

/** Every derived form of a secret is masked before the first line that could carry it. */
export function maskAll(speak: Runner, secrets: readonly (string | undefined)[]): void {
  for (const secret of secrets) {
    if (secret === undefined || secret.trim() === '') continue
    for (const form of new Set([...maskForms(secret), ...maskForms(secret.trim())])) speak.mask(form)
  }
}

/** Ours are written last: what the application wrote to the file was taken back before. Throws PlatformError. */
export function setOutputs(speak: Runner, outputs: Readonly<Record<string, string>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) speak.output(name, value)
  } catch (error) {
    throw new PlatformError({
      code: 'command-file',
      what: `The outputs could not be written (${systemCode(error)}).`,
      matters: 'A later step would read no decision.',
      remedy: 'Look at the disk and the permissions of the runner, then re-run the job.',
      cause: error,
    })
  }
}

/** Fails the step with a sentence. Outputs that cannot be written then are one line more, and no other end. */
export function refuseStep(
  speak: Runner,
  sentence: string,
  outputs: Readonly<Record<string, string>>,
): Promise<void> {
  speak.fail(sentence)
  try {
    setOutputs(speak, outputs)
  } catch (error) {
    speak.line(error instanceof Error ? error.message : String(error))
  }
  return Promise.resolve()
}

/** What did not arrive of several deliveries; null stands for one that was not asked for. */
export function lostOf<T extends { readonly state: string }>(
  results: readonly (T | null)[],
): readonly Extract<T, Lost>[] {
  return results.filter((result): result is Extract<T, Lost> => result?.state === 'lost')
}

/** Shows that there was nothing to judge: in place of an earlier comment, where one stands, and never as a new one. */
export async function showNothingToJudge(
  { line, summary, comment }: NothingToJudgeText,
  outputs: Readonly<Record<string, string>>,
  about: { readonly occasion: Occasion; readonly comments: 'auto' | 'always' | 'never' },
  speak: Runner,
  { summaryFile, access }: { readonly summaryFile: string | undefined; readonly access: GithubAccess | null },
): Promise<readonly Lost[]> {
  speak.annotate({ level: 'notice', title: 'Fallback evidence', message: line, file: null, line: null })
  const place = commentPlace(about.occasion, about.comments)
  const results = await Promise.all([
    writeSummary(summaryFile, summary, summary),
    place.on === null || access === null ? null : stickyComment(access, place.on, comment, 'if-there'),
  ])
  setOutputs(speak, outputs)
  return lostOf(results)
}
