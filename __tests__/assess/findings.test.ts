import { describe, expect, it } from '@jest/globals'
import { ASSERTION_IDS } from '../../src/evidence/assertion.ts'
import { FAILURE_FINDINGS } from './findings/failures.ts'
import { FILE_FINDINGS } from './findings/files.ts'
import { spoken } from './findings/finding.ts'
import { HAPPY_PATH_FINDINGS } from './findings/happy-path.ts'
import { RECORD_FINDINGS } from './findings/records.ts'
import { REQUEST_FINDINGS } from './findings/requests.ts'

const FINDINGS = [
  ...HAPPY_PATH_FINDINGS,
  ...REQUEST_FINDINGS,
  ...FAILURE_FINDINGS,
  ...RECORD_FINDINGS,
  ...FILE_FINDINGS,
].map(({ of, facts }) => ({ ...of, facts }))

describe.each(ASSERTION_IDS.filter((id) => FINDINGS.some((each) => each.id === id)))('%s', (id) => {
  it.each(FINDINGS.filter((each) => each.id === id))(
    'points to what is meant: $title',
    ({ facts, ...of }) => {
      const { verdict, kinds, places, words } = spoken(of)
      expect({ verdict, places }).toEqual({ verdict: of.says, places: facts.places })
      expect(['attempt', 'file']).toEqual(expect.arrayContaining([...new Set(kinds)]))
      for (const said of facts.says ?? []) expect(words).toContain(said)
      for (const hidden of facts.hides ?? []) expect(words).not.toContain(hidden)
    },
  )
})
