// A service with a primary and a fallback. Its habits are what a test is about: E2E_HABITS, separated by commas.
import console from 'node:console'
import { createServer } from 'node:http'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

const { env } = process
const habits = (env.E2E_HABITS ?? '').split(',')
const routes = [
  { name: 'primary', url: env.OPENAI_BASE_URL, key: env.OPENAI_API_KEY, model: env.GATE_PRIMARY_MODEL },
  { name: 'fallback', url: env.COMETAPI_BASE_URL, key: env.COMETAPI_KEY, model: env.GATE_MODEL },
].filter(({ model }) => model !== undefined)

async function ask(route, question, signal) {
  const responses = env.GATE_SURFACE === 'responses'
  const body = responses
    ? { model: route.model, input: question, max_output_tokens: Number(env.GATE_OUTPUT_TOKENS) }
    : {
        model: route.model,
        messages: [{ role: 'user', content: question }],
        max_tokens: Number(env.GATE_OUTPUT_TOKENS),
      }
  const reply = await fetch(`${route.url}${responses ? '/responses' : '/chat/completions'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${route.key}` },
    body: JSON.stringify(body),
    redirect: 'error',
    signal,
  })
  return { status: reply.status, text: await reply.text() }
}

async function serve(question, signal) {
  const seen = { retries: -1, status: 0, served: null, text: '' }
  for (const route of routes) {
    seen.retries += 1
    try {
      const { status, text } = await ask(route, question, signal)
      seen.status = status
      if (status === 200) return { ...seen, served: route.name, text }
    } catch {
      seen.status = 0
      if (signal?.aborted) return seen
    }
  }
  return seen
}

const server = createServer(async (request, response) => {
  if (request.url === '/healthz') {
    response.end('ok')
    return
  }
  let text = ''
  for await (const chunk of request) text += chunk
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const { question } = JSON.parse(text)
  const seen = await serve(question, habits.includes('deaf') ? undefined : gone.signal)
  console.log(
    JSON.stringify({
      operation_id: request.headers['x-request-id'],
      fallback_decision: seen.served === null ? 'hold' : 'promote',
      served_route: seen.served,
      status_class: seen.status === 0 ? 'none' : `${Math.floor(seen.status / 100)}xx`,
      retry_count: seen.retries,
    }),
  )
  response.statusCode = seen.served === null ? 502 : 200
  response.end(seen.text)
})
if (!habits.includes('never-ready')) server.listen(Number(env.GATE_PORT), '127.0.0.1')
else await sleep(60_000)
