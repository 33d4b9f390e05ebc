import type { Policy, PolicyOrigin } from '../evidence/policy.ts'
import type { Occasion, PolicyComparison } from '../evidence/run.ts'
import { declare, type Declaration, type Sources } from '../policy/declare.ts'
import { heldTo, judgingPolicy, loosenedBy } from '../policy/judging.ts'
import { ConfigurationError } from '../policy/problem.ts'
import type { Unreadable } from '../publish/github/unreadable.ts'
import type { JudgingText, PolicyTexts } from './gate-policy.ts'

/** A declaration that is held to the policy that judges it. */
export interface Judged {
  /** Its policy is the one that runs. */
  readonly declaration: Declaration
  readonly comparison: PolicyComparison
  /** The origins that the run's own policy names, before it was held to the judging one. */
  readonly proposedOrigins: readonly string[]
}

/**
 * Reads what runs, and what judges it. Throws ConfigurationError where the settings cannot be run as they are; says in
 * front why, where a policy that could not be read is the reason.
 */
export function judgedDeclaration(
  request: Pick<Sources, 'inputs'> & { readonly door: 'action' | 'cli' },
  texts: PolicyTexts,
  occasion: Occasion,
): Judged {
  const { judging } = texts
  const { inputs, door } = request
  const sources: Sources = { inputs, door, file: texts.running, event: occasion.event }
  const own = declaring(sources, judging)
  const proposedOrigins = own.policy.allowedOrigins
  if (judging.state === 'by-hand')
    return { declaration: own, comparison: { state: 'not-a-change' }, proposedOrigins }
  const judge = occasion.isChange ? judgeOf(sources, own, judging) : { policy: own.policy, why: null }
  const gap = judge.why ?? (judging.state === 'unreadable' ? judging : texts.hidden)
  const policy = heldTo(judge.policy, own.policy)
  const origin = originOf(judging, judge.policy, own.policy.origin)
  return {
    declaration: { ...own, policy: { ...policy, origin } },
    comparison: comparisonOf(own, judge.policy, gap, texts, occasion),
    proposedOrigins,
  }
}

function declaring(sources: Sources, judging: JudgingText): Declaration {
  try {
    return declare(sources)
  } catch (error) {
    if (!(error instanceof ConfigurationError) || judging.state !== 'unreadable') throw error
    const says = `${judging.why} ${judging.remedy} What follows may stand there.`
    const first = { code: 'file-unreadable', setting: 'policy', at: { in: 'run' }, says } as const
    const unsaid = { value: null, allowed: null, example: null }
    throw new ConfigurationError([{ ...first, ...unsaid }, ...error.problems], [], { cause: error })
  }
}

/** The judging policy for this job. One with mistakes in it is as good as unreadable: the defaults judge, and the run holds. */
function judgeOf(
  sources: Sources,
  own: Declaration,
  judging: JudgingText,
): { readonly policy: Policy; readonly why: Unreadable | null } {
  const file = judging.state === 'found' ? judging.file : null
  try {
    return { policy: judgingPolicy(file, sources, own), why: null }
  } catch (error) {
    if (!(error instanceof ConfigurationError) || file === null) throw error
    return { policy: judgingPolicy(null, sources, own), why: withMistakes(error) }
  }
}

function withMistakes({ problems: [first] }: ConfigurationError): Unreadable {
  const where = first.at.in === 'file' ? `${first.at.path}:${String(first.at.line)}: ` : ''
  return {
    state: 'unreadable',
    why: `The policy of the branch that judges cannot be used for this job: ${where}${first.says}`,
    remedy: 'Correct it there, in a pull request of its own, then update this branch.',
  }
}

function comparisonOf(
  own: Declaration,
  judge: Policy,
  gap: Unreadable | null,
  { judging, running }: PolicyTexts,
  { isChange, workflowRef, repository }: Occasion,
): PolicyComparison {
  if (gap !== null) return { state: 'unreadable', why: gap.why, remedy: gap.remedy }
  if (!isChange) return { state: 'not-a-change' }
  const path = running?.path ?? (judging.state === 'found' ? judging.file.path : null)
  const workflow = workflowFile(workflowRef, repository)
  return { state: 'compared', loosened: loosenedBy(own, judge, path, workflow) }
}

/** `owner/name/path@ref` without what is around the path; null for a workflow of another repository. */
function workflowFile(workflowRef: string | null, repository: string | null): string | null {
  const [file = ''] = (workflowRef ?? '').split('@', 1)
  return repository !== null && file.startsWith(`${repository}/`) ? file.slice(repository.length + 1) : null
}

function originOf(judging: JudgingText, judge: Policy, own: PolicyOrigin): PolicyOrigin {
  switch (judging.state) {
    case 'found': {
      const { ref, commit, file } = judging
      // The file may have mistakes; then the defaults judged, and their digest is not that of the file.
      const sha256 = judge.origin.path === null ? own.sha256 : judge.origin.sha256
      return { from: 'base', path: file.path, sha256, ref, commit, ranSha256: own.sha256 }
    }
    case 'absent':
      return { ...own, from: 'bootstrap', ref: judging.ref, commit: judging.commit }
    case 'unreadable':
      return { ...own, from: 'unreadable' }
    case 'by-hand':
      return own
  }
}
