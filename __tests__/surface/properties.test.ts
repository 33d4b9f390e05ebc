import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { REQUEST_PROFILES, SURFACES } from '../../src/evidence/surface.ts'
import { classifyLine } from '../../src/surface/classify.ts'
import { readError } from '../../src/surface/error.ts'
import { read } from '../../src/surface/read.ts'
import type { Reply } from '../../src/surface/reply.ts'
import { retryAfterMs } from '../../src/surface/retry.ts'
import { readEvents } from '../../src/surface/sse.ts'
import { replyTexts } from '../../src/surface/text.ts'
import { asked, codeOf, healthy, replyOf } from './replies.ts'

const surface = fc.constantFrom(...SURFACES)
const profile = fc.constantFrom(...REQUEST_PROFILES)
const json = fc.json({ maxDepth: 6 })
/** Members that the readers look at, with values that they do not expect there. */
const nearReply = fc
  .dictionary(
    fc.constantFrom(
      'choices',
      'output',
      'status',
      'error',
      'object',
      'type',
      'response',
      'delta',
      'message',
      '__proto__',
    ),
    fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('response', 'completed', 'response.completed', 'error', 'stop'),
      fc.array(
        fc.dictionary(
          fc.constantFrom('message', 'delta', 'type', 'content', 'finish_reason', 'index'),
          fc.jsonValue(),
        ),
      ),
    ),
  )
  .map((value) => JSON.stringify(value))
const body = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.oneof(json, nearReply).map((text) => Buffer.from(text)),
  fc
    .array(fc.oneof(json, nearReply, fc.constant('[DONE]')))
    .map((all) => Buffer.from(all.map((one) => `data: ${one}\n\n`).join(''))),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
)
const reply: fc.Arbitrary<Reply> = fc.record({
  status: fc.oneof(fc.constant(200), fc.integer()),
  headers: fc
    .dictionary(fc.constantFrom('content-type', 'retry-after', 'x-request-id', 'a'), fc.string())
    .map((all) => new Map(Object.entries(all))),
  body,
  ended: fc.constantFrom('complete', 'cut', 'over-cap'),
})

/** All lengths near the end, where a reader is tempted, and every fifth before. */
function lengthsBelow(whole: number): readonly number[] {
  return Array.from({ length: whole }, (_, at) => at).filter((at) => at % 5 === 0 || whole - at < 200)
}

describe('the readers', () => {
  it('never throw, whatever comes', () => {
    fc.assert(
      fc.property(
        reply,
        surface,
        fc.boolean(),
        profile,
        fc.array(fc.string()),
        (came, on, stream, kind, paths) => {
          const fields = paths.map((path) => ({ path, types: ['string'] as const }))
          const reading = read(came, { surface: on, stream, profile: kind, fields })
          expect(['pass', 'fail', 'ambiguous']).toContain(reading.outcome)
          expect(Array.isArray(replyTexts(came, { stream }))).toBe(true)
          expect(typeof readError(came).seen.readable).toBe('boolean')
          const wait = retryAfterMs(came.headers, new Date(0))
          expect(wait === null || wait >= 0).toBe(true)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('classify any line without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), json, nearReply), (line) => {
        const classified = classifyLine(line)
        expect('problem' in classified || 'outcome' in classified).toBe(true)
      }),
    )
  })

  it('do not read a pass from random words', () => {
    fc.assert(
      fc.property(fc.string(), surface, fc.boolean(), (text, on, stream) => {
        expect(codeOf(replyOf(text), asked(on, stream))).not.toBe('pass')
      }),
    )
  })
})

describe.each(SURFACES)('a stream of %s', (on) => {
  it.each(['streaming', 'tool-call'] as const)(
    'reads the same however it is cut into chunks (%s)',
    (kind) => {
      const bytes = Buffer.from(
        `: a comment\r\n\r\n${healthy(on, kind, true).replaceAll('\n\n', '\r\n\r\n')}`,
      )
      const whole = readEvents([bytes])
      fc.assert(
        fc.property(fc.array(fc.nat(bytes.length), { maxLength: 40 }), (cuts) => {
          const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
          const chunks = places.slice(1).map((end, at) => bytes.subarray(places[at], end))
          expect(readEvents(chunks)).toEqual(whole)
        }),
      )
    },
  )

  it.each(['streaming', 'tool-call'] as const)('never passes when it stops early (%s)', (kind) => {
    const bytes = Buffer.from(healthy(on, kind, true))
    // Chat readers agree once [DONE] is there; a Responses event counts only when its blank line has come.
    const whole = on === 'responses' ? bytes.length - 1 : bytes.indexOf('[DONE]') + '[DONE]'.length
    for (const length of lengthsBelow(whole)) {
      expect(codeOf(replyOf(bytes.subarray(0, length)), asked(on, true))).not.toBe('pass')
    }
    expect(codeOf(replyOf(bytes), asked(on, true))).toBe('pass')
  })
})

describe('a stream of responses, which tells its words twice', () => {
  it('never passes when one of its deltas is missing or doubled', () => {
    const events = healthy('responses', 'streaming').split(/(?<=\n\n)/)
    const deltas = events.flatMap((event, at) => (event.includes('output_text.delta') ? [at] : []))
    expect(deltas.length).toBeGreaterThan(2)
    for (const at of deltas) {
      const doubled = events.toSpliced(at, 0, events[at] ?? '').join('')
      const dropped = events.toSpliced(at, 1).join('')
      expect(codeOf(replyOf(doubled), asked('responses', true))).toBe('content-contradicts')
      expect(codeOf(replyOf(dropped), asked('responses', true))).toBe('content-contradicts')
    }
  })
})

describe.each(SURFACES)('a whole reply of %s', (on) => {
  it.each(['minimal', 'tool-call'] as const)('never passes when it stops early (%s)', (kind) => {
    const bytes = Buffer.from(healthy(on, kind))
    for (const length of lengthsBelow(bytes.length)) {
      const code = codeOf(replyOf(bytes.subarray(0, length)), asked(on, false, kind))
      expect(code).toBe(length === 0 ? 'empty' : 'not-json')
    }
    expect(codeOf(replyOf(bytes), asked(on, false, kind))).toBe('pass')
  })
})
