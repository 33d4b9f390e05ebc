import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { SIGNATURE_REFUSALS } from '../../src/signature/signature.ts'
import { PREDICATE_TYPE } from '../../src/signature/statement.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/attestation.md'), 'utf8')

describe('docs/attestation.md', () => {
  it('lists every code of a refusal in the order of the checks, and no other', () => {
    const table = PAGE.slice(PAGE.indexOf("## What the gate's own check compares"))
    const rows = table.split('\n').filter((line) => line.startsWith('| `'))
    const codes = rows.flatMap((row) => row.split('|')[1]?.match(/[a-z-]+/g) ?? [])
    expect(codes).toEqual([...SIGNATURE_REFUSALS])
  })

  it('shows a command for the kind of statement that is signed', () => {
    expect(PAGE).toContain(`--predicate-type ${PREDICATE_TYPE}`)
  })
})
