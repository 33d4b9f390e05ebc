import { describe, expect, it } from '@jest/globals'

import { engineFor, scan } from './known.ts'

interface Call {
  readonly query: string
  readonly filters: { readonly max_price: number; readonly radius_km: number; readonly open_now: boolean }
  readonly sort_by: string
  readonly page_size: number
  readonly language: string
}

const call = (query: string, max_price: number, radius_km: number): Call => ({
  query,
  filters: { max_price, radius_km, open_now: true },
  sort_by: 'price',
  page_size: 20,
  language: 'en-GB',
})

const OWN = call('quiet co-working space with day pass', 337, 6)
const TWINS = [call('studio by the river', 11, 5), call('late-night dumplings', 66, 6)]

const yaml = (value: object, indent = ''): string =>
  Object.entries(value)
    .map(([name, member]: [string, unknown]) =>
      typeof member === 'object' && member !== null
        ? `${indent}${name}:\n${yaml(member, `${indent}  `)}`
        : `${indent}${name}: ${String(member)}\n`,
    )
    .join('')

const python = (value: object): string =>
  JSON.stringify(value).replaceAll('"', "'").replaceAll('true', 'True').replaceAll(':', ': ')

const logged = (pieces: readonly string[]): string =>
  pieces
    .map(
      (piece, n) =>
        `2026-11-22T10:00:${n % 60}.${n}Z DEBUG [worker-${n % 4}] delta=${JSON.stringify(piece)} seq=${n}`,
    )
    .join('\n')

const FORMS: readonly (readonly [string, (value: Call) => string])[] = [
  ['as it is', (value) => `calling search_places ${JSON.stringify(value)}`],
  ['laid out', (value) => JSON.stringify(value, null, 2)],
  ['in a reply', (value) => JSON.stringify({ choices: [{ message: { content: JSON.stringify(value) } }] })],
  ['as YAML', (value) => yaml(value)],
  ['as a Python dictionary', python],
  ['as logfmt', (value) => yaml(value).replaceAll(/: (.*)\n/g, '="$1" ')],
  ['in base64', (value) => Buffer.from(JSON.stringify(value)).toString('base64')],
  ['one token a line', (value) => logged(JSON.stringify(value).match(/.{1,5}/g) ?? [])],
]

const outcomes = (engine: ReturnType<typeof engineFor>, text: string): readonly string[] =>
  scan(engine, text).map(({ kind, outcome }) => `${kind} ${outcome}`)

describe('arguments of a tool', () => {
  const engine = engineFor({ bodies: [JSON.stringify(OWN)] })

  it.each(FORMS)('are found %s', (_form, write) => {
    expect(outcomes(engine, write(OWN))).toEqual(['body leak'])
  })

  it.each(FORMS)('are not seen in other calls of the same tool, %s', (_form, write) => {
    for (const twin of TWINS) expect(outcomes(engine, write(twin))).toEqual([])
    expect(outcomes(engine, TWINS.map(write).join('\n').repeat(50))).toEqual([])
  })

  it('are found partly where half of them stands', () => {
    const text = JSON.stringify(OWN)
    expect(outcomes(engine, text.slice(0, text.length * 0.6))).toEqual(['body partial'])
  })

  it('are not seen where only their names and everyday values stand', () => {
    const text = JSON.stringify(OWN)
    expect(outcomes(engine, text.slice(text.length * 0.4))).toEqual([])
  })

  it('are not seen in any 40 characters of them', () => {
    const text = JSON.stringify(OWN)
    for (let at = 0; at + 40 <= text.length; at++)
      expect(outcomes(engine, `args: '${text.slice(at, at + 40)}'`)).toEqual([])
  })

  it('in a JSON string of theirs are found, and not seen in other calls', () => {
    const write = (value: Call): string => JSON.stringify({ tool: 'places', payload: JSON.stringify(value) })
    const nested = engineFor({ bodies: [write(OWN)] })
    expect(outcomes(nested, write(OWN))).toEqual(['body leak'])
    for (const twin of TWINS) expect(outcomes(nested, write(twin))).toEqual([])
  })

  it('that are nearly all names are still found', () => {
    const prices = { NVDA: 188.2, ASML: 902.5, NESTLE: 98.1, SIEMENS: 231.7, LVMH: 611.4, HERMES: 2204.5 }
    const text = JSON.stringify({ closing_prices_in_euro: prices })
    expect(outcomes(engineFor({ bodies: [text] }), text)).toEqual(['body leak'])
  })
})

type Checks = Readonly<Record<string, Readonly<Record<string, boolean>>>>

const NAMES = [
  'is_complaint',
  'is_urgent',
  'has_attachment',
  'wants_refund',
  'contains_phone_number',
  'is_spam',
]

/** Bit n of `answers` is the answer to the n-th question. */
const checks = (answers: number): Checks => ({
  checks: Object.fromEntries(NAMES.map((name, n) => [name, ((answers >> n) & 1) === 1])),
})

const eventStream = (value: object): string =>
  (JSON.stringify(value).match(/_?[a-z]+|["{}:,]{1,4}/g) ?? [])
    .map(
      (content) =>
        `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content }, finish_reason: null }] })}`,
    )
    .join('\n\n')

const CHECKED: readonly (readonly [string, (value: Checks) => string])[] = [
  ['as it is', (value) => `answer ${JSON.stringify(value)}`],
  ['laid out', (value) => JSON.stringify(value, null, 2)],
  ['in a reply', (value) => JSON.stringify({ choices: [{ message: { content: JSON.stringify(value) } }] })],
  ['as a Python dictionary', (value) => python(value).replaceAll('false', 'False')],
  ['in base64', (value) => Buffer.from(JSON.stringify(value)).toString('base64')],
  ['one token a line', (value) => logged(JSON.stringify(value).match(/_?[a-z]+|["{}:,]{1,4}/g) ?? [])],
  ['in a stream of events', eventStream],
]

describe('JSON that says yes and no alone', () => {
  const answers = 0b011010
  const engine = engineFor({ bodies: [JSON.stringify(checks(answers))] })

  it.each(CHECKED)('is found %s', (_form, write) => {
    expect(outcomes(engine, `first\n${write(checks(answers))}\nlast`)).toEqual(['body leak'])
  })

  it.each(CHECKED)('is not seen in any other answer, %s', (_form, write) => {
    for (let other = 0; other < 2 ** NAMES.length; other++)
      if (other !== answers) expect([other, outcomes(engine, write(checks(other)))]).toEqual([other, []])
  })
})

const LABELS = ['bug', 'feature', 'question', 'docs', 'duplicate', 'wontfix']

interface Labels {
  readonly labels: readonly string[]
}

/** A list of 40 labels, drawn by a generator of that seed. */
const labels = (seed: number): Labels => {
  let state = seed
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31)
  return {
    labels: Array.from({ length: 40 }, () => LABELS[Math.floor((next() / 2 ** 31) * LABELS.length)] ?? ''),
  }
}

describe('JSON that says the same few words again and again', () => {
  const own = labels(1)
  const engine = engineFor({ bodies: [JSON.stringify(own)] })
  const others = [2, 3, 4, 5, 6, 7].map(labels)
  const forms: readonly (readonly [string, (value: Labels) => string])[] = [
    ['as it is', JSON.stringify],
    ['laid out', (value) => JSON.stringify(value, null, 2)],
    ['in a reply', (value) => JSON.stringify({ choices: [{ message: { content: JSON.stringify(value) } }] })],
    ['in base64', (value) => Buffer.from(JSON.stringify(value)).toString('base64')],
    ['one token a line', (value) => logged(JSON.stringify(value).match(/[a-z]+|[^a-z]+/g) ?? [])],
    ['in a stream of events', eventStream],
    ['behind others', (value) => [...others, value].map((each) => JSON.stringify(each)).join('\n')],
  ]

  it.each(forms)('is found %s', (_form, write) => {
    expect(outcomes(engine, `first\n${write(own)}\nlast`)).toEqual(['body leak'])
  })

  it.each(forms)('is not seen in other lists, %s', (_form, write) => {
    for (const other of others) expect(outcomes(engine, write(other))).toEqual([])
  })
})

describe('JSON in a block of Markdown', () => {
  const fenced = (value: Call): string => `Sure:\n\n\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\`\n`
  const engine = engineFor({ bodies: [fenced(OWN)] })

  it('is found, and not seen in another one', () => {
    expect(outcomes(engine, fenced(OWN))).toEqual(['body leak'])
    expect(outcomes(engine, JSON.stringify(OWN))).toEqual(['body leak'])
    for (const twin of TWINS) expect(outcomes(engine, fenced(twin))).toEqual([])
  })
})

describe('a prompt that is JSON', () => {
  const engine = engineFor({ prompts: [JSON.stringify(OWN)] })

  it('is found, and not seen in another one', () => {
    expect(outcomes(engine, JSON.stringify(OWN))).toEqual(['prompt leak'])
    for (const twin of TWINS) expect(outcomes(engine, JSON.stringify(twin))).toEqual([])
  })
})
