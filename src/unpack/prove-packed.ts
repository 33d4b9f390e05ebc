import { brotliCompressSync, crc32, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import type { Technique } from '../evidence/search.ts'
import type { Engine } from '../leak/engine.ts'
import { type Plant, streamOf } from '../leak/proof.ts'
import { DEFAULT_CAPS, makeBudget } from './caps.ts'
import { openFile } from './layer.ts'
import { BLOCK } from './tar-header.ts'

const NAME = 'planted'

const zipOf = (bytes: Uint8Array): Uint8Array => {
  const packed = deflateRawSync(bytes)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(bytes), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(bytes.length, 18)
  common.writeUInt16LE(NAME.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(NAME), packed])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, Buffer.alloc(14), Buffer.from(NAME)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}

const tarOf = (bytes: Uint8Array): Uint8Array => {
  const header = Buffer.alloc(BLOCK)
  header.write(NAME)
  header.write(bytes.length.toString(8).padStart(11, '0'), 124)
  header.write(' '.repeat(8) + '0', 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0`, 148)
  return Buffer.concat([header, bytes, Buffer.alloc(((BLOCK - (bytes.length % BLOCK)) % BLOCK) + 2 * BLOCK)])
}

const PAGE = 512
const ROOM = PAGE - 4

/** One cell, which ends in the middle of the bytes; they go on in a chain of overflow pages from the last page to the third. */
const databaseOf = (bytes: Uint8Array): Uint8Array => {
  const local = Math.min(bytes.length >> 1, ROOM - 16)
  const rest = bytes.subarray(local)
  const chain = Math.ceil(rest.length / ROOM)
  const [first, tree] = [Buffer.alloc(PAGE), Buffer.alloc(PAGE)]
  first.write('SQLite format 3\0')
  first.writeUInt16BE(PAGE, 16)
  tree[0] = 13
  tree.set(bytes.subarray(0, local), ROOM - local)
  tree.writeUInt32BE(2 + chain, ROOM)
  const overflow = Array.from({ length: chain }, (_, i) => {
    const page = Buffer.alloc(PAGE)
    const place = chain - 1 - i
    page.writeUInt32BE(i === 0 ? 0 : 2 + i, 0)
    page.set(rest.subarray(place * ROOM, (place + 1) * ROOM), 4)
    return page
  })
  return Buffer.concat([first, tree, ...overflow])
}

const PACKERS: readonly (readonly [Technique, (bytes: Uint8Array) => Uint8Array])[] = [
  ['gzip', (bytes) => gzipSync(bytes)],
  ['deflate', (bytes) => deflateSync(bytes)],
  ['brotli', (bytes) => brotliCompressSync(bytes)],
  ['zstd', (bytes) => zstdCompressSync(bytes)],
  ['zip', zipOf],
  ['tar', tarOf],
  ['sqlite', databaseOf],
]

/** Unpacks all plants at once: to open a file for each of them takes longer than to read it. */
const areUnpacked = async (
  engine: Engine,
  plants: readonly Plant[],
  technique: Technique,
  packed: Uint8Array,
): Promise<boolean> => {
  const file = openFile(
    { fileName: technique === 'brotli' ? `${NAME}.br` : NAME, shown: NAME },
    { engine, budget: makeBudget(DEFAULT_CAPS) },
  )
  await file.write(packed)
  const { inside } = await file.end((position, length) => packed.subarray(position, position + length))
  const leaks = inside.filter((leak) => leak.technique === technique)
  return plants.every((plant) => engine.isPlant(plant, leaks))
}

interface PackedProof {
  readonly proven: readonly Technique[]
  readonly failed: readonly Technique[]
}

/** Proves that planted needles are found in every packed form: one of each kind. */
export const provePacked = async (engine: Engine): Promise<PackedProof> => {
  const plants = engine.armed.flatMap((kind) => engine.plants.find((plant) => plant.kind === kind) ?? [])
  const stream = Buffer.concat(plants.flatMap((plant) => [...streamOf(plant), Buffer.from('\n')]))
  const result = { proven: [] as Technique[], failed: [] as Technique[] }
  for (const [technique, pack] of PACKERS) {
    const isFound = plants.length > 0 && (await areUnpacked(engine, plants, technique, pack(stream)))
    const list = isFound ? result.proven : result.failed
    list.push(technique)
  }
  return result
}
