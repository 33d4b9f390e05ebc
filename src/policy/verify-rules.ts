import type { EvidenceEvent, EvidenceRules } from '../evidence/verify.ts'
import { EVIDENCE_EVENTS } from '../evidence/verify.ts'
import type { Some } from '../evidence/brand.ts'
import type { Surface } from '../evidence/surface.ts'
import { SURFACES } from '../evidence/surface.ts'
import { choice, textKind, type Kind } from './kind.ts'
import { words } from './plan-settings.ts'
import { refused, taken } from './raw.ts'
import type { Member } from './record.ts'
import { record } from './record.ts'
import { line, list } from './texts.ts'

/** What `verify:` of the policy file says; null where it says nothing. */
export interface DeclaredRules {
  readonly workflows: readonly string[] | null
  readonly events: readonly EvidenceEvent[] | null
  readonly branches: readonly string[] | null
  readonly surfaces: readonly Surface[] | null
  readonly maxAgeMs: number | null
  readonly unsigned: EvidenceRules['unsigned'] | null
  readonly strength: EvidenceRules['strength'] | null
  readonly signer: string | null
  readonly issuer: string | null
}

/** The workflow that `init` writes. */
export const USUAL_WORKFLOWS: Some<string> = ['.github/workflows/fallback-evidence.yml']

const HOUR_MS = 3_600_000
export const USUAL_AGE_MS = 7 * 24 * HOUR_MS

const WORKFLOWS = member('workflows', lines('paths of workflow files, one a line', workflowProblem))
const EVENTS = member('events', words(EVIDENCE_EVENTS))
const BRANCHES = member('branches', lines('names of branches, one a line', branchProblem))
const SURFACES_IN_USE = member('surfaces', words(SURFACES))
const MAX_AGE = member('max-age', age())
const UNSIGNED = member('unsigned', choice(['refused', 'allowed']))
const STRENGTH = member('strength', choice(['contract', 'live']))
const SIGNER = member(
  'signer',
  line('a reusable workflow with its ref: `OWNER/NAME/.github/workflows/FILE.yml@refs/...`', 500, (text) =>
    /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[^@\s]+\.ya?ml@(?:refs\/(?:heads|tags)\/\S+|[0-9a-f]{40})$/.test(
      text,
    )
      ? null
      : 'it does not name a file of a repository and its whole ref',
  ),
)
const ISSUER = member(
  'issuer',
  line('an `https://` address without a slash at its end', 500, (text) =>
    /^https:\/\/[^\s?#]*[^\s?#/]$/.test(text) ? null : 'it is no such address',
  ),
)

/** What `verify` asks of evidence. */
export function verifyRules(): Kind<DeclaredRules> {
  const members = [WORKFLOWS, EVENTS, BRANCHES, SURFACES_IN_USE, MAX_AGE, UNSIGNED, STRENGTH, SIGNER, ISSUER]
  return record('verify', members, (value) => ({
    workflows: value(WORKFLOWS),
    events: value(EVENTS),
    branches: value(BRANCHES),
    surfaces: value(SURFACES_IN_USE),
    maxAgeMs: value(MAX_AGE),
    unsigned: value(UNSIGNED),
    strength: value(STRENGTH),
    signer: value(SIGNER),
    issuer: value(ISSUER),
  }))
}

function member<T>(name: string, kind: Kind<T>): Member<T> {
  return { name, kind, required: false }
}

function lines(allowed: string, problem: (text: string) => string | null): Kind<readonly string[]> {
  const item = line(allowed, 500, problem)
  return list({ allowed, commas: false, values: null, item: (_, raw) => item.read(raw) })
}

/** Exactly as GitHub's API names it: a pattern could let in a workflow that a change brings. */
function workflowProblem(text: string): string | null {
  return /^\.github\/workflows\/[^/*?[\]@]+\.ya?ml$/.test(text)
    ? null
    : 'it is no file right below `.github/workflows/`'
}

function branchProblem(text: string): string | null {
  if (text.startsWith('refs/')) return 'leave `refs/heads/` out'
  return /[\s~^:?*[\\]|\.\.|^[/-]|\/$/.test(text) ? 'no branch has such a name' : null
}

const UNITS = { h: HOUR_MS, d: 24 * HOUR_MS } as const
/** GitHub keeps artifacts for at most 90 days of a public repository. */
const LONGEST_AGE_MS = 90 * UNITS.d

/** How old evidence may be. */
function age(): Kind<number> {
  const allowed = 'whole hours or days from `1h` to `90d`'
  return textKind(allowed, { is: 'text', longest: 8 }, (text, raw) => {
    const match = /^([1-9][0-9]{0,3})([hd])$/.exec(text)
    if (match === null) return refused(raw, /^[0-9]+$/.test(text) ? 'its unit is missing: `h` or `d`' : null)
    const ms = Number(match[1]) * UNITS[match[2] === 'h' ? 'h' : 'd']
    return ms > LONGEST_AGE_MS ? refused(raw, 'it is longer than `90d`') : taken(ms)
  })
}
