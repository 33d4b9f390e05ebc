import {
  appendFile,
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readRunnerFiles, restoreRunnerFiles } from '../../src/application/runner-files.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gate-runner-'))
  await mkdir(join(root, 'commands'))
  await writeFile(path(), 'BEFORE=1\n', { mode: 0o640 })
  await writeFile(other(), 'of somebody else\n')
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const path = () => join(root, 'commands', 'set_env')
const other = () => join(root, 'other')

/** What the comparison says after an application did that. */
async function after(happens: () => Promise<unknown> | undefined) {
  const before = await readRunnerFiles({ GITHUB_ENV: path() })
  await happens()
  return restoreRunnerFiles(before)
}

async function expectPutBack(): Promise<void> {
  const stat = await lstat(path())
  expect([stat.isFile(), stat.mode & 0o777, stat.nlink]).toEqual([true, 0o640, 1])
  expect(await readFile(path(), 'utf8')).toBe('BEFORE=1\n')
  expect(await readFile(other(), 'utf8')).toBe('of somebody else\n')
}

describe("the runner's command files", () => {
  it('are untouched when nobody wrote', async () => {
    expect(await after(() => undefined)).toBe('untouched')
    await expectPutBack()
  })

  it.each<readonly [title: string, happens: () => Promise<unknown>]>([
    ['added a line', () => appendFile(path(), 'NODE_OPTIONS=--require ./evil.js\n')],
    ['wrote as many other bytes', () => writeFile(path(), 'BEFORE=2\n')],
    ['emptied them', () => writeFile(path(), '')],
    ['removed them', () => rm(path())],
    ['changed who may write', () => chmod(path(), 0o666)],
    ['made them unreadable', () => chmod(path(), 0)],
    [
      'put another file with the same bytes in their place',
      async () => {
        await writeFile(`${path()}.new`, 'BEFORE=1\n')
        await rename(`${path()}.new`, path())
      },
    ],
    [
      'put a link in their place',
      async () => {
        await rm(path())
        await symlink(other(), path())
      },
    ],
    [
      'put a link to nowhere in their place',
      async () => {
        await rm(path())
        await symlink(join(root, 'nowhere'), path())
      },
    ],
    [
      'gave them a second name of another file',
      async () => {
        await rm(path())
        await link(other(), path())
      },
    ],
    [
      'made a folder of them',
      async () => {
        await rm(path())
        await mkdir(join(path(), 'deep'), { recursive: true })
        await symlink(root, join(path(), 'deep', 'link'))
      },
    ],
    [
      'put a pipe in their place',
      async () => {
        await rm(path())
        execFileSync('mkfifo', [path()])
      },
    ],
    ['removed their folder', () => rm(join(root, 'commands'), { recursive: true })],
    [
      'put a link in the place of their folder',
      async () => {
        await rename(join(root, 'commands'), join(root, 'moved'))
        await mkdir(join(root, 'theirs'))
        await writeFile(join(root, 'theirs', 'set_env'), 'BEFORE=1\n')
        await symlink(join(root, 'theirs'), join(root, 'commands'))
      },
    ],
  ])('are put back when the application %s', async (_title, happens) => {
    expect(await after(happens)).toBe('touched')
    await expectPutBack()
    expect(await lstat(join(root, 'nowhere')).catch(() => null)).toBeNull()
    expect((await lstat(join(root, 'commands'))).isDirectory()).toBe(true)
  })

  it('are told and put back where they were empty and are gone', async () => {
    await writeFile(path(), '')
    expect(await after(() => rm(path()))).toBe('touched')
    expect(await readFile(path(), 'utf8')).toBe('')
  })

  it('are removed again where there was none', async () => {
    await rm(path())
    expect(await after(() => writeFile(path(), 'LATER=1\n'))).toBe('touched')
    expect(await lstat(path()).catch(() => null)).toBeNull()
  })

  it('are told, and left alone, where the runner itself has something else there', async () => {
    await rm(path())
    execFileSync('mkfifo', [path()])
    expect(await after(() => undefined)).toBe('untouched')
    const happens = async () => {
      await rm(path())
      await writeFile(path(), 'LATER=1\n')
    }
    expect(await after(happens)).toBe('touched')
  })

  it('are absent off a runner', async () => {
    expect((await readRunnerFiles({ GITHUB_ENV: '' })).size).toBe(0)
  })
})
