import type { Severities } from '../evidence/assertion.ts'
import { openDesk, type Desk } from './desk.ts'
import { gather, secretsOf, type Sources } from './gather.ts'
import { WORKFLOW_PATH } from './init.ts'
import { ConfigurationError } from './problem.ts'
import type { Rows } from './setting.ts'
import { setting } from './setting.ts'
import { fileSettings, SETTINGS, SIMULATED_MODEL } from './settings.ts'
import { severitiesInForce } from './severity.ts'
import { line, list } from './texts.ts'

const workflowPath = line('the path of a workflow file', 500, (text) =>
  /^\.github\/workflows\/[^/@\s]+\.ya?ml$/.test(text)
    ? null
    : 'it is no file in `.github/workflows/` that ends in `.yml` or `.yaml`',
)

/** What the comment on a fork's run takes, beside the policy file and the token. */
const COMMENT_SETTINGS = {
  workflow: setting({
    name: 'workflow',
    purpose:
      'The workflow files whose runs are commented on, one a line. Runs of other workflows are passed over.',
    kind: list({
      allowed: `paths of workflow files, such as \`${WORKFLOW_PATH}\`, one a line`,
      commas: false,
      values: null,
      item: (_, raw) => workflowPath.read(raw),
    }),
    stands: 'input',
    fallback: [WORKFLOW_PATH],
    defaultText: WORKFLOW_PATH,
    example: WORKFLOW_PATH,
  }),
} as const

/** Everything that the step takes. */
export function commentRows(): Rows {
  const { policy, githubToken } = SETTINGS
  return {
    inputs: [
      ...Object.values(COMMENT_SETTINGS),
      {
        ...policy,
        purpose:
          'The policy file that weighs the findings. It is read from the default branch, never from a checkout.',
      },
      {
        ...githubToken,
        purpose:
          'The token that reads the run, its artifacts and the policy, and writes the comment. It needs `actions: read`, `contents: read` and `pull-requests: write`.',
      },
    ],
    file: fileSettings(),
  }
}

/** What the step hands to later ones. */
export const COMMENT_OUTPUTS = {
  'comment-url':
    'The addresses of the comments that were written or kept, one a line; empty where there is none.',
  decision:
    "`hold` or `rollback`, the worst of the run's packets. Never `promote`: what a fork's run says promotes nothing.",
} as const

/** @throws ConfigurationError with every problem of the inputs */
export function readWorkflows(inputs: Sources['inputs']): readonly string[] {
  const desk = openDesk(gather({ inputs, file: null }, commentRows()), { in: 'input' })
  desk.value(SETTINGS.policy)
  desk.value(SETTINGS.githubToken)
  const workflows = desk.value(COMMENT_SETTINGS.workflow)
  stopAtProblems(desk, inputs)
  return workflows
}

/** What the policy of the default branch says of evidence that somebody else made. */
export interface ForkRules {
  readonly severities: Severities
  readonly promoted: boolean
  /** `false` where the team only reports. */
  readonly enforce: boolean
  /** Names of models that may be shown: those that the team wrote itself. */
  readonly models: readonly string[]
}

/**
 * @param file null where there is none: the defaults weigh
 * @throws ConfigurationError with every problem of the file that matters here
 */
export function readForkRules(file: Sources['file']): ForkRules {
  const at = { in: 'file', path: file?.path ?? '', line: 1, column: 1 } as const
  const desk = openDesk(gather({ inputs: {}, file }, commentRows()), at)
  const { value } = desk
  value(SETTINGS.version)
  const promoted = value(SETTINGS.promoted) === 'true'
  const rules = {
    severities: severitiesInForce(value(SETTINGS.severities), promoted),
    promoted,
    enforce: value(SETTINGS.enforce),
    models: [
      ...(value(SETTINGS.plan)?.models ?? []),
      value(SETTINGS.model) ?? SIMULATED_MODEL,
      SIMULATED_MODEL,
    ],
  }
  stopAtProblems(desk, {})
  return rules
}

function stopAtProblems({ problems }: Desk, inputs: Sources['inputs']): void {
  const [first, ...others] = problems
  if (first !== undefined) throw new ConfigurationError([first, ...others], secretsOf(inputs, commentRows()))
}
