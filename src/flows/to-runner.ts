import { maskForms } from '../leak/encodings.ts'
import type { Runner } from '../publish/github/commands.ts'
import { PlatformError, systemCode } from '../publish/platform-error.ts'

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
