import type { Cell } from '../evidence/matrix.ts'
import type { JobsResult } from '../evidence/merge.ts'
import { openDesk, type Desk } from './desk.ts'
import { gather, secretsOf, type Sources } from './gather.ts'
import { MERGE_SETTINGS, mergeRows } from './merge-settings.ts'
import { ConfigurationError } from './problem.ts'
import type { Setting } from './setting.ts'
import { missingProblem } from './wording.ts'

/** What a merge was asked for. */
export interface MergeDeclaration {
  readonly cells: readonly Cell[]
  /** How the jobs ended; null by hand, where nobody said. */
  readonly result: JobsResult | null
  /** The job whose packets count; null for every one. */
  readonly job: string | null
  /** The folder that holds the packets; null for the artifacts of this run. */
  readonly packets: string | null
  readonly comment: 'auto' | 'always' | 'never'
  readonly retentionDays: number | null
  readonly checkRunId: string | null
}

/**
 * Reads the inputs or flags of a merge.
 * @throws ConfigurationError with every problem
 */
export function declareMerge(sources: Omit<Sources, 'file'>): MergeDeclaration {
  const whole = { ...sources, file: null }
  const byHand = sources.door === 'cli'
  const desk = openDesk(gather(whole, mergeRows()), { in: byHand ? 'flag' : 'input' })
  const { value } = desk
  // At a shell nobody can type what only a workflow has.
  const expect = byHand ? { ...MERGE_SETTINGS.expect, example: 'matrix.json' } : MERGE_SETTINGS.expect
  const declaration = {
    cells: value(expect) ?? [],
    result: value(MERGE_SETTINGS.result),
    job: value(MERGE_SETTINGS.job),
    packets: value(MERGE_SETTINGS.packets),
    comment: value(MERGE_SETTINGS.comment),
    retentionDays: value(MERGE_SETTINGS.retentionDays),
    checkRunId: value(MERGE_SETTINGS.checkRunId),
  }
  value(MERGE_SETTINGS.policy)
  value(MERGE_SETTINGS.routingFiles)
  value(MERGE_SETTINGS.baseUrl)
  value(MERGE_SETTINGS.githubToken)
  demand(desk, expect, 'a merge must know which jobs were planned')
  // By hand there are no jobs that could have ended otherwise than their packets say.
  if (!byHand) demand(desk, MERGE_SETTINGS.result, 'a merge must know how the jobs ended')
  const [first, ...others] = desk.problems
  if (first !== undefined)
    throw new ConfigurationError([first, ...others], secretsOf(sources.inputs, mergeRows()))
  return declaration
}

function demand({ gathered, problems, at }: Desk, setting: Setting, why: string): void {
  if (!gathered.given.has(setting.name)) problems.push(missingProblem(setting, at, why))
}
