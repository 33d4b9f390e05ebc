import { createHash } from 'node:crypto'
import { EVIDENCE_EVENTS, type EvidenceRules } from '../evidence/verify.ts'
import type { Sha256, Some } from '../evidence/brand.ts'
import { openDesk, contradiction, type Desk } from './desk.ts'
import { gather, secretsOf, type Sources } from './gather.ts'
import { ConfigurationError } from './problem.ts'
import { SETTINGS } from './settings.ts'
import { severitiesInForce } from './severity.ts'
import { USUAL_AGE_MS, USUAL_WORKFLOWS } from './verify-rules.ts'
import { VERIFY_SETTINGS, verifyRows } from './verify-settings.ts'
import { missingProblem } from './wording.ts'

/** What was asked of `verify`, checked. */
export interface VerifyAsked {
  readonly commit: string | null
  readonly repository: string | null
  /** Path of the trusted root; null where none was given. */
  readonly trustedRoot: string | null
  readonly waitMs: number
}

/** @throws ConfigurationError with every problem of the inputs */
export function readAsked(sources: Pick<Sources, 'inputs' | 'door'>): VerifyAsked {
  const desk = openDesk(gather({ ...sources, file: null }, verifyRows()), {
    in: sources.door === 'cli' ? 'flag' : 'input',
  })
  desk.value(SETTINGS.policy)
  desk.value(SETTINGS.githubToken)
  const asked = {
    commit: desk.value(VERIFY_SETTINGS.commit),
    repository: desk.value(VERIFY_SETTINGS.repository),
    trustedRoot: desk.value(VERIFY_SETTINGS.trustedRoot),
    waitMs: desk.value(VERIFY_SETTINGS.wait),
  }
  stopAtProblems(desk, sources.inputs)
  return asked
}

/**
 * What the policy that judges asks of evidence. Only the file counts: a workflow that could ask for less would be its
 * own judge.
 * @throws ConfigurationError with every problem of the file that matters here
 */
export function readRules(file: { readonly path: string; readonly text: string }): EvidenceRules {
  const desk = openDesk(gather({ inputs: {}, file }, verifyRows()), {
    in: 'file',
    path: file.path,
    line: 1,
    column: 1,
  })
  const { value } = desk
  const declared = value(SETTINGS.verify)
  const rules = {
    path: file.path,
    sha256: createHash('sha256').update(file.text, 'utf8').digest('hex') as Sha256,
    workflows: some(declared?.workflows) ?? USUAL_WORKFLOWS,
    events: declared?.events ?? EVIDENCE_EVENTS,
    branches: declared?.branches ?? null,
    surfaces: surfacesOf(desk, some(declared?.surfaces)),
    maxAgeMs: declared?.maxAgeMs ?? USUAL_AGE_MS,
    unsigned: declared?.unsigned ?? 'refused',
    strength: strengthOf(desk, declared?.strength ?? null),
    signer: declared?.signer ?? null,
    issuer: declared?.issuer ?? null,
    severities: severitiesInForce(value(SETTINGS.severities), value(SETTINGS.promoted) === 'true'),
    allowedOrigins: value(SETTINGS.allowedOrigins),
    applicationPaths: value(SETTINGS.applicationPaths),
  } as const
  value(SETTINGS.version)
  stopAtProblems(desk, {})
  return rules
}

/** A file that names one surface, or plans for some, has said which are in use. */
function surfacesOf(desk: Desk, named: EvidenceRules['surfaces'] | null): EvidenceRules['surfaces'] {
  const surface = desk.value(SETTINGS.surface)
  const inUse = named ?? some(desk.value(SETTINGS.plan)?.surfaces) ?? (surface === null ? null : [surface])
  if (inUse !== null) return inUse
  if (desk.problems.length === 0) {
    desk.problems.push(
      missingProblem(
        SETTINGS.verify,
        desk.at,
        '`verify.surfaces` must name the surfaces in use, since each needs evidence',
      ),
    )
  }
  // Never used: the problem ends the declaration.
  return ['responses']
}

/** Whoever declares an application wants to see it; asking for less is a contradiction. */
function strengthOf(desk: Desk, declared: EvidenceRules['strength'] | null): EvidenceRules['strength'] {
  const given = [SETTINGS.application, SETTINGS.command, SETTINGS.start].filter(({ name }) =>
    desk.gathered.given.has(name),
  )
  const isDirect = given.length === 0 || desk.value(SETTINGS.application) === 'direct'
  if (isDirect) return declared ?? 'contract'
  if (declared === 'contract') {
    contradiction(
      desk,
      SETTINGS.verify,
      '`verify.strength` is `contract`, and the policy declares an application: evidence that never ran it says nothing of it. Leave `strength` out.',
    )
  }
  return 'live'
}

function some<T>(values: readonly T[] | null | undefined): Some<T> | null {
  const [first, ...others] = values ?? []
  return first === undefined ? null : [first, ...others]
}

function stopAtProblems({ problems }: Desk, inputs: Sources['inputs']): void {
  const [first, ...others] = problems
  if (first !== undefined) throw new ConfigurationError([first, ...others], secretsOf(inputs, verifyRows()))
}
