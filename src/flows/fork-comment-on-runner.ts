import { inputsFromRunner } from '../policy/doors.ts'
import type { Runner } from '../publish/github/commands.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { endOf } from './end.ts'
import { forkCommentFlow, type ForkCommentResult } from './fork-comment.ts'
import { readEvent } from './from-runner.ts'
import { maskAll, refuseStep, setOutputs } from './to-runner.ts'

/**
 * `comment` as a GitHub Action. What the fork's run said does not fail this job, which belongs to the default branch;
 * a comment that could not be written does.
 */
export async function forkCommentOnRunner(speak: Runner, signal: AbortSignal): Promise<ExitCode> {
  const environment = process.env
  const inputs = inputsFromRunner(environment)
  maskAll(speak, [inputs['github-token']])
  try {
    const directory = environment['GITHUB_WORKSPACE'] ?? process.cwd()
    const request = { door: 'action', inputs, event: await readEvent(environment) } as const
    const result = await forkCommentFlow(request, { environment, directory, signal })
    for (const line of result.lines) speak.line(line)
    setOutputs(speak, outputsOf(result))
    return EXIT.passed
  } catch (error) {
    const end = endOf(error, signal)
    await refuseStep(speak, end.text, outputsOf({ urls: [], decision: 'hold' }))
    return end.exit
  }
}

function outputsOf({ urls, decision }: Pick<ForkCommentResult, 'urls' | 'decision'>): Record<string, string> {
  return { 'comment-url': urls.join('\n'), decision }
}
