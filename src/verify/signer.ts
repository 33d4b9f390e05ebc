import type { RunSeen } from '../evidence/verify.ts'
import type { Packet } from '../packet/schema.ts'
import type { ExpectedSigner } from '../signature/signature.ts'
import type { Expectations } from './candidate.ts'
import { refOf } from './check-run.ts'

/** Who vouches for the jobs of a server, unless an enterprise has an issuer of its own. */
function issuerOf(serverUrl: string): string {
  const { hostname } = new URL(serverUrl)
  return hostname.endsWith('.ghe.com')
    ? `https://token.actions.${hostname}`
    : 'https://token.actions.githubusercontent.com'
}

/**
 * Who must have signed the packet of a run. Everything comes from the platform and the policy but the commit that ran:
 * on a pull request that is a merge which no run names, so that the packet's own word is held against the certificate.
 * Null where the run cannot be evidence.
 */
export function signerOf(packet: Packet, run: RunSeen, expected: Expectations): ExpectedSigner | null {
  const { repository, rules } = expected
  const ref = refOf(run, expected)
  const commit = run.event === 'pull_request' ? packet.subject.ran_commit : run.headSha
  if (ref === null || commit === null) return null
  const workflow = `${repository.name}/${run.workflow}@${ref}`
  return {
    serverUrl: repository.serverUrl,
    issuer: rules.issuer ?? issuerOf(repository.serverUrl),
    signer: rules.signer ?? workflow,
    workflow,
    repositoryId: String(repository.id),
    ref,
    commit,
    run: { id: String(run.id), attempt: run.attempt },
  }
}
