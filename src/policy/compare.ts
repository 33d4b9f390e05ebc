import type { PolicyComparison } from '../evidence/run.ts'

/**
 * How the policy file of a change compares with the one that judges it: by its bytes after line breaks are made equal,
 * since a checkout on another system may rewrite them. null stands for "there is no such file".
 */
export function comparePolicy(baseText: string | null, headText: string | null): PolicyComparison {
  if (baseText === null || headText === null) return baseText === headText ? 'same' : 'differs'
  return withLineFeeds(baseText) === withLineFeeds(headText) ? 'same' : 'differs'
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n/g, '\n')
}
