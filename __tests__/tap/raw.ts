import { connect, type Socket } from 'node:net'

/** A connection on which a test writes HTTP itself, byte for byte. */
export interface RawConnection {
  readonly socket: Socket
  /** Everything that came so far, as Latin-1. */
  readonly received: () => string
  /** Resolves when what came matches; rejects when the connection ends before. */
  readonly until: (pattern: RegExp) => Promise<string>
  /** Resolves when the other side has ended the connection: `reset` or `end`. */
  readonly ended: () => Promise<'reset' | 'end'>
}

/** Connects to a port of this machine. */
export async function connectTo(port: number): Promise<RawConnection> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  let text = ''
  let end: 'reset' | 'end' | null = null
  const waiting = new Set<() => void>()
  const stir = () => {
    for (const wake of waiting) wake()
  }
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
    stir()
  })
  socket.on('error', () => {
    end = 'reset'
    stir()
  })
  socket.on('end', () => {
    end ??= 'end'
    socket.end()
    stir()
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  const when = <T>(look: () => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      const wake = () => {
        try {
          const found = look()
          if (found === null) return
          waiting.delete(wake)
          resolve(found)
        } catch (error) {
          waiting.delete(wake)
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      }
      waiting.add(wake)
      wake()
    })
  return {
    socket,
    received: () => text,
    until: (pattern) =>
      when(() => {
        if (pattern.test(text)) return text
        if (end !== null) throw new Error(`the connection came to its ${end} after: ${text}`)
        return null
      }),
    ended: () => when(() => end),
  }
}

/** A request as a client writes it; the body's length is added. */
export function rawRequest(
  target: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  version = '1.1',
): string {
  const all = { host: '127.0.0.1', ...headers, 'content-length': String(Buffer.byteLength(body)) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`POST ${target} HTTP/${version}`, ...lines, '', body].join('\r\n')
}
