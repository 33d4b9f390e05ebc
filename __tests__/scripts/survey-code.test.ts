import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { current } from '../../scripts/generated-files.ts'
import { SURVEY_CODE, surveyCode } from '../../scripts/survey-code.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('the code of the survey', () => {
  it('is what its assembly compiles to', () => {
    expect(surveyCode(ROOT)).toBe(current(SURVEY_CODE))
  })

  it('is not made of an assembly with an error: the compiler says where', () => {
    const root = mkdtempSync(join(tmpdir(), 'survey-code-'))
    try {
      const source = join(root, 'src/leak/survey/assembly/survey.ts')
      mkdirSync(dirname(source), { recursive: true })
      symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
      writeFileSync(source, 'export function words(length: u32): u32 {\n  return missing\n}\n')
      expect(() => surveyCode(root)).toThrow(/survey\.ts failed:[^]*missing[^]*survey\.ts\(2,10\)/)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})
