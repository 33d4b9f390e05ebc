import { clamp, visible } from '../../report/visible.ts'
import type { Answer } from './api.ts'

/** Something of GitHub's that could not be read, in words for the person who reads the log. */
export interface NotRead {
  readonly state: 'not-read'
  readonly code:
    | 'not-permitted'
    | 'rate-limited'
    | 'unreachable'
    | 'expired'
    | 'over-cap'
    | 'redirect-refused'
    | 'storage-failed'
    | 'digest-missing'
    | 'digest-differs'
    | 'unexpected'
  readonly why: string
  readonly remedy: string
}

const AGAIN = 'Run the job again; if it stays, see githubstatus.com.'

/** Why a call of the Actions API gave nothing. `what` begins the sentence: `The earlier runs`. */
export function notRead(answer: Answer, what: string): NotRead {
  const say = (code: NotRead['code'], why: string, remedy: string): NotRead => ({
    state: 'not-read',
    code,
    why: `${what} could not be read: ${why}`,
    remedy,
  })
  if (answer.state === 'ok')
    return say('unexpected', 'GitHub answered something else.', 'Check GITHUB_API_URL.')
  if (answer.state === 'unreachable')
    return say('unreachable', `GitHub was not reached (${answer.why}).`, AGAIN)
  const { status, message } = answer
  if (status === 429 || (status === 403 && /rate limit|abuse/i.test(message))) {
    return say(
      'rate-limited',
      `GitHub limits this token (${String(status)}).`,
      'Wait some minutes and run the job again.',
    )
  }
  if (status === 410) return say('expired', 'it has expired.', EXPIRED)
  if (status === 401 || status === 403 || status === 404) {
    return say(
      'not-permitted',
      `the token may not see it, or it is not there (${String(status)}).`,
      'Give the job `permissions: actions: read`, and leave `github-token` at its default.',
    )
  }
  return say('unexpected', `GitHub answered ${String(status)}.`, AGAIN)
}

const EXPIRED = 'Keep artifacts longer (`retention-days`), or run the workflow that makes them again.'

const DOWNLOADS = {
  expired: ['it has expired or was deleted.', EXPIRED],
  'over-cap': ['it is larger than any packet may be.', 'Look at who uploaded it: the gate did not.'],
  'redirect-refused': [
    'GitHub did not lead to a storage address over HTTPS.',
    'Check GITHUB_API_URL, and a proxy that rewrites answers.',
  ],
  'storage-failed': ['the storage did not hand it out', AGAIN],
  'digest-missing': [
    'GitHub keeps no digest for it, so that nobody can tell whether it is what was uploaded.',
    'Run the workflow that makes it again: artifacts of today have one.',
  ],
  'digest-differs': [
    'its bytes are not those that were uploaded.',
    'Do not use it. Run the workflow that makes it again, and find out who changed it.',
  ],
} as const

/** Why an artifact that is listed was not taken. `name` is hostile. */
export function refusedDownload(code: keyof typeof DOWNLOADS, name: string, detail?: string): NotRead {
  const [why, remedy] = DOWNLOADS[code]
  const told = code === 'storage-failed' ? `${why} (${detail ?? 'unknown'}).` : why
  return {
    state: 'not-read',
    code,
    why: `The artifact ${clamp(visible(name), 100)} could not be read: ${told}`,
    remedy,
  }
}
