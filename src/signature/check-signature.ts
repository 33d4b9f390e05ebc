import { checkSigner } from './check-signer.ts'
import { checkStatement } from './check-statement.ts'
import { prove, type Proven } from './prove.ts'
import { refused } from './refusal.ts'
import {
  SIGNATURE_REFUSALS,
  type RefusedSignature,
  type SignatureAnswer,
  type SignatureQuestion,
} from './signature.ts'
import { readRoots, type Root } from './trusted-root.ts'

/** Clocks of runners and timestamp authorities agree to seconds; more means that one of them is wrong. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

/**
 * Whether a packet was signed by who is expected to have signed it. Anybody who may write attestations can add bundles
 * for the same digest, so that one good bundle is enough; where none is, the answer is the refusal that got furthest.
 * A statement of a failed gate can be genuine: what was decided is not asked here.
 */
export async function checkSignature(question: SignatureQuestion): Promise<SignatureAnswer> {
  if (question.bundles.length === 0) {
    return refused(
      'signature-missing',
      'Nothing signs this packet.',
      'Run the gate with `attest: true` and give its job `permissions: id-token: write, attestations: write`.',
    )
  }
  const read = await readRoots(question.trustedRoot)
  if (read.state === 'unusable') {
    return refused(
      'trusted-root-unusable',
      `The trusted root cannot be used: ${read.why}.`,
      'Write it anew: `gh attestation trusted-root > trusted_root.jsonl`.',
    )
  }
  const answers = []
  for (const bundle of question.bundles) answers.push(await checkOne(bundle, read.roots, question))
  const genuine = answers.find((answer) => answer.state === 'genuine')
  return genuine ?? furthestOf(answers.filter((answer) => answer.state === 'refused'))
}

async function checkOne(
  bundle: unknown,
  roots: readonly Root[],
  question: SignatureQuestion,
): Promise<SignatureAnswer> {
  const proven = await prove(bundle, roots)
  if (proven.state === 'refused') return proven
  const refusal =
    checkSigner(proven.certificate, question.expected) ??
    checkAge(proven, question) ??
    checkStatement(proven, question.packet, question.expected)
  if (refusal !== null) return refusal
  const { signer, runner } = proven.certificate
  return {
    state: 'genuine',
    signedAt: proven.signedAt,
    signer: signer ?? '',
    instance: proven.instance,
    runner: runner === 'github-hosted' || runner === 'self-hosted' ? runner : null,
  }
}

function checkAge({ signedAt }: Proven, { now, maxAgeMs }: SignatureQuestion): RefusedSignature | null {
  const ageMs = now.getTime() - signedAt.getTime()
  const at = signedAt.toISOString()
  if (Number.isNaN(ageMs) || ageMs < -CLOCK_TOLERANCE_MS) {
    return refused(
      'signed-in-future',
      `The signature is of ${at}, which lies ahead of this machine's clock.`,
      'Set the clock of the machine that verifies.',
    )
  }
  if (maxAgeMs === null || ageMs <= maxAgeMs) return null
  return refused(
    'signed-too-old',
    `The signature is of ${at} and ${inWords(ageMs)} old; at most ${inWords(maxAgeMs)} are allowed.`,
    'Run the gate again for fresh evidence.',
  )
}

function inWords(ms: number): string {
  const hours = ms / 3_600_000
  if (hours >= 48) return `${Math.floor(hours / 24)} days`
  return hours >= 1 ? `${Math.floor(hours)} h` : `${Math.ceil(ms / 60_000)} min`
}

function furthestOf(refusals: readonly RefusedSignature[]): RefusedSignature {
  const [furthest] = [...refusals].sort(
    (one, other) => SIGNATURE_REFUSALS.indexOf(other.code) - SIGNATURE_REFUSALS.indexOf(one.code),
  )
  if (furthest === undefined) throw new Error('a bundle was neither genuine nor refused')
  return furthest
}
