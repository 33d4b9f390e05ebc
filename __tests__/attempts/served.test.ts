import { describe, expect, it } from '@jest/globals'
import { servedBy } from '../../src/attempts/served.ts'
import { AMBIGUOUS, attempt, reply, sideCall } from '../assess/build.ts'

describe('who served', () => {
  it('is the route of the last exchange, with the model that was asked for and who answered', () => {
    const sent = [
      attempt({ answeredBy: 'tap', ending: reply(503), request: { route: 'primary' } }),
      attempt({ n: 2, gapMs: 4 }),
    ]
    expect(servedBy({ attempts: sent })).toEqual({
      route: 'fallback',
      model: 'declared',
      answeredBy: 'gateway',
    })
  })

  it('says where another model than the declared one served', () => {
    expect(servedBy({ attempts: [attempt({ request: { model: 'other' } })] })?.model).toBe('other')
  })

  it.each([
    ['nothing was sent', []],
    ['only a side call was answered', [sideCall()]],
    ['the last exchange failed', [attempt({ ending: reply(500) })]],
    ['the last reply reads two ways', [attempt({ ending: reply(200, { reading: AMBIGUOUS }) })]],
    ['a good reply was not taken and asked for again', [attempt(), attempt({ n: 2, ending: reply(500) })]],
    ['the application hung up', [attempt({ ending: { kind: 'caller-left', bytes: 9 } })]],
  ])('is nobody where %s', (_what, sent) => {
    expect(servedBy({ attempts: sent })).toBeNull()
  })
})
