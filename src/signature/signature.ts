/**
 * Why a signature is refused, in the order in which it is looked at: what stands behind the refusal in this list was not
 * reached. Closed: tools match the code, people read the sentence.
 */
export const SIGNATURE_REFUSALS = [
  /** Nothing signs these bytes. */
  'signature-missing',
  /** The trusted root that was given cannot be read, or trusts nobody. */
  'trusted-root-unusable',
  /** Not a bundle of a statement with a certificate. */
  'bundle-unreadable',
  /** No timestamp or log entry of a trusted authority bears witness to the time of signing. */
  'signature-unwitnessed',
  /** The certificate was not issued by a trusted authority, or was not valid when it signed. */
  'certificate-untrusted',
  /** The signature, or the log's entry, does not fit the statement. */
  'signature-invalid',
  /** Another identity provider vouched for the signer. */
  'issuer-other',
  'signer-other',
  /** The right workflow file at another branch, tag or commit. */
  'signer-ref-other',
  'signer-repository-other',
  /** The workflow that was started is another one than the one expected. */
  'workflow-other',
  'ref-other',
  'commit-other',
  /** Signed in another run or another attempt. */
  'run-other',
  'signed-too-old',
  'signed-in-future',
  /** Signed, but no in-toto statement. */
  'payload-other',
  'predicate-other',
  /** The statement names the packet with another digest. */
  'bytes-changed',
  /** The bytes that were given are no packet of this version. */
  'packet-unreadable',
  /** The statement does not name the packet, its policy or its candidate configuration; or names more. */
  'subject-other',
  /** The packet tells of another run than the one that signed it. */
  'packet-other',
  /** The statement's result is not the packet's decision. */
  'result-other',
] as const
export type SignatureRefusal = (typeof SIGNATURE_REFUSALS)[number]

/** Who must have signed, where and when. Every part is compared exactly: a part that is not known is no expectation. */
export interface ExpectedSigner {
  /** `https://github.com`, or `https://NAME.ghe.com`; without a slash at the end. */
  readonly serverUrl: string
  /** `https://token.actions.githubusercontent.com`, unless the enterprise has an issuer of its own. */
  readonly issuer: string
  /**
   * The workflow file that holds the job, as GitHub writes it: `owner/name/.github/workflows/gate.yml@refs/heads/main`.
   * In a reusable workflow this is the called file (`job_workflow_ref`).
   */
  readonly signer: string
  /** The workflow file that the event started (`workflow_ref`): the same as `signer` outside reusable workflows. */
  readonly workflow: string
  /** GitHub's number of the repository: a name can be taken over, a number cannot. */
  readonly repositoryId: string
  /** GITHUB_REF of the run. */
  readonly ref: string
  /** GITHUB_SHA of the run: on a pull request the merge commit, not its head. */
  readonly commit: string
  readonly run: { readonly id: string; readonly attempt: number }
}

/** What is asked about one packet. Nothing is fetched: bundles and trusted root come in as they were found. */
export interface SignatureQuestion {
  /** Every bundle that was found for the packet's digest, as parsed JSON of any content. One good one is enough. */
  readonly bundles: readonly unknown[]
  /** The text of a trusted root (JSON), or several, one a line, as `gh attestation trusted-root` prints them. */
  readonly trustedRoot: string
  /** The packet's bytes as they were found, and the name that they are to be signed under. */
  readonly packet: { readonly fileName: string; readonly bytes: Uint8Array }
  readonly expected: ExpectedSigner
  readonly now: Date
  /** How old a signature may be, in milliseconds; null for any age. */
  readonly maxAgeMs: number | null
}

/** Whose root a signature hangs on: with the public good instance a public log holds the statement for ever. */
export type SigningInstance = 'public-good' | 'github'

export interface RefusedSignature {
  readonly state: 'refused'
  readonly code: SignatureRefusal
  /** What is wrong, as a sentence. Unseen characters of foreign text are spelled out; Markdown is not escaped. */
  readonly says: string
  readonly remedy: string
}

export type SignatureAnswer =
  | {
      readonly state: 'genuine'
      /** The earliest time that a trusted authority vouches for. */
      readonly signedAt: Date
      /** The signer as the certificate names it: an address of the workflow file with its ref. */
      readonly signer: string
      readonly instance: SigningInstance
      /** Whether GitHub's own machines ran the job; null where the certificate does not say. */
      readonly runner: 'github-hosted' | 'self-hosted' | null
    }
  | RefusedSignature
