import { LEAK_KINDS, type LeakKind } from '../evidence/search.ts'

const NAMES: Readonly<Record<LeakKind, string>> = {
  credential: 'a credential',
  body: 'reply text',
  'error-message': 'an error message',
  prompt: 'request text',
  account: 'account details',
}

/** All that is published of a withheld packet: nothing that was seen goes into it, only closed kinds. */
export function withheldText(kinds: readonly LeakKind[]): string {
  const found = LEAK_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => NAMES[kind])
  const what = found.length > 0 ? found.join(', ') : 'something'
  return (
    `Hold: the evidence packet was withheld (packet-clean). The search of the exact bytes to publish found ${what}. ` +
    'Nothing else is published. Look for the value in the policy, the inputs and file names of this run, ' +
    'rotate it if it is a real key, and run again.'
  )
}
