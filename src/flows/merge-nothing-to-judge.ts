import type { Cell } from '../evidence/matrix.ts'
import type { RoutingChange } from '../evidence/routing.ts'
import type { Occasion } from '../evidence/run.ts'
import type { Engine } from '../leak/engine.ts'
import { kindsInTexts } from '../packet/seal.ts'
import type { MergeDeclaration } from '../policy/declare-merge.ts'
import { CHANGE_SETTINGS } from '../policy/merge-settings.ts'
import { ConfigurationError } from '../policy/problem.ts'
import type { Unreadable } from '../publish/github/unreadable.ts'
import { mergeMarker } from '../report/merge-texts.ts'
import { OUTPUTS_WITHOUT_MERGE } from '../report/merge-outputs.ts'
import { nothingToJudgeText, type NothingToJudgeText } from '../report/nothing-to-judge.ts'
import { withheldText } from '../report/withheld.ts'
import { EXIT, type ExitCode } from '../verdict/exit-code.ts'
import { isNothingToJudge } from '../verdict/nothing-to-judge.ts'
import type { RepositoryObjects } from './gate-change.ts'
import { judgedDeclaration } from './gate-judging.ts'
import { NOT_APPLICABLE } from './gate-nothing-to-judge.ts'
import { findPolicy } from './gate-policy.ts'
import { slug, type GateRequest } from './gate-prepare.ts'
import { routingOf } from './gate-routing.ts'
import { treesByCommit } from './gate-tree.ts'
import type { Journal } from './journal.ts'
import type { PacketsRead } from './merge-read.ts'
import type { Lost, Publisher } from './publisher.ts'

/** Everything that is shown of a merge that had nothing to judge. */
export interface MergeConcluded {
  readonly texts: NothingToJudgeText
  readonly outputs: Readonly<Record<string, string>>
  readonly occasion: Occasion
  readonly declaration: MergeDeclaration
}

/** How a merge finds out what the change does, and who says it. By hand there is no change. */
export interface MergeChange {
  readonly repository: RepositoryObjects
  /** Shows that there was nothing to judge: in place of an earlier verdict, where one stands. */
  readonly conclude: (concluded: MergeConcluded) => Promise<readonly Lost[]>
}

/** What the change under review does, as far as GitHub's API shows it. */
export type ChangeSeen =
  | { readonly is: 'nothing-to-judge'; readonly routing: RoutingChange }
  | { readonly is: 'to-judge' }
  | { readonly is: 'unknown'; readonly gap: Unreadable }

/**
 * Whether it is worth asking: no job left anything, and all of them say that they ended well. A packet of any attempt is
 * judged, one that could not be read is no absence, and an empty folder does not tell what the run holds.
 */
export function leftNothing(
  { packets, unread }: PacketsRead,
  declaration: Pick<MergeDeclaration, 'packets' | 'result'>,
): boolean {
  const nothingRead = packets.length === 0 && unread.length === 0
  return nothingRead && declaration.packets === null && declaration.result === 'success'
}

/**
 * Finds out by the gate's own functions whether the change has nothing to judge, for every planned job: what the jobs say
 * of themselves is not asked. The checkout is not looked at either, since in this job it may be of another repository.
 */
export async function changeSeen(
  { inputs, door }: GateRequest,
  cells: readonly Cell[],
  { occasion, directory }: { readonly occasion: Occasion; readonly directory: string },
  repository: RepositoryObjects,
): Promise<ChangeSeen> {
  if (occasion.judgedAt.at === 'checkout') return { is: 'to-judge' }
  const given = Object.values(CHANGE_SETTINGS).map(({ name }): [string, string] => [name, inputs[name] ?? ''])
  const texts = await findPolicy(inputs['policy'], directory, occasion, repository, 'ignored')
  const treeOf = treesByCommit(repository.objects)
  let routing: RoutingChange | null = null
  try {
    for (const { surface, profile, model } of cells) {
      const own = { surface, 'request-profile': profile, model }
      const request = {
        door,
        inputs: { ...Object.fromEntries(given.filter(([, text]) => text !== '')), ...own },
      }
      const { declaration, comparison } = judgedDeclaration(request, texts, occasion)
      // A job chooses what is asked, and not which files are watched.
      routing ??= (await routingOf(declaration.policy, occasion, repository, treeOf)).change
      if (comparison.state === 'unreadable') return { is: 'unknown', gap: comparison }
      if (routing.state === 'unknown') return { is: 'unknown', gap: { ...routing, state: 'unreadable' } }
      if (!isNothingToJudge(routing, comparison)) return { is: 'to-judge' }
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return { is: 'unknown', gap: unusable(error) }
  }
  return routing === null ? { is: 'to-judge' } : { is: 'nothing-to-judge', routing }
}

/** The jobs may have been given what the policy leaves open: then they know more than a merge does. */
function unusable({ problems: [first] }: ConfigurationError): Unreadable {
  return {
    state: 'unreadable',
    why: `Whether the change has anything to judge is not known: ${first.says}`,
    remedy: 'Write it into the policy file.',
  }
}

/** What is needed to say it. */
interface EndingPorts {
  readonly engine: Engine
  readonly journal: Journal
  readonly conclude: MergeChange['conclude']
  readonly publisher: Pick<Publisher, 'warn'> & { readonly refuse: (sentence: string) => Promise<void> }
}

/** Ends a merge whose change has nothing to judge: the required check succeeds, and there is no combined packet. */
export async function endMergeUnjudged(
  routing: RoutingChange,
  { occasion, declaration }: Pick<MergeConcluded, 'occasion' | 'declaration'>,
  { engine, journal, publisher, conclude }: EndingPorts,
): Promise<ExitCode> {
  const { runUrl, evaluatedCommit: commit } = occasion
  const texts = nothingToJudgeText({ routing, marker: mergeMarker(slug(occasion.job)), runUrl, commit })
  const found = kindsInTexts(engine, [texts.line, texts.summary, texts.comment.body])
  if (found.length > 0) {
    await publisher.refuse(withheldText(found))
    return EXIT.blocked
  }
  journal.say(texts.line)
  const outputs = { ...OUTPUTS_WITHOUT_MERGE, decision: NOT_APPLICABLE }
  for (const lost of await conclude({ texts, outputs, occasion, declaration }))
    publisher.warn(`${lost.why} ${lost.remedy}`)
  return EXIT.passed
}
