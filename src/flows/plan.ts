import type { Cell } from '../evidence/matrix.ts'
import { occasionFrom } from '../policy/occasion.ts'
import { planMatrix } from '../policy/plan-matrix.ts'
import { AXIS_SETTINGS } from '../policy/plan-settings.ts'
import type { Sources } from '../policy/gather.ts'
import { PlatformError } from '../publish/platform-error.ts'
import { findPolicy, type RepositoryReader } from './gate-policy.ts'
import type { GateRequest } from './gate-prepare.ts'
import type { Surroundings } from './surroundings.ts'

/** Plans the jobs of a matrix. Throws ConfigurationError, and PlatformError where a change would plan for itself. */
export async function plan(
  { door, inputs, event }: GateRequest,
  { environment, directory }: Pick<Surroundings, 'environment' | 'directory'>,
  repository: RepositoryReader,
): Promise<readonly Cell[]> {
  const file = await policyFile(inputs, directory, occasionFrom(environment, event), repository)
  return planMatrix({ inputs, door, file })
}

/**
 * The file that judges: on a change the base branch's. Where it cannot be read, a change's own file must not take its
 * place: it could plan less than the team asks for.
 */
async function policyFile(
  inputs: GateRequest['inputs'],
  directory: string,
  occasion: ReturnType<typeof occasionFrom>,
  repository: RepositoryReader,
): Promise<Sources['file']> {
  const { judging, running } = await findPolicy(inputs['policy'], directory, occasion, repository)
  if (judging.state === 'found') return judging.file
  // Where nothing was asked for before, what a change brings cannot be less.
  if (judging.state !== 'unreadable') return running
  const saysAll = Object.values(AXIS_SETTINGS).every(({ name }) => (inputs[name] ?? '') !== '')
  if (saysAll) return null
  throw new PlatformError({
    code: 'policy-unreadable',
    what: 'The policy of the base branch could not be read.',
    matters: 'A change must not choose which jobs judge it.',
    remedy:
      'Give the job `permissions: contents: read` and leave `github-token` at its default, or name `surfaces`, `profiles` and `models` in the workflow.',
  })
}
