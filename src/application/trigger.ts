import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Trigger } from '../evidence/policy.ts'
import { fill, insideJson } from '../policy/template.ts'
import type { Wire, WireReply } from '../wire/wire.ts'
import { environmentFor, type Inheritance } from './environment.ts'
import { placeholders } from './placeholders.ts'
import type { Call, Triggered } from './port.ts'
import { orOver, startProcess } from './process.ts'
import { endGroup } from './process-tree.ts'

/** Of what the caller gets so much is kept for the search; a drill asks for three sentences. */
const KEPT_BYTES = 1024 * 1024

/** What asking needs beside the call. */
export interface TriggerOptions {
  readonly trigger: Trigger
  readonly directory: string
  readonly given: Inheritance
  /** Allows the trigger's address alone. */
  readonly wire: Wire
  readonly leaders: Set<number>
}

/** Asks the started application for one logical call, at most until the drill's deadline or until the caller is to leave. */
export async function ask(
  call: Call,
  leave: AbortSignal | null,
  options: TriggerOptions,
): Promise<Triggered> {
  const deadline = AbortSignal.any([call.signal, AbortSignal.timeout(call.deadlineMs)])
  const over = leave === null ? deadline : AbortSignal.any([deadline, leave])
  const asked =
    options.trigger.by === 'http'
      ? await byRequest(call, options.trigger, options, over)
      : await byCommand(call, options.trigger.run, options, over)
  if (!over.aborted) return { by: 'returned', ...asked }
  return { by: leave?.aborted === true ? 'hung-up' : 'deadline', claim: 'silent', products: asked.products }
}

type Asked = Pick<Triggered, 'claim' | 'products'>

async function byCommand(
  call: Call,
  run: string,
  { directory, given, leaders }: TriggerOptions,
  over: AbortSignal,
): Promise<Asked> {
  const folder = join(call.folder, 'trigger')
  const environment = { ...environmentFor(call, call, given), TMPDIR: `${folder}/tmp` }
  const { pid, outputs, ended } = await startProcess({ run, directory, environment, folder })
  if (pid !== null) leaders.add(pid)
  const end = await orOver(ended, over)
  if (pid !== null) await endGroup(pid)
  const isGood = end !== 'over' && end.by === 'exit' && end.code === 0
  return { claim: isGood ? 'success' : 'failure', products: [outputs.stdout] }
}

async function byRequest(
  call: Call,
  trigger: Extract<Trigger, { by: 'http' }>,
  { given, wire }: TriggerOptions,
  over: AbortSignal,
): Promise<Asked> {
  const values = placeholders(call, call, given.port, call.folder)
  const url = new URL(fill(trigger.url, values, encodeURIComponent))
  const reply = await wire.send({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: trigger.method,
    headers: {
      'content-type': 'application/json',
      'x-request-id': call.drill.operationId,
      ...Object.fromEntries(trigger.headers.map(([name, text]) => [name, fill(text, values, oneLine)])),
    },
    body: trigger.body === null ? null : Buffer.from(fill(trigger.body, values, bodyEscape(trigger))),
    signal: over,
  })
  if (reply.kind === 'no-reply') return { claim: 'failure', products: [] }
  const { bytes, whole } = await readSome(reply)
  const isGood = whole && reply.status >= 200 && reply.status < 300
  return { claim: isGood ? 'success' : 'failure', products: [await keep(bytes, call.folder)] }
}

/** A value goes into a JSON body as the inside of a string; into any other as it is. */
function bodyEscape({ headers }: Extract<Trigger, { by: 'http' }>): (value: string) => string {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? 'application/json'
  return type.includes('json') ? insideJson : (value) => value
}

function oneLine(value: string): string {
  return value.replaceAll(/[\r\n]+/g, ' ')
}

/** A caller reads its answer to the end, and keeps the beginning. An answer that breaks off is no success. */
async function readSome(
  reply: Extract<WireReply, { kind: 'reply' }>,
): Promise<{ bytes: Buffer; whole: boolean }> {
  const kept: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of reply.body) {
      if (size < KEPT_BYTES) kept.push(chunk.subarray(0, KEPT_BYTES - size))
      size += chunk.length
    }
    return { bytes: Buffer.concat(kept), whole: true }
  } catch {
    return { bytes: Buffer.concat(kept), whole: false }
  }
}

async function keep(bytes: Buffer, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'answer-to-caller')
  await writeFile(path, bytes, { mode: 0o600 })
  return path
}
