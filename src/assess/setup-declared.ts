import type { Setup } from '../evidence/policy.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { fail, PASS } from './assertion.ts'

const CODES = ['setup-missing', 'setup-incomplete', 'environment-is-production', 'job-in-production'] as const
type Code = (typeof CODES)[number]

/** How teams name the environment that serves customers. */
const PRODUCTION: readonly string[] = ['production', 'prod', 'prd']
/** Before such a name they say that it is not it: `non-prod`, `pre-production`. */
const NOT_YET: readonly string[] = ['non', 'pre', 'not', 'no']

export const setupDeclared: Assertion<Code> = {
  id: 'setup-declared',
  title: 'The drills run outside production, and the way back is declared',
  failsWhen:
    'no non-production environment, account test model or way back is declared, ' +
    'or the job runs in an environment named production',
  codes: CODES,
  notApplicable: ['no-policy-file'],
  applies: ({ policy }) =>
    policy.origin.from === 'inputs' || policy.origin.path === null ? 'no-policy-file' : true,
  judge(_evidence, { policy, occasion }) {
    if (isProduction(occasion.jobEnvironment ?? '')) {
      return fail('job-in-production', {
        message:
          'The job runs in an environment that is named production. A drill must not be able to reach customers.',
        remedy: 'Give the job `environment: staging` (or none), with a key of its own.',
      })
    }
    return declared(policy.setup)
  },
}

function declared(setup: Setup | null): JudgedAs<Code> {
  if (setup === null) {
    return fail('setup-missing', {
      message:
        'The policy declares no setup: which environment and test model the drills use, and what the way back is.',
      remedy: 'Add `setup:` with `environment`, `test-model` and `rollback` to the policy.',
    })
  }
  const parts = { environment: setup.environment, 'test-model': setup.testModel, rollback: setup.rollback }
  const missing = Object.entries(parts).filter(([, text]) => text.trim() === '')
  if (missing.length > 0) {
    const names = missing.map(([name]) => `\`setup.${name}\``).join(', ')
    return fail('setup-incomplete', {
      message: `The setup of the policy leaves open: ${names}. In an incident nobody knows the way back.`,
      remedy: `Fill in ${names}.`,
    })
  }
  if (!isProduction(setup.environment)) return PASS
  return fail('environment-is-production', {
    message: '`setup.environment` has the name of a production environment. Drills make failures on purpose.',
    remedy: 'Run the drills against a non-production environment, and name that one.',
  })
}

/** `production`, `Prod-EU`, `eu_prd`; not `non-production`, `preprod`, `product-test`. */
function isProduction(name: string): boolean {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.some((word, index) => PRODUCTION.includes(word) && !NOT_YET.includes(words[index - 1] ?? ''))
}
