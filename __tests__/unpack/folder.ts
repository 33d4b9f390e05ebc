import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach } from '@jest/globals'

import type { Leak, Search } from '../../src/evidence/search.ts'
import type { Engine } from '../../src/leak/engine.ts'
import type { Caps } from '../../src/unpack/caps.ts'
import { search } from '../../src/unpack/search.ts'
import { expand } from '../../src/unpack/targets.ts'
import { engine } from './generated.ts'

/** A folder of its own for each test, and what is searched for there. */
export const inFolder = (known: Engine = engine) => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'unpack-'))
  })
  afterEach(() => {
    rmSync(root, { recursive: true, force: true })
  })
  const path = (name: string): string => join(root, name)
  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), content)
    return path(name)
  }
  const searched = async (pattern: string, caps: Partial<Caps> = {}): Promise<Search> =>
    search({ files: (await expand([pattern], root)).matched, caps }, known)
  const leaks = async (pattern: string, caps: Partial<Caps> = {}): Promise<readonly Leak[]> => {
    const found = await searched(pattern, caps)
    if (found.state === 'searched') return found.leaks
    throw new Error(`${found.why}: ${found.detail}`)
  }
  /** Where something was found, and how: `technique file:line:column`. */
  const places = async (pattern: string, caps: Partial<Caps> = {}): Promise<string[]> =>
    (await leaks(pattern, caps)).map(
      ({ technique, place: { file, line, column } }) =>
        `${technique} ${file}:${line ?? '-'}:${column ?? '-'}`,
    )
  const why = async (pattern: string, caps: Partial<Caps> = {}): Promise<string> => {
    const found = await searched(pattern, caps)
    return found.state === 'searched' ? 'searched' : `${found.why}: ${found.detail}`
  }
  return { root: () => root, path, write, searched, leaks, places, why }
}
