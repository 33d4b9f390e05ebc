import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cellsOf } from '../../src/policy/matrix.ts'
import type { Combined } from '../../src/packet/combined.ts'
import { COMMENT_BUDGET, SHORT_COMMENT_BUDGET, type Delivery } from '../../src/report/comment.ts'
import { mergeOutputs, MERGE_OUTPUTS, OUTPUTS_WITHOUT_MERGE } from '../../src/report/merge-outputs.ts'
import { mergeStory } from '../../src/report/merge-story.ts'
import { mergeText } from '../../src/report/merge-terminal.ts'
import { mergeComment, mergeSummary } from '../../src/report/merge-texts.ts'
import { SHORT_SUMMARY_BUDGET, SUMMARY_BUDGET } from '../../src/report/summary.ts'
import { combinedOf } from '../verdict/combined.ts'
import { CELLS, shardPacket, shardPackets } from '../verdict/shards.ts'
import { hostileText } from './hostile.ts'

const DELIVERY: Delivery = {
  artifactUrl: 'https://github.com/acme/shop/actions/runs/77/artifacts/5',
  digest: 'ab'.repeat(32),
  runUrl: 'https://github.com/acme/shop/actions/runs/77',
  shard: 'merge',
}
const PLAIN = { colour: false, width: 96 }
const SHARD = CELLS[0]?.shard ?? ''

function texts(combined: Combined): readonly string[] {
  return [
    mergeComment(combined, DELIVERY).body.toString(),
    mergeComment(combined, DELIVERY).shorter.toString(),
    mergeSummary(combined, DELIVERY).full.toString(),
    mergeSummary(combined, DELIVERY).short.toString(),
    mergeText(combined, PLAIN, null).replace(/\s+/g, ' '),
  ]
}

/** A job whose finding says what anybody wrote. */
function saying(message: string): Combined {
  return combinedOf(
    shardPackets({
      [SHARD]: {
        says: 'hold',
        bend: (packet) => ({
          ...packet,
          findings: packet.findings.map((finding) =>
            finding.outcome === 'fail' ? { ...finding, message: message.slice(0, 2_000) } : finding,
          ),
        }),
      },
    }),
  )
}

describe('every text of a merge', () => {
  it.each([
    ['promote', combinedOf(shardPackets()), /^promote|### promote/i],
    ['hold, and which job', combinedOf(shardPackets({ [SHARD]: { says: 'hold' } })), new RegExp(SHARD)],
    ['roll back', combinedOf(shardPackets({ [SHARD]: { says: 'rollback' } })), /take the traffic off/i],
    ['the way back', combinedOf(shardPackets({ [SHARD]: { says: 'rollback' } })), /fallback.weight to 0/],
    ['a missing job', combinedOf(shardPackets().slice(1)), /shard-missing/],
    ['a rehearsal', combinedOf(shardPackets({}, { strength: 'rehearsal' })), /never says promote/],
    ['reported only', combinedOf(shardPackets({}, { enforce: false })), /reported only/i],
    [
      'retried until green',
      combinedOf([
        ...shardPackets({ [SHARD]: { attempt: 2 } }),
        ...shardPackets({ [SHARD]: { says: 'hold' } }).slice(0, 1),
      ]),
      /retried until green/i,
    ],
  ])('says %s', (_what, combined, words) => {
    for (const text of texts(combined)) expect(text.replace(/^<!--.*-->\n/, '')).toMatch(words)
  })

  it('has one row for each job of the matrix', () => {
    const summary = mergeSummary(combinedOf(shardPackets()), DELIVERY).full.toString()
    const rows = summary.split('\n').filter((line) => line.startsWith('| chat') || line.startsWith('| resp'))
    expect(rows).toHaveLength(CELLS.length)
    expect(rows[5]).toBe('| responses | minimal | <code>openai/gpt-5</code> | promote | live | 1 |  |')
  })

  it('fits its place for 256 jobs, and shows those that block', () => {
    const models = Array.from({ length: 256 }, (_, n) => `${'_'.repeat(150)}${String(n)}`)
    const cells = cellsOf({ surfaces: ['responses'], profiles: ['minimal'], models })
    const packets = cells.map((cell, n) => shardPacket(cell, { says: n === 200 ? 'rollback' : 'hold' }))
    for (const wide of [combinedOf(packets, { cells }), combinedOf([], { cells })]) {
      const { body, shorter } = mergeComment(wide, DELIVERY)
      const { full, short } = mergeSummary(wide, DELIVERY)
      expect(body.toString().length).toBeLessThan(COMMENT_BUDGET)
      expect(shorter.toString().length).toBeLessThan(SHORT_COMMENT_BUDGET)
      expect(full.toString().length).toBeLessThan(SUMMARY_BUDGET)
      expect(short.toString().length).toBeLessThan(SHORT_SUMMARY_BUDGET)
    }
    const first = mergeComment(combinedOf(packets, { cells }), DELIVERY)
      .body.toString()
      .split('\n')
      .find((line) => line.startsWith('| responses'))
    expect(first).toContain('**rollback**')
  })

  it('keeps its marker apart from those of the jobs, and of other merges', () => {
    const combined = combinedOf(shardPackets())
    const { marker, body } = mergeComment(combined, DELIVERY)
    expect(marker).toBe('<!-- fallback-evidence-gate merge=merge -->')
    expect(body.toString().split('\n')[0]).toBe(marker)
    expect(mergeComment(combined, { ...DELIVERY, shard: 'other' }).marker).not.toBe(marker)
  })

  it('lets no hostile text out of its place', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const plain = saying('MARK')
        const hostile = saying(`MARK${text}`)
        const shape = (markdown: string) => markdown.split('\n').map((line) => line.slice(0, 3))
        expect(shape(mergeComment(hostile, DELIVERY).body.toString())).toEqual(
          shape(mergeComment(plain, DELIVERY).body.toString()),
        )
        for (const line of mergeText(hostile, PLAIN, null).split('\n'))
          expect(line).not.toMatch(/^\s*::|##\[/)
      }),
    )
  })

  it('shows a file name of anybody as text', () => {
    const unread = [
      { code: 'not-a-packet' as const, about: ['evidence-<img src=x>|::error::.json'], detail: 'x' },
    ]
    for (const text of texts(combinedOf(shardPackets(), { unread })).slice(0, 4)) {
      expect(text).not.toContain('<img')
      expect(text).not.toContain('::error')
    }
  })

  it('puts what is wrong with the packets before what they say', () => {
    const told = mergeStory(combinedOf(shardPackets({ [SHARD]: { says: 'hold' } }).slice(0, 5)))
    expect(told.why).toMatch(/^No packet is there of responses-minimal-openai-gpt-5/)
    expect(told.mood).toBe('bad')
  })
})

describe('the outputs of a merge', () => {
  const delivered = { packetPath: '/p', packetDigest: 'd', artifactId: '1', artifactUrl: 'u' }

  it('are the worst of all jobs', () => {
    const combined = combinedOf(shardPackets({ [SHARD]: { says: 'hold' } }))
    expect(mergeOutputs(combined, delivered)).toMatchObject({
      decision: 'hold',
      blocking: 'retry-bounded',
      codes: '',
      'status-class': '2xx',
      'parse-check': 'pass',
      'retry-count': '2',
      'support-packet-ready': 'true',
    })
  })

  it('count a job without a packet as the worst', () => {
    expect(mergeOutputs(combinedOf(shardPackets().slice(1)), delivered)).toMatchObject({
      decision: 'hold',
      codes: 'shard-missing',
      'status-class': 'none',
      'parse-check': 'fail',
      'support-packet-ready': 'false',
    })
  })

  it('are all there, and say hold, where there is no combined packet', () => {
    expect(Object.keys(OUTPUTS_WITHOUT_MERGE)).toEqual(Object.keys(MERGE_OUTPUTS))
    expect(Object.keys(mergeOutputs(combinedOf([]), delivered))).toEqual(Object.keys(MERGE_OUTPUTS))
    expect(OUTPUTS_WITHOUT_MERGE.decision).toBe('hold')
  })
})
