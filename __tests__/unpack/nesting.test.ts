import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'

import type { Technique } from '../../src/evidence/search.ts'
import { DEFAULT_CAPS } from '../../src/unpack/caps.ts'
import { tarMember, tarOf, zipOf } from './build.ts'
import { inFolder } from './folder.ts'
import { KEY } from './generated.ts'

// Two cores may be shared with many others.
jest.setTimeout(60_000)

const { write, leaks } = inFolder()

interface Packing {
  readonly technique: Technique
  /** What the name of what it holds gets at its end. */
  readonly ending: string
  readonly pack: (name: string, bytes: Buffer) => Buffer
  /** How a place names what it holds. */
  readonly within: (outer: string, name: string) => string
}

const stream = (technique: Technique, ending: string, pack: (bytes: Buffer) => Buffer): Packing => ({
  ...{ technique, ending, pack: (_, bytes) => pack(bytes), within: (outer) => outer },
})
const archive = (technique: Technique, ending: string, pack: Packing['pack']): Packing => ({
  ...{ technique, ending, pack, within: (outer, name) => `${outer}!/${name}` },
})
const CLEAN = Buffer.from('an ordinary line\n')

const PACKINGS: readonly Packing[] = [
  stream('gzip', '.gz', (bytes) => gzipSync(bytes)),
  stream('zstd', '.zst', (bytes) => zstdCompressSync(bytes)),
  stream('deflate', '.zz', (bytes) => deflateSync(bytes)),
  stream('brotli', '.br', (bytes) => brotliCompressSync(bytes)),
  archive('zip', '.zip', (name, bytes) =>
    zipOf([
      { name: 'a', bytes: CLEAN },
      { name, bytes },
    ]),
  ),
  archive('zip', '.jar', (name, bytes) =>
    zipOf([
      { name, bytes, method: 0 },
      { name: 'z', bytes: CLEAN },
    ]),
  ),
  archive('zip', '.whl', (name, bytes) => zipOf([{ name, bytes, method: 0, isSizeLater: true }])),
  archive('zip', '.docx', (name, bytes) => zipOf([{ name, bytes, isSizeLater: true }])),
  archive('tar', '.tar', (name, bytes) => tarOf(tarMember('a', CLEAN), tarMember(name, bytes))),
]

const packings = fc.array(fc.constantFrom(...PACKINGS), { minLength: 1, maxLength: DEFAULT_CAPS.depth })
const lines = fc.nat({ max: 20_000 })

/** Packs from the inside out; gives the file and how its innermost bytes are named. */
const packed = (layers: readonly Packing[], bytes: Buffer) => {
  let [name, content]: [string, Buffer] = ['app.log', bytes]
  const names = [name]
  for (const { ending, pack } of layers) {
    content = pack(name, content)
    name = `${name}${ending}`.slice(-60)
    names.push(name)
  }
  const place = layers.reduceRight((outer, { within }, i) => within(outer, names[i] ?? ''), name)
  return { name, content, place }
}

describe('whatever is packed in whatever, up to the cap', () => {
  it('is found, at its line within the innermost member', async () => {
    await fc.assert(
      fc.asyncProperty(packings, lines, async (layers, line) => {
        const { name, content, place } = packed(
          layers,
          Buffer.from(`${'an ordinary line\n'.repeat(line)}  ${KEY}`),
        )
        write(name, content)
        expect(await leaks(name)).toEqual([
          expect.objectContaining({
            technique: layers[0]?.technique,
            place: { file: place, line: line + 1, column: 3 },
          }),
        ])
      }),
      { numRuns: 60 },
    )
  })

  it('gives nothing when it is clean', async () => {
    await fc.assert(
      fc.asyncProperty(packings, lines, async (layers, line) => {
        const { name, content } = packed(layers, Buffer.from('an ordinary line\n'.repeat(line)))
        write(name, content)
        expect(await leaks(name)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
