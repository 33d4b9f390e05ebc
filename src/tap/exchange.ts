import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Attempt } from '../evidence/drill.ts'
import { reply } from '../fault/script.ts'
import { isStreaming, promptTexts, requestedModel } from '../surface/ask.ts'
import { composeError } from '../surface/compose.ts'
import { BodyCopy } from './body-copy.ts'
import type { Delivery } from './delivery.ts'
import { forward } from './forward.ts'
import { refusal } from './guard.ts'
import type { TapOptions } from './options.ts'
import { play, type Played } from './play.ts'
import { read } from './read-back.ts'
import { type Asked, credentialOf, hintOf, readRequest, targetOf } from './request.ts'

/** What one drill has used up so far. */
export interface Progress {
  attempts: number
  upstreamCalls: number
  faultMet: boolean
  lastEnded: number | null
  readonly stopped: AbortSignal
}

/** Serves one request of the application and says what was seen. Throws when the request itself was never complete. */
export async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  options: TapOptions,
  progress: Progress,
): Promise<Attempt> {
  const started = options.elapsed()
  const gapMs = progress.lastEnded === null ? null : Math.max(0, Math.round(started - progress.lastEnded))
  const asked = await readRequest(request)
  const target = targetOf(asked, options.upstream.basePath, options.drill.surface)
  if (target !== 'side-call') progress.attempts += 1
  const n = progress.attempts
  options.sink.prompt(promptTexts(asked.json))

  const copy = new BodyCopy()
  const delivery = await deliver(asked, target, response, copy, options, progress)
  progress.lastEnded = options.elapsed()
  return {
    n: Math.max(1, n),
    gapMs: target === 'side-call' ? null : gapMs,
    request: {
      route: options.route,
      target,
      credential: credentialOf(asked, options.canary.reveal()),
      model: requestedModel(asked.json) === options.model ? 'declared' : 'other',
      fingerprint: options.fingerprint(asked.body),
      bytes: asked.body.length,
      hint: hintOf(asked),
    },
    answeredBy: delivery.answeredBy,
    ending: await read(delivery, copy, isStreaming(asked.json), options),
  }
}

/** Chooses who answers: the tap itself, the fault, or the route. */
async function deliver(
  asked: Asked,
  target: Attempt['request']['target'],
  response: ServerResponse,
  copy: BodyCopy,
  options: TapOptions,
  progress: Progress,
): Promise<Delivery> {
  const here = (script: Played) => play(script, response, copy, progress.stopped)
  if (asked.overLimit) return here(local(413, 'the request is larger than a drill needs'))
  if (target === 'side-call') return here(sideCall(asked, options.model))
  if (target !== 'declared') return here(local(404, 'this path is not the surface under review'))

  const script = options.script(progress.attempts, isStreaming(asked.json))
  if (script && script.kind !== 'pass-through') {
    progress.faultMet = true
    return here(script)
  }
  const refused = options.guard && refusal(asked, options.drill, progress.upstreamCalls, options.guard)
  if (refused) return here(local(403, refused))
  progress.upstreamCalls += 1
  const delivery = await forward(asked, response, copy, options, progress.stopped)
  if (options.drill.cause?.by === 'gateway' && isRefusedByRoute(delivery)) progress.faultMet = true
  return delivery
}

function isRefusedByRoute({ outcome }: Delivery): boolean {
  return outcome.kind === 'reply' && outcome.status >= 400
}

function local(status: number, why: string): Played {
  const message = `Fallback Evidence Gate: ${why}`
  const { headers, chunks } = composeError({ status, code: 'refused_by_tap', message, type: 'evidence_gate' })
  return reply(status, headers, chunks)
}

function sideCall(asked: Asked, model: string): Played {
  if (asked.method !== 'GET') return reply(204, {}, [])
  const models = JSON.stringify({ object: 'list', data: [{ id: model, object: 'model' }] })
  return reply(200, { 'content-type': 'application/json' }, [models])
}
