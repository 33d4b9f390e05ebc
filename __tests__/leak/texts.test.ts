import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { replyTexts } from '../../src/leak/reply-text.ts'
import { BODY, drawn, engineFor, ERROR_TEXT, NONCE, PROMPT, scan } from './known.ts'

const engine = engineFor({ bodies: [BODY], prompts: [PROMPT], errors: [ERROR_TEXT], nonces: [NONCE] })
const outcomes = (text: string | Uint8Array): string[] =>
  scan(engine, text).map(({ kind, outcome }) => `${kind} ${outcome}`)

const sentences = BODY.split(/(?<=[.;,!?])\s+/)
const tokens = BODY.match(/\s*\S{1,6}/g) ?? []
const sse = tokens
  .map((token, n) => {
    const event = {
      id: 'chatcmpl-1',
      n,
      choices: [{ index: 0, delta: { content: token } }],
      obfuscation: `x${n * 7919}y`,
    }
    return `data: ${JSON.stringify(event)}\n\n`
  })
  .join('')

const hex = (text: string): string => Buffer.from(text).toString('hex')

describe('a reply', () => {
  it.each([
    ['as it is', BODY],
    ['in JSON', JSON.stringify({ level: 'debug', reply: { text: BODY } })],
    ['in JSON in JSON', JSON.stringify({ log: JSON.stringify({ text: BODY }) })],
    ['in lower case', BODY.toLowerCase()],
    ['in upper case', BODY.toUpperCase()],
    ['without Markdown and quotes', BODY.replace(/[*“”’.,;&]/g, '')],
    ['with its sentences in another order', sentences.toReversed().join(' ')],
    ['wrapped and indented', BODY.replace(/(.{1,40})\s/g, '$1\n        | ')],
    ['in HTML', `<p>${BODY.replaceAll('&', '&amp;').replace(/[“”’é]/g, (c) => `&#${c.charCodeAt(0)};`)}</p>`],
    ['in base64', Buffer.from(BODY).toString('base64')],
    ['in base64 in lines of 76', Buffer.from(BODY).toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['in JSON in base64', Buffer.from(JSON.stringify({ text: BODY })).toString('base64url')],
    ['in hex', Buffer.from(BODY).toString('hex')],
    ['in hex in hex, digits on the next line', `${hex(hex(BODY).toUpperCase())}\n30`],
    ['in hex, a digit too many behind it', `${hex(BODY)}0\n`],
    ['in hex, a colon behind it', `${hex(BODY)}: that was all`],
    ['in a query', new URLSearchParams({ text: BODY }).toString()],
    ['as JSON of a Buffer', JSON.stringify(Buffer.from(BODY), null, 2)],
    ['in UTF-16 with a mark', Buffer.from(`\uFEFF${BODY}`, 'utf16le')],
    ['as SSE', sse],
    ['as SSE in one JSON string', JSON.stringify({ raw: sse })],
    [
      'as a list of chunks',
      JSON.stringify(tokens.map((token, n) => ({ n, object: 'chunk', delta: { content: token } }))),
    ],
    [
      'as a pretty list of chunks',
      JSON.stringify(
        tokens.map((t, n) => ({ n, object: 'chunk', delta: { content: t } })),
        null,
        2,
      ),
    ],
    [
      'one token a log line',
      tokens.map((t, n) => `2026-11-22T10:00:${n % 60}.${n}Z DEBUG [worker-3] token=${t}`).join('\n'),
    ],
    ['one token a line', tokens.join('\n')],
    ['all but its last tenth', BODY.slice(0, BODY.length * 0.9)],
  ])('is found %s', (_name, text) => {
    expect(outcomes(text)).toContain('body leak')
  })

  it.each([
    ['base64', (bytes: Buffer) => bytes.toString('base64')],
    ['base64, wrapped', (bytes: Buffer) => bytes.toString('base64').replace(/.{76}/g, '$&\n')],
    ['base64url', (bytes: Buffer) => bytes.toString('base64url')],
    ['hexadecimal digits', (bytes: Buffer) => bytes.toString('hex')],
    ['a list of bytes', (bytes: Buffer) => JSON.stringify([...bytes])],
    ['bytes with their indexes', (bytes: Buffer) => JSON.stringify(new Uint8Array(bytes))],
    [
      'a list of base64',
      (bytes: Buffer) =>
        JSON.stringify([bytes.subarray(0, 99), bytes.subarray(99)].map((part) => part.toString('base64'))),
    ],
  ])('is found where a binary message in %s has it somewhere', (_, write) => {
    for (const [before, after] of [
      [200, 800],
      [3000, 100],
      [1000, 9000],
    ] as const) {
      const message = Buffer.concat([drawn(before), Buffer.from(BODY), drawn(after)])
      expect(outcomes(JSON.stringify({ level: 'debug', data: write(message) }))).toEqual(['body leak'])
    }
  })

  it('is found partly where half of it stands', () => {
    expect(outcomes(BODY.slice(0, BODY.length / 2))).toEqual(['body partial'])
  })

  it('is found at any chunk cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.constantFrom(BODY, sse), (size, text) => {
        expect(scan(engine, `start\n${text}`, size)).toMatchObject([{ kind: 'body', outcome: 'leak' }])
      }),
      { numRuns: 60 },
    )
  })

  it('is not seen in any 40 characters of it', () => {
    for (let at = 0; at + 40 <= BODY.length; at++)
      expect(scan(engine, `log: "${BODY.slice(at, at + 40)}"`)).toEqual([])
  })

  it.each([
    [
      'another text on the topic',
      'A lighthouse keeper climbs the stair before dusk, trims the wicks and polishes the lens. When the lamp is lit, ships can count the flashes and stay away from the rocks, and the keeper writes wind and visibility into the log until the morning comes.',
    ],
    [
      'a redacted reply',
      JSON.stringify({
        id: 'resp_1',
        object: 'response',
        status: 'completed',
        output: [{ type: 'message', content: [{ type: 'output_text', text: '[REDACTED]' }] }],
      }),
    ],
    ['lengths and ids', `reply of ${BODY.length} characters, id chatcmpl-1, finish_reason stop`],
  ])('is not seen in %s', (_name, text) => {
    expect(outcomes(text)).toEqual([])
  })

  it('is told from the prompt and the error', () => {
    expect(outcomes(JSON.stringify({ messages: [{ role: 'user', content: PROMPT }] }))).toEqual([
      'prompt leak',
    ])
    expect(outcomes(`Error: 401 ${ERROR_TEXT}`)).toEqual(['error-message leak'])
  })

  it('in Chinese is found escaped and in base64', () => {
    const text =
      '灯塔看守人在日落之前爬上长长的楼梯，擦亮巨大的铜镜，然后点亮灯火。远处的船只数着闪光，知道礁石在哪里。'
    const chinese = engineFor({ bodies: [text] })
    const escaped = Array.from(text, (c) => `\\u${c.charCodeAt(0).toString(16)}`).join('')
    for (const form of [text, escaped, encodeURIComponent(text), Buffer.from(text).toString('base64')]) {
      expect(scan(chinese, form)).toMatchObject([{ kind: 'body', outcome: 'leak' }])
    }
    expect(scan(chinese, text.slice(0, 20))).toEqual([])
    expect(chinese.prove().state).toBe('proven')
  })
})

describe('a short text with long words', () => {
  const arabic =
    'يصعد حارس المنارة السلالم كل مساء، وينظف العدساتالزجاجيةالكبيرةالموجودةفيأعلىالبرج، ثم يكتب في السجل.'
  const engine = engineFor({ bodies: [arabic] })

  it('is not seen in 40 characters, however few spaces they have', () => {
    const characters = Array.from(arabic)
    for (let at = 0; at + 40 <= characters.length; at++)
      expect([at, scan(engine, `'${characters.slice(at, at + 40).join('')}'`)]).toEqual([at, []])
    expect(scan(engine, characters.slice(20).join(''))).toHaveLength(1)
  })
})

describe('a short text that repeats itself', () => {
  it.each([
    'Select the first option if the first option is free, or the second option if the second option is free.',
    'The first invoice was paid in March, the second invoice was paid in April, and the third invoice is open.',
    'TCP 是面向连接的协议，在传输数据之前需要通过三次握手建立连接，并保证数据按顺序到达。UDP 是无连接的协议，不保证数据的可靠性，但速度更快。',
  ])('is not seen in 40 characters of it: %s', (text) => {
    const engine = engineFor({ bodies: [text] })
    const characters = Array.from(text)
    for (let at = 0; at + 40 <= characters.length; at++)
      expect([at, scan(engine, `'${characters.slice(at, at + 40).join('')}...'`)]).toEqual([at, []])
    const more = characters.slice(0, characters.length * 0.62).join('')
    expect(scan(engine, more)).toMatchObject([{ kind: 'body', outcome: 'partial' }])
    expect(scan(engine, text)).toMatchObject([{ kind: 'body', outcome: 'leak' }])
  })
})

describe('a text in another case or width', () => {
  const vietnamese =
    'Vào mùa đông, bột nở chậm hơn nhiều vì nhiệt độ trong bếp hiếm khi vượt quá mười tám độ. Hãy đặt tô vào lò nướng.'
  const german =
    'Die Straße führt außen am Gießereigelände vorbei, größere Fahrzeuge müssen draußen halten und weiß blinken.'
  const greek =
    'Ο φαροφύλακας ανεβαίνει τις σκάλες κάθε βράδυ και ανάβει τον φανό για τους ναυτικούς της περιοχής.'

  it.each([vietnamese, german, greek])('is found: %s', (text) => {
    const engine = engineFor({ bodies: [text] })
    for (const written of [text.toUpperCase(), text.toLowerCase()])
      expect(scan(engine, written)).toMatchObject([{ kind: 'body', outcome: 'leak' }])
  })

  it.each([
    vietnamese,
    german,
    '겨울에는 반죽이 천천히 부풀어 오르기 때문에 미지근한 물을 쓰고 그릇을 따뜻한 곳에 두세요.',
  ])('is found composed and decomposed: %s', (text) => {
    const [composed, decomposed] = [text.normalize('NFC'), text.normalize('NFD')]
    for (const [known, written] of [
      [composed, decomposed],
      [decomposed, composed],
      [composed, composed],
    ] as const)
      expect(scan(engineFor({ bodies: [known] }), written)).toMatchObject([{ kind: 'body', outcome: 'leak' }])
  })

  it('is found with backslashes of its own, escaped and parted from what follows them', () => {
    const math =
      'Let $f(x) = \\frac{x^2 - 1}{x - 1}$ and $\\theta \\neq \\beta$, then open C:\\new\\table\\rows\\first.txt and read \\textbf{all} of it.'
    const engine = engineFor({ bodies: [math] })
    const parted = (math.match(/\\|[^\\]{1,4}/g) ?? [])
      .map((token, n) => `data: ${JSON.stringify({ n, choices: [{ delta: { content: token } }] })}`)
      .join('\n\n')
    for (const written of [math, JSON.stringify(math), JSON.stringify(JSON.stringify(math)), parted])
      expect(scan(engine, written)).toMatchObject([{ kind: 'body', outcome: 'leak' }])
  })

  it('is found in letters as wide as Chinese ones', () => {
    const wide = BODY.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    expect(scan(engineFor({ bodies: [BODY] }), wide)).toMatchObject([{ kind: 'body', outcome: 'leak' }])
  })
})

describe('a short reply', () => {
  const short = engineFor({ bodies: [`Done: ${NONCE}`], prompts: [PROMPT], nonces: [NONCE] })

  it('is found by the nonce that it repeats', () => {
    expect(scan(short, `{"text":"ok ${NONCE}"}`)).toMatchObject([{ kind: 'body', outcome: 'leak' }])
  })

  it('is not seen in its prompt', () => {
    expect(scan(short, PROMPT).map(({ kind }) => kind)).toEqual(['prompt'])
  })

  it('of tool arguments is found whole', () => {
    const tool = engineFor({ bodies: ['{"city":"Wellington","unit":"celsius"}'] })
    expect(scan(tool, "args: { city: 'Wellington', unit: 'celsius' }")).toMatchObject([{ kind: 'body' }])
    expect(scan(tool, "args: { city: 'Wellington', unit: 'kelvin' }")).toEqual([])
  })

  it('that cannot be recognised is said to be too short', () => {
    const vague = engineFor({ bodies: ['OK.'] })
    expect([vague.armed, vague.tooShort]).toEqual([[], ['body']])
  })
})

describe('an account marker', () => {
  const account = engineFor({ account: ['4821.337719', 'ops+7f3a9c@example.test'] })

  it.each([
    'balance: $4821.337719 left',
    '{"to":"ops+7f3a9c@example.test"}',
    'to=ops%2B7f3a9c%40example.test',
    'line\\n4821.337719',
  ])('is found in %s', (text) => {
    expect(scan(account, text)).toMatchObject([{ kind: 'account', outcome: 'leak' }])
  })

  it.each([
    '14821.337719',
    '4821.3377190',
    '4821337719',
    '48.21337719',
    'ops+7f3a9c@example',
    'ops.7f3a9c@example',
  ])('is not seen in %s', (text) => {
    expect(scan(account, `value ${text}`)).toEqual([])
  })
})

describe('a raw body', () => {
  it('is searched for by what it says', () => {
    expect(replyTexts(sse)).toEqual([tokens.join('')])
    expect(replyTexts(JSON.stringify({ id: 'x', choices: [{ message: { content: BODY } }] }))).toEqual([BODY])
  })

  it('without a text member is kept whole, as are arguments and plain text', () => {
    for (const body of ['{"choices":[]}', '{"city":"Rome"}', 'data of a day', BODY])
      expect(replyTexts(body)).toEqual([body])
  })

  it('never crashes the reader', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `data: ${text}`),
        ),
        (body) => {
          expect(replyTexts(body).length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
