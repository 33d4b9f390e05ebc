import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ASSERTIONS } from '../../src/assess/all.ts'
import { assertionsPage } from '../../scripts/assertions-page.ts'

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'assertions.md')

describe('docs/assertions.md', () => {
  it('is what the rules say: run node scripts/generate-assertions.ts when it is not', async () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(await assertionsPage())
  })

  it('names every rule and every code', async () => {
    const page = await assertionsPage()
    const names = ASSERTIONS.flatMap(({ id, codes, notApplicable }) => [id, ...codes, ...notApplicable])
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })
})
