import { mockFulcio, mockTSA } from '@sigstore/mock'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { signStatement, type SigningServices } from '../../src/publish/github/attest.ts'
import { storeAttestation, type StoreResult } from '../../src/publish/github/store-attestation.ts'
import type { SealedStatement } from '../../src/signature/seal-statement.ts'
import { identityToken } from '../signature/authority.ts'
import { packetOf, statementFor } from '../signature/evidence.ts'
import { loopback, type Loopback, type Reply } from './loopback.ts'

const NAMES = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'] as const
const statement = statementFor(packetOf())
/** Branded by hand: only sealing makes one, and this test is about what follows. */
const sealedAs = (bytes: Uint8Array): SealedStatement =>
  ({ state: 'sealed', statement, bytes }) as SealedStatement
const SEALED = sealedAs(Buffer.from(JSON.stringify(statement)))

describe('signing a statement', () => {
  let server: Loopback
  let answer: () => Reply | null
  const before = new Map(NAMES.map((name) => [name, process.env[name]]))

  beforeEach(async () => {
    answer = () => ({ status: 200, body: { value: identityToken({ sub: 'job', iss: 'https://i.example' }) } })
    server = await loopback(() => answer())
    process.env.ACTIONS_ID_TOKEN_REQUEST_URL = `${server.url}/identity?v=1`
    process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = randomBytes(12).toString('hex')
    await mockFulcio({ baseURL: 'https://fulcio.githubapp.com' })
    await mockTSA({ baseURL: 'https://timestamp.githubapp.com' })
  })
  afterEach(async () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
    await server.close()
  })

  const sign = (sealed = SEALED, over: Partial<SigningServices> = {}) =>
    signStatement(sealed, {
      identityUrl: process.env['ACTIONS_ID_TOKEN_REQUEST_URL'],
      identityToken: process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
      serverUrl: 'https://github.com',
      ...over,
    })

  it('gives a bundle of exactly the searched bytes, and asks for an identity of sigstore', async () => {
    const signed = await sign()
    expect(signed).toMatchObject({
      state: 'signed',
      bundle: { dsseEnvelope: { payload: Buffer.from(SEALED.bytes).toString('base64') } },
    })
    expect(server.seen.map(({ query }) => query.get('audience'))).toEqual(['sigstore'])
  })

  it('is lost where the package signs something else than was searched', async () => {
    const other = sealedAs(Buffer.from(`${JSON.stringify(statement)} `))
    expect(await sign(other)).toMatchObject({ state: 'lost', code: 'statement-differs' })
  })

  it('is lost by the name of the permission where the job has no identity', async () => {
    for (const over of [{ identityUrl: undefined }, { identityUrl: '' }, { identityToken: undefined }]) {
      const lost = await sign(SEALED, over)
      expect(lost).toMatchObject({ state: 'lost', code: 'no-identity' })
      expect(lost.state === 'lost' && lost.remedy).toContain('id-token: write')
    }
  })

  it.each([
    'https://git.example',
    'https://github.com.example',
    'https://ghe.com',
    'https://a.b.ghe.com',
    'http://github.com',
    'https://acme.ghe.com:8443',
    '',
  ])('sends no identity anywhere for %j', async (serverUrl) => {
    expect(await sign(SEALED, { serverUrl })).toMatchObject({ state: 'lost', code: 'not-on-ghes' })
    expect(server.seen).toEqual([])
  })

  it('is lost where the identity provider refuses, in words without its text', async () => {
    answer = () => ({ status: 403, body: { message: 'secret words' } })
    const lost = await sign()
    expect(lost).toMatchObject({ state: 'lost', code: 'refused' })
    expect(JSON.stringify(lost)).not.toContain('secret words')
  })

  it('is lost where it does not end in time', async () => {
    answer = () => null
    expect(await sign(SEALED, { deadlineMs: 50 })).toMatchObject({ state: 'lost', code: 'deadline' })
  })
})

describe('storing an attestation', () => {
  const BUNDLE = { mediaType: 'a bundle' }
  let server: Loopback | null = null
  afterEach(async () => {
    await server?.close()
    server = null
  })

  const store = async (answer: Reply | null): Promise<StoreResult> => {
    server = await loopback(() => answer)
    const access = {
      token: randomBytes(8).toString('hex'),
      apiUrl: server.url,
      repository: 'octo/shop',
      deadlineMs: 300,
      pause: () => Promise.resolve(),
    }
    return storeAttestation(access, BUNDLE)
  }

  it('hands the bundle over, and gives GitHub’s id', async () => {
    expect(await store({ status: 201, body: { id: 4711 } })).toEqual({ state: 'stored', id: '4711' })
    const [seen] = server?.seen ?? []
    expect([seen?.method, seen?.path]).toEqual(['POST', '/repos/octo/shop/attestations'])
    expect(JSON.parse(seen?.body ?? '')).toEqual({ bundle: BUNDLE })
  })

  it.each([401, 403, 404])('names the permission on %i', async (status) => {
    const result = await store({ status, body: { message: 'Resource not accessible by integration' } })
    expect(result).toMatchObject({ state: 'lost', code: 'not-permitted' })
    expect(result.state === 'lost' && result.remedy).toContain('attestations: write')
  })

  it.each<readonly [string, Reply | null, string]>([
    ['GitHub fails', { status: 502, body: {} }, 'refused'],
    ['GitHub gives no id', { status: 201, body: {} }, 'refused'],
    ['the id is no number', { status: 201, body: { id: '../x' } }, 'refused'],
    ['nobody answers', null, 'unreachable'],
  ])('is lost where %s', async (_what, answer, code) => {
    expect(await store(answer)).toMatchObject({ state: 'lost', code })
  })
})
