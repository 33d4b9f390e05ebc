import { runner } from '../publish/github/commands.ts'
import type { ExitCode } from '../verdict/exit-code.ts'

/** The runner's door: says that work began, and loads the gate while that is read. */
export async function onRunner(signal: AbortSignal): Promise<ExitCode> {
  const speak = await runner()
  speak.line('Fallback Evidence Gate: reading the settings.')
  const { gateOnRunner } = await import('./gate-on-runner.ts')
  return gateOnRunner(speak, signal)
}
