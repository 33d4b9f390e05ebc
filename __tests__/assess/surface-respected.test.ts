import { describe, expect, it } from '@jest/globals'
import { surfaceRespected } from '../../src/assess/surface-respected.ts'
import { attempt, evidence, happy, plan } from './build.ts'

const elsewhere = evidence({
  drills: [happy({ attempts: [attempt({ request: { target: 'other-surface' } })] })],
})

describe('behind a gateway that turns one surface into the other', () => {
  it('names the surface that the fallback is asked on, and the setting for it', () => {
    const bridged = plan({ policy: { surface: 'responses', upstreamSurface: 'chat-completions' } })
    const judged = surfaceRespected.judge(elsewhere, bridged)
    expect(judged).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('instead of chat-completions'),
      remedy: expect.stringContaining('`upstream-surface`'),
    })
  })

  it('names `surface` where both are the same', () => {
    const judged = surfaceRespected.judge(elsewhere, plan())
    expect(judged).toMatchObject({
      message: expect.stringContaining('instead of responses'),
      remedy: expect.stringContaining('`surface`'),
    })
  })
})
