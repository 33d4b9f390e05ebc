import type { Packet } from '../packet/schema.ts'
import type { RunSeen } from '../evidence/verify.ts'
import type { Expectations } from './candidate.ts'
import { pullOf, quoted, refOf, refusal } from './check-run.ts'
import type { Refusal, VerifyRefusal } from './refusal.ts'

/** One thing that packet and platform both tell, as each of them tells it. */
interface Told {
  readonly what: string
  readonly said: string | number | null
  readonly seen: string | number | null
  readonly code: VerifyRefusal
}

/**
 * Whether a packet tells of the run that it was found in. A packet that was carried over from another run, commit or
 * repository says something true of somewhere else.
 */
export function checkSubject(packet: Packet, run: RunSeen, expected: Expectations): Refusal | null {
  const other = toldTwice(packet, run, expected).find(({ said, seen }) => said === null || said !== seen)
  if (other !== undefined) {
    return refusal(
      other.code,
      run,
      `The packet in run ${run.id} tells of another ${other.what}: ${quoted(other.said)}, where GitHub says ${quoted(other.seen)}.`,
      'Do not rely on it: find out how it came there. Then run the gate again on this commit.',
    )
  }
  return checkAttempt(packet, run)
}

function toldTwice({ subject }: Packet, run: RunSeen, expected: Expectations): readonly Told[] {
  const { repository } = expected
  const ref = refOf(run, expected)
  const pull = run.event === 'pull_request' ? (pullOf(run, expected)?.number ?? null) : null
  const [path = ''] = (subject.workflow_ref ?? '').split('@', 1)
  return [
    told('repository', subject.repository_id, String(repository.id), 'other-repository'),
    told('head repository', subject.head_repository, repository.name, 'from-fork'),
    told('workflow', path, `${repository.name}/${run.workflow}`, 'other-workflow'),
    told('event', subject.event, run.event, 'other-event'),
    told('ref', subject.ref, ref, 'other-branch'),
    told('workflow at a ref', subject.workflow_ref, `${path}@${ref ?? ''}`, 'other-branch'),
    told('commit', subject.evaluated_commit, run.headSha, 'other-commit'),
    ...(pull === null
      ? [told('commit that ran', subject.ran_commit, run.headSha, 'other-commit')]
      : [told('pull request', subject.pull_request, pull, 'subject-contradicts')]),
    told('run', subject.workflow_run_id, String(run.id), 'subject-contradicts'),
  ]
}

function told(what: string, said: Told['said'], seen: Told['seen'], code: VerifyRefusal): Told {
  return { what, said, seen, code }
}

/** Whether a packet is of an attempt that was run again since. */
function isOlderAttempt({ subject }: Packet, run: RunSeen): boolean {
  return subject.workflow_run_attempt < run.attempt
}

function checkAttempt(packet: Packet, run: RunSeen): Refusal | null {
  const said = packet.subject.workflow_run_attempt
  if (said === run.attempt) return null
  if (isOlderAttempt(packet, run)) {
    return refusal(
      'older-attempt',
      run,
      `The packet is of attempt ${said} of run ${run.id}, which has been run again since (attempt ${run.attempt}).`,
      'Re-run all jobs of the workflow, not only those that failed: only the newest attempt counts.',
    )
  }
  return refusal(
    'subject-contradicts',
    run,
    `The packet is of attempt ${said} of run ${run.id}, which has only ${run.attempt}.`,
    'Do not rely on it: find out how it came there. Then run the gate again on this commit.',
  )
}
