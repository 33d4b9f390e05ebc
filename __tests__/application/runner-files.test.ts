import { mkdtemp, readFile, rm, appendFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readRunnerFiles, restoreRunnerFiles } from '../../src/application/runner-files.ts'

async function commandFile(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'gate-test-')), 'set_env')
  await writeFile(path, 'BEFORE=1\n')
  return path
}

describe("the runner's command files", () => {
  it('are untouched when nobody wrote', async () => {
    const before = await readRunnerFiles({ GITHUB_ENV: await commandFile() })
    expect(await restoreRunnerFiles(before)).toBe('untouched')
  })

  it('are put back when the application added a line', async () => {
    const path = await commandFile()
    const before = await readRunnerFiles({ GITHUB_ENV: path })
    await appendFile(path, 'NODE_OPTIONS=--require ./evil.js\n')
    expect(await restoreRunnerFiles(before)).toBe('touched')
    expect(await readFile(path, 'utf8')).toBe('BEFORE=1\n')
  })

  it('are put back when the application removed them', async () => {
    const path = await commandFile()
    const before = await readRunnerFiles({ GITHUB_OUTPUT: path })
    await rm(path)
    expect(await restoreRunnerFiles(before)).toBe('touched')
    expect(await readFile(path, 'utf8')).toBe('BEFORE=1\n')
  })

  it('are absent off a runner', async () => {
    expect((await readRunnerFiles({})).size).toBe(0)
  })
})
