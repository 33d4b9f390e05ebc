import type { Setup } from '../evidence/policy.ts'
import type { Kind } from './kind.ts'
import type { Member } from './record.ts'
import { record } from './record.ts'
import { line } from './texts.ts'

const LONGEST = 300

const said = (name: string, required: boolean): Member<string> => ({
  name,
  kind: line(`one line of at most ${LONGEST} characters`, LONGEST),
  required,
})

const ENVIRONMENT = said('environment', true)
const TEST_MODEL = said('test-model', true)
const ROLLBACK = said('rollback', true)
const ESCALATION = said('escalation', false)

/** Where the run happens, and the way back: declared by people, printed in every packet. */
export function setup(): Kind<Setup> {
  return record('setup', [ENVIRONMENT, TEST_MODEL, ROLLBACK, ESCALATION], (value) => ({
    environment: value(ENVIRONMENT) ?? '',
    testModel: value(TEST_MODEL) ?? '',
    rollback: value(ROLLBACK) ?? '',
    escalation: value(ESCALATION),
  }))
}
