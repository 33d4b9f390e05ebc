import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { replyTexts } from '../../../src/leak/reply-text.ts'

const events = (...datas: readonly unknown[]): string =>
  datas.map((data) => `data: ${JSON.stringify(data)}\n\n`).join('')

const chunk = (content: string, index = 0): unknown => ({
  id: 'c1',
  choices: [{ index, delta: { content } }],
})

const reply = (message: unknown): string => JSON.stringify({ id: 'r1', choices: [{ message }] })

describe('a raw reply', () => {
  it.each([
    ['content', 'text', 'delta', 'arguments', 'refusal', 'reasoning'],
    ['reasoning_content', 'thinking', 'partial_json', 'input', 'output_text'],
  ])('says what stands in %s and its like, and nothing else', (...names) => {
    for (const name of names)
      expect(replyTexts(reply({ role: 'tool', [name]: 'rivers' }))).toEqual(['rivers'])
    expect(replyTexts(reply({ content: 'rivers', name: 'lakes' }))).toEqual(['rivers'])
  })

  it.each(['choices', 'output', 'content', 'candidates'])('is known by its list of %s', (name) => {
    expect(replyTexts(JSON.stringify({ [name]: [{ text: 'rivers' }] }))).toEqual(['rivers'])
    for (const other of [{ text: 'rivers' }, 'rivers', null, 7]) {
      const body = JSON.stringify({ [name]: other, text: 'lakes' })
      expect(replyTexts(body)).toEqual([body])
    }
  })

  it('says the strings of a list under such a member, and of members below by their own names', () => {
    const content = ['rivers', null, { type: 'text', text: 'lakes', id: 'x' }, { note: ['no'] }, ['seas']]
    expect(replyTexts(reply({ content }))).toEqual(['rivers', 'lakes', 'seas'])
  })

  it('says arguments that are no string, too', () => {
    const city = { city: 'Wellington', nights: 3 }
    const call = { type: 'tool_use', id: 't1', name: 'book', input: city }
    const said = JSON.stringify(city)
    expect(replyTexts(reply({ tool_calls: [{ function: { name: 'book', arguments: city } }] }))).toEqual([
      said,
    ])
    expect(replyTexts(JSON.stringify({ content: [{ type: 'text', text: 'One moment.' }, call] }))).toEqual([
      'One moment.',
      said,
    ])
    expect(replyTexts(JSON.stringify({ content: [call], input: city }))).toEqual([said])
    const parts = { ...call, input: [], note: { text: 'rivers' } }
    expect(replyTexts(JSON.stringify({ content: [parts, { input: { text: 'lakes' } }] }))).toEqual([
      '',
      'rivers',
      'lakes',
    ])
    const echo = JSON.stringify({ output: [{ type: 'message', input: city, name: 'x' }] })
    expect(replyTexts(echo)).toEqual([echo])
  })

  it.each([{}, [], null])('says nothing in a call of %j', (none) => {
    const body = reply({ function: { arguments: none } })
    expect(replyTexts(body)).toEqual([body])
  })

  it('is read to a depth of 64', () => {
    const deep = (depth: number): string =>
      `{"choices":[${'['.repeat(depth)}{"text":"rivers"}${']'.repeat(depth)}]}`
    expect(replyTexts(deep(61))).toEqual(['rivers'])
    expect(replyTexts(deep(62))).toEqual([deep(62)])
  })

  it('is kept whole where its arguments are too deep to be written', () => {
    const lists = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const endless = `{"choices":[{"arguments":${lists}}]}`
    expect(replyTexts(endless)).toEqual([endless])
  })

  it('in which nothing is said is kept whole', () => {
    for (const content of ['', ' \n', null])
      expect(replyTexts(reply({ content }))).toEqual([reply({ content })])
    expect(replyTexts(reply([{ content: '' }, { content: 'rivers' }]))).toContain('rivers')
    expect(replyTexts('data: [DONE]\n\n')).toEqual(['data: [DONE]\n\n'])
  })

  it('may have white space or a mark around it', () => {
    for (const around of [' \n', '\uFEFF', '\uFEFF\r\n '])
      for (const body of [reply({ content: 'rivers' }), events(chunk('rivers'))])
        expect(replyTexts(`${around}${body}${around}`)).toEqual(['rivers'])
  })
})

describe('anything else', () => {
  it.each([
    'rivers',
    '{"city":"Rome"}',
    '[{"content":"rivers"}]',
    '{"content":["rivers"]',
    ' {"choices":[{"text":"rivers"}]} and more',
    'database: {"text":"rivers"}',
    `The stream of the day:\n${events(chunk('rivers'))}`,
    '',
  ])('is its own text: %j', (body) => {
    expect(replyTexts(body)).toEqual([body])
  })
})

describe('a stream', () => {
  it.each(['data', 'event', 'id', 'retry', ''])('may begin with a line of %j', (field) => {
    expect(replyTexts(`${field}: {}\n${events(chunk('rivers'))}`)).toEqual(['rivers'])
    const other = `${field}s x\n${events(chunk('rivers'))}`
    expect(replyTexts(other)).toEqual([other])
  })

  it.each(['\n', '\r\n', '\r'])('is read in lines that end with %j', (end) => {
    const stream = events(chunk('rivers '), chunk('and lakes')).replaceAll('\n', end)
    expect(replyTexts(stream)).toEqual(['rivers and lakes'])
  })

  it('is read where other lines and broken events stand between', () => {
    const lines = [
      'data: {"text":"riv',
      'data: null',
      'data: 7',
      'data: "x"',
      ': 123{"text":"no"}',
      'data: ["no"]',
      'data',
    ]
    const stream = lines.map((line) => `${line}\n\n${events({ text: 'ers ' })}`).join('')
    expect(replyTexts(stream)).toEqual(['ers '.repeat(lines.length)])
  })

  it('has one text for each kind of event', () => {
    const stream = events(
      { type: 'response.reasoning.delta', delta: 'Think' },
      { type: 'response.output_text.delta', delta: 'ri' },
      { type: 'response.reasoning.delta', delta: 'ing' },
      { type: 'response.output_text.delta', delta: 'vers' },
      { type: 7, delta: 'la' },
      { delta: 'kes', n: 7 },
    )
    expect(replyTexts(stream)).toEqual(['Thinking', 'rivers', 'lakes'])
  })

  it('says each of two choices, whichever stands in an event', () => {
    const both = { choices: [0, 1].map((index) => ({ index, n: index, delta: { content: `${index}b` } })) }
    expect(replyTexts(events(chunk('1a', 1), both, chunk('0c', 0)))).toEqual(['1a1b', '0b0c'])
    const late = { choices: [{ delta: { index: 1, text: 'a' } }, { n: 5, delta: { index: 2, text: 'b' } }] }
    expect(replyTexts(events(late, { choices: [{ n: 6, delta: { index: 3, text: 'c' } }] }))).toEqual([
      'ac',
      'b',
    ])
  })

  it('says each of several choices, however their parts follow each other', () => {
    const words = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat(3)),
        (said, turns) => {
          const left = said.map((each) => [...each])
          const parts: unknown[] = []
          while (left.some((each) => each.length > 0)) {
            const index = Number(turns.next().value) % said.length
            const next = left[index]?.shift()
            if (next !== undefined) parts.push(chunk(next, index))
          }
          const whole = said.map((each) => each.join(''))
          const stream = events(...parts)
          const isSaid = whole.some((text) => text.trim() !== '')
          expect(replyTexts(stream).toSorted()).toEqual(isSaid ? whole.toSorted() : [stream])
        },
      ),
    )
  })

  it.each(['index', 'output_index', 'content_index', 'summary_index'])('tells parts by their %s', (name) => {
    const parts = ['ri', 'la', 'vers', 'kes'].map((delta, n) => ({ type: 'part', [name]: n % 2, delta }))
    expect(replyTexts(events(...parts))).toEqual(['rivers', 'lakes'])
    expect(
      replyTexts(events(...parts.map((part) => ({ ...part, [name]: part.delta, n: part.delta.length })))),
    ).toEqual(['rilaverskes'])
  })

  it('of a great many parts is read at once', () => {
    const stream = events(...Array.from({ length: 30_000 }, () => ({ text: 'a' })))
    expect(replyTexts(stream)).toEqual(['a'.repeat(30_000)])
  })
})
