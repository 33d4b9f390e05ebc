import type { Assertion } from './assertion.ts'
import { worst } from './assertion.ts'
import { unlessDirectWithoutPaths } from './planned.ts'
import { foundText, isSuccessReply, judgeStored, STORED_GAP_CODES } from './stored-text.ts'

const CODES = ['body-partly-found', 'prompt-partly-found', ...STORED_GAP_CODES] as const

const REMEDY =
  'Log status, ids and counts instead of excerpts; 40 characters are no excerpt that counts. Then re-run.'

/** Prompts have no rule of their own for a partial copy: it is told here, so that it is not lost. */
export const bodyPartlyStored: Assertion<(typeof CODES)[number]> = {
  id: 'body-partly-stored',
  title: 'No large part of a reply or prompt was stored',
  failsWhen: '30 to 80 % of a successful reply, or of a prompt, stands in anything written',
  codes: CODES,
  notApplicable: ['no-evidence-paths'],
  applies: unlessDirectWithoutPaths,
  judge(evidence) {
    const body = judgeStored(evidence, {
      kind: 'body',
      outcomes: ['partial'],
      code: 'body-partly-found',
      subject: 'A large part of a reply stands',
      why: 'A long excerpt of a real reply is as private as the whole.',
      remedy: REMEDY,
      source: isSuccessReply,
      sourceInWords: 'successful reply',
    })
    const prompt = foundText(evidence, {
      kind: 'prompt',
      outcomes: ['partial'],
      code: 'prompt-partly-found',
      subject: 'A large part of a prompt stands',
      why: 'A long excerpt of a real prompt is as private as the whole.',
      remedy: REMEDY,
    })
    return prompt === null ? body : worst<(typeof CODES)[number]>([body, prompt], body)
  },
}
