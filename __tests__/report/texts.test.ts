import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
import { ASSERTION_IDS } from '../../src/evidence/assertion.ts'
import { counted } from '../../src/evidence/counted.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { ANNOTATIONS_PER_LEVEL, annotations as marks, isInRepository } from '../../src/report/annotations.ts'
import { comment, COMMENT_BUDGET, SHORT_COMMENT_BUDGET, type Delivery } from '../../src/report/comment.ts'
import { htmlPage } from '../../src/report/html.ts'
import { prose } from '../../src/report/html-tag.ts'
import { outputs } from '../../src/report/outputs.ts'
import { recordYaml } from '../../src/report/record-yaml.ts'
import { summary, SUMMARY_BUDGET } from '../../src/report/summary.ts'
import { verdictText } from '../../src/report/terminal.ts'
import { withheldText } from '../../src/report/withheld.ts'
import { HOSTILE, hostileText } from './hostile.ts'
import { aDrill, anAttempt, anErrorDrill, aPacket, NAMED_PLACE, type Wish } from './packet.ts'

const DELIVERY: Delivery = {
  artifactUrl: 'https://github.com/acme/shop/actions/runs/77/artifacts/5',
  digest: 'ab'.repeat(32),
  runUrl: 'https://github.com/acme/shop/actions/runs/77',
  shard: null,
}
const UNWATCHED = { state: 'not-watched' } as const
const annotations = (packet: Packet) => marks(packet, UNWATCHED)
const PLAIN = { colour: false, width: 96 }

const leaked = (places: Packet['findings'][number]['places']): Packet =>
  aPacket({
    findings: {
      'credential-not-logged': {
        outcome: 'fail',
        code: 'leak',
        message: 'the key stands in what the application wrote.',
        remedy: 'Redact the `Authorization` header.',
        places,
      },
    },
  })

/** Blocked by as many findings as there are remedies. */
const blockedBy = (remedies: readonly (string | null)[]): Packet => {
  const findings: NonNullable<Wish['findings']> = {}
  for (const [n, id] of ASSERTION_IDS.slice(0, remedies.length).entries())
    findings[id] = { outcome: 'fail', message: 'it failed.', remedy: remedies[n] ?? null }
  return aPacket({ findings })
}

const texts = (packet: Packet): Record<string, string> => ({
  comment: comment(packet, DELIVERY).body.toString(),
  summary: summary(packet, DELIVERY).toString(),
  html: htmlPage(packet).replace(/\s+/g, ' '),
  terminal: verdictText(packet, PLAIN).replace(/\s+/g, ' '),
  annotations: JSON.stringify(annotations(packet)),
})

describe('every text', () => {
  const cases: readonly (readonly [string, Packet, RegExp])[] = [
    ['promote', aPacket(), /promote/i],
    ['hold', leaked([]), /hold|the key stands/i],
    ['rehearsal', aPacket({ strength: 'rehearsal' }), /nothing was sent to the real gateway/],
    ['contract', aPacket({ strength: 'contract' }), /the application was not exercised/],
    ['reported only', aPacket({ enforce: false }), /reported only/i],
  ]
  it.each(cases)('says %s', (_, packet, words) => {
    for (const text of Object.values(texts(packet))) expect(text).toMatch(words)
  })

  it.each([
    ['rehearsal', 'simulator'],
    ['contract', 'gateway'],
    ['live', 'gateway'],
  ] as const)('says in a %s that a mistake was sent to the %s', (strength, asked) => {
    const cause = { by: 'gateway', planned: 'model-not-found', met: true } as const
    const packet = aPacket({ strength, drills: [aDrill(), { ...anErrorDrill('model-not-found'), cause }] })
    const { comment, summary, html, terminal } = texts(packet)
    for (const text of [comment, summary, html, terminal])
      expect(/sent to the (\w+)/.exec(text?.replace('nothing was sent to the real', '') ?? '')?.[1]).toBe(
        asked,
      )
  })

  it.each([
    ['by hand', 'by-hand', '--evidence live', 'evidence: live'],
    ['in a workflow', 'pull_request', 'evidence: live', '--evidence'],
  ])('names the setting of a rehearsal as it is written %s', (_, event, words, others) => {
    const { comment, summary, html, terminal } = texts(aPacket({ strength: 'rehearsal', event }))
    for (const text of [comment, summary, html, terminal]) {
      const read = text?.replaceAll('&#45;', '-')
      expect(read).toContain(words)
      expect(read).not.toContain(others)
    }
  })

  it('says what is not proven', () => {
    const { comment, summary, html, terminal } = texts(aPacket())
    for (const text of [comment, summary, html, terminal])
      expect(text).toContain('This does not prove availability, price')
  })
})

describe('the comment', () => {
  it('starts with the marker, then decision, strength and why on one line', () => {
    const { marker, body } = comment(leaked([]), { ...DELIVERY, shard: 'a' })
    const [first, second] = body.toString().split('\n')
    expect(first).toBe('<!-- fallback-evidence-gate surface=responses profile=minimal shard=a -->')
    expect(first).toBe(marker)
    expect(second).toBe(
      '### Hold &middot; live evidence through the application &middot; the key stands in what the application wrote.',
    )
  })

  it('says first what to do now when traffic has to come off', () => {
    const packet = aPacket({ promoted: true, findings: { 'attempted-once': { outcome: 'fail' } } })
    const { body } = comment(packet, DELIVERY)
    expect(body.toString()).toContain('### Roll back')
    expect(body.toString()).toContain('off the fallback route now: set fallback.weight to 0')
  })

  it('names the account, not the change, where the gateway refused', () => {
    const packet = aPacket({
      findings: { 'happy-path-succeeded': { outcome: 'fail', code: 'operational-blocker' } },
    })
    expect(comment(packet, DELIVERY).body.toString()).toContain('This says nothing about your change')
  })

  it('shows a few of 5,000 places and counts the rest', () => {
    const places = [...Array(5000).keys()].map((n) =>
      NAMED_PLACE(`logs/${HOSTILE[n % HOSTILE.length] ?? ''}${n}.log`),
    )
    expect(comment(leaked(places), DELIVERY).body.toString()).toContain('and 4996 more places')
  })

  it.each([
    ['one other', ['a', 'b'], 'Then the other finding below.'],
    ['two others with one remedy', ['a', 'b', 'b'], 'Then the other 2 findings below.'],
    ['one with the same remedy, one with another', ['a', 'a', 'b'], 'Then the other 2 findings below.'],
    ['one that has no remedy', ['a', null], 'Then the other finding below.'],
    ['one that has no remedy, first', [null, 'a'], 'Then the other finding below.'],
  ])('counts the findings to do next, not their remedies: %s', (_, remedies, words) => {
    const body = comment(blockedBy(remedies), DELIVERY).body.toString()
    expect(body).toContain(words)
    expect(body).toContain(`And ${counted(remedies.length - 1, 'more reason')}.`)
  })

  it.each([[['a']], [['a', 'a']], [[null, null]]])('has nothing more to do next after %j', (remedies) => {
    expect(comment(blockedBy(remedies), DELIVERY).body.toString()).not.toContain('Then the other')
  })

  it('cuts on a finding boundary and says how many were cut', () => {
    const findings = Object.fromEntries(
      ASSERTION_IDS.map((id) => [
        id,
        {
          outcome: 'fail',
          severity: 'block',
          code: 'x',
          message: '`|<'.repeat(600),
          remedy: '@#*'.repeat(600),
        },
      ]),
    )
    const { body, shorter } = comment(aPacket({ findings }), DELIVERY)
    expect(body.toString().length).toBeLessThan(COMMENT_BUDGET)
    expect(shorter.toString()).toMatch(/\d+ more findings? did not fit here/)
    expect(shorter.toString().length).toBeLessThan(SHORT_COMMENT_BUDGET)
    expect(shorter.toString()).toContain('This does not prove')
  })

  it('stays under its budget and holds no command, whatever stands in the packet', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 5, maxLength: 40 }), fc.nat(400), (words, many) => {
        const pick = (n: number, limit: number): string => (words[n % words.length] ?? '').slice(0, limit)
        const findings = Object.fromEntries(
          ASSERTION_IDS.map((id, n) => [
            id,
            {
              outcome: n % 3 === 0 ? 'not-evaluated' : 'fail',
              severity: n % 2 === 0 ? 'block' : 'warn',
              message: pick(n, 2000).repeat(3).slice(0, 2000),
              remedy: pick(n + 1, 2000),
              places: [...Array(many).keys()].map((p) => NAMED_PLACE(pick(n + p, 2000))),
            },
          ]),
        )
        const drills = [aDrill(), ...[...Array(many).keys()].map((n) => anErrorDrill(`drill-${String(n)}`))]
        const packet = aPacket({
          findings,
          drills,
          rollback: pick(2, 2000),
          policyPath: pick(3, 2000),
          note: pick(4, 2000),
          model: pick(1, 2000),
        })
        const { body, shorter } = comment(packet, { ...DELIVERY, shard: pick(0, 100) })
        expect(body.toString().length).toBeLessThan(COMMENT_BUDGET)
        expect(shorter.toString().length).toBeLessThan(SHORT_COMMENT_BUDGET)
        const page = summary(packet, DELIVERY).toString()
        expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024)
        expect(page.length).toBeLessThan(SUMMARY_BUDGET)
        for (const text of [body.toString(), shorter.toString(), page]) {
          expect(text).not.toMatch(/^\s*::|##\[|\u202e|\u2066/m)
          const outside = text.replace(/^(`{3,})yaml$[\s\S]*?^\1$/gm, '')
          expect(outside.match(/<details>/g)?.length).toBe(outside.match(/<\/details>/g)?.length)
        }
        expect(body.toString().match(/<!--/g)).toHaveLength(1)
      }),
      { numRuns: 15 },
    )
  })
})

describe('the summary', () => {
  it('holds every record as YAML that reads back as the record', () => {
    const packet = aPacket({ note: 'true: # "x" ##[error] ::error::\n--- \u202e' })
    const page = summary(packet, DELIVERY).toString()
    const yaml = /```yaml\n([\s\S]*?)\n```/.exec(page)?.[1] ?? ''
    const records: readonly unknown[] = yaml.split('\n---\n').map((text): unknown => parse(text))
    expect(records).toEqual(packet.records)
    expect(yaml).not.toMatch(/##\[|\u202e/)
  })

  it('quotes what YAML would read as something else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostileText,
          fc.constantFrom('true', 'no', 'null', '12', '1e3', '0x1', '~', '2026-01-01', ''),
        ),
        (note) => {
          const [record] = aPacket({ note: note.toWellFormed() }).records
          expect(record && parse(recordYaml(record))).toEqual(record)
        },
      ),
    )
  })
})

describe('annotations', () => {
  it('stay at ten a level, worst first, and the last says how many more', () => {
    const places = [...Array(5000).keys()].map((n) => NAMED_PLACE(`src/file${String(n)}.ts`, n + 1))
    const packet = aPacket({
      findings: {
        'credential-not-logged': { outcome: 'fail', message: 'the key stands in a file.', places },
        'retry-bounded': { outcome: 'fail', message: 'six attempts.' },
      },
    })
    const made = annotations(packet)
    expect(made).toHaveLength(ANNOTATIONS_PER_LEVEL)
    expect(made.slice(0, 2).map(({ title, file, line }) => [title, file, line])).toEqual([
      ['credential-not-logged', 'src/file0.ts', 1],
      ['retry-bounded', '.github/fallback-evidence.yml', null],
    ])
    expect(made.at(-1)?.message).toContain('4992 more places')
  })

  it('stand at file and line where the file lies in the repository, and at the policy where it does not', () => {
    const at = (file: string) =>
      annotations(leaked([NAMED_PLACE(file, 7)])).map((each) => [each.file, each.line])
    expect(at('logs/app.log')).toEqual([['logs/app.log', 7]])
    expect(at('(auth)/page.log')).toEqual([['(auth)/page.log', 7]])
    for (const elsewhere of [
      '(run)/happy-path/stdout',
      '(a file name)',
      '/var/log/app.log',
      'bundle.zip!/app.log',
    ])
      expect(at(elsewhere)).toEqual([['.github/fallback-evidence.yml', null]])
  })

  it('are warnings when the gate only reports, and one notice when nothing blocks', () => {
    const reported = aPacket({ enforce: false, findings: { 'attempted-once': { outcome: 'fail' } } })
    expect(annotations(reported).map(({ level }) => level)).toEqual(['warning'])
    expect(annotations(aPacket()).map(({ level }) => level)).toEqual(['notice'])
  })

  it.each([
    '/etc/passwd',
    '../x',
    'a/../../b',
    'C:\\x',
    'a\nb',
    '',
    '~/x',
    'logs.zip!/a',
    '(run)/gate.log',
    '(a file name)',
  ])('do not point at %j', (file) => {
    expect(isInRepository(file)).toBe(false)
  })
})

describe('the terminal text', () => {
  it('has colours only when asked and keeps to the width', () => {
    const packet = leaked([NAMED_PLACE(`logs/${'x'.repeat(200)}.log`, 12)])
    for (const width of [40, 72, 96]) {
      const text = verdictText(packet, { colour: false, width })
      expect(text).not.toContain('\u001b')
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
    }
    expect(verdictText(packet, { colour: true, width: 96 })).toContain('\u001b[1;31mHOLD')
  })

  it('starts no workflow command, whatever stands in the packet', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), fc.integer({ min: 20, max: 120 }), (text, colour, width) => {
        const packet = aPacket({
          findings: {
            'attempted-once': {
              outcome: 'fail',
              message: text.slice(0, 2000),
              remedy: text.slice(0, 2000),
              places: [NAMED_PLACE(text)],
            },
          },
        })
        const shown = verdictText(
          packet,
          { colour, width },
          { packetPath: text, summaryPath: text, pagePath: text, supportPath: text },
        )
        expect(shown).not.toMatch(/^(?:\s|\p{Cc}\[[0-9;]*m)*::|##\[|\p{Cf}/mu)
      }),
    )
  })

  it('ends with every file that the run left, and with no other', () => {
    const left = { packetPath: '/e/p.json', summaryPath: '/e/s.md', pagePath: '/e/p.html', supportPath: null }
    expect(verdictText(aPacket(), PLAIN, left).trimEnd().split('\n').slice(-3)).toEqual([
      'packet   /e/p.json',
      'summary  /e/s.md',
      'page     /e/p.html',
    ])
  })

  it('names the statuses of all attempts in short', () => {
    const drill = aDrill({
      attempts: [anAttempt(1, 503), anAttempt(2, 503), anAttempt(3, null)],
      retry_count: 2,
    })
    expect(verdictText(aPacket({ drills: [drill] }), PLAIN)).toContain('503 x2, reset')
  })
})

describe('the page', () => {
  it('loads nothing, runs nothing and says so to the browser', () => {
    const page = htmlPage(leaked([...HOSTILE].map((file) => NAMED_PLACE(file))))
    expect(page).toContain("default-src 'none'")
    const tags = [...page.matchAll(/<[^>]*>/g)].join('')
    expect(tags).not.toMatch(/<script|<img|<link|<iframe|<object|\son\w+=|src=|href=/)
    expect(page).not.toMatch(/url\(|@import/)
  })

  it('cannot be left by any text', () => {
    const tags = (page: string): number => page.match(/</g)?.length ?? 0
    const reference = tags(htmlPage(leaked([NAMED_PLACE('x')])))
    fc.assert(
      fc.property(hostileText, (file) => {
        expect(tags(htmlPage(leaked([NAMED_PLACE(file)])))).toBe(reference)
      }),
    )
  })
})

describe('outputs', () => {
  const UNCHANGED = { state: 'unchanged' } as const
  const DELIVERED = {
    packetPath: '/p',
    packetDigest: 'd',
    artifactId: '5',
    artifactUrl: 'u',
    attestationId: '9',
    attestationUrl: 'a',
    attestationBundle: '/b',
  }

  it('name what forced the decision and the highest retry count', () => {
    expect(outputs(leaked([]), DELIVERED, UNCHANGED)).toMatchObject({
      decision: 'hold',
      'rehearsal-decision': '',
      strength: 'live',
      'attestation-id': '9',
      'attestation-url': 'a',
      'attestation-bundle': '/b',
      blocking: 'credential-not-logged',
      'status-class': '2xx',
      'parse-check': 'pass',
      'retry-count': '2',
      'support-packet-ready': 'true',
    })
  })

  it('hold for a passed rehearsal, beside its own decision', () => {
    expect(outputs(aPacket({ strength: 'rehearsal' }), DELIVERED, UNCHANGED)).toMatchObject({
      decision: 'hold',
      'rehearsal-decision': 'promote',
      blocking: '',
    })
  })
})

describe('a withheld packet', () => {
  it('is told by its kinds alone', () => {
    expect(withheldText(['prompt', 'credential'])).toContain('found a credential, request text.')
  })
})

describe('a sentence on the page', () => {
  it('shows what stands between backticks as code, and escapes both', () => {
    expect(prose('Set `max-delay` to <1s> or `a<b`.').toString()).toBe(
      'Set <code>max-delay</code> to &lt;1s&gt; or <code>a&lt;b</code>.',
    )
    expect(prose('one ` alone').toString()).toBe('one ` alone')
  })
})
