import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { current, writeOrCheck } from '../../scripts/generated-files.ts'

const root = mkdtempSync(join(tmpdir(), 'generated-files-'))
const files = new Map([['docs/page.md', 'as it should be\n']])
const ASKED = { from: 'src', repair: 'npm run docs', root }

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function told(check: boolean): readonly unknown[] {
  const lines: unknown[] = []
  jest.spyOn(console, 'error').mockImplementation((line) => {
    lines.push(line)
  })
  const before = process.exitCode
  process.exitCode = 0
  writeOrCheck(files, { ...ASKED, check })
  const code = process.exitCode
  process.exitCode = before
  jest.restoreAllMocks()
  return [code, ...lines]
}

describe('a generated file', () => {
  it('is written where it differs, and nothing is said where it does not', () => {
    expect(told(false)).toEqual([0, 'wrote docs/page.md'])
    expect(readFileSync(join(root, 'docs/page.md'), 'utf8')).toBe('as it should be\n')
    expect(told(false)).toEqual([0])
    expect(told(true)).toEqual([0])
  })

  it('is only told of in a check, which fails', () => {
    expect(told(true)).toEqual([1, 'docs/page.md differs from src: run npm run docs'])
    expect(current('docs/page.md', root)).toBeNull()
  })
})
