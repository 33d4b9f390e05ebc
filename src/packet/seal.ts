import { createHash } from 'node:crypto'
import type { Brand, Sha256, Some } from '../evidence/brand.ts'
import type { LeakKind } from '../evidence/search.ts'
import type { Engine } from '../leak/engine.ts'
import { leaksInText } from '../leak/search-texts.ts'
import { PACKET_LIMIT_BYTES, packetSchema, type Packet } from './schema.ts'

/** A packet whose exact bytes were searched. Publishing takes nothing else; only `seal` makes one. */
export type SealedPacket = Brand<
  {
    readonly state: 'sealed'
    readonly packet: Packet
    readonly bytes: Uint8Array
    readonly digest: Sha256
    readonly fileName: string
  },
  'sealed'
>

export type Sealed = SealedPacket | { readonly state: 'withheld'; readonly kinds: Some<LeakKind> }

/**
 * The kinds that `packet-clean` lists. A gateway's error message is not among them: nothing of it can reach a packet
 * but checked tokens, and `Too Many Requests` in a sentence of ours is no copy of it.
 */
const WITHHELD_KINDS: readonly LeakKind[] = ['credential', 'body', 'prompt', 'account']

/** Canonical bytes: members in the schema's order, two spaces of indent, a new line at the end, UTF-8. */
export function canonicalBytes(packet: Packet): Uint8Array {
  return Buffer.from(`${JSON.stringify(packetSchema.parse(packet), null, 2)}\n`, 'utf8')
}

/**
 * Searches exactly the bytes that are to be published (`packet-clean`). Throws where the draft does not fit the schema
 * or the size limit, or where the search cannot prove itself: those are faults of the gate, and nothing is published.
 */
export function seal(packet: Packet, engine: Engine): Sealed {
  const bytes = canonicalBytes(packet)
  if (bytes.length > PACKET_LIMIT_BYTES) {
    throw new Error(`the packet has ${bytes.length} bytes; the limit is ${PACKET_LIMIT_BYTES}`)
  }
  const kinds = leakKinds(engine, bytes)
  if (isSome(kinds)) return { state: 'withheld', kinds }
  const digest = createHash('sha256').update(bytes).digest('hex') as Sha256
  return {
    state: 'sealed',
    packet,
    bytes,
    digest,
    fileName: `evidence-${packet.run_id}.json`,
  } as SealedPacket
}

/** The kinds found in bytes of ours that must not be published. A search that cannot find its own planted needle throws. */
export function leakKinds(engine: Engine, bytes: Uint8Array): readonly LeakKind[] {
  const proof = engine.prove()
  if (proof.state === 'failed') {
    throw new Error(`the leak search could not find what it planted itself: ${proof.techniques.join(', ')}`)
  }
  const found = leaksInText(engine, bytes, 'packet').map((leak) => leak.kind)
  return WITHHELD_KINDS.filter((kind) => found.includes(kind))
}

/** {@link leakKinds} of everything that somebody will read, before it is shown. */
export function kindsInTexts(engine: Engine, texts: readonly { toString(): string }[]): readonly LeakKind[] {
  return leakKinds(engine, Buffer.from(texts.map(String).join('\n')))
}

function isSome(kinds: readonly LeakKind[]): kinds is Some<LeakKind> {
  return kinds.length > 0
}
