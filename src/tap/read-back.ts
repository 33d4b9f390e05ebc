import type { Ending } from '../evidence/drill.ts'
import { readError, requestId } from '../surface/error.ts'
import { read as readReply } from '../surface/read.ts'
import type { Reply } from '../surface/reply.ts'
import { retryAfterMs } from '../surface/retry.ts'
import { replyTexts } from '../surface/text.ts'
import type { BodyCopy } from './body-copy.ts'
import type { Delivery } from './delivery.ts'
import type { TapOptions } from './options.ts'

/** Reads the tap's copy of a reply, hands its texts to the needles and keeps only what a packet may hold. */
export async function read(
  delivery: Delivery,
  copy: BodyCopy,
  streaming: boolean,
  options: Pick<TapOptions, 'surface' | 'profile' | 'fields' | 'sink' | 'now' | 'fingerprint'>,
): Promise<Ending> {
  const { outcome } = delivery
  if (outcome.kind !== 'reply') return outcome
  const { body, overCap, broken } = await copy.plain(outcome.headers.get('content-encoding') ?? 'identity')
  const reply: Reply = {
    status: outcome.status,
    headers: outcome.headers,
    body,
    ended: overCap ? 'over-cap' : broken ? 'cut' : outcome.ended,
  }
  const asked = {
    surface: options.surface,
    stream: streaming,
    profile: options.profile,
    fields: options.fields,
  }
  const reading = readReply(reply, asked)
  const error = reading.outcome === 'pass' ? null : readError(reply)
  const texts = reading.outcome === 'fail' ? [] : replyTexts(reply, asked)
  options.sink.error(error?.texts ?? [])
  // A reply without any words of a model is no reply that could be stored: its few bytes stand in every log.
  if (texts.length > 0) options.sink.reply([...texts, Buffer.from(body).toString('utf8')])
  return {
    kind: 'reply',
    status: outcome.status,
    reading,
    error: error?.seen ?? null,
    requestId: requestId(outcome.headers, error?.texts ?? []),
    retryAfterMs: retryAfterMs(outcome.headers, options.now()),
    fingerprint: options.fingerprint(body),
    bytes: copy.bytes,
  }
}
