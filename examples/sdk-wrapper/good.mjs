// A wrapper around the official SDK that behaves: one layer retries, and only what a retry can help; a reply is checked
// before it counts; one decision record a call; nothing in the log that a reader could misuse.
import { setTimeout as sleep } from 'node:timers/promises'
import { CometAPI } from 'cometapi'

const {
  ATTEMPT_TIMEOUT_MS = '20000',
  GATE_MODEL: model,
  GATE_OUTPUT_TOKENS,
  GATE_PROMPT: question,
  GATE_SURFACE: surface,
} = process.env

const MAX_ATTEMPTS = 3
const MAX_DELAY_MS = 2_000
const PERMANENT_CODES = ['invalid_request', 'model_not_found', 'convert_request_failed']

// Base URL and key come from COMETAPI_BASE_URL and COMETAPI_KEY. The SDK's own two retries are off: this file retries.
// `logLevel` also keeps OPENAI_LOG out: at `debug` the SDK logs prompts and replies.
const client = new CometAPI({
  maxRetries: 0,
  timeout: Number(ATTEMPT_TIMEOUT_MS),
  logLevel: 'off',
  fetchOptions: { redirect: 'error' },
})

function request() {
  const tokens = Number(GATE_OUTPUT_TOKENS)
  return surface === 'responses'
    ? client.responses.create({ model, input: question, max_output_tokens: tokens })
    : client.chat.completions.create({
        model,
        messages: [{ role: 'user', content: question }],
        max_completion_tokens: tokens,
      })
}

/** The answer's text, or null: the SDK returns whatever came under a 200, an error envelope too. */
function answerIn(reply) {
  if (typeof reply !== 'object' || reply === null || reply.error) return null
  if (surface === 'responses') return reply.status === 'completed' ? textOf(reply.output) : null
  const [choice, another] = reply.choices ?? []
  return !another && choice?.finish_reason === 'stop' ? choice.message?.content || null : null
}

function textOf(output) {
  const parts = (output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []))
  return parts.map(({ text }) => text ?? '').join('') || null
}

/** One attempt: the answer, or what is known of the failure. Of an error only status, code and one header are read. */
async function attempt() {
  try {
    return { answer: answerIn(await request()), status: 200, mayRetry: false }
  } catch (error) {
    if (!(error instanceof CometAPI.APIError)) throw error
    const { status = 0, code, headers } = error
    const asked = delayAsked(headers)
    const helps = status === 0 || status === 429 || status >= 500
    const mayRetry = helps && !PERMANENT_CODES.includes(code) && !(asked > MAX_DELAY_MS)
    return { answer: null, status, mayRetry, asked }
  }
}

/** What Retry-After asks for, in milliseconds; NaN where it says nothing. A date is taken as a reason to give up. */
function delayAsked(headers) {
  const ms = headers?.get('retry-after-ms')
  if (ms) return Number(ms)
  const text = headers?.get('retry-after')
  if (!text) return Number.NaN
  return /^\d+$/.test(text) ? Number(text) * 1000 : Number.POSITIVE_INFINITY
}

let last
let retries = 0
for (;;) {
  last = await attempt()
  if (last.answer !== null || !last.mayRetry || retries + 1 === MAX_ATTEMPTS) break
  retries += 1
  await sleep(Number.isFinite(last.asked) ? last.asked + 50 : 200 * 2 ** retries)
}

// Here a real wrapper hands `last.answer` to its caller: neither the log nor the record holds it.
const served = last.answer !== null
console.log(
  JSON.stringify({
    event: 'fallback_decision',
    operation_id: process.env.GATE_OPERATION_ID,
    api_surface: surface,
    fallback_decision: served ? 'promote' : 'hold',
    status_class: last.status === 0 ? 'none' : `${Math.floor(last.status / 100)}xx`,
    retry_count: retries,
    escalation: served ? 'none' : 'on-call',
  }),
)
process.exitCode = served ? 0 : 1
