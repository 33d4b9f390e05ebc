/** What a commit does to files: a text, bytes, a link to another path, or null where it removes one. */
export type Changes = Readonly<Record<string, string | Uint8Array | { readonly link: string } | null>>

/** Makes commits in the emulated repository. */
export interface History {
  /** The commit at the tip of a branch. */
  tip(branch?: string): Promise<string>
  /** A commit on top of its parents: the first one's files with these changes. */
  commit(parents: readonly string[], changes: Changes): Promise<string>
  /** What GitHub makes of a pull request: the merge of a change into the base branch. */
  pull(base: string, changes: Changes): Promise<{ readonly head: string; readonly merge: string }>
  /** Git's id of a commit's tree. */
  tree(commit: string): Promise<string>
}

type Ask = (method: string, path: string, body?: object) => Promise<{ data: unknown }>

/** The emulator's own routes for git's objects, asked as the owner (https://docs.github.com/rest/git). */
export function historyOf(repository: string, ask: Ask): History {
  const git = async (method: string, path: string, body?: object) =>
    (await ask(method, `/repos/${repository}/git/${path}`, body)).data
  const tree = async (commit: string) => textAt(await git('GET', `commits/${commit}`), 'tree', 'sha')
  const commit: History['commit'] = async (parents, changes) => {
    const [first = ''] = parents
    const entries = await Promise.all(
      Object.entries(changes).map(async ([path, made]) => {
        const isLink = made !== null && typeof made === 'object' && 'link' in made
        const mode = isLink ? '120000' : '100644'
        if (made === null) return { path, mode, type: 'blob', sha: null }
        const content = Buffer.from(isLink ? made.link : made).toString('base64')
        const blob = await git('POST', 'blobs', { content, encoding: 'base64' })
        return { path, mode, type: 'blob', sha: textAt(blob, 'sha') }
      }),
    )
    const made = await git('POST', 'trees', { base_tree: await tree(first), tree: entries })
    const message = `Change ${Object.keys(changes).join(', ')}`
    return textAt(await git('POST', 'commits', { message, tree: textAt(made, 'sha'), parents }), 'sha')
  }
  return {
    tip: async (branch = 'main') => textAt(await git('GET', `ref/heads/${branch}`), 'object', 'sha'),
    commit,
    async pull(base, changes) {
      const head = await commit([base], changes)
      return { head, merge: await commit([base, head], changes) }
    },
    tree,
  }
}

function textAt(data: unknown, ...path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? Object.getOwnPropertyDescriptor(inner, name)?.value
        : undefined,
    data,
  )
  if (typeof found !== 'string') throw new Error(`GitHub's answer has no ${path.join('.')}`)
  return found
}
