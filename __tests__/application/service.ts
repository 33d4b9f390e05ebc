import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LongRunning, Template } from '../../src/evidence/policy.ts'
import { asTemplate } from '../../src/policy/template.ts'

/** A text as the policy gives it. */
export function template(text: string): Template {
  const made = asTemplate(text)
  if (!made.ok) throw new Error(made.why)
  return made.template
}

/** A service as the policy declares it; `start` is the body of a Node script that runs in a folder of its own. */
export async function declared(script: string, over: Partial<LongRunning> = {}): Promise<LongRunning> {
  const file = join(await mkdtemp(join(tmpdir(), 'gate-service-')), 'service.mjs')
  await writeFile(file, `${PRELUDE}\n${script}`)
  return {
    kind: 'service',
    start: `exec '${process.execPath}' '${file}'`,
    ready: null,
    readyMs: 20_000,
    trigger: {
      by: 'http',
      method: 'POST',
      url: template('http://127.0.0.1:{{port}}/ask'),
      headers: [],
      body: template('{"question": "{{prompt}}"}'),
    },
    settleMs: 0,
    writes: [],
    output: [],
    ...over,
  }
}

/** `serve(answer)` listens on the port that the gate gave; `bodyOf` reads a request. */
const PRELUDE = `
import { createServer } from 'node:http'
const serve = (answer) => createServer(answer).listen(Number(process.env.GATE_PORT), '127.0.0.1')
const bodyOf = async (request) => {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
`

/** Somebody else's server. */
export async function listening(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((_, response) => response.end('another service'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}
