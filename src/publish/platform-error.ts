import { errnoOf } from '../evidence/errno.ts'

/** What the platform (disk, runner, GitHub) refused, for a person at three in the morning. */
export interface PlatformFault {
  /** Closed per place that throws. */
  readonly code:
    | 'packet-exists'
    | 'folder-not-private'
    | 'write-failed'
    | 'command-file'
    | 'policy-unreadable'
    | 'evidence-unreadable'
    | 'comment-lost'
  readonly what: string
  readonly matters: string
  readonly remedy: string
  readonly cause?: unknown
}

/** Thrown where the run cannot go on without what the platform refused. What can be lost is returned as a value instead. */
export class PlatformError extends Error {
  readonly code: PlatformFault['code']
  readonly what: string
  readonly matters: string
  readonly remedy: string

  constructor(fault: PlatformFault) {
    super(`${fault.what} ${fault.matters} ${fault.remedy}`, { cause: fault.cause })
    this.name = 'PlatformError'
    this.code = fault.code
    this.what = fault.what
    this.matters = fault.matters
    this.remedy = fault.remedy
  }
}

/**
 * The error code of a failed system or network call (`EEXIST`, `ECONNREFUSED`), or the error's name, without its text.
 */
export function systemCode(error: unknown): string {
  const code = errnoOf(error)
  if (code !== '') return code
  if (typeof error !== 'object' || error === null) return 'unknown'
  if ('cause' in error && typeof error.cause === 'object' && error.cause !== null)
    return systemCode(error.cause)
  return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown'
}
