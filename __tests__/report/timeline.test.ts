import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Packet, PacketDrill } from '../../src/packet/schema.ts'
import { comment } from '../../src/report/comment.ts'
import { attemptLine, drillRow } from '../../src/report/drills.ts'
import { htmlPage } from '../../src/report/html.ts'
import { sequenceDiagram, sequenceDiagrams } from '../../src/report/sequence-diagram.ts'
import { summary } from '../../src/report/summary.ts'
import { verdictText } from '../../src/report/terminal.ts'
import { gapText, timelineOf } from '../../src/report/timeline.ts'
import { HOSTILE, hostileText } from './hostile.ts'
import { aDrill, anAttempt, anErrorDrill, aPacket } from './packet.ts'

type PacketAttempt = PacketDrill['attempts'][number]

const DELIVERY = { artifactUrl: null, digest: null, runUrl: null, shard: null }
const sent = (n: number, status: number | null, over: Partial<PacketAttempt> = {}): PacketAttempt => ({
  ...anAttempt(n, status),
  ...over,
})
const hint = (count: number): PacketAttempt['layer_hint'] => ({ header: 'x-stainless-retry-count', count })

/** The primary fails twice, the fallback serves. */
const rescue: PacketDrill = {
  ...anErrorDrill('primary-down'),
  attempts: [
    sent(1, 503, { route: 'primary', layer_hint: hint(0) }),
    sent(2, 503, { route: 'primary', gap_ms: 480, layer_hint: hint(1) }),
    sent(3, 200, { gap_ms: 6, answered_by: 'gateway' }),
  ],
  retry_count: 2,
  hops: 1,
  served: { route: 'fallback', model: 'declared', answered_by: 'gateway' },
}
const storm: PacketDrill = {
  ...anErrorDrill('server-error'),
  attempts: Array.from({ length: 40 }, (_, at) => sent(at + 1, 500)),
  retry_count: 99,
}

/** A packet as the schema would never let it be: every text from outside is hostile. */
const hostilePacket = (text: string): Packet => {
  const packet = aPacket({ drills: [aDrill(), rescue] })
  return {
    ...packet,
    drills: packet.drills.map((drill) => ({
      ...drill,
      id: text,
      attempts: drill.attempts.map((each) => ({ ...each, layer_hint: { header: text, count: 0 } })),
    })),
  }
}

const diagramsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, diagram = '']) => diagram)

describe('the diagram of a drill', () => {
  it('shows attempts, answers, pauses, hops and what came from the tap', () => {
    expect(sequenceDiagram(timelineOf(rescue)).split('\n')).toEqual([
      'sequenceDiagram',
      '  participant A as application',
      '  participant P as primary',
      '  participant F as fallback',
      '  A->>P: attempt 1, counter 0',
      '  P-->>A: 503, from the tap',
      '  Note over A: waits 480 ms',
      '  A->>P: attempt 2, counter 1',
      '  P-->>A: 503, from the tap',
      '  Note over A: hop to the fallback after 6 ms',
      '  A->>F: attempt 3',
      '  F-->>A: 200',
    ])
  })

  it('shows lost answers, what Retry-After asked for, and leaves a primary out that was not asked', () => {
    const attempts = [sent(1, 429, { retry_after_ms: 1000 }), sent(2, null, { gap_ms: 1003 })]
    expect(sequenceDiagram(timelineOf({ ...anErrorDrill(), attempts, retry_count: 1 })).split('\n')).toEqual([
      'sequenceDiagram',
      '  participant A as application',
      '  participant F as fallback',
      '  A->>F: attempt 1',
      '  F-->>A: 429, from the tap, Retry-After 1000 ms',
      '  Note over A: waits 1003 ms',
      '  A->>F: attempt 2',
      '  F--xA: reset, from the tap',
    ])
  })

  it.each([
    [1, 'attempt 2'],
    [2, null],
  ])('shows the caller hanging up after %i attempts', (after, next) => {
    const attempts = [sent(1, null, { ending: 'caller-left' }), sent(2, 500, { gap_ms: 500 })]
    const drill = { ...anErrorDrill(), attempts, retry_count: 1, caller_left_after: after }
    const parts = sequenceDiagram(timelineOf(drill)).split('Note over A: the caller hung up')
    expect(parts).toHaveLength(2)
    expect(/attempt \d/.exec(parts[1] ?? '')?.[0] ?? null).toBe(next)
  })

  it('shows the caller hanging up before the attempts of a storm that it did not wait for', () => {
    const lines = sequenceDiagram(timelineOf({ ...storm, caller_left_after: 7 })).split('\n')
    const at = lines.indexOf('  Note over A: the caller hung up')
    expect(lines.slice(at - 2, at + 4)).toEqual([
      '  A->>F: attempt 7',
      '  F-->>A: 500, from the tap',
      '  Note over A: the caller hung up',
      '  Note over A: 92 more attempts',
      '  Note over A: waits 20 s',
      '  A->>F: attempt 40',
    ])
    // It hung up among those that are not drawn.
    expect(timelineOf({ ...storm, caller_left_after: 8 }).callerLeft).toBeNull()
  })

  it('tells a redirect that was followed from a hop and from a retry', () => {
    const followed = sent(2, 200, { target: 'other-origin', gap_ms: 500 })
    const text = (route: PacketAttempt['route']) =>
      sequenceDiagram(timelineOf({ ...anErrorDrill(), attempts: [sent(1, 302, { route }), followed] }))
    expect(text('primary')).toContain(
      'Note over A: hop to another origin after 500 ms\n  A->>F: attempt 2, other origin',
    )
    expect(text('fallback')).toContain('Note over A: waits 500 ms\n  A->>F: attempt 2, other origin')
  })

  it('names a hop to another model, another path and another surface', () => {
    const attempts = [
      sent(1, 500),
      sent(2, 404, { model: 'other', target: 'other-path', gap_ms: null }),
      sent(3, 500, { target: 'other-surface', gap_ms: 3 }),
    ]
    const text = sequenceDiagram(timelineOf({ ...anErrorDrill(), attempts }))
    expect(text).toContain('Note over A: hop to another model\n  A->>F: attempt 2, other model, other path')
    expect(text).toContain(
      'Note over A: hop to the declared model after 3 ms\n  A->>F: attempt 3, other surface',
    )
  })

  it('shows the first attempts and the last of a storm, and counts the rest', () => {
    const timeline = timelineOf(storm)
    expect(timeline.steps.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 40])
    expect(sequenceDiagram(timeline)).toContain('  Note over A: 92 more attempts\n')
  })

  it('leaves side calls out, and the time since one is no pause', () => {
    const attempts = [sent(1, 500), sent(1, 200, { target: 'side-call' }), sent(2, 500, { gap_ms: 4 })]
    const { steps } = timelineOf({ ...anErrorDrill(), attempts, retry_count: 1 })
    expect(steps.map(({ n, gapMs }) => [n, gapMs])).toEqual([
      [1, null],
      [2, null],
    ])
  })

  it('lists attempts with the pause before them where one is known', () => {
    const attempts = [
      sent(1, 500),
      sent(2, 503, { gap_ms: null }),
      sent(3, 503, { gap_ms: 4.2 }),
      sent(1, 200, { target: 'side-call', gap_ms: null }),
      sent(4, 500, { gap_ms: 3 }),
    ]
    const drill = { ...anErrorDrill(), attempts }
    expect(attempts.map((_, at) => attemptLine(drill, at))).toEqual([
      '#1 first: fallback, 500 from the tap',
      '#2: fallback, 503 from the tap',
      '#3 4 ms later: fallback, 503 from the tap',
      '#1: fallback, to side-call, 200 from the tap',
      '#4: fallback, 500 from the tap',
    ])
  })

  it('counts in a picture what it does not draw', () => {
    const page = htmlPage(aPacket({ drills: [storm] }))
    expect(page).toContain('aria-label="100 attempts: ')
  })

  it('calls a 200 that served nobody no good answer', () => {
    const attempts = [sent(1, 500), sent(2, 200)]
    expect(timelineOf({ ...anErrorDrill(), attempts, retry_count: 1 }).steps.at(-1)?.outcome).toBe('bad')
  })

  it('tells a pause exactly while it can be compared with a back-off', () => {
    expect([480, 9999, 61_234].map(gapText)).toEqual(['480 ms', '9999 ms', '61.2 s'])
  })
})

describe('the timeline in the summary', () => {
  it('draws drills with more than one attempt, with the plain list folded', () => {
    const page = summary(aPacket({ drills: [aDrill(), rescue] }), DELIVERY).toString()
    expect(diagramsIn(page)).toEqual([sequenceDiagram(timelineOf(rescue))])
    expect(page).toContain('<details><summary>Attempts</summary>')
  })

  it('is not there where every drill took one attempt', () => {
    expect(summary(aPacket({ drills: [aDrill()] }), DELIVERY).toString()).not.toContain(
      'Timeline of attempts',
    )
  })

  it('draws a few of many drills and counts the rest', () => {
    const drills = [...Array(30).keys()].map((n) => anErrorDrill(`drill-${String(n)}`))
    const pieces = sequenceDiagrams(aPacket({ drills })).map(String)
    expect(pieces).toHaveLength(9)
    expect(pieces.at(-1)).toContain('22 more drills')
  })

  it('holds our own words and numbers alone: the same diagram, whatever ids and headers say', () => {
    const [plain] = diagramsIn(summary(hostilePacket('x'), DELIVERY).toString())
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constantFrom(...HOSTILE, '```\n```mermaid\nend')), (text) => {
        const page = summary(hostilePacket(text), DELIVERY).toString()
        expect(diagramsIn(page)).toEqual([plain])
        expect(page.match(/^```/gm)?.length).toBe(
          summary(hostilePacket('x'), DELIVERY).toString().match(/^```/gm)?.length,
        )
      }),
    )
  })

  it('holds no line that the diagram could read as something else', () => {
    const line =
      /^(?:sequenceDiagram| {2}participant [APF] as \w+| {2}(?:A->>[PF]|[PF]--(?:>>|x)A): [\w ,-]+| {2}Note over A: [\w. ]+)$/
    for (const drill of [rescue, storm, { ...rescue, caller_left_after: 1 }]) {
      expect(
        sequenceDiagram(timelineOf(drill))
          .split('\n')
          .filter((each) => !line.test(each)),
      ).toEqual([])
    }
  })
})

describe('the timeline on the page', () => {
  const tags = (page: string): number => page.match(/</g)?.length ?? 0

  it('is a picture without script, with a lane for each route that was asked', () => {
    const page = htmlPage(aPacket({ drills: [aDrill(), rescue, storm] }))
    expect(page.match(/<svg/g)).toHaveLength(2)
    expect(page).toMatch(/aria-label="3 attempts: primary 503, primary 503, fallback 200"/)
    expect(page).toContain('92 more attempts')
    expect([...page.matchAll(/<[^>]*>/g)].join('')).not.toMatch(
      /<script|<image|<use|<foreignObject|\son\w+=|href=/,
    )
  })

  it('marks where the caller hung up', () => {
    for (const after of [1, 3]) {
      const page = htmlPage(aPacket({ drills: [{ ...rescue, caller_left_after: after }] }))
      expect(page).toContain('caller hung up')
    }
  })

  it('is not there where every drill took one attempt, and draws a few of many', () => {
    expect(htmlPage(aPacket({ drills: [aDrill()] }))).not.toContain('<svg')
    const drills = [...Array(30).keys()].map((n) => anErrorDrill(`drill-${String(n)}`))
    const page = htmlPage(aPacket({ drills }))
    expect(page.match(/<svg/g)).toHaveLength(8)
    expect(page).toContain('22 more drills')
  })

  it('cannot be left by any id', () => {
    const reference = tags(htmlPage(hostilePacket('x')))
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(tags(htmlPage(hostilePacket(text)))).toBe(reference)
      }),
    )
  })
})

describe('the row of a drill', () => {
  it.each([
    [rescue, '3 (1 retry, 1 hop, served by fallback)'],
    [{ ...rescue, retry_count: 1, hops: 1 }, '2 (1 hop, served by fallback)'],
    [{ ...rescue, served: null }, '3 (1 retry, 1 hop, served by nobody)'],
    [
      { ...rescue, served: { route: 'primary', model: 'other', answered_by: 'simulator' } as const },
      '3 (1 retry, 1 hop, served by primary, other model)',
    ],
    [anErrorDrill(), '3 (2 retries)'],
    [aDrill(), '1'],
    [storm, '100 (99 retries)'],
    [aDrill({ attempts: [sent(1, 200, { target: 'side-call' })], served: null }), '0'],
  ])('counts attempts and says who served after a hop (%#)', (drill, words) => {
    expect(drillRow(drill, 'live').attempts).toBe(words)
  })

  it('is the same in every text', () => {
    const packet = aPacket({ drills: [aDrill(), rescue] })
    const words = '(1 retry, 1 hop, served by fallback)'
    for (const text of [
      comment(packet, DELIVERY).body.toString(),
      summary(packet, DELIVERY).toString(),
      htmlPage(packet),
      verdictText(packet, { colour: false, width: 200 }),
    ])
      expect(text).toContain(words)
  })
})
