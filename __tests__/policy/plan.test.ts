import { describe, expect, it } from '@jest/globals'
import { FAULTS } from '../../src/evidence/fault.ts'
import { occasionFrom } from '../../src/policy/occasion.ts'
import { planRun } from '../../src/policy/plan.ts'
import { declared, REHEARSAL } from './sources.ts'

function planned(inputs: Record<string, string>, file: string | null = null) {
  const { policy } = declared({ ...REHEARSAL, ...inputs }, file)
  const nonce = (id: string) => `nonce of ${id}`
  const operationId = (id: string) => `operation of ${id}`
  return planRun({
    policy,
    occasion: occasionFrom({}, null),
    strength: 'rehearsal',
    hasRealKey: false,
    routing: { state: 'not-watched' },
    content: { tree: null, application: [], watched: [] },
    nonce,
    operationId,
  })
}

describe('planRun', () => {
  it('puts the happy path first, then every error path in the order of the policy', () => {
    const { drills } = planned({ 'error-profiles': 'flap, bad-credential', 'request-profile': 'tool-call' })
    const shared = { surface: 'responses', upstreamSurface: 'responses', profile: 'tool-call' }
    expect(drills).toEqual([
      {
        ...shared,
        id: 'happy-path',
        kind: 'happy-path',
        cause: null,
        expects: 'success',
        nonce: 'nonce of happy-path',
        operationId: 'operation of happy-path',
      },
      {
        ...shared,
        id: 'flap',
        kind: 'error-path',
        cause: { by: 'tap', route: 'fallback', fault: 'flap', onAttempt: 1 },
        expects: 'either',
        nonce: 'nonce of flap',
        operationId: 'operation of flap',
      },
      {
        ...shared,
        id: 'bad-credential',
        kind: 'error-path',
        cause: { by: 'gateway', mistake: 'bad-credential' },
        expects: 'clean-failure',
        nonce: 'nonce of bad-credential',
        operationId: 'operation of bad-credential',
      },
    ])
  })

  it('lets the tap play every failure for an application', () => {
    const { drills } = planned({ command: 'node app.mjs', 'error-profiles': 'bad-credential' })
    expect(drills[1]?.cause).toEqual({
      by: 'tap',
      route: 'fallback',
      fault: 'bad-credential',
      onAttempt: 'every',
    })
  })

  it('never plans without a controlled failure', () => {
    expect(planned({}).drills).toHaveLength(2)
  })

  it('gives every fault an id that is unique and safe in a file name', () => {
    const { drills } = planned(
      {
        'error-profiles': FAULTS.join(','),
        'request-profile': 'streaming',
        start: 'node app.mjs',
        trigger: 'POST http://127.0.0.1:3000/ask {{prompt}}',
      },
      'primary: { model: first-model }\n',
    )
    const ids = drills.map(({ id }) => id)
    expect(ids).toHaveLength(FAULTS.length + 1)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/)
  })

  it('numbers causes that share a name', () => {
    const { policy } = declared(REHEARSAL)
    const twice = { ...policy, errorPaths: [policy.errorPaths[0], policy.errorPaths[0]] as const }
    const plan = planRun({
      policy: twice,
      occasion: occasionFrom({}, null),
      strength: 'contract',
      hasRealKey: true,
      routing: { state: 'not-watched' },
      content: { tree: null, application: [], watched: [] },
      nonce: (id) => id,
      operationId: (id) => id,
    })
    expect(plan.drills.map(({ id }) => id)).toEqual(['happy-path', 'invalid-request', 'invalid-request-2'])
  })
})
