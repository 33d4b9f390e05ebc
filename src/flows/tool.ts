import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Sha256 } from '../evidence/brand.ts'
import type { DraftFacts } from '../packet/draft.ts'

export const TOOL_NAME = 'fallback-evidence-gate'
export const TOOL_VERSION = '0.1.0'

/** Where packets go unless `--out` says otherwise. */
export const DEFAULT_OUT = 'evidence'

/** Parts of a bundle that ncc splits off and loads when they are needed. */
const CHUNK = /^\d+\.index\.js$/

/**
 * Name, version and the SHA-256 of the running bundle; null where there is none or it cannot be read. The entry holds
 * little of it, so what is hashed is a line for each file of the bundle, in the order of their names: its SHA-256, two
 * spaces and its name, as `sha256sum` writes them.
 */
export async function toolOf(entry: string | null): Promise<DraftFacts['tool']> {
  const bundleSha256 = entry === null ? null : await bundleDigest(entry).catch(() => null)
  return { name: TOOL_NAME, version: TOOL_VERSION, bundleSha256 }
}

async function bundleDigest(entry: string): Promise<Sha256> {
  const folder = dirname(entry)
  const chunks = (await readdir(folder)).filter((name) => CHUNK.test(name))
  const names = [basename(entry), ...chunks].toSorted()
  const lines: string[] = []
  // One after the other: all of them at once would be 12 MiB of memory.
  for (const name of names) lines.push(`${sha256(await readFile(join(folder, name)))}  ${name}\n`)
  return sha256(lines.join(''))
}

function sha256(bytes: Uint8Array | string): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256
}
