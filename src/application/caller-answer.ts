import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WireReply } from '../wire/wire.ts'

/** A drill asks for three sentences. A caller hangs up on an answer that is longer than this, and takes it for a failure. */
const LONGEST_ANSWER_BYTES = 16 * 1024 * 1024

/** What a caller got. */
export interface KeptAnswer {
  /** Status, headers and body: all that left the application, to be searched. */
  readonly files: readonly string[]
  /** False for an answer that broke off, or was longer than a caller takes. */
  readonly whole: boolean
}

/** Reads an answer as its caller does, and keeps it in the folder. Rejects where it cannot be kept. */
export async function keepAnswer(
  { status, headers, body }: Extract<WireReply, { kind: 'reply' }>,
  folder: string,
): Promise<KeptAnswer> {
  // Asked for before the first wait: what has come is lost to a reader who is slower than a connection that breaks.
  const chunks = body[Symbol.asyncIterator]()
  const first = nextOf(chunks)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const [head, answer] = [join(folder, 'answer-headers'), join(folder, 'answer')]
  const lines = [...headers].flatMap(([name, values]) => values.map((value) => `${name}: ${value}\n`))
  await writeFile(head, `${status}\n${lines.join('')}`, { mode: 0o600, flag: 'wx' })
  return { files: [head, answer], whole: await keepBody(chunks, first, answer) }
}

type Next = IteratorResult<Uint8Array, unknown> | 'broken'

function nextOf(chunks: AsyncIterator<Uint8Array>): Promise<Next> {
  return chunks.next().catch(() => 'broken')
}

async function keepBody(
  chunks: AsyncIterator<Uint8Array>,
  first: Promise<Next>,
  path: string,
): Promise<boolean> {
  const file = await open(path, 'wx', 0o600)
  try {
    let size = 0
    for (let next = await first; ; next = await nextOf(chunks)) {
      if (next === 'broken' || next.done === true) return next !== 'broken'
      size += next.value.length
      if (size > LONGEST_ANSWER_BYTES) {
        await chunks.return?.()
        return false
      }
      await file.appendFile(next.value)
    }
  } finally {
    await file.close()
  }
}
