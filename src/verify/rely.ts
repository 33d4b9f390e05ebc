import type { Sha256, Some } from '../evidence/brand.ts'
import { counted } from '../evidence/counted.ts'
import type { Surface } from '../evidence/surface.ts'
import type { RunSeen } from '../evidence/verify.ts'
import type { Expectations, Found } from './candidate.ts'
import { checkRun, quoted, refusal, startOf } from './check-run.ts'
import { judge, profileOf, type Judged } from './judge.ts'
import { VERIFY_REFUSALS, type Refusal, type VerifyWarning } from './refusal.ts'

/** A packet that the verdict rests on. */
export interface Relied {
  readonly surface: Surface
  readonly digest: Sha256
  readonly artifactUrl: string
  readonly run: RunSeen
  readonly strength: 'contract' | 'live'
  readonly model: string
  readonly profile: string
  readonly decision: 'promote'
  /** Who signed it; null where nobody was asked. */
  readonly signer: string | null
}

export type Verdict =
  | {
      readonly decision: 'promote'
      readonly evidence: Some<Relied>
      readonly warnings: readonly VerifyWarning[]
    }
  | {
      readonly decision: 'hold' | 'rollback'
      readonly refusals: Some<Refusal>
      /** What would have carried its surface. */
      readonly evidence: readonly Relied[]
      readonly warnings: readonly VerifyWarning[]
    }

/** A red run may be tried again once: from here on somebody should look at why. */
const MANY_ATTEMPTS = 3

/**
 * Whether a commit may be released on what was found. Promotes only where every surface in use has a packet that stands
 * every check, and nothing newer objects. An objection needs no proof, a promotion every one.
 */
export function rely(found: Found, expected: Expectations): Verdict {
  const judged = found.candidates.map((candidate) => judge(candidate, expected))
  const newest = newestOfEach(judged)
  const carried = expected.rules.surfaces.map(
    (surface) => [surface, newest.find((each) => carries(each, surface)) ?? null] as const,
  )
  const evidence = carried.flatMap(([, each]) => (each === null ? [] : relied(each)))
  const refusals = [
    ...pendingRuns(found, expected),
    ...objections(newest, expected),
    ...unknowns(judged, carried, found, expected),
    ...carried.flatMap(([surface, each]) => (each === null ? whyNot(surface, judged) : [])),
  ]
  const warnings = evidence.flatMap((each) => retried(each, judged))
  const told = inOrder(refusals)
  if (isSome(told)) {
    const decision = told.some(({ code }) => code === 'says-rollback') ? 'rollback' : 'hold'
    return { decision, refusals: told, evidence, warnings }
  }
  if (isSome(evidence)) return { decision: 'promote', evidence, warnings }
  throw new Error('nothing speaks for the commit, and nothing against it')
}

function carries({ refusal: against, about, word }: Judged, surface: Surface): boolean {
  return against === null && word === 'promote' && about?.surface === surface
}

/** Newest first: the later run, in it the later attempt, and of one attempt what objects. */
function byAge(a: Judged, b: Judged): number {
  const weight = ({ word }: Judged) => (word === 'promote' ? 1 : 0)
  return (
    b.at - a.at || b.candidate.run.id - a.candidate.run.id || b.attempt - a.attempt || weight(a) - weight(b)
  )
}

/**
 * What the newest evidence of each kind says. A promotion that is not believed takes nobody's place, so that an older
 * objection still stands behind it.
 */
function newestOfEach(judged: readonly Judged[]): readonly Judged[] {
  const speaking = judged.filter(
    ({ about, word, refusal: against }) =>
      about !== null && word !== null && (word !== 'promote' || against === null),
  )
  const newest = new Map<string, Judged>()
  for (const each of [...speaking].sort(byAge)) {
    const key = each.about?.key ?? ''
    if (!newest.has(key)) newest.set(key, each)
  }
  return [...newest.values()]
}

function objections(newest: readonly Judged[], { rules }: Expectations): readonly Refusal[] {
  return newest.flatMap(({ about, word, refusal: reason }) => {
    const counts = about !== null && rules.surfaces.includes(about.surface)
    return counts && reason !== null && (word === 'hold' || word === 'rollback') ? [reason] : []
  })
}

function pendingRuns({ runs, ownRun }: Found, expected: Expectations): readonly Refusal[] {
  return pending(runs, ownRun, expected).map((run) =>
    refusal(
      'evidence-pending',
      run,
      `Run ${run.id} of ${quoted(run.workflow)} has not ended (${quoted(run.status)}): it may still object.`,
      'Wait for it and ask again, or give `wait` more time.',
    ),
  )
}

/** Runs that can be evidence and have not ended; the one that asks is not among them. */
export function pending(
  runs: readonly RunSeen[],
  ownRun: number | null,
  expected: Expectations,
): readonly RunSeen[] {
  return runs.filter(
    (run) => run.status !== 'completed' && run.id !== ownRun && checkRun(run, expected) === null,
  )
}

/** Ends of a run that left nothing to say: nothing was to be looked at. */
const QUIET_ENDS = ['success', 'skipped', 'neutral']

/**
 * What cannot be read may have held, and so may a run that failed without a packet. Both count until every surface was
 * seen again later.
 */
function unknowns(
  judged: readonly Judged[],
  carried: readonly (readonly [Surface, Judged | null])[],
  { runs }: Found,
  expected: Expectations,
): readonly Refusal[] {
  const since = Math.min(...carried.map(([, each]) => each?.at ?? 0))
  const unread = judged.flatMap(({ word, at, refusal: against }) =>
    word === 'unknown' && at >= since && against !== null ? [against] : [],
  )
  const silent = runs.filter((run) => {
    const ended = run.status === 'completed' && !QUIET_ENDS.includes(run.conclusion ?? '')
    const left = judged.some(
      ({ candidate, attempt }) => candidate.run.id === run.id && attempt === run.attempt,
    )
    return ended && !left && checkRun(run, expected) === null && (startOf(run) ?? 0) >= since
  })
  return [
    ...unread,
    ...silent.map((run) =>
      refusal(
        'run-without-packet',
        run,
        `Run ${run.id} of ${quoted(run.workflow)} ended as ${quoted(run.conclusion)} and left no packet: what it saw is lost.`,
        'Look at why, then re-run it.',
      ),
    ),
  ]
}

/** Why a surface has no evidence: what is wrong with each packet of it, or that there is none. */
function whyNot(surface: Surface, judged: readonly Judged[]): readonly Refusal[] {
  const own = judged.filter(({ about, word }) => about?.surface === surface || word === 'unknown')
  // What objects was told already, and is the reason.
  if (own.some(({ word }) => word === 'hold' || word === 'rollback')) return []
  const against = reasonsOf(own)
  // A rehearsal beside evidence is no reason: it is there to be seen, not to carry anything.
  const other = against.filter(({ code }) => code !== 'rehearsal-only')
  if (against.length > 0) return other.length > 0 ? other : against
  const strangers = reasonsOf(judged.filter(({ about, word }) => about === null && word === null))
  return [nothingOf(surface, judged), ...strangers]
}

function reasonsOf(judged: readonly Judged[]): readonly Refusal[] {
  return judged.flatMap(({ refusal: reason }) => reason ?? [])
}

function nothingOf(surface: Surface, judged: readonly Judged[]): Refusal {
  if (judged.some(({ about }) => about !== null)) {
    return refusal(
      'surface-missing',
      null,
      `No run looked at ${surface}, which the policy names as in use.`,
      `Run the gate with \`surface: ${surface}\` on this commit.`,
    )
  }
  return refusal(
    'no-evidence',
    null,
    `No evidence of ${surface} was found for this commit.`,
    'Run the gate on it, in a workflow that `verify.workflows` of the policy names.',
  )
}

function relied({ candidate }: Judged): readonly Relied[] {
  const { content, run, artifact, signature } = candidate
  if (content.state !== 'packet' || content.packet.strength.value === 'rehearsal') return []
  const { packet, digest } = content
  const { surface, model, value: strength } = packet.strength
  return [
    {
      surface,
      digest,
      artifactUrl: artifact.url,
      run,
      strength: strength === 'live' ? 'live' : 'contract',
      model,
      profile: profileOf(packet),
      decision: 'promote',
      signer: signature.state === 'genuine' ? signature.signer : null,
    },
  ]
}

function retried({ run, surface }: Relied, judged: readonly Judged[]): readonly VerifyWarning[] {
  const held = judged.filter(
    ({ about, word }) => about?.surface === surface && (word === 'hold' || word === 'rollback'),
  ).length
  if (run.attempt < MANY_ATTEMPTS && held < MANY_ATTEMPTS - 1) return []
  return [
    {
      code: 'retried-until-green',
      says: `${surface} promotes at attempt ${run.attempt} of run ${run.id}${held === 0 ? '' : `, after ${counted(held, 'packet')} that did not`}: look at why before you rely on it.`,
      runUrl: run.url,
    },
  ]
}

/** Each reason once, what explains the rest first. */
function inOrder(refusals: readonly Refusal[]): readonly Refusal[] {
  const distinct = new Map(refusals.map((each) => [`${each.code} ${each.says}`, each]))
  const order: readonly string[] = VERIFY_REFUSALS
  return [...distinct.values()].sort(
    (a, b) => order.indexOf(a.code) - order.indexOf(b.code) || a.says.localeCompare(b.says, 'en'),
  )
}

function isSome<T>(values: readonly T[]): values is Some<T> {
  return values.length > 0
}
