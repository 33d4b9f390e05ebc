import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { DENIED_FIELDS } from '../../src/leak/fields/field-names.ts'
import { withFields, fieldLabel } from '../../src/leak/fields/field-search.ts'
import { engineFor, fingerprint } from '../leak/known.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/leak-search.md'), 'utf8')

describe('docs/leak-search.md', () => {
  it.each(DENIED_FIELDS)('names the field $name', ({ kind, name }) => {
    const row = PAGE.split('\n').find(
      (line) => line.startsWith(`| \`${kind}\` `) && line.includes(`\`${name}`),
    )
    expect(row).toBeDefined()
  })

  it('names no field that is not searched for', () => {
    const section = PAGE.slice(PAGE.indexOf('| kind         | fields'), PAGE.indexOf('Empty, null'))
    const named = [...section.matchAll(/`([^`]+)`/g)].map((match) => (match[1] ?? '').replace(/: true$/, ''))
    const known = new Set(DENIED_FIELDS.map(({ name }) => name))
    const others = named.filter((name) => !known.has(name))
    expect(new Set(others)).toEqual(
      new Set(['account', 'prompt', 'body', 'credential', 'key', 'api_key', 'token']),
    )
  })

  it('calls clean what is clean', () => {
    const engine = withFields(engineFor({}), fingerprint, ['account', 'body', 'prompt', 'credential'])
    const line = /`(messages: 3)`, `(response: 200)` and `(usage\.total_tokens: 12)` are clean/.exec(PAGE)
    expect(line).not.toBeNull()
    const scanner = engine.open('')
    scanner.write(Buffer.from((line ?? []).slice(1).join('\n')))
    expect(scanner.end()).toEqual([])
    expect(fieldLabel({ name: 'usage.cost' })).toBe('field:usage.cost')
  })
})
