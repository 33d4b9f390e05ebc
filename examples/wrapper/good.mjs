// A small SDK wrapper that behaves: bounded retries with growing gaps, no retry of permanent errors, one decision
// record, and nothing in its log that a reader could misuse.
import { setTimeout as sleep } from 'node:timers/promises'

const {
  COMETAPI_BASE_URL,
  COMETAPI_KEY,
  GATE_MODEL,
  GATE_OUTPUT_TOKENS,
  GATE_PROFILE,
  GATE_PROMPT,
  GATE_SURFACE,
} = process.env

const MAX_ATTEMPTS = 3
const MAX_DELAY_MS = 5_000
const PERMANENT_CODES = ['invalid_request', 'model_not_found', 'convert_request_failed']

const responses = GATE_SURFACE === 'responses'
const path = responses ? '/responses' : '/chat/completions'
const request = responses
  ? { model: GATE_MODEL, input: GATE_PROMPT, max_output_tokens: Number(GATE_OUTPUT_TOKENS) }
  : {
      model: GATE_MODEL,
      messages: [{ role: 'user', content: GATE_PROMPT }],
      max_tokens: Number(GATE_OUTPUT_TOKENS),
    }
if (GATE_PROFILE === 'streaming') request.stream = true

/** One attempt: the status, whether there is an answer to use, and how long the gateway asks to wait. */
async function attempt() {
  const reply = await fetch(`${COMETAPI_BASE_URL}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${COMETAPI_KEY}` },
    body: JSON.stringify(request),
    redirect: 'error',
  })
  const text = await reply.text()
  const retryAfter = Number(reply.headers.get('retry-after') ?? Number.NaN) * 1000
  return { status: reply.status, usable: reply.ok && isAnswer(text), code: codeOf(text), retryAfter }
}

function isAnswer(text) {
  if (GATE_PROFILE === 'streaming')
    return text.includes('response.completed') || text.includes('"finish_reason":"stop"')
  try {
    const body = JSON.parse(text)
    if (body.error) return false
    return responses
      ? body.status === 'completed'
      : body.choices?.length === 1 && body.choices[0].finish_reason === 'stop'
  } catch {
    return false
  }
}

function codeOf(text) {
  try {
    return JSON.parse(text).error?.code ?? null
  } catch {
    return null
  }
}

function mayRetry({ status, code, retryAfter }) {
  if (PERMANENT_CODES.includes(code)) return false
  if (retryAfter > MAX_DELAY_MS) return false
  return status === 429 || status >= 500
}

let last
let retries = 0
for (let n = 1; n <= MAX_ATTEMPTS; n += 1) {
  last = await attempt().catch(() => ({ status: 0, usable: false, code: null, retryAfter: Number.NaN }))
  retries = n - 1
  if (last.usable || !mayRetry(last) || n === MAX_ATTEMPTS) break
  await sleep(Number.isFinite(last.retryAfter) ? last.retryAfter + 50 : 200 * 2 ** n)
}

const statusClass = last.status === 0 ? 'none' : `${Math.floor(last.status / 100)}xx`
console.log(
  JSON.stringify({
    event: 'fallback_decision',
    api_surface: GATE_SURFACE,
    fallback_decision: last.usable ? 'promote' : 'hold',
    status_class: statusClass,
    retry_count: retries,
    escalation: last.usable ? 'none' : 'on-call informed',
  }),
)
process.exitCode = last.usable ? 0 : 1
