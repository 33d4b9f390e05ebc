import type { Surface } from '../evidence/surface.ts'
import type { Packet } from '../packet/schema.ts'
import type { Says } from '../verdict/rederive.ts'
import type { Candidate, Expectations } from './candidate.ts'
import { checkContent } from './check-content.ts'
import { checkDecision, checkGrounds, wordOf } from './check-grounds.ts'
import { checkRun, refusal, startOf } from './check-run.ts'
import { checkSubject } from './check-subject.ts'
import type { Refusal } from './refusal.ts'

/** A candidate after every check. */
export interface Judged {
  readonly candidate: Candidate
  /** When its run began, in milliseconds. */
  readonly at: number
  /** What it is about; null where that cannot be told. */
  readonly about: { readonly surface: Surface; readonly key: string } | null
  /**
   * What it says, believed or not: an objection needs no proof. `unknown`: it could be one. Null where it has no say,
   * since its run cannot be evidence, or since it was run again and did not object.
   */
  readonly word: Says | 'unknown' | null
  readonly attempt: number
  /** Why it carries nothing; null where it carries its surface. */
  readonly refusal: Refusal | null
}

/** Looks at one candidate: first at its run, then into the packet, and stops at the first reason against it. */
export function judge(candidate: Candidate, expected: Expectations): Judged {
  const { run, content, artifact } = candidate
  const at = startOf(run) ?? 0
  const nobody = { candidate, at, about: null, attempt: run.attempt } as const
  const ofRun = checkRun(run, expected)
  if (ofRun !== null) return { ...nobody, word: null, refusal: ofRun }
  if (content.state === 'not-opened') throw new Error('a run that can be evidence was not looked into')
  if (content.state === 'refused') {
    return { ...nobody, word: artifact.before ? null : 'unknown', refusal: content.refusal }
  }
  return judgePacket(candidate, content.packet, expected)
}

function judgePacket(candidate: Candidate, packet: Packet, expected: Expectations): Judged {
  const { run, artifact } = candidate
  const { surface, model } = packet.strength
  const word = wordOf(packet, expected.rules)
  const whole = {
    candidate,
    at: startOf(run) ?? 0,
    about: { surface, key: keyOf(packet, model) },
    attempt: packet.subject.workflow_run_attempt,
  }
  const ofSubject = checkSubject(packet, run, expected)
  if (ofSubject?.code === 'older-attempt') {
    // It was run again: a promotion of then is worth nothing, an objection stands until something newer speaks.
    return word === 'promote'
      ? { ...whole, word: null, refusal: ofSubject }
      : { ...whole, word, refusal: objection(word, candidate, packet) }
  }
  if (ofSubject !== null) {
    return { ...whole, about: null, word: artifact.before ? null : 'unknown', refusal: ofSubject }
  }
  const against =
    checkContent(packet, run, expected) ?? checkSignature(candidate) ?? checkGrounds(packet, run, expected)
  if (word === 'promote') return { ...whole, word, refusal: against }
  const reason = checkDecision(packet, run, expected) ?? objection(word, candidate, packet)
  return { ...whole, word, refusal: reason }
}

/** Which evidence replaces which: a promotion of one model, profile or application says nothing of another's hold. */
function keyOf(packet: Packet, model: string): string {
  return JSON.stringify([packet.strength.surface, profileOf(packet), model, packet.setup.application])
}

/** What the happy path asked for. */
export function profileOf({ drills }: Packet): string {
  return drills.find(({ kind }) => kind === 'happy-path')?.request_profile ?? 'unknown'
}

function checkSignature(candidate: Candidate): Refusal | null {
  const { signature, run } = candidate
  switch (signature.state) {
    case 'genuine':
    case 'not-asked':
      return null
    case 'not-read':
      return signature.refusal
    case 'refused':
      return signature.code === 'signature-missing'
        ? unsigned(candidate)
        : refusal(signature.code, run, `${signature.says} (run ${run.id})`, signature.remedy)
  }
}

/** The gate signs no job that runs an application: the signature could be the application's own. */
function unsigned({ run, content }: Candidate): Refusal {
  const withApplication = content.state === 'packet' && content.packet.setup.application !== 'direct'
  return refusal(
    'unsigned',
    run,
    `Nothing signs the packet of run ${run.id}, and the policy wants signed evidence.`,
    withApplication
      ? 'A job that runs an application is never signed by the gate. Say `verify: { unsigned: allowed }` in the policy if the workflow is trusted without a signature (docs/verify.md).'
      : 'Run the gate with `attest: true` and give its job `permissions: id-token: write, attestations: write`.',
  )
}

/** The words of a packet that objects itself. */
function objection(
  word: Exclude<Says, 'promote'>,
  { run }: Candidate,
  { decision, strength }: Packet,
): Refusal {
  const because = decision.forced_by.length === 0 ? '' : ` (${decision.forced_by.join(', ')})`
  return refusal(
    word === 'rollback' ? 'says-rollback' : 'says-hold',
    run,
    `Run ${run.id} says ${word} for ${strength.surface}${because}.`,
    word === 'rollback'
      ? 'Take the traffic off the fallback route. The run tells why, and what to repair.'
      : 'The run tells what to repair; then run the gate again on this commit.',
  )
}
