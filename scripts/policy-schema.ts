import { z } from 'zod'
import { ASSERTION_IDS, FLOOR_IDS, SEVERITIES } from '../src/evidence/assertion.ts'
import { JSON_TYPES } from '../src/evidence/surface.ts'
import type { EditorForm } from '../src/policy/kind.ts'
import type { Setting } from '../src/policy/setting.ts'
import { fileSettings } from '../src/policy/settings.ts'

/** The JSON Schema by which editors check and complete the policy file, made from the table of settings. */
export function policySchema(): Readonly<Record<string, unknown>> {
  const members = fileSettings().map((setting): [string, z.ZodType] => [
    setting.name,
    described(setting).optional(),
  ])
  const schema = z.toJSONSchema(z.strictObject(Object.fromEntries(members)), {
    target: 'draft-7',
    io: 'input',
  })
  return {
    ...schema,
    title: 'Fallback Evidence Gate policy',
    description: 'What must be seen before fallback traffic is promoted.',
  }
}

function described(setting: Setting): z.ZodType {
  const otherwise = setting.defaultText === null ? '' : ` Default: ${setting.defaultText}.`
  return formSchema(setting.kind.editor).describe(`${setting.purpose}${otherwise}`)
}

/** What the reader of a kind takes in a file, in zod's words. The reader is the stricter of the two where it looks into texts. */
function formSchema(form: EditorForm): z.ZodType {
  switch (form.is) {
    case 'choice':
      return choiceSchema(form.values)
    case 'whole':
      return z.union([z.number().int().min(form.min).max(form.max), z.string().regex(/^(0|[1-9][0-9]*)$/)])
    case 'duration':
      return z.union([z.number().int().min(0), z.string().regex(/^(0|[1-9][0-9]*)(ms|s|m)?$/)])
    case 'yes-no':
      return z.union([z.boolean(), z.enum(['true', 'false'])])
    case 'text':
      return z.string().min(1).max(form.longest)
    case 'list':
      return z.union([
        z.string().min(1),
        z
          .array(form.values === null ? z.string().min(1) : z.enum(form.values))
          .min(1)
          .max(form.most),
      ])
    case 'fields':
      return fieldsSchema()
    case 'severities':
      return severitySchema()
    case 'decision-log':
      return decisionLogSchema(form)
    case 'record':
      return recordSchema(form.members)
    case 'records':
      return z.array(recordSchema(form.members)).min(1).max(form.most)
    case 'either':
      return z.union(form.forms.map(formSchema))
    case 'map':
    case 'map-of':
      return mapSchema(form)
  }
}

/** `24`, `true` and an empty value are texts to the reader, by their spelling. */
function mapSchema(form: Extract<EditorForm, { is: 'map' | 'map-of' }>): z.ZodType {
  if (form.is === 'map-of') return z.record(z.string().min(1).max(form.longestKey), formSchema(form.form))
  const { keys, longest } = form
  const value = z.union([z.string().max(longest), z.number(), z.boolean(), z.null()])
  return z.record(z.string().regex(new RegExp(keys)), value)
}

/** `true` in YAML is no text, though the table calls it one. */
function choiceSchema(values: readonly string[]): z.ZodType {
  return values.includes('true') ? z.union([z.enum(values), z.boolean()]) : z.enum(values)
}

function fieldsSchema(): z.ZodType {
  const one = z.union([z.string().min(1), fieldMap()])
  return z.union([z.string().min(1), fieldMap(), z.array(one).min(1)])
}

function fieldMap(): z.ZodType {
  const type = `(${JSON_TYPES.join('|')})`
  return z.record(z.string(), z.string().regex(new RegExp(`^ *${type}( *\\| *${type})* *$`)))
}

function severitySchema(): z.ZodType {
  const floors: readonly string[] = FLOOR_IDS
  const rows = ASSERTION_IDS.map((id): [string, z.ZodType] => [
    id,
    floors.includes(id)
      ? z.literal('block').describe('Part of the floor: always `block`.').optional()
      : z.enum(SEVERITIES).optional(),
  ])
  return z.strictObject(Object.fromEntries(rows))
}

function recordSchema(members: Extract<EditorForm, { is: 'record' | 'records' }>['members']): z.ZodType {
  const rows = members.map(({ name, form, required }): [string, z.ZodType] => [
    name,
    required ? formSchema(form) : formSchema(form).optional(),
  ])
  return z.strictObject(Object.fromEntries(rows))
}

function decisionLogSchema({
  formats,
  concepts,
  meanings,
  ...most
}: Extract<EditorForm, { is: 'decision-log' }>): z.ZodType {
  const text = z.string().min(1)
  const names = z.union([text, z.array(text).min(1).max(most.mostNames)])
  const fields = concepts.map((concept): [string, z.ZodType] => [concept, names.optional()])
  const map = z.strictObject({
    from: text.optional(),
    format: z.enum(formats).optional(),
    expression: text.max(most.longestExpression).optional(),
    fields: z.strictObject(Object.fromEntries(fields)).optional(),
    values: z.record(z.string(), z.enum(meanings)).optional(),
  })
  return z.union([text.max(most.longestPath), map])
}
