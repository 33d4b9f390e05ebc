import { JOB_RESULTS } from '../evidence/merge.ts'
import { choice } from './kind.ts'
import { matrix } from './matrix.ts'
import type { Rows } from './setting.ts'
import { setting } from './setting.ts'
import { SETTINGS } from './settings.ts'
import { WATCHED_SETTINGS } from './routing-settings.ts'
import { line } from './texts.ts'

/** Settings of the jobs by which also a merge tells whether the change moves any traffic to the fallback. */
export const CHANGE_SETTINGS = {
  policy: {
    ...SETTINGS.policy,
    purpose:
      'The policy file of the jobs, where it is not the usual one: it says whether a change without packets had anything to judge.',
  },
  routingFiles: {
    ...WATCHED_SETTINGS.routingFiles,
    stands: 'input' as const,
    purpose: 'What the jobs were given as `routing-files`, where they were given any.',
    defaultText: 'those of the policy file',
  },
  baseUrl: {
    ...SETTINGS.baseUrl,
    stands: 'input' as const,
    purpose:
      'What the jobs were given as `base-url`, where they were given any: routes to its host count as promoted.',
    defaultText: 'that of the policy file',
  },
} as const

/** What `merge` takes, beside the token and what becomes of the combined packet. */
export const MERGE_SETTINGS = {
  expect: setting({
    name: 'expect',
    purpose:
      'The matrix that was planned: the output `matrix` of `plan`. On a command line also a file that holds it.',
    kind: matrix(),
    stands: 'input',
    required: true,
    fallback: null,
    example: '${{ needs.plan.outputs.matrix }}',
  }),
  result: setting({
    name: 'result',
    purpose:
      'How the jobs of the matrix ended. A packet of an earlier attempt must not stand for a job that failed since.',
    kind: choice(JOB_RESULTS),
    stands: 'input',
    required: true,
    fallback: null,
    example: '${{ needs.gate.result }}',
  }),
  job: setting({
    name: 'job',
    purpose:
      'The id of the matrix job in the workflow. Packets of other jobs of the run are then left out; without it every packet must be planned.',
    kind: line('the id of a job', 100, (text) => (/^[\w-]+$/.test(text) ? null : 'no job has such an id')),
    stands: 'input',
    fallback: null,
    defaultText: 'every job of the run',
    example: 'gate',
  }),
  packets: setting({
    name: 'packets',
    purpose: 'A folder that holds the packets, where they are not to be read from the artifacts of this run.',
    kind: line('the path of a folder', 1_024),
    stands: 'input',
    fallback: null,
    defaultText: 'the artifacts of this run, which needs `permissions: actions: read`',
    example: 'packets',
  }),
  ...CHANGE_SETTINGS,
  comment: { ...SETTINGS.comment, stands: 'input' as const },
  retentionDays: {
    ...SETTINGS.retentionDays,
    stands: 'input' as const,
    purpose: 'How many days GitHub keeps the combined packet.',
  },
  githubToken: {
    ...SETTINGS.githubToken,
    purpose:
      'The token that reads the artifacts of this run and what the change does, and writes the comment. On a command line: the variable `GITHUB_TOKEN`.',
  },
  checkRunId: SETTINGS.checkRunId,
} as const

/** None of these stands in the policy file: each packet says which policy judged it. */
export function mergeRows(): Rows {
  return { inputs: Object.values(MERGE_SETTINGS), file: [] }
}
