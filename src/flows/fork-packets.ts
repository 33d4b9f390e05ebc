import type { ForkCode, ForkRun } from '../evidence/fork.ts'
import { readPacket } from '../packet/read.ts'
import { PACKET_LIMIT_BYTES } from '../packet/schema.ts'
import type { GithubAccess } from '../publish/github/api.ts'
import { artifactsOfRun, downloadArtifact } from '../publish/github/evidence-artifacts.ts'
import type { EvidenceArtifact } from '../publish/github/evidence-runs.ts'
import type { NotRead } from '../publish/github/not-read.ts'
import { PlatformError } from '../publish/platform-error.ts'
import { MOST_COMMENTS, type ForkArtifact } from '../verdict/fork-evidence.ts'
import type { WireOptions } from '../wire/wire.ts'

/** The name only says what may be worth a look: everything else is read from the bytes. */
const PACKET_NAME = /^evidence-.{1,250}\.json$/s
/** As many as there are comments, in three attempts. */
const MOST_ARTIFACTS = 3 * MOST_COMMENTS
/** Packets that are downloaded side by side: 4 MiB at most are held unread. */
const SIDE_BY_SIDE = 4

/** How storage is reached. */
export interface Reach {
  readonly proxy: WireOptions['proxy']
  readonly signal: AbortSignal
}

/**
 * Everything with a packet's name that a fork's run uploaded, opened.
 * @throws PlatformError where GitHub does not answer: that says nothing of the fork
 */
export async function forkPackets(
  access: GithubAccess,
  run: ForkRun,
  reach: Reach,
): Promise<readonly ForkArtifact[]> {
  const listed = await artifactsOfRun(access, run.id)
  if (listed.state === 'not-read') throw unread(listed)
  const named = listed.artifacts.filter(({ name }) => PACKET_NAME.test(name))
  if (named.length > MOST_ARTIFACTS) return [{ id: run.id, state: 'refused', code: 'too-many-packets' }]
  const opened: ForkArtifact[] = []
  for (let at = 0; at < named.length; at += SIDE_BY_SIDE) {
    const some = named.slice(at, at + SIDE_BY_SIDE)
    opened.push(...(await Promise.all(some.map((artifact) => open(access, artifact, reach)))))
  }
  return opened
}

async function open(
  access: GithubAccess,
  artifact: EvidenceArtifact,
  { signal, proxy }: Reach,
): Promise<ForkArtifact> {
  const { id } = artifact
  const read = await downloadArtifact(access, artifact, { maxBytes: PACKET_LIMIT_BYTES, signal, proxy })
  if (read.state === 'not-read') {
    const code = CODES[read.code]
    if (code === null) throw unread(read)
    return { id, state: 'refused', code }
  }
  const packet = readPacket(read.bytes)
  if (packet === null) return { id, state: 'refused', code: 'not-a-packet' }
  return { id, state: 'packet', packet, digest: read.digest }
}

/** What is the artifact's fault; null where the platform failed. */
const CODES = {
  expired: 'artifact-expired',
  'over-cap': 'packet-too-large',
  'digest-missing': 'packet-unreadable',
  'digest-differs': 'digest-differs',
  'redirect-refused': 'packet-unreadable',
  'not-permitted': null,
  'rate-limited': null,
  unreachable: null,
  'storage-failed': null,
  unexpected: null,
} as const satisfies Record<NotRead['code'], ForkCode | null>

/** What could not be read of GitHub. Its sentence may name an artifact, and the fork chose that name: it is left out. */
export function unread({ code, remedy }: NotRead): PlatformError {
  return new PlatformError({
    code: 'evidence-unreadable',
    what: `GitHub did not hand out what the comment is made of (${code}).`,
    matters: "The fork's pull request has no comment on its newest run.",
    remedy,
  })
}
