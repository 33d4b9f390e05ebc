import { createHash } from 'node:crypto'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { RUN_MARK_NAME } from './environment.ts'
import { orNotSeen } from './process-table.ts'

/** By what a process of this run is known. Every sign has to come from the gate: a name, a user or a time is none. */
export interface RunSigns {
  /** What the run mark is in every environment that the gate makes. */
  readonly mark: string
  /** The limit that {@link markingLimit} gives. */
  readonly limitBytes: string
  /** The files that the gate made for output. Only who got them from the gate writes to them. */
  readonly outputs: ReadonlySet<string>
}

/**
 * A limit of the run's own on resident memory, in KiB. The kernel hands limits from parent to child whatever the child makes of its
 * session, environment and descriptors, and has not enforced this one since 2.4.30 (getrlimit(2)): it is a mark that changes
 * nothing. 2^48 KiB and more: no machine has so much, so nobody who reads the limit is misled by it.
 */
export function markingLimit(mark: string): { readonly kib: string; readonly bytes: string } {
  const kib = 2n ** 48n + createHash('sha256').update(mark).digest().readBigUInt64BE() / 2n ** 16n
  return { kib: String(kib), bytes: String(kib * 1024n) }
}

/** Whether a process has the run's limit or environment. */
export async function isMarked(pid: number, { mark, limitBytes }: RunSigns): Promise<boolean> {
  const [limits, environment] = await Promise.all([textOf(pid, 'limits'), textOf(pid, 'environ')])
  return (
    new RegExp(`^Max resident set +\\d+ +${limitBytes} `, 'm').test(limits) ||
    environment.split('\0').includes(`${RUN_MARK_NAME}=${mark}`)
  )
}

/** Whether a process can write to one of the run's output files. Readers are others too: a person who looks, an indexer. */
export async function holdsOutput(pid: number, { outputs }: RunSigns): Promise<boolean> {
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(orNotSeen<readonly string[]>([]))
  const holds = await Promise.all(
    descriptors.map(async (descriptor) => {
      const path = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(orNotSeen(''))
      if (!outputs.has(path.replace(/ \(deleted\)$/, ''))) return false
      const flags = /^flags:\s*(\d+)/m.exec(await textOf(pid, `fdinfo/${descriptor}`))?.[1] ?? '0'
      return (Number.parseInt(flags, 8) & ACCESS) !== 0
    }),
  )
  return holds.includes(true)
}

/** The low bits of a descriptor's flags: 0 reads, 1 writes, 2 does both. Source: open(2), O_ACCMODE. */
const ACCESS = 3

async function textOf(pid: number, name: string): Promise<string> {
  return readFile(`/proc/${pid}/${name}`, 'latin1').catch(orNotSeen(''))
}
