import type { Search } from '../evidence/search.ts'
import type { Engine } from './engine.ts'

/** Bytes that stand in memory: packet, comment, summary. `name` is our own word for them. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Searches bytes in memory for everything that the engine is armed with. */
export const searchTexts = (texts: readonly NamedBytes[], engine: Engine): Search => {
  if (texts.length === 0)
    return { state: 'not-searched', why: 'nothing-to-search', detail: 'no text was given' }
  const proof = engine.prove()
  if (proof.state === 'failed') {
    return { state: 'not-searched', why: 'self-test-failed', detail: proof.techniques.join(', ') }
  }
  const leaks = texts.flatMap(({ name, bytes }) => {
    const scanner = engine.open(name)
    scanner.write(bytes)
    return scanner.end()
  })
  return {
    state: 'searched',
    proven: proof.techniques,
    files: texts.length,
    bytes: texts.reduce((sum, { bytes }) => sum + bytes.length, 0),
    armed: engine.armed,
    leaks,
  }
}
