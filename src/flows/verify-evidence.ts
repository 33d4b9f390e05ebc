import type { RunSeen } from '../evidence/verify.ts'
import { readPacket } from '../packet/read.ts'
import { PACKET_LIMIT_BYTES } from '../packet/schema.ts'
import type { GithubAccess } from '../publish/github/api.ts'
import { attestationsOf } from '../publish/github/attestations.ts'
import { artifactsOfRun, downloadArtifact } from '../publish/github/evidence-artifacts.ts'
import type { EvidenceArtifact } from '../publish/github/evidence-runs.ts'
import type { NotRead } from '../publish/github/not-read.ts'
import { checkSignature } from '../signature/check-signature.ts'
import type { Candidate, Expectations, PacketContent, SignatureSeen } from '../verify/candidate.ts'
import { checkRun, quoted, refusal } from '../verify/check-run.ts'
import { judge } from '../verify/judge.ts'
import type { Refusal } from '../verify/refusal.ts'
import { signerOf } from '../verify/signer.ts'
import type { WireOptions } from '../wire/wire.ts'

/** What looking for evidence needs of the world. */
export interface Searcher {
  readonly access: GithubAccess
  readonly proxy: WireOptions['proxy']
  readonly signal: AbortSignal
  /** Text of the trusted root; null where none was given. */
  readonly trustedRoot: string | null
}

/** The name only says what may be worth a look: everything else is read from the bytes. */
const PACKET_NAME = /^evidence-.{1,250}\.json$/s
/** Newest runs that are looked into: a commit that needs more has other problems. */
const MOST_RUNS = 30
/** Runs that cannot be evidence and are asked whether they have some, to say why it does not count. */
const MOST_STRANGERS = 10
/** Packets that are downloaded side by side. */
const SIDE_BY_SIDE = 8

/** Every packet of the runs that can be evidence, downloaded and read; no signature was asked for yet. */
export async function packetsOf(
  runs: readonly RunSeen[],
  expected: Expectations,
  searcher: Searcher,
): Promise<readonly Candidate[] | NotRead> {
  const counting = runs.filter((run) => checkRun(run, expected) === null).slice(0, MOST_RUNS)
  const found: Candidate[] = []
  for (const run of counting) {
    const listed = await artifactsOfRun(searcher.access, run.id)
    if (listed.state === 'not-read') return listed
    const named = listed.artifacts.filter(({ name }) => PACKET_NAME.test(name))
    for (let at = 0; at < named.length; at += SIDE_BY_SIDE) {
      const some = named.slice(at, at + SIDE_BY_SIDE)
      found.push(...(await Promise.all(some.map((artifact) => opened(run, artifact, searcher)))))
    }
  }
  return found
}

async function opened(run: RunSeen, artifact: EvidenceArtifact, searcher: Searcher): Promise<Candidate> {
  const { access, signal, proxy } = searcher
  const read = await downloadArtifact(access, artifact, { maxBytes: PACKET_LIMIT_BYTES, signal, proxy })
  return { ...seen(run, artifact), content: contentOf(run, artifact, read) }
}

function seen(run: RunSeen, { id, name, createdAt }: EvidenceArtifact) {
  const before = createdAt !== null && Date.parse(createdAt) < Date.parse(run.startedAt)
  return {
    run,
    artifact: { name, url: `${run.url}/artifacts/${id}`, before },
    signature: { state: 'not-asked' },
  } as const
}

function contentOf(
  run: RunSeen,
  { name }: EvidenceArtifact,
  read: Awaited<ReturnType<typeof downloadArtifact>>,
): PacketContent {
  if (read.state === 'not-read') return { state: 'refused', refusal: notDownloaded(run, read) }
  const packet = readPacket(read.bytes)
  if (packet !== null) return { state: 'packet', packet, digest: read.digest, bytes: read.bytes }
  return {
    state: 'refused',
    refusal: refusal(
      'not-a-packet',
      run,
      `The artifact ${quoted(name)} of run ${run.id} is no evidence packet of version 1.`,
      'Look at who uploaded it: the gate did not, or another version of it. Use one version of the gate and of `verify`.',
    ),
  }
}

const CODES = {
  expired: 'artifact-expired',
  'digest-differs': 'digest-differs',
  'digest-missing': 'artifact-unreadable',
  'over-cap': 'artifact-unreadable',
  'redirect-refused': 'artifact-unreadable',
  'storage-failed': 'artifact-unreadable',
  'not-permitted': 'unreadable-platform',
  'rate-limited': 'unreadable-platform',
  unreachable: 'unreadable-platform',
  unexpected: 'unreadable-platform',
} as const satisfies Record<NotRead['code'], Refusal['code']>

function notDownloaded(run: RunSeen, { code, why, remedy }: NotRead): Refusal {
  return refusal(CODES[code], run, why, remedy)
}

/** Packets of runs that cannot be evidence, unopened: they carry nothing, and a person asks why. */
export async function strangersOf(
  runs: readonly RunSeen[],
  expected: Expectations,
  { access }: Searcher,
): Promise<readonly Candidate[]> {
  const others = runs.filter((run) => checkRun(run, expected) !== null).slice(0, MOST_STRANGERS)
  const found: Candidate[] = []
  for (const run of others) {
    const listed = await artifactsOfRun(access, run.id)
    const artifacts = listed.state === 'read' ? listed.artifacts : []
    const named = artifacts.filter(({ name }) => PACKET_NAME.test(name))
    found.push(
      ...named.map((artifact): Candidate => ({ ...seen(run, artifact), content: { state: 'not-opened' } })),
    )
  }
  return found
}

/** Asks for the signature of what would carry the release without one, and of nothing else. */
export async function withSignatures(
  candidates: readonly Candidate[],
  expected: Expectations,
  searcher: Searcher,
): Promise<readonly Candidate[]> {
  const signed: Candidate[] = []
  for (const candidate of candidates) {
    const asked = judge(candidate, expected).refusal === null
    signed.push(
      asked ? { ...candidate, signature: await signatureOf(candidate, expected, searcher) } : candidate,
    )
  }
  return signed
}

async function signatureOf(
  { run, content }: Candidate,
  expected: Expectations,
  { access, proxy, trustedRoot }: Searcher,
): Promise<SignatureSeen> {
  if (content.state !== 'packet') return { state: 'not-asked' }
  const { rules, now } = expected
  const needed = rules.unsigned === 'refused'
  if (trustedRoot === null && !needed) return { state: 'not-asked' }
  const { packet, digest, bytes } = content
  const signer = signerOf(packet, run, expected)
  if (signer === null) throw new Error('a run that can be evidence has no signer')
  const attestations = await attestationsOf(access, digest, proxy)
  if (attestations.state === 'not-read') {
    const { why, remedy } = attestations
    return { state: 'not-read', refusal: refusal('attestations-unreadable', run, why, remedy) }
  }
  if (attestations.bundles.length === 0 && !needed) return { state: 'not-asked' }
  return checkSignature({
    bundles: attestations.bundles,
    trustedRoot: trustedRoot ?? '',
    packet: { fileName: `evidence-${packet.run_id}.json`, bytes },
    expected: signer,
    now,
    maxAgeMs: rules.maxAgeMs,
  })
}

/** Every watched file that one of the packets names. */
export function watchedOf(candidates: readonly Candidate[]): readonly string[] {
  const paths = candidates.flatMap(({ content }) =>
    content.state === 'packet' ? content.packet.subject.watched.map(({ path }) => path) : [],
  )
  return [...new Set(paths)].sort()
}
