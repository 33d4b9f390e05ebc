import type { Group } from './share.ts'
import type { Tree } from './tree.ts'

/** A kind of routing file that is known by what stands in it. The row makes the table of docs/routing.md. */
export interface System {
  /** Short and fixed: `litellm`. */
  readonly id: string
  readonly title: string
  /** What a file is known by, for people. */
  readonly knownBy: string
  /** Where its shares stand, for people. */
  readonly counts: string
  readonly source: string
  /** Where a change belongs whose key does not say so: paths as `besideShares` writes them. */
  readonly paths?: SystemPaths
  readonly reads: ReadsTrees | ReadsText
}

/** Of values that are no shares by their key, and of values that are no settings though their key says so. */
interface SystemPaths {
  readonly settings?: RegExp
  readonly shares?: RegExp
}

/** YAML, JSON or TOML: each document of the file is asked for by itself. */
export interface ReadsTrees {
  readonly from: 'trees'
  readonly knows: (document: Tree) => boolean
  /** `all` are all documents of the file, where one names another. Throws `Untold`. */
  readonly groups: (document: Tree, all: readonly Tree[]) => readonly Group[]
}

/** A language of its own. */
export interface ReadsText {
  readonly from: 'text'
  readonly knows: (text: string, path: string) => boolean
  /** Throws `Untold`. */
  readonly groups: (text: string) => readonly Group[]
  /** What stands beside the shares, as a tree. Throws `Untold`. */
  readonly beside: (text: string) => Tree
}
