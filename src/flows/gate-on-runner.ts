import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { watchesContract } from '../contract/watch.ts'
import { loadGithubClient, type GithubAccess } from '../publish/github/api.ts'
import { loadArtifactClient, uploadPacket } from '../publish/github/artifact.ts'
import { loadSigner } from '../publish/github/attest.ts'
import { writeSummary, type Runner } from '../publish/github/commands.ts'
import { keepDriftIssue } from '../publish/github/drift-issue.ts'
import { stickyComment } from '../publish/github/comment.ts'
import { commentPlace } from '../policy/admission.ts'
import { inputsFromRunner } from '../policy/doors.ts'
import { annotations } from '../report/annotations.ts'
import { verdictText } from '../report/terminal.ts'
import type { ExitCode } from '../verdict/exit-code.ts'
import { attestOnRunner } from './attest-on-runner.ts'
import { gate, type GatePorts } from './gate.ts'
import { accessOf, readEvent, repositoryReader } from './from-runner.ts'
import type { Prepared } from './gate-prepare.ts'
import { NO_PREVIOUS, previousThroughApi } from './gate-previous.ts'
import { proxyOf } from './gate-route.ts'
import { openJournal } from './journal.ts'
import { endOf } from './end.ts'
import { outputsWithoutPacket, type Lost, type Publisher, type Shown } from './publisher.ts'
import { surroundings } from './surroundings.ts'
import { lostOf, maskAll, refuseStep, setOutputs, showNothingToJudge } from './to-runner.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The gate as a GitHub Action: inputs from the runner, results to its page, packet as an artifact. */
export async function gateOnRunner(speak: Runner, signal: AbortSignal): Promise<ExitCode> {
  const environment = process.env
  const inputs = inputsFromRunner(environment)
  maskAll(speak, [inputs['api-key'], inputs['github-token']])
  const publisher = runnerPublisher(speak, environment, inputs['github-token'] ?? '')
  try {
    const temporary = environment['RUNNER_TEMP'] ?? tmpdir()
    await mkdir(temporary, { recursive: true })
    const around = surroundings(await mkdtemp(join(temporary, 'fallback-evidence-packet-')), signal)
    const journal = openJournal((line) => {
      speak.line(line)
    })
    const request = { door: 'action', inputs, event: await readEvent(environment) } as const
    const result = await gate(request, {
      around,
      journal,
      publisher,
      repository: repositoryReader(environment, inputs['github-token'] ?? ''),
      previousPacket: previousOf(environment, inputs['github-token'] ?? '', signal),
      mask: (secrets) => {
        maskAll(speak, secrets)
      },
    })
    return result.exit
  } catch (error) {
    const end = endOf(error, signal)
    await publisher.refuse(end.text, outputsWithoutPacket(''))
    return end.exit
  }
}

function previousOf(
  environment: Environment,
  token: string,
  signal: AbortSignal,
): GatePorts['previousPacket'] {
  const access = accessOf(environment, token)
  if (access === null) return () => Promise.resolve(NO_PREVIOUS)
  return ({ plan }) => previousThroughApi(access, plan, { signal, proxy: proxyOf(environment) })
}

function loadClients({ plan, declaration }: Prepared): Promise<unknown> {
  const comments = commentPlace(plan.occasion, declaration.comment).on !== null
  const speaks = comments || declaration.attest || watchesContract(plan)
  return Promise.all([
    loadArtifactClient(),
    speaks ? loadGithubClient() : null,
    declaration.attest ? loadSigner() : null,
  ])
}

function runnerPublisher(speak: Runner, environment: Environment, token: string): Publisher {
  return {
    load: loadClients,
    async deliver(sealed, path, { declaration }) {
      const uploaded = await uploadPacket(
        {
          file: path,
          digest: sealed.digest,
          retentionDays: declaration.retentionDays,
          runUrl: sealed.packet.subject.run_url ?? '',
        },
        {
          runtimeToken: environment['ACTIONS_RUNTIME_TOKEN'],
          resultsUrl: environment['ACTIONS_RESULTS_URL'],
        },
      )
      if (uploaded.state === 'lost') return uploaded
      return { state: 'delivered', artifactId: String(uploaded.id), artifactUrl: uploaded.url }
    },
    attest: attestOnRunner(speak, environment, accessOf(environment, token)),
    show: (shown) => showOnRunner(shown, speak, environment, token),
    conclude({ texts, outputs, found: { occasion, declaration } }) {
      const about = { occasion, comments: declaration.comment }
      const places = {
        summaryFile: environment['GITHUB_STEP_SUMMARY'],
        access: accessOf(environment, token),
      }
      return showNothingToJudge(texts, outputs, about, speak, places)
    },
    refuse: (sentence, outputs) => refuseStep(speak, sentence, outputs),
    warn(sentence) {
      speak.annotate(warning(sentence))
    },
  }
}

async function showOnRunner(
  { sealed: { packet }, texts, outputs, prepared }: Shown,
  speak: Runner,
  environment: Environment,
  token: string,
): Promise<readonly Lost[]> {
  if (texts.note !== null) speak.annotate(noteOf(texts.note))
  for (const annotation of annotations(packet, prepared.plan.routing)) speak.annotate(annotation)
  speak.text(verdictText(packet, { colour: true, width: 100 }))
  const results = await Promise.all([
    writeSummary(environment['GITHUB_STEP_SUMMARY'], texts.summary, texts.summaryShort),
    postComment({ texts, prepared }, accessOf(environment, token), speak),
    keepIssue(texts, accessOf(environment, token), speak),
  ])
  setOutputs(speak, outputs)
  return lostOf(results)
}

function noteOf(message: string) {
  return { level: 'error', title: 'Not evaluated', message, file: null, line: null } as const
}

function warning(message: string) {
  return { level: 'warning', title: 'Fallback evidence', message, file: null, line: null } as const
}

async function postComment(
  { texts, prepared }: Pick<Shown, 'texts' | 'prepared'>,
  access: GithubAccess | null,
  speak: Runner,
) {
  const place = commentPlace(prepared.plan.occasion, prepared.declaration.comment)
  if (place.on === null) {
    speak.line(`No comment: ${place.why}.`)
    return null
  }
  if (access === null) {
    const remedy = 'Leave `github-token` at its default, or set `comment: never`.'
    return { state: 'lost', why: 'The comment is lost: there is no token or no repository.', remedy } as const
  }
  return stickyComment(access, place.on, texts.comment)
}

async function keepIssue({ drift }: Shown['texts'], access: GithubAccess | null, speak: Runner) {
  if (drift === null) return null
  if (access === null) {
    const remedy = 'Leave `github-token` at its default, or set `drift-issue: never` in the policy.'
    const why = 'The issue about contract drift is lost: there is no token or no repository.'
    return { state: 'lost', why, remedy } as const
  }
  const kept = await keepDriftIssue(access, drift)
  if (kept.state === 'done' && kept.step !== 'leave')
    speak.line(`Contract drift: ${kept.step} issue ${kept.number === null ? '' : `#${String(kept.number)}`}`)
  return kept
}
