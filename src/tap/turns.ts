import type { Socket } from 'node:net'

/** The place of one request among those of its connection. */
export interface Turn {
  /** Resolves when every earlier request of the connection was answered. */
  readonly come: Promise<void>
  over(): void
}

/**
 * Pipelined requests are answered in order (RFC 9112, section 9.3.2): what the second one gets may depend on the
 * attempt before it, and its response has no connection until then.
 */
export class Turns {
  readonly #last = new WeakMap<Socket, Promise<void>>()

  take(socket: Socket): Turn {
    const come = this.#last.get(socket) ?? Promise.resolve()
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#last.set(socket, promise)
    return {
      come,
      over: () => {
        resolve(undefined)
      },
    }
  }
}
