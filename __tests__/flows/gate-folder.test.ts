import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

/** Runs with real processes and sockets, on a machine that may do other things, too. */
const PATIENCE_MS = 60_000

/** Root may remove everything, and without its capabilities no more than any other user may. */
const WITHOUT_PRIVILEGES =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : ['env']

let around: string
let folder: string
beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), "gate-folder's-"))
  folder = join(around, 'private')
})
afterEach(async () => {
  await promisify(execFile)('chmod', ['-R', 'u+rwx', around])
  await rm(around, { recursive: true, force: true })
})

async function unprivileged(...args: readonly string[]): Promise<unknown> {
  const [program = '', ...options] = WITHOUT_PRIVILEGES
  const script = join(import.meta.dirname, 'unprivileged.ts')
  const { stdout } = await promisify(execFile)(program, [...options, process.execPath, script, ...args])
  return JSON.parse(stdout) as unknown
}

/** The line that tells how to remove a folder that stayed, as a shell takes its path. */
const told = (path: string) =>
  expect.stringContaining(`(EACCES). Remove it yourself: rm -rf '${path.replace("'", String.raw`'\''`)}' (`)

describe('the private folder of a run', () => {
  it.each([
    ['read-only', 0o500],
    ['closed to everybody', 0o000],
  ])(
    'goes with folders in it that are %s',
    async (_title, mode) => {
      await mkdir(join(folder, 'tmp/cache/deep'), { recursive: true })
      await writeFile(join(folder, 'tmp/cache/deep/file'), 'x')
      await chmod(join(folder, 'tmp/cache/deep'), mode)
      await chmod(join(folder, 'tmp/cache'), mode)
      expect(await unprivileged('remove', folder)).toEqual([])
      expect(await readdir(around)).toEqual([])
    },
    PATIENCE_MS,
  )

  it(
    'goes without what its links point to',
    async () => {
      const other = join(around, 'other')
      await mkdir(other, { mode: 0o500 })
      await mkdir(join(folder, 'shut'), { recursive: true })
      await symlink(other, join(folder, 'shut', 'link'))
      await chmod(join(folder, 'shut'), 0o500)
      expect(await unprivileged('remove', folder)).toEqual([])
      expect([await readdir(around), (await stat(other)).mode & 0o777]).toEqual([['other'], 0o500])
    },
    PATIENCE_MS,
  )

  it(
    'that cannot be removed is told with its path and the way to remove it',
    async () => {
      await mkdir(folder)
      await chmod(around, 0o500)
      expect(await unprivileged('remove', folder)).toEqual([told(folder)])
    },
    PATIENCE_MS,
  )
})

describe('a run whose private folder cannot be removed', () => {
  const SHUT = 'chmod 500 "$TMPDIR/../../.."'

  it(
    'is judged all the same, and says that the folder stayed',
    async () => {
      const seen = await unprivileged('run', around, SHUT)
      const [left = ''] = await readdir(around)
      expect(seen).toMatchObject({
        ended: { exit: 1, state: 'sealed' },
        said: expect.arrayContaining([told(join(around, left))]) as unknown,
      })
    },
    PATIENCE_MS,
  )

  it(
    'and that failed tells why it failed',
    async () => {
      const seen = await unprivileged('run', around, `${SHUT}; exec sleep 60`, 'cancelled')
      const [left = ''] = await readdir(around)
      expect(seen).toMatchObject({
        ended: { exit: 1, text: expect.stringContaining('cancelled') as unknown },
        said: expect.arrayContaining([told(join(around, left))]) as unknown,
      })
    },
    PATIENCE_MS,
  )
})
