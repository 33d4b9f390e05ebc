// The same worker as it is often written first. It works on a good day; the numbers say what the gate sees on others.
import { appendFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const {
  API_SURFACE,
  COMETAPI_BASE_URL,
  COMETAPI_KEY,
  MODEL: model,
  OUTPUT_TOKENS = '256',
  QUEUE = 'var/queue',
} = process.env

const WAITING = join(QUEUE, 'waiting')
const DONE = join(QUEUE, 'done')
const LOGS = 'var/logs'
const responses = API_SURFACE === 'responses'

async function ask(question) {
  const tokens = Number(OUTPUT_TOKENS)
  const body = responses
    ? { model, input: question, max_output_tokens: tokens }
    : { model, messages: [{ role: 'user', content: question }], max_completion_tokens: tokens }
  // 1. No timeout, and redirects are followed with the question.
  const reply = await fetch(`${COMETAPI_BASE_URL}${responses ? '/responses' : '/chat/completions'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${COMETAPI_KEY}` },
    body: JSON.stringify(body),
  })
  const text = await reply.text()
  // 2. The gateway's own words become the error's message, and go wherever errors go.
  if (!reply.ok) throw new Error(`gateway answered ${reply.status}: ${text}`)
  const { choices, output } = JSON.parse(text)
  return responses ? output[0].content[0].text : choices[0].message.content
}

async function work(name) {
  const job = JSON.parse(await readFile(join(WAITING, name), 'utf8'))
  try {
    job.answer = await ask(job.question)
    // 3. Question and answer are kept: the queue becomes an archive of what customers write.
    await writeFile(join(WAITING, name), JSON.stringify(job))
    await rename(join(WAITING, name), join(DONE, name))
    await writeFile(join('results', name), JSON.stringify({ answer: job.answer }))
    const line = { operation_id: job.id, fallback_decision: 'promote', retry_count: 0 }
    await appendFile(join(LOGS, 'decisions.jsonl'), `${JSON.stringify(line)}\n`)
  } catch (error) {
    // 4. Whatever went wrong, the job stays in the queue: it is asked again at the next look, for ever, and a wrong
    //    request too. 5. No record of it either.
    await appendFile(join(LOGS, 'worker.log'), `${error.stack}\n`)
  }
}

await Promise.all([WAITING, DONE, LOGS, 'results'].map((folder) => mkdir(folder, { recursive: true })))
console.log('worker ready')
for (;;) {
  for (const name of await readdir(WAITING)) await work(name)
  await sleep(80)
}
