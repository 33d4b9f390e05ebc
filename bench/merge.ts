import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entryFile } from '../__tests__/e2e/action-file.ts'
import { anErrorDrill } from '../__tests__/report/packet.ts'
import { shardPacket } from '../__tests__/verdict/shards.ts'
import type { Cell } from '../src/evidence/matrix.ts'
import { canonicalBytes } from '../src/packet/seal.ts'
import { cellsOf, matrixJson, MOST_CELLS } from '../src/policy/matrix.ts'
import { atMost, compared, type Row } from './row.ts'
import { inTurns, run } from './sample.ts'

const LIMIT_MS = 2_000
const FEW = MOST_CELLS / 4
const ROUNDS = { warmUps: 1, counted: 7 }
/** Error paths beyond the usual one: a packet of this size has about 40 KiB, as one of a team with many failures does. */
const MORE_DRILLS = 18

/** The packets of a whole matrix as one verdict: a process of its own, files on this machine. */
export async function merge(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-merge-'))
  try {
    const models = Array.from({ length: MOST_CELLS }, (_, n) => `model-${String(n)}`)
    const cells = cellsOf({ surfaces: ['responses'], profiles: ['minimal'], models })
    const bytes = await writeMatrix(folder, 'many', cells)
    await writeMatrix(folder, 'few', cells.slice(0, FEW))
    const of = await inTurns(ROUNDS, {
      many: () => merged(folder, 'many'),
      few: () => merged(folder, 'few'),
    })
    const size = (bytes / MOST_CELLS / 1024).toFixed(0)
    const ratio = of('many') / of('few')
    const figures = compared(`${MOST_CELLS} packets`, of('many'), `${FEW}`, of('few'))
    return [
      atMost(
        `merge of ${MOST_CELLS} packets of ${size} KiB`,
        `${of('many').toFixed(0)} ms`,
        of('many'),
        LIMIT_MS,
        ' ms',
      ),
      atMost('merge: four times as many packets', figures, ratio, MOST_CELLS / FEW, 'x'),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Writes a packet for each job, and the matrix; gives the bytes of all packets. */
async function writeMatrix(folder: string, name: string, cells: readonly Cell[]): Promise<number> {
  await mkdir(join(folder, name))
  await writeFile(join(folder, `${name}.json`), matrixJson(cells))
  let bytes = 0
  for (const cell of cells) {
    const read = shardPacket(cell, { bend: withDrills })
    const content = canonicalBytes(read.packet)
    bytes += content.length
    await writeFile(join(folder, name, read.name), content)
  }
  return bytes
}

function withDrills(packet: Parameters<typeof canonicalBytes>[0]): typeof packet {
  const more = Array.from({ length: MORE_DRILLS }, (_, n) => anErrorDrill(`server-error-${String(n)}`))
  return { ...packet, drills: [...packet.drills, ...more] }
}

/** Milliseconds of the whole process. It must promote, or the measurement fails. */
async function merged(folder: string, name: string): Promise<number> {
  const args = [await entryFile(), 'merge', join(folder, name), '--expect', join(folder, `${name}.json`)]
  const out = join(folder, `out-${name}`)
  return (await run({ program: process.execPath, args: [...args, '--out', out], directory: folder })).ms
}
