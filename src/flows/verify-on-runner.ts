import { setTimeout as sleep } from 'node:timers/promises'
import { inputsFromRunner } from '../policy/doors.ts'
import { writeSummary, type Runner } from '../publish/github/commands.ts'
import { PlatformError } from '../publish/platform-error.ts'
import { OUTPUTS_WITHOUT_VERDICT, verifyLines, verifyOutputs, verifySummary } from '../report/verify-text.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import type { Verdict } from '../verify/rely.ts'
import { endOf } from './end.ts'
import { readEvent } from './from-runner.ts'
import { maskAll, refuseStep, setOutputs } from './to-runner.ts'
import { questionOf, type VerifyQuestion } from './verify-prepare.ts'
import { verify } from './verify.ts'

/** `verify` as a GitHub Action: the step fails unless the evidence promotes. */
export async function verifyOnRunner(speak: Runner, signal: AbortSignal): Promise<ExitCode> {
  const environment = process.env
  const inputs = inputsFromRunner(environment)
  maskAll(speak, [inputs['github-token']])
  try {
    const directory = environment['GITHUB_WORKSPACE'] ?? process.cwd()
    const request = { door: 'action', inputs, event: await readEvent(environment) } as const
    const question = questionOf(request, { environment, directory })
    const verdict = await verify(question, {
      now: () => new Date(),
      pause: (ms) => sleep(ms, null, { signal }).catch(() => null),
      signal,
      line: (text) => {
        speak.line(text)
      },
    })
    await show(speak, verdict, question, environment['GITHUB_STEP_SUMMARY'])
    return verdict.decision === 'promote' ? EXIT.passed : EXIT.blocked
  } catch (error) {
    const end = endOf(error, signal)
    // Outputs that could not be written are not tried again.
    const isWritable = !(error instanceof PlatformError && error.code === 'command-file')
    await refuseStep(speak, end.text, isWritable ? OUTPUTS_WITHOUT_VERDICT : {})
    return end.exit
  }
}

async function show(
  speak: Runner,
  verdict: Verdict,
  { access, commit }: VerifyQuestion,
  summaryFile: string | undefined,
): Promise<void> {
  const about = { repository: access.repository, commit }
  speak.text(verifyLines(verdict, about))
  for (const { code, says } of verdict.warnings) {
    speak.annotate({ level: 'warning', title: code, message: says, file: null, line: null })
  }
  const summary = verifySummary(verdict, about)
  const written = await writeSummary(summaryFile, summary, summary)
  if (written.state === 'lost') speak.line(`${written.why} ${written.remedy}`)
  setOutputs(speak, verifyOutputs(verdict))
  if (verdict.decision !== 'promote') {
    const [{ code, says, remedy }] = verdict.refusals
    speak.fail(`${code}: ${says}\n${remedy}`)
  }
}
