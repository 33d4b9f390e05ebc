import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import { makeEngine } from '../../src/leak/engine.ts'
import { sealStatement } from '../../src/signature/seal-statement.ts'
import { statementOf, statementSchema } from '../../src/signature/statement.ts'
import { aPacket, NAMED_PLACE, type Wish } from '../report/packet.ts'
import { packetOf, statementFor } from './evidence.ts'

const FILE = { name: 'evidence-smoke-20261122-77-1-responses-minimal.json', sha256: 'f'.repeat(64) }
const KEY = `sk-${randomBytes(24).toString('hex')}`

/** What the statement says of a packet that was decided so. */
function predicateOf(wish: Wish) {
  return statementOf(aPacket(wish), FILE).predicate
}

describe('the statement of a packet', () => {
  it('names packet, policy and watched files by their digests', () => {
    const packet = packetOf({
      watched: [
        { path: 'routes.yml', sha256: 'e'.repeat(64) },
        { path: 'gone.yml', sha256: null },
      ],
    })
    const statement = statementOf(packet, FILE)
    expect(statement.subject).toEqual([
      { name: FILE.name, digest: { sha256: FILE.sha256 } },
      { name: '.github/fallback-evidence.yml', digest: { sha256: 'a'.repeat(64) } },
      { name: 'routes.yml', digest: { sha256: 'e'.repeat(64) } },
    ])
    expect(statement.predicate.configuration).toEqual(statement.subject.slice(1))
    expect(statement.predicate.url).toBe('https://github.com/octo/shop/actions/runs/77')
    expect(statementSchema.parse(statement)).toEqual(statement)
  })

  it('names a watched policy once, and twice where the change brings another text', () => {
    const path = '.github/fallback-evidence.yml'
    const namesOf = (sha256: string) =>
      statementFor(packetOf({ watched: [{ path, sha256 }] }))
        .subject.slice(1)
        .map(({ digest }) => digest.sha256)
    expect(namesOf('a'.repeat(64))).toEqual(['a'.repeat(64)])
    expect(namesOf('b'.repeat(64))).toEqual(['a'.repeat(64), 'b'.repeat(64)])
  })

  it('says PASSED for a promotion, WARNED for one with warnings', () => {
    expect(predicateOf({})).toMatchObject({ result: 'PASSED', warnedTests: [], failedTests: [] })
    const warned = predicateOf({ findings: { 'error-code-heeded': { outcome: 'fail' } } })
    expect(warned).toMatchObject({ result: 'WARNED', warnedTests: ['error-code-heeded'], failedTests: [] })
    expect(warned.passedTests).not.toContain('error-code-heeded')
  })

  it.each<readonly [string, Wish]>([
    ['a hold', { findings: { 'retry-bounded': { outcome: 'fail' } } }],
    ['a rollback', { promoted: true, findings: { 'retry-bounded': { outcome: 'not-evaluated' } } }],
    ['a rehearsal that went well', { strength: 'rehearsal' }],
  ])('says FAILED for %s', (_what, wish) => {
    const predicate = predicateOf(wish)
    expect(predicate.result).toBe('FAILED')
    expect(predicate.failedTests).toEqual(wish.findings ? ['retry-bounded'] : [])
  })

  it('counts neither what was switched off nor what does not apply', () => {
    const { passedTests, warnedTests, failedTests } = predicateOf({
      findings: {
        'backoff-grows': { outcome: 'fail', severity: 'off' },
        'escalation-recorded': { outcome: 'not-applicable' },
      },
    })
    const counted = [...passedTests, ...warnedTests, ...failedTests]
    expect(counted).not.toContain('backoff-grows')
    expect(counted).not.toContain('escalation-recorded')
  })

  it('holds no free text of the packet: what is public stays so for ever', () => {
    const mark = 'private-words'
    const wish: Wish = {
      note: mark,
      model: mark,
      rollback: mark,
      uncertainty: [mark],
      findings: {
        'retry-bounded': {
          outcome: 'fail',
          code: mark,
          message: mark,
          remedy: mark,
          places: [NAMED_PLACE(mark)],
        },
      },
    }
    const packet = { ...aPacket(wish), intent: mark }
    expect(JSON.stringify(packet)).toContain(mark)
    expect(JSON.stringify(statementOf(packet, FILE))).not.toContain(mark)
  })
})

describe('sealing a statement', () => {
  const engine = makeEngine(
    { credentials: [KEY], bodies: [], errors: [], prompts: [], account: [], nonces: [] },
    (value) => value.slice(0, 16) as Fingerprint,
  )

  it('gives exactly the bytes that will be signed', () => {
    const statement = statementFor(packetOf())
    const sealed = sealStatement(statement, engine)
    expect(sealed.state === 'sealed' && Buffer.from(sealed.bytes).toString()).toBe(JSON.stringify(statement))
  })

  it('withholds a statement in which the search finds a key, in a file’s name', () => {
    const watched = [{ path: `routes-${KEY}.yml`, sha256: 'e'.repeat(64) }]
    const sealed = sealStatement(statementFor(packetOf({ watched })), engine)
    expect(sealed).toEqual({ state: 'withheld', kinds: ['credential'] })
  })
})
