import { PACKET_LIMIT_BYTES, packetSchema, type Packet } from './schema.ts'

/**
 * A packet of another run, or null where the bytes are none that this version can read. The bytes are hostile: whoever
 * could upload to that run could have written them. Members that the schema does not know are left out.
 */
export function readPacket(bytes: Uint8Array): Packet | null {
  if (bytes.length > PACKET_LIMIT_BYTES) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return packetSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
