import { createServer as createHttp, type RequestListener } from 'node:http'
import { connect, createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net'

/** A listener on loopback that ends with its test. */
export interface Listener {
  readonly origin: string
  readonly port: number
  /** Connections that came. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** Every listener of a test file: closed together. */
export class Listeners {
  #open: Listener[] = []

  async http(answer: RequestListener): Promise<Listener> {
    return this.#listen(createHttp(answer))
  }

  async tcp(answer: (socket: Socket) => void): Promise<Listener> {
    return this.#listen(createTcp(answer))
  }

  /** An HTTP proxy on loopback that answers plain requests itself, leads tunnels to one server and says what was asked. */
  async proxy(to: () => Listener): Promise<Listener & { readonly asked: readonly string[] }> {
    const asked: string[] = []
    const server = createHttp((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
      response.end('through the proxy')
    })
    server.on('connect', (request, socket) => {
      asked.push(`CONNECT ${request.url ?? ''}`)
      const target = connect(to().port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        target.pipe(socket).pipe(target)
      })
      target.on('error', () => socket.destroy())
      socket.on('error', () => target.destroy())
    })
    return { ...(await this.#listen(server)), asked }
  }

  async closeAll(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((each) => each.close()))
  }

  async #listen(server: Server): Promise<Listener> {
    const sockets = new Set<Socket>()
    let connections = 0
    server.on('connection', (socket) => {
      connections += 1
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const listener = {
      origin: `http://127.0.0.1:${port}`,
      port,
      connections: () => connections,
      close: () =>
        new Promise<void>((resolve) => {
          server.close(() => {
            resolve()
          })
          for (const socket of sockets) socket.destroy()
        }),
    }
    this.#open.push(listener)
    return listener
  }
}
