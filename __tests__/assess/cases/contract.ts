import type { DocumentedField, PageSeen, PageState } from '../../../src/evidence/contract.ts'
import type { HostedPath } from '../../../src/evidence/environment.ts'
import { attempt, direct, evidence, happy, plan } from '../build.ts'
import type { Case } from './case.ts'
import { casesOf } from './case.ts'

const PAGES = [
  { area: 'responses', url: 'https://docs.example/responses.md' },
  { area: 'errors', url: 'https://docs.example/errors.md' },
]
const pages = (first: PageState, second: PageState = 'current'): readonly PageSeen[] =>
  [first, second].map((state, at) => ({
    area: PAGES[at]?.area ?? '',
    url: PAGES[at]?.url ?? '',
    accessed: null,
    sha256: null,
    state,
  }))
const told = (...answers: readonly DocumentedField['documented'][]): readonly DocumentedField[] =>
  answers.map((documented, at) => ({ selector: `field${at}`, documented }))
const reading = plan({ policy: { pages: PAGES } })

const docs = casesOf('docs-current')
const DOCS: readonly Case[] = [
  docs('pass', 'all is documented', evidence({ pages: pages('current'), documented: told('yes') }), reading),
  docs(
    'pass',
    'other text, same fields',
    evidence({ pages: pages('changed'), documented: told('yes') }),
    reading,
  ),
  docs(
    'pass',
    'a page that was not reached says nothing',
    evidence({ pages: pages('unreachable'), documented: told('yes', 'unknown') }),
    reading,
  ),
  docs('fail: page-gone', 'a page is gone', evidence({ pages: pages('current', 'gone') }), reading),
  docs(
    'fail: page-gone',
    'a page is gone while another is not reached',
    evidence({ pages: pages('unreachable', 'gone'), documented: told('unknown') }),
    reading,
  ),
  docs(
    'fail: field-undocumented',
    'a field is left out',
    evidence({ pages: pages('current'), documented: told('yes', 'no') }),
    reading,
  ),
  docs(
    'fail: field-undocumented',
    'a field is left out while another page is not reached',
    evidence({ pages: pages('current', 'unreachable'), documented: told('no') }),
    reading,
  ),
  docs(
    'not-evaluated: field-unclear',
    'pages that leave a field open',
    evidence({ pages: pages('current'), documented: told('yes', 'unknown') }),
    reading,
  ),
  docs('not-evaluated: pages-not-read', 'nobody read them', evidence(), reading),
  docs(
    'not-evaluated: pages-not-read',
    'one was not asked',
    evidence({ pages: pages('not-checked'), documented: told('yes') }),
    reading,
  ),
  docs('not-applicable: pages-not-in-policy', 'no pages are named'),
]

const HOSTED: HostedPath = {
  runtimes: [{ name: 'node', value: '24' }],
  sdks: [{ name: 'openai', value: '6' }],
  flags: [{ name: 'USE_FALLBACK', value: 'true' }],
  os: 'linux',
}
const hosting = plan({ policy: { hosted: HOSTED } })
const running = (sdk: string, flag: string) =>
  evidence({
    drills: [
      happy({
        attempts: [
          attempt({
            request: {
              tools: [
                { kind: 'runtime', name: 'node', version: '24.1.0' },
                { kind: 'sdk', name: 'openai', version: sdk },
              ],
            },
          }),
        ],
      }),
    ],
    flags: [{ name: 'USE_FALLBACK', value: flag, hidden: false }],
  })

const environment = casesOf('environment-matches')
const ENVIRONMENT: readonly Case[] = [
  environment('pass', 'the same', running('6.47.0', 'true'), hosting),
  environment('fail: environment-differs', 'another SDK', running('7.0.0', 'true'), hosting),
  environment('fail: environment-differs', 'another flag', running('6.47.0', 'false'), hosting),
  environment('not-evaluated: environment-not-told', 'no request names its SDK', evidence(), hosting),
  environment(
    'not-evaluated: environment-not-told',
    'a declaration of nothing is compared with nothing',
    running('6.47.0', 'true'),
    plan({ policy: { hosted: { runtimes: [], sdks: [], flags: [], os: null } } }),
  ),
  environment('not-applicable: none-declared', 'nothing is declared'),
  environment(
    'not-applicable: application-is-direct',
    'our own client',
    evidence(),
    direct({ policy: { hosted: HOSTED } }),
  ),
]

export const CONTRACT_CASES: readonly Case[] = [...DOCS, ...ENVIRONMENT]
