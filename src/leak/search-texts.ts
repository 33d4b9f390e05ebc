import type { Leak, Search } from '../evidence/search.ts'
import type { Engine } from './engine.ts'

/** Bytes that stand in memory: packet, comment, summary. `name` is our own word for them. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Searches bytes that are all there, or a text as UTF-8. `file`: the name that its leaks carry. */
export const leaksInText = (engine: Engine, text: string | Uint8Array, file = ''): readonly Leak[] => {
  const scanner = engine.open(file)
  scanner.write(typeof text === 'string' ? Buffer.from(text, 'utf8') : text)
  return scanner.end()
}

/** A name as it stands; and where it is a path, without separators: a value that was cut into folder names is whole again. */
export const readingsOfName = (name: string): readonly string[] => [
  ...new Set([name, name.replace(/[\\/]/g, '')]),
]

/** Searches a name, or the path of a file or a member, in both readings. */
export const leaksInName = (engine: Engine, name: string, file = ''): readonly Leak[] =>
  readingsOfName(name).flatMap((text) => leaksInText(engine, text, file))

/** Searches bytes in memory for everything that the engine is armed with. */
export const searchTexts = (texts: readonly NamedBytes[], engine: Engine): Search => {
  if (texts.length === 0)
    return { state: 'not-searched', why: 'nothing-to-search', detail: 'no text was given' }
  const proof = engine.prove()
  if (proof.state === 'failed') {
    return { state: 'not-searched', why: 'self-test-failed', detail: proof.techniques.join(', ') }
  }
  const leaks = texts.flatMap(({ name, bytes }) => leaksInText(engine, bytes, name))
  return {
    state: 'searched',
    proven: proof.techniques,
    files: texts.length,
    bytes: texts.reduce((sum, { bytes }) => sum + bytes.length, 0),
    armed: engine.armed,
    leaks,
  }
}
