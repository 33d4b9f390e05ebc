import { describe, expect, it } from '@jest/globals'
import { MERGE_CODES, type MergeCode } from '../../src/evidence/merge.ts'
import { refusalsOf, type Objection } from '../../src/verdict/refusals.ts'

const missing = (...about: readonly string[]): Objection => ({ code: 'shard-missing', about, detail: null })
const unread = (name: string, detail: string): Objection => ({
  code: 'packet-unreadable',
  about: [name],
  detail,
})
const names = (count: number) => Array.from({ length: count }, (_, n) => `job-${String(n).padStart(3, '0')}`)

/** What is said of the only refusal. */
function saidOf(...objections: readonly Objection[]): string | undefined {
  const [refusal, second] = refusalsOf(objections)
  expect(second).toBeUndefined()
  return refusal?.message
}

describe('refusals', () => {
  it('are none where nothing is objected', () => {
    expect(refusalsOf([])).toEqual([])
  })

  it('are one of each code, in the order of the codes, however the objections come', () => {
    const objections = MERGE_CODES.map((code) => ({ code, about: ['a'], detail: 'b' }))
    const refusals = refusalsOf([...objections, ...objections].reverse())
    expect(refusals.map(({ code }) => code)).toEqual(MERGE_CODES)
  })

  it.each(MERGE_CODES)('say what to do about %s', (code) => {
    const [refusal] = refusalsOf([{ code, about: ['a'], detail: 'b' }])
    expect(refusal?.remedy).toMatch(/^[A-Z].*\.$/)
  })

  it('name everybody once, in the order of the names', () => {
    const [refusal] = refusalsOf([missing('c', 'a'), missing('b', 'a')])
    expect(refusal?.about).toEqual(['a', 'b', 'c'])
  })

  const SHOWN: readonly MergeCode[] = [
    'packet-unreadable',
    'packet-too-large',
    'not-a-packet',
    'repository-differs',
    'run-differs',
    'commit-differs',
    'policy-differs',
    'tool-differs',
    'decision-differs',
  ]

  it.each(SHOWN)('say of %s whom it holds for, and what was seen', (code) => {
    const message = saidOf({ code, about: ['job-a', 'job-b'], detail: 'what was seen' })
    expect(message).toContain('job-a, job-b')
    expect(message).toContain('what was seen')
  })

  it.each<MergeCode>(['shard-unexpected', 'shard-duplicate', 'shard-missing'])(
    'say of %s whom it holds for',
    (code) => {
      expect(saidOf({ code, about: ['job-a', 'job-b'], detail: null })).toContain('job-a, job-b')
    },
  )

  it.each<MergeCode>(['artifacts-unreadable', 'too-many-packets', 'jobs-not-green'])(
    'say of %s what was seen',
    (code) => {
      expect(saidOf({ code, about: [], detail: 'what was seen' })).toContain('what was seen')
    },
  )
})

describe('the names of a refusal', () => {
  it.each([
    [1, 'No packet is there of job-000.'],
    [2, 'No packets are there of job-000, job-001.'],
    [5, 'No packets are there of job-000, job-001, job-002, job-003, job-004.'],
    [6, 'No packets are there of job-000, job-001, job-002, job-003, job-004 and 1 more.'],
    [300, 'No packets are there of job-000, job-001, job-002, job-003, job-004 and 295 more.'],
  ])('are shown to the fifth, of %d', (count, message) => {
    expect(saidOf(missing(...names(count)))).toBe(message)
  })

  it('are kept to the 256th, which is the largest matrix', () => {
    expect(refusalsOf([missing(...names(256))])[0]?.about).toEqual(names(256))
    expect(refusalsOf([missing(...names(257))])[0]?.about).toEqual(names(256))
  })

  it.each([
    ['of 120 characters stay whole', 'x'.repeat(120), 'x'.repeat(120)],
    ['of more are cut to 120', 'x'.repeat(121), `${'x'.repeat(117)}...`],
    ['are never cut into half a character', `${'x'.repeat(116)}\u{1f511}more`, `${'x'.repeat(116)}\ufffd...`],
  ])('%s', (_what, name, kept) => {
    expect(refusalsOf([missing(name)])[0]?.about).toEqual([kept])
  })
})

describe('the details of a refusal', () => {
  it('are told as one, the first by its letters, with the number of others', () => {
    const twice = [unread('a', 'too deep'), unread('b', 'no JSON'), unread('c', 'too deep')]
    expect(saidOf(unread('a', 'no JSON'))).toBe('a could not be read: no JSON.')
    expect(saidOf(...twice)).toBe('a, b, c could not be read: no JSON (and 1 more reason).')
    expect(saidOf(...twice, unread('d', 'open'))).toBe(
      'a, b, c, d could not be read: no JSON (and 2 more reasons).',
    )
  })

  it('do not count an objection that has none', () => {
    const silent: Objection = { code: 'packet-unreadable', about: ['b'], detail: null }
    expect(saidOf(unread('a', 'no JSON'), silent)).toBe('a, b could not be read: no JSON.')
  })

  it('are cut to 300 characters', () => {
    expect(saidOf(unread('a', 'x'.repeat(301)))).toBe(`a could not be read: ${'x'.repeat(300)}.`)
  })
})
