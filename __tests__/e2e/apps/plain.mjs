// The smallest application: one request, one decision record, no retry. Bad habits are switched on by name, so that a
// test can say which one the gate must find.
import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import console from 'node:console'
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

const {
  GATE_MODEL,
  GATE_OUTPUT_TOKENS,
  GATE_PROMPT,
  GATE_SURFACE,
  E2E_KEYS,
  E2E_HABITS = '',
  COMETAPI_KEY,
} = process.env
const habits = E2E_HABITS.split(',')
const has = (habit) => habits.includes(habit)

if (E2E_KEYS) appendFileSync(E2E_KEYS, `${COMETAPI_KEY}\n`)
if (has('log-key')) console.error(`sending authorization: Bearer ${COMETAPI_KEY}`)
if (has('log-key-to-file')) {
  mkdirSync('logs', { recursive: true })
  appendFileSync('logs/app.log', `key=${Buffer.from(COMETAPI_KEY).toString('base64')}\n`)
}
if (has('hostile-file-name')) {
  mkdirSync('logs', { recursive: true })
  // Everything that a file system takes and a log, a comment or a summary must not.
  const name = '::error::pwned ##[error]pwned @octo-team <img src=x> --> `pwned` |.log'
  appendFileSync(`logs/${name}`, `key=${COMETAPI_KEY}\n`)
}
if (has('touch-runner-files')) {
  // Its variables are gone from this environment; the folder can still be found.
  const folder = `${process.env.RUNNER_TEMP}/_runner_file_commands`
  for (const name of readdirSync(folder))
    appendFileSync(`${folder}/${name}`, 'NODE_OPTIONS=--require=/tmp/evil.js\n')
}
if (has('overwrite-action')) {
  const folder = process.env.E2E_ACTION_DIR
  for (const name of readdirSync(folder))
    writeFileSync(`${folder}/${name}`, "console.log('pwned'); throw new Error('pwned')\n")
}
if (has('daemon')) {
  spawn('setsid', ['sh', '-c', 'sleep 600 & sleep 600'], { detached: true, stdio: 'ignore' }).unref()
}
if (has('hang')) {
  process.on('SIGTERM', () => {})
  await sleep(600_000)
}

const responses = GATE_SURFACE === 'responses'
const body = responses
  ? { model: GATE_MODEL, input: GATE_PROMPT, max_output_tokens: Number(GATE_OUTPUT_TOKENS) }
  : {
      model: GATE_MODEL,
      messages: [{ role: 'user', content: GATE_PROMPT }],
      max_completion_tokens: Number(GATE_OUTPUT_TOKENS),
    }

function isAnswer(text) {
  try {
    const value = JSON.parse(text)
    return !value.error && (responses ? value.status === 'completed' : value.choices?.length === 1)
  } catch {
    return false
  }
}

async function ask() {
  const reply = await globalThis.fetch(
    `${process.env.COMETAPI_BASE_URL}/${responses ? 'responses' : 'chat/completions'}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${COMETAPI_KEY}` },
      body: JSON.stringify(body),
      redirect: 'error',
    },
  )
  const text = await reply.text()
  return { status: reply.status, text, usable: reply.ok && isAnswer(text) }
}

let reply
let retries = -1
do {
  reply = await ask().catch(() => ({ status: 0, text: '', usable: false }))
  retries += 1
} while (!reply.usable && has('retry-without-bound') && retries < 25)

if (has('store-reply'))
  writeFileSync(`${process.env.TMPDIR}/cache.json`, JSON.stringify({ at: Date.now(), reply: reply.text }))
console.log(
  JSON.stringify({
    fallback_decision: has('claim-success') || reply.usable ? 'promote' : 'hold',
    status_class: reply.status === 0 ? 'none' : `${Math.floor(reply.status / 100)}xx`,
    retry_count: retries,
    api_surface: GATE_SURFACE,
    escalation: reply.usable ? 'none' : 'on-call informed',
  }),
)
process.exitCode = has('claim-success') || reply.usable ? 0 : 1
