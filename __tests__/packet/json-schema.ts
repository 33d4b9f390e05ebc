import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'

const FILE = join(import.meta.dirname, '../../schema/packet.schema.json')

const ajv = new Ajv2020({ allErrors: true })
ajv.addFormat('uri', (text) => URL.canParse(text))
ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)))
const validate = ajv.compile(JSON.parse(readFileSync(FILE, 'utf8')) as object)

/** What the published JSON Schema has against a packet; empty where it accepts it. */
export function schemaComplaints(packet: unknown): readonly string[] {
  validate(packet)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
