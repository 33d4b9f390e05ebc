import { combinedSchema, type Combined } from '../../src/packet/combined.ts'
import { combine, type Expected } from '../../src/verdict/combine.ts'
import { draftCombined } from '../../src/verdict/draft-combined.ts'
import type { ReadPacket } from '../../src/verdict/shard.ts'
import { BY_HAND, CELLS, shardPacket } from './shards.ts'

/** The combined packet of a merge. */
export function combinedOf(packets: readonly ReadPacket[], expected: Partial<Expected> = {}): Combined {
  const [cell] = CELLS
  if (cell === undefined) throw new Error('the matrix is empty')
  const { subject, tool } = shardPacket(cell).packet
  const draft = draftCombined(combine(packets, { ...BY_HAND, ...expected }), {
    runId: 'merged-20261122-77-1-merge',
    ground: { subject, tool },
    runUrl: 'https://github.com/acme/shop/actions/runs/77',
    jobsResult: expected.result ?? null,
  })
  return combinedSchema.parse(draft)
}
