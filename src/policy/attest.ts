import type { Application } from '../evidence/policy.ts'
import { ATTEST } from './attest-setting.ts'
import type { Desk } from './desk.ts'
import type { Problem } from './problem.ts'
import { nameAt } from './problem.ts'
import { settingsProblem } from './wording.ts'

/**
 * Whether to sign. Whatever runs in a job can ask GitHub for the job's identity, through the environment of the process
 * that started it: a signature that stands beside an application could be the application's own.
 */
export function readAttest(desk: Desk, application: Application): boolean {
  const attest = desk.value(ATTEST)
  if (!attest) return false
  const problem = byHand(desk) ?? besideApplication(desk, application)
  if (problem !== null) desk.problems.push(problem)
  return problem === null
}

function byHand({ at }: Desk): Problem | null {
  if (at.in !== 'flag') return null
  return {
    ...settingsProblem('attest-by-hand', ATTEST.name, at),
    says: `${nameAt(at, ATTEST.name)} signs with the identity that GitHub gives to a job, and a command line has none. Leave it out, or run the gate as an action.`,
  }
}

function besideApplication({ at }: Desk, { kind }: Application): Problem | null {
  if (kind === 'direct') return null
  return {
    ...settingsProblem('attest-beside-application', ATTEST.name, at),
    says: `${nameAt(at, ATTEST.name)} is \`true\` in a job that runs an application (\`${kind}\`): the application could ask for the same identity there and sign what it likes, so that the signature would prove nothing. Sign in a job without an application.`,
    example: [
      'jobs:',
      '  contract:     # with `attest: true`, `id-token: write`, `attestations: write`; without an application',
      '  application:  # with the application; without `attest` and without `id-token: write`',
    ].join('\n'),
  }
}
