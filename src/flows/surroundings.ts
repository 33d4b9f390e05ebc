import { createHmac, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { Fingerprint } from '../evidence/brand.ts'
import type { RuntimeSeen } from '../evidence/run.ts'

/** Everything of the outside world that a run uses: read once by the flow's door, passed down as values. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The workspace: commands run here and evidence paths are relative to it. */
  readonly directory: string
  /** Where the packet is written. */
  readonly outputFolder: string
  /** Where the run's private folder is made. */
  readonly temporary: string
  readonly platform: NodeJS.Platform
  readonly now: () => Date
  /** Milliseconds on a clock that never goes back. */
  readonly elapsed: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly fingerprint: (value: string | Uint8Array) => Fingerprint
  readonly runtime: RuntimeSeen
  /** The file that is running: its digest stands in the packet. Null where there is none. */
  readonly entry: string | null
  readonly signal: AbortSignal
}

/** Reads the process. The fingerprint key is made here and never leaves the closure. */
export function surroundings(outputFolder: string, signal: AbortSignal, directory?: string): Surroundings {
  const key = randomBytes(32)
  const environment = { ...process.env }
  return {
    environment,
    directory: directory ?? environment['GITHUB_WORKSPACE'] ?? process.cwd(),
    outputFolder,
    temporary: environment['RUNNER_TEMP'] ?? tmpdir(),
    platform: process.platform,
    now: () => new Date(),
    elapsed: () => performance.now(),
    random: (bytes) => randomBytes(bytes),
    fingerprint: (value) => createHmac('sha256', key).update(value).digest('hex').slice(0, 16) as Fingerprint,
    runtime: { os: process.platform, arch: process.arch, node: process.versions.node },
    entry: process.argv[1] ?? null,
    signal,
  }
}
