import { afterEach, describe, expect, it } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Sha256 } from '../../src/evidence/brand.ts'
import { attestationsOf, type AttestationsRead } from '../../src/publish/github/attestations.ts'
import { encodeSnappy } from '../signature/snappy.ts'
import { loopback, type Loopback, type Reply, type Seen } from './loopback.ts'

const DIGEST = createHash('sha256').update('packet').digest('hex') as Sha256
const BUNDLE = { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', note: 'as it came' }

describe('the attestations of a digest', () => {
  let server: Loopback | null = null
  let blobs: Server | null = null
  const blobHeaders: (string | undefined)[] = []
  afterEach(async () => {
    await server?.close()
    blobs?.close()
    server = null
    blobs = null
    blobHeaders.length = 0
  })

  const read = async (answer: (seen: Seen) => Reply | null): Promise<AttestationsRead> => {
    server = await loopback(answer)
    const access = {
      token: randomBytes(8).toString('hex'),
      apiUrl: server.url,
      repository: 'octo/shop',
      deadlineMs: 300,
      pause: () => Promise.resolve(),
    }
    return attestationsOf(access, DIGEST, null)
  }
  const listed = (attestations: readonly unknown[], headers: Record<string, string> = {}): Reply => ({
    status: 200,
    body: { attestations },
    headers,
  })
  /** A storage that answers every path with these bytes. */
  const storage = async (status: number, bytes: Uint8Array): Promise<string> => {
    blobs = createServer((request, response) => {
      blobHeaders.push(request.headers.authorization)
      response.writeHead(status, { 'content-type': 'application/x-snappy' }).end(bytes)
    }).listen(0, '127.0.0.1')
    await once(blobs, 'listening')
    return `http://127.0.0.1:${(blobs.address() as AddressInfo).port}/blob?sig=short-lived`
  }

  it('are asked for by digest and kind, and bundles in the list are given as they came', async () => {
    const found = await read(() => listed([{ bundle: BUNDLE }, { bundle: null }, 'text']))
    expect(found).toEqual({ state: 'found', bundles: [BUNDLE, null, null] })
    const [seen] = server?.seen ?? []
    expect(seen?.path).toBe(`/repos/octo/shop/attestations/sha256%3A${DIGEST}`)
    expect(seen?.query.get('predicate_type')).toBe('https://in-toto.io/attestation/test-result/v0.1')
  })

  it('are downloaded where the list names an address, without the token', async () => {
    const address = await storage(200, encodeSnappy([Buffer.from(JSON.stringify(BUNDLE))]).block)
    const found = await read(() => listed([{ bundle: null, bundle_url: address, initiator: 'user' }]))
    expect(found).toEqual({ state: 'found', bundles: [BUNDLE] })
    expect(blobHeaders).toEqual([undefined])
  })

  it('are null where an address gives something else, or far too much', async () => {
    const page = await storage(200, Buffer.from('<html>'))
    expect(await read(() => listed([{ bundle_url: page }]))).toEqual({ state: 'found', bundles: [null] })
    blobs?.close()
    await server?.close()
    const flood = await storage(200, Buffer.alloc(3 * 1024 * 1024, '{'))
    expect(await read(() => listed([{ bundle_url: flood }]))).toEqual({ state: 'found', bundles: [null] })
  })

  it.each(['http://blobs.example/x', 'file:///etc/passwd', 'ftp://blobs.example', 'x'])(
    'are not fetched from %s',
    async (address) => {
      const found = await read(() => listed([{ bundle_url: address }]))
      expect(found).toMatchObject({ state: 'not-read', code: 'unreachable' })
    },
  )

  it('are not read where the storage refuses', async () => {
    const address = await storage(403, Buffer.from('expired'))
    const found = await read(() => listed([{ bundle_url: address }]))
    expect(found).toMatchObject({
      state: 'not-read',
      code: 'unreachable',
      why: expect.stringContaining('403'),
    })
  })

  it('are read over all pages', async () => {
    const found = await read(({ query }) => {
      const after = query.get('after')
      const next = `${server?.url ?? ''}/repositories/1/attestations/x?per_page=100&after=two`
      return after === null
        ? listed([{ bundle: { n: 1 } }], { link: `<${next}>; rel="next"` })
        : listed([{ bundle: { n: after } }])
    })
    expect(found).toEqual({ state: 'found', bundles: [{ n: 1 }, { n: 'two' }] })
  })

  it('are refused where somebody wrote more than the gate ever would', async () => {
    const many = Array.from({ length: 101 }, () => ({ bundle: BUNDLE }))
    expect(await read(() => listed(many))).toMatchObject({ state: 'not-read', code: 'too-many' })
    await server?.close()
    const endless = { link: '<http://127.0.0.1/x?after=again>; rel="next"' }
    expect(await read(() => listed([], endless))).toMatchObject({ state: 'not-read', code: 'too-many' })
  })

  it('are none where GitHub knows none, and not permitted where the repository is hidden', async () => {
    const none = await read(({ path }) => ({ status: path.includes('attestations') ? 404 : 200, body: {} }))
    expect(none).toEqual({ state: 'found', bundles: [] })
    await server?.close()
    const hidden = await read(() => ({ status: 404, body: { message: 'Not Found' } }))
    expect(hidden).toMatchObject({ state: 'not-read', code: 'not-permitted' })
  })

  it('name the missing permission', async () => {
    const found = await read(() => ({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    }))
    expect(found).toMatchObject({
      state: 'not-read',
      code: 'not-permitted',
      remedy: expect.stringContaining('attestations: read'),
    })
  })

  it('are not read where GitHub fails or answers something else', async () => {
    expect(await read(() => ({ status: 502, body: {} }))).toMatchObject({
      state: 'not-read',
      code: 'refused',
    })
    await server?.close()
    expect(await read(() => ({ status: 200, body: [] }))).toMatchObject({
      state: 'not-read',
      code: 'refused',
    })
    await server?.close()
    expect(await read(() => null)).toMatchObject({ state: 'not-read', code: 'unreachable' })
  })
})
