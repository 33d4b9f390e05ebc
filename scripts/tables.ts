import { stringify } from 'yaml'
import type { EventRow } from '../src/policy/event-table.ts'
import { EVENT_TABLE } from '../src/policy/event-table.ts'
import { OUTPUTS } from '../src/policy/outputs.ts'
import type { Setting } from '../src/policy/setting.ts'
import { fileSettings, inputSettings } from '../src/policy/settings.ts'

/** The whole of action.yml. */
export function actionFile(): string {
  const inputs = inputSettings().map((setting) => [setting.name, inputOf(setting)])
  const outputs = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }])
  const file = {
    name: 'Fallback Evidence Gate',
    description: 'Promotes fallback LLM traffic only on what one controlled run was seen to do.',
    author: 'The Fallback Evidence Gate contributors',
    branding: { icon: 'shield', color: 'blue' },
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: { using: 'node24', main: 'dist/index.js' },
  }
  return `# Made from src/policy/settings.ts by \`node scripts/generate-docs.ts\`; a test compares them.\n${stringify(file, { lineWidth: 110 })}`
}

/**
 * An input with a `default` would always be given and so always beat the policy file: only what the job's context
 * fills in has one. The other defaults stand in the description.
 */
function inputOf(setting: Setting) {
  const otherwise =
    setting.expression !== null || setting.defaultText === null
      ? ''
      : ` Default: ${spoken(setting.defaultText)}.`
  return {
    description: `${setting.purpose}${otherwise}`,
    // `surface` may stand in the policy file, so the runner must not ask for it.
    required: setting.required && setting.stands === 'input',
    ...(setting.expression === null ? {} : { default: setting.expression }),
  }
}

/** Literal defaults as code, described ones as words. */
function spoken(text: string): string {
  return /^[\w./:-]+$/.test(text) && text !== 'none' ? `\`${text}\`` : text
}

/** The README's table of inputs. */
export function inputsTable(): string {
  const rows = inputSettings().map((setting) => [
    `\`${setting.name}\``,
    setting.purpose,
    setting.expression === null
      ? setting.required
        ? '**required**'
        : setting.defaultText === null
          ? ''
          : spoken(setting.defaultText)
      : `\`${setting.expression}\``,
    setting.stands === 'both' ? 'yes' : 'no',
  ])
  return markdownTable(['Input or flag', 'What it is for', 'Default', 'In the policy file too'], rows)
}

/** The README's table of keys that stand in the policy file alone. */
export function fileKeysTable(): string {
  const rows = fileSettings()
    .filter(({ stands }) => stands === 'file')
    .map((setting) => [
      `\`${setting.name}\``,
      setting.purpose,
      setting.defaultText === null ? '' : spoken(setting.defaultText),
      `\`${setting.example}\``,
    ])
  return markdownTable(['Key', 'What it is for', 'Default', 'Example'], rows)
}

/** The README's table of outputs. */
export function outputsTable(): string {
  return markdownTable(
    ['Output', 'What it holds'],
    Object.entries(OUTPUTS).map(([name, text]) => [`\`${name}\``, text]),
  )
}

/** The README's table of events. */
export function eventsTable(): string {
  return markdownTable(
    ['Event', 'From', 'Key', 'Application', 'Asked', 'What runs', 'Exit', 'Comment', 'What you read'],
    EVENT_TABLE.map(eventCells),
  )
}

function eventCells(row: EventRow): readonly string[] {
  const runs = { 'rehearsal-instead': 'a rehearsal instead', nothing: 'nothing' } as const
  return [
    row.event === 'by-hand' ? 'by hand' : `\`${row.event}\``,
    { own: 'this repository', fork: 'a fork', dependabot: 'Dependabot' }[row.from],
    row.key ? 'yes' : 'no',
    `${row.application === 'direct' ? 'none' : '`command`'}${row.trusted ? ', trusted' : ''}`,
    row.want,
    row.runs === 'nothing' || row.runs === 'rehearsal-instead' ? runs[row.runs] : `\`${row.runs}\``,
    row.exit === 'judged' ? '0 or 1' : String(row.exit),
    row.comments ? 'yes' : 'no',
    row.text,
  ]
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

/** The regions of README.md that are made from tables, by the word in their markers. */
export const REGIONS: Readonly<Record<string, () => string>> = {
  inputs: inputsTable,
  outputs: outputsTable,
  'policy-keys': fileKeysTable,
  events: eventsTable,
}

/** Rewrites what stands between `<!-- name:start -->` and `<!-- name:end -->`; regions without markers are left out. */
export function withRegions(readme: string): string {
  return Object.entries(REGIONS).reduce((text, [name, table]) => {
    const region = regionOf(text, name)
    return region === null
      ? text
      : `${text.slice(0, region.start)}\n\n${table()}\n\n${text.slice(region.end)}`
  }, readme)
}

/** Where a region's content stands, markers not counted; null where the README lacks them. */
export function regionOf(
  readme: string,
  name: string,
): { readonly start: number; readonly end: number } | null {
  const open = `<!-- ${name}:start -->`
  const from = readme.indexOf(open)
  const end = readme.indexOf(`<!-- ${name}:end -->`, from)
  return from === -1 || end === -1 ? null : { start: from + open.length, end }
}
