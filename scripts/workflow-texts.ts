/** A workflow, or the part of a page that holds one. */
export interface Workflow {
  readonly path: string
  /** Line of `path` that `text` begins at, from 1. */
  readonly firstLine: number
  readonly text: string
}

/** Fenced YAML blocks of a Markdown page that are whole workflows: they have both `on:` and `jobs:`. */
export function workflowRecipes({ path, text }: Workflow): Workflow[] {
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)]
    .map((block) => ({
      path,
      firstLine: text.slice(0, block.index).split('\n').length + 1,
      text: block[1] ?? '',
    }))
    .filter((block) => /^on:/m.test(block.text) && /^jobs:/m.test(block.text))
}

/**
 * Lines that use an action of somebody else by a name that can move. A commit with its version beside it is asked
 * for: the commit cannot move, and the version tells a reader (and Dependabot) what it is.
 */
export function unpinnedActions({ path, firstLine, text }: Workflow): string[] {
  return text.split('\n').flatMap((line, index) => {
    const used = /^\s*(?:- )?uses:\s*(\S+)(.*)$/.exec(line)
    if (used === null || used[1]?.startsWith('./') === true) return []
    if (/@[0-9a-f]{40}$/.test(used[1] ?? '') && /^ # v\d+\.\d+\.\d+$/.test(used[2] ?? '')) return []
    return [
      `${path}:${firstLine + index}: write the commit and the version, as in owner/action@<40 hex> # v1.2.3`,
    ]
  })
}
