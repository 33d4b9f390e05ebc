import { randomBytes } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { LeakKind } from '../../src/evidence/search.ts'
import type { Needles } from '../../src/leak/needles.ts'
import { BODY, engineFor, newKey, PROMPT, scan } from './known.ts'

const KEY = newKey()
const ACCOUNT = `org-${randomBytes(9).toString('hex')}`
const NEEDLES: Partial<Needles> = {
  credentials: [KEY],
  bodies: [BODY],
  prompts: [PROMPT],
  account: [ACCOUNT],
}
const engine = engineFor(NEEDLES)

/** Whole leaks, by kind. */
const kindsIn = (text: string | Uint8Array): readonly LeakKind[] => [
  ...new Set(
    scan(engine, text)
      .filter(({ outcome }) => outcome === 'leak')
      .map(({ kind }) => kind),
  ),
]

/** Numbers from 0 to 1 that look random and are always the same. */
const drawing = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

const wordOf = (draw: () => number): string =>
  Array.from({ length: 2 + Math.floor(draw() * 7) }, (_, n) => {
    const letters = n % 2 === 0 ? 'bcdfghklmnprstvw' : 'aeiou'
    return letters[Math.floor(draw() * letters.length)] ?? ''
  }).join('')

const tokensOf = (text: string): readonly string[] => text.match(/\s*[^\s]{1,5}/gu) ?? []

type Write = (token: string, n: number) => string

const inLines = (value: string, write: Write): string => tokensOf(value).map(write).join('\n')

const clock = (n: number): string => `2026-01-01T10:00:${String(n % 60).padStart(2, '0')}.${(n * 37) % 1000}Z`

const noise = (n: number): string =>
  [
    '{"level":30,"time":1767225601,"msg":"request completed","ms":12}',
    '{"level":30,"time":1767225602,"route":"/health","agent":"kube-probe/1.31","ms":3}',
    `${clock(n)} INFO [http-${n}] web.Filter - GET /health 200 in ${n * 7} ms, everybody is well`,
  ][n % 3] ?? ''

const delta: Write = (content) =>
  JSON.stringify({ id: 'c1', object: 'chunk', choices: [{ index: 0, delta: { content } }] })

const colour = (token: string): string => `\u001b[1m\u001b[32m${token}\u001b[0m`

const WAYS: readonly (readonly [string, Write])[] = [
  ['a line with a counter', (token, n) => `DEBUG:app.stream:chunk ${n}: <${token}>`],
  ['a member', (token, n) => JSON.stringify({ level: 20, time: 17_672_256 + n, token })],
  ['a text that ends with it', (token, n) => JSON.stringify({ n, msg: `delta: ${token}` })],
  ['an event as a string', (token, n) => JSON.stringify({ n, event: `data: ${delta(token, n)}` })],
  ['other loggers between', (token, n) => [noise(n), `${clock(n)} token: ${token}`, noise(n + 1)].join('\n')],
  ['a constant line before each', (token) => `>>> next(chunks)\n'${token}'`],
  ['a block', (token, n) => `Chunk {\n  index: ${n},\n  delta: Some(\n    "${token}",\n  ),\n}`],
  ['a member first, then a time', (token, n) => JSON.stringify({ token, event: 'delta', time: clock(n) })],
  ['colours', (token, n) => `${clock(n)} [${colour('debug')}] ${colour(token)} chunk=${n}`],
  ['tags', (token, n) => `<span data-i="${n}">${token}</span>`],
  [
    'two loggers',
    (token, n) => `{"n":${n},"token":${JSON.stringify(token)}}\n{"t":${JSON.stringify(token)}}`,
  ],
  ['subtitles', (token, n) => `${n}\n00:00:${n % 60},000 --> 00:00:${n % 60},900\n${token}\n`],
  ['lengths', (token) => `${token.length.toString(16)}\r\n${token}\r\n`],
]

describe('values one piece a line', () => {
  it.each(WAYS)('are found: %s', (_, write) => {
    for (const [kind, value] of [
      ['credential', KEY],
      ['body', BODY],
      ['prompt', PROMPT],
      ['account', ACCOUNT],
    ] as const)
      expect([kind, kindsIn(inLines(value, write))]).toEqual([kind, [kind]])
  })

  it.each([
    ['objects', ','],
    ['objects without anything between', ''],
  ])('are found on one line: %s', (_, between) => {
    const line = tokensOf(BODY)
      .map((token, n) => JSON.stringify({ n, d: token }))
      .join(between)
    expect(kindsIn(line)).toEqual(['body'])
  })

  it('are found where two streams were written at once', () => {
    const other = tokensOf(
      'Nobody knows yet who will cook tonight, since the kitchen has been shut for a week. '.repeat(4),
    )
    const lines = tokensOf(BODY).map(
      (token, n) => `${delta(token, n)}\n${delta(other[n % other.length] ?? '', n)}`,
    )
    expect(kindsIn(lines.join('\n'))).toEqual(['body'])
  })

  it('are found where many streams were written at once, each line with the id of its request', () => {
    const draw = drawing(7)
    const vocabulary = Array.from({ length: 900 }, () => wordOf(draw))
    // Few words are common, and most are rare, as in any language.
    const text = (): string =>
      Array.from({ length: 140 }, () => vocabulary[Math.floor(900 * draw() ** 2.5)]).join(' ')
    const texts = Array.from({ length: 7 }, text)
    const left = texts.map((each, n) => ({ id: `1a${n + 10}`, tokens: [...tokensOf(each)] }))
    const lines: string[] = []
    for (let n = 0; left.some(({ tokens }) => tokens.length > 0); n++) {
      const open = left.filter(({ tokens }) => tokens.length > 0)
      const stream = open[Math.floor(draw() * open.length)]
      lines.push(`10:00:${n % 60}.${(n * 7919) % 1000} req=${stream?.id} delta="${stream?.tokens.shift()}"`)
    }
    const leaks = scan(engineFor({ bodies: texts }), lines.join('\n'))
    expect(leaks.map(({ outcome }) => outcome)).toEqual(texts.map(() => 'leak'))
    expect(scan(engineFor({ bodies: Array.from({ length: 7 }, text) }), lines.join('\n'))).toEqual([])
  })

  it('are found newest first', () => {
    for (const [, write] of WAYS.slice(0, 4))
      expect(kindsIn(tokensOf(BODY).map(write).reverse().join('\n'))).toEqual(['body'])
  })

  it.each([
    [
      'Chinese',
      '欢迎来到杭州。第一天上午沿着西湖散步，参观断桥和白堤，下午乘船去湖心岛，晚上在河坊街品尝当地小吃；第二天早起去灵隐寺，然后到龙井村喝茶，最后乘坐夜车返回上海。',
    ],
    [
      'Russian',
      'Вечером смотритель маяка поднимается по длинной лестнице, чистит большую линзу и зажигает лампу, а потом записывает в журнал ветер, видимость и проходящие суда.',
    ],
  ])('are found newest first with several letters of another script in each: %s', (_title, reply) => {
    const own = engineFor({ bodies: [reply] })
    for (const size of [2, 3]) {
      const tokens = reply.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []
      const lines = tokens.map((token, n) => `2026-11-22T10:00:${n % 60}Z tok="${token}"`).toReversed()
      expect(scan(own, lines.join('\n'))).toMatchObject([{ kind: 'body', outcome: 'leak' }])
      const escaped = lines.map((line) =>
        line.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
      )
      expect(scan(own, escaped.join('\n'))).toMatchObject([{ kind: 'body', outcome: 'leak' }])
    }
  })

  it('are found in a stream of events that was cut anywhere and logged in pieces', () => {
    const events = tokensOf(BODY)
      .map((token, n) => `data: ${delta(token, n)}\n\n`)
      .join('')
    const pieces = events.match(/[^]{1,512}/gu) ?? []
    expect(
      kindsIn(pieces.map((piece, n) => `${clock(n)} DEBUG read ${JSON.stringify(piece)}`).join('\n')),
    ).toEqual(['body'])
  })

  it('are found beside each other in records of any form', () => {
    const lengths = tokensOf(BODY).map((token) => {
      const bytes = Buffer.from(token, 'utf8')
      return Buffer.concat([Buffer.of(0x0a, bytes.length), bytes, Buffer.of(0x18, 0x00)])
    })
    expect(kindsIn(Buffer.concat(lengths))).toEqual(['body'])
  })

  it('are found in scripts without blanks, and in those that few bytes are letters of', () => {
    const texts = [
      '灯台守は夕方になると長い階段を上り、芯を整え、大きな真鍮のレンズを磨いてから、静かに灯をともす。',
      'Смотритель маяка поднимается вечером по длинной лестнице, поправляет фитиль и зажигает огонь.',
    ]
    for (const text of texts) {
      const own = engineFor({ bodies: [text] })
      const lines = (text.match(/.{1,2}/gu) ?? []).map((token, n) => `${clock(n)} INFO: ${token}`)
      expect(scan(own, lines.join('\n'))).toMatchObject([
        { kind: 'body', outcome: 'leak', technique: 'split' },
      ])
    }
  })

  it('are found where a line holds a few words', () => {
    const lines = (BODY.match(/\s*(?:\S+\s+){0,2}\S+/gu) ?? []).map(
      (words, n) => `chunk ${n + 3} ${words.trim()}`,
    )
    expect(kindsIn(lines.join('\n'))).toEqual(['body'])
  })

  it('stand where the first of them does', () => {
    const [leak] = scan(engine, `started\n\n${inLines(KEY, (token, n) => JSON.stringify({ n, token }))}`)
    expect(leak).toMatchObject({ technique: 'split', place: { line: 3 } })
  })

  it('are found wherever the stream is cut', () => {
    const text = inLines(BODY, (token, n) => JSON.stringify({ level: 20, time: 17_672_256 + n, token }))
    for (const size of [1, 7, 64, 1000])
      expect(scan(engine, text, size)).toMatchObject([{ kind: 'body', outcome: 'leak', place: { line: 1 } }])
  })

  it('are found far behind the filter, and far apart', () => {
    const filler = Array.from({ length: 40 }, (_, n) => noise(n)).join('\n')
    const text = tokensOf(KEY)
      .map((token, n) => `${filler}\n${JSON.stringify({ n, token })}`)
      .join('\n')
    expect(kindsIn(`${`${filler}\n`.repeat(600)}${text}`)).toEqual(['credential'])
  })
})

describe('words that follow each other by chance', () => {
  it('are nothing in random text', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789     \n"'
    for (let run = 0; run < 4; run++) {
      const text = Array.from(randomBytes(200_000), (byte) => letters[byte % letters.length]).join('')
      expect(scan(engine, text)).toEqual([])
      expect(scan(engine, randomBytes(200_000))).toEqual([])
      expect(scan(engine, randomBytes(100_000).toString('hex').replaceAll(/../g, '$& '))).toEqual([])
    }
  })

  it.each([
    [
      'counting',
      Array.from({ length: 28 }, (_, n) => `${n + 1}`).join(' '),
      (n: number) => `worker ${n + 1} is ready`,
    ],
    [
      'two words in turns',
      'true, false, true, true, false, false, true, false, true',
      (n: number) => `call ${n} ok=${String(n % 3 > 0)}`,
    ],
  ])('are nothing where the needle says little: %s', (_, reply, line) => {
    const log = Array.from({ length: 300 }, (_unused, n) => line(n)).join('\n')
    expect(scan(engineFor({ bodies: [reply] }), log)).toEqual([])
  })

  it('are nothing in the words of the text, sorted or shuffled', () => {
    const words = BODY.match(/\p{L}+/gu) ?? []
    expect(kindsIn([...words].sort().join('\n'))).toEqual([])
    fc.assert(
      fc.property(fc.shuffledSubarray([...words], { minLength: words.length }), (shuffled) => {
        expect(scan(engine, shuffled.map((token, n) => JSON.stringify({ n, token })).join('\n'))).toEqual([])
      }),
      // The same ones each time: one in 800 has a few rows of its words.
      { numRuns: 30, seed: 1 },
    )
  })

  it('are nothing where another text on the topic is streamed', () => {
    const other =
      'In the evening the keeper goes up the stair, wipes the brass, and lights the lamp before the sun has gone down. ' +
      'The ships know the flashes by heart. Later he writes the wind and the weather into the log, drinks coffee and waits for the morning.'
    for (const [, write] of WAYS) expect(scan(engine, inLines(other, write))).toEqual([])
  })

  it('are nothing where another key is streamed', () => {
    for (const [, write] of WAYS) expect(scan(engine, inLines(newKey(), write))).toEqual([])
  })

  it('are no reply where they are its prompt', () => {
    const prompt = `${PROMPT} Begin with: Nobody counts the boats while the harbour sleeps under the first snow of the year.`
    const reply = `Nobody counts the boats while the harbour sleeps under the first snow of the year. ${BODY}`
    const own = engineFor({ prompts: [prompt], bodies: [reply] })
    const found = scan(
      own,
      inLines(prompt, (token, n) => JSON.stringify({ n, token })),
    )
    expect(found.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['prompt leak'])
  })
})

describe('a short reply of ordinary words', () => {
  const alone = (reply: string) => engineFor({ bodies: [reply] })
  const with600Words = (reply: string) => engineFor({ bodies: [reply, BODY.repeat(3)], prompts: [PROMPT] })

  it.each([
    ['This is only a test!', 'This software\nis covered\nonly\nby a licence\nthat we and our lawyers test.'],
    ['This is only a test!', '# This file is read by one program only, see a note in test/'],
    ['This is only a test!', "assert this, 'it is not only your friend, but a very simple test'"],
    [
      'Yes, it is on the way.',
      'Yes we can. But it may be late; nothing is ever easy on a Monday when the trains stand still all the way.',
    ],
  ])('is no prose that has them in this order, whatever else is searched for: %s', (reply, text) => {
    for (const engineOf of [alone, with600Words]) {
      expect(scan(engineOf(reply), text)).toEqual([])
      expect(scan(engineOf(reply), `${text}\n`.repeat(3))).toEqual([])
      expect(scan(engineOf(reply), `${text}\n${reply}`)).toMatchObject([{ kind: 'body', technique: 'plain' }])
    }
  })

  it('is found in the events of its stream, with signs in events of their own and ids of one or two words', () => {
    const reply = 'Hello! How can I assist you today?'
    const events = ['', 'Hello', '!', ' How', ' can', ' I', ' assist', ' you', ' today', '?'].map(
      (content, n) => {
        const chunk = {
          ...{
            id: 'chatcmpl-9f2c',
            object: 'chat.completion.chunk',
            created: 1_741_708_408,
            model: 'a-model-2024-07-18',
          },
          choices: [{ index: 0, delta: { content, refusal: null }, logprobs: null, finish_reason: null }],
          ...{ usage: null, obfuscation: n % 3 === 0 ? `q${n}Z/x${n}` : `q${n}Zx` },
        }
        return `data: ${JSON.stringify(chunk)}\n\n`
      },
    )
    for (const engineOf of [alone, with600Words])
      expect(scan(engineOf(reply), events.join(''))).toMatchObject([{ kind: 'body', technique: 'split' }])
  })

  it('is found one word a line of a log where it has some more of them', () => {
    const reply = 'Yes, your parcel left Hamburg harbour yesterday'
    const lines = tokensOf(reply).map((token, n) => JSON.stringify({ n, level: 'debug', token }))
    for (const engineOf of [alone, with600Words])
      for (const text of [lines.join('\n'), lines.toReversed().join('\n')])
        expect(scan(engineOf(reply), text)).toMatchObject([{ kind: 'body', technique: 'split' }])
  })
})

describe('an account detail in pieces', () => {
  it.each([
    ['Kajaveien 22 Oppgang A', ['Kajaveien 2', '2 Oppgang A']],
    ['Trekanten 6\n6471 Ringsted', ['Trekanten 6\n6', '471 Ringsted']],
    ['Thomson - Thomson Trading', ['Thomson - ', 'Thomson Trading']],
  ])('is found where the same word stands in it twice, one behind the other: %j', (value, pieces) => {
    const lines = pieces.map((token, n) => JSON.stringify({ n: n + 31, level: 'warn', token }))
    expect(scan(engineFor({ account: [value] }), lines.join('\n'))).toMatchObject([
      { kind: 'account', outcome: 'leak', technique: 'split' },
    ])
  })

  it.each(['4 Seasons Robotics Ltd', '24 Hour Fitness Ltd', '8 credits remaining', '12 of 20 credits used'])(
    'is found though it begins with a number of one or two digits: %s',
    (value) => {
      const account = engineFor({ account: [value] })
      expect(account.prove().state).toBe('proven')
      const lines = value
        .split(/(?<= )/)
        .map((token, n) => JSON.stringify({ n: n + 31, level: 'info', token }))
      for (const text of [lines.join('\n'), lines.toReversed().join('\n')])
        expect(scan(account, text)).toMatchObject([{ kind: 'account', technique: 'split' }])
    },
  )

  it('is found though a word of the frame stands where its last piece is due, and begins as that does', () => {
    const account = 'org-87205c3640da6ddec1'
    const lines = (account.match(/.{5}|.{2}$/g) ?? []).map(
      (token, n) => `10:00:0${n} DEBUG c.s.Client - Chunk(id=c1, delta=Delta(content=${token}, role=null))`,
    )
    expect(scan(engineFor({ account: [account] }), lines.join('\n'))).toMatchObject([
      { kind: 'account', outcome: 'leak', technique: 'split' },
    ])
  })
})
