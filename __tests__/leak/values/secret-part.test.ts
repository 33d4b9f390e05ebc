import { describe, expect, it } from '@jest/globals'

import { IDENTIFYING, secretPart } from '../../../src/leak/values/secret-part.ts'
import { newKey } from '../known.ts'

const letters = (length: number): string => newKey(length).slice(3)
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Parts of a key in order: what is everybody's, what stands in a few other ones, and its own. */
type Parts = readonly (readonly ['public' | 'claim' | 'own', string])[]

const WEIGHTS = { public: 0, own: 300 }

/** Three quarters of the claims identify a token, as 8 of its own bytes do. */
const weightOf = (whose: keyof typeof WEIGHTS | 'claim', text: string): number =>
  whose === 'claim' ? Math.ceil(IDENTIFYING / (0.75 * text.length)) : WEIGHTS[whose]

const expectParts = (parts: Parts): void => {
  const weights = parts.flatMap(([whose, text]) => Array.from(Buffer.from(text), () => weightOf(whose, text)))
  expect([...secretPart(parts.map(([, text]) => text).join(''))]).toEqual(weights)
}

const secret = letters(20)

describe('of a URL its own is', () => {
  it.each<[string, Parts]>([
    [
      'the password',
      [
        ['public', 'postgresql://app:'],
        ['own', secret],
        ['public', '@db.internal:5432/prod'],
      ],
    ],
    [
      'the user, where no password stands',
      [
        ['public', 'https://'],
        ['own', secret],
        ['public', '@git.internal/a.git'],
      ],
    ],
    [
      'an empty user before a password',
      [
        ['public', 'redis://:'],
        ['own', secret],
        ['public', '@cache:6379'],
      ],
    ],
    [
      'what stands behind the host',
      [
        ['public', 'https://hooks.internal'],
        ['own', `/services/${secret}`],
      ],
    ],
    [
      'a parameter alone, where one is a key',
      [
        ['public', 'https://api.internal/v1?api_key='],
        ['own', secret],
        ['public', '&v=2&x-sig='],
        ['own', secret],
        ['public', '#top'],
      ],
    ],
    [
      'password and parameter',
      [
        ['public', 'https://app:'],
        ['own', secret],
        ['public', '@api.internal/?token='],
        ['own', secret],
      ],
    ],
    [
      'nothing of the host',
      [
        ['public', 'wss://a.b'],
        ['own', '/'],
      ],
    ],
  ])('%s', (_title, parts) => {
    expectParts(parts)
  })
})

describe('of PEM its own is', () => {
  const BEGIN = '-----BEGIN PRIVATE KEY-----'
  const END = '-----END PRIVATE KEY-----'

  it('all but its lines and what begins every body', () => {
    const body = letters(300)
    expectParts([
      ['public', `${BEGIN}${body.slice(0, 56)}`],
      ['own', body.slice(56)],
      ['public', END],
      ['own', '\n'],
    ])
  })

  it('half of a short body', () => {
    expectParts([
      ['public', `${BEGIN}${secret.slice(0, 10)}`],
      ['own', secret.slice(10)],
      ['public', END],
    ])
    expectParts([
      ['public', `${BEGIN}${secret.slice(0, 10)}`],
      ['own', secret.slice(10)],
    ])
  })

  it('less where OpenSSH made it', () => {
    const body = letters(300)
    expectParts([
      ['public', `-----BEGIN OPENSSH PRIVATE KEY-----${body.slice(0, 96)}`],
      ['own', body.slice(96)],
      ['public', '-----END OPENSSH PRIVATE KEY-----'],
    ])
  })

  it('all between two keys, but not the exponent that RSA keys share', () => {
    const [body, other] = [letters(200), letters(200)]
    expectParts([
      ['own', 'two\n'],
      ['public', `${BEGIN}${body.slice(0, 56)}`],
      ['own', body.slice(56, 100)],
      ['public', 'AgMBAAECgg/+'],
      ['own', body.slice(100)],
      ['public', END],
      ['own', '\n\n'],
      ['public', `${BEGIN}${other.slice(0, 56)}`],
      ['own', other.slice(56)],
      ['public', END],
    ])
  })
})

describe('of a signed token its own is', () => {
  const header = base64url({ alg: 'HS256', typ: 'JWT' })
  const claims = base64url({ sub: secret, iat: 1 })

  it('its signature; of the claims a little, of the header nothing', () => {
    const parts: Parts = [
      ['public', `${header}.${claims.slice(0, 12)}`],
      ['claim', claims.slice(12)],
      ['own', `.${secret}`],
    ]
    expectParts(parts)
    expectParts([['public', 'Bearer '], ...parts])
  })

  it.each([
    ['no JSON', letters(24)],
    ['no object', base64url(12_345_678_901)],
    ['null', Buffer.from('null'.padEnd(15)).toString('base64url')],
  ])('all of it where the header is %s', (_title, head) => {
    expectParts([['own', `${head}.${secret}.${secret}`]])
  })

  it('all but its first name where it is JSON alone', () => {
    const sealed = Buffer.from(JSON.stringify({ api_key: secret, a: 1 })).toString('base64')
    expectParts([
      ['public', sealed.slice(0, 16)],
      ['own', sealed.slice(16)],
    ])
  })

  it.each([
    ['no JSON', `eyJ${'A'.repeat(20)}`],
    ['JSON behind something else', `Key${Buffer.from('{"a":1}').toString('base64')}${secret}`],
  ])('all of it where it is %s', (_title, value) => {
    expectParts([['own', value]])
  })
})

describe('of an id its own is', () => {
  it('what the clock does not say', () => {
    expectParts([
      ['public', '019abcde-1234-7'],
      ['own', '951-9ce8-fd91fc46029b'],
    ])
  })

  it.each(['1', '2', '6'])('nothing in version %s', (version) => {
    expectParts([['public', `2f19f0f4-e9ef-${version}1f1-bce7-02fc00000001`]])
  })

  it.each(['3', '4', '5', '8'])('all in version %s', (version) => {
    expectParts([['own', `2f19f0f4-e9ef-${version}1f1-bce7-02fc00000001`]])
  })
})

describe('of other keys their own is', () => {
  it.each<[string, Parts]>([
    [
      'the password behind a user',
      [
        ['public', 'svc-gateway:'],
        ['own', secret],
      ],
    ],
    [
      'what follows words of many letters, where it is none itself',
      [
        ['public', 'sk-production-gateway-'],
        ['own', `A1${secret.slice(0, 14)}`],
      ],
    ],
    [
      'also a word of many letters, where too little follows',
      [
        ['public', 'sk-'],
        ['own', `production-A1${secret.slice(0, 13)}`],
      ],
    ],
    [
      'also a word of many letters, where more words follow',
      [
        ['public', 'sk-'],
        ['own', 'production-correcthorsebatterystaple'],
      ],
    ],
    [
      'eight characters at least',
      [
        ['public', 'sk-ab'],
        ['own', '-A1b2C3d'],
      ],
    ],
    ['all of them, where there are no more', [['own', 'sk-A1b2']]],
    [
      'what follows the account',
      [
        ['public', 'sk_live_51A1b2C3d4E5f6G7'],
        ['own', secret],
      ],
    ],
    ['all where nothing is known of its shape', [['own', `+${secret}`]]],
    [
      'what follows a scheme, byte by byte',
      [
        ['public', 'Token  '],
        ['own', `+${secret}ü😀+`],
      ],
    ],
  ])('%s', (_title, parts) => {
    expectParts(parts)
  })
})
