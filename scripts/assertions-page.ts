import { format } from 'prettier'
import type { AssertionId } from '../src/evidence/assertion.ts'
import { FLOOR_IDS, NOT_APPLICABLE_CODES } from '../src/evidence/assertion.ts'
import { ASSERTIONS } from '../src/assess/all.ts'
import type { Assertion } from '../src/assess/assertion.ts'
import { NOT_APPLICABLE_WORDS } from '../src/assess/not-applicable.ts'
import { severitiesInForce } from '../src/policy/severity.ts'

const INTRO = `# Assertions

<!-- Made from src/assess by \`node scripts/generate-assertions.ts\`; a test compares them. -->

Every run judges every rule below, and every packet holds each of them exactly once. A rule comes out as

- \`pass\`: the evidence shows that it holds;
- \`fail\`: the evidence shows that it was broken;
- \`not-evaluated\`: the evidence cannot tell. This blocks like a fail: unknown is not good;
- \`not-applicable\`: fixed from the plan before anything runs, so that nothing observed can earn it. Never blocks.

\`severities\` in the policy file sets \`block\`, \`warn\` or \`off\` for a rule. The floor always blocks. A rule that is
\`off\` is judged all the same and stands in the packet with that severity.
`

/** The whole of docs/assertions.md. */
export async function assertionsPage(): Promise<string> {
  const defaults = severitiesInForce([], false)
  const rows = ASSERTIONS.map(
    ({ id, title }) => `| [\`${id}\`](#${id}) | ${title} | ${weight(id, defaults[id])} |`,
  )
  const overview = ['| assertion | what holds when it passes | default |', '|---|---|---|', ...rows].join(
    '\n',
  )
  const page = [INTRO, overview, ...ASSERTIONS.map(section), notApplicable()].join('\n\n')
  return format(page, { parser: 'markdown', printWidth: 110 })
}

function weight(id: AssertionId, severity: string): string {
  const isFloor = FLOOR_IDS.some((floor) => floor === id)
  return isFloor ? `${severity}, floor` : severity
}

function section({ id, title, failsWhen, codes, notApplicable: reasons }: Assertion): string {
  const facts = [
    `- Fails when ${failsWhen}.`,
    `- Codes: ${listed(codes)}.`,
    reasons.length === 0 ? '- Always applies.' : `- Does not apply: ${listed(reasons)}.`,
  ]
  return [`## ${id}`, `${title}.`, facts.join('\n')].join('\n\n')
}

function notApplicable(): string {
  const rows = NOT_APPLICABLE_CODES.map((code) => `| \`${code}\` | ${NOT_APPLICABLE_WORDS[code]} |`)
  return ['## Why a rule does not apply', '', '| code | why |', '|---|---|', ...rows].join('\n')
}

function listed(codes: readonly string[]): string {
  return codes.map((code) => `\`${code}\``).join(', ')
}
