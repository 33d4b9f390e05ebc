import type { Assertion } from './assertion.ts'
import { fail, notEvaluated, PASS } from './assertion.ts'
import { appliesToRouting } from './routing-change-covered.ts'

const CODES = ['other-settings-changed', 'change-unknown', 'file-unreadable'] as const

/** More settings than this are counted, not named. */
const MOST_NAMED = 5

export const changeInScope: Assertion<(typeof CODES)[number]> = {
  id: 'change-in-scope',
  title: 'A routing change moves shares and nothing else',
  failsWhen:
    'a change of a share travels with other settings of the same files: model, endpoint, permission or retry',
  codes: CODES,
  notApplicable: ['no-routing-change'],
  applies: appliesToRouting,
  judge(_evidence, { routing }) {
    if (routing.state !== 'changed')
      return notEvaluated('change-unknown', {
        message: 'What this change does to the watched files is not known.',
        remedy: 'See `routing-change-covered`.',
      })
    const { scope, unreadable } = routing
    if (scope.length > 0) {
      const named = scope.slice(0, MOST_NAMED).map(({ setting }) => `\`${setting}\``)
      const left = scope.length - named.length
      return fail('other-settings-changed', {
        message: `Beside shares the change alters ${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}. When something goes wrong, nobody knows which of both it was.`,
        remedy: 'Put the other settings into a change of their own, before the shares.',
        places: scope.map(({ file, line }) => ({ at: 'file', file, line, column: null })),
      })
    }
    if (unreadable.length === 0) return PASS
    return notEvaluated('file-unreadable', {
      message: 'A watched file could not be read, so what else the change alters is not known.',
      remedy: 'See `routing-change-covered`.',
      places: unreadable.map(({ file, line }) => ({ at: 'file', file, line, column: null })),
    })
  },
}
