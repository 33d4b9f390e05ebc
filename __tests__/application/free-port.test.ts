import { describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { freePort } from '../../src/application/free-port.ts'

describe('a free port', () => {
  it('can be listened on, and is none that a connection would be given', async () => {
    const port = await freePort()
    expect(port).toBeGreaterThanOrEqual(20_000)
    expect(port).toBeLessThan(32_768)
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    server.close()
  })

  it('is another one each time, but for chance', async () => {
    const ports = await Promise.all(Array.from({ length: 8 }, () => freePort()))
    expect(new Set(ports).size).toBeGreaterThan(4)
  })
})
