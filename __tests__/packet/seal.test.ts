import { createHash, createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import { makeEngine, PARTS, type Engine } from '../../src/leak/engine.ts'
import type { Needles } from '../../src/leak/needles.ts'
import { PACKET_LIMIT_BYTES, packetSchema, type Packet } from '../../src/packet/schema.ts'
import { canonicalBytes, seal } from '../../src/packet/seal.ts'
import {
  attempt,
  attempts,
  errorDrill,
  evidence,
  failing,
  failure,
  happy,
  leak,
  plan,
  reply,
  searched,
} from '../assess/build.ts'
import { aPacket, NAMED_PLACE } from '../report/packet.ts'
import { draftOf } from './drafts.ts'

const KEY = `sk-${randomBytes(24).toString('hex')}`
const NONCE = randomBytes(6).toString('hex')
const PROMPT = `Please say in one plain sentence what a heron does at dawn, and repeat the code ${NONCE} at the end.`
const REPLY = `At dawn the grey heron stands in the shallow water and waits, patient as a post, for the first fish. ${NONCE}`
const ACCOUNT = `${randomBytes(4).readUInt32BE() + 10_000_000}.25`

const NEEDLES: Needles = {
  credentials: [KEY],
  bodies: [REPLY],
  errors: ['Too Many Requests', 'Rate limit reached, please try again after 1 second.'],
  prompts: [PROMPT],
  account: [ACCOUNT],
  nonces: [NONCE],
}

const fingerprint = (value: string) =>
  createHmac('sha256', 'one run').update(value).digest('hex').slice(0, 16) as Fingerprint

const engine = makeEngine(NEEDLES, fingerprint)
const state = (packet: Packet, by: Engine = engine) => {
  const sealed = seal(packet, by)
  return sealed.state === 'withheld' ? sealed.kinds : sealed.state
}

describe('canonical bytes', () => {
  it('are the same for the same values, whatever the order in which members were given', () => {
    const packet = aPacket()
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 97, maxLength: 97 }), (draws) => {
        let drawn = 0
        const mixed = shuffled(packet, () => draws[(drawn += 1) % draws.length] ?? 0)
        expect(Buffer.from(canonicalBytes(packetSchema.parse(mixed)))).toEqual(
          Buffer.from(canonicalBytes(packet)),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('have the members in the order of the schema, two spaces of indent and a new line at the end', () => {
    const text = Buffer.from(canonicalBytes(aPacket())).toString('utf8')
    const members = [...text.matchAll(/^ {2}"(?<name>\w+)":/gm)].map((row) => row.groups?.['name'])
    expect(members).toEqual(Object.keys(packetSchema.shape))
    expect(text.endsWith('\n}\n')).toBe(true)
  })

  it('survive reading and writing again', () => {
    const bytes = canonicalBytes(draftOf())
    const again = packetSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    expect(Buffer.from(canonicalBytes(again))).toEqual(Buffer.from(bytes))
  })

  it('hold nothing that the schema does not name', () => {
    const packet = { ...aPacket(), reply_text: REPLY }
    expect(Buffer.from(canonicalBytes(packet)).toString('utf8')).not.toContain('heron')
  })
})

describe('seal', () => {
  it('gives the exact bytes, their digest and the file name of a clean packet', () => {
    const packet = draftOf()
    const sealed = seal(packet, engine)
    expect(sealed).toMatchObject({
      state: 'sealed',
      digest: createHash('sha256').update(canonicalBytes(packet)).digest('hex'),
      fileName: 'evidence-smoke-20261122-001.json',
    })
  })

  it.each([
    ['the key', KEY, 'credential'],
    ['a piece of the key', KEY.slice(8, 28), 'credential'],
    ['the key in base64', Buffer.from(KEY).toString('base64'), 'credential'],
    ['the prompt', PROMPT, 'prompt'],
    ['the reply', REPLY, 'body'],
    ['an account detail', `balance ${ACCOUNT}`, 'account'],
  ])('withholds a packet whose operator note holds %s', (_what, note, kind) => {
    expect(state(draftOf({ plan: plan({ policy: { operatorNote: note } }) }))).toContain(kind)
  })

  it.each([
    ['a file name', aPacket({ findings: failingWith(NAMED_PLACE(`logs/${KEY}.txt`)) })],
    ['a model name', aPacket({ model: KEY })],
    ['the way back', aPacket({ rollback: `use ${KEY}` })],
    ['the path of the policy', aPacket({ policyPath: `.github/${KEY}.yml` })],
    ['an open question', aPacket({ uncertainty: [KEY] })],
  ])('withholds a packet whose key stands in %s', (_where, packet) => {
    expect(state(packet)).toEqual(['credential'])
  })

  it('names kinds, never values', () => {
    const sealed = seal(aPacket({ note: `${KEY} ${ACCOUNT}` }), engine)
    expect(sealed).toEqual({ state: 'withheld', kinds: ['credential', 'account'] })
  })

  it('does not withhold a packet for the words of an error message', () => {
    const note = 'Answered Too Many Requests. Rate limit reached, please try again after 1 second.'
    expect(state(draftOf({ plan: plan({ policy: { operatorNote: note } }) }))).toBe('sealed')
  })

  it('throws where the search cannot find what it planted itself', () => {
    const blind = makeEngine(NEEDLES, fingerprint, { ...PARTS, encodings: [] })
    expect(() => seal(aPacket(), blind)).toThrow('could not find what it planted')
  })

  it('throws where there is nothing to search for', () => {
    const empty: Needles = { credentials: [], bodies: [], errors: [], prompts: [], account: [], nonces: [] }
    expect(() => seal(aPacket(), makeEngine(empty, fingerprint))).toThrow('could not find')
  })

  it('throws where a packet is larger than the limit', () => {
    const uncertainty = Array.from({ length: 600 }, (_, n) => `${String(n)} ${'x'.repeat(1900)}`)
    expect(() => seal(aPacket({ uncertainty }), engine)).toThrow(String(PACKET_LIMIT_BYTES))
  })

  it('throws where a draft does not fit the schema', () => {
    expect(() => seal({ ...aPacket(), run_id: 'two words' }, engine)).toThrow('run_id')
  })
})

describe('a packet stays under its limit', () => {
  it('when every one of a hundred drills met a retry storm', () => {
    const storm = attempts(reply(500), Array<number>(99).fill(1000))
    const drills = Array.from({ length: 100 }, (_, n) =>
      errorDrill('server-error', { id: `server-error-${n}` }),
    )
    const seen = failing(...drills.map((drill) => ({ drill, attempts: storm })))
    const packet = draftOf({ evidence: seen, plan: plan({ drills: [happy().drill, ...drills] }) })
    expect(canonicalBytes(packet).length).toBeLessThan(PACKET_LIMIT_BYTES)
    const { attempts: listed, retry_count: retries } = packet.drills[1] ?? { attempts: [] }
    expect([listed.length < 100, listed.at(-1)?.n, retries]).toEqual([true, 100, 99])
  })

  it('when files with the longest names leaked everything', () => {
    const place = { file: `${'日'.repeat(1500)}.log`, line: 1, column: 1 }
    const kinds = ['credential', 'body', 'prompt', 'account', 'error-message'] as const
    const leaks = kinds.flatMap((kind) => Array.from({ length: 50 }, () => leak(kind, { place })))
    const seen = evidence({
      written: searched({ leaks }),
      drills: [happy({ attempts: [attempt()] }), failure()],
    })
    const packet = draftOf({ evidence: seen })
    expect(canonicalBytes(packet).length).toBeLessThan(PACKET_LIMIT_BYTES)
    const [named] = packet.findings.flatMap(({ places }) => places)
    expect(named).toMatchObject({ at: 'file', file: expect.stringMatching(/^\(cut\) 日+\.log$/) as unknown })
  })
})

function failingWith(place: ReturnType<typeof NAMED_PLACE>) {
  return { 'evidence-available': { outcome: 'fail' as const, code: 'unreadable', places: [place] } }
}

/** The same value with its members in another order. Lists keep theirs: it means something. */
function shuffled(value: unknown, draw: () => number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, draw))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => ({
    name,
    member,
    at: draw(),
  }))
  return Object.fromEntries(
    members.toSorted((a, b) => a.at - b.at).map(({ name, member }) => [name, shuffled(member, draw)]),
  )
}
