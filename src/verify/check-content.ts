import type { SubjectContent } from '../evidence/routing.ts'
import type { RunSeen } from '../evidence/verify.ts'
import type { Packet } from '../packet/schema.ts'
import type { Expectations } from './candidate.ts'
import { quoted, refusal } from './check-run.ts'
import type { Refusal } from './refusal.ts'

/**
 * Whether the commit holds what the packet's run looked at. The same commit does. One that a pull request was merged as
 * does where its whole tree is the same, or where the policy names what the application is, and that and every watched
 * file are the same.
 */
export function checkContent(packet: Packet, run: RunSeen, expected: Expectations): Refusal | null {
  const { commit, content, rules } = expected
  if (run.headSha === commit) return null
  const { subject } = packet
  if (subject.tree !== null && subject.tree === content.tree) return null
  const difference =
    rules.applicationPaths.length === 0
      ? `the whole tree is ${quoted(subject.tree)} there and ${quoted(content.tree)} here`
      : differenceIn(subject, content, rules.applicationPaths)
  if (difference === null) return null
  return refusal(
    'other-content',
    run,
    `The pull request's run ${run.id} looked at other content than ${quoted(commit)} holds: ${difference}.`,
    'Run the gate on this commit (`workflow_dispatch` or `push`). Where only other files differ, name the application in `application-paths` of the policy.',
  )
}

function differenceIn(
  subject: Packet['subject'],
  content: SubjectContent,
  paths: readonly string[],
): string | null {
  const idIn = (parts: SubjectContent['application'], path: string) =>
    parts.find((part) => part.path === path)?.id ?? null
  const part = paths.find((path) => {
    const there = idIn(subject.application, path)
    return there === null || there !== idIn(content.application, path)
  })
  if (part !== undefined) return `${quoted(part)} is another one, or the packet does not tell`
  const digest = (files: Packet['subject']['watched'] | SubjectContent['watched'], path: string) =>
    files.find((each) => each.path === path)?.sha256 ?? null
  const watched = new Set([...subject.watched, ...content.watched].map(({ path }) => path))
  const file = [...watched].find((path) => digest(subject.watched, path) !== digest(content.watched, path))
  return file === undefined ? null : `the watched file ${quoted(file)} is another one`
}
