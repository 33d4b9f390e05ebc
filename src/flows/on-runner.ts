import { flowFromRunner } from '../policy/doors.ts'
import { runner, type Runner } from '../publish/github/commands.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'

/** The runner's door: says that work began, and loads the flow while that is read. */
export async function onRunner(signal: AbortSignal): Promise<ExitCode> {
  const speak = await runner()
  speak.line('Fallback Evidence Gate: reading the settings.')
  const flow = flowFromRunner(process.env)
  switch (flow) {
    case null:
      return (await import('./gate-on-runner.ts')).gateOnRunner(speak, signal)
    case 'plan':
      return (await import('./plan-on-runner.ts')).planOnRunner(speak, signal)
    case 'merge':
      return (await import('./merge-on-runner.ts')).mergeOnRunner(speak, signal)
    case 'comment':
      return (await import('./fork-comment-on-runner.ts')).forkCommentOnRunner(speak, signal)
    case 'verify':
      return (await import('./verify-on-runner.ts')).verifyOnRunner(speak, signal)
    default:
      return unknownFlow(speak, flow)
  }
}

/** Nobody writes this input but the action files of the project. */
function unknownFlow(speak: Runner, flow: string): ExitCode {
  speak.fail(
    `Input \`flow\` is \`${flow.slice(0, 60)}\`, which this program does not know. Remove it: the action fills it in.`,
  )
  return EXIT.configuration
}
