import { basename, dirname } from 'node:path'
import type { GithubAccess } from '../publish/github/api.ts'
import { signStatement } from '../publish/github/attest.ts'
import type { Runner } from '../publish/github/commands.ts'
import { storeAttestation } from '../publish/github/store-attestation.ts'
import { writeBeside } from '../publish/packet-file.ts'
import type { Attestation, Publisher } from './publisher.ts'

const GITHUB = 'https://github.com'

/**
 * Signs as the job, keeps the bundle beside the packet, and stores it at GitHub. What was asked for and did not come
 * about is lost like a packet is: a later step that trusts `attest: true` would else promote on evidence that nobody
 * can check.
 */
export function attestOnRunner(
  speak: Runner,
  environment: Readonly<Record<string, string | undefined>>,
  access: GithubAccess | null,
): Publisher['attest'] {
  return async (statement, packetPath): Promise<Attestation> => {
    if (access === null) {
      return {
        state: 'lost',
        why: 'The packet is not signed: there is no token, or no repository, to store its attestation.',
        remedy: 'Leave `github-token` at its default.',
      }
    }
    const serverUrl = environment['GITHUB_SERVER_URL'] ?? GITHUB
    const signed = await signStatement(statement, {
      identityUrl: environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
      identityToken: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
      serverUrl,
    })
    if (signed.state === 'lost') return signed
    // On one line: `gh attestation verify --bundle` reads one bundle a line.
    const bundlePath = await writeBeside(
      dirname(packetPath),
      bundleName(packetPath),
      `${JSON.stringify(signed.bundle)}\n`,
    )
    const stored = await storeAttestation(access, signed.bundle)
    if (stored.state === 'lost') {
      return { ...stored, remedy: `${stored.remedy} The signed bundle lies at ${bundlePath}.` }
    }
    const url = `${serverUrl}/${access.repository}/attestations/${stored.id}`
    speak.line(`Signed, and stored at ${url}`)
    return { state: 'attested', id: stored.id, url, bundlePath }
  }
}

/** `attestation-RUN.jsonl` beside `evidence-RUN.json`. */
function bundleName(packetPath: string): string {
  return basename(packetPath).replace(/^evidence-(.*)\.json$/, 'attestation-$1.jsonl')
}
