import type { Attempt } from '../evidence/drill.ts'
import type { RouteName } from '../evidence/fault.ts'
import { reply } from '../fault/script.ts'
import { isStreaming, promptTexts, requestedModel } from '../surface/ask.ts'
import { composeError } from '../surface/compose.ts'
import { BodyCopy } from './body-copy.ts'
import type { Caller } from './caller.ts'
import type { Delivery } from './delivery.ts'
import { forward } from './forward.ts'
import { refusal, withOutputCap } from './guard.ts'
import type { RouteAtTap, TapOptions } from './options.ts'
import { play, type Played } from './play.ts'
import { read } from './read-back.ts'
import { toolsOf } from './tools.ts'
import { type Asked, credentialOf, exposedIn, hintOf, targetOf } from './request.ts'
import type { Watch } from './watch.ts'

/** Which of the tap's addresses a request came to: a route's, or the one where redirects point. */
export type Line = RouteName | 'elsewhere'

/** One request of the application, and where it belongs. */
export interface Call {
  readonly asked: Asked
  readonly arrivedAt: number
  readonly caller: Caller
  readonly line: Line
  readonly watch: Watch
  readonly options: TapOptions
  readonly elsewhere: string
  /** The dummy keys that are right on this line. */
  readonly canaries: readonly string[]
  readonly stopped: AbortSignal
}

/** Serves one request of the application and says what was seen. */
export async function exchange(call: Call): Promise<Attempt> {
  const { asked, watch, options } = call
  const route = routeOf(call)
  const target =
    call.line === 'elsewhere'
      ? 'other-origin'
      : targetOf(asked, options.routes[call.line]?.basePath ?? '', options.surface)
  const isAttempt = target !== 'side-call'
  const gapMs = watch.gapAt(call.arrivedAt)
  const onRoute = isAttempt ? watch.begin(route, target === 'declared') : 0
  const n = Math.max(1, watch.attempts)
  options.sink.prompt(promptTexts(asked.json))

  const copy = new BodyCopy()
  const delivery = await watch.during(options.elapsed, deliver(call, target, onRoute, copy))
  return {
    n,
    gapMs: isAttempt ? gapMs : null,
    request: {
      route,
      target,
      credential: credentialOf(asked, call.canaries),
      exposed: exposedIn(asked, call.canaries),
      model: requestedModel(asked.json) === options.routes[route]?.model ? 'declared' : 'other',
      fingerprint: options.fingerprint(asked.body),
      bytes: asked.bytes,
      hint: hintOf(asked),
      tools: toolsOf(asked),
    },
    answeredBy: delivery.answeredBy,
    ending: await read(delivery, copy, isStreaming(asked.json), options),
  }
}

/** What followed a redirect came to no route. It is told as the fallback's; its target says where it really went. */
function routeOf({ line }: Call): RouteName {
  return line === 'elsewhere' ? 'fallback' : line
}

/** Chooses who answers: the tap itself, the fault, or the route. */
async function deliver(
  call: Call,
  target: Attempt['request']['target'],
  onRoute: number,
  copy: BodyCopy,
): Promise<Delivery> {
  const { asked, watch, options, line } = call
  const here = (script: Played) => play(script, call.caller, copy, call.stopped)
  const route = line === 'elsewhere' ? null : options.routes[line]
  if (!asked.whole) return { answeredBy: 'tap', outcome: { kind: 'caller-left', begun: null } }
  if (asked.overLimit) return here(local(413, 'the request is larger than a drill needs'))
  if (target === 'side-call' && route !== null) return here(sideCall(asked, route.model))
  if (target !== 'declared' || route === null || line === 'elsewhere') {
    return here(local(404, 'this path is not the surface under review'))
  }
  const script = watch.drill?.script(line, onRoute, isStreaming(asked.json), call.elsewhere) ?? null
  if (script !== null && script.kind !== 'pass-through') {
    if (watch.drill?.meets(line)) watch.faultMet = true
    return here(script)
  }
  const refused =
    route.guard &&
    refusal(asked, watch.drill?.drill ?? null, watch.upstreamCalls, route.guard, options.surface)
  if (refused) return here(local(403, refused))
  watch.upstreamCalls += 1
  return pass(call, route, copy)
}

async function pass(call: Call, route: RouteAtTap, copy: BodyCopy): Promise<Delivery> {
  const { asked, watch, options, caller } = call
  const cause = watch.drill?.drill.cause ?? null
  const delivery = await forward({
    asked,
    body: route.guard ? withOutputCap(asked, route.guard, options.surface) : asked.body,
    caller,
    copy,
    upstream: route.upstream,
    surface: options.surface,
    withoutKey: cause?.by === 'gateway' && cause.mistake === 'bad-credential',
    stopped: call.stopped,
  })
  if (cause?.by === 'gateway' && isRefusedByRoute(delivery)) watch.faultMet = true
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
  if (asked.method === 'OPTIONS') return reply(204, { allow: 'POST, GET, HEAD, OPTIONS' }, [])
  const models = JSON.stringify({ object: 'list', data: [{ id: model, object: 'model' }] })
  const isHead = asked.method === 'HEAD'
  return reply(200, { 'content-type': 'application/json' }, isHead ? [] : [models])
}
