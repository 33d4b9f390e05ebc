import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { upstreamHeaders } from '../../src/tap/headers.ts'
import { credentialOf } from '../../src/tap/request.ts'

const CANARY = `sk-${randomBytes(24).toString('hex')}`

describe('a key of the application', () => {
  it.each(['authorization', 'x-api-key', 'api-key', 'x-goog-api-key'])(
    'in %s is recorded, and goes no further: the route gets its own',
    (name) => {
      const asked = { headers: { [name]: CANARY, 'x-request-id': 'one' } }
      expect(credentialOf(asked, [CANARY])).toBe('canary')
      expect(upstreamHeaders(asked, 'the-key')).toEqual({
        authorization: 'Bearer the-key',
        'x-request-id': 'one',
      })
    },
  )
})
