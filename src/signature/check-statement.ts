import { createHash } from 'node:crypto'
import { packetSchema, type Packet } from '../packet/schema.ts'
import type { CertificateFacts } from './certificate.ts'
import type { Proven } from './prove.ts'
import { quoted, refused } from './refusal.ts'
import type { ExpectedSigner, RefusedSignature, SignatureQuestion } from './signature.ts'
import {
  isSame,
  PAYLOAD_TYPE,
  PREDICATE_TYPE,
  STATEMENT_TYPE,
  statementOf,
  statementSchema,
  type Statement,
} from './statement.ts'

/**
 * Compares what was signed with the bytes in hand. The statement is made again from the packet, so that no part of it
 * has to be believed. Null where it says the same.
 */
export function checkStatement(
  proven: Proven,
  packet: SignatureQuestion['packet'],
  expected: ExpectedSigner,
): RefusedSignature | null {
  const statement = readStatement(proven)
  if ('state' in statement) return statement
  const sha256 = createHash('sha256').update(packet.bytes).digest('hex')
  const changed = checkBytes(statement, { name: packet.fileName, sha256 })
  if (changed !== null) return changed
  const content = readPacket(packet.bytes)
  if (content === null) {
    return refused(
      'packet-unreadable',
      'The bytes are no evidence packet of version 1.',
      'Give the file that the gate uploaded, unchanged. A packet of a newer version needs a newer gate to verify it.',
    )
  }
  const again = statementOf(content, { name: packet.fileName, sha256 })
  return (
    checkSubjects(statement, again) ??
    checkRun(content, proven.certificate, expected) ??
    checkResult(statement, again)
  )
}

function readStatement({ payloadType, payload }: Proven): Statement | RefusedSignature {
  const value = payloadType === PAYLOAD_TYPE ? parsed(payload) : undefined
  if (memberOf(value, '_type') !== STATEMENT_TYPE) {
    return refused(
      'payload-other',
      `What was signed is no in-toto statement (type ${quoted(payloadType)}).`,
      'Use the attestation that the gate made with `attest: true`.',
    )
  }
  const predicateType = memberOf(value, 'predicateType')
  if (predicateType !== PREDICATE_TYPE) {
    return refused(
      'predicate-other',
      `The statement is of another kind: ${quoted(typeof predicateType === 'string' ? predicateType : null)}, not ${quoted(PREDICATE_TYPE)}.`,
      'Provenance says who built a file, not what a run was seen to do. Use the attestation that the gate made.',
    )
  }
  const read = statementSchema.safeParse(value)
  if (read.success) return read.data
  return refused(
    'predicate-other',
    'The statement lacks members of a test result.',
    'Use the attestation that the gate made with `attest: true`.',
  )
}

/** Asked before the bytes are read: whatever they have become, they are not what was signed. */
function checkBytes(
  { subject }: Statement,
  file: { readonly name: string; readonly sha256: string },
): RefusedSignature | null {
  const signed = subject.filter(({ name }) => name === file.name).map(({ digest }) => digest.sha256)
  if (signed.length === 0 || signed.includes(file.sha256)) return null
  return refused(
    'bytes-changed',
    `The packet is not the one that was signed: its bytes have the sha256 ${file.sha256}, the statement names ${signed.join(' and ')}.`,
    'Do not use this packet. Download the artifact again; if it stays, find out who changed it.',
  )
}

function checkSubjects(signed: Statement, again: Statement): RefusedSignature | null {
  const missing = again.subject.filter((subject) => !signed.subject.some((other) => isSame(subject, other)))
  const foreign = signed.subject.filter((subject) => !again.subject.some((other) => isSame(subject, other)))
  const [odd] = [...missing, ...foreign]
  if (odd === undefined && signed.subject.length === again.subject.length) return null
  return refused(
    'subject-other',
    `The statement and the packet do not name the same files: ${odd === undefined ? 'one stands twice' : `${quoted(odd.name)} stands in ${missing.includes(odd) ? 'the packet' : 'the statement'} alone`}.`,
    'Use the attestation of this very packet.',
  )
}

/** A packet of another run, signed again, would bring an old promise into a new commit. */
function checkRun(
  { subject }: Packet,
  certificate: CertificateFacts,
  { serverUrl, run }: ExpectedSigner,
): RefusedSignature | null {
  const pairs = [
    ['repository', subject.repository_id, certificate.repositoryId],
    ['commit', subject.ran_commit, certificate.commit],
    ['ref', subject.ref, certificate.ref],
    ['workflow', `${serverUrl}/${subject.workflow_ref ?? ''}`, certificate.workflow],
    ['run', subject.workflow_run_id, run.id],
    ['attempt', String(subject.workflow_run_attempt), String(run.attempt)],
  ] as const
  const other = pairs.find(([, said, seen]) => said === null || said !== seen)
  if (other === undefined) return null
  const [what, said, seen] = other
  return refused(
    'packet-other',
    `The packet tells of another ${what} than the run that signed it: ${quoted(said)}, not ${quoted(seen)}.`,
    'Do not use this packet: it was signed by a run that did not make it.',
  )
}

function checkResult({ predicate }: Statement, again: Statement): RefusedSignature | null {
  const parts = ['result', 'configuration', 'passedTests', 'warnedTests', 'failedTests'] as const
  const other = parts.find(
    (part) => JSON.stringify(predicate[part]) !== JSON.stringify(again.predicate[part]),
  )
  if (other === undefined) return null
  const values =
    other === 'result' ? `: ${quoted(predicate.result)}, not ${quoted(again.predicate.result)}` : ''
  return refused(
    'result-other',
    `The statement says another \`${other}\` than the packet's findings and decision${values}.`,
    'Do not use this evidence: packet and statement contradict each other. Run the gate again.',
  )
}

function readPacket(bytes: Uint8Array): Packet | null {
  const read = packetSchema.safeParse(parsed(bytes))
  return read.success ? read.data : null
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
