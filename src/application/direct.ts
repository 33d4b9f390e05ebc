import { buildRequest, mistaken } from '../surface/ask.ts'
import type { Wire } from '../wire/wire.ts'
import { deadlineOf } from './deadline.ts'
import type { Call, Outcome, RunningApplication } from './port.ts'

/**
 * The smallest application: the gate's own client. One request, no retry, no redirect, nothing kept. It calls the tap
 * with a canary like every other application, so that one recorder sees everything.
 */
export function directApplication(wire: Wire): RunningApplication {
  return {
    async run(call) {
      const ended = await askOnce(call, wire, deadlineOf(call))
      return { ended, claim: 'silent', outputs: null }
    },
    stopAll: () => Promise.resolve(0),
  }
}

async function askOnce(call: Call, wire: Wire, deadline: AbortSignal): Promise<Outcome['ended']> {
  const { drill, prompt, outputTokens, surface, profile } = call
  const { baseUrl, canary, model } = call.routes.fallback
  const right = buildRequest({ surface, profile, model, prompt, outputTokens })
  const request = drill.cause?.by === 'gateway' ? mistaken(right, drill.cause.mistake) : right
  const tap = new URL(baseUrl)
  const reply = await wire.send({
    origin: tap.origin,
    path: `${tap.pathname}${request.path}`,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${canary.reveal()}` },
    body: Buffer.from(JSON.stringify(request.body)),
    signal: deadline,
  })
  if (reply.kind === 'reply') await drain(reply.body)
  return deadline.aborted ? { by: 'deadline' } : { by: 'direct' }
}

/** The bytes are the tap's to judge: this client only has to take them. An early end is the tap's to see, too. */
async function drain(body: AsyncIterable<Uint8Array>): Promise<void> {
  const bytes = body[Symbol.asyncIterator]()
  try {
    while ((await bytes.next()).done !== true);
  } catch {
    return
  }
}
