import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import { engineFor, newKey, scan } from './known.ts'

const letters = (length: number): string => newKey(length).slice(3)
const count = (value: string, text: string): number =>
  scan(engineFor({ credentials: [value] }), `ready ${text} done`).length

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (claims: object): string =>
  `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url(claims)}.${randomBytes(32).toString('base64url')}`

const privateKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey

describe('a signed token', () => {
  const own = token({ sub: letters(10), iat: 1_700_000_000, name: letters(30) })
  const [header = '', claims = '', signature = ''] = own.split('.')

  it.each([
    ['another token', token({ sub: letters(10), exp: 1_800_000_000 })],
    ['its header', `a token begins with ${header}`],
    ['its header and a mask', `${header}.[REDACTED]`],
    ['the beginning of its claims', `${header}.${claims.slice(0, 18)}...`],
    ['a row of its claims', claims.slice(-30)],
  ])('is not seen in %s', (_title, text) => {
    expect(count(own, text)).toBe(0)
    expect(count(`Bearer ${own}`, `Bearer ${text}`)).toBe(0)
  })

  it.each([
    ['all of it', own],
    ['its signature', signature],
    ['12 characters of its signature', `(${signature.slice(20, 32)})`],
    ['all but its signature', `${header}.${claims}`],
    ['nearly all of its claims', claims.slice(16)],
  ])('is found by %s', (_title, text) => {
    expect(count(own, text)).toBe(1)
  })

  it('is not seen in another one of its issuer', () => {
    const of = (sub: string): string =>
      token({
        ...{ iss: 'https://login.shop.example/realms/production', aud: 'gateway', azp: 'checkout-service' },
        ...{ scope: 'chat responses models', sub, iat: 1_700_000_000 + sub.charCodeAt(0), jti: letters(22) },
      })
    const mine = of(letters(24))
    for (let n = 0; n < 20; n++) expect(count(mine, of(letters(24)))).toBe(0)
    expect(count(mine, mine)).toBe(1)
  })

  it('of JSON alone begins with its first name', () => {
    const sealed = (): string => Buffer.from(JSON.stringify({ api_key: letters(32) })).toString('base64')
    const value = sealed()
    expect(count(value, sealed())).toBe(0)
    expect(count(value, value.slice(24, 40))).toBe(1)
  })
})

describe('a private key in PEM', () => {
  const own = privateKey()
  const lines = own.split('\n')

  it.each([
    ['another key', privateKey()],
    ['its first and last line', `${lines[0] ?? ''}\n[REDACTED]\n${lines.at(-2) ?? ''}`],
    ['a sentence', 'put -----BEGIN PRIVATE KEY----- first'],
  ])('is not seen in %s', (_title, text) => {
    expect(count(own, text)).toBe(0)
  })

  it.each([
    ['all of it', own],
    ['all of it in one line', own.replaceAll('\n', '\\n')],
    ['a line of it', lines[7] ?? ''],
    ['12 characters of it', `(${lines[9]?.slice(10, 22) ?? ''})`],
  ])('is found by %s', (_title, text) => {
    expect(count(own, text)).toBeGreaterThan(0)
  })
})

describe('what other keys have too', () => {
  const secret = letters(20)

  it.each([
    [
      'a URL with a mask',
      `postgresql://app:${secret}@db.internal:5432/prod`,
      'postgresql://app:<PASSWORD>@db.internal:5432/prod',
    ],
    ['another URL', `postgresql://app:${secret}@db.internal:5432/prod`, 'postgresql://localhost/test'],
    [
      'the path of a URL',
      `https://api.internal/v1/chat?api_key=${secret}`,
      'https://api.internal/v1/chat/completions',
    ],
    ['a user', `svc-gateway:${secret}`, 'user svc-gateway: logged in'],
    ['a prefix of words', `sk-live-gateway-A${secret}`, `sk-live-gateway-B${letters(20)}`],
    ['a masked prefix', `sk-svcacct-A1${secret}`, 'key=sk-svcacct-A1...DMEN'],
    ['an OAuth prefix', `ya29.a0AfB_b${secret}`, 'token=ya29.a0AfB_bXXXX'],
    ['a workspace', `xoxb-2048123456789-4932573834492-${secret}`, 'xoxb-2048123456789-4932573834492-***'],
    ['a workspace id', `xoxb-2048123456789-4932573834492-${secret}`, 'workspace 4932573834492'],
    ['an account', `sk_live_51A1b2C3d4E5f6G7${secret}`, `pk_live_51A1b2C3d4E5f6G7${letters(20)}`],
    ['a millisecond', '019abcde-1234-7951-9ce8-fd91fc46029b', '019abcde-1234-7b0d-8452-8d7340183163'],
    ['a host', '2f19f0f4-e9ef-11f1-bce7-02fc00000001', '2f19f1bc-e9ef-11f1-bce7-02fc00000001'],
    ['a mask and a number', `AIzaSyA1b2C6${secret}`, '5 key=AIzaSyA1b2C***\n6 key=AIzaSyA1b2C***'],
  ])('does not identify one: %s', (_title, value, text) => {
    expect(count(value, text)).toBe(0)
    expect(count(value, `a ${value} b`)).toBe(1)
  })

  it.each([
    ['the password of a URL', `postgresql://app:${secret}@db.internal:5432/prod`],
    ['the token of a URL', `https://${secret}@git.internal/a.git`],
    ['a parameter of a URL', `https://api.internal/v1/chat?api_key=${secret}`],
    ['a password', `svc-gateway:${secret}`],
    ['what follows a prefix', `sk-live-gateway-${secret}`],
    ['what follows two numbers', `xoxb-2048123456789-4932573834492-${secret}`],
  ])('leaves what does: %s', (_title, value) => {
    expect(count(value, `(${secret.slice(2, 14)})`)).toBe(1)
  })

  it('is nothing of an id that was drawn', () => {
    const id = randomUUID()
    for (const drawn of [id, `12345678${id.slice(8)}`, `abcdefab${id.slice(8)}`])
      expect([drawn, count(drawn, drawn.slice(0, 13))]).toEqual([drawn, 1])
  })
})

describe('a key of words', () => {
  it.each([
    ['correct-horse-battery-staple', 'the composite battery state when several are used'],
    ['internal-gateway-api-key-production', 'limitation, any production in'],
    ['internal-gateway-api-key-production', 'process.env.AI_GATEWAY_API_KEY'],
    ['request-completed-secret', '"msg": "request completed", "secret": true'],
    ['sk-proj-demo-application-json', '"content-type": "application/json"'],
    ['deadbeefdeadbeefcafebabe12345678', "'dead:beef:cafe:5417:affe', None"],
  ])('is not seen in prose: %s', (value, text) => {
    expect(count(value, text)).toBe(0)
  })

  it.each([
    ['as it stands', (piece: string) => piece],
    ['in upper case', (piece: string) => piece.toUpperCase()],
    ['escaped', (piece: string) => piece.replaceAll('-', '\\u002d')],
    ['in percent', (piece: string) => piece.replaceAll('-', '%2D')],
    ['wrapped', (piece: string) => (piece.match(/.{1,5}/g) ?? []).join('\n      ')],
    ['with escaped line ends', (piece: string) => (piece.match(/.{1,7}/g) ?? []).join('\\n')],
    ['in colours', (piece: string) => piece.replaceAll('-', '\\u001b[0m-\\u001b[31m')],
    ['joined', (piece: string) => (piece.match(/.{1,6}/g) ?? []).join("' +\n  '")],
  ])('is found by a piece %s', (_title, write) => {
    const value = 'correct-horse-battery-staple'
    for (const piece of [value, value.slice(0, 18), value.slice(8)])
      expect([piece, count(value, `x=${write(piece)};`) > 0]).toEqual([piece, true])
  })
})
