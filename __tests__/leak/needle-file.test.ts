import { describe, expect, it } from '@jest/globals'
import { readNeedleFile } from '../../src/leak/needle-file.ts'
import { engineFor, newKey, scan } from './known.ts'

const long = (what: string, n: number): string =>
  Array.from({ length: 300 }, (_, i) => `${what} ${n} tells of ${(i * 7919 + n).toString(36)}`).join(', ')

describe('a needle file', () => {
  it('of many replies and many prompts is read at once', () => {
    const prompts = Array.from({ length: 100 }, (_, n) => long('prompt', n))
    const bodies = Array.from({ length: 100 }, (_, n) =>
      JSON.stringify({ choices: [{ message: { role: 'assistant', content: long('reply', n) } }] }),
    )
    const read = readNeedleFile(JSON.stringify({ prompts, bodies }))
    expect(read).toMatchObject({ known: { count: 200, needles: { nonces: [] } } })
  })

  it('has a short reply recognised by its words, where a prompt says them too', () => {
    const reply = (content: string): string => JSON.stringify({ choices: [{ message: { content } }] })
    const said = 'harbour and river 42'
    const noncesWith = (prompts: readonly string[]): unknown => {
      const read = readNeedleFile(JSON.stringify({ prompts, bodies: [reply(said)] }))
      return 'known' in read ? read.known.needles.nonces : read
    }
    expect(noncesWith([])).toEqual([])
    expect(noncesWith([`Please repeat just this: ${said}.`])).toContain(said)
    expect(readNeedleFile(JSON.stringify({ bodies: [reply('Yes.')] }))).toHaveProperty('problem')
  })

  it.each([
    [{ credentials: ['sk-4f9d1c7e02ab', '0'.repeat(12)] }, '`credentials[1]`'],
    [{ credentials: ['ab'.repeat(10)] }, '`credentials[0]`'],
    [{ account: ['0'.repeat(9)] }, '`account[0]`'],
  ])('is refused for a value that is a filler', (needles, place) => {
    const read = readNeedleFile(JSON.stringify(needles))
    expect('problem' in read ? read.problem : '').toContain(place)
  })

  it('may name values of few different characters', () => {
    const values = { credentials: ['abcdabcdabcd'], account: ['75757575'] }
    expect(readNeedleFile(JSON.stringify(values))).toHaveProperty('known')
  })

  it.each([
    ['values', { credentials: Array.from({ length: 1_001 }, (_, n) => newKey(20 + (n % 9))) }],
    ['characters of keys and account details', { credentials: [newKey(65_000)], account: [newKey(1_000)] }],
    [
      'characters of prompts and replies',
      { prompts: [long('prompt', 1).repeat(200)], bodies: [long('reply', 1).repeat(200)] },
    ],
  ])('that holds more %s than one search takes is refused with what to do', (what, values) => {
    const read = readNeedleFile(JSON.stringify(values))
    expect(read).toHaveProperty(
      'problem',
      expect.stringMatching(new RegExp(`holds \\d+ ${what}; one search takes`)),
    )
    expect(read).toHaveProperty('problem', expect.stringContaining('Put the rest into another file'))
  })

  it('takes what one search takes', () => {
    const read = readNeedleFile(
      JSON.stringify({ credentials: Array.from({ length: 1_000 }, () => newKey(48)), account: [] }),
    )
    expect(read).toMatchObject({ known: { count: 1_000 } })
  })

  it('that names a member twice is refused, since JSON has the last of them alone', () => {
    const [first, second] = [JSON.stringify([newKey()]), JSON.stringify([newKey()])]
    for (const name of ['"credentials"', '"credential\\u0073" '])
      expect(readNeedleFile(`{"credentials": ${first}, ${name}: ${second}}`)).toHaveProperty(
        'problem',
        expect.stringContaining('has `credentials` twice'),
      )
    const inside = JSON.stringify({
      credentials: [newKey()],
      prompts: ['{"prompts": "a, b and c", "prompts": 1, "[": {'],
    })
    expect(readNeedleFile(inside)).toMatchObject({ known: { count: 2 } })
  })
})

describe('a code that a prompt asked to have repeated', () => {
  const CODE = 'K7-F3A9-21BD'
  const prompt = `Reply with OK and the reference ${CODE}, nothing more than that.`
  const content = `OK ${CODE}`
  const found = (text: string, said = content): readonly string[] => {
    const body = JSON.stringify({ choices: [{ message: { content: said } }] })
    const read = readNeedleFile(JSON.stringify({ prompts: [prompt], bodies: [body] }))
    if ('problem' in read) throw new Error(read.problem)
    expect(read.known.needles.nonces.every((nonce) => read.known.labels.get(nonce) === 'bodies[0]')).toBe(
      true,
    )
    return scan(engineFor(read.known.needles), text).map(({ kind }) => kind)
  }

  it.each([
    ['alone', `{"reference":"${CODE}","status":"stored"}`],
    ['with its reply', `reply: ${content}`],
    ['in a form', `GET /cb?reply=OK+${CODE}&x=1`],
    ['in base64', Buffer.from(CODE).toString('base64')],
    ['in a mail', `base64\r\n\r\n${Buffer.from(`${CODE}\r\n`).toString('base64')}\r\n`],
    ['in a list of tokens', '["OK"," K","7","-F","3","A","9","-","21","BD"]'],
  ])('is the reply, %s', (_title, text) => {
    expect(found(text)).toEqual(['body'])
  })

  it.each([
    ['as it is', (text: string) => text],
    ['as JSON in JSON', (text: string) => JSON.stringify(JSON.stringify({ content: text }))],
    ['in percent', (text: string) => encodeURIComponent(text)],
    ['in base64', (text: string) => Buffer.from(`{"input":"${text}"}`).toString('base64')],
    ['wrapped', (text: string) => (text.match(/.{1,20}/g) ?? []).join('\n  ')],
  ])('is no reply in the prompt, %s', (_title, write) => {
    expect(found(write(prompt))).toEqual(['prompt'])
  })

  it('is not a date or a name, which stand everywhere', () => {
    const said = 'gpt-4o-mini-2024-07-18 until 2026-11-30'
    const prompts = [`Which model is it, gpt-4o-mini-2024-07-18, and is it used until 2026-11-30?`]
    const read = readNeedleFile(JSON.stringify({ prompts, bodies: [said] }))
    expect(read).toMatchObject({ known: { needles: { nonces: [] } } })
  })
})
