import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openWorld, REAL, type World } from './world.ts'

/** Runs with real processes and sockets, on a machine that may do other things, too. */
const PATIENCE_MS = 60_000

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  await world.close()
})

describe('the key of a rehearsal', () => {
  it(
    'is in no variable of the application, under whatever name the job has it',
    async () => {
      const key = `sk-${randomBytes(24).toString('hex')}`
      await world.run({
        inputs: { surface: 'responses', evidence: 'rehearsal', 'api-key': key, command: 'env > seen.txt' },
        around: {
          ...REAL,
          directory: world.folder,
          environment: {
            PATH: process.env['PATH'],
            OUR_GATEWAY_KEY: key,
            AUTHORIZATION: `Basic ${Buffer.from(`user:${key}`).toString('base64')}`,
            KEPT: 'yes',
          },
        },
      })
      const seen = await readFile(join(world.folder, 'seen.txt'), 'utf8')
      expect(seen).toContain('KEPT=yes\n')
      expect(seen).not.toContain(key)
      expect(seen).not.toMatch(/^(OUR_GATEWAY_KEY|AUTHORIZATION)=/m)
    },
    PATIENCE_MS,
  )
})
