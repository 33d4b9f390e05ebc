import { join } from 'node:path'
import type { Trigger } from '../evidence/policy.ts'
import { fill, insideJson } from '../policy/template.ts'
import type { Wire } from '../wire/wire.ts'
import { keepAnswer } from './caller-answer.ts'
import { deadlineOf } from './deadline.ts'
import { environmentFor, type Inheritance } from './environment.ts'
import { placeholders } from './placeholders.ts'
import type { Call, Triggered } from './port.ts'
import { claimOf, type ProcessTree } from './process-tree.ts'

/** What asking needs beside the call. */
export interface TriggerOptions {
  readonly trigger: Trigger
  readonly directory: string
  readonly given: Inheritance
  /** Allows the trigger's address. */
  readonly wire: Wire
  readonly tree: ProcessTree
}

/** Asks the started application for one logical call, at most until the drill's deadline or until the caller is to leave. */
export async function ask(
  call: Call,
  leave: AbortSignal | null,
  options: TriggerOptions,
): Promise<Triggered> {
  const deadline = deadlineOf(call)
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
  { directory, given, tree }: TriggerOptions,
  over: AbortSignal,
): Promise<Asked> {
  const folder = join(call.folder, 'trigger')
  const environment = { ...environmentFor(call, call, given), TMPDIR: `${folder}/tmp` }
  const ran = await tree.run({ run, directory, environment, folder }, over)
  return { claim: claimOf(ran), products: [ran.outputs.stdout] }
}

type Request = Extract<Trigger, { by: 'http' }>

async function byRequest(
  call: Call,
  trigger: Request,
  { given, wire }: TriggerOptions,
  over: AbortSignal,
): Promise<Asked> {
  const values = placeholders(call, call, given.port, call.folder)
  const url = new URL(fill(trigger.url, values, encodeURIComponent))
  const headers = new Map<string, string>([
    // A server may close a connection that it kept, in the moment in which the next drill uses it: no failure of its own.
    ['connection', 'close'],
    ['x-request-id', call.drill.operationId],
    ...(trigger.body === null ? [] : [['content-type', 'application/json'] as const]),
    ...trigger.headers.map(([name, text]) => [name, fill(text, values, oneLine)] as const),
  ])
  const body = trigger.body === null ? null : fill(trigger.body, values, bodyEscape(headers))
  const reply = await wire.send({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: trigger.method,
    headers: Object.fromEntries(headers),
    body: body === null ? null : Buffer.from(body),
    signal: over,
  })
  if (reply.kind === 'no-reply') return { claim: 'failure', products: [] }
  const { files, whole } = await keepAnswer(reply, join(call.folder, 'trigger'))
  const isGood = whole && reply.status >= 200 && reply.status < 300
  return { claim: isGood ? 'success' : 'failure', products: files }
}

/** A value goes into a JSON body as the inside of a string, into a form as a part of it, into any other body as it is. */
function bodyEscape(headers: ReadonlyMap<string, string>): (value: string) => string {
  const type = headers.get('content-type')?.toLowerCase() ?? ''
  if (type.includes('json')) return insideJson
  return type.includes('x-www-form-urlencoded') ? encodeURIComponent : (value) => value
}

function oneLine(value: string): string {
  return value.replaceAll(/[\r\n]+/g, ' ')
}
