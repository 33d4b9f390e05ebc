import type { Fault } from '../evidence/fault.ts'
import { healthyReply } from './healthy.ts'
import type { Chunk, FaultCall, ReplyScript } from './script.ts'
import { reply } from './script.ts'

/** Faults of size: valid replies that a reader without a cap would take whole. */
export const SIZE_FAULTS = {
  'huge-body': (call) => swollen(call, HUGE_BODY_BYTES, 'as-is'),
  'gzip-bomb': (call) => swollen(call, BOMB_BYTES, 'gzip'),
} as const satisfies Partial<Record<Fault, (call: FaultCall) => ReplyScript>>

/** Four times the 4 MiB that a reply is read up to by default. */
const HUGE_BODY_BYTES = 16 * 1024 * 1024

/** Inflated size. Deflate shrinks a run about a thousandfold (RFC 1951: 258 bytes a match), so about 32 KiB travel. */
const BOMB_BYTES = 32 * 1024 * 1024

/** Written as it stands into a JSON string, so without quotes, backslashes and line ends. 64 KiB, a usual write. */
const BLOCK = 'More and more of the same. '.repeat(2428).slice(0, 64 * 1024)

/** Stands where the filler goes. Composed streams cut a text every 12 characters: this one stays in one piece. */
const HOLE = 'filler-here'

/**
 * The reply in its own shape, its text swollen until the whole is at least `bytes` long. A Responses stream says the
 * text several times over: every place gets the same filler, so that nothing contradicts.
 */
function swollen(call: FaultCall, bytes: number, encode: ReplyScript['encode']): ReplyScript {
  const profile = call.profile === 'tool-call' ? 'minimal' : call.profile
  const { status, headers, chunks } = healthyReply(call, { profile, text: HOLE })
  const parts = chunks.join('').split(HOLE)
  const blocks = Math.ceil(bytes / BLOCK.length / (parts.length - 1))
  const encoding = encode === 'gzip' ? { 'content-encoding': 'gzip' } : {}
  return reply(status, { ...headers, ...encoding }, filled(parts, blocks), { encode })
}

/** Made while it is read, block by block, as often as it is read. */
function filled(parts: readonly string[], blocks: number): Iterable<Chunk> {
  return {
    *[Symbol.iterator]() {
      for (const [at, part] of parts.entries()) {
        for (let block = 0; at > 0 && block < blocks; block++) yield BLOCK
        yield part
      }
    },
  }
}
