import type { Assertion } from './assertion.ts'
import { fail, notEvaluated, PASS } from './assertion.ts'
import { unlessDirect } from './planned.ts'

const CODES = ['command-files-touched', 'not-looked'] as const

export const runnerUntouched: Assertion<(typeof CODES)[number]> = {
  id: 'runner-untouched',
  title: "The application left the runner's command files alone",
  failsWhen: "the application wrote to the runner's command files (ENV, PATH, OUTPUT, STATE, SUMMARY)",
  codes: CODES,
  notApplicable: ['application-is-direct'],
  applies: unlessDirect,
  judge({ runner }) {
    switch (runner) {
      case 'untouched':
        return PASS
      case 'touched':
        return fail('command-files-touched', {
          message:
            "The application wrote to the runner's command files. That can set outputs and paths of later steps: " +
            'the foreign bytes were cut off, and this run cannot be trusted.',
          remedy:
            'Find what writes to GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT, GITHUB_STATE or GITHUB_STEP_SUMMARY and take it out.',
        })
      case 'not-looked':
        return notEvaluated('not-looked', {
          message: "The runner's command files were not compared with before.",
          remedy:
            'Re-run. If it stays, report it: the application may have ended the gate before it could look.',
        })
    }
  },
}
