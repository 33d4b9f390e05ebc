import { constants, type BigIntStats } from 'node:fs'
import { chmod, lstat, mkdir, open, realpath, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf } from '../evidence/errno.ts'
import type { RunnerFiles } from '../evidence/run.ts'

/** The files through which a step speaks to the runner. Source: GitHub's workflow-commands reference. */
const COMMAND_FILES = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']

/** What is at a path, links not followed. */
type Thing =
  | { readonly is: 'absent' }
  | {
      readonly is: 'file'
      readonly id: string
      readonly size: bigint
      readonly mode: number
      readonly names: bigint
    }
  /** A link, a folder, a pipe, a device. */
  | { readonly is: 'other'; readonly id: string }

interface FileBefore {
  readonly thing: Thing
  /** Empty but for a regular file. */
  readonly bytes: Buffer
  readonly folder: Thing
}

/** The runner's command files as they were before the application started, by path. */
export type RunnerFilesBefore = ReadonlyMap<string, FileBefore>

/** Reads the command files named in the environment. Off a runner there are none. */
export async function readRunnerFiles(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunnerFilesBefore> {
  const named = COMMAND_FILES.map((name) => environment[name] ?? '').filter((path) => path !== '')
  const entries = await Promise.all(
    named.map(async (name): Promise<[string, FileBefore]> => {
      const path = await realpath(name).catch(() => name)
      const [thing, folder] = await Promise.all([thingAt(path), thingAt(dirname(path))])
      return [path, { thing, folder, bytes: thing.is === 'file' ? await bytesOf(path) : Buffer.alloc(0) }]
    }),
  )
  return new Map(entries)
}

/**
 * Compares the command files with before, and puts back what was there: a byte that the application wrote would be an
 * environment variable or an output of a later step. Nothing is read or written through a link, whatever the
 * application put in the place of a file.
 */
export async function restoreRunnerFiles(
  before: RunnerFilesBefore,
): Promise<Exclude<RunnerFiles, 'not-looked'>> {
  let touched = false
  for (const [path, file] of before) {
    if (await isUntouched(path, file)) continue
    touched = true
    await putBack(path, file)
  }
  return touched ? 'touched' : 'untouched'
}

async function isUntouched(path: string, { thing, bytes, folder }: FileBefore): Promise<boolean> {
  if (idOf(await thingAt(dirname(path))) !== idOf(folder)) return false
  const now = await thingAt(path)
  if (idOf(now) !== idOf(thing)) return false
  if (now.is !== 'file' || thing.is !== 'file') return true
  return now.mode === thing.mode && now.size === thing.size && (await bytesOf(path)).equals(bytes)
}

async function putBack(path: string, { thing, bytes }: FileBefore): Promise<void> {
  // What was no file of bytes before is the runner's own affair: we can tell, and not mend.
  if (thing.is === 'other') return
  const folder = await thingAt(dirname(path))
  if (folder.is !== 'other' || !folder.id.startsWith('folder')) await rm(dirname(path), { force: true })
  await mkdir(dirname(path), { recursive: true })
  const now = await thingAt(path)
  if (thing.is === 'absent') return rm(path, { recursive: true, force: true })
  // A second name of another file must not be written through.
  const isOurs = now.is === 'file' && now.id === thing.id && now.names === 1n
  if (isOurs) await chmod(path, 0o600)
  else await rm(path, { recursive: true, force: true })
  const { O_WRONLY, O_NOFOLLOW, O_TRUNC, O_CREAT, O_EXCL } = constants
  const file = await open(path, O_WRONLY | O_NOFOLLOW | (isOurs ? O_TRUNC : O_CREAT | O_EXCL), 0o600)
  try {
    await file.writeFile(bytes)
    await file.chmod(thing.mode)
  } finally {
    await file.close()
  }
}

async function thingAt(path: string): Promise<Thing> {
  try {
    const stat = await lstat(path, { bigint: true })
    const id = `${kindOf(stat)}:${stat.dev}:${stat.ino}`
    return stat.isFile()
      ? { is: 'file', id, size: stat.size, mode: Number(stat.mode) & 0o7777, names: stat.nlink }
      : { is: 'other', id }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error))) return { is: 'absent' }
    throw error
  }
}

function kindOf(stat: BigIntStats): string {
  if (stat.isFile()) return 'file'
  return stat.isDirectory() ? 'folder' : 'other'
}

function idOf(thing: Thing): string {
  return thing.is === 'absent' ? '' : thing.id
}

/** A pipe that takes the file's place between two looks must not hang the gate. */
async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}
