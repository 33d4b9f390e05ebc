import type { Strength } from '../evidence/assertion.ts'
import type { ProblemCode } from './problem.ts'

/** One row of the table "event x key x fork": what a user can expect before reading any code. A test runs every row through `admit`. */
export interface EventRow {
  readonly event: string
  readonly from: 'own' | 'fork' | 'dependabot'
  readonly key: boolean
  readonly application: 'direct' | 'command'
  readonly want: 'live' | 'rehearsal'
  readonly trusted: boolean
  /** What runs: evidence of that strength, a rehearsal in place of a live run, or nothing at all. */
  readonly runs: Strength | 'rehearsal-instead' | 'nothing'
  /** `judged`: 0 or 1, as the findings say. */
  readonly exit: 'judged' | 1 | 2
  readonly refusedAs: ProblemCode | null
  /** Whether `comment: auto` writes a comment. */
  readonly comments: boolean
  readonly text: string
}

type Sort = 'direct' | 'command'
type From = EventRow['from']

const PULLS = ['pull_request', 'pull_request_target']

function row(
  [event, from, key, application]: readonly [string, From, 'key' | 'no key', Sort],
  runs: EventRow['runs'],
  text: string,
  more: Partial<Pick<EventRow, 'want' | 'trusted' | 'refusedAs' | 'comments'>> = {},
): EventRow {
  const exit = runs === 'nothing' ? 2 : runs === 'rehearsal-instead' ? 1 : 'judged'
  const readOnly = event === 'pull_request' && from !== 'own'
  const comments = PULLS.includes(event) && runs !== 'nothing' && !readOnly
  return {
    event,
    from,
    key: key === 'key',
    application,
    runs,
    exit,
    text,
    comments,
    want: 'live',
    trusted: false,
    refusedAs: null,
    ...more,
  }
}

/** An event that runs accepted code, in its usual forms. */
function accepted(event: string, text: string): readonly EventRow[] {
  return [
    row([event, 'own', 'key', 'direct'], 'contract', text),
    row([event, 'own', 'key', 'command'], 'live', text),
    row(
      [event, 'own', 'no key', 'direct'],
      'nothing',
      'The message names the secret and the workflow line.',
      { refusedAs: 'key-missing' },
    ),
  ]
}

const BESIDE = { refusedAs: 'application-beside-secret' } as const
const REHEARSED = { want: 'rehearsal' } as const

/** What every event gets. The README's table is made from these rows. */
export const EVENT_TABLE: readonly EventRow[] = [
  row(
    ['pull_request', 'own', 'key', 'direct'],
    'contract',
    'The gateway is asked; no code of the pull request runs.',
  ),
  row(
    ['pull_request', 'own', 'key', 'command'],
    'nothing',
    'An application and a secret do not share a job: use two jobs.',
    BESIDE,
  ),
  row(['pull_request', 'own', 'key', 'command'], 'live', 'You vouch for everybody who can propose code.', {
    trusted: true,
  }),
  row(
    ['pull_request', 'own', 'no key', 'direct'],
    'nothing',
    'The message names the secret and the workflow line.',
    { refusedAs: 'key-missing' },
  ),
  row(
    ['pull_request', 'own', 'no key', 'command'],
    'rehearsal',
    'The application meets the simulator; a pass exits 0 and never promotes.',
    REHEARSED,
  ),
  row(
    ['pull_request', 'fork', 'no key', 'direct'],
    'rehearsal-instead',
    'Not evaluated: forks get no secrets. The job fails; a maintainer pushes the commits to a branch here.',
  ),
  row(
    ['pull_request', 'fork', 'no key', 'command'],
    'rehearsal',
    'The application meets the simulator; the summary holds the text, since the token can only read.',
    REHEARSED,
  ),
  row(
    ['pull_request', 'fork', 'key', 'direct'],
    'contract',
    'Only where the repository sends secrets to forks.',
  ),
  row(
    ['pull_request', 'dependabot', 'no key', 'direct'],
    'rehearsal-instead',
    'Not evaluated: Dependabot gets no Actions secrets. The job fails; save the key as a Dependabot secret.',
  ),
  row(['pull_request', 'dependabot', 'key', 'direct'], 'contract', 'The key is a Dependabot secret.'),
  row(
    ['pull_request_target', 'fork', 'key', 'direct'],
    'contract',
    'The gateway is asked; no code of the pull request runs.',
  ),
  row(
    ['pull_request_target', 'fork', 'no key', 'direct'],
    'nothing',
    'Secrets exist here, so a missing one is a mistake.',
    { refusedAs: 'key-missing' },
  ),
  row(
    ['pull_request_target', 'own', 'no key', 'command'],
    'nothing',
    'The job holds a token that can write: use `pull_request`.',
    { ...BESIDE, ...REHEARSED },
  ),
  row(
    ['pull_request_target', 'own', 'key', 'command'],
    'nothing',
    'No application runs beside these secrets, trusted or not.',
    { ...BESIDE, trusted: true },
  ),
  row(
    ['pull_request_target', 'fork', 'key', 'command'],
    'nothing',
    'No application runs beside these secrets, trusted or not.',
    { ...BESIDE, trusted: true },
  ),
  row(
    ['workflow_run', 'own', 'key', 'direct'],
    'contract',
    'The gateway is asked; the commit of the first workflow is recorded.',
    { comments: true },
  ),
  row(
    ['workflow_run', 'own', 'no key', 'command'],
    'nothing',
    'The job holds a token that can write: use `pull_request`.',
    { ...BESIDE, ...REHEARSED },
  ),
  row(
    ['workflow_run', 'own', 'key', 'command'],
    'nothing',
    'No application runs beside these secrets, trusted or not.',
    { ...BESIDE, trusted: true },
  ),
  row(
    ['workflow_run', 'fork', 'key', 'command'],
    'nothing',
    'No application runs beside these secrets, trusted or not.',
    { ...BESIDE, trusted: true },
  ),
  ...accepted('merge_group', 'The queue waits for the job. No comment: a merge group is no pull request.'),
  ...accepted('push', 'The commit that was pushed.'),
  row(
    ['push', 'dependabot', 'no key', 'direct'],
    'rehearsal-instead',
    'Not evaluated: Dependabot gets no Actions secrets. The job fails.',
  ),
  ...accepted('schedule', 'The default branch, against drift.'),
  ...accepted('workflow_dispatch', 'The branch that was chosen.'),
  ...accepted('release', 'The commit of the tag.'),
  ...accepted('by-hand', 'The command line, outside any workflow.'),
  row(
    ['by-hand', 'own', 'no key', 'command'],
    'rehearsal',
    'No key, no internet: the simulator answers.',
    REHEARSED,
  ),
]
