import { createHash } from 'node:crypto'
import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Sha256 } from '../evidence/brand.ts'
import { PACKET_LIMIT_BYTES, packetSchema } from '../packet/schema.ts'
import type { GithubAccess } from '../publish/github/api.ts'
import {
  artifactsOfRun,
  downloadArtifact,
  type DownloadLimits,
} from '../publish/github/evidence-artifacts.ts'
import type { EvidenceArtifact } from '../publish/github/evidence-runs.ts'
import { systemCode } from '../publish/platform-error.ts'
import { readRegular, UnreadableFile } from '../unpack/read-file.ts'
import type { Objection } from '../verdict/refusals.ts'
import type { ReadPacket } from '../verdict/shard.ts'

/** Four attempts of 256 jobs. */
const MOST_PACKETS = 1_024
/** GitHub's API is read so far. */
const MOST_LISTED = 1_000
/** All packets together: 256 of a usual 40 KiB have 10 MiB, and a thousand of a megabyte would not fit into a job's memory. */
const MOST_BYTES = 128 * 1024 * 1024
/** Names of a folder and its folders that are looked at. */
const MOST_NAMES = 16_384
/** Downloads at one time: each is two short requests. */
const LANES = 8

const IS_PACKET_NAME = /^evidence-.+\.json$/

/** Packets that were read, and what was not. */
export interface PacketsRead {
  readonly packets: readonly ReadPacket[]
  readonly unread: readonly Objection[]
}

/** Something that holds one packet. */
interface Source {
  readonly name: string
  /** The bytes, or why not. */
  readonly bytes: () => Promise<Uint8Array | Objection>
}

/** Reads packet files: those that were named, and those in folders that were named, one folder deep. */
export async function readFiles(paths: readonly string[]): Promise<PacketsRead> {
  const listed = await Promise.all(paths.map(filesAt))
  const unread = listed.flatMap((each) => ('code' in each ? [each] : []))
  const files = listed.flatMap((each) => ('code' in each ? [] : each))
  const read = await readAll(files.map((path) => ({ name: basename(path), bytes: () => fileBytes(path) })))
  return { ...read, unread: [...unread, ...read.unread] }
}

/** Reads the packets among the artifacts of a run, each checked against the digest that GitHub keeps. */
export async function readArtifacts(
  access: GithubAccess,
  runId: number,
  limits: Pick<DownloadLimits, 'signal' | 'proxy'>,
): Promise<PacketsRead> {
  const listed = await artifactsOfRun(access, runId)
  if (listed.state !== 'read') {
    const detail = `${listed.why} ${listed.remedy}`
    return { packets: [], unread: [{ code: 'artifacts-unreadable', about: [], detail }] }
  }
  // Behind the end of the listing could stand a second packet of a job.
  if (listed.artifacts.length >= MOST_LISTED) return tooMany(listed.artifacts.length)
  const packets = listed.artifacts.filter(({ name }) => IS_PACKET_NAME.test(name))
  return readAll(
    packets.map((artifact) => ({
      name: artifact.name,
      bytes: () => artifactBytes(access, artifact, { ...limits, maxBytes: PACKET_LIMIT_BYTES }),
    })),
  )
}

async function artifactBytes(
  access: GithubAccess,
  artifact: EvidenceArtifact,
  limits: DownloadLimits,
): Promise<Uint8Array | Objection> {
  const answer = await downloadArtifact(access, artifact, limits)
  if (answer.state === 'downloaded') return answer.bytes
  const code = answer.code === 'over-cap' ? 'packet-too-large' : 'packet-unreadable'
  return { code, about: [artifact.name], detail: answer.why.replace(/\.$/, '') }
}

/** A link, a pipe or a device is no packet: `lstat` and `readRegular` follow nothing. */
async function filesAt(path: string): Promise<readonly string[] | Objection> {
  try {
    const seen = await lstat(path)
    if (!seen.isDirectory()) return [path]
    const names = await readdir(path, { withFileTypes: true })
    const folders = names.filter((entry) => entry.isDirectory())
    if (folders.length > MOST_PACKETS)
      return { code: 'too-many-packets', about: [path], detail: `${folders.length} folders` }
    const inner = await Promise.all(
      folders.map(async ({ name }) => (await readdir(join(path, name))).map((file) => join(name, file))),
    )
    const all = [...names.filter((entry) => !entry.isDirectory()).map(({ name }) => name), ...inner.flat()]
    if (all.length > MOST_NAMES)
      return { code: 'too-many-packets', about: [path], detail: `${all.length} files` }
    return all
      .filter((name) => IS_PACKET_NAME.test(basename(name)))
      .sort()
      .map((name) => join(path, name))
  } catch (error) {
    return { code: 'packet-unreadable', about: [path], detail: systemCode(error) }
  }
}

async function fileBytes(path: string): Promise<Uint8Array | Objection> {
  const chunks: Buffer[] = []
  const take = (chunk: Uint8Array): Promise<void> => {
    // The chunk is overwritten by the next one.
    chunks.push(Buffer.from(chunk))
    return Promise.resolve()
  }
  try {
    await readRegular(path, { maxBytes: PACKET_LIMIT_BYTES, take })
    return Buffer.concat(chunks)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const code = error.why === 'over-cap' ? 'packet-too-large' : 'packet-unreadable'
    return { code, about: [basename(path)], detail: error.message }
  }
}

/** Reads packets side by side, and stops where all of them together are too much. */
async function readAll(sources: readonly Source[]): Promise<PacketsRead> {
  if (sources.length > MOST_PACKETS) return tooMany(sources.length)
  const packets: ReadPacket[] = []
  const unread: Objection[] = []
  let bytes = 0
  const left = [...sources]
  const lane = async (): Promise<void> => {
    for (let source = left.shift(); source !== undefined && bytes <= MOST_BYTES; source = left.shift()) {
      const read = await source.bytes()
      if ('code' in read) unread.push(read)
      else {
        bytes += read.length
        const parsed = parsePacket(read, source.name)
        if ('code' in parsed) unread.push(parsed)
        else packets.push(parsed)
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  const over = bytes > MOST_BYTES
  return {
    packets,
    unread: over
      ? [...unread, { code: 'too-many-packets', about: [], detail: `more than ${MOST_BYTES} bytes` }]
      : unread,
  }
}

function tooMany(count: number): PacketsRead {
  return { packets: [], unread: [{ code: 'too-many-packets', about: [], detail: String(count) }] }
}

/** Checks bytes against the schema. The problem names the member, never what stands there. */
function parsePacket(bytes: Uint8Array, name: string): ReadPacket | Objection {
  const refused = (detail: string): Objection => ({ code: 'not-a-packet', about: [name], detail })
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refused('it is no JSON in UTF-8')
  }
  const parsed = packetSchema.safeParse(value)
  if (parsed.success) {
    const digest = createHash('sha256').update(bytes).digest('hex') as Sha256
    return { packet: parsed.data, digest, name }
  }
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  // Some members are named by whoever wrote the file.
  return refused(
    /^[\w.]{1,80}$/.test(path) ? `\`${path}\` is not as it must be` : 'it has not the form of one',
  )
}
