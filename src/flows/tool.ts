import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Sha256 } from '../evidence/brand.ts'
import type { DraftFacts } from '../packet/draft.ts'

export const TOOL_NAME = 'fallback-evidence-gate'
export const TOOL_VERSION = '0.1.0'

/** Where packets go unless `--out` says otherwise. */
export const DEFAULT_OUT = 'evidence'

/** Name, version and the SHA-256 of the running bundle's entry; null where there is none or it cannot be read. */
export async function toolOf(entry: string | null): Promise<DraftFacts['tool']> {
  const bundleSha256 = entry === null ? null : await digestOf(entry)
  return { name: TOOL_NAME, version: TOOL_VERSION, bundleSha256 }
}

async function digestOf(path: string): Promise<Sha256 | null> {
  return readFile(path).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex') as Sha256,
    () => null,
  )
}
