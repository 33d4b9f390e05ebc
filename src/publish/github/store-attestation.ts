import { githubApi, isObject, type Answer, type GithubAccess } from './api.ts'

/** Where a signature was stored. */
export type StoreResult =
  | { readonly state: 'stored'; readonly id: string }
  | {
      readonly state: 'lost'
      readonly code: 'not-permitted' | 'unreachable' | 'refused'
      readonly why: string
      readonly remedy: string
    }

/** Hands a signed bundle to GitHub, where others find it by the digest of a subject. Needs `attestations: write`. */
export async function storeAttestation(access: GithubAccess, bundle: object): Promise<StoreResult> {
  const api = await githubApi(access)
  const answer = await api.call('POST /repos/{owner}/{repo}/attestations', { bundle })
  if (answer.state !== 'ok') return unstored(answer)
  const id = isObject(answer.data) ? String(answer.data.id) : ''
  return /^[0-9]{1,20}$/.test(id)
    ? { state: 'stored', id }
    : lost('refused', 'GitHub gave it no usable id.', AGAIN)
}

const AGAIN = 'Run the job again; if it stays, see githubstatus.com.'

function unstored(answer: Exclude<Answer, { state: 'ok' }>): StoreResult {
  if (answer.state === 'unreachable')
    return lost('unreachable', `GitHub was not reached (${answer.why}).`, AGAIN)
  const denied = answer.status === 401 || answer.status === 403 || answer.status === 404
  return denied
    ? lost(
        'not-permitted',
        `the token may not write it (${String(answer.status)}).`,
        'Give the job `permissions: attestations: write` and pass `github-token`. For private repositories GitHub keeps attestations only with Enterprise Cloud.',
      )
    : lost('refused', `GitHub answered ${String(answer.status)}.`, AGAIN)
}

function lost(
  code: Extract<StoreResult, { state: 'lost' }>['code'],
  why: string,
  remedy: string,
): StoreResult {
  return {
    state: 'lost',
    code,
    why: `The packet is signed, but its attestation is not stored: ${why}`,
    remedy,
  }
}
