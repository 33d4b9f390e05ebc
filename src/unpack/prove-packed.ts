import { createHash } from 'node:crypto'
import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'

import type { Technique } from '../evidence/search.ts'
import { type Engine, referenceEngine } from '../leak/engine.ts'
import { type Plant, streamOf } from '../leak/proof.ts'
import { DEFAULT_CAPS, makeBudget } from './caps.ts'
import { openFile } from './layer.ts'
import { databaseOf, NAME, tableOf, tarOf, zipOf } from './planted-files.ts'
import { readRows } from './sqlite-rows.ts'

/** Brotli's best takes ten times as long; the search reads all of them. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** What stands around a stream in the middle of a file: text, which begins no stream of its own. */
const AROUND = Buffer.from('\nwhat a proxy has written around a reply as it came\n'.repeat(8))

const inTheMiddle = (packed: Uint8Array): Uint8Array => Buffer.concat([AROUND, packed, AROUND])
const inBase64 = (packed: Uint8Array): Uint8Array =>
  Buffer.from(`{"body":"${Buffer.from(packed).toString('base64')}"}\n`)
const inHex = (packed: Uint8Array): Uint8Array =>
  Buffer.from(`body: ${Buffer.from(packed).toString('hex')}\n`)

/**
 * Words that no packing makes much shorter: a packing without a mark is told by the text that comes out of its first 512 bytes, and a
 * reply may hold what is no text.
 */
const LEAD = Buffer.from(
  Array.from({ length: 32 }, (_, n) =>
    createHash('sha256')
      .update(`${n}`)
      .digest()
      .reduce((word, byte) => word + String.fromCharCode(0x61 + (byte % 26)), ''),
  ).join(' '),
)

/** A way to hide bytes in a file that is not searched as it lies there. */
interface Packer {
  /** What is proven by it. */
  readonly technique: Technique
  /** What its leaks are told as: an encoded value as encoded, whatever it holds. */
  readonly toldAs: Technique
  readonly fileName: string
  readonly pack: (bytes: Uint8Array) => Uint8Array
  /** It stands in an encoded value, which has an end. */
  readonly isValue: boolean
  /** It is told by the text that comes out first. */
  readonly isNameless: boolean
}

type Pack = Packer['pack']

const whole = (technique: Technique, pack: Pack, fileName = NAME): Packer => ({
  technique,
  toldAs: technique,
  fileName,
  pack,
  isValue: false,
  isNameless: false,
})

const within = (technique: Technique, pack: Pack): Packer =>
  whole(technique, (bytes) => inTheMiddle(pack(bytes)))

const encoded = (technique: Technique, pack: Pack, toldAs: 'base64' | 'hex' = 'base64'): Packer => ({
  ...whole(technique, (bytes) => (toldAs === 'hex' ? inHex : inBase64)(pack(bytes))),
  toldAs,
  isValue: true,
})

const nameless = (packer: Packer): Packer => ({ ...packer, isNameless: true })

const gzip: Pack = (bytes) => gzipSync(bytes)
const zlib: Pack = (bytes) => deflateSync(bytes)
const deflate: Pack = (bytes) => deflateRawSync(bytes)
const brotli: Pack = (bytes) => brotliCompressSync(bytes, QUICK)
const zstd: Pack = (bytes) => zstdCompressSync(bytes)

const PACKERS: readonly Packer[] = [
  whole('gzip', gzip),
  whole('deflate', zlib),
  whole('brotli', brotli, `${NAME}.br`),
  whole('zstd', zstd),
  whole('zip', zipOf),
  whole('tar', tarOf),
  whole('sqlite', databaseOf),
  within('gzip', gzip),
  nameless(within('deflate', zlib)),
  within('zstd', zstd),
  encoded('gzip', gzip),
  encoded('gzip', gzip, 'hex'),
  encoded('deflate', zlib),
  nameless(encoded('deflate', deflate)),
  nameless(encoded('brotli', brotli)),
  encoded('zstd', zstd),
]

/** Unpacks all plants at once: to open a file for each of them takes longer than to read it. */
const areUnpacked = async (
  { engine, plants, stream }: Planted,
  { toldAs, fileName, pack, isNameless }: Packer,
): Promise<boolean> => {
  const packed = pack(isNameless ? Buffer.concat([LEAD, stream]) : stream)
  const file = openFile({ fileName, shown: NAME }, { engine, budget: makeBudget(DEFAULT_CAPS) })
  await file.write(packed)
  const { own, inside } = await file.end((position, length) => packed.subarray(position, position + length))
  const leaks = [...own, ...inside].filter((leak) => leak.technique === toldAs)
  return plants.every((plant) => engine.isPlant(plant, leaks))
}

/** Rows are read alone: what stands in them as it is would be found without that. */
const areRowsRead = async ({ engine, plants }: Planted): Promise<boolean> => {
  const scanner = engine.open('')
  const table = tableOf(plants.map((plant) => Buffer.concat(streamOf(plant))))
  await readRows((position, length) => table.subarray(position, position + length), table.length, {
    maxMembers: 0,
    name: () => undefined,
    unpacked: () => undefined,
    open: () => ({
      write: (chunk) => {
        scanner.write(chunk)
        return Promise.resolve()
      },
      end: () => Promise.resolve(),
    }),
  })
  const leaks = scanner.end()
  return plants.every((plant) => engine.isPlant(plant, leaks))
}

interface PackedProof {
  readonly proven: readonly Technique[]
  readonly failed: readonly Technique[]
}

/** Plants that a value holds, in whichever way it is encoded: a longer one is searched in part. */
const MOST_ENCODED = 16 * 1024

interface Planted {
  readonly engine: Engine
  readonly plants: readonly Plant[]
  readonly stream: Uint8Array
}

const planted = (engine: Engine, plants: readonly Plant[]): Planted => {
  const stream = Buffer.concat(plants.flatMap((plant) => [...streamOf(plant), Buffer.from('\n')]))
  return { engine, plants, stream }
}

/** One of each kind, which fits into an encoded value where the kind has such a one. */
const onesOf = ({ armed, plants }: Engine): readonly Plant[] =>
  armed.flatMap((kind) => {
    const own = plants.filter((plant) => plant.kind === kind)
    return own.find(fits) ?? own[0] ?? []
  })

const fits = ({ bytes }: Plant): boolean => bytes.length <= MOST_ENCODED

/** What is unpacked does not depend on the needles: where each of them is a long text, one of ours is planted. */
const forValues = (engine: Engine, plants: readonly Plant[]): Planted => {
  const own = plants.filter(fits)
  if (own.length > 0 || plants.length === 0) return planted(engine, own)
  const reference = referenceEngine()
  return planted(reference, reference.plants)
}

/** Proves that planted needles are found in every packed form, also where a file or an encoded value holds it: one of each kind. */
export const provePacked = async (engine: Engine): Promise<PackedProof> => {
  const plants = onesOf(engine)
  const [files, values] = [planted(engine, plants), forValues(engine, plants)]
  const failed = new Set<Technique>()
  for (const packer of PACKERS) {
    const isFound = plants.length > 0 && (await areUnpacked(packer.isValue ? values : files, packer))
    if (!isFound) failed.add(packer.technique)
  }
  if (!(await areRowsRead(values))) failed.add('sqlite')
  const all = new Set(PACKERS.map(({ technique }) => technique))
  return { proven: [...all].filter((technique) => !failed.has(technique)), failed: [...failed] }
}
