import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { DECISION_CONCEPTS } from '../../src/evidence/policy.ts'
import { declared } from '../policy/sources.ts'
import { read } from './read.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/decision-log.md'), 'utf8')
const FENCE = /^```(?<language>\w+)\n(?<text>.*?)^```$/gms

interface Example {
  readonly policy: string
  readonly log: string
  readonly records: string
}

/** Three fences after each other: a policy, a log, and what the gate reads in it. */
function examples(): readonly Example[] {
  const fences = [...PAGE.matchAll(FENCE)].map(({ groups }) => [groups?.['language'], groups?.['text'] ?? ''])
  return Array.from({ length: fences.length / 3 }, (_, index) => {
    const [policy, log, records] = fences.slice(3 * index, 3 * index + 3)
    expect([policy?.[0], log?.[0], records?.[0]]).toEqual(['yaml', 'text', 'json'])
    return { policy: policy?.[1] ?? '', log: log?.[1] ?? '', records: records?.[1] ?? '' }
  })
}

const INPUTS = { surface: 'responses', evidence: 'rehearsal', command: 'node app.mjs' }

describe('docs/decision-log.md', () => {
  it('has examples in threes', () => {
    expect([...PAGE.matchAll(FENCE)].length % 3).toBe(0)
    expect(examples().length).toBeGreaterThanOrEqual(7)
  })

  it.each(examples())('says what is read with the policy $policy', ({ policy, log, records }) => {
    const source = declared(INPUTS, policy).policy.decisionLog
    if (source === null) throw new Error('the example declares no log')
    expect(read(log, source)).toMatchObject(JSON.parse(records) as object[])
  })

  it('has a row for every fact', () => {
    for (const concept of DECISION_CONCEPTS) expect(PAGE).toContain(`| \`${concept}\` `)
  })
})
