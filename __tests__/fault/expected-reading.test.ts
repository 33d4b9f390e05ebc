import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/evidence/fault.ts'
import { FAULTS } from '../../src/evidence/fault.ts'
import type { RequestProfile, Surface } from '../../src/evidence/surface.ts'
import { SURFACES } from '../../src/evidence/surface.ts'
import { expectedReading } from '../../src/fault/expected-reading.ts'
import { scriptFor } from '../../src/fault/script-for.ts'
import { faultsIn } from '../../src/fault/table.ts'
import { readError } from '../../src/surface/error.ts'
import { read } from '../../src/surface/read.ts'
import type { Reply } from '../../src/surface/reply.ts'

/** The default cap of a reply: what the tap reads at most. */
const CAP = 4 * 1024 * 1024

function received(fault: Fault, surface: Surface, profile: RequestProfile, stream: boolean): Reply | null {
  const script = scriptFor({
    fault,
    surface,
    profile,
    stream,
    attempt: 1,
    model: 'model-under-review',
    now: new Date('2026-11-22T10:00:00.250Z'),
    nonce: 'nonce7f3a',
    ids: { reply: 'reply_1', request: '202611221000000001' },
    markers: { balance: '1', quota: '2', cost: '3', organization: '4', project: '5', email: '6' },
    redirectOrigin: 'http://127.0.0.1:9',
  })
  if (script.kind !== 'reply' || script.then !== 'end') return null
  const body = Buffer.concat([...script.chunks].map((chunk) => Buffer.from(chunk)))
  const capped = body.length > CAP
  return {
    status: script.status,
    headers: new Map(Object.entries(script.headers)),
    body: capped ? body.subarray(0, CAP) : body,
    ended: capped ? 'over-cap' : 'complete',
  }
}

describe('what a fault plays and what the reader makes of it', () => {
  const cases = FAULTS.flatMap((fault) =>
    SURFACES.flatMap((surface) =>
      (['minimal', 'tool-call'] as const).flatMap((profile) =>
        [false, true].map((stream) => ({ fault, surface, profile, stream })),
      ),
    ),
  )

  it.each(cases)('$fault on $surface, $profile, stream $stream', ({ fault, surface, profile, stream }) => {
    const reply = received(fault, surface, profile, stream)
    const reading = reply && read(reply, { surface, stream, profile, fields: [] })
    const seen = reading && {
      outcome: reading.outcome,
      code: reading.outcome === 'pass' ? null : reading.code,
    }
    expect(seen).toEqual(expectedReading(fault, surface, stream))
  })

  it('has the documented envelope wherever an error is no web page', () => {
    const errors = [...faultsIn('permanent'), ...faultsIn('transient')]
    const unreadable = errors.filter((fault) => {
      const reply = received(fault, 'responses', 'minimal', false)
      return reply !== null && !readError(reply).seen.readable
    })
    expect(unreadable).toEqual(['not-found', 'edge-timeout'])
  })
})
