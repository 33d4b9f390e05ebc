import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { folderDifferences } from '../../scripts/folder-differences.ts'

describe('comparing the committed bundle with the rebuilt one', () => {
  let root = ''
  const put = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const differences = (): string[] => folderDifferences(join(root, 'committed'), join(root, 'rebuilt'))

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'folder-differences-'))
    put('committed/index.js', 'one\ntwo\n')
    put('rebuilt/index.js', 'one\ntwo\n')
  })
  afterEach(() => {
    rmSync(root, { recursive: true, force: true })
  })

  it('finds nothing between equal folders', () => {
    expect(differences()).toEqual([])
  })

  it('names the line of the first byte that differs', () => {
    put('rebuilt/index.js', 'one\ntoo\n')
    expect(differences()).toEqual(['differs: index.js (8 bytes, rebuilt 8; first at line 2)'])
  })

  it('sees a file that only lost its end', () => {
    put('rebuilt/index.js', 'one\ntwo\nthree\n')
    expect(differences()).toEqual(['differs: index.js (8 bytes, rebuilt 14; first at line 3)'])
  })

  it('names chunks that are missing and chunks that nothing makes', () => {
    put('rebuilt/deep/351.index.js', '')
    put('committed/770.index.js', '')
    expect(differences()).toEqual(['not made by the build: 770.index.js', 'missing: deep/351.index.js'])
  })

  it('calls every file missing when there is no committed folder', () => {
    rmSync(join(root, 'committed'), { recursive: true })
    expect(differences()).toEqual(['missing: index.js'])
  })
})
