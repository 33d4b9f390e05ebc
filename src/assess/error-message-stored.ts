import type { Assertion } from './assertion.ts'
import { unlessDirectWithoutPaths } from './planned.ts'
import { isErrorReply, judgeStored, STORED_GAP_CODES } from './stored-text.ts'

const CODES = ['error-message-found', ...STORED_GAP_CODES] as const

export const errorMessageStored: Assertion<(typeof CODES)[number]> = {
  id: 'error-message-stored',
  title: 'No error text of the gateway was stored',
  failsWhen: "the gateway's error text stands in anything written, word for word",
  codes: CODES,
  notApplicable: ['no-evidence-paths'],
  applies: unlessDirectWithoutPaths,
  judge: (evidence) =>
    judgeStored(evidence, {
      kind: 'error-message',
      outcomes: ['leak', 'partial'],
      code: 'error-message-found',
      subject: "The gateway's error text stands",
      why: 'Such texts can name routing groups, models and balances.',
      remedy: 'Log the status, error.code and the request id instead of error.message. Then re-run.',
      source: isErrorReply,
      sourceInWords: 'error reply',
    }),
}
