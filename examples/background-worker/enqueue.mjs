// Puts one job into the queue, as the application's own code would: written aside, then renamed, so that the worker
// never sees half a job. Nobody waits for the answer.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const { GATE_OPERATION_ID: id, GATE_PROMPT: question, QUEUE = 'var/queue' } = process.env

const aside = join(QUEUE, 'new')
const waiting = join(QUEUE, 'waiting')
await Promise.all([aside, waiting].map((folder) => mkdir(folder, { recursive: true })))
await writeFile(join(aside, `${id}.json`), JSON.stringify({ id, question }), { mode: 0o600 })
await rename(join(aside, `${id}.json`), join(waiting, `${id}.json`))
