import { counted } from '../evidence/counted.ts'
import { inputsFromFlags, refuseWords } from '../policy/doors.ts'
import { matrixJson } from '../policy/matrix.ts'
import { planRows } from '../policy/plan-matrix.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { endOf } from './end.ts'
import { NOBODY_TO_ASK } from './from-runner.ts'
import { plan } from './plan.ts'
import { openTerminal } from './terminal.ts'

/** `plan` on a command line: the matrix as one JSON line on stdout, its jobs on stderr. */
export async function planAtTerminal(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { print } = openTerminal()
  try {
    const { env } = process
    const { inputs, words } = inputsFromFlags(args, env, planRows())
    refuseWords('plan', words)
    const directory = env['GITHUB_WORKSPACE'] ?? process.cwd()
    // By hand nothing is a change under review, so no branch is asked.
    const cells = await plan(
      { door: 'cli', inputs, event: null },
      { environment: env, directory },
      NOBODY_TO_ASK,
    )
    print.progress(`${counted(cells.length, 'job')}:`)
    for (const { shard } of cells) print.progress(`  ${shard}`)
    print.output(`${matrixJson(cells)}\n`)
    return EXIT.passed
  } catch (error) {
    const end = endOf(error, signal)
    print.text(`${end.text}\n`)
    return end.exit
  }
}
