import { beforeAll, describe, expect, it } from '@jest/globals'
import { runCorpus, type CorpusSeen } from '../../scripts/corpus/run.ts'
import { isClean } from '../../scripts/corpus/judge.ts'
import { failures, report } from '../../scripts/corpus/table.ts'

describe('the leak corpus, its quick part', () => {
  let seen: CorpusSeen
  beforeAll(async () => {
    seen = await runCorpus('quick', () => undefined)
  }, 180_000)

  it('has every leak found, and none seen where there is none', () => {
    expect(failures(seen.judged)).toEqual([])
  })

  it('has about as many clean samples as leaks', () => {
    const clean = seen.judged.filter(({ sample }) => isClean(sample)).length
    expect(clean).toBeGreaterThan(200)
    expect(Math.abs(clean - seen.judged.length / 2)).toBeLessThan(seen.judged.length / 10)
  })

  it('says what could not be run here', () => {
    const sources = new Set(seen.judged.map(({ sample }) => sample.source))
    const hasCurl = [...sources].some((source) => source.startsWith('curl'))
    const hasPython = [...sources].some((source) => source.startsWith('Python'))
    expect(seen.skipped).toHaveLength(Number(!hasCurl) + Number(!hasPython) + Number(!sources.has('memory')))
    for (const reason of seen.skipped)
      expect(report(seen.judged, seen.skipped)).toContain(`skipped: ${reason}`)
  })
})
