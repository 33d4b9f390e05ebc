import { once } from 'node:events'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { Chunk, ReplyScript, Script } from '../fault/script.ts'
import type { BodyCopy } from './body-copy.ts'
import type { Caller } from './caller.ts'
import type { Delivery } from './delivery.ts'

/** An endless reply ends here: the deadline of the drill is what it tests, not the machine's memory. */
const PLAY_LIMIT_BYTES = 64 * 1024 * 1024

/** A script that the tap itself answers. */
export type Played = Exclude<Script, { kind: 'pass-through' }>

/** Plays a fault, or a reply of the tap's own, to the application. Ends when the caller leaves or the tap stops. */
export async function play(
  script: Played,
  caller: Caller,
  copy: BodyCopy,
  stopped: AbortSignal,
): Promise<Delivery> {
  const over = AbortSignal.any([caller.left, stopped])
  const outcome =
    script.kind === 'reply'
      ? await playReply(script, caller, copy, over)
      : await playNothing(script, caller, over)
  const isLeft = caller.left.aborted && !stopped.aborted && outcome.kind === 'reply'
  if (!isLeft) return { answeredBy: 'tap', outcome }
  const begun = caller.response.headersSent ? outcome : null
  return { answeredBy: 'tap', outcome: { kind: 'caller-left', begun } }
}

async function playNothing(
  script: Exclude<Played, ReplyScript>,
  { socket }: Caller,
  over: AbortSignal,
): Promise<Delivery['outcome']> {
  if (script.kind === 'reset') {
    socket.resetAndDestroy()
    return { kind: 'no-reply', why: 'reset' }
  }
  await aborted(over)
  return { kind: 'caller-left', begun: null }
}

async function playReply(
  script: ReplyScript,
  caller: Caller,
  copy: BodyCopy,
  over: AbortSignal,
): Promise<Delivery['outcome']> {
  const { response } = caller
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
    return delivered(await finish(script, caller, over))
  } catch (error) {
    if (over.aborted) return delivered('cut')
    throw error
  }
}

/**
 * The script's chunks as they are sent. A bomb is compressed piece by piece and off this thread, since other drills are
 * timed here at the same moment; what is left of it goes out in one piece.
 */
async function* framed(script: ReplyScript): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(script)
  if (script.encode === 'gzip') yield await buffer(Readable.from(bytes).pipe(createGzip()))
  else yield* bytes
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
  { response, socket }: Caller,
  over: AbortSignal,
): Promise<'complete' | 'cut'> {
  switch (script.then) {
    case 'end':
      response.end()
      return 'complete'
    case 'reset':
      // The last bytes are given time to leave: a reset discards what is still queued.
      await pause(20, over)
      socket.resetAndDestroy()
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
  response: Caller['response'],
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
