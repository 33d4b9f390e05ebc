import { stringify } from 'yaml'
import type { RequestProfile, Surface } from '../evidence/surface.ts'
import { COMETAPI_ORIGIN } from './base-url.ts'
import { POLICY_PATH } from './settings.ts'

/** Where `init` writes the workflow. */
export const WORKFLOW_PATH = '.github/workflows/fallback-evidence.yml'

/**
 * How a workflow calls the action. `OWNER` stands for the account whose copy is used, which only the team knows. The
 * whole version: below 1.0.0 no tag floats (.github/workflows/release.yml).
 */
export const ACTION_REFERENCE = 'OWNER/fallback-evidence-gate@v0.1.0'

/** The checkout that the application's job uses: https://github.com/actions/checkout/releases */
const CHECKOUT = 'actions/checkout@v7'

/** What `init` asks. `command` null: no application, the gate's own client alone. */
export interface InitAnswers {
  readonly surface: Surface
  readonly evidence: 'live' | 'rehearsal'
  /** Null in a rehearsal that needs no particular model. */
  readonly model: string | null
  readonly profile?: RequestProfile
  readonly command: string | null
  /** Null for CometAPI's own address. */
  readonly baseUrl?: string | null
  /** `owner/repository@version` of the action. */
  readonly action?: string
}

/** The policy file. `command` is not in it: one file serves the job with the secret and the job with the application. */
export function policyText(answers: InitAnswers): string {
  const settings = {
    version: 1,
    surface: answers.surface,
    ...(answers.model === null ? {} : { model: answers.model }),
    'request-profile': answers.profile ?? 'minimal',
    ...routeSettings(answers.baseUrl ?? null),
    'max-attempts': 3,
    deadline: '60s',
    'max-delay': '30s',
  }
  return `# What must be seen before fallback traffic is promoted. Reviewed like code: whoever may edit this file decides
# what may be promoted. Every setting: the table in the action's README.
${stringify(settings, { lineWidth: 0 })}
# Where the run happens and the way back. Fill it in; the gate warns until it is there.
# setup:
#   environment: staging
#   test-model: the model that your test account may use
#   rollback: set the fallback share back to 0
#   escalation: who is called when a drill fails, or none

# The reply fields that your application reads:
# contract-fields:
#   - "${EXAMPLE_FIELD[answers.surface]}"

# What an assertion weighs: block, warn or off.
# severities:
#   retry-after-honoured: block
`
}

const EXAMPLE_FIELD: Readonly<Record<Surface, string>> = {
  'chat-completions': 'choices[*].message.content: string|null',
  responses: 'output[type=message].content[*].text: string',
}

function routeSettings(baseUrl: string | null): Readonly<Record<string, string | string[]>> {
  if (baseUrl === null || new URL(baseUrl).origin === COMETAPI_ORIGIN) return {}
  return { 'base-url': baseUrl, 'allowed-origins': [new URL(baseUrl).origin] }
}

/**
 * The workflow: one job that holds the secret and runs nobody's code, and, where there is an application, one job that
 * runs it and holds no secret.
 */
export function workflowText(answers: InitAnswers): string {
  const jobs = [
    answers.evidence === 'live' ? contractJob(answers) : rehearsalJob(answers),
    ...(answers.command === null ? [] : [applicationJob(answers, answers.command)]),
  ]
  return `# Put the account whose copy of the gate you use in the place of OWNER.
name: Fallback evidence
# No path filters and no \`if:\` on the jobs: a job that is skipped counts as passed.
on:
  pull_request:
  merge_group:
  workflow_dispatch:
  schedule:
    # Contract fields drift without any change of yours.
    - cron: '17 5 * * 1'

permissions: {}

jobs:
${jobs.join('\n')}`
}

function contractJob(answers: InitAnswers): string {
  return `  # Holds the secret: no checkout and no command, so no code of a pull request can reach it.
  contract:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write
      # The schedule compares with its last packet, and keeps one issue about drift.
      actions: read
      issues: write
    steps:
${step(answers, { ...routeInputs(answers), 'api-key': '${{ secrets.COMETAPI_KEY }}' })}`
}

function rehearsalJob(answers: InitAnswers): string {
  return `  # Asks the simulator: needs no key, and never promotes.
  rehearsal:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write
      # The schedule compares with its last packet, and keeps one issue about drift.
      actions: read
      issues: write
    steps:
${step(answers, { ...routeInputs(answers), evidence: 'rehearsal' })}`
}

function applicationJob(answers: InitAnswers, command: string): string {
  return `  # Runs the pull request's own code: no secret, and a token that can only read.
  application:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      # Install here what the command needs.
${step(answers, { surface: answers.surface, evidence: 'rehearsal', command, comment: 'never' })}`
}

/** Said in the workflow too: until the policy is merged, no job can read it. */
function routeInputs({ surface, model, profile, baseUrl }: InitAnswers): Readonly<Record<string, string>> {
  return {
    surface,
    ...(model === null ? {} : { model }),
    ...(profile === undefined ? {} : { 'request-profile': profile }),
    ...(baseUrl === undefined || baseUrl === null ? {} : { 'base-url': baseUrl }),
  }
}

function step({ action = ACTION_REFERENCE }: InitAnswers, inputs: Readonly<Record<string, string>>): string {
  const block = stringify([{ uses: action, with: inputs }], { lineWidth: 0 })
  return block.replace(/^(?=.)/gm, '      ')
}

/** What `init` says when both files are written. */
export function nextSteps({ evidence }: InitAnswers): string {
  const steps = [
    `Put the account whose copy of the gate you use in the place of OWNER in ${WORKFLOW_PATH}. Behind the @ stands the tag of a release of that copy; the full SHA of a commit there works as well, and never moves.`,
    `Read ${POLICY_PATH} and ${WORKFLOW_PATH}, and commit them.`,
    'Make the jobs required checks (Settings, Rules), and let CODEOWNERS guard both files: whoever may edit them may remove the gate.',
  ]
  const secret =
    'Save the key as the repository secret COMETAPI_KEY (Settings, Secrets and variables, Actions).'
  const all = evidence === 'live' ? [secret, ...steps] : steps
  return all.map((step, index) => `${index + 1}. ${step}\n`).join('')
}
