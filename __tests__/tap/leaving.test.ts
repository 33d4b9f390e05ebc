import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Attempt } from '../../src/evidence/drill.ts'
import type { Surface } from '../../src/evidence/surface.ts'
import { SURFACES } from '../../src/evidence/surface.ts'
import { reply, type Script } from '../../src/fault/script.ts'
import { makeSecret } from '../../src/policy/secret.ts'
import { composeReply } from '../../src/surface/compose.ts'
import { openTap } from '../../src/tap/tap.ts'
import type { WireReply } from '../../src/wire/wire.ts'
import { errorDrill, policy } from '../assess/build.ts'

const secret = <K extends 'real' | 'canary'>(kind: K) =>
  makeSecret(kind, `${kind}-${randomBytes(16).toString('hex')}`)
const CANARIES = { primary: secret('canary'), fallback: secret('canary') }

function streamOf(surface: Surface) {
  const asked = { surface, profile: 'streaming', model: 'test-model', id: 'reply-1' } as const
  return composeReply({ ...asked, text: 'Words in several events, one by one.', createdAt: 0, stream: true })
}

/** A gateway that sends these chunks and then holds the connection open until the caller has left. */
function holding(surface: Surface, chunks: readonly string[]) {
  const { status, headers } = streamOf(surface)
  return {
    close: () => Promise.resolve(),
    send: ({ signal }: { readonly signal: AbortSignal }): Promise<WireReply> =>
      Promise.resolve({
        kind: 'reply',
        status,
        headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
        body: (async function* () {
          for (const chunk of chunks) yield Buffer.from(chunk)
          await new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('the caller left'))
            })
          })
        })(),
      }),
  }
}

/** Opens a tap in front of that gateway, or with a script in its place, and calls it as the application does. */
async function attemptOf(
  surface: Surface,
  behind: { readonly chunks?: readonly string[]; readonly script?: Script },
  call: (url: string) => Promise<void>,
): Promise<Attempt | undefined> {
  const upstream = {
    ...{ origin: 'http://127.0.0.1:9', basePath: '/v1', key: secret('real') },
    answeredBy: 'simulator',
    wire: holding(surface, behind.chunks ?? []),
  } as const
  const tap = await openTap({
    routes: { primary: null, fallback: { model: 'test-model', basePath: '/v1', guard: null, upstream } },
    address: policy().tap,
    surface,
    profile: 'streaming',
    fields: [],
    attribution: 'whole',
    now: () => new Date(0),
    elapsed: () => performance.now(),
    fingerprint: (bytes) => createHash('sha256').update(bytes).digest('hex') as Fingerprint,
    sink: { prompt: () => undefined, reply: () => undefined, error: () => undefined },
  })
  const script = () => behind.script ?? null
  const watch = tap.watch({ drill: errorDrill(), canaries: CANARIES, script, meets: () => true })
  await call(`${tap.baseUrl('fallback') ?? ''}/${surface === 'responses' ? 'responses' : 'chat/completions'}`)
  await tap.close()
  return (await watch.seen()).attempts[0]
}

/** Reads until a text has come, then hangs up and is gone at once, as a process that ends. */
const leavingAfter = (mark: string) => async (url: string) => {
  const over = new AbortController()
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${CANARIES.fallback.reveal()}` },
    body: JSON.stringify({ model: 'test-model', stream: true, input: 'hello' }),
    signal: over.signal,
  })
  let text = ''
  for await (const chunk of answer.body ?? []) {
    text += Buffer.from(chunk).toString()
    if (text.includes(mark)) break
  }
  over.abort()
}

const END = { 'chat-completions': '[DONE]', responses: '"type":"response.completed"' } as const

describe('a caller that leaves', () => {
  it.each(SURFACES)('after the end of a %s stream has got the reply', async (surface) => {
    const { chunks } = streamOf(surface)
    const attempt = await attemptOf(surface, { chunks }, leavingAfter(END[surface]))
    expect(attempt?.ending).toMatchObject({ kind: 'reply', status: 200, reading: { outcome: 'pass' } })
  })

  it.each(SURFACES)('after the end of a %s stream that the tap plays has got it, too', async (surface) => {
    const { status, headers, chunks } = streamOf(surface)
    const script = reply(status, headers, chunks, { then: 'stall' })
    const attempt = await attemptOf(surface, { script }, leavingAfter(END[surface]))
    expect(attempt).toMatchObject({ answeredBy: 'tap', ending: { reading: { outcome: 'pass' } } })
  })

  it.each(SURFACES)('inside a %s stream is told as one, however soon the tap is closed', async (surface) => {
    const { status, headers, chunks } = streamOf(surface)
    const half = chunks.slice(0, 3)
    const script = reply(status, headers, half, { then: 'stall' })
    for (const behind of [{ chunks: half }, { script }]) {
      const attempt = await attemptOf(surface, behind, leavingAfter(half.at(-1)?.slice(0, 20) ?? ''))
      const bytes = Buffer.byteLength(half.join(''))
      expect(attempt?.ending).toEqual({ kind: 'caller-left', bytes })
    }
  })

  it('before the first byte is told as one', async () => {
    const script = reply(200, { 'content-type': 'application/json' }, ['{}'], { delayFirstByteMs: 60_000 })
    const attempt = await attemptOf('responses', { script }, async (url) => {
      const signal = AbortSignal.timeout(100)
      await fetch(url, { method: 'POST', body: '{}', signal }).catch(() => undefined)
    })
    expect(attempt?.ending).toEqual({ kind: 'caller-left', bytes: 0 })
  })
})
