import type { Refusal } from '../verify/refusal.ts'
import type { Relied, Verdict } from '../verify/rely.ts'
import { code, join, link, prose, safeMd, table, type Markdown } from './markdown.ts'
import { clamp, safeLine, visible } from './visible.ts'

/** What was asked, for the head of every text. */
export interface Question {
  readonly repository: string
  readonly commit: string
}

/** Reasons beyond this many are in the codes; the first ones explain the others. */
const SHOWN = 12
const SENTENCE = 1_000

const WORDS = { promote: 'Promote', hold: 'Hold', rollback: 'Roll back' } as const

/** How strong a packet is, with its own warning where it is weak. */
const STRENGTHS = {
  contract: 'contract evidence, the application was not exercised',
  live: 'live evidence through the application',
} as const

/** The decision in one line. */
function headline(verdict: Verdict): string {
  if (verdict.decision === 'promote') return 'Every surface in use has evidence that promotes.'
  return verdict.refusals[0].says
}

/** The summary of the job: decision first, then why, then what to do and what it rests on. */
export function verifySummary(verdict: Verdict, question: Question): Markdown {
  return join(
    [
      safeMd`### ${WORDS[verdict.decision]} &middot; ${prose(clamp(headline(verdict), SENTENCE))}`,
      safeMd`Commit ${code(question.commit)} of ${question.repository}.`,
      ...(verdict.decision === 'promote' ? [] : [reasons(verdict.refusals)]),
      ...verdict.warnings.map((warning) => safeMd`**Warning:** ${code(warning.code)} ${prose(warning.says)}`),
      ...(verdict.evidence.length === 0 ? [] : [evidenceTable(verdict.evidence)]),
    ],
    '\n\n',
  )
}

function reasons(refusals: readonly Refusal[]): Markdown {
  const items = refusals.slice(0, SHOWN).map(({ code: id, says, remedy, runUrl }) => {
    const where = runUrl === null ? safeMd`` : safeMd` (${link('the run', runUrl)})`
    return safeMd`- ${code(id)}: ${prose(clamp(says, SENTENCE))}${where}<br>**Do:** ${prose(clamp(remedy, SENTENCE))}`
  })
  const left = refusals.length - items.length
  return join([...items, ...(left > 0 ? [safeMd`- ${left} more.`] : [])], '\n')
}

function evidenceTable(evidence: readonly Relied[]): Markdown {
  return table(
    ['Surface', 'Evidence', 'Strength', 'Model', 'Run', 'sha256', 'Signed by'],
    evidence.map(({ surface, artifactUrl, strength, model, run, digest, signer }) => [
      safeMd`${surface}`,
      safeMd`${link('packet', artifactUrl)}`,
      safeMd`${STRENGTHS[strength]}`,
      code(clamp(model, 80)),
      safeMd`${link(`${run.event} ${run.id}, attempt ${run.attempt}`, run.url)}`,
      code(digest.slice(0, 12)),
      signer === null ? safeMd`not asked` : code(clamp(signer, 200)),
    ]),
  )
}

/** The same for a terminal and the log, one thought a line. */
export function verifyLines(verdict: Verdict, question: Question): string {
  const { decision, evidence, warnings } = verdict
  const lines = [
    `${WORDS[decision].toUpperCase()}  ${headline(verdict)}`,
    `commit   ${question.commit} of ${question.repository}`,
    ...(decision === 'promote' ? [] : verdict.refusals.slice(0, SHOWN).flatMap(refusalLines)),
    ...warnings.map(({ code: id, says }) => `warning  ${id}: ${says}`),
    ...evidence.map(({ surface, artifactUrl, strength, digest }) => {
      return `evidence ${surface}, ${STRENGTHS[strength]}: ${artifactUrl} (sha256 ${digest})`
    }),
  ]
  return `${lines.map((each) => safeLine(visible(each))).join('\n')}\n`
}

function refusalLines({ code: id, says, remedy, runUrl }: Refusal): readonly string[] {
  return [`  x ${id}: ${says}`, ...(runUrl === null ? [] : [`    at ${runUrl}`]), `    do: ${remedy}`]
}

/** What later steps read. */
export function verifyOutputs(verdict: Verdict): Readonly<Record<string, string>> {
  const { decision, evidence, warnings } = verdict
  const refusals = decision === 'promote' ? [] : verdict.refusals
  return {
    decision,
    codes: [...new Set(refusals.map(({ code: id }) => id))].join(','),
    'evidence-url': evidence.map(({ artifactUrl }) => artifactUrl).join('\n'),
    'packet-digest': evidence.map(({ digest }) => digest).join('\n'),
    warnings: [...new Set(warnings.map(({ code: id }) => id))].join(','),
  }
}

/** What later steps read where nothing was found out: nothing must say promote by being empty. */
export const OUTPUTS_WITHOUT_VERDICT: Readonly<Record<string, string>> = {
  decision: 'hold',
  codes: '',
  'evidence-url': '',
  'packet-digest': '',
  warnings: '',
}
