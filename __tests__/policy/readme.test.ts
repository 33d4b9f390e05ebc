import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { regionOf, withRegions } from '../../scripts/tables.ts'

const README = join(import.meta.dirname, '../../README.md')

describe('README.md', () => {
  it.each(['inputs', 'outputs', 'policy-keys', 'events'])('has the markers of the table of %s', (name) => {
    expect(regionOf(readFileSync(README, 'utf8'), name)).not.toBeNull()
  })

  it('agrees with the tables; if not, run node scripts/generate-docs.ts', async () => {
    const readme = readFileSync(README, 'utf8')
    expect(await withRegions(readme)).toBe(readme)
  })
})
