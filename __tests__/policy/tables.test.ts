import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { policySchema } from '../../scripts/policy-schema.ts'
import { actionFiles, formatted, REGIONS, regionOf, withRegions } from '../../scripts/tables.ts'
import { ALL_SETTINGS, fileSettings, inputSettings } from '../../src/policy/settings.ts'
import { exampleAt } from '../../src/policy/wording.ts'
import { declared, REHEARSAL } from './sources.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const REPAIR = 'run node scripts/generate-docs.ts'

const INPUTS = [
  'surface',
  'evidence',
  'api-key',
  'base-url',
  'model',
  'request-profile',
  'error-profiles',
  'application',
  'command',
  'start',
  'ready',
  'trigger',
  'settle',
  'writes',
  'evidence-paths',
  'routing-files',
  'policy',
  'max-attempts',
  'deadline',
  'contract-fields',
  'operator-note',
  'promoted',
  'enforce',
  'trusted-application',
  'github-token',
  'comment',
  'retention-days',
  'attest',
  'check-run-id',
  'canary-key',
]
const OUTPUTS = [
  'decision',
  'rehearsal-decision',
  'strength',
  'run-id',
  'packet-path',
  'packet-digest',
  'artifact-id',
  'artifact-url',
  'attestation-id',
  'attestation-url',
  'attestation-bundle',
  'blocking',
  'status-class',
  'parse-check',
  'retry-count',
  'support-packet-ready',
  'routing-changed',
  'routing-summary',
]

/** What an example needs beside it to make sense. */
const TRIGGER = { trigger: 'POST http://127.0.0.1:3000/ask {{prompt}}' }
const START = { start: 'node app.mjs' }
const SERVICE = { ...START, ...TRIGGER }
const BESIDE: Readonly<Record<string, Record<string, string>>> = {
  start: TRIGGER,
  trigger: START,
  ready: SERVICE,
  settle: SERVICE,
  application: SERVICE,
}

describe('the table of settings', () => {
  it('gives every setting an example that is taken where it may stand', () => {
    for (const { name, example, stands, sensitive, expression } of ALL_SETTINGS) {
      if (sensitive || expression !== null) continue
      const given: unknown = parse(example)
      const base = {
        ...(name === 'surface' ? { evidence: 'rehearsal' } : REHEARSAL),
        ...(BESIDE[name] ?? {}),
      }
      if (stands !== 'input') expect(() => declared(base, `${name}: ${example}\n`)).not.toThrow()
      if (stands !== 'file')
        expect(() =>
          declared({ ...base, [name]: String(given) }, name === 'policy' ? '' : null),
        ).not.toThrow()
    }
  })

  it('shows each example as a shell takes it, and what has no flag as the policy file does', () => {
    for (const setting of ALL_SETTINGS) {
      if (setting.sensitive) continue
      const shown = exampleAt(setting, { in: 'flag' })
      if (setting.stands === 'file') expect(shown).toBe(`${setting.name}: ${setting.example}`)
      else {
        const words = execFileSync('sh', ['-c', `printf '%s\\0' ${shown}`], { encoding: 'utf8' }).split('\0')
        expect(words).toEqual([`--${setting.name}`, String(parse(setting.example)), ''])
      }
    }
  })

  it('gives every setting that stands in one place a reason, where a user could expect the other', () => {
    for (const { name, stands, whyOnlyHere } of inputSettings()) {
      if (stands === 'input') expect(`${name}: ${whyOnlyHere ?? ''}`).not.toBe(`${name}: `)
    }
  })

  it('never lets a secret stand in the policy file', () => {
    expect(fileSettings().filter(({ sensitive }) => sensitive)).toEqual([])
  })
})

describe('action.yml', () => {
  it(`is what the table says, of every action; if not, ${REPAIR}`, async () => {
    const files = await actionFiles()
    expect(files.map(([path]) => path)).toEqual([
      'action.yml',
      'plan/action.yml',
      'merge/action.yml',
      'comment/action.yml',
      'verify/action.yml',
    ])
    for (const [path, text] of files) expect(read(path)).toBe(text)
  })

  it('starts the same bundle from every folder, and names its flow', async () => {
    for (const [path, text] of (await actionFiles()).slice(1)) {
      expect(parse(text)).toMatchObject({
        inputs: { flow: { default: path.replace('/action.yml', '') } },
        runs: { using: 'node24', main: '../dist/index.js' },
      })
    }
  })

  it('has exactly the inputs and outputs that are promised', () => {
    expect(inputsOf(parse(read('action.yml')))).toEqual(INPUTS)
    expect(Object.keys(member(parse(read('action.yml')), 'outputs'))).toEqual(OUTPUTS)
  })

  it('gives a default only to what the job fills in, since a default would beat the policy file', () => {
    const inputs = member(parse(read('action.yml')), 'inputs')
    const withDefault = Object.keys(inputs).filter((name) => 'default' in member(inputs, name))
    expect(withDefault).toEqual(['github-token', 'check-run-id'])
  })

  it('starts the bundle under Node 24', () => {
    expect(member(parse(read('action.yml')), 'runs')).toEqual({ using: 'node24', main: 'dist/index.js' })
  })
})

describe('the schema for editors', () => {
  const schema = policySchema()
  const validate = new Ajv({ strict: false }).compile(schema)

  it(`stands in schema/policy.schema.json; if not, ${REPAIR}`, async () => {
    expect(read('schema/policy.schema.json')).toBe(await formatted(JSON.stringify(schema), 'json'))
  })

  it('knows exactly the keys of the policy file', () => {
    expect(Object.keys(member(schema, 'properties'))).toEqual(fileSettings().map(({ name }) => name))
  })

  it('takes every example', () => {
    for (const { name, example } of fileSettings()) {
      const ok = validate({ [name]: parse(example) as unknown })
      expect(`${name} ${String(ok)} ${JSON.stringify(validate.errors)}`).toBe(`${name} true null`)
    }
  })

  it.each(TAKEN_AND_REFUSED())('agrees with the gate on %s', (text, taken) => {
    expect(validate(parse(text))).toBe(taken)
    const attempt = () => declared(REHEARSAL, `${text}\n`)
    if (taken) expect(attempt).not.toThrow()
    else expect(attempt).toThrow()
  })
})

/** Lines of a policy file, and whether both schema and gate take them. */
function TAKEN_AND_REFUSED(): readonly [string, boolean][] {
  return [
    ['max-attempts: 3', true],
    ['max-attempts: "3"', true],
    ['max-attempts: 11', false],
    ['max-attempts: 3.5', false],
    ['max-attempts: three', false],
    ['deadline: 90', true],
    ['deadline: 90s', true],
    ['deadline: 5 s', false],
    ['enforce: false', true],
    ['enforce: no', false],
    ['promoted: true', true],
    ['promoted: auto', true],
    ['promoted: maybe', false],
    ['surface: responses', true],
    ['surface: both', false],
    ['error-profiles: [rate-limited, flap]', true],
    ['error-profiles: [rate-limit]', false],
    ['error-profiles: rate-limited, flap', true],
    ['evidence-paths: []', false],
    ['routing: { config/routes.yml: { path: "routes[*].weight", scale: weight } }', true],
    ['routing: { config/routes.yml: { path: "routes[*].weight" } }', false],
    ['routing: config/routes.yml', false],
    ['max-step: 0', true],
    ['max-step: 101', false],
    ['severities: { backoff-grows: off }', true],
    ['severities: { retry-bounded: block }', true],
    ['severities: { retry-bounded: warn }', false],
    ['severities: { backoff-grow: warn }', false],
    ['setup: { environment: a, test-model: b, rollback: c }', true],
    ['setup: { environment: a }', false],
    ['setup: { environment: a, test-model: b, rollback: c, extra: d }', false],
    ['contract-fields: { status: string }', true],
    ['contract-fields: { status: str }', false],
    ['decision-log: none', true],
    ['decision-log: { from: a.log, format: logfmt, fields: { decision: a, status: [b, c] } }', true],
    ['decision-log: { values: { gave-up: hold } }', true],
    ['decision-log: { format: xml }', false],
    ['decision-log: { form: json }', false],
    ['decision-log: { fields: { decison: a } }', false],
    ['decision-log: { fields: { decision: [] } }', false],
    ['decision-log: { values: { gave-up: held } }', false],
    ['decision-log: [stdout]', false],
    ['version: 1', true],
    ['version: 2', false],
    ['model: ""', false],
    ['unknown: 1', false],
    ['api-key: abc', false],
  ]
}

describe('README.md', () => {
  it('gets its tables between the markers, and keeps everything else', async () => {
    const before = 'a\n\n<!-- outputs:start -->\n\nstale words\n\n<!-- outputs:end -->\n\nb\n'
    const after = await withRegions(before)
    expect(after).toContain('`rehearsal-decision`')
    expect(after).not.toContain('stale words')
    expect(after).toMatch(/^a\n\n<!-- outputs:start -->\n/)
    expect(after).toMatch(/\n<!-- outputs:end -->\n\nb\n$/)
    expect(await withRegions(after)).toBe(after)
  })

  it('finds no region where a marker is missing', () => {
    expect(regionOf('<!-- inputs:start -->', 'inputs')).toBeNull()
  })

  it('has a row for every input, output, key and event', () => {
    const tables = Object.values(REGIONS)
      .map((table) => table())
      .join('\n')
    for (const name of [...INPUTS, ...OUTPUTS, ...fileSettings().map((row) => row.name), 'merge_group']) {
      expect(tables).toContain(`| \`${name}\` |`)
    }
  })
})

function inputsOf(action: unknown): readonly string[] {
  return Object.keys(member(action, 'inputs'))
}

function member(value: unknown, name: string): object {
  const found: unknown =
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([key]) => key === name)?.[1]
      : null
  if (typeof found !== 'object' || found === null) throw new Error(`${name} is no map`)
  return found
}
