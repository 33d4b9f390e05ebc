import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { Chunk, ReplyScript, Script } from '../fault/script.ts'
import type { BodyCopy } from './body-copy.ts'
import type { Delivery } from './delivery.ts'

/** An endless reply ends here: the deadline of the drill is what it tests, not the machine's memory. */
const PLAY_LIMIT_BYTES = 64 * 1024 * 1024

/** A script that the tap itself answers. */
export type Played = Exclude<Script, { kind: 'pass-through' }>

/** Plays a fault, or a reply of the tap's own, to the application. Ends when the caller leaves or the tap stops. */
export async function play(
  script: Played,
  response: ServerResponse,
  copy: BodyCopy,
  stopped: AbortSignal,
): Promise<Delivery> {
  const gone = new AbortController()
  const onClose = () => {
    if (!response.writableFinished) gone.abort()
  }
  response.once('close', onClose)
  const over = AbortSignal.any([gone.signal, stopped])
  try {
    const outcome =
      script.kind === 'reply'
        ? await playReply(script, response, copy, over)
        : await playNothing(script, response, over)
    const callerLeft = gone.signal.aborted && !stopped.aborted && outcome.kind === 'reply'
    if (!callerLeft) return { answeredBy: 'tap', outcome }
    return {
      answeredBy: 'tap',
      outcome: { kind: 'caller-left', begun: response.headersSent ? outcome : null },
    }
  } finally {
    response.off('close', onClose)
  }
}

async function playNothing(
  script: Exclude<Played, ReplyScript>,
  response: ServerResponse,
  over: AbortSignal,
): Promise<Delivery['outcome']> {
  if (script.kind === 'reset') {
    response.socket?.resetAndDestroy()
    return { kind: 'no-reply', why: 'reset' }
  }
  await aborted(over)
  return { kind: 'caller-left', begun: null }
}

async function playReply(
  script: ReplyScript,
  response: ServerResponse,
  copy: BodyCopy,
  over: AbortSignal,
): Promise<Delivery['outcome']> {
  const delivered = (ended: 'complete' | 'cut'): Delivery['outcome'] => ({
    kind: 'reply',
    status: script.status,
    headers: new Map(Object.entries(script.headers)),
    ended,
  })
  try {
    await pause(script.delayFirstByteMs, over)
    response.writeHead(script.status, script.headers)
    let beforeChunkMs = 0
    for await (const chunk of framed(script)) {
      await pause(beforeChunkMs, over)
      over.throwIfAborted()
      await write(response, copy, chunk, over)
      beforeChunkMs = script.delayBetweenMs
    }
    return delivered(await finish(script, response, over))
  } catch (error) {
    if (over.aborted) return delivered('cut')
    throw error
  }
}

/**
 * The script's chunks as they are sent. A bomb is compressed piece by piece and off this thread: other drills are timed
 * here at the same moment.
 */
function framed(script: ReplyScript): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const bytes = bytesOf(script)
  return script.encode === 'gzip' ? Readable.from(bytes).pipe(createGzip()) : bytes
}

/** The script's chunks as bytes; an endless one repeats its last chunk up to the limit. */
function* bytesOf(script: ReplyScript): Generator<Uint8Array> {
  let last: Uint8Array = new Uint8Array()
  let sent = 0
  for (const chunk of script.chunks) {
    last = toBytes(chunk)
    sent += last.length
    yield last
  }
  while (script.then === 'endless' && last.length > 0 && sent < PLAY_LIMIT_BYTES) {
    sent += last.length
    yield last
  }
}

async function finish(
  script: ReplyScript,
  response: ServerResponse,
  over: AbortSignal,
): Promise<'complete' | 'cut'> {
  switch (script.then) {
    case 'end':
      response.end()
      return 'complete'
    case 'reset':
      // The last bytes are given time to leave: a reset discards what is still queued.
      await pause(20, over)
      response.socket?.resetAndDestroy()
      return 'cut'
    case 'stall':
      await aborted(over)
      return 'cut'
    case 'endless':
      response.destroy()
      return 'cut'
  }
}

async function write(
  response: ServerResponse,
  copy: BodyCopy,
  chunk: Uint8Array,
  over: AbortSignal,
): Promise<void> {
  copy.add(chunk)
  if (!response.write(chunk)) await once(response, 'drain', { signal: over })
}

async function pause(ms: number, over: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal: over })
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}

function toBytes(chunk: Chunk): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}
