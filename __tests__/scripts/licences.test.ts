import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { licenceNotices } from '../../scripts/licences.ts'

/** Long enough that a small tree passes the lower bound. */
const TERMS = 'Permission is hereby granted.\r\n'.repeat(2_500)

describe('the licence notices', () => {
  let root = ''
  const put = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const lock = (packages: object): void => {
    put('package-lock.json', JSON.stringify({ packages }))
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'licences-'))
    put('node_modules/a/LICENSE', TERMS)
    put('node_modules/a/node_modules/b/licence.md', 'inner b')
    put('node_modules/b/COPYING', 'outer b')
    put('node_modules/c/index.js', '')
    put('node_modules/tool/LICENSE', 'tool terms')
  })
  afterEach(() => {
    rmSync(root, { recursive: true, force: true })
  })

  it('follows the production tree as Node resolves it, and leaves development tools out', async () => {
    lock({
      '': { dependencies: { a: '1', c: '1' }, devDependencies: { tool: '1' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/b': { version: '1.0.0', license: 'ISC' },
      'node_modules/c': { version: '3.0.0', license: '0BSD', dependencies: { b: '1' } },
      'node_modules/tool': { version: '1.0.0', dev: true },
    })
    const text = await licenceNotices(root)
    expect(text.match(/^\S+ \d\.\d\.\d \(.*\)$/gm)).toEqual([
      'a 1.0.0 (MIT)',
      'b 1.0.0 (ISC)',
      'b 2.0.0 (ISC)',
      'c 3.0.0 (0BSD)',
    ])
    expect(text).toContain('inner b')
    expect(text).toContain('outer b')
    expect(text).toContain('ships no licence file; it declares: 0BSD')
    expect(text).not.toMatch(/tool terms|\r/)
  })

  it('refuses notices that are too short to be all', async () => {
    lock({ '': { dependencies: { b: '1' } }, 'node_modules/b': { version: '1.0.0', license: 'ISC' } })
    await expect(licenceNotices(root)).rejects.toThrow(/too few to be all/)
  })

  it('refuses a tree that is not installed', async () => {
    lock({ '': { dependencies: { d: '1' } }, 'node_modules/d': { version: '1.0.0', license: 'ISC' } })
    await expect(licenceNotices(root)).rejects.toThrow(/ENOENT/)
  })
})
