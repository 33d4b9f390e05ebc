import { describe, expect, it } from '@jest/globals'
import { declared, LIVE, onlyProblem, refusal, REHEARSAL } from './sources.ts'

const SERVICE =
  'application: service\nstart: node server.mjs\nready: http://127.0.0.1:8080/health\ntrigger: POST http://127.0.0.1:8080/ask\n'

describe('attest', () => {
  it('is off unless somebody asks', () => {
    expect(declared(REHEARSAL).attest).toBe(false)
    expect(declared({ ...REHEARSAL, attest: 'false' }).attest).toBe(false)
  })

  it('is taken in a job that runs no application', () => {
    expect(declared({ ...REHEARSAL, attest: 'true' }).attest).toBe(true)
  })

  it('is refused beside a command, which could sign in our name', () => {
    const problem = onlyProblem(refusal({ ...REHEARSAL, attest: 'true', command: 'node app.mjs' }))
    expect(problem).toMatchObject({ code: 'attest-beside-application', setting: 'attest' })
    expect(problem.says).toMatch(/sign what it likes/)
  })

  it('is refused beside a service of the policy file', () => {
    const { problems } = refusal({ ...REHEARSAL, attest: 'true' }, SERVICE)
    expect(problems.map(({ code }) => code)).toContain('attest-beside-application')
  })

  it('is refused on a command line, which has no identity', () => {
    const problem = onlyProblem(refusal({ ...REHEARSAL, attest: 'true' }, null, 'cli'))
    expect(problem).toMatchObject({ code: 'attest-by-hand' })
  })

  it('is no key of the policy file: a file cannot give a permission', () => {
    const problem = onlyProblem(refusal(REHEARSAL, 'attest: true\n'))
    expect(problem).toMatchObject({ code: 'setting-misplaced', setting: 'attest' })
  })

  it('is refused as anything but true and false', () => {
    const { problems } = refusal({ ...LIVE, evidence: 'rehearsal', attest: 'yes please' })
    expect(problems.map(({ setting, code }) => [setting, code])).toEqual([['attest', 'value-not-allowed']])
  })
})
