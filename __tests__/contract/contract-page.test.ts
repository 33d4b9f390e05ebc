import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { PAGE_STATES } from '../../src/evidence/contract.ts'
import { declared, REHEARSAL } from '../policy/sources.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/contract.md'), 'utf8')
const policies = [...PAGE.matchAll(/^```yaml\n((?:contract-pages|hosted):.*?)^```$/gms)].map(
  ([, text]) => text ?? '',
)

describe('docs/contract.md', () => {
  it('has policies that are taken', () => {
    expect(policies).toHaveLength(2)
    const [pages, hosted] = policies.map((text) => declared(REHEARSAL, text).policy)
    expect(pages?.pages.map(({ area }) => area)).toEqual(['responses', 'docs-map'])
    expect(hosted?.hosted?.sdks).toEqual([{ name: 'openai', value: '6.47' }])
  })

  it('says what follows from every state of a page', () => {
    for (const state of PAGE_STATES) expect(PAGE).toContain(`| \`${state}\` `)
  })
})
