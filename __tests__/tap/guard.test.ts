import { afterEach, describe, expect, it } from '@jest/globals'
import type { Drill } from '../../src/evidence/drill.ts'
import type { Surface } from '../../src/evidence/surface.ts'
import { refusal, withOutputCap, type Guard } from '../../src/tap/guard.ts'
import { errorDrill, happyDrill } from '../assess/build.ts'
import { bodyOf } from '../e2e/loopback.ts'
import { Listeners } from '../wire/servers.ts'
import { endingOf, nonce, open, type Opened } from './open.ts'

const GUARD: Guard = { model: 'test-model', upstreamCalls: 1, outputTokens: 100 }
const DRILL = happyDrill({ nonce: nonce() })

/** A request as the tap has it after reading. */
function asked(text: string) {
  const body = Buffer.from(text)
  try {
    return { body, json: JSON.parse(text) as unknown }
  } catch {
    return { body, json: undefined }
  }
}

const responses = (more: object = {}) =>
  JSON.stringify({ model: 'test-model', input: DRILL.nonce, max_output_tokens: 100, ...more })
const chat = (more: object = {}) =>
  JSON.stringify({
    model: 'test-model',
    messages: [{ role: 'user', content: DRILL.nonce }],
    max_tokens: 100,
    ...more,
  })
/** Why a text must not go to the gateway. */
const why = (text: string, surface: Surface = 'responses', drill: Drill | null = DRILL, calls = 0) =>
  refusal(asked(text), drill, calls, GUARD, surface)

const tool = (type: string) => ({ type, name: 'report', function: { name: 'report' } })
const mistaken = (mistake: 'invalid-request' | 'model-not-found') =>
  errorDrill('server-error', { nonce: DRILL.nonce, cause: { by: 'gateway', mistake } })

describe('what may reach a real gateway', () => {
  it.each([
    ['a drill as it is planned', responses(), 'responses'],
    ['a drill on the other surface', chat(), 'chat-completions'],
    ['a cap under its newer name', chat({ max_tokens: null, max_completion_tokens: 1 }), 'chat-completions'],
    ['no cap at all: the tap adds it', responses({ max_output_tokens: undefined }), 'responses'],
    ['a cap of null: the tap puts one in its place', responses({ max_output_tokens: null }), 'responses'],
    ['one answer, said so', chat({ n: 1 }), 'chat-completions'],
    [
      'tools that the application runs',
      responses({ tools: [tool('function'), tool('custom')] }),
      'responses',
    ],
    ['members that are there and empty', responses({ previous_response_id: null, tools: [] }), 'responses'],
  ] as const)('is %s', (_, text, surface) => {
    expect(why(text, surface)).toBeNull()
  })

  it('is a mistake of the drill that is about it', () => {
    const noInput = responses({ input: undefined })
    const otherModel = responses({ model: 'no-such-model.invalid' })
    expect(why(noInput, 'responses', mistaken('invalid-request'))).toBeNull()
    expect(why(otherModel, 'responses', mistaken('model-not-found'))).toBeNull()
    expect(why(otherModel, 'responses', mistaken('invalid-request'))).toMatch(/model/)
    expect(why(noInput, 'responses', mistaken('model-not-found'))).toMatch(/prompt/)
  })
})

describe('what must not reach a real gateway', () => {
  it.each([
    ['another model', responses({ model: 'dearer-model' }), /model/],
    ['no model', responses({ model: undefined }), /model/],
    ['a prompt of its own', responses({ input: 'Write a novel.' }), /prompt/],
    ['a cap over the budget', responses({ max_output_tokens: 101 }), /cap/],
    ['a cap of -1, which is none to some servers', responses({ max_output_tokens: -1 }), /cap/],
    ['a cap that is a text', responses({ max_output_tokens: '1000000' }), /cap/],
    ['a cap with a fraction', responses({ max_output_tokens: 1.5 }), /cap/],
    ['several answers', responses({ n: 2 }), /more than one/],
    ['several candidates', responses({ best_of: 5 }), /more than one/],
    ['a count that is a text', responses({ n: '5' }), /more than one/],
    ['work after the reply', responses({ background: true }), /go on/],
    ['a search of the web', responses({ tools: [tool('web_search')] }), /run a tool/],
    ['a remote tool server', responses({ tools: [tool('function'), tool('mcp')] }), /run a tool/],
    ['a tool of no type', responses({ tools: [{}] }), /run a tool/],
    ['a kept conversation', responses({ previous_response_id: 'resp_1' }), /conversation/],
    ['a kept thread', responses({ conversation: 'conv_1' }), /conversation/],
    ['a kept prompt', responses({ prompt: { id: 'pmpt_1' } }), /prompt/],
    ['a search of the web on the chat surface', responses({ web_search_options: {} }), /web/],
    ['a plugin', responses({ plugins: [{ id: 'web' }] }), /plugin/],
    ['a choice of models', responses({ models: ['dearer-model'] }), /another model/],
    ['a cap that stands twice', `${responses().slice(0, -1)},"max_output_tokens":1}`, /two ways/],
    ['something behind the request', `${responses()}{}`, /model/],
    ['more than a drill needs', responses({ user: 'x'.repeat(70_000) }), /larger/],
    ['no JSON', 'not json', /model/],
  ])('is %s', (_, text, reason) => {
    expect(why(text)).toMatch(reason)
  })

  it('is what belongs to no drill, and what comes after the one call', () => {
    expect(why(responses(), 'responses', null)).toMatch(/any drill/)
    expect(why(responses(), 'responses', DRILL, 1)).toMatch(/spent/)
  })
})

describe('the output cap', () => {
  const sent = (text: string, surface: Surface, model = 'test-model'): unknown =>
    JSON.parse(withOutputCap(asked(text), { ...GUARD, model }, surface).toString('utf8'))

  it('is added where the application sends none, under the name that the model takes', () => {
    const bare = chat({ max_tokens: undefined })
    expect(sent(bare, 'chat-completions')).toMatchObject({ max_tokens: 100 })
    expect(sent(bare, 'chat-completions', 'gpt-5-mini')).toMatchObject({ max_completion_tokens: 100 })
    expect(sent(responses({ max_output_tokens: null }), 'responses')).toMatchObject({
      input: DRILL.nonce,
      max_output_tokens: 100,
    })
  })

  it('of the other surface caps nothing', () => {
    expect(sent(responses({ max_output_tokens: undefined, max_tokens: 5 }), 'responses')).toMatchObject({
      max_output_tokens: 100,
    })
  })

  it("leaves the application's bytes alone where it sends one", () => {
    const text = chat({ max_tokens: 7 }).replaceAll(':', ' :  ')
    expect(withOutputCap(asked(text), GUARD, 'chat-completions').toString('utf8')).toBe(text)
  })
})

describe('the guard at the tap', () => {
  const listeners = new Listeners()
  const taps: Opened[] = []
  afterEach(async () => {
    await Promise.all(taps.splice(0).map((tap) => tap.close()))
    await listeners.closeAll()
  })

  async function guarded(): Promise<{ tap: Opened; got: string[]; post: (body: string) => Promise<string> }> {
    const got: string[] = []
    const route = await listeners.http((request, response) => {
      void bodyOf(request).then((body) => {
        got.push(body.toString('utf8'))
        response.end('{}')
      })
    })
    const tap = await open({ origin: route.origin, guard: GUARD, drills: [DRILL] })
    taps.push(tap)
    const post = async (body: string) => {
      const reply = await fetch(`${tap.baseUrl}/responses`, { method: 'POST', headers: tap.headers, body })
      return `${reply.status} ${await reply.text()}`
    }
    return { tap, got, post }
  }

  it('records what the application sent, and caps what the gateway gets', async () => {
    const { tap, got, post } = await guarded()
    const bare = responses({ max_output_tokens: undefined })
    expect(await post(bare)).toBe('200 {}')
    expect(got.map((text): unknown => JSON.parse(text))).toMatchObject([{ max_output_tokens: 100 }])
    expect((await tap.attempts())[0]?.request.bytes).toBe(bare.length)
  })

  it('lets one call through, also of many at once; each other one is answered here and recorded', async () => {
    const { tap, got, post } = await guarded()
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(responses())))
    expect(got).toHaveLength(1)
    expect(
      answers.filter((answer) => /^403 .*budget of upstream calls.*refused_by_tap/.test(answer)),
    ).toHaveLength(4)
    expect((await tap.attempts()).map(endingOf).toSorted()).toEqual([200, 403, 403, 403, 403])
  })

  it('says in its answer what is wrong, and does not count it as a call', async () => {
    const { got, post } = await guarded()
    expect(await post(responses({ n: 3 }))).toMatch(/^403 .*more than one answer/)
    expect(await post(responses())).toBe('200 {}')
    expect(got).toHaveLength(1)
  })
})
