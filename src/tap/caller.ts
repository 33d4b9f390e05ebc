import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** The application at the other end of one exchange. */
export interface Caller {
  readonly response: ServerResponse
  /** Its connection: a pipelined response has none of its own until its turn comes. */
  readonly socket: Socket
  /** Aborts when the connection ends before the reply was handed over. */
  readonly left: AbortSignal
}

/** Watches one caller until `forget`. One that is gone already has left. */
export function watchCaller(socket: Socket, response: ServerResponse): Caller & { forget(): void } {
  const left = new AbortController()
  const onClose = () => {
    if (!response.writableFinished) left.abort()
  }
  if (socket.destroyed) onClose()
  socket.once('close', onClose)
  return {
    response,
    socket,
    left: left.signal,
    forget: () => {
      socket.off('close', onClose)
    },
  }
}
