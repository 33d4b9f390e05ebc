import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ASSERTION_IDS, NOT_APPLICABLE_CODES, SEVERITIES } from '../../src/evidence/assertion.ts'
import type { Some } from '../../src/evidence/brand.ts'
import type { AppDecision, Attempt, Drill, DrillSeen } from '../../src/evidence/drill.ts'
import { FAULTS, MISTAKES } from '../../src/evidence/fault.ts'
import type { Evidence, Plan } from '../../src/evidence/run.ts'
import { LEAK_KINDS, TECHNIQUES } from '../../src/evidence/search.ts'
import {
  AMBIGUITY_CODES,
  FAIL_CODES,
  JSON_TYPES,
  KNOWN_ERROR_CODES,
  REQUEST_PROFILES,
  SURFACES,
} from '../../src/evidence/surface.ts'
import { ASSERTIONS, assess } from '../../src/assess/all.ts'
import { STANDARD_OUTPUT } from '../../src/policy/decision-log.ts'
import { packetSchema } from '../../src/packet/schema.ts'
import { FAULT_TABLE } from '../../src/fault/table.ts'
import { PERMANENT_CODE_FAILURES, PERMANENT_STATUS_FAILURES } from '../../src/assess/permanent.ts'
import {
  attempt,
  decision,
  evidence,
  happyDrill,
  leak,
  notSearched,
  plan,
  policy,
  reply,
  searched,
  severities,
  token,
} from './build.ts'

const oneOf = <const T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values)
const text = fc.oneof(
  fc.string({ minLength: 2500, maxLength: 2600 }),
  fc.constantFrom('', ' ', 'production', '__proto__', 'constructor', 'chat'),
  fc.string(),
)
const milliseconds = fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.constantFrom(0, Number.NaN, Infinity))

const reading = fc.oneof(
  fc.record({
    outcome: fc.constant('pass' as const),
    usable: oneOf(['text', 'tool-call', 'refusal']),
    fields: fc.dictionary(text, oneOf([...JSON_TYPES, 'missing', 'mixed'] as const)),
  }),
  fc.record({
    outcome: fc.constant('fail' as const),
    code: oneOf(FAIL_CODES),
    error: fc.constant(null),
    reason: text,
  }),
  fc.record({ outcome: fc.constant('ambiguous' as const), code: oneOf(AMBIGUITY_CODES), reason: text }),
)

const errorSeen = fc.record({
  readable: fc.boolean(),
  code: maybe(oneOf([...KNOWN_ERROR_CODES, 'other'] as const)),
  requestId: maybe(fc.constant(token('req-1'))),
})

const ending: fc.Arbitrary<Attempt['ending']> = fc.oneof(
  fc
    .tuple(
      oneOf([100, 200, 204, 302, 400, 401, 403, 404, 413, 422, 429, 500, 503, 524, 999]),
      reading,
      maybe(errorSeen),
      maybe(fc.constant(token('req-1'))),
      maybe(milliseconds),
    )
    .map(([status, read, error, requestId, retryAfterMs]) =>
      reply(status, { reading: read, error, requestId, retryAfterMs }),
    ),
  oneOf(['refused', 'reset', 'deadline', 'dns', 'tls', 'blocked', 'key-echoed'] as const).map((why) => ({
    kind: 'no-reply' as const,
    why,
  })),
  fc.constant({ kind: 'caller-left' as const, bytes: 3 }),
)

const anyAttempt: fc.Arbitrary<Attempt> = fc
  .record({
    n: fc.integer({ min: 0, max: 6 }),
    gapMs: maybe(milliseconds),
    answeredBy: oneOf(['gateway', 'simulator', 'tap']),
    ending,
    route: oneOf(['primary', 'fallback']),
    target: oneOf([
      ...(['declared', 'declared', 'declared'] as const),
      ...(['other-surface', 'other-path', 'other-origin', 'side-call'] as const),
    ]),
    credential: oneOf(['canary', 'canary', 'none', 'other'] as const),
    model: oneOf(['declared', 'other']),
  })
  .map(({ route, target, credential, model, ...rest }) =>
    attempt({ ...rest, request: { route, target, credential, model } }),
  )

const cause = fc.oneof(
  fc.record({
    by: fc.constant('tap' as const),
    route: oneOf(['primary', 'fallback']),
    fault: oneOf(FAULTS),
    onAttempt: fc.oneof(fc.constant('every' as const), fc.integer({ min: 1, max: 3 })),
  }),
  fc.record({ by: fc.constant('gateway' as const), mistake: oneOf(MISTAKES) }),
)

const drill: fc.Arbitrary<Drill> = fc
  .record({
    id: oneOf(['happy-path', 'a', 'b', 'c']),
    surface: oneOf(SURFACES),
    profile: oneOf(REQUEST_PROFILES),
    cause: maybe(cause),
    expects: oneOf(['rescued', 'clean-failure', 'either'] as const),
  })
  .map((parts) =>
    happyDrill(parts.cause === null ? { ...parts, expects: 'success' } : { ...parts, kind: 'error-path' }),
  )

const entry: fc.Arbitrary<AppDecision> = fc
  .record({
    terminal: fc.boolean(),
    value: oneOf(['promote', 'hold', 'rollback', 'unknown-value', 'missing'] as const),
    retryCount: maybe(fc.integer({ min: 0, max: 4 })),
    statusClass: maybe(oneOf(['2xx', '3xx', '4xx', '5xx', 'none'] as const)),
    surface: maybe(text),
    escalation: maybe(text),
    servedRoute: maybe(oneOf(['primary', 'fallback'] as const)),
    servedModel: maybe(oneOf(['declared', 'other'] as const)),
    operationId: maybe(text),
  })
  .map(decision)

const seen: fc.Arbitrary<DrillSeen> = fc.record({
  drill,
  attempts: fc.array(anyAttempt, { maxLength: 5 }),
  fault: oneOf(['none-planned', 'met', 'met', 'not-met'] as const),
  ended: fc.oneof(
    fc.record({ by: fc.constant('exit' as const), code: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ by: fc.constant('signal' as const), signal: fc.constant('SIGKILL') }),
    oneOf(['direct', 'deadline', 'decided'] as const).map((by) => ({ by })),
    fc.record({ by: fc.constant('settled' as const), quietMs: milliseconds }),
    fc.record({ by: fc.constant('not-started' as const), why: text }),
  ),
  claim: oneOf(['success', 'failure', 'silent']),
  decisions: fc.oneof(
    fc.constant({ log: 'none-declared' as const }),
    fc.record({ log: fc.constant('unreadable' as const), why: text }),
    fc.record({ log: fc.constant('read' as const), entries: fc.array(entry, { maxLength: 3 }) }),
  ),
  callerLeft: maybe(fc.record({ afterAttempt: fc.integer({ min: 0, max: 6 }) })),
  startedAt: fc.oneof(text, fc.constant('2026-03-01T10:00:00.000Z')),
})

const someOf = <T>(values: fc.Arbitrary<T>, most: number): fc.Arbitrary<Some<T>> =>
  fc.tuple(values, fc.array(values, { maxLength: most - 1 })).map(([first, rest]) => [first, ...rest])

const search: fc.Arbitrary<Evidence['written']> = fc.oneof(
  fc
    .record({
      files: fc.integer({ min: 0, max: 9 }),
      armed: fc.subarray([...LEAK_KINDS]),
      leaks: fc.array(
        fc
          .record({
            kind: oneOf(LEAK_KINDS),
            outcome: oneOf(['leak', 'partial'] as const),
            technique: oneOf(TECHNIQUES),
          })
          .map(({ kind, ...rest }) => leak(kind, rest)),
        { maxLength: 3 },
      ),
    })
    .map(searched),
  fc
    .tuple(oneOf(['nothing-to-search', 'unreadable', 'self-test-failed', 'key-never-on-wire'] as const), text)
    .map(([why, detail]) => notSearched(why, detail)),
)

const loosenedSetting = fc.record({
  setting: text,
  base: text,
  effective: text,
  by: oneOf(['file', 'input', 'default'] as const),
  place: maybe(fc.record({ file: text, line: fc.constant(null), column: fc.constant(null) })),
})

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    drills: someOf(seen, 4),
    strays: fc.array(anyAttempt, { maxLength: 3 }),
    written: search,
    source: search,
    policyComparison: fc.oneof(
      fc.constant({ state: 'not-a-change' } as const),
      fc.constant({ state: 'unreadable', why: 'GitHub answered 404.', remedy: 'Re-run.' } as const),
      fc.record({ state: fc.constant('compared' as const), loosened: fc.array(loosenedSetting) }),
    ),
    runner: oneOf(['untouched', 'touched', 'not-looked'] as const),
  })
  .map(evidence)

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    drills: someOf(drill, 4),
    hasRealKey: fc.boolean(),
    strength: oneOf(['rehearsal', 'contract', 'live'] as const),
    isDirect: fc.boolean(),
    note: maybe(text),
    path: maybe(text),
    setup: maybe(fc.record({ environment: text, testModel: text, rollback: text, escalation: maybe(text) })),
    maxAttempts: fc.integer({ min: 1, max: 4 }),
    fields: fc.array(fc.record({ path: text, types: someOf(oneOf(JSON_TYPES), 2) }), { maxLength: 2 }),
    severity: oneOf(SEVERITIES),
    isChange: fc.boolean(),
  })
  .map(
    ({
      drills,
      hasRealKey,
      strength,
      isDirect,
      note,
      path,
      setup,
      maxAttempts,
      fields,
      severity,
      isChange,
    }) =>
      plan({
        drills,
        hasRealKey,
        strength,
        occasion: { isChange, jobEnvironment: path },
        policy: {
          application: isDirect
            ? { kind: 'direct' }
            : { kind: 'command', run: 'node app.mjs', writes: [], output: [] },
          evidencePaths: path === null ? [] : [path],
          decisionLog: path === null ? null : STANDARD_OUTPUT,
          operatorNote: note,
          setup,
          fields,
          bounds: { ...policy().bounds, maxAttempts },
          severity: severities({ 'decision-recorded': severity, 'decision-consistent': severity }),
          origin: { ...policy().origin, path },
        },
      }),
  )

const silenced = (seenBefore: Evidence): Evidence => {
  const [first, ...rest] = seenBefore.drills
  const quiet = (each: DrillSeen): DrillSeen => ({ ...each, attempts: [] })
  return { ...seenBefore, drills: [quiet(first), ...rest.map(quiet)] }
}

describe('every assertion', () => {
  it('judges whatever evidence there is, with its own codes, a message and a remedy', () => {
    fc.assert(
      fc.property(anyEvidence, anyPlan, (seenNow, planned) => {
        for (const { codes, judge, id } of ASSERTIONS) {
          const judged = judge(seenNow, planned)
          if (judged.outcome === 'pass') continue
          expect({ id, known: codes.includes(judged.code) }).toEqual({ id, known: true })
          expect(judged.message.trim()).toMatch(/[.)]$/)
          expect(judged.remedy.trim()).toMatch(/[.)]$/)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('says why it does not apply with one of its own codes, from the plan alone', () => {
    fc.assert(
      fc.property(anyPlan, (planned) => {
        for (const { applies, notApplicable, id } of ASSERTIONS) {
          const said = applies(planned)
          expect({ id, known: said === true || notApplicable.includes(said) }).toEqual({ id, known: true })
        }
      }),
    )
  })

  it('gives one finding each, in order, whatever happened', () => {
    fc.assert(
      fc.property(anyEvidence, anyPlan, (seenNow, planned) => {
        expect(assess(seenNow, planned).map(({ id }) => id)).toEqual([...ASSERTION_IDS])
      }),
    )
  })

  it('says nothing that a packet could not hold, for each evidence and plan', () => {
    fc.assert(
      fc.property(anyEvidence, anyPlan, (seenNow, planned) => {
        const written = ASSERTIONS.map(({ judge, id }) => {
          const judged = judge(seenNow, planned)
          const words =
            judged.outcome === 'pass' ? { code: null, message: null, remedy: null, places: [] } : judged
          return { id, severity: 'block', ...words, outcome: judged.outcome }
        })
        expect(packetSchema.shape.findings.safeParse(written).error?.issues ?? []).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('never comes to pass because the attempts are gone', () => {
    fc.assert(
      fc.property(anyEvidence, anyPlan, (seenNow, planned) => {
        for (const { judge, id } of ASSERTIONS) {
          const after = judge(silenced(seenNow), planned).outcome
          const before = judge(seenNow, planned).outcome
          expect({ id, gained: after === 'pass' && before !== 'pass' }).toEqual({ id, gained: false })
        }
      }),
      { numRuns: 150 },
    )
  })

  it('quotes no file place without its leak, and never more than a reader needs', () => {
    const leaks = Array.from({ length: 400 }, (_, line) =>
      leak('body', { place: { file: 'a.log', line, column: 1 } }),
    )
    const finding = assess(evidence({ written: searched({ leaks }) }), plan()).find(
      ({ id }) => id === 'body-not-stored',
    )
    expect(finding).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('400 times in 1 file') as unknown,
    })
    expect(finding?.outcome === 'fail' ? finding.places.length : 0).toBe(25)
  })

  it('has distinct words: one title, one reason to fail, closed codes without repetition', () => {
    const titles = ASSERTIONS.map(({ title }) => title)
    expect(new Set(titles).size).toBe(ASSERTIONS.length)
    for (const { codes, notApplicable } of ASSERTIONS) {
      expect(new Set(codes).size).toBe(codes.length)
      expect(notApplicable.filter((code) => !NOT_APPLICABLE_CODES.includes(code))).toEqual([])
    }
  })

  it('knows every permanent fault of the table as one of status or one of code', () => {
    const permanent = FAULTS.filter((fault) => FAULT_TABLE[fault].group === 'permanent')
    expect([...PERMANENT_STATUS_FAILURES, ...PERMANENT_CODE_FAILURES].sort()).toEqual([...permanent].sort())
  })
})
