// What every application here gets from the gate, the request that it makes of it, and the record that it leaves.
import console from 'node:console'
import process from 'node:process'

const {
  GATE_MODEL,
  GATE_OUTPUT_TOKENS,
  GATE_PROFILE,
  GATE_PROMPT,
  GATE_SURFACE,
  E2E_HABITS = '',
} = process.env

export const model = GATE_MODEL
export const prompt = GATE_PROMPT
export const outputTokens = Number(GATE_OUTPUT_TOKENS)
export const isResponses = GATE_SURFACE === 'responses'
export const isStreaming = GATE_PROFILE === 'streaming'

/** The request of a client that makes it by hand. `no-cap`: as many applications send it. */
export function requestBody() {
  const asked = isResponses ? { input: prompt } : { messages: [{ role: 'user', content: prompt }] }
  const cap = { [isResponses ? 'max_output_tokens' : 'max_tokens']: outputTokens }
  return {
    model,
    ...asked,
    ...(E2E_HABITS.includes('no-cap') ? {} : cap),
    ...(E2E_HABITS.includes('three-answers') ? { n: 3 } : {}),
    ...(isStreaming ? { stream: true } : {}),
  }
}

/** Whether a body says clearly that it is a whole, good answer. */
export function isAnswer(text) {
  if (isStreaming)
    return isResponses ? /"type":"response\.completed"/.test(text) : /"finish_reason":"stop"/.test(text)
  try {
    const value = JSON.parse(text)
    return isResponses ? value.status === 'completed' : value.choices[0].finish_reason === 'stop'
  } catch {
    return false
  }
}

/** Leaves the one decision record. `status` is null where nothing came back. */
export function leaveRecord({ usable, status, attempts }) {
  const record = {
    fallback_decision: usable ? 'promote' : 'hold',
    status_class: status === null ? 'none' : `${Math.floor(status / 100)}xx`,
    retry_count: attempts - 1,
    api_surface: GATE_SURFACE,
    escalation: usable ? 'none' : 'on-call informed',
  }
  console.log(JSON.stringify(record))
  process.exitCode = usable ? 0 : 1
}
