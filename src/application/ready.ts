import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { RE2JS } from 're2js'
import { errnoOf } from '../evidence/errno.ts'
import type { Wire } from '../wire/wire.ts'
import { followLog } from './followed-log.ts'
import type { Outputs } from './port.ts'

/** Short enough to cost no start anything, long enough not to be a load of its own. */
const POLL_MS = 50

/** One try may take so long: a server that is still starting may accept and not answer. */
const TRY_MS = 2_000

/** Of an answer that says `ready` so much is read: closing in the middle of it would be an error in the application's log. */
const READ_BYTES = 64 * 1024

/** A place that takes connections. */
export interface Door {
  readonly host: string
  readonly port: number
}

/** What shows that the application can be asked, with every placeholder filled in. */
export type ReadySign =
  | { readonly by: 'http'; readonly url: URL }
  | ({ readonly by: 'tcp' } & Door)
  /** An RE2 expression that a line of standard output or error matches. */
  | { readonly by: 'log'; readonly pattern: string }

/** What is asked until it says yes. */
export interface ReadyCheck {
  readonly sign: ReadySign
  readonly outputs: Outputs
  /** Allows the ready address. */
  readonly wire: Wire
}

/** Null when the application is ready; what was seen last, in words, when the signal came first. */
export async function whyNotReady(check: ReadyCheck, signal: AbortSignal): Promise<string | null> {
  const look = lookFor(check)
  let before: string | null = null
  for (;;) {
    const seen = await look(signal)
    // A look that the signal ended has seen less than the one before.
    if (seen === null || signal.aborted) return seen === null ? null : (before ?? seen)
    before = seen
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** Gives null for yes, else what was seen. */
type Look = (signal: AbortSignal) => Promise<string | null>

function lookFor({ sign, outputs, wire }: ReadyCheck): Look {
  switch (sign.by) {
    case 'http':
      return (signal) => whyNoAnswer(sign.url, wire, signal)
    case 'tcp':
      return async () => ((await isOpen(sign)) ? null : `nothing takes connections at ${doorText(sign)}`)
    case 'log':
      return lookThrough(sign.pattern, outputs)
  }
}

async function whyNoAnswer(url: URL, wire: Wire, signal: AbortSignal): Promise<string | null> {
  const reply = await wire.send({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    headers: { connection: 'close' },
    body: null,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TRY_MS)]),
  })
  if (reply.kind === 'no-reply') return `${url.origin}${url.pathname} gave no answer (${reply.why})`
  await readSome(reply.body)
  return reply.status >= 200 && reply.status < 300
    ? null
    : `${url.origin}${url.pathname} answered ${reply.status}`
}

async function readSome(body: AsyncIterable<Uint8Array>): Promise<void> {
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.length
      if (size > READ_BYTES) return
    }
  } catch {
    // The status has said it all.
  }
}

/** Whether somebody takes connections there. */
export function isOpen({ host, port }: Door): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port, timeout: TRY_MS })
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

/** `127.0.0.1:3000`. */
export function doorText({ host, port }: Door): string {
  return `${host}:${port}`
}

/** Where an address is served. */
export function doorOf(url: URL): Door {
  const usual = url.protocol === 'https:' ? 443 : 80
  return { host: url.hostname, port: url.port === '' ? usual : Number(url.port) }
}

function lookThrough(pattern: string, { stdout, stderr }: Outputs): Look {
  const expression = RE2JS.compile(pattern)
  const logs = [stdout, stderr].map((path) => followLog(path, expression))
  return async () => {
    try {
      const matched = await Promise.all(logs.map((log) => log.matched()))
      return matched.includes(true) ? null : 'no line of its output matches the expression'
    } catch (error) {
      return `its output cannot be read (${errnoOf(error)})`
    }
  }
}
