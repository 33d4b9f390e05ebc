import { counted } from '../evidence/counted.ts'
import { inputsFromRunner } from '../policy/doors.ts'
import { planOutputs } from '../policy/plan-matrix.ts'
import type { Runner } from '../publish/github/commands.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { endOf } from './end.ts'
import { readEvent, repositoryReader } from './from-runner.ts'
import { plan } from './plan.ts'
import { maskAll, setOutputs } from './to-runner.ts'

/** `plan` as a GitHub Action: the matrix as an output. */
export async function planOnRunner(speak: Runner, signal: AbortSignal): Promise<ExitCode> {
  const environment = process.env
  const inputs = inputsFromRunner(environment)
  const token = inputs['github-token'] ?? ''
  maskAll(speak, [token])
  try {
    const directory = environment['GITHUB_WORKSPACE'] ?? process.cwd()
    const request = { door: 'action', inputs, event: await readEvent(environment) } as const
    const cells = await plan(request, { environment, directory }, repositoryReader(environment, token))
    speak.line(`Planned ${counted(cells.length, 'job')}:`)
    for (const { shard } of cells) speak.line(`  ${shard}`)
    setOutputs(speak, planOutputs(cells))
    return EXIT.passed
  } catch (error) {
    const end = endOf(error, signal)
    speak.fail(end.text)
    return end.exit
  }
}
