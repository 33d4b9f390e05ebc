import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { combinedJsonSchema } from '../../scripts/packet-schema.ts'
import { formatted } from '../../scripts/tables.ts'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import { makeEngine } from '../../src/leak/engine.ts'
import { combinedSchema, sealCombined } from '../../src/packet/combined.ts'
import { packetSchema, PACKET_LIMIT_BYTES } from '../../src/packet/schema.ts'
import { cellsOf } from '../../src/policy/matrix.ts'
import { combinedOf } from '../verdict/combined.ts'
import { CELLS, shardPacket, shardPackets } from '../verdict/shards.ts'
import { schemaComplaints } from './json-schema.ts'

const ROOT = join(import.meta.dirname, '../..')
const SHARD = CELLS[0]?.shard ?? ''
const TOKEN = 'a-token-of-this-test-alone-1234567890'

function engine(credential = TOKEN) {
  const needles = {
    credentials: [credential],
    bodies: [],
    errors: [],
    prompts: [],
    account: [],
    nonces: [],
  }
  return makeEngine(needles, () => '0'.repeat(16) as Fingerprint)
}

describe('the combined packet', () => {
  it('has a published JSON Schema that is made from the code', async () => {
    const file = readFileSync(join(ROOT, 'schema/combined.schema.json'), 'utf8')
    expect(file).toBe(await formatted(JSON.stringify(combinedJsonSchema()), 'json'))
  })

  it.each([
    ['a promotion', combinedOf(shardPackets())],
    ['a hold', combinedOf(shardPackets({ [SHARD]: { says: 'hold' } }))],
    ['a rehearsal', combinedOf(shardPackets({}, { strength: 'rehearsal' }))],
    ['nothing at all', combinedOf([])],
    ['a second attempt', combinedOf([...shardPackets(), ...shardPackets({}, { attempt: 2 })])],
  ])('of %s is accepted by the schema, and is no packet of a job', (_what, combined) => {
    expect(schemaComplaints(combined, 'combined')).toEqual([])
    expect(combinedSchema.parse(combined)).toEqual(combined)
    expect(packetSchema.safeParse(combined).success).toBe(false)
    expect(combinedSchema.safeParse(shardPackets()[0]?.packet).success).toBe(false)
  })

  it('names each packet by its digest, and never says promote for a rehearsal', () => {
    const packets = shardPackets({}, { strength: 'rehearsal' })
    const { shards, decision } = combinedOf(packets)
    expect(shards.map(({ evidence }) => evidence?.sha256)).toEqual(packets.map(({ digest }) => digest))
    expect(decision).toEqual({
      value: 'hold',
      rehearsal_value: 'promote',
      strength: 'rehearsal',
      wanted: 'rehearsal',
      forced_by: [],
    })
  })

  it('fits its limit for 256 jobs that all fail at length, run twice', () => {
    const models = Array.from({ length: 256 }, (_, n) => `${'m/'.repeat(95)}${String(n)}`)
    const cells = cellsOf({ surfaces: ['responses'], profiles: ['minimal'], models })
    const failing = (attempt: number) =>
      cells.map((cell) =>
        shardPacket(cell, {
          says: 'hold',
          attempt,
          bend: (packet) => ({
            ...packet,
            findings: packet.findings.map((finding) =>
              finding.outcome === 'fail' ? { ...finding, message: '\u4e2d'.repeat(2_000) } : finding,
            ),
          }),
        }),
      )
    const sealed = sealCombined(combinedOf([...failing(1), ...failing(2)], { cells }), engine())
    expect(sealed.state === 'sealed' ? sealed.bytes.length : Infinity).toBeLessThan(PACKET_LIMIT_BYTES)
  })

  it('is withheld where a secret of the job stands in it', () => {
    const leaky = shardPackets({
      [SHARD]: {
        says: 'hold',
        bend: (packet) => ({
          ...packet,
          findings: packet.findings.map((finding) =>
            finding.outcome === 'fail' ? { ...finding, message: `see ${TOKEN}` } : finding,
          ),
        }),
      },
    })
    expect(sealCombined(combinedOf(leaky), engine())).toEqual({ state: 'withheld', kinds: ['credential'] })
    expect(sealCombined(combinedOf(leaky), engine('another-token-0987654321')).state).toBe('sealed')
  })
})
