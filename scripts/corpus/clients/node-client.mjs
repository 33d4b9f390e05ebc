// One call of one client, and one log of what came of it, as it was asked (ask.mjs).
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { writeHeapSnapshot } from 'node:v8'
import { asked, askSdk, body, headers, url } from './ask.mjs'
import { LOGS } from './logging.mjs'

const sdk = async (loading) => {
  const { default: OpenAI } = await loading
  return askSdk(new OpenAI({ apiKey: asked.key, baseURL: asked.baseUrl, maxRetries: 0 }))
}

const CLIENTS = {
  openai: () => sdk(import('openai')),
  'openai-4': () => sdk(import('openai-4')),
  cometapi: async () => {
    const { CometAPI } = await import('cometapi')
    return askSdk(new CometAPI({ apiKey: asked.key, baseURL: asked.baseUrl, maxRetries: 0 }))
  },
  axios: async () => {
    const { default: axios } = await import('axios')
    return axios.post(url(), body(), { headers: headers() })
  },
  got: async () => {
    const { default: got } = await import('got')
    return got.post(url(), { json: body(), headers: headers(), retry: { limit: 0 } })
  },
  superagent: async () => {
    const { default: superagent } = await import('superagent')
    return superagent.post(url()).set(headers()).send(body())
  },
  fetch: async () => {
    const response = await fetch(url(), { method: 'POST', headers: headers(), body: JSON.stringify(body()) })
    return response.text()
  },
  http: async () => {
    const { request } = await import('node:http')
    return new Promise((resolve, reject) => {
      const asking = request(url(), { method: 'POST', headers: headers() }, (response) => {
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () => resolve(Buffer.concat(chunks)))
      })
      asking.on('error', reject)
      asking.end(JSON.stringify(body()))
    })
  },
  nobody: () => Promise.resolve(null),
}

const result = await CLIENTS[asked.client]().catch((error) => error)
LOGS[asked.log](result)
if (asked.heapSnapshot) writeHeapSnapshot(asked.heapSnapshot)
if (asked.report) {
  process.report.excludeEnv = asked.report.excludeEnv
  process.report.excludeNetwork = true
  writeFileSync(asked.report.file, JSON.stringify(process.report.getReport()))
}
// Pools of sockets would keep the process alive for seconds.
process.exitCode = 0
setTimeout(() => process.exit(), 50)
