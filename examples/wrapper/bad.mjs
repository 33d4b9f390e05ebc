// The same wrapper with the mistakes that the gate is there for: it logs its headers and the reply, sends everything
// again at once, five times, and leaves no record of what it decided.
const {
  COMETAPI_BASE_URL,
  COMETAPI_KEY,
  GATE_MODEL,
  GATE_OUTPUT_TOKENS,
  GATE_PROFILE,
  GATE_PROMPT,
  GATE_SURFACE,
} = process.env

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

for (let n = 1; n <= 5; n += 1) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${COMETAPI_KEY}` }
  console.log('request', JSON.stringify(headers), JSON.stringify(request))
  const reply = await fetch(`${COMETAPI_BASE_URL}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(request),
  })
  console.log('reply', reply.status, await reply.text())
  if (reply.ok) break
}
