import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { SURFACES, type Surface } from '../../src/evidence/surface.ts'
import { attemptsOf, codeOf, PROMOTES, rehearseTwin, told, verdictOf, type Rehearsed } from './twin.ts'

jest.setTimeout(60_000)

describe.each(SURFACES)('examples/sdk-wrapper on %s', (surface: Surface) => {
  let good: Rehearsed
  let bad: Rehearsed
  beforeAll(async () => {
    ;[good, bad] = await Promise.all([
      rehearseTwin({ example: 'sdk-wrapper', twin: 'good', surface }),
      rehearseTwin({ example: 'sdk-wrapper', twin: 'bad', surface }),
    ])
  })

  it('promotes the good twin, with nothing to warn of', () => {
    expect(verdictOf(good)).toEqual(PROMOTES)
    expect(attemptsOf(good)).toEqual({
      'happy-path': 1,
      'server-error': 3,
      'invalid-request': 1,
      'error-in-200': 1,
      silent: 3,
    })
  })

  it('holds for what its page says', async () => {
    const { blocks, warns } = verdictOf(bad)
    expect(await told('sdk-wrapper')).toEqual({ reasons: blocks.length, ids: new Set([...blocks, ...warns]) })
  })

  it('holds the bad twin for exactly its mistakes', () => {
    expect(verdictOf(bad)).toEqual({
      exit: 1,
      rehearsal: 'hold',
      blocks: [
        'credential-not-logged',
        'body-not-stored',
        'prompt-not-stored',
        'retry-bounded',
        'finishes-within-deadline',
        'parse-unambiguous',
        'error-path-classified',
        'permanent-error-not-retried',
        'decision-recorded',
        'decision-consistent',
        'escalation-recorded',
      ],
      warns: ['error-message-stored', 'backoff-grows'],
    })
    expect(codeOf(bad, 'credential-not-logged')).toBe('credential-found')
  })

  it("sums the SDK's retries and the wrapper's own", () => {
    expect(attemptsOf(bad)).toMatchObject({ 'server-error': 9, 'invalid-request': 3, silent: 1 })
  })
})
