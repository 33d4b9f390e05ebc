import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { RE2JS } from 're2js'
import type { Wire } from '../wire/wire.ts'
import type { Outputs } from './port.ts'

/** Short enough to cost no start anything, long enough not to be a load of its own. */
const POLL_MS = 50

/** One try may take so long: a server that is still starting may accept and not answer. */
const TRY_MS = 2_000

/** What shows that the application can be asked, with every placeholder filled in. */
export type ReadySign =
  | { readonly by: 'http'; readonly url: URL }
  | { readonly by: 'tcp'; readonly host: string; readonly port: number }
  /** An RE2 expression that a line of standard output or error matches. */
  | { readonly by: 'log'; readonly pattern: string }

/** What is asked until it says yes. */
export interface ReadyCheck {
  readonly sign: ReadySign
  readonly outputs: Outputs
  /** Allows the ready address alone. */
  readonly wire: Wire
}

/** Resolves true when the application is ready, false when the signal came first. */
export async function untilReady(check: ReadyCheck, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    if (await isReady(check, signal)) return true
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
  return false
}

function isReady({ sign, outputs, wire }: ReadyCheck, signal: AbortSignal): Promise<boolean> {
  switch (sign.by) {
    case 'http':
      return answers(sign.url, wire, signal)
    case 'tcp':
      return accepts(sign.host.replace(/^\[|\]$/g, ''), sign.port)
    case 'log':
      return logged(sign.pattern, outputs)
  }
}

async function answers(url: URL, wire: Wire, signal: AbortSignal): Promise<boolean> {
  const reply = await wire.send({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    headers: {},
    body: null,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TRY_MS)]),
  })
  if (reply.kind === 'no-reply') return false
  await reply.body[Symbol.asyncIterator]().return?.(undefined)
  return reply.status >= 200 && reply.status < 300
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: TRY_MS })
    const end = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('connect', () => {
      end(true)
    })
    socket.once('timeout', () => {
      end(false)
    })
    socket.once('error', () => {
      end(false)
    })
  })
}

async function logged(pattern: string, { stdout, stderr }: Outputs): Promise<boolean> {
  const expression = RE2JS.compile(pattern)
  const texts = await Promise.all([stdout, stderr].map((path) => readFile(path, 'utf8').catch(() => '')))
  return texts.some((text) => text.split('\n').some((line) => expression.matcher(line).find()))
}
