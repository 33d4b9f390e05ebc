import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/**
 * Below the ports that systems give to outgoing connections (Linux: from 32768; RFC 6335, macOS, Windows: from 49152). One of those can
 * be taken again by any connection between the moment it is found free and the moment it is used.
 */
const LOWEST = 20_000
const HIGHEST = 32_767

/** Where so many are taken, something else is wrong: the system may choose. */
const TRIES = 20

/** A port of 127.0.0.1 that nobody listened on a moment ago. Rejects with the system's error where there is none at all. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = await heldAMoment(randomInt(LOWEST, HIGHEST + 1)).catch(() => null)
    if (port !== null) return port
  }
  return heldAMoment(0)
}

/** Takes a port, 0 for any, and lets it go. */
async function heldAMoment(port: number): Promise<number> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return address.port
}
