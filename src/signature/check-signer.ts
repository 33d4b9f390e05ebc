import type { CertificateFacts } from './certificate.ts'
import { quoted, refused } from './refusal.ts'
import type { ExpectedSigner, RefusedSignature } from './signature.ts'

/**
 * Compares who signed with who must have signed, every part as a whole: sigstore's own policy reads the signer as an
 * unanchored regular expression, and `main` would fit `refs/heads/main-2`. Null where all of it is as expected.
 */
export function checkSigner(seen: CertificateFacts, expected: ExpectedSigner): RefusedSignature | null {
  const { serverUrl, run } = expected
  const at = (path: string): string => `${serverUrl}/${path}`
  const repository = repositoryOf(expected.workflow)
  return (
    differs(seen.issuer, expected.issuer, [
      'issuer-other',
      'Another identity provider vouched for the signer',
      'Only signatures of GitHub Actions count. An enterprise with an issuer of its own has to be expected by its address.',
    ]) ??
    signerDiffers(seen.signer, at(expected.signer)) ??
    differs(seen.repositoryId, expected.repositoryId, [
      'signer-repository-other',
      'The run belongs to another repository',
      'Use evidence of this repository. A repository that was deleted and made again is another one.',
    ]) ??
    differs(seen.workflow, at(expected.workflow), [
      'workflow-other',
      'Another workflow was started',
      'Use evidence of the workflow that the verification names.',
    ]) ??
    differs(seen.ref, expected.ref, [
      'ref-other',
      'The run belongs to another branch or tag',
      'Use evidence of the ref that is to be promoted, or run the gate there.',
    ]) ??
    differs(seen.commit, expected.commit, [
      'commit-other',
      'The run belongs to another commit',
      'Run the gate on the commit that is to be promoted.',
    ]) ??
    differs(seen.run, at(`${repository}/actions/runs/${run.id}/attempts/${run.attempt}`), [
      'run-other',
      'The signature is of another run or attempt',
      'Use the packet and the attestation of the same run: an older one cannot stand for a newer one.',
    ])
  )
}

type Words = readonly [code: RefusedSignature['code'], says: string, remedy: string]

function differs(
  seen: string | null,
  expected: string,
  [code, says, remedy]: Words,
): RefusedSignature | null {
  if (seen === expected) return null
  return refused(code, `${says}: the certificate says ${quoted(seen)}, not ${quoted(expected)}.`, remedy)
}

/** The right file at another ref is a finding of its own: somebody changed the workflow on a branch. */
function signerDiffers(seen: string | null, expected: string): RefusedSignature | null {
  const file = expected.slice(0, refStart(expected))
  const sameFile = seen !== null && seen.slice(0, refStart(seen)) === file
  return differs(
    seen,
    expected,
    sameFile
      ? [
          'signer-ref-other',
          'The workflow file signed at another ref, where it may say something else',
          'Use evidence that was signed at the expected ref, or expect the other one on purpose.',
        ]
      : [
          'signer-other',
          'Another workflow signed',
          'Expect the workflow file that runs the gate. In a reusable workflow that is the called file.',
        ],
  )
}

/** Where the ref begins, with its `@`: neither an owner nor the fixed folder can hold one, a file's name and a ref can. */
function refStart(address: string): number {
  const end = /\.ya?ml@/.exec(address)
  return end === null ? address.length : end.index + end[0].length - 1
}

/** `owner/name` of `owner/name/.github/workflows/gate.yml@ref`. */
function repositoryOf(workflow: string): string {
  return workflow.split('/').slice(0, 2).join('/')
}
