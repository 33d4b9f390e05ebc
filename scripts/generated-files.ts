import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** What a generated file holds now; null where it is not there. `path` begins at the root of the project. */
export function current(path: string, root = ROOT): string | null {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** How a script was asked to deal with the files that it makes. */
interface Asked {
  /** What the files are made from, and the command that makes them. */
  readonly from: string
  readonly repair: string
  readonly root?: string
  /** Only say what differs. Default: whether the command line says `--check`. */
  readonly check?: boolean
}

/** Writes the files, by path, that are not as they should be; or says which these are and sets exit code 1. */
export function writeOrCheck(files: ReadonlyMap<string, string>, asked: Asked): void {
  const { from, repair, root = ROOT, check = process.argv.includes('--check') } = asked
  const differing = [...files].filter(([path, text]) => current(path, root) !== text)
  for (const [path, text] of differing) {
    if (check) console.error(`${path} differs from ${from}: run ${repair}`)
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
      console.error(`wrote ${path}`)
    }
  }
  if (check && differing.length > 0) process.exitCode = 1
}
