// An application of one second: it works, asks once, and records what it decided.
import console from 'node:console'
import { request } from 'node:http'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

const { COMETAPI_BASE_URL, COMETAPI_KEY, GATE_MODEL, GATE_OUTPUT_TOKENS, GATE_PROMPT, GATE_SURFACE } =
  process.env

await sleep(1000)
const status = await new Promise((resolve, reject) => {
  const asked = request(`${COMETAPI_BASE_URL}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${COMETAPI_KEY}` },
  })
  asked.once('error', reject)
  asked.once('response', (reply) => {
    reply.resume().once('end', () => resolve(reply.statusCode))
  })
  asked.end(
    JSON.stringify({ model: GATE_MODEL, input: GATE_PROMPT, max_output_tokens: Number(GATE_OUTPUT_TOKENS) }),
  )
})
const usable = status === 200
console.log(
  JSON.stringify({
    event: 'fallback_decision',
    api_surface: GATE_SURFACE,
    fallback_decision: usable ? 'promote' : 'hold',
    status_class: `${Math.floor(status / 100)}xx`,
    retry_count: 0,
    escalation: usable ? 'none' : 'on-call informed',
  }),
)
process.exitCode = usable ? 0 : 1
