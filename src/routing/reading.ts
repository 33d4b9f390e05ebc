import type { Declared } from './declared.ts'
import { declaredGroups } from './declared.ts'
import { unlisted } from './kubernetes.ts'
import { readTrees } from './read-tree.ts'
import type { Group, Share } from './share.ts'
import { sharesOf, Untold } from './share.ts'
import { SYSTEMS } from './systems.ts'
import type { Tree } from './tree.ts'

/** The shares of a file, or why they cannot be told. */
export type Reading =
  | { readonly is: 'read'; readonly shares: readonly Share[]; readonly documents: readonly Tree[] }
  /** Not there, or nothing stands in it. */
  | { readonly is: 'absent' }
  | { readonly is: 'unreadable'; readonly line: number | null; readonly says: string }

/**
 * Reads the shares of a routing file. Total: whatever the text, the answer is shares or a sentence.
 *
 * @param path decides the language (`.toml`), nothing else
 * @param text null where the file is not there
 * @param declared where the shares of a file stand that is no known system; null where the policy does not say
 */
export function readRouting(path: string, text: string | null, declared: Declared | null): Reading {
  if (text === null || text.replace(/^\uFEFF/, '').trim() === '') return { is: 'absent' }
  try {
    return read(path, text, declared)
  } catch (error) {
    if (error instanceof Untold) return { is: 'unreadable', line: error.line, says: error.message }
    throw error
  }
}

function read(path: string, text: string, declared: Declared | null): Reading {
  if (declared === null) {
    for (const { reads } of SYSTEMS) {
      if (reads.from === 'text' && reads.knows(text, path)) return told(reads.groups(text), [])
    }
  }
  const documents = unlisted(readTrees(text))
  if (documents.length === 0) return { is: 'absent' }
  if (declared !== null) return told(declaredGroups(documents, declared), documents)
  const groups = documents.map((document) => groupsOf(document, documents))
  if (groups.every((found) => found === null)) throw new Untold(null, NOT_KNOWN)
  return told(groups.flatMap((found) => found ?? []), documents)
}

/** The groups of one document, or null where no system knows it. */
function groupsOf(document: Tree, all: readonly Tree[]): readonly Group[] | null {
  for (const { reads } of SYSTEMS) {
    if (reads.from === 'trees' && reads.knows(document)) return reads.groups(document, all)
  }
  return null
}

function told(groups: readonly Group[], documents: readonly Tree[]): Reading {
  return { is: 'read', shares: groups.flatMap(sharesOf), documents }
}

/** Guessing a scale would turn 0.1 percent into 10. */
const NOT_KNOWN =
  'This is no routing file of a known system: declare where its shares stand and what they count in (docs/routing.md).'
