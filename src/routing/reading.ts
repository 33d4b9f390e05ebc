import type { Declared } from '../evidence/routing.ts'
import { declaredGroups } from './declared.ts'
import { unlisted } from './kubernetes.ts'
import { LONGEST_FILE, readTrees } from './read-tree.ts'
import type { Group, Share } from './share.ts'
import { sharesOf, Untold } from './share.ts'
import { SYSTEMS } from './systems.ts'
import { readToml } from './toml.ts'
import type { Tree } from './tree.ts'

/** The shares of a file, or why they cannot be told. */
export type Reading =
  | {
      readonly is: 'read'
      readonly shares: readonly Share[]
      readonly documents: readonly Tree[]
    }
  /** Not there, or nothing stands in it. */
  | { readonly is: 'absent' }
  | { readonly is: 'unreadable'; readonly line: number | null; readonly says: string }

/**
 * Reads the shares of a routing file. Total: whatever the text, the answer is shares or a sentence.
 *
 * @param path decides the language (`.toml`), nothing else
 * @param text null where the file is not there
 * @param declared where the shares of the file stand, where the policy says so; a declaration goes before what is known
 */
export function readRouting(path: string, text: string | null, declared: readonly Declared[]): Reading {
  if (text === null || text.replace(/^\uFEFF/, '').trim() === '') return { is: 'absent' }
  try {
    if (text.length > LONGEST_FILE) throw new Untold(null, tooLong(text))
    return read(path, text, declared)
  } catch (error) {
    if (error instanceof Untold) return { is: 'unreadable', line: error.line, says: error.message }
    throw error
  }
}

function tooLong(text: string): string {
  return `The file has ${text.length} characters, and ${LONGEST_FILE} are the most: split it.`
}

function read(path: string, text: string, declared: readonly Declared[]): Reading {
  if (declared.length === 0) {
    for (const { reads } of SYSTEMS) {
      if (reads.from === 'text' && reads.knows(text, path))
        return told(reads.groups(text), [reads.beside(text)])
    }
  }
  const documents = unlisted(path.toLowerCase().endsWith('.toml') ? [readToml(text)] : readTrees(text))
  if (documents.length === 0) return { is: 'absent' }
  if (declared.length > 0) return told(allDeclared(documents, declared), documents)
  const known = documents.map((document) => groupsOf(document, documents))
  if (known.every((groups) => groups === null)) throw new Untold(null, NOT_KNOWN)
  return told(
    known.flatMap((groups) => groups ?? []),
    documents,
  )
}

/** Where several paths are declared, each has groups of its own. */
function allDeclared(documents: readonly Tree[], declared: readonly Declared[]): readonly Group[] {
  return declared.flatMap((one, index) =>
    declaredGroups(documents, one).map((group) => ({
      ...group,
      name: declared.length === 1 ? group.name : `${index + 1}/${group.name}`,
    })),
  )
}

/** The groups of one document, or null where no system knows it. */
function groupsOf(document: Tree, all: readonly Tree[]): readonly Group[] | null {
  for (const { reads } of SYSTEMS) {
    if (reads.from === 'trees' && reads.knows(document)) return reads.groups(document, all)
  }
  return null
}

function told(groups: readonly Group[], documents: readonly Tree[]): Reading {
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  if (count > MOST_SHARES)
    throw new Untold(null, `The file makes ${count} shares, and ${MOST_SHARES} are the most: split it.`)
  return { is: 'read', shares: oncePerName(groups).flatMap(sharesOf), documents }
}

/** Some systems give each of their rules all of their variants: a small file can make millions. */
const MOST_SHARES = 50_000

/** Two groups with one name would be matched crosswise: the second gets a number. */
function oncePerName(groups: readonly Group[]): readonly Group[] {
  const seen = new Map<string, number>()
  return groups.map((group) => {
    const count = (seen.get(group.name) ?? 0) + 1
    seen.set(group.name, count)
    return count === 1 ? group : { ...group, name: `${group.name}#${count}` }
  })
}

/** Guessing a scale would turn 0.1 percent into 10. */
export const NOT_KNOWN =
  'This is no routing file of a known system: declare where its shares stand and what they count in.'
