import { readdir, readFile } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { errnoOf, errnoText } from '../evidence/errno.ts'
import type { Occasion, PolicyComparison } from '../evidence/run.ts'
import { comparePolicy } from '../policy/compare.ts'
import { ConfigurationError } from '../policy/problem.ts'
import { POLICY_PATH } from '../policy/settings.ts'

/** A policy file's text at a commit, asked of GitHub's API: never of the checkout, which the change controls. */
export type ReadAtCommit = (
  path: string,
  commit: string,
) => Promise<
  | { readonly state: 'found'; readonly text: string }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable' }
>

/** The policy file that is in force, and how it compares with the one that judges the change. */
export interface PolicyText {
  readonly file: { readonly path: string; readonly text: string; readonly from: 'base' | 'checkout' } | null
  readonly comparison: PolicyComparison
  /** A change that brings the first policy: nothing has judged it yet. */
  readonly bootstrapped: boolean
}

/**
 * Finds the policy file. On a change the base branch's file judges; the change's own file only shows whether it
 * differs. Without a checkout there is nothing to compare, and the file is taken as it stands at the base commit or,
 * where nothing is proposed, at the commit that the job runs on.
 * Throws ConfigurationError when a file is there and cannot be read.
 */
export async function findPolicy(
  named: string | undefined,
  directory: string,
  occasion: Occasion,
  readAtCommit: ReadAtCommit,
): Promise<PolicyText> {
  const path = inRepository(named === undefined || named === '' ? POLICY_PATH : named, directory)
  const head = await readOrNull(path, directory)
  const fromCheckout = head === null ? null : ({ path, text: head, from: 'checkout' } as const)
  if (!occasion.isChange) {
    const file = fromCheckout ?? (await withoutCheckout(path, directory, occasion, readAtCommit))
    return { file, comparison: 'not-a-change', bootstrapped: false }
  }
  const base = occasion.baseCommit === null ? unreadable : await readAtCommit(path, occasion.baseCommit)
  if (base.state === 'unreadable')
    return { file: fromCheckout, comparison: 'unreadable', bootstrapped: false }
  if (base.state === 'absent') {
    return { file: fromCheckout, comparison: comparePolicy(null, head), bootstrapped: head !== null }
  }
  const compared = head === null && !(await hasCheckout(directory)) ? base.text : head
  return {
    file: { path, text: base.text, from: 'base' },
    comparison: comparePolicy(base.text, compared),
    bootstrapped: false,
  }
}

/**
 * A scheduled or dispatched job needs no checkout to have a policy. Where the API does not tell, there is none: then
 * no origin is allowed but the default, and no severity is lowered.
 */
async function withoutCheckout(
  path: string,
  directory: string,
  { repository, ranCommit }: Occasion,
  readAtCommit: ReadAtCommit,
): Promise<PolicyText['file']> {
  if (repository === null || ranCommit === null || (await hasCheckout(directory))) return null
  const found = await readAtCommit(path, ranCommit)
  return found.state === 'found' ? { path, text: found.text, from: 'base' } : null
}

const unreadable = { state: 'unreadable' } as const

function inRepository(path: string, directory: string): string {
  return isAbsolute(path) ? relative(directory, path) : path
}

/** A workspace with anything in it was checked out: a policy file that is missing there was removed. */
async function hasCheckout(directory: string): Promise<boolean> {
  const names = await readdir(directory).catch(() => [])
  return names.length > 0
}

async function readOrNull(path: string, directory: string): Promise<string | null> {
  try {
    return await readFile(join(directory, path), 'utf8')
  } catch (error) {
    const code = errnoOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new ConfigurationError(
      [
        {
          code: 'file-unreadable',
          setting: 'policy',
          at: { in: 'run' },
          value: path,
          says: `The policy file \`${path}\` is there and cannot be read (${errnoText(error)}).`,
          allowed: 'a YAML file that this job may read',
          example: `chmod a+r ${path}`,
        },
      ],
      [],
      { cause: error },
    )
  }
}
