import { z } from 'zod'
import { combinedSchema } from '../src/packet/combined.ts'
import { packetSchema } from '../src/packet/schema.ts'

/** The same for the combined packet of a matrix. */
const COMBINED_SCHEMA_ID = 'urn:fallback-evidence-gate:combined:1'

/** What a URI must be to name a schema that is published in the repository and nowhere else. */
const PACKET_SCHEMA_ID = 'urn:fallback-evidence-gate:packet:1'

/**
 * The JSON Schema (draft 2020-12) of the evidence packet. Members that it does not name are allowed: a reader ignores
 * them, so that a later release may add some.
 */
export function packetJsonSchema(): Readonly<Record<string, unknown>> {
  // Read as input, zod leaves objects open; as output it would close them.
  const { $schema, ...schema } = z.toJSONSchema(packetSchema, { target: 'draft-2020-12', io: 'input' })
  return {
    $schema,
    $id: PACKET_SCHEMA_ID,
    title: 'Fallback Evidence Gate packet, version 1',
    description: 'What one controlled run was seen to do. docs/packet-format.md explains every member.',
    ...schema,
  }
}

/** The JSON Schema of the combined packet that `merge` leaves. */
export function combinedJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(combinedSchema, { target: 'draft-2020-12', io: 'input' })
  return {
    $schema,
    $id: COMBINED_SCHEMA_ID,
    title: 'Fallback Evidence Gate combined packet, version 1',
    description: 'One verdict over the packets of a matrix. docs/packet-format.md explains every member.',
    ...schema,
  }
}
