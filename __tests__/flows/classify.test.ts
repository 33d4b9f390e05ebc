import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { classify } from '../../src/flows/classify.ts'

const Answer = z.object({ id: z.string().nullable(), outcome: z.string(), code: z.string().nullable() })

async function run(lines: readonly string[]) {
  const output = new PassThrough()
  const complaints = new PassThrough()
  const exit = await classify(Readable.from([lines.join('\n')]), output, complaints)
  output.end()
  complaints.end()
  const answers = (await text(output)).split('\n').filter(Boolean)
  return {
    exit,
    answers: answers.map((line) => Answer.parse(JSON.parse(line))),
    complaints: (await text(complaints)).split('\n').filter(Boolean),
  }
}

const COMPLETED = JSON.stringify({
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  model: 'm',
  output: [
    {
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text: 'hello', annotations: [] }],
    },
  ],
})

const line = (id: string, over: object = {}) =>
  JSON.stringify({
    id,
    surface: 'responses',
    stream: false,
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: COMPLETED,
    ...over,
  })

describe('classify', () => {
  it('answers every line in its order, and exits 0', async () => {
    const { exit, answers, complaints } = await run([
      line('first'),
      line('second', { status: 503, body: '{}' }),
      line('third', { body: '' }),
    ])
    expect([exit, complaints]).toEqual([0, []])
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['first', 'pass'],
      ['second', 'fail'],
      ['third', 'fail'],
    ])
  })

  it('answers bad lines as unreadable, names them, exits 2, and answers the others all the same', async () => {
    const { exit, answers, complaints } = await run([
      'no JSON',
      line('good'),
      '',
      '{"id":"no-surface"}',
      '[]',
      line('fine', { status: 404 }),
    ])
    expect(exit).toBe(2)
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'unreadable',
      'pass',
      'unreadable',
      'unreadable',
      'fail',
    ])
    expect(answers.filter(({ outcome }) => outcome === 'unreadable').map(({ code }) => code)).toEqual([
      'bad-line',
      'bad-line',
      'bad-line',
    ])
    expect(complaints.map((each) => /^classify: line (?<n>\d+):/.exec(each)?.groups?.['n'])).toEqual([
      '1',
      '4',
      '5',
    ])
  })

  it('exits 0 without an answer where nothing was asked', async () => {
    expect(await run(['', '  '])).toEqual({ exit: 0, answers: [], complaints: [] })
  })
})
