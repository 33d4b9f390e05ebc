import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { SealedCombined } from '../packet/combined.ts'
import { commentPlace } from '../policy/admission.ts'
import { inputsFromRunner } from '../policy/doors.ts'
import type { GithubAccess } from '../publish/github/api.ts'
import { uploadPacket } from '../publish/github/artifact.ts'
import { writeSummary, type Runner } from '../publish/github/commands.ts'
import { stickyComment } from '../publish/github/comment.ts'
import { OUTPUTS_WITHOUT_MERGE } from '../report/merge-outputs.ts'
import { mergeText } from '../report/merge-terminal.ts'
import type { ExitCode } from '../verdict/exit-code.ts'
import { endOf } from './end.ts'
import { accessOf, readEvent, repositoryReader } from './from-runner.ts'
import { proxyOf } from './gate-route.ts'
import { openJournal } from './journal.ts'
import { merge, type MergePorts, type MergePublisher, type MergeShown } from './merge.ts'
import type { MergeConcluded } from './merge-nothing-to-judge.ts'
import { readArtifacts, readFiles } from './merge-read.ts'
import type { PacketDelivery } from './publisher.ts'
import { surroundings, type Surroundings } from './surroundings.ts'
import { lostOf, maskAll, refuseStep, setOutputs, showNothingToJudge } from './to-runner.ts'

/** `merge` as a GitHub Action: the packets of this run, one verdict, one comment, one combined packet. */
export async function mergeOnRunner(speak: Runner, signal: AbortSignal): Promise<ExitCode> {
  const environment = process.env
  const inputs = inputsFromRunner(environment)
  const token = inputs['github-token'] ?? ''
  maskAll(speak, [token])
  const access = accessOf(environment, token)
  const publisher = runnerPublisher(speak, environment, access)
  try {
    const temporary = environment['RUNNER_TEMP'] ?? tmpdir()
    await mkdir(temporary, { recursive: true })
    const around = surroundings(await mkdtemp(join(temporary, 'fallback-evidence-combined-')), signal)
    const journal = openJournal((line) => {
      speak.line(line)
    })
    const request = { door: 'action', inputs, event: await readEvent(environment) } as const
    const change = {
      repository: repositoryReader(environment, token),
      conclude({ texts, outputs, occasion, declaration }: MergeConcluded) {
        const about = { occasion, comments: declaration.comment }
        const places = { summaryFile: environment['GITHUB_STEP_SUMMARY'], access }
        return showNothingToJudge(texts, outputs, about, speak, places)
      },
    }
    return await merge(request, { around, journal, publisher, read: reader(access, around), change })
  } catch (error) {
    const end = endOf(error, signal)
    await publisher.refuse(end.text)
    return end.exit
  }
}

function reader(access: GithubAccess | null, around: Surroundings): MergePorts['read'] {
  return async ({ packets }, { runId }) => {
    if (packets !== null) return readFiles([resolve(around.directory, packets)])
    if (access === null || runId === null) {
      const detail = 'There is no token, no repository or no workflow run to read them from.'
      return { packets: [], unread: [{ code: 'artifacts-unreadable', about: [], detail }] }
    }
    return readArtifacts(access, Number(runId), {
      signal: around.signal,
      proxy: proxyOf(around.environment),
    })
  }
}

function runnerPublisher(
  speak: Runner,
  environment: Surroundings['environment'],
  access: GithubAccess | null,
): MergePublisher {
  const mark = (level: 'error' | 'warning', message: string) => {
    speak.annotate({ level, title: 'Fallback evidence', message, file: null, line: null })
  }
  return {
    deliver: (sealed, path, { retentionDays }) => upload(sealed, path, retentionDays, environment),
    async show(shown) {
      const { combined, summary, outputs } = shown
      for (const { code, message, remedy } of combined.refusals)
        mark('error', `${code}: ${message} ${remedy}`)
      speak.text(mergeText(combined, { colour: true, width: 100 }, null))
      const results = await Promise.all([
        writeSummary(environment['GITHUB_STEP_SUMMARY'], summary.full, summary.short),
        postComment(shown, access, speak),
      ])
      setOutputs(speak, outputs)
      return lostOf(results)
    },
    refuse: (sentence) => refuseStep(speak, sentence, OUTPUTS_WITHOUT_MERGE),
    warn(sentence) {
      mark('warning', sentence)
    },
  }
}

async function upload(
  { packet, digest }: SealedCombined,
  file: string,
  retentionDays: number | null,
  environment: Surroundings['environment'],
): Promise<PacketDelivery> {
  const runUrl = packet.subject.run_url ?? ''
  const uploaded = await uploadPacket(
    { file, digest, retentionDays, runUrl },
    {
      runtimeToken: environment['ACTIONS_RUNTIME_TOKEN'],
      resultsUrl: environment['ACTIONS_RESULTS_URL'],
    },
  )
  if (uploaded.state === 'lost') return uploaded
  return { state: 'delivered', artifactId: String(uploaded.id), artifactUrl: uploaded.url }
}

async function postComment(
  { comment, occasion, declaration }: MergeShown,
  access: GithubAccess | null,
  speak: Runner,
) {
  const place = commentPlace(occasion, declaration.comment)
  if (place.on === null) {
    speak.line(`No comment: ${place.why}.`)
    return null
  }
  if (access === null) {
    const remedy = 'Leave `github-token` at its default, or set `comment: never`.'
    return { state: 'lost', why: 'The comment is lost: there is no token or no repository.', remedy } as const
  }
  return stickyComment(access, place.on, comment)
}
