import type { Assertion } from './assertion.ts'
import { unlessDirectWithoutPaths } from './planned.ts'
import { judgeStored, STORED_GAP_CODES } from './stored-text.ts'

const CODES = ['prompt-found', ...STORED_GAP_CODES] as const

export const promptNotStored: Assertion<(typeof CODES)[number]> = {
  id: 'prompt-not-stored',
  title: 'No prompt was stored',
  failsWhen: 'the text of a request stands in anything written, in full or nearly (80 % or more)',
  codes: CODES,
  notApplicable: ['no-evidence-paths'],
  applies: unlessDirectWithoutPaths,
  judge: (evidence) =>
    judgeStored(evidence, {
      kind: 'prompt',
      outcomes: ['leak'],
      code: 'prompt-found',
      subject: 'The prompt of a drill stands',
      why: 'The same code would keep what customers write.',
      remedy:
        'Log sizes and ids instead of the request; turn off debug logging of the client (OPENAI_LOG). Then re-run.',
      source: () => true,
      sourceInWords: 'request',
    }),
}
