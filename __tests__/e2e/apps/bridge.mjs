// A gateway that takes the Responses surface and asks the route for chat completions. It sends what failed once more,
// and its counter lies: it says 0 each time.
import { createServer } from 'node:http'
import process from 'node:process'

const { COMETAPI_BASE_URL, COMETAPI_KEY, GATE_PORT } = process.env

function askRoute({ model, input, max_output_tokens }) {
  return fetch(`${COMETAPI_BASE_URL}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${COMETAPI_KEY}`,
      'x-litellm-attempted-retries': '0',
    },
    body: JSON.stringify({
      model,
      messages: [{ role: 'user', content: input }],
      max_tokens: max_output_tokens,
    }),
  })
}

function asResponse({ id, created, model, choices: [choice] }) {
  const content = [{ type: 'output_text', text: choice.message.content, annotations: [] }]
  const message = { type: 'message', id: `msg_${id}`, role: 'assistant', status: 'completed', content }
  return {
    id: `resp_${id}`,
    object: 'response',
    created_at: created,
    model,
    status: 'completed',
    output: [message],
  }
}

createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  if (text === '') return response.end('ready')
  let reply = await askRoute(JSON.parse(text))
  if (reply.status >= 500) {
    await reply.body.cancel()
    reply = await askRoute(JSON.parse(text))
  }
  const body = await reply.json()
  response.writeHead(reply.status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(reply.ok ? asResponse(body) : body))
}).listen(Number(GATE_PORT), '127.0.0.1')
