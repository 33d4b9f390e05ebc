import type { Assertion } from './assertion.ts'
import { unlessDirectWithoutPaths } from './planned.ts'
import { isSuccessReply, judgeStored, STORED_GAP_CODES } from './stored-text.ts'

const CODES = ['body-found', ...STORED_GAP_CODES] as const

export const bodyNotStored: Assertion<(typeof CODES)[number]> = {
  id: 'body-not-stored',
  title: 'No successful reply was stored',
  failsWhen: 'a successful reply or its text stands in anything written, in full or nearly (80 % or more)',
  codes: CODES,
  notApplicable: ['no-evidence-paths'],
  applies: unlessDirectWithoutPaths,
  judge: (evidence) =>
    judgeStored(evidence, {
      kind: 'body',
      outcomes: ['leak'],
      code: 'body-found',
      subject: 'The reply of a drill stands',
      why: 'The same code would keep what the gateway answers to customers.',
      remedy:
        'Log status, ids and counts instead of the reply; turn off debug logging of the client (OPENAI_LOG). ' +
        'Declare files that are the product itself with `output`. Then re-run.',
      source: isSuccessReply,
      sourceInWords: 'successful reply',
    }),
}
