import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Attempt, Ending } from '../../src/evidence/drill.ts'
import type { Evidence } from '../../src/evidence/run.ts'
import { supportNeeds } from '../../src/assess/support-need.ts'
import { packetSchema, type Packet } from '../../src/packet/schema.ts'
import { canonicalBytes } from '../../src/packet/seal.ts'
import {
  attempt,
  attempts,
  direct,
  errorDrill,
  evidence,
  failing,
  failure,
  happy,
  happyDrill,
  leak,
  notSearched,
  plan,
  reply,
  searched,
  sideCall,
  token,
} from '../assess/build.ts'
import { draftOf } from './drafts.ts'

const FIELDS = [
  'run_id',
  'api_surface',
  'request_profile',
  'credential_ref',
  'status_class',
  'parse_check',
  'fallback_decision',
  'retry_count',
  'credential_logged',
  'body_redacted',
  'support_packet_ready',
  'operator_note',
]

const ending = (over: Partial<Extract<Ending, { kind: 'reply' }>>, status: number): Ending =>
  reply(status, over)

/** Evidence whose happy path ended so. */
const happyEnding = (end: Ending, over: Partial<Attempt> = {}): Evidence =>
  evidence({
    drills: [happy({ attempts: [attempt({ ...over, ending: end })], claim: 'failure' }), failure()],
  })

const firstRecord = (packet: Packet) => packet.records[0]

describe('a record', () => {
  it('has exactly the twelve fields in their order, one record a drill', () => {
    const packet = draftOf()
    expect(packet.records.map((record) => Object.keys(record))).toEqual([FIELDS, FIELDS])
    const written = packetSchema.parse(JSON.parse(Buffer.from(canonicalBytes(packet)).toString('utf8')))
    expect(written.records.map((record) => Object.keys(record))).toEqual([FIELDS, FIELDS])
    expect(packet.records.map(({ request_profile }) => request_profile)).toEqual(['minimal', 'server-error'])
  })

  it.each([
    ['false where the search found nothing', searched(), false],
    ['true where the key was found', searched({ leaks: [leak('credential')] }), true],
    ['unknown where nothing was searched', notSearched('self-test-failed'), 'unknown'],
    ['unknown where no key was searched for', searched({ armed: ['body', 'prompt'] }), 'unknown'],
  ])('says of the credential: %s', (_what, written, expected) => {
    expect(firstRecord(draftOf({ evidence: evidence({ written }) }))?.credential_logged).toBe(expected)
  })

  it.each([
    ['true where the search found none of it', searched(), true],
    ['false where the reply was found', searched({ leaks: [leak('body')] }), false],
    ['unknown where nothing was searched', notSearched(), 'unknown'],
  ])('says of the body: %s', (_what, written, expected) => {
    expect(firstRecord(draftOf({ evidence: evidence({ written }) }))?.body_redacted).toBe(expected)
  })

  it('says that the body is redacted where the direct client had nothing to keep it in', () => {
    expect(firstRecord(draftOf({ plan: direct() }))?.body_redacted).toBe(true)
  })

  it.each([
    [reply(204), '2xx'],
    [reply(301), '3xx'],
    [reply(404), '4xx'],
    [reply(599), '5xx'],
    [{ kind: 'no-reply', why: 'reset' } as const, 'none'],
    [{ kind: 'caller-left', bytes: 12 } as const, 'none'],
  ])('gives the class of the last answer (%#)', (end, expected) => {
    expect(firstRecord(draftOf({ evidence: happyEnding(end) }))?.status_class).toBe(expected)
  })

  it('gives the class none, a failed parse and no retries where no request came', () => {
    const packet = draftOf({ evidence: evidence({ drills: [happy({ attempts: [] }), failure()] }) })
    expect(firstRecord(packet)).toMatchObject({ status_class: 'none', parse_check: 'fail', retry_count: 0 })
  })

  it('counts retries without side calls, and takes the last answer by number', () => {
    const attempts = [
      attempt({ n: 2, ending: reply(200) }),
      sideCall(1),
      attempt({ n: 1, ending: reply(500) }),
    ]
    const packet = draftOf({ evidence: evidence({ drills: [happy({ attempts }), failure()] }) })
    expect(firstRecord(packet)).toMatchObject({ status_class: '2xx', parse_check: 'pass', retry_count: 1 })
  })

  it('reads an error path as pass only where the error was the documented envelope', () => {
    const unreadable = attempt({
      answeredBy: 'tap',
      ending: ending({ error: { readable: false, code: null, requestId: null } }, 500),
    })
    const packet = draftOf({ evidence: failing({}, { attempts: [unreadable] }) })
    expect(packet.records.map(({ parse_check }) => parse_check)).toEqual(['pass', 'pass', 'fail'])
  })
})

describe('the decision in a packet', () => {
  it('is never promote for a rehearsal, whatever its findings', () => {
    const outcomes = fc.array(fc.constantFrom('credential', 'body', 'prompt', 'account'), { maxLength: 3 })
    fc.assert(
      fc.property(outcomes, fc.boolean(), (kinds, promoted) => {
        const written = searched({ leaks: kinds.map((kind) => leak(kind as 'body')) })
        const planned = plan({ strength: 'rehearsal', policy: { promoted, want: 'rehearsal' } })
        const packet = draftOf({ evidence: evidence({ written }), plan: planned })
        const said = [packet.decision.value, ...packet.records.map((record) => record.fallback_decision)]
        expect(said).not.toContain('promote')
        expect(packet.decision.rehearsal_value).not.toBeNull()
      }),
    )
  })

  it('tells what a passed rehearsal would have been beside it', () => {
    const { decision } = draftOf({ plan: plan({ strength: 'rehearsal' }) })
    expect(decision).toEqual({
      value: 'hold',
      rehearsal_value: 'promote',
      strength: 'rehearsal',
      forced_by: [],
    })
  })

  it('is the same in every record as in the packet', () => {
    for (const strength of ['contract', 'live', 'rehearsal'] as const) {
      const packet = draftOf({ plan: plan({ strength }) })
      const recorded = new Set(packet.records.map((record) => record.fallback_decision))
      expect([...recorded]).toEqual([packet.decision.value])
    }
  })

  it('is rollback where the fallback already carries traffic', () => {
    const written = searched({ leaks: [leak('credential')] })
    const packet = draftOf({ evidence: evidence({ written }), plan: plan({ policy: { promoted: true } }) })
    expect(packet.decision).toMatchObject({
      value: 'rollback',
      forced_by: expect.arrayContaining(['credential-not-logged']) as unknown,
    })
  })
})

describe('what a run leaves open', () => {
  it.each([
    ['all is well', evidence()],
    ['nothing was searched', evidence({ written: notSearched(), source: notSearched() })],
    [
      'keys and replies leaked',
      evidence({ written: searched({ leaks: [leak('credential'), leak('body')] }) }),
    ],
    ['the fault was not met', failing({ fault: 'not-met' })],
  ])('names every finding that is not pass where %s', (_what, seen) => {
    const packet = draftOf({ evidence: seen })
    const open = packet.findings.filter(({ outcome }) => outcome !== 'pass').map(({ id }) => id)
    expect(open.filter((id) => !packet.uncertainty.some((line) => line.startsWith(`${id} `)))).toEqual([])
    const passed = packet.findings.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)
    expect(passed.filter((id) => packet.uncertainty.some((line) => line.startsWith(`${id} `)))).toEqual([])
  })

  it.each([
    ['rehearsal', 'simulated'],
    ['contract', 'not exercised'],
    ['live', 'One call'],
  ] as const)('says what a %s cannot show', (strength, words) => {
    expect(draftOf({ plan: plan({ strength }) }).uncertainty[0]).toContain(words)
  })
})

describe('the support packet', () => {
  it.each([
    [401, 'key is current'],
    [403, 'may use this model'],
    [429, 'about the limit'],
    [500, 'Run again'],
    [503, 'Run again'],
  ])('is complete after a %i on the happy path', (status, step) => {
    const { support } = draftOf({ evidence: happyEnding(reply(status)) })
    expect(support).toMatchObject({
      request_id: 'req-1',
      endpoint: 'POST https://gateway.example/v1/responses',
      model: 'test-model',
      time_utc: '2026-03-01T10:00:00.000Z',
      actual: `status ${status} after 1 attempt`,
      error_code: 'server_error',
    })
    expect(support?.next_step).toContain(step)
    expect(support?.request_shape).toContain('responses, profile minimal')
  })

  it('takes the request id of the error text where no header names one', () => {
    const error = { readable: true, code: 'other', requestId: token('req-in-text') } as const
    const packet = draftOf({ evidence: happyEnding(reply(429, { requestId: null, error })) })
    expect(packet.support?.request_id).toBe('req-in-text')
  })

  const drill = errorDrill('server-error', { id: 'primary-down', expects: 'rescued' })
  const down = attempt({ answeredBy: 'tap', ending: reply(503), request: { route: 'primary' } })
  const rescue = (...answers: readonly Ending[]): Evidence => {
    const sent = answers.map((each, at) => attempt({ n: at + 2, gapMs: 5, ending: each }))
    return failing({ drill, attempts: [down, ...sent] })
  }

  it('is that of the fallback where the gateway refused to rescue, with the calls of its own route', () => {
    const { support } = draftOf({ evidence: rescue(reply(500), reply(503)) })
    expect(support).toMatchObject({ model: 'test-model', actual: 'status 503 after 2 attempts' })
  })

  it('is that of the gateway where the tap refused what was sent again', () => {
    const refused = attempt({ n: 2, gapMs: 500, answeredBy: 'tap', ending: reply(403) })
    const seen = evidence({
      drills: [happy({ attempts: [attempt({ ending: reply(503) }), refused], claim: 'failure' }), failure()],
    })
    expect(draftOf({ evidence: seen }).support?.actual).toBe('status 503 after 1 attempt')
  })

  it('is null where the fallback rescued in the end', () => {
    expect(draftOf({ evidence: rescue(reply(500), reply(200)) }).support).toBeNull()
  })

  it.each([
    ['all is well', evidence()],
    ['nothing came back', happyEnding({ kind: 'no-reply', why: 'refused' })],
    [
      'the tap played the failure',
      failing({ attempts: [attempt({ answeredBy: 'tap', ending: reply(401) })] }),
    ],
    ['the gateway was simulated', happyEnding(reply(503), { answeredBy: 'simulator' })],
  ])('is null where %s', (_what, seen) => {
    expect(draftOf({ evidence: seen }).support).toBeNull()
  })

  it('is null where the gateway refused the mistake that it was sent', () => {
    const drill = errorDrill('bad-credential', { cause: { by: 'gateway', mistake: 'bad-credential' } })
    const seen = failing({ drill, fault: 'met', attempts: [attempt({ ending: reply(401) })] })
    expect(draftOf({ evidence: seen }).support).toBeNull()
  })

  it('is there whenever the assertion asks for one', () => {
    const status = fc.constantFrom(200, 400, 401, 402, 403, 404, 429, 500, 503)
    const code = fc.constantFrom('model_not_found', 'insufficient_quota', 'server_error', 'other', null)
    const answer = fc.record({ status, code })
    const drills = fc.array(fc.array(answer, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(drills, (given) => {
        const [first, ...rest] = given.map((answers, index) => ({
          ...happy(),
          drill: index === 0 ? happyDrill() : errorDrill('server-error', { id: `drill-${index}` }),
          attempts: answers.map((each, at) =>
            attempt({
              n: at + 1,
              ending: reply(each.status, {
                error: each.code === null ? null : { readable: true, code: each.code, requestId: null },
                reading: { outcome: 'fail', code: 'http-error', error: null, reason: 'A test.' },
              }),
            }),
          ),
        }))
        if (first === undefined) throw new Error('no drill')
        const seen = evidence({ drills: [first, ...rest] })
        const isNeeded = supportNeeds(seen).length > 0
        expect(!isNeeded || draftOf({ evidence: seen }).support !== null).toBe(true)
      }),
    )
  })
})

describe('a drill in a packet', () => {
  it('counts hops apart from retries', () => {
    const attempts = [
      attempt({ n: 1, ending: reply(500) }),
      attempt({ n: 2, ending: reply(500) }),
      attempt({ n: 3, request: { model: 'other' } }),
    ]
    const packet = draftOf({ evidence: failing({ attempts }) })
    expect(packet.drills[1]).toMatchObject({ retry_count: 2, hops: 1 })
    expect(packet.drills[1]?.attempts.map(({ model }) => model)).toEqual(['declared', 'declared', 'other'])
  })

  it('says who served, who retried and how it waited', () => {
    const counted = attempts(reply(503), [500, 1000], { request: { route: 'primary' } }).map(
      (each, count) => ({
        ...each,
        request: { ...each.request, hint: { header: 'x-stainless-retry-count', count } },
      }),
    )
    const sent = [...counted, attempt({ n: 4, gapMs: 3 })]
    expect(draftOf({ evidence: failing({ attempts: sent }) }).drills[1]).toMatchObject({
      served: { route: 'fallback', model: 'declared', answered_by: 'gateway' },
      retries: { by: { sdk: 2, proxy: 0, above: 0, unknown: 1 }, contradicted: false },
      backoff: 'growing',
      caller_left_after: null,
    })
  })

  it('says that nobody served, that a counter lied and when the caller left', () => {
    const hint = { header: 'x-stainless-retry-count', count: 4 }
    const sent = attempts(reply(500), [2], { request: { hint } })
    const packet = draftOf({ evidence: failing({ attempts: sent, callerLeft: { afterAttempt: 1 } }) })
    expect(packet.drills[1]).toMatchObject({
      served: null,
      retries: { contradicted: true },
      backoff: 'none',
      caller_left_after: 1,
    })
  })

  it.each([
    [{ by: 'decided' }, 'decided'],
    [{ by: 'settled', quietMs: 900 }, 'settled'],
  ] as const)('says how the watch ended (%#)', (ended, expected) => {
    expect(draftOf({ evidence: failing({ ended }) }).drills[1]?.application.ended).toBe(expected)
  })

  it.each(['direct', 'command', 'service', 'worker'])('can be one of a %s', (kind) => {
    const packet = draftOf()
    const drills = packet.drills.map((drill) => ({ ...drill, application: { ...drill.application, kind } }))
    const setup = { ...packet.setup, application: kind }
    expect(packetSchema.safeParse({ ...packet, drills, setup }).error?.issues).toBeUndefined()
  })

  it('keeps closed words and numbers of what came back, and no text', () => {
    const reading = { outcome: 'ambiguous', code: 'trailing-bytes', reason: 'words of ours' } as const
    const packet = draftOf({ evidence: happyEnding(reply(200, { reading })) })
    expect(packet.drills[0]?.reading).toEqual({
      outcome: 'ambiguous',
      code: 'trailing-bytes',
      error_code: null,
      fields: {},
    })
  })
})

describe('the places of a finding', () => {
  it('name one place once, however many values were found there', () => {
    const places = [
      { file: 'happy-path/stdout', line: 1, column: 187 },
      { file: 'happy-path/stdout', line: 1, column: 187 },
      { file: 'happy-path/stdout', line: 2, column: 187 },
    ]
    const written = searched({ leaks: places.map((place) => leak('credential', { place })) })
    const { findings } = draftOf({ evidence: evidence({ written }) })
    expect(findings.find(({ id }) => id === 'credential-not-logged')?.places).toEqual([
      { at: 'file', file: 'happy-path/stdout', line: 1, column: 187 },
      { at: 'file', file: 'happy-path/stdout', line: 2, column: 187 },
    ])
  })
})
