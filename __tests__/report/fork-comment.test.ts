import { describe, expect, it } from '@jest/globals'
import { FORK_CODES } from '../../src/evidence/fork.ts'
import { packetSchema, type Packet } from '../../src/packet/schema.ts'
import { COMMENT_BUDGET } from '../../src/report/comment.ts'
import { forkComment, forkNothing, forkRefusal, type ForkSource } from '../../src/report/fork-comment.ts'
import { FORK_MARKER_BEGINS, FORK_RUN_MARKER, forkMarkerOf } from '../../src/report/fork-marker.ts'
import { forkEvidence } from '../../src/verdict/fork-evidence.ts'
import { aForkPacket, anArtifact, PLACE, WEIGHTS } from '../verdict/fork-run.ts'

const SOURCE: ForkSource = {
  runUrl: 'https://github.com/acme/shop/actions/runs/77',
  commit: 'c'.repeat(40),
  policy: 'heads/main at 2a5749b0c1d2',
  enforce: true,
}

const FAILING = aForkPacket({
  findings: {
    'retry-bounded': { outcome: 'fail', code: 'over-bound', message: 'sent 4 times', remedy: 'lower it' },
    'happy-path-succeeded': { outcome: 'not-evaluated', code: 'no-attempt' },
    'error-code-heeded': { outcome: 'fail', code: 'retried', severity: 'warn' },
  },
})

function textOf(packet: Packet, source: Partial<ForkSource> = {}) {
  const [found] = forkEvidence([anArtifact(packet)], PLACE, WEIGHTS).packets
  if (found === undefined) return null
  const at = { url: `${SOURCE.runUrl}/artifacts/9`, digest: found.digest }
  return forkComment(found.facts, { ...SOURCE, ...source }, at)
}

const bodyOf = (packet: Packet, source: Partial<ForkSource> = {}) =>
  textOf(packet, source)?.body.toString() ?? ''

describe('the comment on a run of a fork', () => {
  it('says first whose word it is, then the decision, then what blocks in our own words', () => {
    const [marker, origin, , title] = bodyOf(FAILING).split('\n')
    expect(marker).toBe(textOf(FAILING)?.marker)
    expect(origin).toMatch(
      /Untrusted: from a run of a fork.*A rehearsal.*never satisfies <code>verify<\/code>/,
    )
    expect(title).toMatch(/^### Rehearsal: hold /)
    expect(bodyOf(FAILING)).toContain(
      '- **retry-bounded** failed (<code>over-bound</code>). It fails when one logical request was sent more often',
    )
    expect(bodyOf(FAILING)).toContain(
      '- **happy-path-succeeded** was not evaluated (<code>no-attempt</code>)',
    )
    expect(bodyOf(FAILING)).toContain('<summary>1 warning</summary>')
    expect(bodyOf(FAILING)).not.toMatch(/sent 4 times|lower it|reviewed by hand|fallback\.weight/)
  })

  it('says what limits it', () => {
    expect(bodyOf(FAILING, { policy: null })).toContain('policy-bootstrapped')
    expect(bodyOf(FAILING, { enforce: false })).toContain('Reported only')
    expect(bodyOf(FAILING)).not.toMatch(/policy-bootstrapped|Reported only/)
  })

  it('holds none of the texts of a packet, whatever they are', () => {
    const taken: string[] = []
    for (const path of stringsIn(FAILING)) {
      const poisoned = packetSchema.safeParse(withText(FAILING, path, 'Zq7-pwned'))
      if (!poisoned.success) continue
      taken.push(path.join('.'))
      const { body, shorter } = textOf(poisoned.data) ?? {}
      expect(`${path.join('.')}: ${String(body)}${String(shorter)}`).not.toContain('pwned')
    }
    expect(taken).toEqual(
      expect.arrayContaining([
        'intent',
        'findings.7.message',
        'findings.7.code',
        'strength.model',
        'drills.0.id',
      ]),
    )
  })

  it('fits, with every rule broken and many drills', () => {
    const [drill] = FAILING.drills
    const all = { ...FAILING, drills: Array.from({ length: 400 }, () => drill) } as Packet
    const broken = { ...all, findings: all.findings.map((each) => ({ ...each, outcome: 'fail' as const })) }
    const forced = broken.findings.filter(({ severity }) => severity === 'block').map(({ id }) => id)
    const body = bodyOf({ ...broken, decision: { ...broken.decision, forced_by: forced } })
    expect(body).toContain('384 more drills')
    expect(body.length).toBeLessThan(COMMENT_BUDGET)
  })
})

describe('what else stands there', () => {
  it('names every reason for which evidence cannot be used, in fixed words', () => {
    const { body } = forkRefusal(FORK_CODES, SOURCE)
    for (const code of FORK_CODES) expect(body.toString()).toContain(`- <code>${code}</code>: `)
    expect(body.toString()).toContain('the evidence of this run could not be used')
  })

  it('takes back what an earlier run said, under the same marker', () => {
    const marker = forkMarkerOf(textOf(FAILING)?.marker ?? '')
    if (marker === null) throw new Error('the marker is not known again')
    expect(forkNothing(marker, SOURCE).marker).toBe(textOf(FAILING)?.marker)
    expect(forkNothing(marker, SOURCE).body.toString()).toContain('left no evidence here')
  })

  it('knows its own markers alone', () => {
    const own = [FORK_RUN_MARKER.toString(), textOf(FAILING)?.marker ?? '']
    for (const line of own) {
      expect(line.startsWith(FORK_MARKER_BEGINS)).toBe(true)
      expect(forkMarkerOf(line)?.toString()).toBe(line)
    }
    const strange = [
      '<!-- fallback-evidence-gate from=fork surface=responses profile=minimal shard=x -->',
      '<!-- fallback-evidence-gate from=fork about=@team -->',
      '<!-- other from=fork surface=responses profile=minimal shard=0123456789abcdef -->',
    ]
    expect(strange.map(forkMarkerOf)).toEqual([null, null, null])
  })
})

type Path = readonly (string | number)[]

function stringsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path]
  if (Array.isArray(value)) return value.flatMap((item, at) => stringsIn(item, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => stringsIn(inner, [...path, name]))
}

function withText(value: unknown, [first, ...rest]: Path, text: string): unknown {
  if (first === undefined) return text
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (at === first ? withText(item, rest, text) : item))
  const entries = Object.entries(value as object).map(([name, inner]: [string, unknown]) => [
    name,
    name === first ? withText(inner, rest, text) : inner,
  ])
  return Object.fromEntries(entries) as unknown
}
