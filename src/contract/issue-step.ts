import type { ContractState, Standing } from './drift.ts'

/** The issue of a contract as it stands on GitHub. */
export interface IssueSeen {
  readonly state: 'open' | 'closed'
  /** What its text says stands against the contract: `NOTHING_STANDS` where it was written off, null where it does not say. */
  readonly tells: string | null
}

/** What becomes of the issue. `record` writes that the drift is over into an issue that a person has closed. */
export type IssueStep = 'open' | 'update' | 'reopen' | 'close' | 'record' | 'leave'

/** How an issue says that nothing stands against the contract any more. */
export const NOTHING_STANDS = 'none'

/** The same list of what stands, the same word: a person who closed the issue has seen exactly this. */
export function standingWord(standing: readonly Standing[], digest: (text: string) => string): string {
  if (standing.length === 0) return NOTHING_STANDS
  return digest(
    standing
      .map((each) => JSON.stringify(each))
      .toSorted()
      .join('\n'),
  )
}

/**
 * One issue as long as something stands; closed when a whole look finds nothing. A run that could not tell leaves it as
 * it is. An issue that a person closed stays closed until something else stands than what it tells.
 */
export function issueStep(
  { standing, conclusive }: ContractState,
  word: string,
  issue: IssueSeen | null,
): IssueStep {
  if (standing.length > 0) {
    if (issue === null) return 'open'
    if (issue.state === 'open') return 'update'
    return issue.tells === word ? 'leave' : 'reopen'
  }
  if (issue === null || !conclusive) return 'leave'
  if (issue.state === 'open') return 'close'
  return issue.tells === NOTHING_STANDS ? 'leave' : 'record'
}
