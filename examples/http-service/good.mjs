// A small service in front of two routes that behaves: POST /ask {"question": "..."} is answered by the primary, or by the
// fallback when the primary fails. One retry budget over both routes; a reply is checked before it is served; a caller
// who leaves ends the call; one decision record a call; no key, question or answer in the log.
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import OpenAI from 'openai'

const {
  API_SURFACE,
  ATTEMPT_TIMEOUT_MS = '20000',
  COMETAPI_BASE_URL,
  COMETAPI_KEY,
  FALLBACK_MODEL,
  OPENAI_API_KEY,
  OPENAI_BASE_URL,
  OUTPUT_TOKENS = '256',
  PORT = '8080',
  PRIMARY_MODEL,
} = process.env

/** Three attempts a question in all: one on the primary, then two on the fallback. */
const ATTEMPTS = { primary: 1, fallback: 2 }
const RETRY_DELAY_MS = 300
const LONGEST_BODY = 64 * 1024
const PERMANENT_CODES = ['invalid_request', 'model_not_found', 'convert_request_failed']
/** The request itself is wrong: another route would say the same. */
const OUR_FAULT = [400, 413, 422]

const routes = [
  route('primary', PRIMARY_MODEL, OPENAI_BASE_URL, OPENAI_API_KEY),
  route('fallback', FALLBACK_MODEL, COMETAPI_BASE_URL, COMETAPI_KEY),
]

function route(name, model, baseURL, apiKey) {
  // The SDK's own two retries are off: the budget above is the only one.
  const client = new OpenAI({
    baseURL,
    apiKey,
    maxRetries: 0,
    timeout: Number(ATTEMPT_TIMEOUT_MS),
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
  })
  return { name, model, client }
}

function request({ client, model }, question, signal) {
  const tokens = Number(OUTPUT_TOKENS)
  const body =
    API_SURFACE === 'responses'
      ? { model, input: question, max_output_tokens: tokens }
      : { model, messages: [{ role: 'user', content: question }], max_completion_tokens: tokens }
  return API_SURFACE === 'responses'
    ? client.responses.create(body, { signal })
    : client.chat.completions.create(body, { signal })
}

/** The answer's text, or null: the SDK returns whatever came under a 200, an error envelope too. */
function answerIn(reply) {
  if (typeof reply !== 'object' || reply === null || reply.error) return null
  if (API_SURFACE === 'responses') return reply.status === 'completed' ? textOf(reply.output) : null
  const [choice, another] = reply.choices ?? []
  return !another && choice?.finish_reason === 'stop' ? choice.message?.content || null : null
}

function textOf(output) {
  const parts = (output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []))
  return parts.map(({ text }) => text ?? '').join('') || null
}

/** One attempt: the answer, or the status and whether to ask the same route or another one again. */
async function attempt(on, question, signal) {
  try {
    const answer = answerIn(await request(on, question, signal))
    return { answer, status: 200, mayRetry: false, mayHop: true }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof OpenAI.APIError)) throw error
    const { status = 0, code } = error
    const isTransient = status === 0 || status >= 500
    return {
      answer: null,
      status,
      mayRetry: isTransient && !PERMANENT_CODES.includes(code),
      mayHop: !OUR_FAULT.includes(status),
    }
  }
}

/** Asks route by route within the budget and keeps in `call` what the record needs, also when it is broken off. */
async function ask(question, call, signal) {
  for (const on of routes) {
    for (let n = 1; n <= ATTEMPTS[on.name]; n += 1) {
      if (n > 1) await sleep(RETRY_DELAY_MS, undefined, { signal })
      signal.throwIfAborted()
      call.attempts += 1
      const seen = await attempt(on, question, signal)
      call.status = seen.status
      if (seen.answer !== null) return { answer: seen.answer, on }
      if (!seen.mayHop) return null
      if (!seen.mayRetry) break
    }
  }
  return null
}

function record(operationId, call, served, reason) {
  const line = {
    event: 'fallback_decision',
    operation_id: operationId,
    api_surface: API_SURFACE,
    fallback_decision: served ? 'promote' : 'hold',
    served_route: served?.on.name,
    served_model: served?.on.model,
    status_class: call.status === 0 ? 'none' : `${Math.floor(call.status / 100)}xx`,
    retry_count: Math.max(0, call.attempts - 1),
    reason,
    escalation: reason === 'no route answered' ? 'on-call' : 'none',
  }
  console.log(JSON.stringify(line))
}

async function serve(request, response) {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const question = await questionIn(request)
  if (question === null) return send(response, 400, { error: 'send {"question": "..."}' })
  const call = { attempts: 0, status: 0 }
  const operationId = request.headers['x-request-id']
  try {
    const served = await ask(question, call, gone.signal)
    record(operationId, call, served, served ? 'served' : 'no route answered')
    if (served) send(response, 200, { answer: served.answer })
    else send(response, 502, { error: 'no route answered' })
  } catch {
    // The error's own text stays out of the log: a gateway wrote it.
    record(operationId, { ...call, status: 0 }, null, gone.signal.aborted ? 'caller left' : 'fault of ours')
    send(response, 500, { error: 'internal error' })
  }
}

async function questionIn(request) {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk
    if (text.length > LONGEST_BODY) return null
  }
  try {
    const { question } = JSON.parse(text)
    return typeof question === 'string' && question !== '' ? question : null
  } catch {
    return null
  }
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const server = createServer((request, response) => {
  if (request.method === 'GET' && request.url === '/healthz') return send(response, 200, { ok: true })
  if (request.method === 'POST' && request.url === '/ask') {
    return serve(request, response).catch(() => response.destroy())
  }
  return send(response, 404, { error: 'not found' })
})
server.listen(Number(PORT), '127.0.0.1')
// No new calls, and an end when the open ones are done.
process.on('SIGTERM', () => {
  server.close()
  server.closeIdleConnections()
})
