import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { EVIDENCE_EVENTS } from '../../src/evidence/verify.ts'
import { readRules } from '../../src/policy/verify-declare.ts'
import { VERIFY_OUTPUTS, verifyRows } from '../../src/policy/verify-settings.ts'
import { VERIFY_REFUSALS } from '../../src/verify/refusal.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/verify.md'), 'utf8')
const rowsOf = (text: string) => [...text.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, name = '']) => name)
const [tables = '', codes = ''] = page.split('## The codes')

describe('docs/verify.md', () => {
  it('tells every code, in the order of the texts', () => {
    expect(rowsOf(codes)).toEqual([...VERIFY_REFUSALS])
  })

  it('tells every input and output', () => {
    const names = [...verifyRows().inputs.map(({ name }) => name), ...Object.keys(VERIFY_OUTPUTS)]
    expect(names.filter((name) => !rowsOf(tables).includes(name))).toEqual([])
  })

  it('tells every event that can bring evidence', () => {
    for (const event of EVIDENCE_EVENTS) expect(page).toContain(`\`${event}\``)
  })

  it('shows a policy that verify takes', () => {
    const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text)
    const policies = blocks.filter((text) => Object.hasOwn(parse(text) as object, 'verify'))
    expect(policies.map((text) => readRules({ path: 'p.yml', text }).surfaces)).toEqual([['responses']])
  })
})
