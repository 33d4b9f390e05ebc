import type { TrustMaterial } from '@sigstore/verify'
import type { SigningInstance } from './signature.ts'

/** One root, ready to judge: whom it trusts, and how much witness it asks for. */
export interface Root {
  readonly instance: SigningInstance
  readonly material: TrustMaterial
  /** Least number of entries in transparency logs, of certificate logs, and of timestamps that hold. */
  readonly thresholds: {
    readonly tlogThreshold: number
    readonly ctlogThreshold: number
    readonly timestampThreshold: number
  }
}

export type RootsRead =
  | { readonly state: 'read'; readonly roots: readonly Root[] }
  | { readonly state: 'unusable'; readonly why: string }

/** The two roots of today have 30 kB together. */
const LONGEST_TEXT = 1024 * 1024

/**
 * Reads one trusted root, or several, one a line. One that cannot be used makes all unusable: a file that was cut short
 * must not pass for a shorter one.
 */
export async function readRoots(text: string): Promise<RootsRead> {
  if (text.length > LONGEST_TEXT) return unusable(`it is longer than ${LONGEST_TEXT} characters`)
  const whole = parsed(text)
  const values = whole === undefined ? linesOf(text).map(parsed) : [whole]
  if (values.length === 0) return unusable('it is empty')
  const roots: Root[] = []
  for (const [index, value] of values.entries()) {
    const root = await readRoot(value)
    if (typeof root === 'string') return unusable(values.length === 1 ? root : `root ${index + 1}: ${root}`)
    roots.push(root)
  }
  return { state: 'read', roots }
}

async function readRoot(value: unknown): Promise<Root | string> {
  const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
    import('@sigstore/protobuf-specs'),
    import('@sigstore/verify'),
  ])
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no JSON object'
  let material: TrustMaterial
  try {
    material = toTrustMaterial(TrustedRoot.fromJSON(value))
  } catch {
    return 'it holds a key or a certificate that cannot be read'
  }
  if (!material.certificateAuthorities.some(({ certChain }) => certChain.length > 0)) {
    return 'it names no certificate authority'
  }
  return ruled(material)
}

/**
 * What the root itself can vouch for has to be vouched for. GitHub's instance has timestamps and no public log; the
 * public good instance has a log of certificates and a log of statements.
 * Source: https://docs.github.com/en/actions/concepts/security/artifact-attestations
 */
function ruled(material: TrustMaterial): Root | string {
  const [tlogs, ctlogs] = [material.tlogs.length, material.ctlogs.length]
  // One log without the other is half a root: it would ask for less than its instance promises.
  if (tlogs > 0 !== ctlogs > 0) return 'it names only one of the two logs of the public instance'
  if (tlogs > 0) {
    return {
      instance: 'public-good',
      material,
      thresholds: { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 },
    }
  }
  if (material.timestampAuthorities.length === 0) return 'it names no authority that could witness the time'
  return {
    instance: 'github',
    material,
    thresholds: { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 },
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function unusable(why: string): RootsRead {
  return { state: 'unusable', why }
}
