import { attemptsOf, lastExchange } from '../../src/attempts/exchanges.ts'
import type { AssertionId, Finding } from '../../src/evidence/assertion.ts'
import type { Attempt, Drill } from '../../src/evidence/drill.ts'
import type { Surface } from '../../src/evidence/surface.ts'
import type { ApplicationName, Case } from './cases.ts'
import { profileName } from './policy.ts'
import type { Seen } from './run.ts'

/** What one application made of one failure, in the words of the page. */
export interface Row extends Outcome {
  /** The failure's name in `error-profiles`. */
  readonly failure: string
  readonly expects: Drill['expects']
  /** Whether a primary stood in front of the fallback. */
  readonly primary: boolean
  readonly application: ApplicationName
  /** Where surface or streaming makes a difference: which; empty where neither does. */
  readonly variant: string
}

interface Outcome {
  /** Such as `3 x 500`; in the order in which they were sent. */
  readonly attempts: string
  /** How the last reply reads: `pass`, or the code; `-` where none came. */
  readonly reading: string
  readonly claim: string
  /** Ids that hold, and ids that only warn; a `?` behind one that could not be evaluated. */
  readonly holds: readonly string[]
  readonly warns: readonly string[]
}

/** Rules about what an application writes: these write nothing, so that no failure makes a difference there. */
const ABOUT_TEXTS: readonly AssertionId[] = [
  'body-not-stored',
  'body-partly-stored',
  'error-message-stored',
  'prompt-not-stored',
  'account-detail-not-stored',
]

/** One row for each application and failure; more where surface or streaming makes a difference. */
export function rowsOf(seen: readonly Seen[]): readonly Row[] {
  const groups = Map.groupBy(seen, ({ of }) =>
    [profileName(of), of.primary ? 'behind a primary' : '', of.application].join(),
  )
  return [...groups.values()].flatMap(rowsOfGroup)
}

function rowsOfGroup(group: readonly Seen[]): readonly Row[] {
  const alike = Map.groupBy(group, (one) => JSON.stringify(outcomeOf(one)))
  const all = group.map(({ of }) => of)
  const rows = [...alike.values()].flatMap((same): Row[] => {
    const [first] = same
    if (first === undefined) return []
    const { application, primary } = first.of
    const { expects } = first.drill.drill
    const some = same.map(({ of }) => of)
    const variant = variantOf(some, all)
    return [{ failure: profileName(first.of), expects, primary, application, variant, ...outcomeOf(first) }]
  })
  return rows.toSorted((a, b) => Number(a.variant === OTHERWISE) - Number(b.variant === OTHERWISE))
}

function outcomeOf({ of, drill, strays, findings }: Seen): Outcome {
  const told = findings.filter(({ id }) => !ABOUT_TEXTS.includes(id))
  return {
    attempts: [
      ...attemptsInWords(attemptsOf(drill), of),
      ...straysInWords(strays),
      ...(drill.fault === 'met' ? [] : ['failure not met']),
    ].join(', '),
    reading: readingOf(lastExchange(drill)),
    claim: drill.ended.by === 'deadline' ? 'still busy' : drill.claim,
    holds: idsOf(told, 'block'),
    warns: idsOf(told, 'warn'),
  }
}

/** Equal endings that follow each other on one route are counted. */
function attemptsInWords(attempts: readonly Attempt[], { primary }: Case): readonly string[] {
  const runs: { readonly where: string; readonly how: string; times: number }[] = []
  for (const { request, ending } of attempts) {
    const how =
      ending.kind === 'reply' ? String(ending.status) : ending.kind === 'no-reply' ? ending.why : 'left'
    const where = primary ? `${request.route} ` : ''
    const last = runs.at(-1)
    if (last?.where === where && last.how === how) last.times += 1
    else runs.push({ where, how, times: 1 })
  }
  return runs.map(({ where, how, times }) => `${where}${times} x ${how}`)
}

function straysInWords(strays: readonly Attempt[]): readonly string[] {
  return strays.map(({ request }) => {
    if (request.target !== 'other-origin') return `1 outside the drill`
    return `followed ${request.credential === 'canary' ? 'with' : 'without'} the key`
  })
}

function readingOf(attempt: Attempt | null): string {
  if (attempt?.ending.kind !== 'reply') return '-'
  const { reading } = attempt.ending
  return reading.outcome === 'pass' ? 'pass' : reading.code
}

function idsOf(findings: readonly Finding[], severity: Finding['severity']): readonly string[] {
  return findings
    .filter((finding) => finding.severity === severity)
    .flatMap(({ id, outcome }) => (outcome === 'fail' ? [id] : outcome === 'not-evaluated' ? [`${id}?`] : []))
}

/** Of a group's variants at most one has no name of its own. */
const OTHERWISE = 'otherwise'

/** Names some of the cases of a group by what they share and the others do not. */
function variantOf(some: readonly Case[], all: readonly Case[]): string {
  if (some.length === all.length) return ''
  const surfaces = new Set<Surface>(some.map(({ surface }) => surface))
  const streams = new Set(some.map(({ stream }) => stream))
  const fits = all.filter(({ surface, stream }) => surfaces.has(surface) && streams.has(stream))
  if (fits.length !== some.length) return OTHERWISE
  const [surface] = surfaces.size === 1 ? [...surfaces] : []
  const [stream] = streams.size === 1 && new Set(all.map((one) => one.stream)).size > 1 ? [...streams] : []
  return [surface, stream === undefined ? undefined : stream ? 'streaming' : 'whole']
    .filter(Boolean)
    .join(', ')
}
