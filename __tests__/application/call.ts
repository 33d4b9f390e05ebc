import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Call } from '../../src/application/port.ts'
import type { Secret } from '../../src/evidence/secret.ts'

/** A secret of test bytes; the product's own maker is tested in its own room. */
function testSecret<K extends 'real' | 'canary'>(kind: K, value: string): Secret<K> {
  return { kind, reveal: () => value, toString: () => '<API_KEY_PLACEHOLDER>' }
}

/** A call of the happy path in a fresh folder. */
export async function makeCall(over: Partial<Call> = {}): Promise<Call> {
  return {
    drill: {
      id: 'happy-path',
      kind: 'happy-path',
      surface: 'responses',
      profile: 'minimal',
      cause: null,
      expects: 'success',
      nonce: 'nonce-of-a-test',
    },
    prompt: 'Say nonce-of-a-test twice.',
    model: 'some-model',
    outputTokens: 64,
    baseUrl: 'http://127.0.0.1:9/v1',
    canary: testSecret('canary', `canary-${'c'.repeat(24)}`),
    folder: await mkdtemp(join(tmpdir(), 'gate-test-')),
    deadlineMs: 10_000,
    signal: new AbortController().signal,
    ...over,
  }
}
