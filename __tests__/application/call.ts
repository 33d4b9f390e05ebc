import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Inheritance } from '../../src/application/environment.ts'
import type { Call, RouteForApplication } from '../../src/application/port.ts'
import type { Secret } from '../../src/evidence/secret.ts'

/** A secret of test bytes; the product's own maker is tested in its own room. */
function testSecret<K extends 'real' | 'canary'>(kind: K, value: string): Secret<K> {
  return { kind, reveal: () => value, toString: () => '<API_KEY_PLACEHOLDER>' }
}

/** A route of which nothing answers. */
export function makeRoute(name: string): RouteForApplication {
  return {
    baseUrl: `http://127.0.0.1:9/${name}/v1`,
    canary: testSecret('canary', `canary-${name}-${randomBytes(12).toString('hex')}`),
    model: `${name}-model`,
  }
}

/** A call of the happy path in a fresh folder. */
export async function makeCall(over: Partial<Call> = {}): Promise<Call> {
  return {
    drill: {
      id: 'happy-path',
      kind: 'happy-path',
      surface: 'responses',
      upstreamSurface: 'responses',
      profile: 'minimal',
      cause: null,
      expects: 'success',
      nonce: 'nonce-of-a-test',
      operationId: 'operation-of-a-test',
    },
    surface: 'responses',
    profile: 'minimal',
    routes: { fallback: makeRoute('fallback'), primary: null },
    prompt: 'Say "nonce-of-a-test" twice.',
    outputTokens: 64,
    folder: await mkdtemp(join(tmpdir(), 'gate-test-')),
    deadlineMs: 10_000,
    signal: new AbortController().signal,
    ...over,
  }
}

/** What an application inherits from a runner on which nothing is set but the path. */
export function makeInheritance(over: Partial<Inheritance> = {}): Inheritance {
  return {
    inherited: { PATH: process.env['PATH'] },
    realKey: null,
    runMark: `mark-${randomBytes(12).toString('hex')}`,
    port: 9,
    env: [],
    ...over,
  }
}
