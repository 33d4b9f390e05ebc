import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

import type { Leak } from '../../src/evidence/search.ts'
import { encodedForms } from '../../src/leak/decode/encodings.ts'
import { makeEngine, PARTS } from '../../src/leak/engine.ts'
import type { Needles } from '../../src/leak/needles.ts'
import { BODY, ERROR_TEXT, fingerprint, newKey, NO_NEEDLES, NONCE, PROMPT, scan } from './known.ts'

const CHINESE =
  '黄昏之前，守塔人爬上长长的楼梯，修剪每一根灯芯，擦亮巨大的铜镜。然后点亮灯火，远处的船只数着闪光，知道礁石在哪里。'
const LONG = Array.from(
  { length: 300 },
  (_, n) => `Line ${n * 7919} says ${(n * 104_729).toString(36)}.`,
).join(' ')

const NEEDLES: Needles = {
  credentials: [newKey(), newKey(13), randomBytes(20).toString('hex'), `pk_${newKey(100)}-${newKey(60)}`],
  bodies: [BODY, LONG, CHINESE, '{"city":"Wellington","unit":"celsius"}', `fine 🙂 ${NONCE}`],
  errors: [ERROR_TEXT],
  prompts: [PROMPT],
  account: ['12345678.25', 'org-7f3a9c2d4e'],
  nonces: [NONCE],
}
const VALUES = [...NEEDLES.credentials, ...NEEDLES.account, ...NEEDLES.nonces, ...NEEDLES.bodies, ERROR_TEXT]

const FROM_THE_START = { after: 0, letters: true, escapes: true }
const filtered = makeEngine(NEEDLES, fingerprint, { ...PARTS, filter: FROM_THE_START })
const unfiltered = makeEngine(NEEDLES, fingerprint, { ...PARTS, filter: null })

type Encode = (bytes: Buffer) => Buffer

const text =
  (write: (bytes: Buffer) => string): Encode =>
  (bytes) =>
    Buffer.from(write(bytes), 'utf8')
const wrapped = (width: number) =>
  text((bytes) => (bytes.toString('latin1').match(new RegExp(`.{1,${width}}`, 'gs')) ?? []).join('\n  '))
const inLines = (size: number, before: string, after: string) =>
  text((bytes) =>
    (bytes.toString('utf8').match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [])
      .map((piece, n) => `${before}${1_700_000_000_000 + n * 13}${after.replace('*', JSON.stringify(piece))}`)
      .join('\n'),
  )

const inStrings = (size: number, write: (event: string, n: number) => object) =>
  text((bytes) =>
    (bytes.toString('utf8').match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [])
      .map((content, n) => JSON.stringify(write(JSON.stringify({ id: 'c1', delta: { content } }), n)))
      .join('\n'),
  )

const ENCODERS: readonly Encode[] = [
  (bytes) => bytes,
  text((bytes) => bytes.toString('base64')),
  text((bytes) => bytes.toString('base64url')),
  text((bytes) => bytes.toString('hex')),
  text((bytes) => bytes.toString('hex').toUpperCase()),
  text((bytes) => (bytes.toString('hex').match(/../g) ?? []).join(' ')),
  text((bytes) => JSON.stringify([...bytes])),
  text((bytes) => JSON.stringify(JSON.stringify(bytes.toString('utf8')))),
  text((bytes) => encodeURIComponent(bytes.toString('utf8').toWellFormed())),
  text((bytes) => Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
  text((bytes) =>
    Array.from({ length: bytes.toString('utf8').length }, (_, i) => bytes.toString('utf8').charCodeAt(i))
      .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
      .join(''),
  ),
  text((bytes) => Array.from(bytes.toString('utf8'), (char) => `&#${char.codePointAt(0) ?? 0};`).join('')),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le').swap16(),
  text((bytes) => bytes.toString('utf8').toUpperCase()),
  text((bytes) => bytes.toString('utf8').replace(/(.{9})/gsu, '$1\u001b[31m')),
  wrapped(7),
  wrapped(64),
  ...[1, 2, 3, 4, 5, 6, 8].map((size) => inLines(size, '{"time":', ',"level":"info","token":*}')),
  ...[1, 3, 5, 7].map((size) => inLines(size, '', ' [worker] chunk *')),
  // An event as a string, and a container's log of it.
  ...[2, 5].map((size) => inStrings(size, (event) => ({ level: 20, event: `data: ${event}` }))),
  inStrings(4, (event, n) => ({ log: `${JSON.stringify({ seq: n, event })}\n`, stream: 'stdout', n })),
]

const LOGS = [
  (n: number) => `{"time":${1_700_000_000_000 + n},"level":"info","msg":"request finished","status":200}`,
  (n: number) => `2026-11-22T06:34:${n % 60} INFO  worker ${n} picked up job ${(n * 7919).toString(36)}`,
  (n: number) => `GET /orders?page=${n % 9}&size=20 ${n % 7 === 0 ? 503 : 200} ${n % 300}ms "curl/8.5.0"`,
]

/** So many bytes of a log. */
const logOf = (kind: number, bytes: number): Buffer => {
  const lines: string[] = ['']
  for (let n = 0, length = 0; length < bytes; n++) {
    const line = (LOGS[kind % LOGS.length] ?? String)(n)
    lines.push(line)
    length += line.length + 1
  }
  return Buffer.from(lines.join('\n').slice(0, bytes), 'latin1')
}

/** Near the borders of windows as often as anywhere else. */
const offset = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 2000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -1500, max: 1500 }).map((by) => 320 * 1024 + by) },
  { weight: 1, arbitrary: fc.integer({ min: -900, max: 900 }).map((by) => 576 * 1024 + by) },
)

const leakOf = fc.record({
  value: fc.nat({ max: VALUES.length - 1 }),
  cut: fc.constantFrom(1, 1, 1, 0.6),
  inner: fc.oneof(fc.constant(0), fc.nat({ max: ENCODERS.length - 1 })),
  outer: fc.nat({ max: ENCODERS.length - 1 }),
})

const streamOf = fc.record({
  leak: leakOf,
  log: fc.nat({ max: 2 }),
  offset,
  chunk: fc.integer({ min: 5000, max: 400_000 }),
})

interface Case {
  readonly leak: {
    readonly value: number
    readonly cut: number
    readonly inner: number
    readonly outer: number
  }
  readonly log: number
  readonly offset: number
}

const built = ({ leak, log, offset: at }: Case): Buffer => {
  const value = Array.from(VALUES[leak.value] ?? '')
  const part = Buffer.from(value.slice(0, Math.ceil(value.length * leak.cut)).join(''), 'utf8')
  const inner = ENCODERS[leak.inner]?.(part) ?? part
  const outer = ENCODERS[leak.outer]?.(inner) ?? inner
  return Buffer.concat([logOf(log, at), outer, logOf(log, 300)])
}

/** Lines over which one value is spread: a border of windows may cut it in two for one search and not for the other. */
const SPREAD = 80

const isSpread = (...leaks: readonly Leak[]): boolean => leaks.some(({ technique }) => technique === 'split')

/** What a leak says, without the technique: how it was written may be seen by two channels. */
const saysSame = (a: Leak, b: Leak): boolean =>
  a.kind === b.kind &&
  a.fingerprint === b.fingerprint &&
  (a.outcome === b.outcome || a.outcome === 'leak') &&
  Math.abs((a.place.line ?? 0) - (b.place.line ?? 0)) <= (isSpread(a, b) ? SPREAD : 0)

const RUNS = Number(process.env['FILTER_RUNS'] ?? 120)

describe('the filter before the search', () => {
  it('lets a short key through whose lines begin with a colour', () => {
    const key = newKey(13)
    const engine = makeEngine({ ...NO_NEEDLES, credentials: [key] }, fingerprint, {
      ...PARTS,
      filter: FROM_THE_START,
    })
    const lines = key.match(/.{1,7}/g) ?? []
    expect(scan(engine, `\n${lines.join('\n \u001b[31m ')}\nand more`)).toMatchObject([{ outcome: 'leak' }])
  })

  it('loses nothing that the search without it finds', () => {
    let [found, more] = [0, 0]
    fc.assert(
      fc.property(streamOf, (drawn) => {
        const bytes = built(drawn)
        const all = scan(unfiltered, bytes, drawn.chunk)
        const some = scan(filtered, bytes, drawn.chunk)
        expect(all.filter((leak) => !some.some((other) => saysSame(other, leak)))).toEqual([])
        found += all.length > 0 ? 1 : 0
        more += some.some((leak) => !all.some((other) => saysSame(leak, other))) ? 1 : 0
      }),
      { numRuns: RUNS },
    )
    // The comparison means something: most of what was drawn is found, and found by both.
    expect(found).toBeGreaterThan(RUNS / 2)
    expect(more).toBeLessThan(RUNS / 50)
  })

  it('is proven with the search: without one of its parts the proof fails', () => {
    const provenWith = (part: Partial<typeof FROM_THE_START>) =>
      makeEngine(NEEDLES, fingerprint, { ...PARTS, filter: { ...FROM_THE_START, ...part } }).prove()
    expect(provenWith({}).state).toBe('proven')
    expect(provenWith({ letters: false })).toMatchObject({
      state: 'failed',
      techniques: expect.arrayContaining(['plain', 'shingles', 'case-folded']),
    })
    expect(provenWith({ escapes: false })).toEqual({
      state: 'failed',
      techniques: ['json-escape'],
      fingerprints: expect.arrayContaining(NEEDLES.account.map(fingerprint)),
    })
  })

  const share = (bytes: Uint8Array) => {
    let [examined, all] = [0, 0]
    const note = (searched: number, of: number) => {
      examined += searched
      all += of
    }
    const filter = { ...FROM_THE_START, examined: note }
    const few = { ...NEEDLES, bodies: [BODY, LONG] }
    const leaks = scan(makeEngine(few, fingerprint, { ...PARTS, filter }), bytes)
    return { leaks: leaks.length, share: examined / all }
  }

  it.each([0, 1, 2])('searches little of ordinary logs (%#)', (kind) => {
    const { leaks, share: examined } = share(logOf(kind, 4 * 2 ** 20))
    expect({ leaks, isLittle: examined < 0.05 }).toEqual({ leaks: 0, isLittle: true })
  })

  it('searches little of pictures and other packed bytes', () => {
    const picture = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      deflateSync(randomBytes(3 * 2 ** 20)),
    ])
    const { leaks, share: examined } = share(picture)
    expect({ leaks, isLittle: examined < 0.5 }).toEqual({ leaks: 0, isLittle: true })
  })

  it('finds nothing in a minified bundle', async () => {
    const folder = join(import.meta.dirname, '../../dist')
    const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      const head = (await readFile(join(folder, name))).subarray(0, 2 ** 20)
      expect(share(head).leaks).toBe(0)
    }
  }, 60_000)
})

describe(`${encodedForms('').length} forms`, () => {
  it.each(NEEDLES.credentials)('of a key are found behind the filter', (key) => {
    for (const { bytes } of encodedForms(key)) {
      expect(scan(filtered, Buffer.concat([logOf(1, 700), bytes]), 4096)).not.toEqual([])
    }
  })
})
