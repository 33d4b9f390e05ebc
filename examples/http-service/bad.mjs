// The same service as it is often written first. It works on a good day; the numbers say what the gate sees on others.
import { createServer } from 'node:http'
import OpenAI from 'openai'

const {
  API_SURFACE,
  COMETAPI_BASE_URL,
  COMETAPI_KEY,
  FALLBACK_MODEL,
  OUTPUT_TOKENS = '256',
  PORT = '8080',
  PRIMARY_MODEL,
} = process.env

// 1. Each client retries twice by itself, below the two rounds that `ask` makes.
// 2. No timeout: the SDK waits ten minutes.
const routes = [
  { name: 'primary', model: PRIMARY_MODEL, client: new OpenAI() },
  {
    name: 'fallback',
    model: FALLBACK_MODEL,
    // 3. The gateway before this one took its key from the address. Addresses stand in everybody's access log.
    client: new OpenAI({
      baseURL: COMETAPI_BASE_URL,
      apiKey: COMETAPI_KEY,
      defaultQuery: { api_key: COMETAPI_KEY },
    }),
  },
]

async function request({ client, model }, question) {
  const tokens = Number(OUTPUT_TOKENS)
  if (API_SURFACE === 'responses') {
    const reply = await client.responses.create({ model, input: question, max_output_tokens: tokens })
    return reply.output_text
  }
  const messages = [{ role: 'user', content: question }]
  const reply = await client.chat.completions.create({ model, messages, max_completion_tokens: tokens })
  // 4. Whatever comes under a 200 is served: an error envelope becomes an empty answer.
  return reply.choices?.[0]?.message.content
}

// 5. Nobody looks whether the caller is still there.
async function ask(question, operationId) {
  for (let round = 1; round <= 2; round += 1) {
    for (const { name, model, client } of routes) {
      try {
        const answer = await request({ client, model }, question)
        decide(operationId, name, round)
        return answer
      } catch (error) {
        // 6. The error's text is the gateway's: it names routing groups, sometimes balances.
        console.error(`${name} failed`, error)
      }
    }
  }
  return null
}

// 7. Written when it went well, by `ask` and again by the handler; a failure leaves none.
// 8. Rounds are counted, not what was sent, and nobody is told of a failure.
function decide(operationId, route, round) {
  const line = { event: 'fallback_decision', operation_id: operationId, fallback_decision: 'promote' }
  console.log(JSON.stringify({ ...line, served_route: route, retry_count: round - 1 }))
}

const server = createServer(async (request, response) => {
  if (request.url === '/healthz') return response.end('ok')
  let text = ''
  for await (const chunk of request) text += chunk
  const { question } = JSON.parse(text)
  const operationId = request.headers['x-request-id']
  const answer = await ask(question, operationId)
  if (answer !== null) decide(operationId, 'unknown', 1)
  // 9. Convenient when somebody complains about an answer, and a copy of everything that customers write.
  console.log('answered', JSON.stringify({ question, answer }))
  response.writeHead(answer === null ? 502 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ answer }))
})
server.listen(Number(PORT), '127.0.0.1')
