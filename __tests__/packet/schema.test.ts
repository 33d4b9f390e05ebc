import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { packetExample, packetPage } from '../../scripts/packet-example.ts'
import { packetJsonSchema } from '../../scripts/packet-schema.ts'
import { formatted, regionOf } from '../../scripts/tables.ts'
import { assess } from '../../src/assess/all.ts'
import { packetSchema } from '../../src/packet/schema.ts'
import { anErrorDrill, aPacket } from '../report/packet.ts'
import { draftOf } from './drafts.ts'
import { schemaComplaints } from './json-schema.ts'
import { evidence, notSearched, plan } from '../assess/build.ts'

const ROOT = join(import.meta.dirname, '../..')
const page = readFileSync(join(ROOT, 'docs/packet-format.md'), 'utf8')
const REPAIR = 'run node scripts/generate-docs.ts'

/** The JSON between the markers of the page. */
function exampleOf(text: string): string {
  const region = regionOf(text, 'example')
  const block = region === null ? '' : text.slice(region.start, region.end)
  return /```json\n(?<json>[^`]*)```/.exec(block)?.groups?.['json'] ?? ''
}

describe('the JSON Schema of the packet', () => {
  it('is made from the schema that the code uses', async () => {
    const file = readFileSync(join(ROOT, 'schema/packet.schema.json'), 'utf8')
    expect({ file, repair: REPAIR }).toEqual({
      file: await formatted(JSON.stringify(packetJsonSchema()), 'json'),
      repair: REPAIR,
    })
  })

  it.each([
    ['a live packet', aPacket()],
    ['a contract packet', aPacket({ strength: 'contract' })],
    ['a rehearsal that holds', aPacket({ strength: 'rehearsal', drills: [anErrorDrill()] })],
    ['a draft of good evidence', draftOf()],
    ['a draft of evidence with gaps', draftOf({ evidence: evidence({ written: notSearched() }) })],
  ])('accepts %s', (_what, packet) => {
    expect(schemaComplaints(packet)).toEqual([])
  })

  it('accepts members that it does not know, at the top and inside', () => {
    const packet = aPacket()
    const later = { ...packet, added: 1, subject: { ...packet.subject, added: { deep: true } } }
    expect(schemaComplaints(later)).toEqual([])
    expect(packetSchema.parse(later)).toEqual(packet)
  })

  it.each([
    ['another version', { ...aPacket(), version: 2 }],
    ['a missing finding', { ...aPacket(), findings: aPacket().findings.slice(1) }],
    ['a record without its placeholder', withRecord({ credential_ref: 'none' })],
    ['a default where the search could not tell', withRecord({ credential_logged: null })],
    ['an unknown decision', { ...aPacket(), decision: { ...aPacket().decision, value: 'maybe' } }],
  ])('refuses %s', (_what, packet) => {
    expect(schemaComplaints(packet)).not.toEqual([])
    expect(packetSchema.safeParse(packet).success).toBe(false)
  })

  it('agrees with the code that every assertion stands in a packet', () => {
    expect(aPacket().findings.map(({ id }) => id)).toEqual(assess(evidence(), plan()).map(({ id }) => id))
  })
})

describe('docs/packet-format.md', () => {
  it('shows the packet that the code writes today', async () => {
    const example = exampleOf(page)
    expect({ example, repair: REPAIR }).toEqual({ example: await packetExample(), repair: REPAIR })
    expect(schemaComplaints(JSON.parse(example))).toEqual([])
  }, 60_000)

  it('explains every member', () => {
    const members = Object.keys(packetSchema.shape)
    expect(members.filter((name) => !page.includes(`| \`${name}\``))).toEqual([])
  })

  it('lists the twelve fields of the record in their order', () => {
    const fields = Object.keys(aPacket().records[0] ?? {})
    const section = page.slice(page.indexOf('### records'), page.indexOf('### findings'))
    const listed = [...section.matchAll(/^\| `(?<name>\w+)`/gm)].map((row) => row.groups?.['name'])
    expect(listed).toEqual(fields)
  })

  it('must keep the markers of its example', async () => {
    await expect(packetPage('no markers')).rejects.toThrow('markers')
  })
})

function withRecord(over: Record<string, unknown>): unknown {
  const packet = aPacket()
  return { ...packet, records: packet.records.map((record) => ({ ...record, ...over })) }
}
