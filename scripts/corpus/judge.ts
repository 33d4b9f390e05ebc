import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Leak, LeakKind } from '../../src/evidence/search.ts'
import { LEAK_KINDS } from '../../src/evidence/search.ts'
import type { Engine } from '../../src/leak/engine.ts'
import { search } from '../../src/unpack/search.ts'
import { expand } from '../../src/unpack/targets.ts'
import type { Sample } from './sample.ts'

/** What the search made of a sample. */
export interface Judged {
  readonly sample: Sample
  /** Kinds that stand there and were not found, or not as whole as they are. */
  readonly missed: readonly LeakKind[]
  /** Kinds that were found and do not stand there. */
  readonly alarms: readonly LeakKind[]
  /** Why it could not be searched, else null. That counts as missed, and on a clean sample as an alarm. */
  readonly unsearched: string | null
}

/** Writes a sample down, searches it as a run would and compares what was found with what stands there. */
export async function judge(sample: Sample, engine: Engine, folder: string): Promise<Judged> {
  const root = join(folder, 'sample')
  try {
    for (const { name, bytes } of sample.files) {
      await mkdir(dirname(join(root, name)), { recursive: true })
      await writeFile(join(root, name), bytes)
    }
    const { matched } = await expand([root], root)
    const searched = await search({ files: matched }, engine)
    if (searched.state === 'searched') return compare(sample, searched.leaks)
    return { ...compare(sample, []), unsearched: `${searched.why}: ${searched.detail}` }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

function compare(sample: Sample, leaks: readonly Leak[]): Judged {
  const outcomes = (kind: LeakKind) =>
    leaks.filter((leak) => leak.kind === kind).map(({ outcome }) => outcome)
  const missed = LEAK_KINDS.filter((kind) => {
    const expected = sample.truth[kind]
    return expected !== undefined && !outcomes(kind).includes(expected)
  })
  const alarms = LEAK_KINDS.filter((kind) => {
    const expected = sample.truth[kind]
    const isMore = expected === 'partial' && outcomes(kind).includes('leak')
    return (expected === undefined && outcomes(kind).length > 0) || isMore
  })
  return { sample, missed, alarms, unsearched: null }
}

/** True where the search was right about a sample. */
export function isRight({ missed, alarms, unsearched }: Judged): boolean {
  return missed.length === 0 && alarms.length === 0 && unsearched === null
}

/** True for a sample in which nothing is to be found. */
export function isClean({ truth }: Sample): boolean {
  return Object.keys(truth).length === 0
}
