import type { AppDecision, DrillSeen } from '../../../src/evidence/drill.ts'
import type { Evidence, LoosenedSetting } from '../../../src/evidence/run.ts'
import {
  attempt,
  attempts,
  decision,
  evidence,
  failing,
  failure,
  happy,
  log,
  notSearched,
  plan,
  reply,
} from '../build.ts'
import { casesOf } from '../cases/case.ts'
import type { Finding } from './finding.ts'
import { found } from './finding.ts'

const withHappy = (over: Partial<DrillSeen>): Evidence => evidence({ drills: [happy(over), failure()] })
const recording = (...entries: readonly AppDecision[]): Evidence => withHappy({ decisions: log(...entries) })
const unreadable = withHappy({ decisions: { log: 'unreadable', why: 'ENOENT' } })

const recorded = casesOf('decision-recorded')
const RECORDED: readonly Finding[] = [
  found(recorded('fail: no-decision-log', 'no log', withHappy({ decisions: { log: 'none-declared' } })), [
    'happy-path',
  ]),
  found(recorded('not-evaluated: log-unreadable', 'an unreadable log', unreadable), ['happy-path'], {
    says: ['ENOENT'],
  }),
  found(recorded('fail: no-terminal-record', 'no record', recording()), ['happy-path'], {
    says: ['1 expected'],
  }),
  found(
    recorded(
      'fail: several-terminal-records',
      'three records beside one of an attempt',
      recording(decision(), decision({ terminal: false }), decision(), decision()),
    ),
    ['happy-path'],
    { says: ['3 terminal decision records, 1 expected'] },
  ),
  found(
    recorded('fail: value-missing', 'no value', recording(decision({ value: 'missing', line: 4 }))),
    ['happy-path'],
    { says: ['line 4', 'has no decision'], hides: ['the map does not know'] },
  ),
  found(
    recorded(
      'fail: unknown-value',
      'an unknown word',
      recording(decision({ value: 'unknown-value', line: 4 })),
    ),
    ['happy-path'],
    { says: ['line 4', 'the map does not know'], hides: ['has no decision'] },
  ),
]

const consistent = casesOf('decision-consistent')
const served = (over: Partial<AppDecision>, model: 'declared' | 'other' = 'declared'): Evidence =>
  withHappy({
    attempts: [
      attempt({ ending: reply(500), request: { route: 'primary' } }),
      attempt({ n: 2, gapMs: 4, ending: reply(503), request: { model } }),
      attempt({ n: 3, gapMs: 400, request: { model } }),
    ],
    decisions: log(decision({ retryCount: 2, line: 6, ...over })),
  })
const failed = (over: Partial<AppDecision>): Evidence =>
  failing({
    attempts: attempts(reply(503), [500, 1000]),
    decisions: log(decision({ value: 'hold', retryCount: 2, statusClass: null, ...over })),
  })
const CONSISTENT: readonly Finding[] = [
  found(
    consistent('fail: promote-after-failure', 'promote over a 503', failed({ value: 'promote' })),
    ['server-error#3'],
    { says: ['in line 1 of the log says promote', 'failed (status 503)'] },
  ),
  found(
    consistent('fail: retry-count-contradicts', 'of two retries none', failed({ retryCount: 0 })),
    ['server-error#3'],
    { says: ['says retry count 0, the wire says 2.'], hides: ['hops'] },
  ),
  found(
    consistent('fail: retry-count-contradicts', 'of a hop and a retry five', served({ retryCount: 5 })),
    ['happy-path#3'],
    { says: ['in line 6', 'says retry count 5, the wire says 2, 1 of them hops.'] },
  ),
  found(
    consistent('fail: status-class-contradicts', 'a 4xx that never came', failed({ statusClass: '4xx' })),
    ['server-error#3'],
    { says: ['says status class 4xx, the wire says 5xx.'] },
  ),
  found(
    consistent('fail: surface-contradicts', 'the other surface', served({ surface: 'acompletion' })),
    ['happy-path#3'],
    { says: ['says chat-completions, the wire says responses.'] },
  ),
  found(
    consistent('not-evaluated: surface-unreadable', 'no surface', served({ surface: 'text' })),
    ['happy-path'],
    {
      says: ['line 6'],
    },
  ),
  found(
    consistent('fail: route-contradicts', 'the other route', served({ servedRoute: 'primary' })),
    ['happy-path#3'],
    { says: ['says another route served, the wire says fallback served.'] },
  ),
  found(
    consistent('fail: model-contradicts', 'another model', served({ servedModel: 'other' })),
    ['happy-path#3'],
    { says: ['says the other model served, the wire says the declared model was asked.'] },
  ),
  found(
    consistent(
      'fail: model-contradicts',
      'the declared model where another was asked for',
      served({ servedModel: 'declared' }, 'other'),
    ),
    ['happy-path#3'],
    { says: ['says the declared model served, the wire says another model'] },
  ),
  found(consistent('not-evaluated: no-record', 'no record', recording()), ['happy-path']),
]

const escalation = casesOf('escalation-recorded')
const available = casesOf('evidence-available')
const claims = casesOf('claims-within-scope')
const setup = casesOf('setup-declared')
const lacking = { environment: ' ', testModel: '', rollback: 'r', escalation: null }
const OTHERS: readonly Finding[] = [
  found(escalation('fail: no-escalation', 'nobody says', evidence(), plan({ policy: { setup: null } })), [
    'server-error',
  ]),
  found(available('fail: decision-log-unreadable', 'an unreadable log', unreadable), ['happy-path'], {
    says: ['ENOENT'],
  }),
  found(
    available(
      'not-evaluated: failure-not-met',
      'a failure that never happened',
      failing({ fault: 'not-met' }),
    ),
    ['server-error'],
  ),
  found(
    available(
      'fail: unreadable',
      'a file that could not be read',
      evidence({ written: notSearched('unreadable', 'logs/app.log') }),
    ),
    [],
    { says: ['(logs/app.log)'] },
  ),
  found(
    available(
      'fail: over-cap',
      'too much of nobody knows what',
      evidence({ written: notSearched('over-cap', '') }),
    ),
    [],
    { hides: ['()'] },
  ),
  found(
    claims(
      'fail: claim-out-of-scope',
      'a note on two topics',
      evidence(),
      plan({ policy: { operatorNote: 'Latency is fine. Cheaper, and production ready.' } }),
    ),
    [],
    { says: ['about price, latency.'], hides: ['readiness'] },
  ),
  found(
    setup('fail: setup-incomplete', 'two open parts', evidence(), plan({ policy: { setup: lacking } })),
    [],
    { says: ['Fill in `setup.environment`, `setup.test-model`.'], hides: ['setup.rollback'] },
  ),
]

const loosened = casesOf('policy-not-loosened')
const setting = (name: string, over: Partial<LoosenedSetting> = {}): LoosenedSetting => ({
  setting: name,
  base: '3',
  effective: '9',
  by: 'file',
  place: null,
  ...over,
})
const comparing = (...settings: readonly LoosenedSetting[]): Evidence =>
  evidence({ policyComparison: { state: 'compared', loosened: settings } })
const many = (count: number) =>
  comparing(...Array.from({ length: count }, (_, at) => setting(`setting-${at + 1}`)))
const placed = { place: { file: 'policy.yml', line: 4, column: 3 } }
const LOOSENED: readonly Finding[] = [
  found(
    loosened(
      'fail: policy-loosened',
      'two lines of a file and two inputs',
      comparing(
        setting('max-attempts', placed),
        setting('settle', { by: 'input' }),
        setting('settle', { by: 'input' }),
        setting('deadline', { by: 'input' }),
        setting('max-delay', { by: 'default' }),
      ),
    ),
    ['policy.yml:4:3'],
    {
      says: [
        '`max-attempts` from 3 to 9; `settle` from 3 to 9 (an input); ',
        '`max-delay` from 3 to 9. ',
        'put the value of `settle`, `deadline` into the policy file. If this change',
      ],
      hides: ['more. '],
    },
  ),
  found(loosened('fail: policy-loosened', 'eight settings', many(8)), [], {
    says: ['`setting-8`', 'rebase this one. If this change'],
    hides: ['more. ', 'An input', '(an input)'],
  }),
  found(loosened('fail: policy-loosened', 'ten settings', many(10)), [], {
    says: ['`setting-8` from 3 to 9; and 2 more. '],
    hides: ['`setting-9`'],
  }),
]

export const RECORD_FINDINGS: readonly Finding[] = [...RECORDED, ...CONSISTENT, ...OTHERS, ...LOOSENED]
