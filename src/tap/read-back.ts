import type { Ending } from '../evidence/drill.ts'
import { readError, requestId } from '../surface/error.ts'
import { read as readReply } from '../surface/read.ts'
import type { Reply } from '../surface/reply.ts'
import { retryAfterMs } from '../surface/retry.ts'
import { saysItsEnd } from '../surface/stream-end.ts'
import { replyTexts } from '../surface/text.ts'
import type { BodyCopy } from './body-copy.ts'
import type { Delivery } from './delivery.ts'
import type { TapOptions } from './options.ts'

type Reading = Pick<TapOptions, 'surface' | 'profile' | 'fields' | 'sink' | 'now' | 'fingerprint'>

/** Reads the tap's copy of a reply, hands its texts to the needles and keeps only what a packet may hold. */
export async function read(
  { outcome }: Delivery,
  copy: BodyCopy,
  streaming: boolean,
  options: Reading,
): Promise<Ending> {
  if (outcome.kind === 'no-reply') return outcome
  const left: Ending = { kind: 'caller-left', bytes: copy.bytes }
  const head = outcome.kind === 'reply' ? outcome : outcome.begun
  if (head === null) return left
  const { body, overCap, broken } = await copy.plain(head.headers.get('content-encoding'))
  // Whoever hangs up after the event that ends a stream has got all of it.
  if (outcome.kind === 'caller-left' && !(streaming && saysItsEnd(body))) return left
  const framed = outcome.kind === 'reply' ? outcome.ended : 'complete'
  const ended = overCap ? 'over-cap' : broken ? 'cut' : framed
  return replyRead({ ...head, body, ended }, copy.bytes, streaming, options)
}

function replyRead(reply: Reply, bytes: number, streaming: boolean, options: Reading): Ending {
  const { surface, profile, fields, sink } = options
  const asked = { surface, stream: streaming, profile, fields }
  const reading = readReply(reply, asked)
  const error = reading.outcome === 'pass' ? null : readError(reply)
  const texts = reading.outcome === 'fail' ? [] : replyTexts(reply, asked)
  sink.error(error?.texts ?? [])
  // A reply without any words of a model is no reply that could be stored: its few bytes stand in every log.
  if (texts.length > 0) sink.reply([...texts, Buffer.from(reply.body).toString('utf8')])
  return {
    kind: 'reply',
    status: reply.status,
    reading,
    error: error?.seen ?? null,
    requestId: requestId(reply.headers, error?.texts ?? []),
    retryAfterMs: retryAfterMs(reply.headers, options.now()),
    fingerprint: options.fingerprint(reply.body),
    bytes,
  }
}
