import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'

const ROOT = join(import.meta.dirname, '../../schema')

const ajv = new Ajv2020({ allErrors: true })
ajv.addFormat('uri', (text) => URL.canParse(text))
ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)))
const compiled = (name: string) => ajv.compile(JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as object)
const SCHEMAS = {
  packet: compiled('packet.schema.json'),
  combined: compiled('combined.schema.json'),
}

/** What the published JSON Schema has against a packet; empty where it accepts it. */
export function schemaComplaints(packet: unknown, kind: keyof typeof SCHEMAS = 'packet'): readonly string[] {
  const validate = SCHEMAS[kind]
  validate(packet)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
