import { describe, expect, it } from '@jest/globals'
import type { ContractState, Standing } from '../../src/contract/drift.ts'
import { NOTHING_STANDS } from '../../src/contract/issue-step.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { driftIssue, toldWord } from '../../src/report/drift-issue.ts'
import { aDrill, aPacket } from './packet.ts'

const HOSTILE = '<!-- x --> @everyone | `a` ](https://evil.example) \n\n# ::error:: #1'

const stateOf = (...standing: readonly Standing[]): ContractState => ({ standing, conclusive: true })
const text = (state: ContractState, packet: Packet = aPacket(), previous: Packet | null = null) =>
  driftIssue(packet, {
    previous,
    state,
    artifactUrl: 'https://github.com/o/r/artifacts/1',
  }).standing.toString()

function reading(fields: Packet['drills'][number]['reading']['fields']): Packet {
  return aPacket({ drills: [aDrill({ reading: { outcome: 'pass', code: null, error_code: null, fields } })] })
}

describe('the text of a drift issue', () => {
  it('begins with its marker, then what it tells, then the decision', () => {
    const issue = driftIssue(aPacket({ findings: { 'docs-current': { outcome: 'fail' } } }), {
      previous: null,
      state: stateOf({ of: 'pages', selector: 'usage' }),
      artifactUrl: null,
    })
    const [first, second, third] = issue.standing.toString().split('\n')
    expect(first).toBe(issue.marker)
    expect(toldWord(issue.standing.toString())).toBe(issue.word)
    expect(second).toMatch(/^<!-- fallback-evidence-gate drift=[0-9a-f]{12} -->$/)
    expect(third).toMatch(/^### Hold &middot; The contract of <code>responses<\/code>/)
    expect(toldWord(issue.over.toString())).toBe(NOTHING_STANDS)
    expect(issue.over.toString().startsWith(issue.marker)).toBe(true)
  })

  it('names each thing with what was declared, what was before and what is now', () => {
    const state = stateOf({ of: 'reply', selector: 'usage', seen: 'null', expected: 'object' })
    const row = '| reply field <code>usage</code> | object | '
    expect(text(state, reading({ usage: 'null' }))).toContain(`${row}not known | **null** |`)
    expect(text(state, reading({ usage: 'null' }), reading({ usage: 'object' }))).toContain(
      `${row}object | **null** |`,
    )
    expect(text(state, reading({ usage: 'null' }), reading({ usage: 'null' }))).toContain(
      `${row}as now, or not told | **null** |`,
    )
  })

  it('tells what changed beside it', () => {
    const now = reading({ id: 'number', usage: 'null' })
    const page = { area: 'errors', url: 'https://docs.example/e.md', accessed: null, sha256: null } as const
    const packet = { ...now, sources: [{ ...page, state: 'changed' as const }] }
    const told = text(
      stateOf({ of: 'pages', selector: 'usage' }),
      packet,
      reading({ id: 'string', usage: 'null' }),
    )
    expect(told).toContain('<code>id</code>: string, now number')
    expect(told).toContain('[errors](https://docs.example/e.md) has another text')
  })

  it('lets no name out of its cell', () => {
    const told = text(
      stateOf(
        { of: 'reply', selector: HOSTILE, seen: 'missing', expected: 'string' },
        { of: 'pages', selector: HOSTILE },
        { of: 'page', area: 'a', url: 'https://docs.example/a|b)(c' },
      ),
    )
    expect(told).not.toMatch(/@everyone|\]\(https:\/\/evil|\n# |<!-- x/)
    expect(told.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(5)
  })

  it('stays readable however much drifts', () => {
    const many = Array.from({ length: 100 }, (_, n): Standing => ({
      of: 'pages',
      selector: 'x'.repeat(400) + String(n),
    }))
    const told = text(stateOf(...many))
    expect(told).toContain('60 more things in the packet.')
    expect(told.length).toBeLessThan(20_000)
  })

  it.each([
    ['', null],
    ['<!-- a -->\nsomething', null],
    ['<!-- a -->\n<!-- fallback-evidence-gate drift=abc -->\r\n', 'abc'],
    ['<!-- fallback-evidence-gate drift=abc -->', null],
  ])('%j tells %j', (body, word) => {
    expect(toldWord(body)).toBe(word)
  })
})
