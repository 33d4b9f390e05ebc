import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import OpenAI from 'openai'
import { request } from 'undici'
import type { RequestProfile } from '../../src/evidence/surface.ts'
import { MISTAKES } from '../../src/evidence/fault.ts'
import { REQUEST_PROFILES, SURFACES } from '../../src/evidence/surface.ts'
import { startSimulator } from '../../src/simulator/simulator.ts'
import type { Simulator, SimulatorOptions } from '../../src/simulator/simulator.ts'
import { buildRequest, mistaken, prompt } from '../../src/surface/ask.ts'
import { readError } from '../../src/surface/error.ts'
import { read } from '../../src/surface/read.ts'
import type { Reply } from '../../src/surface/reply.ts'

const key = `sk-${randomBytes(24).toString('hex')}`
const NONCE = 'amber nonce 7f3a9'

let simulator: Simulator

async function start(over: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  let ids = 0
  return startSimulator({
    key,
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    newId: () => `sim-${String((ids += 1))}`,
    ...over,
  })
}

beforeEach(async () => {
  simulator = await start()
})
afterEach(async () => {
  await simulator.close()
})

async function send(
  path: string,
  body: string | null,
  over: { readonly method?: string; readonly key?: string | null; readonly to?: Simulator } = {},
): Promise<Reply> {
  const credential = over.key === undefined ? key : over.key
  const reply = await request(`${(over.to ?? simulator).origin}${path}`, {
    method: over.method ?? 'POST',
    headers: {
      'content-type': 'application/json',
      ...(credential === null ? {} : { authorization: `Bearer ${credential}` }),
    },
    body,
  })
  const headers = Object.entries(reply.headers).map(([name, value]) => [name, String(value)] as const)
  return {
    status: reply.statusCode,
    headers: new Map(headers),
    body: new Uint8Array(await reply.body.arrayBuffer()),
    ended: 'complete',
  }
}

function asked(surface: (typeof SURFACES)[number], profile: RequestProfile, nonce = NONCE) {
  return buildRequest({ surface, profile, model: 'any-model', prompt: prompt(nonce), outputTokens: 256 })
}

const text = (reply: Reply) => Buffer.from(reply.body).toString()

describe.each(SURFACES)('a drill on %s', (surface) => {
  it.each(REQUEST_PROFILES)('gets a reply that reads as a success with the profile %s', async (profile) => {
    const { path, body } = asked(surface, profile)
    const reply = await send(`/v1${path}`, JSON.stringify(body))
    const reading = read(reply, { surface, stream: profile === 'streaming', profile, fields: [] })
    expect(reading).toMatchObject({ outcome: 'pass', usable: profile === 'tool-call' ? 'tool-call' : 'text' })
  })

  it('is served a stream with a tool call, and unknown fields are tolerated', async () => {
    const { path, body } = asked(surface, 'tool-call')
    const reply = await send(`/v1${path}`, JSON.stringify({ ...body, stream: true, not_a_field: [1] }))
    const reading = read(reply, { surface, stream: true, profile: 'tool-call', fields: [] })
    expect(reading).toMatchObject({ outcome: 'pass', usable: 'tool-call' })
  })

  it('repeats the words that the prompt asks for, in words that vary with them', async () => {
    const texts = await Promise.all(
      ['first nonce 1a2b', 'other nonce 9z8y'].map(async (nonce) => {
        const { path, body } = asked(surface, 'minimal', nonce)
        const whole = text(await send(`/v1${path}`, JSON.stringify(body)))
        expect(whole.split(nonce).length - 1).toBe(3)
        return whole.replaceAll(nonce, '').replaceAll(/sim-\d/g, '')
      }),
    )
    expect(texts[0]).not.toBe(texts[1])
  })

  it.each(MISTAKES)('is refused with the documented envelope for the mistake %s', async (mistake) => {
    const { path, body } = mistaken(asked(surface, 'minimal'), mistake)
    const wrongKey = mistake === 'bad-credential' ? { key: `${key}x` } : {}
    const reply = await send(`/v1${path}`, JSON.stringify(body), wrongKey)
    const expected = {
      'bad-credential': [401, 'invalid_api_key'],
      'invalid-request': [400, 'invalid_request'],
      'model-not-found': [503, 'model_not_found'],
    }[mistake]
    const { seen } = readError(reply)
    expect([reply.status, seen.code]).toEqual(expected)
    expect(seen).toMatchObject({ readable: true, requestId: 'sim-1' })
    expect(text(reply)).not.toContain(key)
  })

  it('answers a missing field as the live gateway was seen to, where asked to', async () => {
    const observed = await start({ missingFieldStatus: 500 })
    const { path, body } = mistaken(asked(surface, 'minimal'), 'invalid-request')
    const reply = await send(`/v1${path}`, JSON.stringify(body), { to: observed })
    await observed.close()
    expect([reply.status, readError(reply).seen.code]).toEqual([500, 'invalid_request'])
  })

  it('is refused without a key, with malformed JSON, with JSON that is no object and without a model', async () => {
    const { path, body } = asked(surface, 'minimal')
    expect((await send(`/v1${path}`, JSON.stringify(body), { key: null })).status).toBe(401)
    expect((await send(`/v1${path}`, '{"model":')).status).toBe(400)
    expect((await send(`/v1${path}`, '[]')).status).toBe(400)
    expect((await send(`/v1${path}`, JSON.stringify({ ...body, model: undefined }))).status).toBe(400)
  })

  it('is refused above 1 MiB, and served just below', async () => {
    const { path, body } = asked(surface, 'minimal')
    const padded = (bytes: number) => JSON.stringify({ ...body, padding: 'x'.repeat(bytes) })
    expect((await send(`/v1${path}`, padded(1024 * 1024))).status).toBe(413)
    expect((await send(`/v1${path}`, padded(1024 * 1024 - 1024))).status).toBe(200)
  })

  it('says which method it takes', async () => {
    const { path } = asked(surface, 'minimal')
    const wrong = await send(`/v1${path}`, null, { method: 'GET' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
    const options = await send(`/v1${path}`, null, { method: 'OPTIONS', key: null })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, OPTIONS'])
    expect((await send(`/v1${path}`, null, { method: 'HEAD' })).status).toBe(405)
  })
})

describe('everything beside the surfaces', () => {
  it('lists its models to a known key alone', async () => {
    const list = await send('/v1/models?limit=5', null, { method: 'GET' })
    expect(JSON.parse(text(list))).toMatchObject({ object: 'list', data: [{ object: 'model' }] })
    expect((await send('/v1/models', null, { method: 'GET', key: null })).status).toBe(401)
    const head = await send('/v1/models', null, { method: 'HEAD' })
    expect([head.status, head.body.length]).toEqual([200, 0])
  })

  it.each(['/', '/v1', '/responses', '/v1/chat/completions/', '/v1/constructor', '/constructor'])(
    'answers the wrong path %s with a page',
    async (path) => {
      const reply = await send(path, '{}')
      expect([reply.status, reply.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    },
  )

  it('counts every request, and gives each its own id', async () => {
    const replies = [
      await send('/', '{}'),
      await send('/v1/responses', '{}'),
      await send('/v1/responses', '{}'),
    ]
    expect(simulator.seen()).toBe(3)
    expect(replies.map(({ headers }) => headers.get('x-request-id'))).toEqual([undefined, 'sim-2', 'sim-3'])
  })

  it('closes with a connection open in the middle of a request', async () => {
    const own = await start()
    const socket = connect(Number(new URL(own.origin).port), '127.0.0.1')
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => undefined)
    await new Promise<void>((resolve) =>
      socket.write('POST /v1/responses HTTP/1.1\r\n', () => {
        resolve()
      }),
    )
    await own.close()
    await closed
    expect(socket.destroyed).toBe(true)
    await expect(request(own.origin)).rejects.toThrow()
  })
})

describe('the official SDK', () => {
  const client = () =>
    new OpenAI({ apiKey: key, baseURL: `${simulator.origin}/v1`, maxRetries: 0, logLevel: 'off' })
  const model = 'any-model'
  const parameters = {
    type: 'object',
    properties: { city: { type: 'string' }, days: { type: 'integer' }, unit: { enum: ['c', 'f'] } },
  }

  it('reads a chat completion, and its stream in pieces', async () => {
    const messages = [{ role: 'user' as const, content: prompt(NONCE) }]
    const whole = await client().chat.completions.create({ model, messages })
    expect(whole.choices[0]?.message.content).toContain(NONCE)
    const pieces: string[] = []
    for await (const chunk of await client().chat.completions.create({ model, messages, stream: true })) {
      pieces.push(chunk.choices[0]?.delta.content ?? '')
    }
    expect(pieces.join('')).toBe(whole.choices[0]?.message.content)
    expect(pieces.length).toBeGreaterThan(5)
  })

  it('reads a response, and its stream through its own assembler', async () => {
    const whole = await client().responses.create({ model, input: prompt(NONCE) })
    expect(whole.output_text).toContain(NONCE)
    const streamed = await client()
      .responses.stream({ model, input: prompt(NONCE) })
      .finalResponse()
    expect(streamed.output_text).toBe(whole.output_text)
  })

  it('gets the tool that it insists on, with arguments that fit its parameters', async () => {
    const fn = { name: 'look_up_weather', parameters }
    const chat = await client().chat.completions.create({
      model,
      messages: [{ role: 'user', content: prompt(NONCE) }],
      tools: [{ type: 'function', function: fn }],
      tool_choice: { type: 'function', function: { name: fn.name } },
    })
    const responses = await client().responses.create({
      model,
      input: prompt(NONCE),
      tools: [{ type: 'function', strict: false, ...fn }],
      tool_choice: 'required',
    })
    const called = chat.choices[0]?.message.tool_calls?.[0]
    const item = responses.output.find(({ type }) => type === 'function_call')
    const calls = [
      called?.type === 'function' ? called.function : null,
      item?.type === 'function_call' ? item : null,
    ]
    for (const call of calls) {
      expect(call?.name).toBe('look_up_weather')
      expect(JSON.parse(call?.arguments ?? '')).toEqual({ city: NONCE, days: 1, unit: 'c' })
    }
  })

  it('gets words where the choice is left to the model', async () => {
    const reply = await client().chat.completions.create({
      model,
      messages: [{ role: 'user', content: 'Say hello to 42nd-street.' }],
      tools: [{ type: 'function', function: { name: 'look_up_weather', parameters } }],
      tool_choice: 'auto',
    })
    expect(reply.choices[0]?.message.content).toContain('42nd-street')
  })

  it('meets the refusals as the errors that it has for them', async () => {
    const input = { model: 'no-such-model.invalid', input: 'hello' }
    await expect(client().responses.create(input)).rejects.toBeInstanceOf(OpenAI.InternalServerError)
    const stranger = client().withOptions({ apiKey: `${key}x` })
    await expect(stranger.models.list()).rejects.toBeInstanceOf(OpenAI.AuthenticationError)
    expect((await client().models.list()).data.length).toBe(1)
  })
})
