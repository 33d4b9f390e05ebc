import { readFile } from 'node:fs/promises'
import type { Comment } from './github.ts'
import { formsOf } from './keys.ts'
import type { Artifact } from './results-service.ts'
import { visibleText } from './workflow-commands.ts'
import { filesOf, type Job } from './workspace.ts'

/** Everything of a step that somebody could read afterwards. */
interface Readable {
  readonly stdout: string
  readonly stderr: string
  readonly artifacts: readonly Artifact[]
  readonly job: Job
}

interface Watch {
  readonly secrets: readonly string[]
  readonly comments: readonly Comment[]
  readonly leakyFiles?: RegExp
}

/**
 * Fails where a secret, or an identifying piece of one, stands in a log, a file that was left, an artifact or a
 * comment. Masks are no log: the runner takes those lines away.
 * @throws Error naming the places; the secret itself is not shown
 */
export async function assertNoSecret(readable: Readable, watch: Watch): Promise<void> {
  const files = await filesOf(readable.job)
  const texts: [string, string | Buffer][] = [
    ['stdout', visibleText(readable.stdout)],
    ['stderr', readable.stderr],
    ...readable.artifacts.map(({ name, bytes }): [string, Buffer] => [`artifact ${name}`, bytes]),
    ...watch.comments.map(({ id, body }): [string, string] => [`comment ${id}`, body]),
    ...[...files].filter(([path]) => watch.leakyFiles?.test(path) !== true),
    ...[...files.keys()].map((path): [string, string] => ['a file name', path]),
  ]
  // The gate refuses shorter keys, since they would be found by chance; so does this search.
  const forms = watch.secrets
    .filter(({ length }) => length >= 16)
    .flatMap(formsOf)
    .map((form) => Buffer.from(form))
  const leaks = texts
    .filter(([, text]) => forms.some((form) => Buffer.from(text).includes(form)))
    .map(([where]) => where)
  if (leaks.length > 0) throw new Error(`a secret stands in: ${leaks.join(', ')}`)
}

/** The text of a file that may be absent. */
export async function textAt(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
