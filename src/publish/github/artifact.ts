import { dirname } from 'node:path'
import type { Sha256 } from '../../evidence/brand.ts'
import { clamp, visible } from '../../report/visible.ts'
import { systemCode } from '../platform-error.ts'
import { LATE, within } from './deadline.ts'
import { quietly } from './quiet.ts'

/**
 * @actions/artifact makes 5 tries of its two calls, 3 s apart and growing (at most 37 s each), and the storage client
 * a few of its own: whoever needs longer than this is stuck.
 */
const UPLOAD_DEADLINE_MS = 120_000

/** What became of the upload. A lost packet fails the job: the caller decides that, not this file. */
export type ArtifactResult =
  | { readonly state: 'uploaded'; readonly id: number; readonly url: string; readonly digest: Sha256 }
  | {
      readonly state: 'lost'
      readonly code: 'no-runner' | 'not-on-ghes' | 'deadline' | 'refused' | 'digest-differs'
      readonly why: string
      readonly remedy: string
    }

export interface ArtifactWish {
  /** The packet's file; its name becomes the artifact's name. */
  readonly file: string
  readonly digest: Sha256
  readonly retentionDays: number | null
  /** `https://github.com/owner/name/actions/runs/1` */
  readonly runUrl: string
  readonly deadlineMs?: number
}

/** What @actions/artifact reads of the environment, looked at before it is loaded. */
export interface RunnerServices {
  readonly runtimeToken: string | undefined
  readonly resultsUrl: string | undefined
}

/** Uploads one raw file, unzipped, so that file, artifact and attestation share one SHA-256. */
export async function uploadPacket(wish: ArtifactWish, services: RunnerServices): Promise<ArtifactResult> {
  if (!services.runtimeToken || !services.resultsUrl) {
    return lost(
      'no-runner',
      'this is no GitHub runner (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set).',
      'Run it as an action; on the command line the packet lies in its folder.',
    )
  }
  try {
    const upload = () => quietly(process.stdout, () => uploadFile(wish))
    const done = await within(wish.deadlineMs ?? UPLOAD_DEADLINE_MS, upload)
    if (done === LATE) return lost('deadline', 'the upload did not end in time.', AGAIN)
    return checked(wish, done)
  } catch (error) {
    return refused(error)
  }
}

const AGAIN = 'Run the job again; if it stays, see githubstatus.com.'

interface Uploaded {
  readonly id?: number
  readonly digest?: string
}

/** Loads the artifact client, so that the upload finds it ready. */
export const loadArtifactClient = () => import('@actions/artifact')

async function uploadFile(wish: ArtifactWish): Promise<Uploaded> {
  const { DefaultArtifactClient } = await loadArtifactClient()
  return new DefaultArtifactClient().uploadArtifact(wish.file, [wish.file], dirname(wish.file), {
    skipArchive: true,
    ...(wish.retentionDays === null ? {} : { retentionDays: wish.retentionDays }),
  })
}

function checked(wish: ArtifactWish, { id, digest }: Uploaded): ArtifactResult {
  if (digest !== wish.digest) {
    return lost(
      'digest-differs',
      'what was uploaded is not what was sealed: the file was changed on the way.',
      'Find what writes into the packet folder, then run again. Do not use the uploaded artifact.',
    )
  }
  if (id === undefined || !Number.isSafeInteger(id)) {
    return lost('refused', 'GitHub gave the artifact no usable id.', AGAIN)
  }
  return { state: 'uploaded', id, url: `${wish.runUrl}/artifacts/${String(id)}`, digest: wish.digest }
}

function refused(error: unknown): ArtifactResult {
  if (error instanceof Error && error.name === 'GHESNotSupportedError') {
    return lost(
      'not-on-ghes',
      'GitHub Enterprise Server does not take this kind of artifact.',
      'Upload the file of the output `packet-path` with the upload action that your server supports.',
    )
  }
  const why = error instanceof Error ? clamp(visible(error.message), 300) : systemCode(error)
  return lost('refused', `the upload failed: ${why}`, AGAIN)
}

function lost(
  code: Extract<ArtifactResult, { state: 'lost' }>['code'],
  why: string,
  remedy: string,
): ArtifactResult {
  return { state: 'lost', code, why: `The evidence artifact is lost: ${why}`, remedy }
}
