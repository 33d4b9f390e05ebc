import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One line for each file that is in one folder only or whose bytes differ; empty when both are the same. */
export function folderDifferences(committed: string, rebuilt: string): string[] {
  const there = filesOf(committed)
  const wanted = filesOf(rebuilt)
  return [...new Set([...there, ...wanted])].sort().flatMap((file) => {
    if (!there.includes(file)) return [`missing: ${file}`]
    if (!wanted.includes(file)) return [`not made by the build: ${file}`]
    return differenceAt(file, readFileSync(join(committed, file)), readFileSync(join(rebuilt, file)))
  })
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

function differenceAt(file: string, committed: Buffer, rebuilt: Buffer): string[] {
  if (committed.equals(rebuilt)) return []
  const at = committed.findIndex((byte, index) => byte !== rebuilt[index])
  const byte = at === -1 ? committed.length : at
  const line = committed.subarray(0, byte).toString('latin1').split('\n').length
  return [`differs: ${file} (${committed.length} bytes, rebuilt ${rebuilt.length}; first at line ${line})`]
}
