import { chmod, link, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SealedCombined } from '../packet/combined.ts'
import type { SealedPacket } from '../packet/seal.ts'
import { PlatformError, systemCode } from './platform-error.ts'

/**
 * Writes the sealed bytes into a folder that only this user can enter, and returns the file's path. Never overwrites
 * and never follows a link that stands in its place: a file of that name is an error.
 *
 * @throws PlatformError `packet-exists`, `folder-not-private`, `write-failed`
 */
export async function writePacket(sealed: SealedPacket | SealedCombined, folder: string): Promise<string> {
  await makePrivate(folder)
  return writeBeside(folder, sealed.fileName, sealed.bytes)
}

/**
 * Writes a text of the report beside the packet. `name` is a plain file name.
 *
 * @throws PlatformError `packet-exists`, `write-failed`
 */
export async function writeBeside(
  folder: string,
  name: string,
  content: Uint8Array | string,
): Promise<string> {
  const path = join(folder, name)
  if (!/^[\w][\w.@+-]*$/.test(name)) throw notWritten(path, 'this is no plain file name.', null)
  // A part that a killed run left behind must not stand in the way.
  const part = join(folder, `.${name}.${process.pid}.part`)
  try {
    await writeFile(part, content, { flag: 'wx', mode: 0o600, flush: true })
    await publishAs(part, path)
  } catch (error) {
    if (error instanceof PlatformError) throw error
    throw notWritten(path, systemCode(error), error)
  } finally {
    await rm(part, { force: true })
  }
  return path
}

/** Under its name a file is whole from the first moment: a gate that is killed while it writes leaves no half packet. */
async function publishAs(part: string, path: string): Promise<void> {
  try {
    // Unlike a rename, a link never takes the place of what stands there.
    await link(part, path)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw exists(path, error)
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(systemCode(error))) throw error
    // A file system without links: the folder is ours alone, so that nobody comes between the look and the rename.
    if (await lstat(path).catch(() => null)) throw exists(path, error)
    await rename(part, path)
  }
}

async function makePrivate(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const seen = await lstat(folder)
    if (!seen.isDirectory()) throw new Error('not a folder')
    await chmod(folder, 0o700)
  } catch (error) {
    throw new PlatformError({
      code: 'folder-not-private',
      what: `${folder}: no folder that only this user can enter (${systemCode(error)}).`,
      matters: 'The packet could be read or replaced by others.',
      remedy: 'Name a folder of your own, or remove what stands there.',
      cause: error,
    })
  }
}

function exists(path: string, cause: unknown): PlatformError {
  return new PlatformError({
    code: 'packet-exists',
    what: `${path} exists already.`,
    matters: 'Evidence is never overwritten: the file could be of another run, or planted.',
    remedy: 'Remove it, or give this run a shard of its own.',
    cause,
  })
}

function notWritten(path: string, why: string, cause: unknown): PlatformError {
  return new PlatformError({
    code: 'write-failed',
    what: `${path} could not be written (${why}).`,
    matters: 'Without the packet there is no evidence.',
    remedy: 'Make room on the disk or choose another folder, then run again.',
    cause,
  })
}
