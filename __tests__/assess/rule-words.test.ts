import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ruleWordsFile } from '../../scripts/rule-words.ts'

const FILE = join(import.meta.dirname, '..', '..', 'src', 'report', 'rule-words.ts')

describe('the words of the rules', () => {
  it('are what the rules say: run node scripts/generate-assertions.ts when they are not', async () => {
    expect(readFileSync(FILE, 'utf8')).toBe(await ruleWordsFile())
  })
})
