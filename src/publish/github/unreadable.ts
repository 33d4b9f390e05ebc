import type { Answer } from './api.ts'

/** What could not be read, and what to type. */
export interface Unreadable {
  readonly state: 'unreadable'
  readonly why: string
  readonly remedy: string
}

/** Why GitHub did not say it. `head` begins the sentence and ends with a colon: `The policy could not be read:`. */
export function notTold(answer: Exclude<Answer, { state: 'ok' }>, head: string): Unreadable {
  if (answer.state === 'unreachable') {
    return {
      state: 'unreadable',
      why: `${head} GitHub was not reached (${answer.why}).`,
      remedy: 'Run the job again.',
    }
  }
  const denied = answer.status === 401 || answer.status === 403 || answer.status === 404
  return {
    state: 'unreadable',
    why: `${head} GitHub answered ${String(answer.status)}.`,
    remedy: denied
      ? 'Give the job `permissions: contents: read` and pass `github-token`.'
      : 'Run the job again; if it stays, see githubstatus.com.',
  }
}

/** GitHub's answer is none to the question. */
export function oddlyTold(head: string): Unreadable {
  return {
    state: 'unreadable',
    why: `${head} GitHub's answer names none.`,
    remedy: 'Run the job again; if it stays, see githubstatus.com.',
  }
}
