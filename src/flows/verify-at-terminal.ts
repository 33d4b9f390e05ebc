import { setTimeout as sleep } from 'node:timers/promises'
import { inputsFromFlags, refuseWords } from '../policy/doors.ts'
import { verifyRows } from '../policy/verify-settings.ts'
import { verifyLines, verifyOutputs } from '../report/verify-text.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { endOf } from './end.ts'
import { readEvent } from './from-runner.ts'
import { openTerminal } from './terminal.ts'
import { questionOf } from './verify-prepare.ts'
import { verify } from './verify.ts'

/** `verify` on a command line: why on stderr, the outputs as one JSON line on stdout. */
export async function verifyAtTerminal(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { print } = openTerminal()
  try {
    const environment = process.env
    const { inputs, words } = inputsFromFlags(args, environment, verifyRows())
    refuseWords('verify', words)
    const directory = environment['GITHUB_WORKSPACE'] ?? process.cwd()
    const request = { door: 'cli', inputs, event: await readEvent(environment) } as const
    const question = questionOf(request, { environment, directory })
    const verdict = await verify(question, {
      now: () => new Date(),
      pause: (ms) => sleep(ms, null, { signal }).catch(() => null),
      signal,
      line: (text) => {
        print.progress(text)
      },
    })
    print.text(verifyLines(verdict, { repository: question.access.repository, commit: question.commit }))
    print.output(`${JSON.stringify(verifyOutputs(verdict))}\n`)
    return verdict.decision === 'promote' ? EXIT.passed : EXIT.blocked
  } catch (error) {
    const end = endOf(error, signal)
    print.text(`${end.text}\n`)
    return end.exit
  }
}
