// A worker on a queue of files that behaves: a job is taken once, asked at most three times, and gone when it is over,
// well or not; the answer is in the result alone; one decision record a job; SIGTERM ends it between two jobs.
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const {
  API_SURFACE,
  ATTEMPT_TIMEOUT_MS = '20000',
  COMETAPI_BASE_URL,
  COMETAPI_KEY,
  MODEL: model,
  OUTPUT_TOKENS = '256',
  QUEUE = 'var/queue',
} = process.env

const MAX_ATTEMPTS = 3
const RETRY_DELAY_MS = 200
const LOOK_EVERY_MS = 50
const PERMANENT_CODES = ['invalid_request', 'model_not_found', 'convert_request_failed']
const WAITING = join(QUEUE, 'waiting')
const TAKEN = join(QUEUE, 'taken')
const LOGS = 'var/logs'
const responses = API_SURFACE === 'responses'

function request(question) {
  const tokens = Number(OUTPUT_TOKENS)
  return responses
    ? { model, input: question, max_output_tokens: tokens }
    : { model, messages: [{ role: 'user', content: question }], max_completion_tokens: tokens }
}

/** One attempt: the answer, or the status and whether another attempt can help. A reply's own words stay out of it. */
async function attempt(question) {
  try {
    const reply = await fetch(`${COMETAPI_BASE_URL}${responses ? '/responses' : '/chat/completions'}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${COMETAPI_KEY}` },
      body: JSON.stringify(request(question)),
      redirect: 'error',
      signal: AbortSignal.timeout(Number(ATTEMPT_TIMEOUT_MS)),
    })
    const body = parsed(await reply.text())
    const isPermanent = PERMANENT_CODES.includes(body?.error?.code)
    return {
      answer: reply.ok ? answerIn(body) : null,
      status: reply.status,
      mayRetry: (reply.status === 429 || reply.status >= 500) && !isPermanent,
    }
  } catch {
    return { answer: null, status: 0, mayRetry: true }
  }
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function answerIn(reply) {
  if (!reply || reply.error) return null
  if (responses) return reply.status === 'completed' ? textOf(reply.output) : null
  const [choice, another] = reply.choices ?? []
  return !another && choice?.finish_reason === 'stop' ? choice.message?.content || null : null
}

function textOf(output) {
  const parts = (output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []))
  return parts.map(({ text }) => text ?? '').join('') || null
}

async function ask(question) {
  for (let attempts = 1; ; attempts += 1) {
    const seen = await attempt(question)
    if (seen.answer !== null || !seen.mayRetry || attempts === MAX_ATTEMPTS) return { ...seen, attempts }
    await sleep(RETRY_DELAY_MS * 2 ** attempts)
  }
}

/** Takes a job by moving it: of two workers one gets it. */
async function take(name) {
  const taken = join(TAKEN, name)
  try {
    await rename(join(WAITING, name), taken)
  } catch {
    return
  }
  const { id, question } = JSON.parse(await readFile(taken, 'utf8'))
  const { answer, status, attempts } = await ask(question)
  if (answer !== null) await writeResult(id, { id, answer })
  await log(`job ${id} ${answer === null ? 'given up' : 'answered'} after ${attempts}`)
  await appendFile(
    join(LOGS, 'decisions.jsonl'),
    `${JSON.stringify({
      event: 'fallback_decision',
      operation_id: id,
      api_surface: API_SURFACE,
      fallback_decision: answer === null ? 'hold' : 'promote',
      status_class: status === 0 ? 'none' : `${Math.floor(status / 100)}xx`,
      retry_count: attempts - 1,
      escalation: answer === null ? 'on-call' : 'none',
    })}\n`,
  )
  await rm(taken)
}

async function writeResult(id, result) {
  const aside = join('results', `.${id}`)
  await writeFile(aside, JSON.stringify(result), { mode: 0o600 })
  await rename(aside, join('results', `${id}.json`))
}

async function log(text) {
  await appendFile(join(LOGS, 'worker.log'), `${new Date().toISOString()} ${text}\n`)
}

let stopping = false
process.on('SIGTERM', () => {
  stopping = true
})

await Promise.all([WAITING, TAKEN, LOGS, 'results'].map((folder) => mkdir(folder, { recursive: true })))
await log('started')
console.log('worker ready')
while (!stopping) {
  for (const name of await readdir(WAITING)) if (!stopping) await take(name)
  await sleep(LOOK_EVERY_MS)
}
await log('stopped')
