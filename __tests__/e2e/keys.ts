import { randomBytes } from 'node:crypto'

/** A key in the gateway's form, new for every test: nothing in this repository looks like a real one. */
export function newKey(): string {
  return `sk-${randomBytes(24).toString('hex')}`
}

/** A job token in GitHub's form. */
export function newJobToken(): string {
  return `ghs_${randomBytes(18).toString('hex')}`
}

/**
 * The runtime token of a job. The artifact client reads two ids out of its `scp` claim and checks no signature: see
 * `getBackendIdsFromToken` in https://github.com/actions/toolkit/tree/main/packages/artifact.
 */
export function newRuntimeToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const scp = `Actions.Results:run-${randomBytes(8).toString('hex')}:job-${randomBytes(8).toString('hex')}`
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp })}.${randomBytes(16).toString('base64url')}`
}

/**
 * The forms of a secret that must stand nowhere: as it is, and as base64 (all three alignments), hex and percent codes
 * would carry it. On purpose not the product's own list of encodings.
 */
export function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  // The first and last characters of an alignment also hold bits of the neighbours: cut them off.
  const aligned = [0, 1, 2].map((lead) =>
    Buffer.concat([Buffer.alloc(lead), bytes])
      .toString('base64')
      .replaceAll('=', '')
      .slice(4, -3),
  )
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  return [
    secret,
    // An identifying piece is a leak too: DESIGN counts 12 characters and more.
    secret.slice(4, 24),
    ...aligned,
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    percent,
  ]
}
