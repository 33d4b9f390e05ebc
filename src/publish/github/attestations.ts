import type { Sha256 } from '../../evidence/brand.ts'
import { PREDICATE_TYPE } from '../../signature/statement.ts'
import type { WireOptions } from '../../wire/wire.ts'
import { githubApi, isObject, type Answer, type GithubAccess, type GithubApi } from './api.ts'
import { downloadBundle } from './bundle-blob.ts'

/** The most that the API gives at once: https://docs.github.com/rest/repos/attestations */
const PAGE_SIZE = 100
/**
 * A gate signs a packet once. Whoever may write attestations may add others to the same digest; so many are no accident.
 */
const MOST_BUNDLES = 100
/** Pages may come half empty; a list that never ends is no list. */
const MOST_PAGES = 10

/** Every bundle that the repository holds for a digest. */
export type AttestationsRead =
  /** In the order of the API; empty where there is none. A stored value that is no bundle is null. */
  | { readonly state: 'found'; readonly bundles: readonly unknown[] }
  | {
      readonly state: 'not-read'
      readonly code: 'not-permitted' | 'unreachable' | 'refused' | 'too-many'
      readonly why: string
      readonly remedy: string
    }

/**
 * Asks for the attestations of a digest. What comes back proves nothing yet: `checkSignature` has to look at it.
 * Needs `attestations: read`. GitHub answers 404 both where there is no attestation and where the repository may not be
 * seen; a second call tells them apart.
 */
export async function attestationsOf(
  access: GithubAccess,
  digest: Sha256,
  proxy: WireOptions['proxy'],
): Promise<AttestationsRead> {
  const api = await githubApi(access)
  const entries = await entriesOf(api, digest)
  if (entries.state === 'not-read') return entries
  const bundles: unknown[] = []
  for (const entry of entries.entries) {
    const read = await bundleOf(entry, proxy)
    if (read.state === 'unreachable') {
      return notRead('unreachable', `the bundle of an attestation was not reached (${read.why})`, AGAIN)
    }
    bundles.push(read.bundle)
  }
  return { state: 'found', bundles }
}

const AGAIN = 'Run the job again; if it stays, see githubstatus.com.'

type Entries =
  | { readonly state: 'found'; readonly entries: readonly unknown[] }
  | Extract<AttestationsRead, { state: 'not-read' }>

async function entriesOf(api: GithubApi, digest: Sha256): Promise<Entries> {
  const entries: unknown[] = []
  let after: string | null = null
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer: Answer = await api.call('GET /repos/{owner}/{repo}/attestations/{subject_digest}', {
      subject_digest: `sha256:${digest}`,
      predicate_type: PREDICATE_TYPE,
      per_page: PAGE_SIZE,
      ...(after === null ? {} : { after }),
    })
    if (answer.state === 'refused' && answer.status === 404) return noneOrHidden(api)
    if (answer.state !== 'ok') return unread(answer)
    const listed: unknown = isObject(answer.data) ? answer.data.attestations : null
    if (!Array.isArray(listed)) return notRead('refused', 'GitHub answered something else than a list', AGAIN)
    for (const entry of listed) entries.push(entry)
    if (entries.length > MOST_BUNDLES) break
    after = cursorOf(answer.next)
    if (after === null) return { state: 'found', entries }
  }
  return notRead(
    'too-many',
    `more than ${MOST_BUNDLES} attestations, or more pages than those fill, stand for this digest`,
    'Find out which workflow writes them: only the gate has to. Then run the gate again for a new packet.',
  )
}

async function noneOrHidden(api: GithubApi): Promise<Entries> {
  const seen = await api.call('GET /repos/{owner}/{repo}')
  return seen.state === 'ok' ? { state: 'found', entries: [] } : unread(seen)
}

/** The `after` of the next page's address; null at the end, and where the address names none. */
function cursorOf(next: string | null): string | null {
  return next !== null && URL.canParse(next) ? new URL(next).searchParams.get('after') : null
}

/** Bundles stand in the list itself, or, since 2026, at an address of their own. */
function bundleOf(entry: unknown, proxy: WireOptions['proxy']) {
  if (!isObject(entry)) return { state: 'read', bundle: null } as const
  const { bundle, bundle_url: address } = entry
  if (isObject(bundle)) return { state: 'read', bundle } as const
  return typeof address === 'string'
    ? downloadBundle(address, proxy)
    : ({ state: 'read', bundle: null } as const)
}

function unread(answer: Exclude<Answer, { state: 'ok' }>): Extract<AttestationsRead, { state: 'not-read' }> {
  if (answer.state === 'unreachable')
    return notRead('unreachable', `GitHub was not reached (${answer.why})`, AGAIN)
  const denied = answer.status === 401 || answer.status === 403 || answer.status === 404
  return denied
    ? notRead(
        'not-permitted',
        `the token may not read them (${String(answer.status)})`,
        'Give the job `permissions: attestations: read` (and `contents: read` where the repository is private) and pass `github-token`.',
      )
    : notRead('refused', `GitHub answered ${String(answer.status)}`, AGAIN)
}

function notRead(
  code: Extract<AttestationsRead, { state: 'not-read' }>['code'],
  why: string,
  remedy: string,
): Extract<AttestationsRead, { state: 'not-read' }> {
  return { state: 'not-read', code, why: `The attestations could not be read: ${why}.`, remedy }
}
