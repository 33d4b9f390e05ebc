import type { SealedStatement } from '../../signature/seal-statement.ts'
import { systemCode } from '../platform-error.ts'
import { LATE, within } from './deadline.ts'

/**
 * Identity, certificate and witness are three calls of at most 10 s, each repeated 3 times with growing pauses
 * (@actions/attest, sign.ts): whoever needs longer than this is stuck.
 */
const SIGNING_DEADLINE_MS = 120_000

/** What @actions/attest reads of the environment, looked at before it is loaded. */
export interface SigningServices {
  readonly identityUrl: string | undefined
  readonly identityToken: string | undefined
  /** GITHUB_SERVER_URL */
  readonly serverUrl: string
  readonly deadlineMs?: number
}

/** A signature that was asked for and is lost fails the job: the caller decides that, not this file. */
export type SigningResult =
  /** `bundle` is JSON. */
  | { readonly state: 'signed'; readonly bundle: object }
  | {
      readonly state: 'lost'
      readonly code: 'no-identity' | 'not-on-ghes' | 'deadline' | 'refused' | 'statement-differs'
      readonly why: string
      readonly remedy: string
    }

/** Loads the signer, so that signing finds it ready. */
export const loadSigner = () => import('@actions/attest')

/**
 * Signs a statement with the job's identity. For public repositories this writes it into sigstore's public log; for
 * others GitHub's own instance signs, which has none. Stores nothing at GitHub.
 */
export async function signStatement(
  sealed: SealedStatement,
  services: SigningServices,
): Promise<SigningResult> {
  // Elsewhere the package would send the identity to hosts that it makes up from the server's name.
  if (!hasSigning(services.serverUrl)) {
    return lost(
      'not-on-ghes',
      'GitHub Enterprise Server has no artifact attestations.',
      'Leave `attest` out there; the packet is uploaded as ever.',
    )
  }
  if (!services.identityUrl || !services.identityToken) {
    return lost(
      'no-identity',
      'GitHub gives this job no identity to sign with.',
      'Give the job `permissions: id-token: write` (and `attestations: write`). Runs for forks and Dependabot never get one.',
    )
  }
  try {
    const done = await within(services.deadlineMs ?? SIGNING_DEADLINE_MS, () => sign(sealed))
    return done === LATE ? lost('deadline', 'signing did not end in time.', AGAIN) : done
  } catch (error) {
    return refused(error)
  }
}

const AGAIN = 'Run the job again; if it stays, see githubstatus.com and status.sigstore.dev.'

/** github.com and its data-residency hosts: the servers that @actions/attest knows signing hosts for. */
function hasSigning(serverUrl: string): boolean {
  return serverUrl === 'https://github.com' || /^https:\/\/[a-z0-9-]+\.ghe\.com$/.test(serverUrl)
}

async function sign({ statement, bytes }: SealedStatement): Promise<SigningResult> {
  const { attest } = await loadSigner()
  const { bundle } = await attest({
    subjects: statement.subject,
    predicateType: statement.predicateType,
    predicate: statement.predicate,
    token: '',
    skipWrite: true,
  })
  // The package puts the statement together itself: what was signed must be what was searched.
  const payload = Buffer.from(bundle.dsseEnvelope?.payload ?? '', 'base64')
  if (payload.equals(bytes)) return { state: 'signed', bundle }
  return lost(
    'statement-differs',
    'what was signed is not the statement that was searched.',
    'Do not use this attestation, and report this as a fault of the gate.',
  )
}

/** Whose call failed, by the codes of @sigstore/sign. */
const SERVICES = [
  [/^IDENTITY_/, 'GitHub gave no identity token'],
  [/^CA_/, 'no signing certificate was given'],
  [/^TSA_/, 'no timestamp was given'],
  [/^TLOG_/, 'the transparency log took no entry'],
] as const

function refused(error: unknown): SigningResult {
  const code = systemCode(error)
  const said = SERVICES.find(([pattern]) => pattern.test(code))?.[1] ?? 'signing failed'
  return lost('refused', `${said} (${code}).`, AGAIN)
}

function lost(
  code: Extract<SigningResult, { state: 'lost' }>['code'],
  why: string,
  remedy: string,
): SigningResult {
  return { state: 'lost', code, why: `The packet is not signed: ${why}`, remedy }
}
