// An application in front of a gateway of its own, which retries and falls back by itself. The official SDK asks the
// gateway; which routes there are, the gateway is told in a header. One record a call goes to logs/decisions.jsonl.
import { appendFileSync, mkdirSync } from 'node:fs'
import process from 'node:process'
import OpenAI from 'openai'
import { isResponses, model, outputTokens, prompt } from './call.mjs'

const { env } = process

/** Portkey's config: each route under its own address, key and model, tried in this order. */
function portkeyConfig() {
  const routes = [
    [env.OPENAI_BASE_URL, env.OPENAI_API_KEY, env.GATE_PRIMARY_MODEL],
    [env.COMETAPI_BASE_URL, env.E2E_OTHER_KEY ?? env.COMETAPI_KEY, env.GATE_MODEL],
  ]
  const targets = routes
    .filter(([, , name]) => name !== undefined)
    .map(([host, key, name]) => ({
      provider: 'openai',
      custom_host: host,
      api_key: key,
      override_params: { model: name },
      ...(env.E2E_FORWARD_COUNTS ? { forward_headers: ['x-stainless-retry-count'] } : {}),
    }))
  return { retry: { attempts: Number(env.E2E_GATEWAY_RETRIES) }, strategy: { mode: 'fallback' }, targets }
}

const client = new OpenAI({
  apiKey: 'the-gateway-holds-the-keys',
  baseURL: `http://127.0.0.1:${env.GATE_PORT}/v1`,
  maxRetries: Number(env.E2E_SDK_RETRIES),
  timeout: 20_000,
  defaultHeaders:
    env.E2E_GATEWAY === 'portkey' ? { 'x-portkey-config': JSON.stringify(portkeyConfig()) } : {},
})

async function ask() {
  if (isResponses) {
    const asked = { model, input: prompt, max_output_tokens: outputTokens }
    const { data, response } = await client.responses.create(asked).withResponse()
    return { response, usable: data.status === 'completed' }
  }
  const asked = { model, messages: [{ role: 'user', content: prompt }], max_tokens: outputTokens }
  const { data, response } = await client.chat.completions.create(asked).withResponse()
  return { response, usable: data.choices[0]?.finish_reason === 'stop' }
}

function leaveRecord({ usable, status, served }) {
  mkdirSync('logs', { recursive: true })
  const record = {
    operation_id: env.GATE_OPERATION_ID,
    fallback_decision: usable ? 'promote' : 'hold',
    status_class: `${Math.floor(status / 100)}xx`,
    served_route: served,
    escalation: usable ? 'none' : 'on-call informed',
  }
  appendFileSync('logs/decisions.jsonl', `${JSON.stringify(record)}\n`)
  process.exitCode = usable ? 0 : 1
}

/** Which route served, as Portkey says in its reply: the last one of those that it was told. */
function servedBy(response) {
  const index = /\[(\d)\]$/.exec(response.headers.get('x-portkey-last-used-option-index') ?? '')?.[1]
  if (index === undefined) return undefined
  return env.GATE_PRIMARY_MODEL !== undefined && index === '0' ? 'primary' : 'fallback'
}

try {
  const { response, usable } = await ask()
  leaveRecord({ usable, status: response.status, served: servedBy(response) })
} catch (error) {
  leaveRecord({ usable: false, status: error.status ?? 502 })
}
